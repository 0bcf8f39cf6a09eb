import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readAmount } from '../../domain/amounts.ts';
import { SHARES as words } from '../../text/vi-statement-page.ts';
import { useUnsaved } from '../shared/unsaved.ts';
import { number } from '../shared/vietnamese.ts';
import { amountOf, type Credit, type Share } from './choices.ts';
import { useDesk } from './desk.ts';
import { PayeeSearch } from './payee-search.tsx';
import type { Payee } from './people.ts';
import { PayeeName } from './share-list.tsx';

/** A share as typed. */
interface Draft {
  readonly code: string;
  readonly typed: string;
}

interface Props {
  readonly credit: Credit;
  readonly shares: readonly Share[];
  readonly onDone: (shares: readonly Share[]) => void;
  readonly onCancel: () => void;
}

/** Gives a transfer to one person or to several, who each get a part of it; what is given to nobody stays open. */
export function ShareEditor({ credit: { line, found }, shares: before, onDone, onCancel }: Props) {
  const { people } = useDesk();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [drafts, setDrafts] = useState<readonly Draft[]>(
    before.map(({ code, amount }) => ({ code, typed: number(amount) })),
  );
  useUnsaved(id, drafts.length > 0);
  useLayoutEffect(() => box.current?.querySelector('input')?.focus(), []);

  const read = drafts.map(({ code, typed }) => ({ code, amount: amountIn(typed) }));
  const shares = read.flatMap(({ code, amount }) => (amount === undefined ? [] : [{ code, amount }]));
  const rest = line.amount - amountOf(shares);
  const ready = shares.length > 0 && shares.length === drafts.length && rest >= 0;
  const last = drafts[drafts.length - 1];
  const nameOf = (code: string) => people.of(code)?.name ?? code;
  const type = (code: string, typed: string) =>
    setDrafts(drafts.map((draft) => (draft.code === code ? { code, typed } : draft)));
  const add = ({ code, remaining }: Payee) => {
    // Several people are mostly given what is asked of each.
    const part = remaining > 0 && remaining < rest ? remaining : Math.max(rest, 0);
    setDrafts([...drafts, { code, typed: part > 0 ? number(part) : '' }]);
  };

  return (
    <div class="editor" ref={box}>
      {drafts.length === 0 ? (
        <p class="hint">{words.nobody}</p>
      ) : (
        <ul class="shares">
          {drafts.map(({ code, typed }) => (
            <li key={code}>
              <PayeeName code={code} payee={people.of(code)} />
              <div class="part">
                <input
                  type="text"
                  inputMode="numeric"
                  autocomplete="off"
                  aria-label={words.amountOf(nameOf(code))}
                  aria-invalid={amountIn(typed) === undefined}
                  value={typed}
                  onInput={(event) => type(code, event.currentTarget.value)}
                />
                <button
                  type="button"
                  class="small"
                  aria-label={words.removeFor(nameOf(code))}
                  onClick={() => setDrafts(drafts.filter((draft) => draft.code !== code))}
                >
                  {words.remove}
                </button>
              </div>
              {amountIn(typed) === undefined && <p class="fault">{words.unreadable}</p>}
            </li>
          ))}
        </ul>
      )}
      <p role="status" class={rest < 0 ? 'fault' : 'hint'}>
        {words.sum(line.amount - rest, line.amount)} {rest > 0 && words.open(rest)}
        {rest < 0 && words.over(-rest)}
      </p>
      {ready && rest > 0 && last && (
        <button
          type="button"
          class="small"
          onClick={() => type(last.code, number((amountIn(last.typed) ?? 0) + rest))}
        >
          {words.addRest(rest, nameOf(last.code))}
        </button>
      )}
      <PayeeSearch
        candidates={[...(found?.allocations ?? []).map(({ code }) => code), ...(found?.others ?? [])]}
        chosen={drafts.map(({ code }) => code)}
        onAdd={add}
      />
      <div class="row">
        <button type="button" class="small main" disabled={!ready} onClick={() => onDone(shares)}>
          {words.done}
        </button>
        <button type="button" class="small" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

/** Above zero, in whole đồng; undefined where that cannot be read. */
function amountIn(typed: string): number | undefined {
  const reading = readAmount({ kind: 'text', value: typed });
  return reading.ok && reading.value > 0 ? reading.value : undefined;
}
