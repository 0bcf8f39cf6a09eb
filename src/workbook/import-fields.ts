import { fold } from '../domain/fold.ts';
import type { ListForm } from '../domain/org-kinds.ts';
import {
  COLUMN_SYNONYMS,
  SOURCE_COLUMNS,
  type Synonyms,
  UNITS_IN_BRACKETS,
} from '../text/vi-import-columns.ts';
import type { Table } from './read-table.ts';

/** What a column of a source may be: a column of the unit's tab, or one of `SOURCE_COLUMNS`. */
export interface ImportField {
  readonly key: string;
  readonly label: string;
  /** The header of ours; '' for what only the source has. */
  readonly header: string;
  readonly synonyms: readonly string[];
}

/** What the columns of a source may be for this tab, in the order of the form. A column that the tab has lost cannot be filled. */
export function importFields(form: ListForm, table: Table): ImportField[] {
  const synonyms: Synonyms = COLUMN_SYNONYMS[form];
  const field = (key: string, label: string, header: string): ImportField => ({
    key,
    label,
    header,
    synonyms: synonyms[key] ?? [],
  });
  const ours = table.columns.filter(
    ({ key, role }) =>
      (key === 'code' || role === 'essential' || role === 'typed') && table.positions.has(key),
  );
  return [
    field('number', SOURCE_COLUMNS.number, ''),
    ...ours.flatMap(({ key, header }) =>
      key === 'name'
        ? [
            field(key, header, header),
            field('familyName', SOURCE_COLUMNS.familyName, ''),
            field('givenName', SOURCE_COLUMNS.givenName, ''),
          ]
        : [field(key, header, header)],
    ),
  ];
}

const UNITS = new Set(UNITS_IN_BRACKETS.map(fold));

/** A header as it is compared: its words, without punctuation and without the unit in its brackets. */
export function headerWords(text: string): string {
  const bare = text.replace(/[([]([^()[\]]*)[)\]]/g, (all, inner: string) =>
    UNITS.has(fold(inner)) ? ' ' : all,
  );
  return fold(bare.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
}
