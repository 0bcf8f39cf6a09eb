/** Sealed runs of many communes, made from one: what the district is sent. */
import type { SealedRun, SealedSetting } from '../../src/domain/sealing.ts';
import { createSheetsService, type SheetsService } from '../../src/local/sheets/service.ts';
import { readSeals, SEALS_FORM, sealRequest } from '../../src/workbook/seal-book.ts';
import { sealTexts } from '../../src/workbook/seal-json.ts';
import type { Spreadsheet } from '../../src/workbook/sheets-api.ts';
import { workbookView } from '../../src/workbook/tab-view.ts';

const TAB = 'Các lần tổng hợp';

export interface OtherCommune {
  readonly settings?: Readonly<Record<string, SealedSetting[1]>>;
  /** How many times all its figures are; a whole number keeps sums right. */
  readonly times?: number;
  readonly change?: (run: SealedRun) => SealedRun;
}

/** The run as another commune would have sealed it. */
export function asCommune(
  run: SealedRun,
  { settings = {}, times = 1, change = (one) => one }: OtherCommune,
): SealedRun {
  const scaled = (figures: readonly number[]) => figures.map((value) => value * times);
  return change({
    ...run,
    settings: run.settings.map(([key, value, clause]) => [
      key,
      key in settings ? (settings[key] ?? null) : value,
      clause,
    ]),
    units: run.units.map((unit) => ({ ...unit, figures: unit.figures && scaled(unit.figures) })),
    groups: run.groups.map((group) => ({ ...group, figures: scaled(group.figures) })),
    totals: scaled(run.totals),
  });
}

/**
 * A workbook with one sealed run, opened with the run of another commune in its place: digested anew, as that commune's own
 * program would have. Only values of cells change.
 */
export function resealed(resource: Spreadsheet, other: OtherCommune): SheetsService {
  const service = createSheetsService(resource, { recalculate: false });
  const id = resource.spreadsheetId ?? '';
  const { table, seals } = readSeals(workbookView(service.get(id, { includeGridData: true })).byTitle(TAB));
  const seal = seals[0]?.seal;
  if (!table || !seal) throw new Error('There is no sealed run');
  const run = asCommune(seal, other);
  const { rows = [] } = sealRequest(table.tab.sheetId, undefined, run, sealTexts(run, run)).appendCells ?? {};
  const start = { sheetId: table.tab.sheetId, rowIndex: table.headerRow + 1, columnIndex: 0 };
  const width = SEALS_FORM.length;
  const values = rows.map((row) => ({
    values: Array.from({ length: width }, (_, at) => {
      const value = row.values?.[at]?.userEnteredValue;
      return value ? { userEnteredValue: value } : {};
    }),
  }));
  service.batchUpdate(
    { requests: [{ updateCells: { start, rows: values, fields: 'userEnteredValue' } }] },
    id,
  );
  return service;
}
