/** Requests about conditions: data validation and conditional formats. */
import type {
  BooleanCondition,
  CellFormat,
  DataValidationRule,
  Request,
} from '../../../workbook/sheets-api.ts';
import { type Draft, type SheetDraft, sheetById, writableRow } from '../book.ts';
import { invalid } from '../errors.ts';
import { normalize } from '../normalize.ts';
import { areaOf, checkRange } from '../ranges.ts';

/** How many values a condition takes; what is not listed takes exactly one. */
const VALUES: Readonly<Record<string, readonly [number, number]>> = {
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  DATE_BETWEEN: [2, 2],
  DATE_NOT_BETWEEN: [2, 2],
  DATE_IS_VALID: [0, 0],
  TEXT_IS_EMAIL: [0, 0],
  TEXT_IS_URL: [0, 0],
  BLANK: [0, 0],
  NOT_BLANK: [0, 0],
  BOOLEAN: [0, 2],
  ONE_OF_LIST: [1, 500],
};

const NOT_FOR_VALIDATION = [
  'BLANK',
  'NOT_BLANK',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'TEXT_NOT_EQ',
  'DATE_NOT_EQ',
  'FILTER_EXPRESSION',
];

const NOT_FOR_FORMATS = [
  'ONE_OF_RANGE',
  'ONE_OF_LIST',
  'BOOLEAN',
  'TEXT_IS_EMAIL',
  'TEXT_IS_URL',
  'TEXT_NOT_EQ',
  'DATE_ON_OR_BEFORE',
  'DATE_ON_OR_AFTER',
  'DATE_BETWEEN',
  'DATE_NOT_BETWEEN',
  'DATE_NOT_EQ',
  'DATE_IS_VALID',
  'FILTER_EXPRESSION',
];

/** Sets the rule of every cell of a range, or clears it. The cells share one rule, read from the range's first cell. */
export function setDataValidation(draft: Draft, request: NonNullable<Request['setDataValidation']>): object {
  if (!request.range) throw invalid('Must specify a range.');
  const { sheet, area } = areaOf(draft, request.range);
  if (request.rule) checkValidationRule(request.rule);
  const rule = normalize(request.rule, 'DataValidationRule');
  for (let r = area.top; r < area.bottom; r += 1) {
    if (!rule && !sheet.rows[r]) continue;
    const row = writableRow(draft, sheet, r);
    for (let c = area.left; c < area.right; c += 1) {
      const { dataValidation: _old, ...rest } = row[c] ?? {};
      const next = rule ? { ...rest, dataValidation: rule } : rest;
      row[c] = Object.keys(next).length > 0 ? next : undefined;
    }
  }
  return {};
}

/** Refuses a rule whose condition Google does not take for a cell. */
export function checkValidationRule(rule: DataValidationRule): void {
  checkCondition(rule.condition, NOT_FOR_VALIDATION, 'data validation');
}

/** Puts a rule among those of the sheet, before the one that now has its index. */
export function addConditionalFormatRule(
  draft: Draft,
  { rule, index = 0 }: { rule: NonNullable<Request['addConditionalFormatRule']>['rule']; index?: number },
): object {
  const first = rule?.ranges?.[0];
  if (!first) throw invalid('rule.ranges must not be empty.');
  for (const range of rule.ranges) {
    checkRange(draft, range);
    if ((range.sheetId ?? 0) !== (first.sheetId ?? 0))
      throw invalid('All ranges of a rule must be on the same sheet.');
  }
  if (!rule.booleanRule) throw invalid('Must specify a rule.');
  checkCondition(rule.booleanRule.condition, NOT_FOR_FORMATS, 'conditional formatting');
  checkFormat(rule.booleanRule.format);
  const sheet = sheetById(draft, first.sheetId);
  const rules = [...sheet.conditionalFormats];
  if (index < 0 || index > rules.length) {
    throw invalid(`Index ${index} is out of bounds: the sheet has ${rules.length} conditional format rules.`);
  }
  const kept = normalize(rule, 'ConditionalFormatRule');
  if (kept) rules.splice(index, 0, kept);
  sheet.conditionalFormats = rules;
  return {};
}

/** Takes the rule of that index out; it is in the reply. */
export function deleteConditionalFormatRule(
  draft: Draft,
  { sheetId, index = 0 }: { sheetId?: number; index?: number },
): object {
  const sheet: SheetDraft = sheetById(draft, sheetId);
  const rule = sheet.conditionalFormats[index];
  if (!rule) throw invalid(`No conditional format on sheet: ${sheetId ?? 0} at index: ${index}`);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((_, i) => i !== index);
  return { deleteConditionalFormatRule: { rule } };
}

function checkCondition(
  condition: BooleanCondition | undefined,
  unsupported: readonly string[],
  purpose: string,
): void {
  const type = condition?.type;
  if (!type) throw invalid('Must specify a condition type.');
  if (unsupported.includes(type)) throw invalid(`ConditionType '${type}' is not supported for ${purpose}.`);
  const values = condition.values ?? [];
  const [least, most] = VALUES[type] ?? [1, 1];
  if (values.length < least || values.length > most) {
    throw invalid(
      `ConditionType '${type}' takes ${least === most ? least : `${least} to ${most}`} values, got ${values.length}.`,
    );
  }
  const formula = type === 'CUSTOM_FORMULA' || type === 'ONE_OF_RANGE';
  if (formula && !values[0]?.userEnteredValue?.startsWith('=')) {
    throw invalid(`ConditionType '${type}' takes a value that starts with '='.`);
  }
  for (const value of values) {
    if (value.userEnteredValue === undefined && value.relativeDate === undefined) {
      throw invalid('ConditionValue must have a userEnteredValue or a relativeDate.');
    }
  }
}

/** Google lets a conditional format set these and no others. */
function checkFormat(format: CellFormat | undefined): void {
  const { backgroundColorStyle: _background, textFormat, ...others } = format ?? {};
  const {
    bold: _b,
    italic: _i,
    strikethrough: _s,
    underline: _u,
    foregroundColorStyle: _f,
    ...textOthers
  } = textFormat ?? {};
  const [refused] = [...Object.keys(others), ...Object.keys(textOthers).map((name) => `textFormat.${name}`)];
  if (refused !== undefined) throw invalid(`Conditional formatting cannot set ${refused}.`);
}
