import type { ImportPreview, PreviewLine } from '../../actions/import-list.ts';
import type { CellPlace } from '../../tables/read-text.ts';
import { PREVIEW_STEP } from '../../text/vi-import-page.ts';

/** Without these a line is refused, so that their lack is told even there. */
const WHO = ['name', 'familyName', 'givenName', 'code'];
/** A running number is not written, so nothing is lost with it. */
const NOT_WRITTEN = 'number';

/**
 * The preview's lines, each with a remark for every cell of a chosen column that is a formula without a result, and how
 * many such cells are missing in all. Those of a line that is nobody, as a total, are not missed.
 */
export function withUncalculated(
  { lines, headerRow, columns, fields }: Pick<ImportPreview, 'lines' | 'headerRow' | 'columns' | 'fields'>,
  uncalculated: readonly CellPlace[],
): { readonly lines: readonly PreviewLine[]; readonly missing: number } {
  const labels = new Map(fields.map(({ key, label }) => [key, label]));
  const refused = new Set(lines.flatMap(({ line, action }) => (action === 'refuse' ? [line] : [])));
  const remarks = new Map<number, string[]>();
  let missing = 0;
  for (const { row, column } of uncalculated) {
    const field = columns[column]?.field ?? NOT_WRITTEN;
    const line = row + 1;
    if (line <= headerRow || field === NOT_WRITTEN || (refused.has(line) && !WHO.includes(field))) continue;
    missing += 1;
    const remark = PREVIEW_STEP.uncalculated(labels.get(field) ?? field);
    remarks.set(line, [...(remarks.get(line) ?? []), remark]);
  }
  return {
    lines: lines.map((line) => ({ ...line, remarks: [...line.remarks, ...(remarks.get(line.line) ?? [])] })),
    missing,
  };
}
