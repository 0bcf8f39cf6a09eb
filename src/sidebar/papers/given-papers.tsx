import { useMemo, useState } from 'preact/hooks';
import type { GivenPaper, PapersBoard } from '../../actions/papers-board.ts';
import { withoutMarks } from '../../domain/fold.ts';
import { CONFIRMATIONS_VIEW as words } from '../../text/vi-papers-page.ts';
import { call } from '../shared/call.ts';
import { SearchField } from '../shared/search-field.tsx';
import { PrintButtons } from './print-buttons.tsx';

const SHOWN_AT_ONCE = 20;

/** Papers that were made, the newest first; those that are chosen are printed again, as they were given out. */
export function GivenPapers({ papers }: { papers: PapersBoard['papers'] }) {
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const texts = useMemo(() => papers.map((paper) => ({ paper, text: textOf(paper) })), [papers]);
  if (papers.length === 0) return null;
  const wanted = withoutMarks(search)
    .split(' ')
    .filter((word) => word !== '');
  const found = texts
    .filter(({ text }) => wanted.every((word) => text.includes(word)))
    .map(({ paper }) => paper);
  const hidden = found.length - shown;
  const isEvery = found.length > 0 && found.every(({ number }) => chosen.has(number));
  const choose = (numbers: readonly number[], isTaken: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const number of numbers) {
        if (isTaken) next.add(number);
        else next.delete(number);
      }
      return next;
    });
  return (
    <details class="given">
      <summary>
        <h3>{words.given(papers.length)}</h3>
      </summary>
      <SearchField
        label={words.search}
        value={search}
        onValue={setSearch}
        said={wanted.length === 0 ? '' : words.found(found.length)}
      />
      {found.length === 0 && <p class="hint">{words.notFound}</p>}
      {found.length > 0 && (
        <button
          type="button"
          class="small"
          onClick={() =>
            choose(
              (isEvery ? papers : found).map(({ number }) => number),
              !isEvery,
            )
          }
        >
          {isEvery ? words.chooseNone : words.chooseAll(found.length)}
        </button>
      )}
      <ul class="papers">
        {found.slice(0, shown).map((paper) => (
          <li key={paper.number}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(paper.number)}
                onChange={({ currentTarget: { checked } }) => choose([paper.number], checked)}
              />
              <span>
                <strong>{words.paper(paper.number, paper.amount)}</strong>
                {paper.isCancelled && <span class="mark">{words.isCancelled}</span>}
                <span class="hint">
                  <bdi>{whoseOf(paper)}</bdi>
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="small" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {words.more(Math.min(hidden, SHOWN_AT_ONCE))}
        </button>
      )}
      <div class={chosen.size > 0 ? 'stay' : ''}>
        <p role="status">{chosen.size > 0 ? words.chosen(chosen.size) : ''}</p>
        {chosen.size > 0 && (
          <PrintButtons
            what={words.chosenWhat(chosen.size)}
            make={() => call('sideConfirmationSheet', { numbers: [...chosen].sort((a, b) => a - b) })}
          />
        )}
      </div>
    </details>
  );
}

function whoseOf({ names, codes, unitName, voucher }: GivenPaper): string {
  const who =
    codes.length > 1 ? words.peopleOn(codes.length) : [names[0] ?? '', codes[0] ?? ''].join(' ').trim();
  return [who, unitName, voucher].filter((part) => part !== '').join(' · ');
}

function textOf({ number, voucher, unitName, codes, names, payers }: GivenPaper): string {
  return withoutMarks([number, voucher, unitName, ...codes, ...names, ...payers].join(' '));
}
