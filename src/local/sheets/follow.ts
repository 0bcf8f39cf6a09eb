/** What follows when the grid or a tab's name changes: formulas, rules, merges, protections, metadata, charts. */
import type {
  BooleanCondition,
  CellData,
  ConditionalFormatRule,
  DeveloperMetadata,
  EmbeddedChart,
  GridRange,
  ProtectedRange,
} from '../../workbook/sheets-api.ts';
import { type Draft, idOf, mapCells, titleOf } from './book.ts';
import { type Shift, shiftFormula, shiftRange, shiftRanges, shiftSpan } from './references.ts';

/** Lets everything in the book follow rows or columns that came or went. The sheet's own cells have moved already. */
export function shiftBook(draft: Draft, shift: Shift): void {
  const shifted = draft.sheets.find((sheet) => idOf(sheet) === shift.sheetId);
  const title = shifted ? titleOf(shifted).toLowerCase() : undefined;
  rewriteFormulas(draft, (formula, sheetId) =>
    sheetId === shift.sheetId || formula.includes('!')
      ? shiftFormula(formula, shift, ({ sheet }) =>
          sheet === undefined ? sheetId === shift.sheetId : sheet.toLowerCase() === title,
        )
      : formula,
  );
  for (const sheet of draft.sheets) {
    sheet.charts = sheet.charts.map((chart) => mapChartRanges(chart, (range) => shiftRange(range, shift)));
    if (idOf(sheet) !== shift.sheetId) continue;
    sheet.merges = shiftRanges(sheet.merges, shift).filter(isMerge);
    sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
      const ranges = shiftRanges(rule.ranges, shift);
      return ranges.length > 0 ? { ...rule, ranges } : [];
    });
    sheet.protectedRanges = sheet.protectedRanges.flatMap((protection) => shiftProtection(protection, shift));
    if (sheet.basicFilter?.range) {
      const range = shiftRange(sheet.basicFilter.range, shift);
      if (range) sheet.basicFilter = { ...sheet.basicFilter, range };
      else delete sheet.basicFilter;
    }
  }
  draft.metadata = draft.metadata.flatMap((metadata) => shiftMetadata(metadata, shift));
}

/** Rewrites the formulas of all cells, validations and conditional formats; what comes back the same stays shared. */
export function rewriteFormulas(draft: Draft, rewrite: (formula: string, sheetId: number) => string): void {
  for (const sheet of draft.sheets) {
    const sheetId = idOf(sheet);
    const change = (formula: string): string => rewrite(formula, sheetId);
    const rules = new Map<unknown, CellData['dataValidation']>();
    mapCells(draft, sheet, (cell) => {
      let next = cell;
      const formula = cell.userEnteredValue?.formulaValue;
      if (formula !== undefined) {
        const changed = change(formula);
        if (changed !== formula) next = { ...next, userEnteredValue: { formulaValue: changed } };
      }
      const rule = cell.dataValidation;
      if (rule) {
        // Cells of one range share one rule object: it is rewritten once and stays shared.
        let changed = rules.get(rule);
        if (!changed) {
          const condition = changeCondition(rule.condition, change);
          changed = condition === rule.condition ? rule : { ...rule, condition };
          rules.set(rule, changed);
        }
        if (changed !== rule) next = { ...next, dataValidation: changed };
      }
      return next;
    });
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule): ConditionalFormatRule => {
      const condition = changeCondition(rule.booleanRule.condition, change);
      return condition === rule.booleanRule.condition
        ? rule
        : { ...rule, booleanRule: { ...rule.booleanRule, condition } };
    });
  }
}

/** A chart with each of its source ranges replaced; a range that is gone is left out. */
export function mapChartRanges(
  chart: EmbeddedChart,
  change: (range: GridRange) => GridRange | undefined,
): EmbeddedChart {
  const data = <T extends { sourceRange?: { sources: GridRange[] } }>(source: T): T =>
    source.sourceRange
      ? {
          ...source,
          sourceRange: { sources: source.sourceRange.sources.flatMap((range) => change(range) ?? []) },
        }
      : source;
  const basic = chart.spec.basicChart;
  return {
    ...chart,
    spec: {
      ...chart.spec,
      basicChart: {
        ...basic,
        ...(basic.domains ? { domains: basic.domains.map((d) => ({ ...d, domain: data(d.domain) })) } : {}),
        ...(basic.series ? { series: basic.series.map((s) => ({ ...s, series: data(s.series) })) } : {}),
      },
    },
  };
}

function changeCondition(condition: BooleanCondition, change: (formula: string) => string): BooleanCondition {
  let changed = false;
  const values = condition.values?.map((value) => {
    if (!value.userEnteredValue?.startsWith('=')) return value;
    const text = change(value.userEnteredValue);
    if (text === value.userEnteredValue) return value;
    changed = true;
    return { ...value, userEnteredValue: text };
  });
  return changed && values ? { ...condition, values } : condition;
}

function shiftProtection(protection: ProtectedRange, shift: Shift): ProtectedRange[] {
  const range = shiftRange(protection.range, shift);
  if (!range) return [];
  const open = protection.unprotectedRanges && shiftRanges(protection.unprotectedRanges, shift);
  const { unprotectedRanges: _old, ...rest } = protection;
  return [{ ...rest, range, ...(open && open.length > 0 ? { unprotectedRanges: open } : {}) }];
}

function shiftMetadata(metadata: DeveloperMetadata, shift: Shift): DeveloperMetadata[] {
  const range = metadata.location?.dimensionRange;
  if (!range || range.dimension !== shift.dimension || (range.sheetId ?? 0) !== shift.sheetId)
    return [metadata];
  const span = shiftSpan(range.startIndex ?? 0, range.endIndex, shift);
  if (!span) return [];
  const dimensionRange = {
    ...range,
    startIndex: span.start ?? 0,
    ...(span.end === undefined ? {} : { endIndex: span.end }),
  };
  return [{ ...metadata, location: { ...metadata.location, dimensionRange } }];
}

/** A merge that a deletion left with a single cell is none. */
function isMerge(range: GridRange): boolean {
  const height = (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0);
  const width = (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0);
  return height * width > 1;
}
