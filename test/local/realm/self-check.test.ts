import { readFileSync } from 'node:fs';
import type { RealmOptions } from '../../../src/local/realm/ports.ts';
import { newSpreadsheet, openSession } from '../../../src/local/session.ts';
import { createSheetsService } from '../../../src/local/sheets/service.ts';
import { host } from './host.ts';

const NOT_GOOGLE =
  'Đang chạy trên máy này, không phải Google: các dịch vụ dưới đây do chương trình trên máy làm thay.';

function selfCheck(options: Partial<RealmOptions> = {}) {
  const sheets = createSheetsService({
    spreadsheetId: 'local',
    properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    sheets: [{ properties: { sheetId: 3, title: 'MN', gridProperties: { rowCount: 10, columnCount: 5 } } }],
  });
  const before = sheets.snapshot();
  const code = readFileSync('dist/Code.js', 'utf8');
  const { realm, alerts } = host({ ...options, code, sheets });
  realm.call('menuSelfCheck');
  expect(sheets.snapshot()).toEqual(before);
  return alerts[0]?.text.split('\n') ?? [];
}

const at = (url: string) => ({ container: { id: 'local', url, activeSheetId: () => 3 } });
const withoutOk = (lines: string[]) => lines.filter((line) => !line.startsWith('OK'));

test.each([
  ['as it stands', {}],
  ['of a file without an address', at('')],
  ['of a file of another site', at('https://xa.example/docs.google.com/')],
])(
  'the self-check %s finds all well, says whose services they are, and leaves the workbook',
  (_, options) => {
    const lines = selfCheck(options);
    expect(lines.slice(0, 3)).toEqual([NOT_GOOGLE, '', 'OK – Quyền truy cập']);
    expect(withoutOk(lines.slice(2))).toEqual(['', 'Mọi dịch vụ đều chạy được.']);
  },
);

test('a workbook opened from a file is on this machine, though its links are addresses of Google', () => {
  const texts: string[] = [];
  const session = openSession(
    { ...newSpreadsheet('Sổ thử'), spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/local/edit' },
    {
      now: () => Date.UTC(2024, 4, 18, 1),
      recalculate: false,
      ui: {
        toast: () => {},
        alert: (_title, text) => void texts.push(text),
        menu: () => {},
        sidebar: () => {},
        goTo: () => {},
      },
    },
  );
  session.call('menuSelfCheck');
  expect(texts).toEqual([expect.stringContaining(NOT_GOOGLE)]);
});

test('on Google the lines stand alone', () => {
  const lines = selfCheck(at('https://docs.google.com/spreadsheets/d/local/edit'));
  expect(lines[0]).toBe('OK – Quyền truy cập');
  expect(withoutOk(lines)).toEqual(['', 'Mọi dịch vụ đều chạy được.']);
});

test('an address that cannot be had stops nothing', () => {
  const fault: RealmOptions['fault'] = (service, method) =>
    service === 'Spreadsheet' && method === 'getUrl'
      ? { when: 'before', error: { name: 'Exception', message: 'Empty response' } }
      : undefined;
  expect(selfCheck({ fault })[0]).toBe('OK – Quyền truy cập');
});
