/**
 * A formula of ours as the calculation engine takes it. The engine speaks with commas as decimal marks and `;` between
 * arguments (for a locale such as vi_VN), or the other way round (en_US), and lacks some of Google's forms.
 */
import { columnLetters, type Reference, type Token, tokenize } from './formula.ts';

export interface EngineDialect {
  /** Whether the locale writes 1,5 for one and a half. */
  decimalComma: boolean;
  /** The day and time that TODAY() and NOW() give, as a serial number. */
  now: number;
  /** The engine's names of the tabs, by title in small letters. */
  tabs: ReadonlyMap<string, string>;
}

const LAST_ROW = 1_048_576;

/** The formula in the engine's dialect. */
export function engineFormula(formula: string, dialect: EngineDialect): string {
  const tokens = tokenize(formula);
  const separator = dialect.decimalComma ? ';' : ',';
  const local = tokens.some((token) => token.text === ';');
  let text = '';
  let depth = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    switch (token.kind) {
      case 'reference':
        text += engineReference(token.reference, dialect);
        break;
      case 'number':
        text += dialect.decimalComma ? token.text.replace('.', ',') : token.text;
        break;
      case 'name': {
        const clock = clockCall(tokens, i, dialect);
        if (clock !== undefined) {
          text += clock;
          i += 2;
        } else if (token.text.toUpperCase() === 'HYPERLINK' && tokens[i + 1]?.text === '(') {
          // The engine has no links: what the cell shows is the label, or the address where there is none.
          text += `CHOOSE(${countArguments(tokens, i + 1)}${separator}`;
          depth += 1;
          i += 1;
        } else text += token.text;
        break;
      }
      case 'symbol':
        if (token.text === '(') depth += 1;
        else if (token.text === ')') depth -= 1;
        if (token.text === ';') text += separator;
        else if (token.text === ',')
          text += isDecimalComma(tokens, i, local || depth === 0) ? decimal(dialect) : separator;
        else text += token.text;
        break;
      default:
        text += token.text;
    }
  }
  return text;
}

/** A number as the engine reads it. */
export function engineNumber(value: number, { decimalComma }: Pick<EngineDialect, 'decimalComma'>): string {
  return decimalComma ? String(value).replace('.', ',') : String(value);
}

/** `0,5`: a comma between two numbers is part of one, if the formula's arguments are not parted by commas. */
function isDecimalComma(tokens: readonly Token[], at: number, allowed: boolean): boolean {
  return allowed && tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number';
}

function decimal({ decimalComma }: EngineDialect): string {
  return decimalComma ? ',' : '.';
}

function clockCall(tokens: readonly Token[], at: number, dialect: EngineDialect): string | undefined {
  if (tokens[at + 1]?.text !== '(' || tokens[at + 2]?.text !== ')') return undefined;
  const name = tokens[at]?.text.toUpperCase();
  if (name === 'TODAY') return engineNumber(Math.floor(dialect.now), dialect);
  if (name === 'NOW') return engineNumber(dialect.now, dialect);
  return undefined;
}

function countArguments(tokens: readonly Token[], open: number): number {
  let depth = 0;
  let count = 1;
  for (let i = open; i < tokens.length; i += 1) {
    const text = tokens[i]?.text;
    if (text === '(') depth += 1;
    else if (text === ')' && --depth === 0) break;
    else if (depth === 1 && (text === ';' || text === ',')) count += 1;
  }
  return count;
}

/** With the engine's name of the tab; an open end (`A2:A`) goes to the last row. */
function engineReference({ sheet, start, end }: Reference, { tabs }: EngineDialect): string {
  const tab = sheet === undefined ? undefined : tabs.get(sheet.toLowerCase());
  if (sheet !== undefined && tab === undefined) return '#REF!';
  const prefix = tab === undefined ? '' : `${tab}!`;
  if (!end) return prefix + engineCell(start);
  const open =
    start.column !== undefined &&
    end.column !== undefined &&
    (start.row === undefined) !== (end.row === undefined);
  if (!open) return `${prefix}${engineCell(start)}:${engineCell(end)}`;
  const [first, last] = start.row === undefined ? [end, start] : [start, end];
  return `${prefix}${engineCell(first)}:${engineCell({ ...last, row: LAST_ROW - 1, rowFixed: true })}`;
}

function engineCell(cell: Reference['start']): string {
  const column = cell.column === undefined ? '' : (cell.columnFixed ? '$' : '') + columnLetters(cell.column);
  return cell.row === undefined ? column : `${column}${cell.rowFixed ? '$' : ''}${cell.row + 1}`;
}
