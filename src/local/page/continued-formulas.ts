/** A row put into a list goes on with the list's formulas, as spreadsheets do; no hand could type them into locked cells. */
import type { CellData, Request } from '../../workbook/sheets-api.ts';
import { shiftedFormula } from '../xlsx/formulas.ts';

type CellOf = (sheetId: number, row: number, column: number) => CellData | undefined;

/**
 * The formulas of rows that `requests` have just put in: those in which the rows around them agree.
 *
 * @param cell what stands in a cell now, the rows being there already
 * @param columns how many a tab has
 */
export function continuedFormulas(
  requests: readonly Request[],
  cell: CellOf,
  columns: (sheetId: number) => number,
): Request[] {
  // Several changes of rows and columns move one another's places; a hand makes one at a time.
  const [only, ...others] = requests.filter(({ updateCells, updateDimensionProperties }) => {
    return updateCells === undefined && updateDimensionProperties === undefined;
  });
  const range = others.length === 0 ? only?.insertDimension?.range : undefined;
  if (range === undefined || range.dimension !== 'ROWS') return [];
  const { sheetId = 0, startIndex = 0, endIndex = 0 } = range;
  const formula = (row: number, column: number) =>
    row < 0 ? undefined : cell(sheetId, row, column)?.userEnteredValue?.formulaValue;
  return Array.from({ length: columns(sheetId) }, (_, column) => column).flatMap((column): Request[] => {
    const made = (row: number) => continued(row, startIndex, endIndex, (at) => formula(at, column));
    if (made(startIndex) === undefined) return [];
    const rows = Array.from({ length: endIndex - startIndex }, (_, i) => ({
      values: [{ userEnteredValue: { formulaValue: made(startIndex + i) ?? '' } }],
    }));
    const start = { sheetId, rowIndex: startIndex, columnIndex: column };
    return [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
  });
}

/** The formula of a new row: that of the row above, or below, where its neighbour has the same one. */
function continued(
  row: number,
  start: number,
  end: number,
  formula: (row: number) => string | undefined,
): string | undefined {
  const pairs: readonly (readonly [of: number, neighbour: number])[] = [
    [start - 1, end],
    [end, end + 1],
    [start - 1, start - 2],
  ];
  for (const [of, neighbour] of pairs) {
    const [own, other] = [formula(of), formula(neighbour)];
    if (own === undefined || other === undefined) continue;
    // As the file shares formulas: their spelling stays, so that alike ones are the very same text.
    if (shiftedFormula(own, neighbour - of, 0) === other) return shiftedFormula(own, row - of, 0);
  }
  return undefined;
}
