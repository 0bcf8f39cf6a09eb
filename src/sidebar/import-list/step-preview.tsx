import { useMemo, useState } from 'preact/hooks';
import type { ImportPreview, PreviewLine } from '../../actions/import-list.ts';
import type { CellPlace } from '../../tables/read-text.ts';
import { PREVIEW_STEP as words } from '../../text/vi-import-page.ts';
import { STEP_WORDS } from '../../text/vi-source.ts';
import { withUncalculated } from './uncalculated.ts';

const SHOWN_AT_ONCE = 200;
const GROUPS = ['add', 'change', 'refuse', 'same'] as const;

interface Props {
  readonly preview: ImportPreview;
  /** Cells of the source without a result, which the preview takes for blank. */
  readonly uncalculated: readonly CellPlace[];
  /** Lines that the person left out. */
  readonly left: ReadonlySet<number>;
  readonly onLeft: (left: ReadonlySet<number>) => void;
  readonly onBack: () => void;
  /** To look again after a failure; undefined when there was none. */
  readonly onAgain: (() => void) | undefined;
  readonly onWrite: () => void;
}

/** What would become of each line; nothing is written yet. */
export function PreviewStep({ preview, uncalculated, left, onLeft, onBack, onAgain, onWrite }: Props) {
  const { lines, missing } = useMemo(() => withUncalculated(preview, uncalculated), [preview, uncalculated]);
  const writable = lines.filter(isWritable);
  const count = writable.filter(({ line }) => !left.has(line)).length;
  return (
    <>
      <p>{words.into(preview.unit.name, preview.unit.tab)}</p>
      {lines.length === 0 && <p class="notice">{words.empty}</p>}
      {missing > 0 && <p class="notice">{words.uncalculatedInAll(missing)}</p>}
      {GROUPS.map((group) => (
        <Group
          key={group}
          group={group}
          lines={lines.filter(({ action }) => action === group)}
          left={left}
          onLeft={onLeft}
        />
      ))}
      <div class="buttons stay">
        <p class="hint" aria-live="polite">
          {count === 0 ? words.nothing : writable.length > count && words.left(writable.length - count)}
        </p>
        <button type="button" onClick={onBack}>
          {STEP_WORDS.back}
        </button>
        {onAgain && (
          <button type="button" onClick={onAgain}>
            {words.again}
          </button>
        )}
        <button type="button" class="main" disabled={count === 0} onClick={onWrite}>
          {words.write(count)}
        </button>
      </div>
    </>
  );
}

function isWritable({ action }: PreviewLine): boolean {
  return action === 'add' || action === 'change';
}

interface GroupProps extends Pick<Props, 'left' | 'onLeft'> {
  readonly group: (typeof GROUPS)[number];
  readonly lines: readonly PreviewLine[];
}

function Group({ group, lines, left, onLeft }: GroupProps) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  if (lines.length === 0) return null;
  const writable = group === 'add' || group === 'change';
  const numbers = lines.map(({ line }) => line);
  const all = numbers.every((line) => !left.has(line));
  const toggle = (line: number, taken: boolean) => {
    const others = new Set(left);
    if (taken) others.delete(line);
    else others.add(line);
    onLeft(others);
  };
  const hidden = lines.length - shown;
  return (
    <details open={group !== 'same'}>
      <summary>
        <h3 class={group}>{words.group(words.groups[group], lines.length)}</h3>
      </summary>
      {writable && (
        <button
          type="button"
          class="plain"
          onClick={() =>
            onLeft(new Set([...left].filter((line) => !numbers.includes(line)).concat(all ? numbers : [])))
          }
        >
          {all ? words.selectNone : words.selectAll}
        </button>
      )}
      <ul class="lines">
        {lines.slice(0, shown).map((line) => (
          <Line
            key={line.line}
            line={line}
            taken={!left.has(line.line)}
            onTake={writable ? (taken) => toggle(line.line, taken) : undefined}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {words.more(Math.min(hidden, SHOWN_AT_ONCE))}
        </button>
      )}
    </details>
  );
}

interface LineProps {
  readonly line: PreviewLine;
  readonly taken: boolean;
  readonly onTake: ((taken: boolean) => void) | undefined;
}

function Line({ line, taken, onTake }: LineProps) {
  const title = (
    <>
      <span class="who">{line.name || words.noNameYet}</span>{' '}
      <span class="hint">
        {words.line(line.line)}
        {line.cell !== '' && ` · ${words.at(line.cell)}`}
      </span>
    </>
  );
  // The name is the line's title; in a new line it need not stand a second time.
  const cells = line.action === 'add' ? line.cells.slice(1) : line.cells;
  return (
    <li class={taken ? '' : 'left-out'}>
      {onTake ? (
        <label class="choice">
          <input type="checkbox" checked={taken} onChange={(event) => onTake(event.currentTarget.checked)} />{' '}
          {title}
        </label>
      ) : (
        <p class="choice">{title}</p>
      )}
      {cells.length > 0 && (
        <dl>
          {cells.map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {before !== '' && (
                  <>
                    <span class="visually-hidden">{words.before}</span> <del>{before}</del>{' '}
                    <span aria-hidden="true">→</span> <span class="visually-hidden">{words.after}</span>{' '}
                  </>
                )}
                {after}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {line.reason !== '' && <p class="reason">{line.reason}</p>}
      {line.remarks.map((remark) => (
        <p key={remark} class="remark">
          {remark}
        </p>
      ))}
    </li>
  );
}
