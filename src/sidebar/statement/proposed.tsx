import { useState } from 'preact/hooks';
import { RESULT as words } from '../../text/vi-statement-page.ts';
import { amountOf, type Credit, proposal } from './choices.ts';
import { CreditList, SHOWN_AT_ONCE } from './credit-list.tsx';
import { useDesk } from './desk.ts';

/** Lines that are probably somebody's, for the accountant to say. */
export function Proposed({ credits }: { credits: readonly Credit[] }) {
  const { choices, choose } = useDesk();
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const open = credits.slice(0, shown).flatMap((credit) => {
    // What is to be looked at, or may be somebody else's, is confirmed by itself.
    const { doubts = [], others = [] } = credit.found ?? {};
    const isLookedAt = choices.has(credit.line.row) || doubts.length + others.length > 0;
    const choice = isLookedAt ? undefined : proposal(credit);
    return choice ? [[credit.line.row, choice] as const] : [];
  });
  return (
    <section>
      <h3>{words.proposed(credits.length, amountOf(credits.map(({ line }) => line)))}</h3>
      <p class="hint">{words.proposedHint}</p>
      {open.length > 1 && (
        <button type="button" class="small" onClick={() => choose(new Map(open))}>
          {words.confirmShown(open.length)}
        </button>
      )}
      <CreditList credits={credits} shown={shown} onShown={setShown} />
    </section>
  );
}
