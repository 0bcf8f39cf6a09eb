import type { Dashboard } from '../../actions/dashboard.ts';
import * as words from '../../text/vi-dashboard.ts';
import { day, money, percent } from '../shared/vietnamese.ts';

/** How far the campaign is, and how long it still has. */
export function Progress({ dashboard }: { dashboard: Dashboard }) {
  const { campaign, today, dueDate, daysLeft, lists, states } = dashboard;
  const unreadable = states.find(({ state }) => state === 'unreadable')?.units.length ?? 0;
  return (
    <>
      <h1>{campaign}</h1>
      <p class="hint">{words.asOfWords(day(today))}</p>
      <p class={daysLeft < 0 ? 'due over' : 'due'}>
        <strong>{words.daysLeftWords(daysLeft)}</strong>
        <span>{words.dueWords(day(dueDate))}</span>
      </p>
      {lists.expected === 0 && <p class="remark">{words.DASHBOARD.noUnits}</p>}
      {unreadable > 0 && (
        <p class="remark">
          {unreadable === lists.expected
            ? words.DASHBOARD.allUnreadable
            : words.coverageWords(lists.expected - unreadable, lists.expected)}
        </p>
      )}
      <section aria-labelledby="progress">
        <h2 id="progress">{words.DASHBOARD.progress}</h2>
        {dashboard.progress === null ? (
          <p>{words.DASHBOARD.noTarget}</p>
        ) : (
          <Fulfilled dashboard={dashboard} share={dashboard.progress} />
        )}
        {dashboard.undetermined > 0 && <p class="hint">{words.undeterminedWords(dashboard.undetermined)}</p>}
      </section>
    </>
  );
}

function Fulfilled({ dashboard, share }: { dashboard: Dashboard; share: number }) {
  const { target, remaining, surplus } = dashboard;
  const done = target - remaining;
  return (
    <>
      <p class="big">{percent(share)}</p>
      <div
        class="bar total"
        role="progressbar"
        aria-labelledby="progress"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor(share * 100)}
        aria-valuetext={`${percent(share)}. ${words.fulfilledWords(money(done), money(target))}`}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
      <dl class="amounts">
        <div>
          <dt>{words.DASHBOARD.done}</dt>
          <dd>{money(done)}</dd>
        </div>
        <div>
          <dt>{words.DASHBOARD.remaining}</dt>
          <dd>{money(remaining)}</dd>
        </div>
        <div>
          <dt>{words.DASHBOARD.target}</dt>
          <dd>{money(target)}</dd>
        </div>
      </dl>
      {surplus > 0 && <p class="hint">{words.surplusWords(money(surplus))}</p>}
    </>
  );
}
