import type { SealBoard } from '../../actions/seal-board.ts';
import { vietnameseNumber } from '../../text/vi.ts';
import { SEAL_PAGE as words } from '../../text/vi-seal-page.ts';

/** What would be frozen, and what stands in the way. */
export function WhatIsSealed({ board }: { board: SealBoard }) {
  const { number, run, closing, units, totals, obstacles, isBlocked, isSealed } = board;
  if (isSealed) return <p class="written">{words.sealed(number - 1)}</p>;
  const also = words.also(board);
  return (
    <>
      <section aria-labelledby="what">
        <h2 id="what">{words.what}</h2>
        <p>
          <strong>{words.kind(number)}</strong>
          <br />
          {words.units(units.readable, units.expected)}; {words.closing[closing].toLocaleLowerCase('vi')}.
        </p>
        <dl class="figures">
          {(Object.keys(words.totals) as (keyof typeof words.totals)[]).map((key) => (
            <div key={key}>
              <dt>{words.totals[key]}</dt>
              <dd>{vietnameseNumber(totals[key])}</dd>
            </div>
          ))}
        </dl>
        <p class="hint">{run === null ? words.mustConsolidate : words.run(run)}</p>
      </section>
      <section aria-labelledby="in-the-way">
        <h2 id="in-the-way">{words.inTheWay}</h2>
        {isBlocked ? (
          <>
            <p class="remark">{words.blocked(obstacles)}</p>
            <p class="hint">{words.seeProblems}</p>
          </>
        ) : (
          <p>{words.nothingInTheWay}</p>
        )}
        {also.map((line) => (
          <p key={line} class="hint">
            {line}
          </p>
        ))}
      </section>
    </>
  );
}
