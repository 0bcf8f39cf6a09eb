/**
 * Formulas of our JSON (`=SUM(A1;B1)`, as a comma-decimal locale writes them) and of the file (`SUM(A1,B1)`).
 * Only what stands outside text literals, quoted tab names and square brackets is ever changed.
 */

import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from './a1.ts';

/** Functions newer than the file format: stored with a prefix, or Excel shows #NAME?. */
const PREFIXED_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ...'CONCAT DAYS IFNA IFS ISFORMULA LET LAMBDA MAXIFS MINIFS NUMBERVALUE SEQUENCE SHEET SHEETS SWITCH TEXTJOIN UNICHAR UNICODE UNIQUE XLOOKUP XMATCH XOR CEILING.MATH FLOOR.MATH RANDARRAY SORTBY STDEV.S STDEV.P'
    .split(' ')
    .map((name) => [name, `_xlfn.${name}`] as const),
  ['FILTER', '_xlfn._xlws.FILTER'],
  ['SORT', '_xlfn._xlws.SORT'],
]);

/** Calls `change` on each stretch of a formula that is neither a literal nor a quoted name nor in brackets. */
function outsideLiterals(formula: string, change: (code: string) => string): string {
  return formula.replace(
    /("(?:[^"]|"")*"?)|('(?:[^']|'')*'?)|(\[(?:[^[\]]|\[[^\]]*\])*\]?)|([^"'[]+)/g,
    (whole, _text, _name, _bracket, code: string | undefined) => (code === undefined ? whole : change(code)),
  );
}

/** Swaps separators, knowing whether the place is inside `{…}`. */
function swapSeparators(formula: string, outside: [string, string], inside: [string, string]): string {
  let depth = 0;
  return outsideLiterals(formula, (code) => {
    let out = '';
    for (const character of code) {
      if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      const [from, to] = depth > 0 ? inside : outside;
      out += character === from ? to : character;
    }
    return out;
  });
}

/** `=IF(A2:A;"a;b")` → `IF(A2:A1048576,"a;b")`. */
export function formulaToFile(formula: string): string {
  const body = formula.startsWith('=') ? formula.slice(1) : formula;
  const swapped = swapSeparators(body, [';', ','], ['\\', ',']);
  return outsideLiterals(swapped, (code) =>
    code
      .replace(/(?<![\w.$:])(\$?[A-Z]{1,3})(\$?)(\d+):(\$?[A-Z]{1,3})(?![\w.($])/g, `$1$2$3:$4$2${MAX_ROWS}`)
      .replace(/(?<![\w.])([A-Z][A-Z.]*[A-Z])(?=\()/g, (name) => PREFIXED_FUNCTIONS.get(name) ?? name),
  );
}

/** `IF(A2:A1048576,"a;b")` → `=IF(A2:A;"a;b")`. */
export function formulaFromFile(formula: string): string {
  const swapped = swapSeparators(formula, [',', ';'], [',', '\\']);
  const plain = outsideLiterals(swapped, (code) =>
    code
      .replace(/_xl(?:fn|ws|pm|udf)\./g, '')
      .replace(new RegExp(`(\\$?[A-Z]{1,3}\\$?\\d+:\\$?[A-Z]{1,3})\\$?${MAX_ROWS}(?!\\d)`, 'g'), '$1'),
  );
  return `=${plain}`;
}

/** The formula a cell has when it shares the one written `rows` above and `columns` to the left of it. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  const shiftColumn = (fixed: string, letters: string) => {
    if (fixed !== '') return fixed + letters;
    const index = columnIndex(letters) + columns;
    return columnLetters(((index % MAX_COLUMNS) + MAX_COLUMNS) % MAX_COLUMNS);
  };
  const shiftRow = (fixed: string, digits: string) => {
    if (fixed !== '') return fixed + digits;
    const index = Number(digits) - 1 + rows;
    return String((((index % MAX_ROWS) + MAX_ROWS) % MAX_ROWS) + 1);
  };
  return outsideLiterals(formula, (code) =>
    code.replace(
      /(?<![\w.$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.($])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.]))/g,
      (whole: string, ...groups: (string | undefined)[]) => {
        const [c, letters, r, digits, c1, first, c2, last, r1, top, r2, bottom] = groups;
        if (letters !== undefined) return shiftColumn(c ?? '', letters) + shiftRow(r ?? '', digits ?? '');
        if (first !== undefined) {
          return `${shiftColumn(c1 ?? '', first)}:${shiftColumn(c2 ?? '', last ?? '')}`;
        }
        if (top !== undefined) return `${shiftRow(r1 ?? '', top)}:${shiftRow(r2 ?? '', bottom ?? '')}`;
        return whole;
      },
    ),
  );
}
