import { IMPORT } from '../text/vi-import.ts';
import { fingerprint } from '../workbook/fingerprint.ts';
import { type ImportField, importFields } from '../workbook/import-fields.ts';
import { type PlannedLine, planLines } from '../workbook/import-lines.ts';
import { readyByCode } from '../workbook/import-rows.ts';
import { type MatchedColumns, matchColumns } from '../workbook/match-columns.ts';
import { gridOf } from '../workbook/tool-tabs.ts';
import type { PreviewRequest } from './import-request.ts';
import type { Target } from './import-target.ts';
import { Refusal } from './refusal.ts';

/** A column of the source. */
export interface SourceColumn {
  readonly header: string;
  /** The field that it fills; null for none. */
  readonly field: string | null;
  /** A field whose header is near to this one's: for the person to take or to leave. */
  readonly suggestion: string | null;
}

/** What a preview shows and a write carries out. */
export interface ImportPlan {
  readonly headerRow: number;
  readonly columns: readonly SourceColumn[];
  readonly fields: readonly ImportField[];
  readonly named: boolean;
  readonly lines: readonly PlannedLine[];
  readonly token: string;
}

/** @throws Refusal when the person's columns cannot be: unknown, or one field twice */
export function importPlan(target: Target, request: PreviewRequest): ImportPlan {
  const { table, rules, registeredNames } = target;
  const fields = importFields(target.form, table);
  const { rows, headerRow } = request;
  const matched = matchColumns(rows, fields, headerRow === undefined ? undefined : headerRow - 1);
  const chosen = request.columns ? toldFields(request.columns, fields, matched) : matched.fields;
  const columns = new Map(chosen.flatMap((key, at) => (key === undefined ? [] : [[key, at] as const])));
  const named = ['name', 'familyName', 'givenName'].some((key) => columns.has(key));
  const header = headerCells(rows, matched);
  const firstRow = matched.headerRow === undefined ? 0 : matched.headerRow + matched.headerRows;
  const source = { rows, firstRow, header, columns };
  return {
    headerRow: matched.headerRow === undefined ? 0 : matched.headerRow + 1,
    columns: chosen.map((key, at) => ({
      header: header[at] ?? '',
      field: key ?? null,
      suggestion: (key === undefined && matched.suggestions[at]) || null,
    })),
    fields,
    named,
    lines: named ? planLines(source, table, rules, readyByCode(table, registeredNames)) : [],
    token: tokenOf(target, request),
  };
}

function toldFields(
  told: NonNullable<PreviewRequest['columns']>,
  fields: readonly ImportField[],
  matched: MatchedColumns,
): (string | undefined)[] {
  const label = new Map(fields.map((field) => [field.key, field.label]));
  const seen = new Set<string>();
  for (const key of told) {
    if (key === null) continue;
    if (!label.has(key)) throw new Refusal(IMPORT.badColumn);
    if (seen.has(key)) throw new Refusal(IMPORT.columnTwice(label.get(key) ?? ''));
    seen.add(key);
  }
  if (seen.has('name') && (seen.has('familyName') || seen.has('givenName')))
    throw new Refusal(IMPORT.columnTwice(label.get('name') ?? ''));
  return matched.fields.map((_, at) => told[at] ?? undefined);
}

/** As typed; where a second row divides a column, its own word. */
function headerCells(
  rows: PreviewRequest['rows'],
  { headerRow, headerRows, fields }: MatchedColumns,
): string[] {
  if (headerRow === undefined) return [];
  return fields.map((_, at) => {
    const above = rows[headerRow]?.[at]?.trim() ?? '';
    return (headerRows === 2 && rows[headerRow + 1]?.[at]?.trim()) || above;
  });
}

/** Of all that the preview was made from: the unit, its tab, the settings, the codes given out, and what was sent. */
function tokenOf({ unit, table, rules, registeredNames }: Target, request: PreviewRequest): string {
  const marks = fingerprint();
  const { tab } = table;
  const { settings } = rules;
  marks.add([unit.code, unit.kind, tab.sheetId, tab.title, gridOf(tab).rows, table.headerRow]);
  marks.add([...table.positions].map(([key, at]) => `${key} ${at}`));
  marks.add([settings.incomeThreshold, settings.year, ...rules.accounts]);
  for (let row = table.headerRow + 1; row < tab.rowCount; row++) {
    const cells = table.columns.filter(({ role }) => role !== 'computed');
    marks.add([row, ...cells.map(({ key }) => table.cell(row, key))]);
  }
  for (const [code, name] of registeredNames) marks.add([code, name]);
  marks.add([request.headerRow ?? 'found', JSON.stringify(request.columns ?? 'found')]);
  for (const row of request.rows) marks.add(row);
  return marks.value();
}
