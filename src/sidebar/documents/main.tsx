import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentBoard } from '../../actions/documents/document-board.ts';
import type { DocumentReport } from '../../actions/documents/make-document.ts';
import type { DocumentKind, DocumentRequest } from '../../actions/documents/request.ts';
import { DOCUMENT_PAGE } from '../../text/vi-documents-use.ts';
import { SIDEBAR_WORDS } from '../../text/vi-sidebar.ts';
import { call } from '../shared/call.ts';
import { Busy, Failed, useLoading } from '../shared/loaded.tsx';
import { useOneWork } from '../shared/one-work.ts';
import { Underway } from '../shared/work.tsx';
import { Addressees } from './addressees.tsx';
import { FIRST_KIND, KindChoice } from './kind-choice.tsx';
import { Made } from './made.tsx';
import './style.css';

const load = () => call('sideDocuments');

function DocumentsPage() {
  const { loading, value, reload } = useLoading(load);
  if (value === undefined) {
    if (loading.state === 'failed') return <Failed message={loading.message} retry={reload} />;
    return <Busy>{SIDEBAR_WORDS.loading}</Busy>;
  }
  return <Desk board={value} />;
}

/** Choose, make, look at what was made, take the file. Another choice puts away what was made before. */
function Desk({ board }: { board: DocumentBoard }) {
  const [kind, setKind] = useState<DocumentKind>(FIRST_KIND);
  const [toRemind, setToRemind] = useState(codesOf(board));
  const [toThank, setToThank] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');
  const [each, setEach] = useState(false);
  const [live, setLive] = useState(false);
  const [made, setMade] = useState<DocumentReport>();
  const { doing, failure, run, forget } = useOneWork();
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (made) shown.current?.querySelector('h2')?.focus();
  }, [made]);
  const anew =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setMade(undefined);
      forget();
    };
  const codes =
    kind === 'reminder'
      ? [...toRemind]
      : kind === 'thanks'
        ? [...new Set([...toThank, ...codesIn(typed)])]
        : [];
  const needsSomebody = kind === 'reminder' || kind === 'thanks';
  const asksLive = !needsSomebody && board.changesSinceSeal > 0;
  const ready = !needsSomebody || codes.length > 0;
  const request: DocumentRequest = {
    kind,
    ...(needsSomebody ? { codes } : {}),
    ...(kind === 'reminder' && each && codes.length > 1 ? { each } : {}),
    ...(asksLive && live ? { live } : {}),
  };
  const make = () =>
    run(DOCUMENT_PAGE.making, async () => {
      setMade(undefined);
      setMade(await call('sideDocument', request));
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) make();
      }}
    >
      <KindChoice kind={kind} onKind={anew(setKind)} />
      {kind === 'reminder' && (
        <>
          <Addressees
            title={DOCUMENT_PAGE.forWhom}
            nobody={DOCUMENT_PAGE.nobodyToRemind}
            addressees={board.toRemind}
            chosen={toRemind}
            onChosen={anew(setToRemind)}
          />
          {toRemind.size > 1 && <OneOrEach each={each} onEach={anew(setEach)} />}
        </>
      )}
      {kind === 'thanks' && (
        <>
          <Addressees
            title={DOCUMENT_PAGE.toThank}
            nobody={DOCUMENT_PAGE.nobodyToThank}
            addressees={board.toThank}
            chosen={toThank}
            onChosen={anew(setToThank)}
          />
          <div class="field">
            <label for="code">{DOCUMENT_PAGE.otherCode}</label>
            <input
              id="code"
              value={typed}
              aria-describedby="code-hint"
              onInput={(event) => anew(setTyped)(event.currentTarget.value)}
            />
            <p class="hint" id="code-hint">
              {DOCUMENT_PAGE.otherCodeHint}
            </p>
          </div>
        </>
      )}
      {asksLive && (
        <label class="choice">
          <input
            type="checkbox"
            checked={live}
            onChange={(event) => anew(setLive)(event.currentTarget.checked)}
          />
          <span>{DOCUMENT_PAGE.live(board.changesSinceSeal)}</span>
        </label>
      )}
      {!ready && <p class="hint">{DOCUMENT_PAGE.chooseSomebody}</p>}
      {!made && (
        <button type="submit" class="main wide" aria-disabled={!ready || doing !== ''}>
          {DOCUMENT_PAGE.make}
        </button>
      )}
      <Underway doing={doing} failure={failure} />
      <div ref={shown}>{made && <Made made={made} />}</div>
      {made && (
        <button type="submit" class="wide" aria-disabled={doing !== ''}>
          {DOCUMENT_PAGE.make}
        </button>
      )}
    </form>
  );
}

/** Several units: one letter with an annex, or a letter each. */
function OneOrEach({ each, onEach }: { each: boolean; onEach(each: boolean): void }) {
  return (
    <div class="field">
      {[false, true].map((one) => (
        <label key={String(one)} class="choice">
          <input type="radio" name="each" checked={each === one} onChange={() => onEach(one)} />
          <span>{one ? DOCUMENT_PAGE.each : DOCUMENT_PAGE.forAll}</span>
        </label>
      ))}
    </div>
  );
}

function codesOf({ toRemind }: DocumentBoard): ReadonlySet<string> {
  return new Set(toRemind.map(({ code }) => code));
}

function codesIn(typed: string): string[] {
  return typed
    .split(/[,;]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

render(<DocumentsPage />, document.getElementById('app') as HTMLElement);
