import { useId } from 'preact/hooks';
import { TABLE_COLUMNS } from '../../text/vi-source.ts';

const HEADER_CHOICES = 20;
const LONGEST_EXCERPT = 60;

interface Props {
  readonly rows: readonly (readonly string[])[];
  /** From 1; 0: there is none. */
  readonly line: number;
  /** Whether a column (from 0) may be shown. */
  readonly isShown?: (column: number) => boolean;
  readonly onLine: (line: number) => void;
}

/** Which row of the source is its header; the chosen one is there to choose even far down. */
export function HeaderChoice({ rows, line, isShown = () => true, onLine }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{TABLE_COLUMNS.header}</label>
      <select id={id} value={line} onChange={(event) => onLine(Number(event.currentTarget.value))}>
        <option value={0}>{TABLE_COLUMNS.noHeader}</option>
        {rows.slice(0, Math.max(HEADER_CHOICES, line)).map((row, at) => (
          <option key={String(at)} value={at + 1}>
            {TABLE_COLUMNS.headerOption(at + 1, excerpt(row, isShown))}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The row's beginning. */
function excerpt(row: readonly string[], isShown: (column: number) => boolean): string {
  const told = row.filter((cell, column) => cell.trim() !== '' && isShown(column));
  return told.join(', ').slice(0, LONGEST_EXCERPT);
}
