import type { Dashboard } from '../../actions/dashboard.ts';
import * as words from '../../text/vi-dashboard.ts';
import { momentWords } from '../../text/vi-notices.ts';

/** Whether what stands in `Tổng hợp` still speaks of these figures, and what is left to mend. */
export function LastRun({ dashboard: { lastRun, sealed, problems } }: { dashboard: Dashboard }) {
  return (
    <section aria-labelledby="last-run">
      <h2 id="last-run">{words.DASHBOARD.lastRun}</h2>
      {lastRun === null ? (
        <p>{words.DASHBOARD.neverRun}</p>
      ) : (
        <>
          <p>{words.runWords(lastRun.number, lastRun.at === null ? '' : momentWords(lastRun.at))}</p>
          {lastRun.changed !== null && (
            <p class={lastRun.changed ? 'remark' : 'hint'}>
              {lastRun.changed ? words.DASHBOARD.changedSince : words.DASHBOARD.unchangedSince}
            </p>
          )}
        </>
      )}
      {sealed && (
        <p class={sealed.state === 'current' ? '' : 'remark'}>
          {words.sealedWords(sealed.number, sealed.at === null ? '' : momentWords(sealed.at), sealed.state)}
        </p>
      )}
      <p>
        {problems.errors + problems.warnings === 0
          ? words.DASHBOARD.noProblems
          : words.problemsLeftWords(problems.errors, problems.warnings)}
      </p>
    </section>
  );
}
