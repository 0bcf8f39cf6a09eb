import { useId, useState } from 'preact/hooks';
import type { ImportPreview } from '../../actions/import-list.ts';
import { IMPORT_PAGE, COLUMNS_STEP as words } from '../../text/vi-import-page.ts';

const HEADER_CHOICES = 20;
const SAMPLES = 3;
const LONGEST_SAMPLE = 40;
/** Fields that say whose line it is; a whole name and its parts exclude each other. */
const WHOLE_NAME = 'name';
const NAME_PARTS = ['familyName', 'givenName'];

export type Fields = readonly (string | null)[];

interface Props {
  readonly rows: readonly (readonly string[])[];
  readonly preview: ImportPreview;
  readonly fields: Fields;
  readonly onFields: (fields: Fields) => void;
  /** @param line from 1; 0: there is none */
  readonly onHeader: (line: number) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Which column of the source is which of ours: as recognised, and as the person says. */
export function ColumnsStep({ rows, preview, fields, onFields, onHeader, onBack, onNext }: Props) {
  const id = useId();
  const [news, setNews] = useState('');
  const named = fields.some(
    (field) => field === WHOLE_NAME || (field !== null && NAME_PARTS.includes(field)),
  );
  const titleOf = (at: number) => preview.columns[at]?.header || words.column(at + 1);
  const used = preview.columns
    .map((_, at) => at)
    .filter((at) => preview.columns[at]?.header !== '' || rows.some((row) => (row[at] ?? '').trim() !== ''));

  function choose(at: number, field: string | null) {
    const rivals = fields.map((other, place) => place !== at && excludes(field, other));
    setNews(rivals.flatMap((isRival, place) => (isRival ? words.released(titleOf(place)) : [])).join(' '));
    onFields(fields.map((other, place) => (place === at ? field : rivals[place] ? null : other)));
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (named) onNext();
      }}
    >
      <div class="field">
        <label for={id}>{words.header}</label>
        <select
          id={id}
          value={preview.headerRow}
          onChange={(event) => onHeader(Number(event.currentTarget.value))}
        >
          <option value={0}>{words.noHeader}</option>
          {rows.slice(0, HEADER_CHOICES).map((row, at) => (
            <option key={String(at)} value={at + 1}>
              {words.headerOption(at + 1, excerpt(row, fields))}
            </option>
          ))}
        </select>
      </div>
      <p class="hint">
        {preview.headerRow === 0
          ? words.notFound
          : words.recognised(fields.filter((field) => field !== null).length, used.length)}
      </p>
      <ul class="columns">
        {used.map((at) => (
          <ColumnChoice
            key={at}
            title={titleOf(at)}
            samples={samplesOf(rows, preview.headerRow, at)}
            field={fields[at] ?? null}
            suggestion={preview.columns[at]?.suggestion ?? null}
            choices={preview.fields}
            onChoose={(field) => choose(at, field)}
          />
        ))}
      </ul>
      <p class="visually-hidden" aria-live="polite">
        {news}
      </p>
      {!named && <p class="notice">{words.needName}</p>}
      <div class="buttons">
        <button type="button" onClick={onBack}>
          {IMPORT_PAGE.back}
        </button>
        <button type="submit" class="main" disabled={!named}>
          {words.next}
        </button>
      </div>
    </form>
  );
}

/** The row's beginning; a salary is no part of it. */
function excerpt(row: readonly string[], fields: Fields): string {
  const told = row.filter((cell, at) => cell.trim() !== '' && fields[at] !== 'income');
  return told.join(', ').slice(0, 60);
}

function excludes(field: string | null, other: string | null): boolean {
  if (field === null || other === null) return false;
  if (field === other) return true;
  return (
    (field === WHOLE_NAME && NAME_PARTS.includes(other)) ||
    (other === WHOLE_NAME && NAME_PARTS.includes(field))
  );
}

function samplesOf(rows: Props['rows'], headerRow: number, column: number): string[] {
  return rows
    .slice(headerRow)
    .map((row) => (row[column] ?? '').trim())
    .filter((text) => text !== '')
    .slice(0, SAMPLES)
    .map((text) => (text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text));
}

interface ColumnProps {
  readonly title: string;
  readonly samples: readonly string[];
  readonly field: string | null;
  readonly suggestion: string | null;
  readonly choices: ImportPreview['fields'];
  readonly onChoose: (field: string | null) => void;
}

function ColumnChoice({ title, samples, field, suggestion, choices, onChoose }: ColumnProps) {
  const id = useId();
  const near = field === null ? choices.find(({ key }) => key === suggestion) : undefined;
  return (
    <li class={field === null ? 'left-out' : ''}>
      <label for={id}>{title}</label>
      <p class="hint" id={`${id}-hint`}>
        {field === 'income' ? words.hidden : samples.length > 0 ? words.samples(samples) : words.empty}
      </p>
      <select
        id={id}
        value={field ?? ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      >
        <option value="">{words.skip}</option>
        {choices.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      {near && (
        <p class="suggestion">
          {words.suggestion(near.label)}{' '}
          <button
            type="button"
            class="plain"
            aria-label={words.takeFor(title, near.label)}
            onClick={() => onChoose(near.key)}
          >
            {words.take}
          </button>
        </p>
      )}
    </li>
  );
}
