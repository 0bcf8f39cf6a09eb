/** The validations and conditional formats of a sheet as they are written. */

import type { ConditionalRule } from 'hucre/xlsx';
import type { Sheet } from '../../workbook/sheets-api.ts';
import { cellAt, gridOf } from '../sheet-cells.ts';
import { conditionalFormatOf, fileConditionalRuleOf } from './conditional-formats.ts';
import { fileRuleOf, type PerCell, setAt, validationsOf, withRanges } from './validations.ts';
import type { Before, SheetWriting } from './writing.ts';

/** Rules of the resource; a rule that did not change, and one we do not know, stays as the file has it. */
export function validations(sheet: Sheet, before: Before | undefined, writing: SheetWriting) {
  const { rowCount = 1000, columnCount = 26 } = sheet.properties.gridProperties ?? {};
  const originals =
    before === undefined ? undefined : validationsOf(before.file.model, rowCount, columnCount);
  const made = new Map<string, ReturnType<typeof fileRuleOf>>();
  const rules: PerCell<object> = new Map();
  for (const [row, column, cell] of gridOf(sheet)) {
    if (cell.dataValidation === undefined) continue;
    const key = JSON.stringify(cell.dataValidation);
    const original = originals?.get(row)?.get(column);
    const onHelper = original?.formula1?.includes(writing.lists.title) === true;
    const same = JSON.stringify(cellAt(before?.sheet, row, column)?.dataValidation) === key;
    if (original !== undefined && same && !onHelper) {
      setAt(rules, row, column, original);
      continue;
    }
    // A tick box that somebody made in Excel is a format of the cell and needs no rule.
    if (original === undefined && same) continue;
    if (!made.has(key)) made.set(key, fileRuleOf(cell.dataValidation, writing.lists, writing.lost));
    const rule = made.get(key);
    if (rule !== undefined) setAt(rules, row, column, rule);
  }
  for (const [row, columns] of originals ?? []) {
    for (const [column, original] of columns) {
      const known = cellAt(before?.sheet, row, column)?.dataValidation !== undefined;
      if (!known && rules.get(row)?.has(column) !== true) setAt(rules, row, column, original);
    }
  }
  return withRanges(rules as PerCell<NonNullable<ReturnType<typeof fileRuleOf>>>, rowCount);
}

/** A rule that did not change, and one that our JSON cannot say, stays as the file has it. */
export function conditionalRules(
  sheet: Sheet,
  before: Before | undefined,
  writing: SheetWriting,
): ConditionalRule[] {
  const { sheetId = 0 } = sheet.properties;
  const known = new Map<string, ConditionalRule>();
  const foreign: ConditionalRule[] = [];
  for (const rule of before?.file.model.conditionalRules ?? []) {
    const read = conditionalFormatOf(rule, sheetId, writing.context);
    if (read === undefined) foreign.push(rule);
    else known.set(JSON.stringify(read), rule);
  }
  const ours = (sheet.conditionalFormats ?? []).flatMap((rule) => {
    const same = known.get(JSON.stringify(rule)) ?? fileConditionalRuleOf(rule, writing.lost);
    return same === undefined ? [] : [same];
  });
  return [...ours, ...foreign].map((rule, i) => ({ ...rule, priority: i + 1 }));
}
