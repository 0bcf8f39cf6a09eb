/** One sheet of our JSON as the library writes it; what it cannot write is handed on to finish.ts. */

import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { Sheet } from '../../workbook/sheets-api.ts';
import { boundedRange, rectangleName } from './a1.ts';
import { fileChartOf } from './charts.ts';
import { fileColorOf } from './colours.ts';
import { fittedHeights } from './fitted-rows.ts';
import { filePrintSetupOf, printSetupOf } from './print-setup.ts';
import { locksOf, SHEET_PROTECTION } from './protection.ts';
import { signedPages } from './signatures.ts';
import { setAt } from './validations.ts';
import { cellsOf } from './write-cells.ts';
import { columnsOf, rowDefs } from './write-layout.ts';
import { conditionalRules, validations } from './write-rules.ts';
import type { Before, SheetWriting, WrittenSheet } from './writing.ts';

export function writeSheet(sheet: Sheet, before: Before | undefined, writing: SheetWriting): WrittenSheet {
  const locks = locksOf(sheet.protectedRanges ?? []);
  const cells = cellsOf(sheet, before, locks, writing);
  const columns = columnsOf(sheet, before, locks);
  const defs = rowDefs(sheet, before);
  const rowsWithHeights = onePast(defs.keys());
  const scratchRow = Math.max(rowsWithHeights, onePast(cells.keys()));
  const styles = [...columns.columns, columns.otherColumns].map((column) => column.style);
  styles.forEach((style, at) => {
    if (style !== undefined) setAt(cells, scratchRow, at, { style });
  });
  const keyed = new Map<string, Partial<Cell>>();
  for (const [row, values] of cells) for (const [column, cell] of values) keyed.set(`${row},${column}`, cell);

  const original = before?.file.model;
  const { gridProperties: grid, tabColorStyle, hidden, title = '' } = sheet.properties;
  const setup = printSetupOf(sheet.developerMetadata ?? []);
  const print = filePrintSetupOf(setup, original);
  const signed = setup && signedPages(sheet, setup);
  const charts = (sheet.charts ?? []).flatMap((chart) => {
    const drawn = fileChartOf(chart, sheet, writing.tabs.titleOf, writing.textAt);
    return drawn === undefined ? [] : [{ chart, drawn }];
  });
  const filter = sheet.basicFilter?.range;
  const model: WriteSheet = {
    name: title,
    // The library forgets the heights of rows below the last one that it is told of.
    rows: Array.from({ length: rowsWithHeights }, () => []),
    cells: keyed,
    merges: (sheet.merges ?? []).map((range) => {
      const r = boundedRange(range);
      return { startRow: r.top, startCol: r.left, endRow: r.bottom - 1, endCol: r.right - 1 };
    }),
    dataValidations: validations(sheet, before, writing),
    conditionalRules: conditionalRules(sheet, before, writing),
    rowDefs: defs,
    pageSetup: signed ? { ...print.pageSetup, fitToHeight: signed.fitToHeight } : print.pageSetup,
    headerFooter: print.headerFooter,
    charts: charts.map(({ drawn }) => drawn),
    view: {
      ...original?.view,
      ...(grid?.hideGridlines === true ? { showGridLines: false } : { showGridLines: true }),
    },
  };
  if (grid?.frozenRowCount || grid?.frozenColumnCount) {
    model.freezePane = { rows: grid.frozenRowCount ?? 0, columns: grid.frozenColumnCount ?? 0 };
  } else if (original?.splitPane !== undefined) model.splitPane = original.splitPane;
  if (tabColorStyle === undefined) delete model.view?.tabColor;
  else model.view = { ...model.view, tabColor: fileColorOf(tabColorStyle) };
  if (locks.any) model.protection = { ...SHEET_PROTECTION };
  if (filter !== undefined) model.autoFilter = { range: rectangleName(boundedRange(filter)) };
  if (hidden === true) {
    if (original?.veryHidden === true) model.veryHidden = true;
    else model.hidden = true;
  }
  for (const key of ['rowBreaks', 'colBreaks', 'outlineProperties'] as const) {
    if (original?.[key] !== undefined) Object.assign(model, { [key]: original[key] });
  }
  if (signed) model.rowBreaks = signed.rowBreaks;
  return {
    model,
    ...columns,
    scratchRow,
    print,
    fittedHeights: fittedHeights(sheet),
    charts: charts.map(({ chart }) => chart),
    titleOf: writing.tabs.titleOf,
    before,
  };
}

function onePast(rows: Iterable<number>): number {
  let most = -1;
  for (const row of rows) most = Math.max(most, row);
  return most + 1;
}
