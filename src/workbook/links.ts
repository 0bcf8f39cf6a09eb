import type { Spreadsheet } from './sheets-api.ts';

/** Full addresses of cells, which work from the sheet, a mail and a phone alike. */
export function cellLink(snapshot: Spreadsheet, sheetId: number, cell = 'A1'): string {
  const given = (snapshot.spreadsheetUrl ?? '').replace(/[?#].*$/, '');
  const base = given || `https://docs.google.com/spreadsheets/d/${snapshot.spreadsheetId ?? ''}/edit`;
  return `${base}#gid=${sheetId}&range=${cell}`;
}
