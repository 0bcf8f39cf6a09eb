import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { TABLE_COLUMNS } from '../../text/vi-source.ts';

const SAMPLES = 3;
const LONGEST_SAMPLE = 40;

/** What stands first in a column. @param from the first row (from 0) below the header */
export function samplesOf(rows: readonly (readonly string[])[], from: number, column: number): string[] {
  return rows
    .slice(from)
    .map((row) => (row[column] ?? '').trim())
    .filter((text) => text !== '')
    .slice(0, SAMPLES)
    .map((text) => (text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text));
}

export function sampleWords(samples: readonly string[]): string {
  return samples.length > 0 ? TABLE_COLUMNS.samples(samples) : TABLE_COLUMNS.empty;
}

interface Props<Key extends string> {
  readonly title: string;
  readonly hint: string;
  /** Null: the column is left out. */
  readonly chosen: Key | null;
  readonly choices: readonly { readonly key: Key; readonly label: string }[];
  readonly children?: ComponentChildren;
  readonly onChoose: (key: Key | null) => void;
}

/** A column of the source, and which of ours it is. */
export function ColumnChoice<Key extends string>({
  title,
  hint,
  chosen,
  choices,
  children,
  onChoose,
}: Props<Key>) {
  const id = useId();
  return (
    <li class={chosen === null ? 'left-out' : ''}>
      <label for={id}>{title}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <select
        id={id}
        value={chosen ?? ''}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget: { value } }) =>
          onChoose(choices.find(({ key }) => key === value)?.key ?? null)
        }
      >
        <option value="">{TABLE_COLUMNS.skip}</option>
        {choices.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      {children}
    </li>
  );
}
