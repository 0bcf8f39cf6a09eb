/** Finding sheets and cells in a spreadsheet as the Sheets API gives it. */
import type { CellData, Sheet } from '../workbook/sheets-api.ts';

/** The sheet of an id; Google leaves an id of 0 out. */
export function sheetOf(
  { sheets = [] }: { readonly sheets?: readonly Sheet[] },
  sheetId = 0,
): Sheet | undefined {
  return sheets.find(({ properties }) => (properties.sheetId ?? 0) === sheetId);
}

/** The cells of a sheet wherever its blocks of data start. */
export function* gridOf(sheet: Sheet | undefined): Generator<[row: number, column: number, cell: CellData]> {
  for (const block of sheet?.data ?? []) {
    let row = block.startRow ?? 0;
    for (const { values } of block.rowData ?? []) {
      let column = block.startColumn ?? 0;
      for (const cell of values ?? []) {
        yield [row, column, cell];
        column += 1;
      }
      row += 1;
    }
  }
}

/** The cell of a sheet that has one block of data, from A1 on: of a workbook read from a file, or a snapshot. */
export function cellAt(sheet: Sheet | undefined, row: number, column: number): CellData | undefined {
  return sheet?.data?.[0]?.rowData?.[row]?.values?.[column];
}
