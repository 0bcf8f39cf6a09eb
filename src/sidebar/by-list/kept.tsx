import { useState } from 'preact/hooks';
import type { ByListBoard } from '../../actions/by-list-board.ts';
import { KEPT as words } from '../../text/vi-by-list-page.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { day, money } from '../shared/vietnamese.ts';

const SHOWN_AT_ONCE = 10;

type KeptList = ByListBoard['kept'][number];

interface Props {
  readonly kept: readonly KeptList[];
  readonly onUndo: (list: KeptList) => void;
}

/** Lists that were kept, the newest first; each can be taken back. */
export function Kept({ kept, onUndo }: Props) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const hidden = kept.length - shown;
  if (kept.length === 0) return null;
  return (
    <details class="kept">
      <summary>
        <h3>{words.title(kept.length)}</h3>
      </summary>
      <ul>
        {kept.slice(0, shown).map((list) => (
          <KeptItem key={list.run} list={list} onUndo={onUndo} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="small" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {words.more(Math.min(hidden, SHOWN_AT_ONCE))}
        </button>
      )}
    </details>
  );
}

function KeptItem({ list, onUndo }: { list: KeptList } & Pick<Props, 'onUndo'>) {
  const { run, amount, people, voucher, on, place, unitName } = list;
  return (
    <li>
      <p>
        <strong>{money(amount)}</strong>
      </p>
      <p class="hint">
        <bdi>{words.line(voucher, on === null ? '' : day(on), place)}</bdi>
      </p>
      <p class="hint">
        <bdi>{words.people(unitName, people, run)}</bdi>
      </p>
      <div class="row">
        <AskFirst
          label={words.undo}
          fullLabel={words.undoOf(run, voucher, amount)}
          className="small"
          disabled={false}
          question={words.question(run, people, amount, voucher)}
          yes={words.yes}
          no={words.no}
          onYes={() => onUndo(list)}
        />
      </div>
    </li>
  );
}
