/** Which formulas are given to the calculation engine, which has no limits of its own. */
import { type Reference, tokenize } from './formula.ts';

/** The engine breaks down, for good, at some 2,000 signs or 500 levels. */
const LONGEST_FORMULA = 1_500;
const DEEPEST_FORMULA = 64;

/** Whether a formula is longer or deeper than people write them. */
export function isHuge(formula: string): boolean {
  let depth = 0;
  for (const sign of formula) {
    if (sign === '(' || sign === '{') depth += 1;
    if (sign === ')' || sign === '}') depth -= 1;
    if (depth > DEEPEST_FORMULA) return true;
  }
  return formula.length > LONGEST_FORMULA;
}

/** Functions that take no longer than their arguments are long: those of the tool's own tabs and of everyday lists. */
const MODEST = new Set(
  (
    'ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHOOSE COLUMN COLUMNS CONCAT CONCATENATE COUNT COUNTA COUNTBLANK ' +
    'COUNTIF COUNTIFS DATE DAY EDATE EOMONTH EXACT FALSE FIND FLOOR HLOOKUP HYPERLINK IF IFERROR IFNA IFS INDEX INT ' +
    'ISBLANK ISERROR ISNA ISNUMBER ISTEXT LEFT LEN LOOKUP LOWER MATCH MAX MAXIFS MEDIAN MID MIN MINIFS MOD MONTH N ' +
    'NOT NOW OR PRODUCT PROPER RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT ' +
    'SWITCH TEXT TODAY TRIM TRUE TRUNC UPPER VALUE VLOOKUP WEEKDAY XLOOKUP YEAR'
  ).split(' '),
);

/** Of one formula: a whole column, and then some. */
const MOST_CELLS = 2_000_000;
const ALL_ROWS = 1_048_576;
const ALL_COLUMNS = 16_384;

/** Whether a formula cannot take much time or memory, whatever stands in the cells that it reads. */
export function isModest(formula: string): boolean {
  if (isHuge(formula)) return false;
  let cells = 0;
  const tokens = tokenize(formula);
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'name' && tokens[i + 1]?.text === '(' && !MODEST.has(token.text.toUpperCase()))
      return false;
    if (token.kind === 'reference') cells += cellsOf(token.reference);
  }
  return cells <= MOST_CELLS;
}

function cellsOf({ start, end }: Reference): number {
  if (end === undefined) return 1;
  const rows =
    start.row === undefined || end.row === undefined ? ALL_ROWS : Math.abs(end.row - start.row) + 1;
  const columns =
    start.column === undefined || end.column === undefined
      ? ALL_COLUMNS
      : Math.abs(end.column - start.column) + 1;
  return rows * columns;
}
