import { render } from 'preact';
import { useState } from 'preact/hooks';
import { openedLines, NEW_ROUND_PAGE as words } from '../../text/vi-new-round-page.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { AddressField } from '../shared/address-field.tsx';
import { Question } from '../shared/ask-first.tsx';
import { call } from '../shared/call.ts';
import { Commands } from '../shared/commands.tsx';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { useOneWork } from '../shared/one-work.ts';
import { TextLine } from '../shared/text-line.tsx';
import { Underway, Written } from '../shared/work.tsx';
import './style.css';

type Board = Awaited<ReturnType<typeof load>>;

const load = () => call('sideNewRound');

function NewRound() {
  const { loading, value: board, reload } = useLoading(load);
  if (board === undefined) {
    if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
    return <Busy>{SIDEBAR_WORDS.loading}</Busy>;
  }
  return (
    <>
      <p>{words.about(board.year)}</p>
      {board.hasAddresses && (
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <WhatBecomes board={board} />
      {board.hasAddresses ? (
        <Form board={board} opened={reload} />
      ) : (
        <Commands why={words.onThisMachine} commands={words.commands(board.year)} />
      )}
    </>
  );
}

function WhatBecomes({ board }: { board: Board }) {
  const inTheWay = [...words.blocked(board), words.open(board)].filter((line) => line !== '');
  return (
    <>
      <section aria-labelledby="emptied">
        <h2 id="emptied">{words.emptiedHead}</h2>
        <ul>
          {words.emptied(board).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{words.kept}</p>
      </section>
      <section aria-labelledby="left">
        <h2 id="left">{words.leftHead}</h2>
        <p>{words.carried(board.left)}</p>
      </section>
      {inTheWay.length > 0 && (
        <section aria-labelledby="open">
          <h2 id="open">{words.openHead}</h2>
          {inTheWay.map((line) => (
            <p class="open" key={line}>
              {line}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

const FIELDS = [
  'year',
  'dueDate',
  'closingDate',
  'acceptFrom',
  'acceptUntil',
  'legalBasis',
  'planNumber',
  'planDate',
] as const;

function Form({ board, opened }: { board: Board; opened(): Promise<void> }) {
  const [typed, setTyped] = useState<Partial<Record<(typeof FIELDS)[number] | 'reason', string>>>({});
  const [keepPeople, setKeepPeople] = useState(false);
  const [shared, setShared] = useState('');
  const [own, setOwn] = useState('');
  const [asking, setAsking] = useState(false);
  const [again, setAgain] = useState('');
  const [lines, setLines] = useState<readonly string[]>([]);
  const { doing, failure, run, forget } = useOneWork();
  const type = (key: keyof typeof typed) => (text: string) => {
    setTyped({ ...typed, [key]: text });
    forget();
  };
  const year = typed.year?.trim() ?? '';
  const isReady =
    year !== '' &&
    (typed.dueDate ?? '').trim() !== '' &&
    shared.trim() !== '' &&
    (!board.hasOwnFile || own.trim() !== '') &&
    words.blocked(board).length === 0 &&
    (words.open(board) === '' || (typed.reason ?? '').trim() !== '');
  const open = async () => {
    setAsking(false);
    setAgain('');
    let isDone = false;
    await run(words.opening, async () => {
      setLines([]);
      const request = { ...typed, year, keepPeople, record: { shared, own } };
      const report = await call('sideNewRoundOpen', request);
      setLines(openedLines(report));
      setTyped({});
      isDone = true;
    });
    if (isDone) await opened();
  };
  return (
    <>
      {FIELDS.map((key) => (
        <TextLine key={key} label={words[key]} value={typed[key] ?? ''} onValue={type(key)} />
      ))}
      <label class="tick">
        <input
          type="checkbox"
          checked={keepPeople}
          onInput={(event) => setKeepPeople(event.currentTarget.checked)}
        />
        <span>{words.keepPeople}</span>
      </label>
      <AddressField label={words.record} value={shared} onValue={setShared} />
      {board.hasOwnFile && <AddressField label={words.ownRecord} value={own} onValue={setOwn} />}
      {words.open(board) !== '' && (
        <TextLine label={words.reason} value={typed.reason ?? ''} onValue={type('reason')} />
      )}
      {asking ? (
        <>
          <TextLine label={words.again} value={again} onValue={setAgain} />
          <Question
            label={words.open_}
            lines={[words.question(board.year)]}
            yes={words.yes}
            no={words.no}
            disabled={again.trim() !== year}
            isWarning
            onYes={open}
            onNo={() => setAsking(false)}
          />
        </>
      ) : (
        <button
          type="button"
          class="main wide"
          aria-disabled={!isReady || doing !== ''}
          onClick={() => isReady && doing === '' && setAsking(true)}
        >
          {words.open_}
        </button>
      )}
      <Underway doing={doing} failure={failure} />
      <Written lines={lines} />
    </>
  );
}

render(<NewRound />, document.getElementById('app') as HTMLElement);
