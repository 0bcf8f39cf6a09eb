import { useState } from 'preact/hooks';
import type { ImportPreview } from '../../actions/import-list.ts';
import { COLUMNS_STEP as words } from '../../text/vi-import-page.ts';
import { STEP_WORDS, TABLE_COLUMNS } from '../../text/vi-source.ts';
import { ColumnChoice, samplesOf, sampleWords } from '../shared/column-choice.tsx';
import { HeaderChoice } from '../shared/header-choice.tsx';

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
  const [news, setNews] = useState('');
  const named = fields.some(
    (field) => field === WHOLE_NAME || (field !== null && NAME_PARTS.includes(field)),
  );
  const titleOf = (at: number) => preview.columns[at]?.header || TABLE_COLUMNS.column(at + 1);
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
      <HeaderChoice
        rows={rows}
        line={preview.headerRow}
        // A salary is no part of it.
        isShown={(column) => fields[column] !== 'income'}
        onLine={onHeader}
      />
      <p class="hint">
        {preview.headerRow === 0
          ? words.notFound
          : words.recognised(fields.filter((field) => field !== null).length, used.length)}
      </p>
      <ul class="columns">
        {used.map((at) => (
          <Column
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
          {STEP_WORDS.back}
        </button>
        <button type="submit" class="main" disabled={!named}>
          {words.next}
        </button>
      </div>
    </form>
  );
}

function excludes(field: string | null, other: string | null): boolean {
  if (field === null || other === null) return false;
  if (field === other) return true;
  return (
    (field === WHOLE_NAME && NAME_PARTS.includes(other)) ||
    (other === WHOLE_NAME && NAME_PARTS.includes(field))
  );
}

interface ColumnProps {
  readonly title: string;
  readonly samples: readonly string[];
  readonly field: string | null;
  readonly suggestion: string | null;
  readonly choices: ImportPreview['fields'];
  readonly onChoose: (field: string | null) => void;
}

function Column({ title, samples, field, suggestion, choices, onChoose }: ColumnProps) {
  const near = field === null ? choices.find(({ key }) => key === suggestion) : undefined;
  return (
    <ColumnChoice
      title={title}
      hint={field === 'income' ? words.hidden : sampleWords(samples)}
      chosen={field}
      choices={choices}
      onChoose={onChoose}
    >
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
    </ColumnChoice>
  );
}
