import type { Dashboard, UnitState } from '../../actions/dashboard.ts';
import * as words from '../../text/vi-dashboard.ts';
import { compareWords, day, percent } from '../shared/vietnamese.ts';

/** How many units have handed in their lists: a picture, a legend, the names, and the two shares. */
export function Lists({ dashboard }: { dashboard: Dashboard }) {
  const { lists, dueDate } = dashboard;
  const states = dashboard.states.filter(({ units }) => units.length > 0);
  if (lists.completeness === null || lists.timeliness === null) return null;
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{words.DASHBOARD.lists}</h2>
      <div aria-hidden="true">
        <div class="states">
          {states.map(({ state, units }) => (
            <div key={state} class={state} style={{ flexGrow: units.length }}>
              <span>{units.length}</span>
            </div>
          ))}
        </div>
        <ul class="legend">
          {states.map(({ state, units }) => (
            <li key={state}>
              <span class={`swatch ${state}`} />
              {words.stateWords(words.UNIT_STATE_WORDS[state], units.length)}
            </li>
          ))}
        </ul>
      </div>
      <StatesTable states={states} />
      <details>
        <summary>{words.DASHBOARD.names}</summary>
        {states.map(({ state, units }) => (
          <div key={state}>
            <h3>{words.stateWords(words.UNIT_STATE_WORDS[state], units.length)}</h3>
            <ul class="names">
              {[...units].sort(compareWords).map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        ))}
      </details>
      <div class="cards">
        <div class="card">
          <div class="card-head">
            <h3>{words.DASHBOARD.completeness}</h3>
            <p class="figure">{percent(lists.completeness)}</p>
          </div>
          <p class="hint">{words.completenessWords(lists.complete, lists.expected)}</p>
          {lists.completeWithErrors > 0 && (
            <p class="hint">{words.completeWithErrorsWords(lists.completeWithErrors)}</p>
          )}
        </div>
        <div class="card">
          <div class="card-head">
            <h3>{words.DASHBOARD.timeliness}</h3>
            <p class="figure">{percent(lists.timeliness)}</p>
          </div>
          <p class="hint">{words.timelinessWords(lists.onTime, lists.expected, day(dueDate))}</p>
        </div>
      </div>
    </section>
  );
}

/** The picture for who does not see it; a table itself cannot be made as small as it has to be. */
function StatesTable({ states }: { states: readonly { state: UnitState; units: readonly string[] }[] }) {
  return (
    <div class="visually-hidden">
      <table>
        <caption>{words.DASHBOARD.lists}</caption>
        <thead>
          <tr>
            <th scope="col">{words.DASHBOARD.state}</th>
            <th scope="col">{words.DASHBOARD.unitCount}</th>
          </tr>
        </thead>
        <tbody>
          {states.map(({ state, units }) => (
            <tr key={state}>
              <th scope="row">{words.UNIT_STATE_WORDS[state]}</th>
              <td>{units.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
