import { readFileSync } from 'node:fs';
import { createSheetsService } from '../../../src/local/sheets/service.ts';
import { host } from './host.ts';

test('the self-check finds all well on this machine, and leaves the workbook as it was', () => {
  const sheets = createSheetsService({
    spreadsheetId: 'local',
    properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    sheets: [{ properties: { sheetId: 3, title: 'MN', gridProperties: { rowCount: 10, columnCount: 5 } } }],
  });
  const before = sheets.snapshot();
  const { realm, alerts } = host({ code: readFileSync('dist/Code.js', 'utf8'), sheets });
  realm.call('menuSelfCheck');
  expect(alerts[0]?.text.split('\n').filter((line) => !line.startsWith('OK'))).toEqual([
    '',
    'Mọi dịch vụ đều chạy được.',
  ]);
  expect(sheets.snapshot()).toEqual(before);
});
