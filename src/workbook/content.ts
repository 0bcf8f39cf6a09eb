import { isBlank } from '../domain/cells.ts';
import { toSerial } from '../domain/dates.ts';
import { formatRequests } from './format-blocks.ts';
import { LOOKS } from './looks.ts';
import type { CellData, ExtendedValue, GridRange, Request, RowData } from './sheets-api.ts';
import { block } from './tab-layout.ts';
import type { TabView } from './tab-view.ts';
import type { ToolCell } from './tool-cell.ts';

/** The whole content of a tool-owned tab, row by row. */
export interface Content {
  readonly rows: readonly (readonly ToolCell[])[];
  readonly merges: readonly { row: number; from: number; to: number }[];
}

/** Longest text written in a cell; names beyond it are cut for show, never in what people typed. */
const LONGEST = 500;

/** What the API is to enter for a value: text is always text, a day its serial number. */
export function enteredValue({ value }: Pick<ToolCell, 'value'>): ExtendedValue | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'string') return { stringValue: cut(value) };
  return { numberValue: toSerial(value) };
}

/** A text as a tab of ours holds it: never cut between the two halves of one character. */
export function cut(text: string): string {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}

function toCellData(cell: ToolCell): CellData {
  const value = enteredValue(cell);
  const look = typeof cell.look === 'string' ? LOOKS[cell.look] : cell.look;
  return { ...(value ? { userEnteredValue: value } : {}), ...(look ? { userEnteredFormat: look } : {}) };
}

/** Rows of the API from cells, each with its look: for the few lines that are added to a tab. */
export function rowData(rows: Content['rows']): RowData[] {
  return rows.map((cells) => ({ values: cells.map(toCellData) }));
}

/** Rows of the API with values and links alone: the looks of a whole tab are said apart, in far fewer words. */
function valueRows(rows: Content['rows']): RowData[] {
  return rows.map((cells) => ({
    values: cells.map((cell) => {
      const value = enteredValue(cell);
      return {
        ...(value ? { userEnteredValue: value } : {}),
        ...(cell.link ? { userEnteredFormat: { textFormat: { link: { uri: cell.link } } } } : {}),
      };
    }),
  }));
}

/** Writes a tool-owned tab anew: what the rows do not cover is cleared. */
export function replaceContent(
  sheetId: number,
  content: Content,
  grid: { rows: number; columns: number },
): Request[] {
  const columns = content.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const whole: GridRange = { sheetId };
  return [
    ...growth(sheetId, grid, { rows: content.rows.length, columns }),
    { unmergeCells: { range: whole } },
    { repeatCell: { range: whole, cell: {}, fields: 'userEnteredFormat' } },
    ...formatRequests(sheetId, content.rows),
    {
      updateCells: {
        range: whole,
        rows: valueRows(content.rows),
        fields: 'userEnteredValue,userEnteredFormat.textFormat.link',
      },
    },
    ...content.merges.map(({ row, from, to }) => ({
      mergeCells: { range: block(sheetId, [row, row + 1], [from, to]), mergeType: 'MERGE_ALL' as const },
    })),
  ];
}

function growth(
  sheetId: number,
  grid: { rows: number; columns: number },
  needed: { rows: number; columns: number },
): Request[] {
  const requests: Request[] = [];
  if (needed.rows > grid.rows) {
    requests.push({ appendDimension: { sheetId, dimension: 'ROWS', length: needed.rows - grid.rows } });
  }
  if (needed.columns > grid.columns) {
    requests.push({
      appendDimension: { sheetId, dimension: 'COLUMNS', length: needed.columns - grid.columns },
    });
  }
  return requests;
}

/** Whether the tab already shows this content, stamps aside: then writing it again would change nothing. */
export function shows(tab: TabView, content: Content): boolean {
  const rows = Math.max(tab.rowCount, content.rows.length);
  for (let row = 0; row < rows; row++) {
    const cells = content.rows[row] ?? [];
    const columns = Math.max(tab.rowWidth(row), cells.length);
    for (let column = 0; column < columns; column++) {
      const cell = cells[column];
      if (!cell?.stamp && !showsCell(tab, row, column, cell)) return false;
    }
  }
  return true;
}

function showsCell(tab: TabView, row: number, column: number, cell: ToolCell | undefined): boolean {
  const wanted = cell && enteredValue(cell);
  const seen = tab.cell(row, column);
  if (place(tab.cellData(row, column)?.hyperlink) !== place(cell?.link)) return false;
  if (!wanted) return isBlank(seen);
  if (wanted.numberValue !== undefined) return seen.kind === 'number' && seen.value === wanted.numberValue;
  return seen.kind === 'text' && seen.value === wanted.stringValue;
}

/** The part of a link that names a place in the workbook; the address before it depends on where the book is. */
function place(link: string | undefined): string {
  return link === undefined ? '' : link.slice(Math.max(0, link.indexOf('#')));
}
