/** What a tab says of its cells beside their content: checks, drop-downs and colours, as the grid of the page takes them. */
import type { IRange } from '@univerjs/core';
import { GRID_WORDS } from '../../text/vi-grid.ts';
import type { BooleanCondition, DataValidationRule, Sheet } from '../../workbook/sheets-api.ts';
import { gridOf } from '../sheet-cells.ts';
import { boundedRange, type Rectangle, rectanglesOf } from '../xlsx/a1.ts';
import { formulaToFile } from '../xlsx/formulas.ts';
import { gridStyle } from './univer-cell.ts';

/** The grid's ranges include their ends. */
export function inclusive({ top, bottom, left, right }: Rectangle): IRange {
  return { startRow: top, endRow: bottom - 1, startColumn: left, endColumn: right - 1 };
}

/** The checks of a tab, each once with all the blocks of cells that it holds for. */
export function validations(sheet: Sheet) {
  const byRule = new Map<string, { rule: DataValidationRule; rows: Map<number, number[]> }>();
  for (const [row, column, { dataValidation }] of gridOf(sheet)) {
    if (dataValidation === undefined) continue;
    const key = JSON.stringify(dataValidation);
    const found = byRule.get(key) ?? { rule: dataValidation, rows: new Map<number, number[]>() };
    byRule.set(key, found);
    const columns = found.rows.get(row);
    if (columns) columns.push(column);
    else found.rows.set(row, [column]);
  }
  const made = [...byRule.values()].flatMap(({ rule, rows }, at) => {
    const check = gridCheck(rule);
    if (check === undefined) return [];
    return [{ uid: `v${at}`, ranges: rectanglesOf([...rows]).map(inclusive), ...check }];
  });
  return made.length === 0 ? undefined : made;
}

/** `errorStyle` 1 refuses what does not fit, 2 only marks it. */
function gridCheck({ condition, strict, inputMessage, showCustomUi }: DataValidationRule) {
  const kind = checkKind(condition);
  if (kind === undefined) return undefined;
  return {
    ...kind,
    allowBlank: true,
    errorStyle: strict ? 1 : 2,
    showErrorMessage: true,
    ...(inputMessage === undefined ? {} : { prompt: inputMessage }),
    ...messageOf(condition, inputMessage),
    ...(kind.type === 'list' ? { showDropDown: showCustomUi !== false, renderMode: 1 } : {}),
  };
}

/** What is said of a value that does not fit. */
function messageOf({ type, values = [] }: BooleanCondition, inputMessage: string | undefined) {
  if (inputMessage !== undefined) return { error: inputMessage };
  const words = values.map(({ userEnteredValue = '' }) => userEnteredValue);
  return type === 'ONE_OF_LIST' ? { error: GRID_WORDS.chooseFromList(words) } : {};
}

function checkKind({ type, values = [] }: BooleanCondition) {
  const [first = '', second = ''] = values.map(({ userEnteredValue = '' }) => userEnteredValue);
  const formula = (text: string) => (text.startsWith('=') ? `=${formulaToFile(text)}` : text);
  switch (type) {
    case 'BOOLEAN':
      return { type: 'checkbox' };
    case 'ONE_OF_LIST':
      // The grid takes a list as CSV: a word with a comma in it goes in quotes.
      return {
        type: 'list',
        formula1: values.map(({ userEnteredValue = '' }) => listWord(userEnteredValue)).join(','),
      };
    case 'ONE_OF_RANGE':
      return { type: 'list', formula1: formula(first) };
    case 'NUMBER_GREATER_THAN_EQ':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: formula(first) };
    case 'NUMBER_GREATER':
      return { type: 'decimal', operator: 'greaterThan', formula1: formula(first) };
    case 'NUMBER_EQ':
      return { type: 'decimal', operator: 'equal', formula1: formula(first) };
    case 'NUMBER_BETWEEN':
      return { type: 'decimal', operator: 'between', formula1: formula(first), formula2: formula(second) };
    case 'CUSTOM_FORMULA':
      return { type: 'custom', formula1: formula(first) };
    // Shown by no part of the grid; the program and the file still hold it.
    default:
      return undefined;
  }
}

function listWord(word: string): string {
  return /[",]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word;
}

/** The rules that colour cells by a formula. */
export function colours(sheet: Sheet) {
  const { rowCount = 0, columnCount = 0 } = sheet.properties.gridProperties ?? {};
  const made = (sheet.conditionalFormats ?? []).flatMap(({ ranges, booleanRule }, at) => {
    const value = ruleFormula(booleanRule.condition);
    if (value === undefined) return [];
    const { vt: _vt, ...style } = gridStyle(booleanRule.format);
    return [
      {
        cfId: `c${at}`,
        ranges: ranges.map((range) => inclusive(boundedRange(range, rowCount, columnCount))),
        stopIfTrue: false,
        rule: { type: 'highlightCell', subType: 'formula', value, style },
      },
    ];
  });
  return made.length === 0 ? undefined : made;
}

function ruleFormula({ type, values: [first] = [] }: BooleanCondition): string | undefined {
  return type === 'CUSTOM_FORMULA' && first?.userEnteredValue
    ? `=${formulaToFile(first.userEnteredValue)}`
    : undefined;
}
