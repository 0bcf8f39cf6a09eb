/** Conditional formats: our JSON and the file's rules. */

import type { ConditionalRule } from 'hucre/xlsx';
import { lostKinds } from '../../text/vi-xlsx.ts';
import type { BooleanCondition, ConditionalFormatRule, ConditionType } from '../../workbook/sheets-api.ts';
import { boundedRange, cellName, openRange, parseRectangles, rectangleName } from './a1.ts';
import { formulaFromFile, formulaToFile } from './formulas.ts';
import { differenceFormatOf, differenceStyleOf, type StyleContext } from './styles.ts';
import { operandFromFile, operandToFile } from './validations.ts';

const COMPARISONS: Readonly<Record<string, ConditionType>> = {
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_EQ',
  greaterThan: 'NUMBER_GREATER',
  equal: 'NUMBER_EQ',
  between: 'NUMBER_BETWEEN',
};

/** Our rule for a file's rule; nothing for kinds that our JSON does not have. */
export function conditionalFormatOf(
  rule: ConditionalRule,
  sheetId: number,
  context: StyleContext,
): ConditionalFormatRule | undefined {
  const condition = conditionOf(rule);
  const ranges = parseRectangles(rule.range).map((r) => openRange(sheetId, r));
  if (condition === undefined || ranges.length === 0) return undefined;
  return { ranges, booleanRule: { condition, format: differenceFormatOf(rule.style, context) } };
}

function conditionOf(rule: ConditionalRule): BooleanCondition | undefined {
  const formulas = [rule.formula ?? []].flat();
  const [first] = formulas;
  const values = (...texts: string[]) => texts.map((userEnteredValue) => ({ userEnteredValue }));
  switch (rule.type) {
    case 'expression':
      return first === undefined
        ? undefined
        : { type: 'CUSTOM_FORMULA', values: values(formulaFromFile(first)) };
    case 'containsText':
      return rule.text === undefined ? undefined : { type: 'TEXT_CONTAINS', values: values(rule.text) };
    case 'containsBlanks':
      return { type: 'BLANK' };
    case 'notContainsBlanks':
      return { type: 'NOT_BLANK' };
    case 'cellIs': {
      const type = COMPARISONS[rule.operator ?? ''];
      if (type === undefined || first === undefined) return undefined;
      const text = /^"((?:[^"]|"")*)"$/s.exec(first)?.[1];
      if (text !== undefined) {
        return type === 'NUMBER_EQ'
          ? { type: 'TEXT_EQ', values: values(text.replaceAll('""', '"')) }
          : undefined;
      }
      return { type, values: values(...formulas.map(operandFromFile)) };
    }
    default:
      return undefined;
  }
}

/** The file's rule for ours; nothing for kinds that Excel does not have. */
export function fileConditionalRuleOf(
  rule: ConditionalFormatRule,
  lost: Set<string>,
): ConditionalRule | undefined {
  const rectangles = rule.ranges.map((range) => boundedRange(range));
  const [first] = rectangles;
  if (first === undefined) return undefined;
  const core = fileConditionOf(rule.booleanRule.condition, cellName(first.top, first.left));
  if (core === undefined) {
    lost.add(lostKinds.conditionalKind);
    return undefined;
  }
  return {
    ...core,
    priority: 1,
    range: rectangles.map(rectangleName).join(' '),
    style: differenceStyleOf(rule.booleanRule.format),
  };
}

type Core = Pick<ConditionalRule, 'type' | 'operator' | 'formula' | 'text'>;

function fileConditionOf(condition: BooleanCondition, cell: string): Core | undefined {
  const [first = '', second = ''] = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  const literal = `"${first.replaceAll('"', '""')}"`;
  switch (condition.type) {
    case 'CUSTOM_FORMULA':
      return { type: 'expression', formula: formulaToFile(first) };
    case 'TEXT_EQ':
      return { type: 'cellIs', operator: 'equal', formula: literal };
    case 'TEXT_CONTAINS':
      return {
        type: 'containsText',
        // The library's list of operators lacks the one that the format asks for here.
        operator: 'containsText' as 'equal',
        text: first,
        formula: `NOT(ISERROR(SEARCH(${literal},${cell})))`,
      };
    case 'NUMBER_GREATER_THAN_EQ':
      return { type: 'cellIs', operator: 'greaterThanOrEqual', formula: operandToFile(first) };
    case 'NUMBER_GREATER':
      return { type: 'cellIs', operator: 'greaterThan', formula: operandToFile(first) };
    case 'NUMBER_EQ':
      return { type: 'cellIs', operator: 'equal', formula: operandToFile(first) };
    case 'NUMBER_BETWEEN':
      return {
        type: 'cellIs',
        operator: 'between',
        formula: [operandToFile(first), operandToFile(second)],
      };
    case 'BLANK':
      return { type: 'containsBlanks', formula: `LEN(TRIM(${cell}))=0` };
    case 'NOT_BLANK':
      return { type: 'notContainsBlanks', formula: `LEN(TRIM(${cell}))>0` };
    default:
      return undefined;
  }
}
