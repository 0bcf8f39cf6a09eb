import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PapersBoard } from '../../actions/papers-board.ts';
import { PERSON_VIEW as words } from '../../text/vi-papers-page.ts';
import { call } from '../shared/call.ts';
import { finderOf } from '../shared/find-people.ts';
import { SearchField } from '../shared/search-field.tsx';
import { PrintButtons } from './print-buttons.tsx';

const SHOWN = 10;

type Payee = PapersBoard['payees'][number];

/** Finds somebody, and prints what the workbook knows of them. */
export function Person({ board: { payees } }: { board: PapersBoard }) {
  const field = useRef<HTMLInputElement>(null);
  const find = useMemo(() => finderOf(payees), [payees]);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Payee>();
  const isSearching = typed.trim() !== '';
  const found = isSearching ? find(typed) : [];
  function choose(payee: Payee | undefined) {
    setChosen(payee);
    setTyped('');
    if (!payee) field.current?.focus();
  }
  return (
    <>
      <SearchField
        label={words.search}
        value={typed}
        onValue={setTyped}
        said={isSearching ? words.found(found.length) : ''}
        field={field}
      >
        {!isSearching && !chosen && <p class="hint">{words.hint}</p>}
        <ul class="found">
          {found.slice(0, SHOWN).map((payee) => (
            <li key={payee.code}>
              <button type="button" onClick={() => choose(payee)}>
                <PayeeWords payee={payee} />
              </button>
            </li>
          ))}
        </ul>
        {isSearching && found.length === 0 && <p class="hint">{words.notFound}</p>}
        {found.length > SHOWN && <p class="hint">{words.more(found.length - SHOWN)}</p>}
      </SearchField>
      {chosen && <Chosen key={chosen.code} payee={chosen} onAnother={() => choose(undefined)} />}
    </>
  );
}

function Chosen({ payee, onAnother }: { payee: Payee; onAnother: () => void }) {
  const { code, name } = payee;
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <section class="chosen" aria-label={name}>
      <p tabIndex={-1} ref={line}>
        <PayeeWords payee={payee} />
      </p>
      <PrintButtons what={words.what(name)} make={() => call('sidePersonPage', { code })} />
      <p class="hint">{words.private}</p>
      <button type="button" class="small" onClick={onAnother}>
        {words.another}
      </button>
    </section>
  );
}

function PayeeWords({ payee: { code, name, unitName, isUnit } }: { payee: Payee }) {
  return (
    <>
      <bdi>{name}</bdi>{' '}
      <span class="hint">
        {code} · <bdi>{isUnit ? words.unit : unitName}</bdi>
      </span>
    </>
  );
}
