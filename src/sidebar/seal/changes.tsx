import type { SealBoard } from '../../actions/seal-board.ts';
import { changeWords } from '../../text/vi-seal-changes.ts';
import { SEAL_PAGE as words } from '../../text/vi-seal-page.ts';
import { call } from '../shared/call.ts';
import { Failed } from '../shared/loaded.tsx';
import { useOneWork } from '../shared/one-work.ts';

type Change = SealBoard['changes'][number];

/** What differs from the run that was sealed last, cell by cell. */
export function Changes({ changes, omitted }: { changes: readonly Change[]; omitted: number }) {
  const { failure, run } = useOneWork();
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changed(changes.length + omitted)}</h2>
      <ul class="changes">
        {changes.map((change) => (
          <Line
            key={JSON.stringify(change)}
            change={change}
            onGo={() =>
              run('…', async () => {
                const went = await call('sideGoTo', change.sheetId, change.cell);
                if (!went.shown) window.open(went.link, '_blank', 'noopener');
              })
            }
          />
        ))}
      </ul>
      {omitted > 0 && <p class="hint">{words.omitted(omitted)}</p>}
      <p class="hint">{words.noNames}</p>
      {failure !== '' && <Failed message={failure} />}
    </section>
  );
}

function Line({ change, onGo }: { change: Change; onGo(): void }) {
  const { whose, what, before, after } = changeWords(change);
  const { tab, cell } = change;
  return (
    <li>
      <strong>{whose}</strong>: {what}
      {(before !== '' || after !== '') && (
        <span class="both">
          <span class="visually-hidden">{words.from} </span>
          {before} <span aria-hidden="true">{words.arrow}</span>
          <span class="visually-hidden">, {words.to}</span> {after}
        </span>
      )}
      {cell !== '' ? (
        <button type="button" class="plain" aria-label={words.goTo(`${tab}!${cell}`)} onClick={onGo}>
          {tab}!{cell}
        </button>
      ) : (
        tab !== '' && <span class="quiet"> {tab}</span>
      )}
    </li>
  );
}
