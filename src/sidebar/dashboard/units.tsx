import { useState } from 'preact/hooks';
import type { DashboardUnit } from '../../actions/dashboard.ts';
import { withoutMarks } from '../../domain/fold.ts';
import * as words from '../../text/vi-dashboard.ts';
import { compareWords, money, percent } from '../shared/vietnamese.ts';

/** How many bars stand there at first. */
const FIRST = 6;

interface Bar {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  /** The length of the bar, 0–1. */
  readonly share: number;
  readonly figures: string;
}

/** Each unit's own progress; those without a target are thanked for what they gave instead. */
export function Units({ units }: { units: readonly DashboardUnit[] }) {
  const asked = units
    .flatMap((unit) => (unit.progress === null ? [] : [{ ...unit, share: unit.progress }]))
    .sort((a, b) => a.share - b.share || compareWords(a.name, b.name))
    .map((unit) => ({
      ...unit,
      figures: `${percent(unit.share)}, ${words.unitRemainingWords(unit.remaining ? money(unit.remaining) : '')}`,
    }));
  const givers = units
    .flatMap(({ progress, mobilised, ...unit }) =>
      progress === null && mobilised !== null && mobilised > 0 ? [{ ...unit, mobilised }] : [],
    )
    .sort((a, b) => b.mobilised - a.mobilised || compareWords(a.name, b.name));
  const most = givers[0]?.mobilised ?? 1;
  return (
    <>
      {asked.length > 0 && (
        <Bars id="by-unit" title={words.DASHBOARD.byUnit} hint={words.DASHBOARD.lowestFirst} bars={asked} />
      )}
      {givers.length > 0 && (
        <Bars
          id="supporters"
          title={words.DASHBOARD.supporters}
          hint={words.DASHBOARD.supportersAre}
          bars={givers.map((unit) => ({
            ...unit,
            share: unit.mobilised / most,
            figures: money(unit.mobilised),
          }))}
        />
      )}
    </>
  );
}

function Bars({ id, title, hint, bars }: { id: string; title: string; hint: string; bars: readonly Bar[] }) {
  const [all, setAll] = useState(false);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="hint">{hint}</p>
      <ul class="bars">
        {(all ? bars : bars.slice(0, FIRST)).map(({ code, name, group, share, figures }) => (
          <li key={code}>
            <span class="name">{name}</span>{' '}
            {!withoutMarks(name).startsWith(withoutMarks(group)) && <span class="hint">{group}</span>}
            <div class="bar" aria-hidden="true">
              <div style={{ width: `${share * 100}%` }} />
            </div>
            <span class="hint">{figures}</span>
          </li>
        ))}
      </ul>
      {bars.length > FIRST && (
        <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.DASHBOARD.showFewer : words.showAllWords(bars.length)}
        </button>
      )}
    </section>
  );
}
