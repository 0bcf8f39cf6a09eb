/** Data validation: one rule per cell in our JSON, one rule per set of rectangles in the file. */

import type { DataValidation, Sheet } from 'hucre/xlsx';
import { cutMark, lostKinds } from '../../text/vi-xlsx.ts';
import type { BooleanCondition, ConditionType, DataValidationRule } from '../../workbook/sheets-api.ts';
import {
  MAX_ROWS,
  parseRectangle,
  parseRectangles,
  rectangleName,
  rectanglesOf,
  splitSheetReference,
} from './a1.ts';
import { formulaFromFile, formulaToFile } from './formulas.ts';

/** Longest prompt, and longest literal list, that Excel opens without repairing the file. */
const MAX_PROMPT = 255;
const TICK_BOX = 'TRUE,FALSE';

/** Long lists, and those whose values have commas, live on the helper sheet. */
export interface Lists {
  title: string;
  /** The values at an address on the helper sheet. */
  valuesAt(address: string): string[] | undefined;
  /** The address of these values on the helper sheet, which is made to hold them. */
  addressOf(values: readonly string[]): string;
}

/** Row → column → what stands there. */
export type PerCell<T> = Map<number, Map<number, T>>;

export function setAt<T>(cells: PerCell<T>, row: number, column: number, value: T): void {
  const columns = cells.get(row);
  if (columns === undefined) cells.set(row, new Map([[column, value]]));
  else columns.set(column, value);
}

/** The file's rules laid out on the cells of a grid; where rules overlap, the later one holds. */
export function validationsOf(sheet: Sheet, rows: number, columns: number): PerCell<DataValidation> {
  const cells: PerCell<DataValidation> = new Map();
  for (const rule of sheet.dataValidations ?? []) {
    for (const r of parseRectangles(rule.range)) {
      for (let row = r.top; row < Math.min(r.bottom, rows); row += 1) {
        for (let column = r.left; column < Math.min(r.right, columns); column += 1) {
          setAt(cells, row, column, rule);
        }
      }
    }
  }
  return cells;
}

const NUMBER_CONDITIONS: Readonly<Record<string, ConditionType>> = {
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_EQ',
  greaterThan: 'NUMBER_GREATER',
  equal: 'NUMBER_EQ',
  between: 'NUMBER_BETWEEN',
};

/** Our rule for a file's rule; nothing for kinds that our JSON does not have. */
export function ruleOf(rule: DataValidation, lists: Lists): DataValidationRule | undefined {
  const condition = conditionOf(rule, lists);
  if (condition === undefined) return undefined;
  const strict = rule.showErrorMessage === true && (rule.errorStyle ?? 'stop') === 'stop';
  const hasMenu = ['ONE_OF_LIST', 'ONE_OF_RANGE', 'BOOLEAN'].includes(condition.type);
  return {
    condition,
    ...(rule.inputMessage === undefined ? {} : { inputMessage: rule.inputMessage }),
    ...(strict ? { strict } : {}),
    ...(hasMenu ? { showCustomUi: true } : {}),
  };
}

function conditionOf(rule: DataValidation, lists: Lists): BooleanCondition | undefined {
  const values = (...texts: string[]) => texts.map((userEnteredValue) => ({ userEnteredValue }));
  switch (rule.type) {
    case 'list': {
      const literal = rule.values?.map((value) => value.trim());
      if (literal?.join(',').toUpperCase() === TICK_BOX) return { type: 'BOOLEAN' };
      if (literal !== undefined) return { type: 'ONE_OF_LIST', values: values(...literal) };
      return rule.formula1 === undefined ? undefined : rangeCondition(rule.formula1, lists);
    }
    case 'decimal': {
      const type = NUMBER_CONDITIONS[rule.operator ?? 'between'];
      if (type === undefined || rule.formula1 === undefined) return undefined;
      const texts = type === 'NUMBER_BETWEEN' ? [rule.formula1, rule.formula2 ?? ''] : [rule.formula1];
      return { type, values: values(...texts.map(operandFromFile)) };
    }
    case 'date': {
      const anyDate = rule.operator === 'greaterThanOrEqual' && Number(rule.formula1) <= 1;
      return anyDate ? { type: 'DATE_IS_VALID' } : undefined;
    }
    case 'custom':
      return rule.formula1 === undefined
        ? undefined
        : { type: 'CUSTOM_FORMULA', values: values(formulaFromFile(rule.formula1)) };
    default:
      return undefined;
  }
}

function rangeCondition(reference: string, lists: Lists): BooleanCondition | undefined {
  const { title, address } = splitSheetReference(reference);
  if (title === lists.title) {
    const listed = lists.valuesAt(address);
    return listed && { type: 'ONE_OF_LIST', values: listed.map((v) => ({ userEnteredValue: v })) };
  }
  if (parseRectangle(address) === undefined) return undefined;
  return { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: formulaFromFile(reference) }] };
}

/** A bound of a number rule: a number, or a formula. */
export function operandFromFile(text: string): string {
  return Number.isFinite(Number(text)) && text.trim() !== '' ? text.trim() : formulaFromFile(text);
}

export function operandToFile(text: string): string {
  return text.startsWith('=') ? formulaToFile(text) : text;
}

/** The file's rule for ours, still without its range; nothing for kinds that Excel does not have. */
export function fileRuleOf(
  rule: DataValidationRule,
  lists: Lists,
  lost: Set<string>,
): Omit<DataValidation, 'range'> | undefined {
  const core = fileConditionOf(rule, lists);
  if (core === undefined) {
    lost.add(lostKinds.validationKind);
    return undefined;
  }
  const message = rule.inputMessage;
  if (message !== undefined && message.length > MAX_PROMPT) lost.add(lostKinds.longPrompt);
  return {
    ...core,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.strict === true ? 'stop' : 'warning',
    ...(message === undefined || message === ''
      ? {}
      : {
          showInputMessage: true,
          inputMessage: message.length > MAX_PROMPT ? message.slice(0, MAX_PROMPT - 1) + cutMark : message,
        }),
  };
}

function fileConditionOf(
  rule: DataValidationRule,
  lists: Lists,
): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'> | undefined {
  const texts = (rule.condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  const [first = '', second = ''] = texts;
  switch (rule.condition.type) {
    case 'BOOLEAN':
      return { type: 'list', values: texts.length === 0 ? TICK_BOX.split(',') : texts };
    case 'ONE_OF_LIST':
      return isLiteralList(texts)
        ? { type: 'list', values: texts }
        : { type: 'list', formula1: lists.addressOf(texts) };
    case 'ONE_OF_RANGE':
      return { type: 'list', formula1: formulaToFile(first) };
    case 'NUMBER_GREATER_THAN_EQ':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: operandToFile(first) };
    case 'NUMBER_GREATER':
      return { type: 'decimal', operator: 'greaterThan', formula1: operandToFile(first) };
    case 'NUMBER_EQ':
      return { type: 'decimal', operator: 'equal', formula1: operandToFile(first) };
    case 'NUMBER_BETWEEN':
      return {
        type: 'decimal',
        operator: 'between',
        formula1: operandToFile(first),
        formula2: operandToFile(second),
      };
    case 'DATE_IS_VALID':
      return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
    case 'CUSTOM_FORMULA':
      return { type: 'custom', formula1: formulaToFile(first) };
    default:
      return undefined;
  }
}

/** Whether the values can stand between quotes in the rule itself. */
function isLiteralList(values: readonly string[]): boolean {
  const plain = values.every((value) => value !== '' && value === value.trim() && !/[",\n\r\t]/.test(value));
  const ticks = values.join(',').toUpperCase() === TICK_BOX;
  return values.length > 0 && plain && !ticks && values.join(',').length <= MAX_PROMPT;
}

/**
 * One rule per set of cells. A column of cells that reaches the end of the declared grid goes on below it, so
 * that rows added by hand are checked too.
 */
export function withRanges<T extends object>(cells: PerCell<T>, rows: number): (T & { range: string })[] {
  const byRule = new Map<T, Map<number, number[]>>();
  for (const row of [...cells.keys()].sort((a, b) => a - b)) {
    for (const [column, rule] of [...(cells.get(row) ?? [])].sort(([a], [b]) => a - b)) {
      const places = byRule.get(rule) ?? new Map<number, number[]>();
      byRule.set(rule, places);
      const columns = places.get(row);
      if (columns === undefined) places.set(row, [column]);
      else columns.push(column);
    }
  }
  return [...byRule].map(([rule, places]) => ({
    ...rule,
    range: rectanglesOf(places)
      .map((r) => rectangleName(r.bottom >= rows && r.top < r.bottom - 1 ? { ...r, bottom: MAX_ROWS } : r))
      .join(' '),
  }));
}
