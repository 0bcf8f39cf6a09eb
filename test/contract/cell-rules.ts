/** What the schema does not say of a cell: formulas, colours, checks, colour rules. */
import type {
  BooleanCondition,
  CellData,
  ConditionalFormatRule,
  DataValidationRule,
} from '../../src/workbook/sheets-api.ts';
import type { Complain } from './google-schema.ts';

/** How many values each condition takes. */
const VALUES_OF: Readonly<Record<string, readonly [number, number]>> = {
  NUMBER_GREATER_THAN_EQ: [1, 1],
  NUMBER_GREATER: [1, 1],
  NUMBER_EQ: [1, 1],
  NUMBER_BETWEEN: [2, 2],
  TEXT_EQ: [1, 1],
  TEXT_CONTAINS: [1, 1],
  DATE_IS_VALID: [0, 0],
  ONE_OF_LIST: [1, 500],
  ONE_OF_RANGE: [1, 1],
  CUSTOM_FORMULA: [1, 1],
  BOOLEAN: [0, 2],
  NOT_BLANK: [0, 0],
  BLANK: [0, 0],
};
const NOT_FOR_COLOURS = ['ONE_OF_LIST', 'ONE_OF_RANGE', 'BOOLEAN', 'DATE_IS_VALID'];
const COLOUR_RULE_FORMATS = ['backgroundColorStyle', 'textFormat'];
const LONGEST_CELL = 50_000;

/** @param typed texts that people typed: none may stand in a formula */
export function checkFormula(
  formula: string,
  typed: readonly string[],
  path: string,
  complain: Complain,
): void {
  if (!formula.startsWith('=')) complain(path, 'a formula begins with =');
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  if (bare.includes(',')) complain(path, 'a formula has a comma outside its texts');
  if (/\d\.\d/.test(bare)) complain(path, 'a formula has a number with decimals');
  const found = typed.find((text) => formula.includes(text));
  if (found !== undefined) complain(path, `a formula contains «${found}», which somebody typed`);
}

export function checkCell(cell: CellData, typed: readonly string[], path: string, complain: Complain): void {
  const value = cell.userEnteredValue;
  if (value && Object.keys(value).length !== 1) complain(path, 'a value is of exactly one kind');
  if (value?.formulaValue !== undefined) checkFormula(value.formulaValue, typed, path, complain);
  if ((value?.stringValue?.length ?? 0) > LONGEST_CELL)
    complain(path, 'the text is longer than a cell takes');
  if (cell.dataValidation) checkValidation(cell.dataValidation, typed, path, complain);
}

/** Every colour of a request, wherever it stands: each channel from 0 to 1. */
export function checkColours(value: unknown, path: string, complain: Complain): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name !== 'rgbColor') checkColours(inner, `${path}.${name}`, complain);
    else if (Object.values(inner as object).some((channel) => !(channel >= 0 && channel <= 1)))
      complain(`${path}.${name}`, 'a colour is beyond 0 to 1');
  }
}

export function checkValidation(
  rule: DataValidationRule,
  typed: readonly string[],
  path: string,
  complain: Complain,
): void {
  checkCondition(rule.condition, typed, path, complain);
  if (rule.condition.type !== 'ONE_OF_LIST') return;
  const words = (rule.condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  if (words.some((word) => word.trim() === '')) complain(path, 'a drop-down has an empty word');
  if (words.some((word) => word.startsWith('='))) complain(path, 'a drop-down has a formula for a word');
  if (new Set(words).size < words.length) complain(path, 'a drop-down has a word twice');
}

export function checkColourRule(
  rule: ConditionalFormatRule,
  typed: readonly string[],
  path: string,
  complain: Complain,
): void {
  const { condition, format } = rule.booleanRule;
  checkCondition(condition, typed, path, complain);
  if (NOT_FOR_COLOURS.includes(condition.type))
    complain(path, `${condition.type} is no condition of a colour rule`);
  const stray = Object.keys(format).filter((name) => !COLOUR_RULE_FORMATS.includes(name));
  if (stray.length > 0) complain(path, `a colour rule cannot set ${stray.join(', ')}`);
  if (rule.ranges.length === 0) complain(path, 'a colour rule has no range');
}

function checkCondition(
  condition: BooleanCondition,
  typed: readonly string[],
  path: string,
  complain: Complain,
): void {
  const [least, most] = VALUES_OF[condition.type] ?? [0, 0];
  const values = condition.values ?? [];
  if (!VALUES_OF[condition.type]) complain(path, `the checker does not know ${condition.type}`);
  if (values.length < least || values.length > most) {
    complain(path, `${condition.type} takes ${least} to ${most} values, not ${values.length}`);
  }
  for (const { userEnteredValue } of values) {
    if (userEnteredValue === undefined || userEnteredValue === '')
      complain(path, 'a condition value is empty');
    else if (condition.type === 'CUSTOM_FORMULA') checkFormula(userEnteredValue, typed, path, complain);
    else if (condition.type.startsWith('NUMBER_') && !/^-?\d+$/.test(userEnteredValue)) {
      complain(path, `${condition.type} takes whole numbers, not «${userEnteredValue}»`);
    }
  }
}
