import { textOf } from '../domain/cells.ts';
import type { ExpectedCommune } from '../domain/roll-up.ts';
import { COMMUNE_LIST_HEADERS, COMMUNE_LIST_TAB } from '../text/vi-roll-up.ts';
import { type Column, columnsUnder } from './columns.ts';
import { plainLine } from './commune-file.ts';
import type { Content } from './content.ts';
import { findTable, typedRows } from './read-table.ts';
import type { TabView } from './tab-view.ts';
import type { ToolCell } from './tool-cell.ts';

type ListKey = keyof typeof COMMUNE_LIST_HEADERS;

const column = columnsUnder(COMMUNE_LIST_HEADERS);

/** `Danh sách xã`: whom the district expects; the one tab of its workbook in which people type. */
const LIST_FORM: readonly Column<ListKey>[] = [
  column('name', 'essential', 260),
  column('district', 'typed', 200),
  column('note', 'typed', 260),
];

export const COMMUNE_LIST_WIDTHS = LIST_FORM.map(({ width }) => width);
export const COMMUNE_LIST_HEADER_ROW = 3;
/** Ready lines of a new tab. */
const READY = 40;

/** Undefined where nobody is in the list, or there is none: then nobody is expected. */
export function readCommuneList(tab: TabView | undefined): ExpectedCommune[] | undefined {
  const table = tab && findTable(tab, LIST_FORM, '').table;
  if (!table) return undefined;
  const communes = typedRows(table).flatMap((row) => {
    const [name, district] = (['name', 'district'] as const).map((key) =>
      plainLine(textOf(table.cell(row, key)), 80),
    );
    return name ? [{ name, district: district ?? '' }] : [];
  });
  return communes.length > 0 ? communes : undefined;
}

/** The tab with these communes in it, and lines to type further ones in. */
export function communeListContent(communes: readonly ExpectedCommune[]): Content {
  const typed = (value: string): ToolCell => ({ value, look: 'input' });
  return {
    rows: [
      [{ value: COMMUNE_LIST_TAB.title, look: 'titleLeft' }],
      [{ value: COMMUNE_LIST_TAB.howTo, look: 'faint' }],
      [],
      LIST_FORM.map(({ header }): ToolCell => ({ value: header, look: 'header' })),
      ...communes.map(({ name, district }) => [typed(name), typed(district), typed('')]),
      ...Array.from({ length: Math.max(5, READY - communes.length) }, () => LIST_FORM.map(() => typed(''))),
    ],
    merges: [],
  };
}
