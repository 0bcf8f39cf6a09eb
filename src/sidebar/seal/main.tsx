import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { SealBoard } from '../../actions/seal-board.ts';
import { fold } from '../../domain/fold.ts';
import { SEAL_PAGE as words } from '../../text/vi-seal-page.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { useOneWork } from '../shared/one-work.ts';
import { TextLine } from '../shared/text-line.tsx';
import { Underway, Written } from '../shared/work.tsx';
import { Changes } from './changes.tsx';
import { SealedBefore } from './sealed-before.tsx';
import { WhatIsSealed } from './what.tsx';
import './style.css';

const load = () => call('sideSeal');

function SealPage() {
  const { loading, value, reload } = useLoading(load);
  if (value === undefined) {
    if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
    return <Busy>{SIDEBAR_WORDS.loading}</Busy>;
  }
  return (
    <>
      <p>{words.about}</p>
      <Desk board={value} reload={reload} />
      <SealedBefore seals={value.seals} />
    </>
  );
}

/** Look at what will be frozen, say who and why, freeze it. */
function Desk({ board, reload }: { board: SealBoard; reload(): Promise<void> }) {
  const [preparedBy, setPreparedBy] = useState(board.suggested.preparedBy);
  const [approvedBy, setApprovedBy] = useState(board.suggested.approvedBy);
  const [reason, setReason] = useState('');
  const [waiver, setWaiver] = useState('');
  const [told, setTold] = useState<readonly string[]>([]);
  const { doing, failure, run, forget } = useOneWork();
  const { number, fingerprint, isSealed, isBlocked } = board;
  const isFirst = number === 1;
  const typing = (set: (value: string) => void) => (value: string) => {
    set(value);
    forget();
  };
  const isOne = preparedBy.trim() !== '' && fold(preparedBy) === fold(approvedBy);
  const ready =
    preparedBy.trim() !== '' &&
    approvedBy.trim() !== '' &&
    !isOne &&
    (isFirst || reason.trim() !== '') &&
    (!isBlocked || waiver.trim() !== '');
  const seal = async () => {
    let isDone = false;
    await run(words.sealing, async () => {
      setTold([]);
      if (board.run === null) await call('sideConsolidate');
      const report = await call('sideSealRun', {
        preparedBy,
        approvedBy,
        agreed: { fingerprint, number },
        ...(isFirst ? {} : { reason }),
        ...(isBlocked ? { waiver } : {}),
      });
      setTold(report.lines);
      setReason('');
      setWaiver('');
      isDone = true;
    });
    if (isDone) await reload();
  };
  return (
    <>
      <WhatIsSealed board={board} />
      <Changes changes={board.changes} omitted={board.omitted} />
      {!isSealed && (
        <section aria-labelledby="who">
          <h2 id="who">{words.who}</h2>
          <TextLine label={words.preparedBy} value={preparedBy} onValue={typing(setPreparedBy)} />
          <TextLine
            label={words.approvedBy}
            value={approvedBy}
            onValue={typing(setApprovedBy)}
            fault={isOne ? words.twoPeople : ''}
          />
          {!isFirst && <TextLine label={words.reason} value={reason} onValue={typing(setReason)} />}
          {isBlocked && (
            <TextLine
              label={words.waiver}
              value={waiver}
              onValue={typing(setWaiver)}
              hint={words.waiverHint}
            />
          )}
          <AskFirst
            label={words.seal}
            className="main wide"
            disabled={!ready || doing !== ''}
            question={words.question(number)}
            yes={words.yes}
            no={words.no}
            onYes={seal}
          />
        </section>
      )}
      <Underway doing={doing} failure={failure} />
      <Written lines={told} />
    </>
  );
}

render(<SealPage />, document.getElementById('app') as HTMLElement);
