import { useRef, useState } from 'preact/hooks';
import { SHARES as words } from '../../text/vi-statement-page.ts';
import { SearchField } from '../shared/search-field.tsx';
import { useDesk } from './desk.ts';
import type { Payee } from './people.ts';
import { PayeeName } from './share-list.tsx';

const SHOWN = 8;

interface Props {
  /** Codes of those who are shown before anything is typed. */
  readonly candidates: readonly string[];
  /** Codes of those who are taken already. */
  readonly chosen: readonly string[];
  readonly onAdd: (payee: Payee) => void;
}

/** Finds somebody among all that may pay. */
export function PayeeSearch({ candidates, chosen, onAdd }: Props) {
  const { people } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const isSearching = typed.trim() !== '';
  const found = (
    isSearching ? people.search(typed.trim()) : candidates.flatMap((code) => people.of(code) ?? [])
  ).filter(({ code }) => !chosen.includes(code));
  return (
    <SearchField
      label={words.search}
      value={typed}
      onValue={setTyped}
      said={isSearching ? words.found(found.length) : ''}
      field={field}
    >
      {!isSearching && found.length > 0 && <p class="hint">{words.candidates}</p>}
      <ul class="payees">
        {found.slice(0, SHOWN).map((payee) => (
          <li key={payee.code}>
            <button
              type="button"
              onClick={() => {
                setTyped('');
                onAdd(payee);
                field.current?.focus();
              }}
            >
              <span class="visually-hidden">{words.add} </span>
              <PayeeName code={payee.code} payee={payee} />
              {payee.remaining > 0 && <span class="hint">, {words.remaining(payee.remaining)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {isSearching && found.length === 0 && <p class="hint">{words.notFound}</p>}
      {found.length > SHOWN && <p class="hint">{words.moreFound(found.length - SHOWN)}</p>}
    </SearchField>
  );
}
