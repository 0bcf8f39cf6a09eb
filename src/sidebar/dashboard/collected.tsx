import type { Dashboard } from '../../actions/dashboard.ts';
import * as words from '../../text/vi-dashboard.ts';
import { money } from '../shared/vietnamese.ts';

/** Money, labour, goods and land, each by itself: only the first three have a common sum, and land never has a price. */
export function Collected({ dashboard }: { dashboard: Dashboard }) {
  const { money: cash, labour, goods, landArea, mobilised } = dashboard;
  const byDay = (
    [
      [words.DASHBOARD.onTime, cash.onTime],
      [words.DASHBOARD.onDueDate, cash.onDueDate],
      [words.DASHBOARD.late, cash.late],
      [words.DASHBOARD.undated, cash.undated],
    ] as const
  ).filter(([, amount]) => amount > 0);
  return (
    <section aria-labelledby="collected">
      <h2 id="collected">{words.DASHBOARD.collected}</h2>
      <div class="cards">
        <div class="card">
          <div class="card-head">
            <h3>{words.DASHBOARD.money}</h3>
            <p class="figure">{money(cash.paid)}</p>
          </div>
          {byDay.length > 0 && (
            <dl class="amounts">
              {byDay.map(([word, amount]) => (
                <div key={word}>
                  <dt>{word}</dt>
                  <dd>{money(amount)}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
        <div class="card">
          <div class="card-head">
            <h3>{words.DASHBOARD.labour}</h3>
            <p class="figure">{words.labourWords(labour.days)}</p>
          </div>
          <p class="hint">{words.labourValueWords(money(labour.value))}</p>
        </div>
        <div class="card">
          <div class="card-head">
            <h3>{words.DASHBOARD.goods}</h3>
            <p class="figure">{money(goods)}</p>
          </div>
        </div>
        <div class="card">
          <div class="card-head">
            <h3>{words.DASHBOARD.land}</h3>
            <p class="figure">{words.landWords(landArea)}</p>
          </div>
          <p class="hint">{words.DASHBOARD.landIsNoMoney}</p>
        </div>
        <div class="card">
          <div class="card-head">
            <h3>{words.DASHBOARD.mobilised}</h3>
            <p class="figure">{money(mobilised)}</p>
          </div>
          <p class="hint">{words.DASHBOARD.mobilisedIs}</p>
        </div>
      </div>
    </section>
  );
}
