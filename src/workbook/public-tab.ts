import type { Content } from './content.ts';
import { emphasised, type Look } from './looks.ts';
import type { ToolCell } from './tool-cell.ts';

/** What everybody may read, as tables: the same for the tab and for the page that is printed. */
export interface PublicBoard {
  readonly title: string;
  /** Who publishes, the campaign, the day: above the tables. */
  readonly issuer: string;
  readonly campaign: string;
  readonly notes: readonly string[];
  readonly tables: readonly PublicTable[];
  /** Below them. */
  readonly end: string;
}

export interface PublicTable {
  readonly heading: string;
  /** '' for none. */
  readonly note: string;
  readonly columns: readonly PublicColumn[];
  readonly rows: readonly PublicRow[];
}

export interface PublicColumn {
  readonly header: string;
  readonly look: Look;
}

export interface PublicRow {
  readonly look: 'plain' | 'group' | 'total';
  readonly cells: readonly (string | number)[];
}

export const PUBLIC_WIDTHS = [50, 340, 125, 100, 125, 125, 110, 135, 90] as const;

/** `Công khai`: the whole tab. */
export function publicContent({ title, issuer, campaign, notes, tables, end }: PublicBoard): Content {
  const one = (value: string, look: Look): ToolCell[] => [{ value, look }];
  return {
    rows: [
      one(issuer, 'strong'),
      one(title, 'titleLeft'),
      one(campaign, 'strong'),
      ...notes.map((note) => one(note, 'faint')),
      ...tables.flatMap(({ heading, note, columns, rows }) => [
        [],
        one(heading, 'strong'),
        ...(note === '' ? [] : [one(note, 'plain')]),
        ...(rows.length === 0
          ? []
          : [columns.map(({ header }): ToolCell => ({ value: header, look: 'header' }))]),
        ...rows.map(({ look: line, cells }) =>
          columns.map(({ look }, at): ToolCell => {
            const value = cells[at] ?? '';
            // A word in a column of amounts stands where words stand.
            const own = typeof value === 'string' && at > 1 ? 'textCentred' : look;
            return { value, look: line === 'plain' ? own : emphasised(own, line) };
          }),
        ),
      ]),
      [],
      one(end, 'faint'),
    ],
    merges: [],
  };
}
