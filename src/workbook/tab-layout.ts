import { mark } from './marks.ts';
import type { GridRange, Request, Sheet } from './sheets-api.ts';
import { isEmptyTab, LAYOUT_MARK, PRINT_MARK, TAB_MARK, type TabView } from './tab-view.ts';

/** What a new tab is before anything is written in it. */
export interface NewTab {
  readonly sheetId: number;
  readonly title: string;
  /** What the tab is to us: `summary`, `unit:MN`. */
  readonly mark: string;
  readonly layout: string;
  readonly index: number;
  readonly rows: number;
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** For the `.xlsx`: Google has no page set-up in its API. */
  readonly print: PrintSetup;
  readonly gridlines: boolean;
  readonly colour?: Sheet['properties']['tabColorStyle'];
}

export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** Repeated at the head of each page (from 1). */
  readonly headerRow?: number;
}

/** Adds a tab with its grid, widths and our marks. */
export function addTabRequests(tab: NewTab): Request[] {
  const { sheetId } = tab;
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: tab.title,
          index: tab.index,
          ...(tab.colour ? { tabColorStyle: tab.colour } : {}),
          gridProperties: {
            rowCount: tab.rows,
            columnCount: tab.widths.length,
            frozenRowCount: tab.frozenRows,
            frozenColumnCount: tab.frozenColumns,
            ...(tab.gridlines ? {} : { hideGridlines: true }),
          },
        },
      },
    },
    ...widthRequests(sheetId, tab.widths),
    mark(sheetId, TAB_MARK, tab.mark),
    mark(sheetId, LAYOUT_MARK, tab.layout),
    mark(sheetId, PRINT_MARK, JSON.stringify(tab.print)),
  ];
}

/** Takes away the one empty tab that every new file has; nothing where there are others, or it is in use. */
export function dropOnlyTab(tabs: readonly TabView[]): Request[] {
  const [only, ...others] = tabs;
  return only && others.length === 0 && isEmptyTab(only) ? [{ deleteSheet: { sheetId: only.sheetId } }] : [];
}

/** Column widths; neighbours of one width are set together. */
export function widthRequests(sheetId: number, widths: readonly number[]): Request[] {
  const requests: Request[] = [];
  for (let start = 0; start < widths.length; ) {
    let end = start + 1;
    while (end < widths.length && widths[end] === widths[start]) end++;
    requests.push({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: start, endIndex: end },
        properties: { pixelSize: widths[start] ?? 100 },
        fields: 'pixelSize',
      },
    });
    start = end;
  }
  return requests;
}

/** Neighbouring columns (from 0, in ascending order) as runs from one to before another, as ranges have them. */
export function runsOf(columns: readonly number[]): [from: number, before: number][] {
  const runs: [number, number][] = [];
  for (const at of columns) {
    const last = runs[runs.length - 1];
    if (last && last[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/** The cells of some columns over some rows; an end is exclusive. */
export function block(
  sheetId: number,
  [startRowIndex, endRowIndex]: readonly [number, number],
  [startColumnIndex, endColumnIndex]: readonly [number, number],
): GridRange {
  return { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex };
}
