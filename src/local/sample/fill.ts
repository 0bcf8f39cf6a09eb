import { DECLARATION_LABELS, SETTING_LABELS, TABS } from '../../text/vi.ts';
import {
  BUSINESS_HEADERS,
  DONOR_HEADERS,
  HAMLET_HEADERS,
  STAFF_HEADERS,
  UNITS_HEADERS,
} from '../../text/vi-columns.ts';
import type { CellData, ExtendedValue, Request, Sheet } from '../../workbook/sheets-api.ts';
import type { SheetsService } from '../sheets/service.ts';
import { type SampleRow, type SampleUnit, sampleCommune, type Typed } from './commune.ts';

const FIELDS = 'spreadsheetId,sheets(properties(sheetId,title),data.rowData.values.userEnteredValue)';
const HEADERS: Readonly<Record<string, string>>[] = [
  STAFF_HEADERS,
  HAMLET_HEADERS,
  BUSINESS_HEADERS,
  DONOR_HEADERS,
];

/** Fills a new workbook with the sample commune, cell by cell, as people would type it. */
export function fillSample(sheets: SheetsService): void {
  const id = sheets.snapshot().spreadsheetId ?? '';
  const book = sheets.get(id, { fields: FIELDS });
  const tabs = new Map((book.sheets ?? []).map((sheet) => [sheet.properties.title ?? '', sheet]));
  const requests = sampleCommune().flatMap((unit) => {
    const sheet = tabs.get(unit.code);
    return sheet ? unitRequests(sheet, unit) : [];
  });
  const register = tabs.get(TABS.units);
  if (register) requests.push(...headRequests(register));
  const settings = tabs.get(TABS.settings);
  if (settings) requests.push(...officeRequests(settings));
  sheets.batchUpdate({ requests }, id);
}

function unitRequests(sheet: Sheet, unit: SampleUnit): Request[] {
  const cells = cellsOf(sheet);
  const headerRow = cells.findIndex(
    (row) => row.includes(STAFF_HEADERS.number) && row.includes(STAFF_HEADERS.code),
  );
  const header = cells[headerRow] ?? [];
  const form = HEADERS.find((headers) => Object.values(headers).every((word) => header.includes(word))) ?? {};
  const lines = unit.rows.flatMap((row, place) =>
    rowRequests(sheet, headerRow + 1 + place, header, form, row),
  );
  const nobody = cells.flat().includes(DECLARATION_LABELS.nobodyStaff)
    ? DECLARATION_LABELS.nobodyStaff
    : DECLARATION_LABELS.nobodyOthers;
  return [
    ...lines,
    ...(unit.doneOn ? besideLabel(sheet, cells, DECLARATION_LABELS.listDone, true) : []),
    ...(unit.doneOn ? besideLabel(sheet, cells, DECLARATION_LABELS.doneOn, { day: unit.doneOn }) : []),
    ...(unit.doneBy ? besideLabel(sheet, cells, DECLARATION_LABELS.doneBy, unit.doneBy) : []),
    ...(unit.nobody ? besideLabel(sheet, cells, nobody, true) : []),
  ];
}

function rowRequests(
  sheet: Sheet,
  row: number,
  header: readonly string[],
  form: Readonly<Record<string, string>>,
  typed: SampleRow,
): Request[] {
  return Object.entries(typed).flatMap(([key, value]) => {
    const column = header.indexOf(form[key] ?? '');
    return column < 0 ? [] : [typing(sheet, row, column, value)];
  });
}

function besideLabel(
  sheet: Sheet,
  cells: readonly (readonly string[])[],
  label: string,
  value: Typed,
): Request[] {
  const row = cells.findIndex((line) => line.includes(label));
  return row < 0 ? [] : [typing(sheet, row, (cells[row] ?? []).indexOf(label) + 1, value)];
}

/** Who looks after each unit; one address has a slip in it, as happens. */
function headRequests(sheet: Sheet): Request[] {
  const cells = cellsOf(sheet);
  const headerRow = cells.findIndex((row) => row.includes(UNITS_HEADERS.kind));
  const header = cells[headerRow] ?? [];
  return cells.slice(headerRow + 1).flatMap((row, place) => {
    const code = row[header.indexOf(UNITS_HEADERS.code)] ?? '';
    if (code === '') return [];
    const email = code === 'X04' ? 'x04@mau' : `${code.toLowerCase()}@mau.example`;
    const line = headerRow + 1 + place;
    return [
      typing(sheet, line, header.indexOf(UNITS_HEADERS.head), `Người phụ trách ${code}`),
      typing(sheet, line, header.indexOf(UNITS_HEADERS.email), email),
      ...(place % 3 === 0
        ? [typing(sheet, line, header.indexOf(UNITS_HEADERS.signedOn), { day: '2024-05-18' })]
        : []),
    ];
  });
}

/** Whom to ask and whom to report to: addresses and a number that are nobody's. */
const OFFICE: Readonly<Partial<Record<keyof typeof SETTING_LABELS, string>>> = {
  accountantEmail: 'ke.toan@mau.example',
  accountantPhone: '0900 000 000',
  chairmanEmail: 'chu.tich@mau.example',
};

function officeRequests(sheet: Sheet): Request[] {
  const cells = cellsOf(sheet);
  return Object.entries(OFFICE).flatMap(([key, value]) =>
    besideLabel(sheet, cells, SETTING_LABELS[key as keyof typeof OFFICE], value),
  );
}

function typing(sheet: Sheet, rowIndex: number, columnIndex: number, value: Typed): Request {
  const cell: CellData = { userEnteredValue: entered(value) };
  const start = { sheetId: sheet.properties.sheetId ?? 0, rowIndex, columnIndex };
  return { updateCells: { start, rows: [{ values: [cell] }], fields: 'userEnteredValue' } };
}

const MS_PER_DAY = 86_400_000;
/** 30/12/1899, the zero of spreadsheet days. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

function entered(value: Typed): ExtendedValue {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { numberValue: (Date.parse(`${value.day}T00:00:00Z`) - FIRST_DAY) / MS_PER_DAY };
}

function cellsOf(sheet: Sheet): string[][] {
  return (sheet.data?.[0]?.rowData ?? []).map((row) =>
    (row.values ?? []).map((cell) => cell.userEnteredValue?.stringValue ?? ''),
  );
}
