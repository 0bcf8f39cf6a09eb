import { useEffect, useRef } from 'preact/hooks';
import { RESULT as words } from '../../text/vi-statement-page.ts';
import { amountOf, type Credit, proposal } from './choices.ts';
import { CreditList } from './credit-list.tsx';
import { useDesk } from './desk.ts';

/** Lines whose transfer memo says who: taken or not as a whole, and one by one where somebody looks. */
export function Certain({ credits }: { credits: readonly Credit[] }) {
  const { choices, choose } = useDesk();
  const box = useRef<HTMLInputElement>(null);
  const count = credits.filter(({ line }) => choices.get(line.row)?.kind === 'take').length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && count < credits.length;
  }, [count, credits]);
  const take = (on: boolean) =>
    choose(new Map(credits.map((credit) => [credit.line.row, on ? proposal(credit) : undefined])));
  return (
    <section>
      <h3>{words.certain(credits.length, amountOf(credits.map(({ line }) => line)))}</h3>
      <label class="choice">
        <input
          ref={box}
          type="checkbox"
          checked={count === credits.length}
          onChange={(event) => take(event.currentTarget.checked)}
        />{' '}
        {words.takeCertain(credits.length)}
      </label>
      <details>
        <summary>{words.showCertain}</summary>
        <CreditList credits={credits} />
      </details>
    </section>
  );
}
