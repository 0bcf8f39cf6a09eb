/** A formula as tokens, so that references can be found and rewritten without touching texts, names and sheet names. */

/** One end of a reference, zero-based. A missing row is a whole column, a missing column a whole row. */
export interface CellReference {
  column?: number;
  columnFixed: boolean;
  row?: number;
  rowFixed: boolean;
}

export interface Reference {
  /** The tab it names; absent for the formula's own. */
  sheet?: string;
  start: CellReference;
  /** The other corner, inclusive; absent for a single cell. */
  end?: CellReference;
}

export type Token =
  | { kind: 'reference'; text: string; reference: Reference }
  | { kind: 'string' | 'name' | 'number' | 'symbol'; text: string };

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]+`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[0-9]+`;
const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const TOKEN = new RegExp(
  '("(?:[^"]|"")*"?)' +
    String.raw`|(?:${SHEET})?(${CELL}(?::(?:${CELL}|${COLUMN}))?|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:${ROW})(?![\p{L}\p{N}_.(!])` +
    String.raw`|([\p{L}_\\][\p{L}\p{N}_.]*)` +
    String.raw`|([0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+)` +
    String.raw`|(#(?:REF!|DIV/0!|N/A|NAME\?|VALUE!|NUM!|NULL!|ERROR!)|'(?:[^']|'')*'!?|\s+|[\s\S])`,
  'uy',
);

/** Splits a formula, its "=" included. Joined again, the texts of the tokens are the formula. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (;;) {
    const match = TOKEN.exec(formula);
    if (!match) return tokens;
    const text = match[0];
    if (match[4] !== undefined) {
      tokens.push({
        kind: 'reference',
        text,
        reference: parseReference(match[2]?.replaceAll("''", "'") ?? match[3], match[4]),
      });
    } else if (match[1] !== undefined) tokens.push({ kind: 'string', text });
    else if (match[5] !== undefined) tokens.push({ kind: 'name', text });
    else if (match[6] !== undefined) tokens.push({ kind: 'number', text });
    else tokens.push({ kind: 'symbol', text });
  }
}

/**
 * The formula with each reference replaced by what `change` gives for it: itself where nothing changes,
 * another reference, or `undefined` for one that no longer leads anywhere (`#REF!`).
 */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => Reference | undefined,
): string {
  let changed = false;
  let text = '';
  for (const token of tokenize(formula)) {
    if (token.kind === 'reference') {
      const next = change(token.reference);
      if (next !== token.reference) {
        changed = true;
        text += next ? formatReference(next) : '#REF!';
        continue;
      }
    }
    text += token.text;
  }
  return changed ? text : formula;
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column that letters name. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** The name of a tab as a formula writes it: between quotes unless it is a plain word that cannot be read as a cell. */
export function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A reference as a formula writes it. */
export function formatReference({ sheet, start, end }: Reference): string {
  const cells = end ? `${formatCell(start)}:${formatCell(end)}` : formatCell(start);
  return sheet === undefined ? cells : `${quoteSheetName(sheet)}!${cells}`;
}

function formatCell(cell: CellReference): string {
  let text = '';
  if (cell.column !== undefined) text += (cell.columnFixed ? '$' : '') + columnLetters(cell.column);
  if (cell.row !== undefined) text += (cell.rowFixed ? '$' : '') + (cell.row + 1);
  return text;
}

function parseReference(sheet: string | undefined, cells: string): Reference {
  const colon = cells.indexOf(':');
  const reference: Reference = { start: parseCell(colon < 0 ? cells : cells.slice(0, colon)) };
  if (colon >= 0) reference.end = parseCell(cells.slice(colon + 1));
  if (sheet !== undefined) reference.sheet = sheet;
  return reference;
}

function parseCell(text: string): CellReference {
  let at = 0;
  const cell: CellReference = { columnFixed: false, rowFixed: false };
  const fixed = text[0] === '$';
  if (fixed) at = 1;
  let end = at;
  while (end < text.length && /[A-Za-z]/.test(text[end] ?? '')) end += 1;
  if (end === at) {
    cell.rowFixed = fixed;
    cell.row = Number(text.slice(at)) - 1;
    return cell;
  }
  cell.columnFixed = fixed;
  cell.column = columnIndex(text.slice(at, end));
  if (end === text.length) return cell;
  if (text[end] === '$') {
    cell.rowFixed = true;
    end += 1;
  }
  cell.row = Number(text.slice(end)) - 1;
  return cell;
}
