import { SETTING_LABELS, TABS } from '../text/vi.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { SheetsService } from './sheets/service.ts';

const FIELDS = 'spreadsheetId,sheets(properties(sheetId,title),data.rowData.values.userEnteredValue)';

/** What of the sample plan is somebody's: another commune's money must not go there, nor its papers bear these names. */
const SOMEBODYS = [
  SETTING_LABELS.account1,
  SETTING_LABELS.accountHolder1,
  SETTING_LABELS.account2,
  SETTING_LABELS.accountHolder2,
  SETTING_LABELS.signer,
  SETTING_LABELS.accountant,
];

/** Takes the accounts and names of the sample plan out of `Cấu hình`; set-up has to be run again behind it. */
export function takeNamesOut(sheets: SheetsService): void {
  const id = sheets.snapshot().spreadsheetId ?? '';
  const tabs = sheets.get(id, { fields: FIELDS }).sheets ?? [];
  const settings = tabs.find(({ properties }) => properties.title === TABS.settings);
  const rows = settings?.data?.[0]?.rowData ?? [];
  const requests = rows.flatMap(({ values = [] }, rowIndex): Request[] => {
    const columnIndex = 1 + values.findIndex((cell) => isSomebodys(cell.userEnteredValue?.stringValue));
    if (columnIndex === 0) return [];
    const start = { sheetId: settings?.properties.sheetId ?? 0, rowIndex, columnIndex };
    return [{ updateCells: { start, rows: [{ values: [{}] }], fields: 'userEnteredValue' } }];
  });
  // Set-up leaves the books as they are, so those that list the accounts are made anew; nothing is in them yet.
  const books = tabs
    .filter(({ properties }) => properties.title === TABS.receipts || properties.title === TABS.settlement)
    .map(({ properties }): Request => ({ deleteSheet: { sheetId: properties.sheetId ?? 0 } }));
  sheets.batchUpdate({ requests: [...requests, ...books] }, id);
}

function isSomebodys(label: string | undefined): boolean {
  return SOMEBODYS.some((somebodys) => somebodys === label);
}
