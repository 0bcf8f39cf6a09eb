import { readFileSync } from 'node:fs';
import type { RealmOptions } from '../../../src/local/realm/ports.ts';
import { createSheetsService } from '../../../src/local/sheets/service.ts';
import { host } from './host.ts';

/** The doors of the built bundle, on the local Sheets service. */
const code = readFileSync('dist/Code.js', 'utf8');

function newWorkbook() {
  return createSheetsService({
    spreadsheetId: 'local',
    properties: { title: 'Sổ', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    sheets: [
      { properties: { sheetId: 0, title: 'Trang tính1', gridProperties: { rowCount: 9, columnCount: 9 } } },
    ],
  });
}

const ready = (() => {
  const sheets = newWorkbook();
  host({ code, sheets }).realm.call('runSetUp');
  return sheets.snapshot();
})();

const readyWorkbook = () => createSheetsService(ready);

const open = (options: Partial<RealmOptions> = {}) => host({ sheets: readyWorkbook(), ...options, code });

test('set-up makes the tabs in one write, protections in another', () => {
  const { realm } = host({ code, sheets: newWorkbook() });
  expect(realm.call('runSetUp')).toMatchObject({
    created: expect.arrayContaining(['Cấu hình', 'Đơn vị', 'MN']),
  });
  expect(realm.calls).toEqual({ 'spreadsheets.get': 1, 'spreadsheets.batchUpdate': 2 });
});

test('set-up refuses an option it does not know, and writes nothing', () => {
  const { realm } = open();
  expect(() => realm.call('runSetUp', '{"unknown":1}')).toThrow();
  expect(realm.calls).toEqual({ 'spreadsheets.get': 1 });
});

test('Tổng hợp is one read and one write; again, one read', () => {
  const sheets = readyWorkbook();
  const first = open({ sheets }).realm;
  expect(first.call('runConsolidate')).toMatchObject({
    run: { at: '2024-05-18T08:00:00+07:00', changed: true },
  });
  expect(first.calls).toEqual({ 'spreadsheets.get': 1, 'spreadsheets.batchUpdate': 1 });
  const second = open({ sheets }).realm;
  expect(second.call('runConsolidate')).toMatchObject({ run: { changed: false } });
  expect(second.calls).toEqual({ 'spreadsheets.get': 1 });
});

test('the check of another host writes nothing', () => {
  const { realm } = open();
  realm.call('runCheck');
  expect(realm.calls).toEqual({ 'spreadsheets.get': 1 });
});

test.each(['menuConsolidate', 'menuCheckSheet', 'menuCheckAll', 'menuSetUp', 'menuHelp'])(
  '%s ends in one alert',
  (door) => {
    const { realm, alerts } = open();
    realm.call(door);
    expect(alerts).toHaveLength(1);
    expect(alerts[0]?.text).not.toMatch(/lỗi chưa lường trước|Google không nhận/);
  },
);

test('the check of one tab works on the file in front only', () => {
  const container = { id: 'another', url: '', activeSheetId: () => 0 };
  const properties = { document: { workbookId: 'local' }, user: {}, script: {} };
  const { realm, alerts } = open({ container, properties });
  realm.call('menuCheckSheet');
  expect(alerts[0]?.text).toContain('«Kiểm tra tất cả»');
  realm.call('menuCheckAll');
  expect(alerts[1]?.text).not.toContain('workbookId');
});

test('a workbook that is not of this tool is refused in words', () => {
  const { realm } = host({ code, sheets: newWorkbook() });
  expect(() => realm.call('runConsolidate')).toThrow(/Cấu hình|Đơn vị/);
});

test('a second click while another runs changes nothing and says so', () => {
  const { realm, alerts } = open({ lockedElsewhere: () => true });
  realm.call('menuConsolidate');
  expect(alerts[0]?.text).toMatch(/đang chạy/);
  expect(realm.calls).toEqual({});
});

/** One of each sort; `test/google/failures.test.ts` has them all. */
const TROUBLES = [
  'Google Sheets API has not been used in project 1 before or it is disabled.',
  "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user'",
  'Empty response',
];

const failing =
  (method: string, when: 'before' | 'after', message: string) => (service: string, name: string) =>
    service === 'Sheets.Spreadsheets' && name === method
      ? { when, error: { name: 'GoogleJsonResponseException', message } }
      : undefined;

test.each(TROUBLES)('when reading fails with «%s» nothing is written and the sentence says so', (message) => {
  const sheets = readyWorkbook();
  const before = sheets.revision;
  const { realm, alerts } = open({ sheets, fault: failing('get', 'before', message) });
  realm.call('menuConsolidate');
  expect(alerts[0]?.text).toContain('Bảng tính giữ nguyên');
  expect(realm.calls).toEqual({ 'spreadsheets.get': 1 });
  expect(sheets.revision).toBe(before);
});

test.each(TROUBLES)('when writing fails with «%s» the workbook is as it was', (message) => {
  const sheets = readyWorkbook();
  const before = sheets.revision;
  const { realm, alerts } = open({ sheets, fault: failing('batchUpdate', 'before', message) });
  realm.call('menuConsolidate');
  expect(alerts).toHaveLength(1);
  expect(sheets.revision).toBe(before);
});

test('when a write took effect and its answer was lost, the sentence leaves it open, and a second run writes nothing', () => {
  const sheets = readyWorkbook();
  const lost = open({ sheets, fault: failing('batchUpdate', 'after', 'Empty response') });
  lost.realm.call('menuConsolidate');
  expect(lost.alerts[0]?.text).toContain('không rõ Google đã ghi hay chưa');
  const again = open({ sheets }).realm;
  expect(again.call('runConsolidate')).toMatchObject({ run: { changed: false } });
});

test('two runs that read the same workbook: the second is refused as a whole', () => {
  const sheets = readyWorkbook();
  const stale = sheets.get('local', { fields: '*' });
  open({ sheets }).realm.call('runConsolidate');
  const before = sheets.revision;
  const late = open({
    sheets: { get: () => stale, batchUpdate: (body, id) => sheets.batchUpdate(body, id) },
  });
  late.realm.call('menuConsolidate');
  expect(late.alerts[0]?.text).toContain('Có người khác chạy cùng lúc và đã ghi trước.');
  expect(sheets.revision).toBe(before);
});

test('a tab deleted between the read and the write is told, and nothing is written', () => {
  const sheets = readyWorkbook();
  const stale = sheets.get('local', { fields: '*' });
  const summary = stale.sheets?.find((sheet) => sheet.properties.title === 'Tổng hợp');
  const sheetId = summary?.properties.sheetId ?? -1;
  sheets.batchUpdate({ requests: [{ deleteSheet: { sheetId } }] }, 'local');
  const before = sheets.revision;
  const late = open({
    sheets: { get: () => stale, batchUpdate: (body, id) => sheets.batchUpdate(body, id) },
  });
  late.realm.call('menuConsolidate');
  expect(late.alerts[0]?.text).toContain('Có người vừa xóa hoặc thay một trang');
  expect(sheets.revision).toBe(before);
});
