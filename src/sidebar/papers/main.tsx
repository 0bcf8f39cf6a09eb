import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PapersBoard } from '../../actions/papers-board.ts';
import { PAPER_KINDS, PAPER_USES, PAPERS_PAGE } from '../../text/vi-papers-page.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { Codes } from './codes.tsx';
import { Confirmations } from './confirmations.tsx';
import { Handover } from './handover.tsx';
import { Person } from './person.tsx';
import { PublicBoard } from './public-board.tsx';
import './style.css';

type Kind = keyof typeof PAPER_KINDS;

const load = () => call('sidePapers');

function Papers() {
  const { loading, value, reload } = useLoading(load);
  const [kind, setKind] = useState<Kind>();
  const [left, setLeft] = useState<Kind>();
  if (!value) {
    if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
    return <Busy>{SIDEBAR_WORDS.loading}</Busy>;
  }
  if (!kind) return <Choice onChoose={setKind} cameFrom={left} />;
  const back = () => {
    setLeft(kind);
    setKind(undefined);
  };
  return (
    <>
      <Head kind={kind} onBack={back} />
      {loading.state === 'failed' && <Failed message={loading.message} retry={reload} />}
      <View kind={kind} board={value} reload={reload} />
    </>
  );
}

/** The papers there are. The keyboard comes back to the one it went to. */
function Choice({ onChoose, cameFrom }: { onChoose: (kind: Kind) => void; cameFrom: Kind | undefined }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (cameFrom) list.current?.querySelector<HTMLButtonElement>(`[data-kind="${cameFrom}"]`)?.focus();
  }, [cameFrom]);
  return (
    <>
      <h2>{PAPERS_PAGE.choose}</h2>
      <ul class="kinds" ref={list}>
        {(Object.keys(PAPER_KINDS) as Kind[]).map((kind) => (
          <li key={kind}>
            <button type="button" data-kind={kind} onClick={() => onChoose(kind)}>
              <strong>{PAPER_KINDS[kind]}</strong>
              <span class="hint">{PAPER_USES[kind]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Head({ kind, onBack }: { kind: Kind; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <>
      <button type="button" class="small" onClick={onBack}>
        <span aria-hidden="true">← </span>
        {PAPERS_PAGE.back}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {PAPER_KINDS[kind]}
      </h2>
    </>
  );
}

function View({ kind, board, reload }: { kind: Kind; board: PapersBoard; reload: () => Promise<void> }) {
  switch (kind) {
    case 'codes':
      return <Codes board={board} />;
    case 'confirmations':
      return <Confirmations board={board} reload={reload} />;
    case 'person':
      return <Person board={board} />;
    case 'handover':
      return <Handover />;
    case 'public':
      return <PublicBoard />;
  }
}

render(<Papers />, document.getElementById('app') as HTMLElement);
