import { useState } from 'preact/hooks';
import { RESULT as words } from '../../text/vi-statement-page.ts';
import type { Credit } from './choices.ts';
import { CreditItem } from './credit-item.tsx';

export const SHOWN_AT_ONCE = 50;

interface Props {
  readonly credits: readonly Credit[];
  /** How many are shown, where somebody else has to know. */
  readonly shown?: number;
  readonly onShown?: (shown: number) => void;
}

/** Lines of the statement, some at a time. */
export function CreditList({ credits, shown: told, onShown }: Props) {
  const [own, setOwn] = useState(SHOWN_AT_ONCE);
  const shown = told ?? own;
  const hidden = credits.length - shown;
  return (
    <>
      <ul class="credits">
        {credits.slice(0, shown).map((credit) => (
          <CreditItem key={credit.line.row} credit={credit} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="small" onClick={() => (onShown ?? setOwn)(shown + SHOWN_AT_ONCE)}>
          {words.more(Math.min(hidden, SHOWN_AT_ONCE))}
        </button>
      )}
    </>
  );
}
