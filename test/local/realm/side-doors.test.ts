import { existsSync, readFileSync } from 'node:fs';
import type { ImportTargets } from '../../../src/actions/import-list.ts';
import type { BoardProblem, ProblemBoard } from '../../../src/actions/problem-board.ts';
import type { RealmOptions } from '../../../src/local/realm/ports.ts';
import { createSheetsService } from '../../../src/local/sheets/service.ts';
import { household, smallBook } from '../../support/book.ts';
import { host } from './host.ts';

/** The doors of the sidebars in the built bundle, on the local Sheets service. */
const code = readFileSync('dist/Code.js', 'utf8');

const mistaken = smallBook()
  .fill('X01', [household('Nông Văn Tám', { 'Tiền đã nộp (đồng)': 'abc' })])
  .resource();

const open = (options: Partial<RealmOptions> = {}) =>
  host({ sheets: createSheetsService(mistaken), ...options, code });

function firstProblem({ realm }: ReturnType<typeof host>): BoardProblem {
  const [problem] = (realm.call('sideProblems') as ProblemBoard).problems;
  if (problem === undefined) throw new Error('no problem to go to');
  return problem;
}

test('a problem leads to its own cell', () => {
  const opened = open();
  const { sheetId, cell, code: kind } = firstProblem(opened);
  expect(kind).toBe('AMOUNT_UNREADABLE');
  expect(opened.realm.call('sideGoTo', sheetId, cell)).toEqual({ shown: true });
  expect(opened.went).toEqual([`${sheetId}!${cell}`]);
});

test('where another file is in front its address is given instead', () => {
  const container = { id: 'another', url: '', activeSheetId: () => 0 };
  const properties = { document: { workbookId: 'local' }, user: {}, script: {} };
  const opened = open({ container, properties });
  const { sheetId, cell, link } = firstProblem(opened);
  expect(opened.realm.call('sideGoTo', sheetId, cell)).toEqual({ shown: false, link });
  expect(opened.went).toEqual([]);
});

test('a list is imported from the officer’s own file too; only no unit is chosen beforehand', () => {
  const container = { id: 'another', url: '', activeSheetId: () => 0 };
  const properties = { document: { workbookId: 'local' }, user: {}, script: {} };
  const { realm } = open({ container, properties });
  const { units, first } = realm.call('sideImportTargets') as ImportTargets;
  expect(units.map(({ code: unit }) => unit)).toContain('X01');
  expect(first).toBe('');
});

test('a tab that was deleted in the meantime is told in words', () => {
  const sheets = createSheetsService(mistaken);
  const opened = open({ sheets });
  const { sheetId, cell } = firstProblem(opened);
  sheets.batchUpdate({ requests: [{ deleteSheet: { sheetId } }] }, 'local');
  expect(() => opened.realm.call('sideGoTo', sheetId, cell)).toThrow(/không còn trong bảng tính/);
});

test.each([[['1', 'A1']], [[1, 'A1:C3']], [[1]], [[]], [[{ sheetId: 1 }, { toString: 'A1' }]]])(
  'a forged call %j goes nowhere',
  (args) => {
    const { realm, went } = open();
    expect(() => realm.call('sideGoTo', ...args)).toThrow(/không đúng dạng/);
    expect(went).toEqual([]);
  },
);

test.each(['sideProblems', 'sideDashboard'])('%s is one read and no write, whatever it is sent', (door) => {
  const { realm } = open();
  realm.call(door, { writes: true }, 'x'.repeat(100_000));
  expect(realm.calls).toEqual({ 'spreadsheets.get': 1 });
});

test('Tổng hợp from the dashboard is one read and one write, and says what the menu says', () => {
  const { realm } = open();
  expect(realm.call('sideConsolidate')).toEqual({
    title: 'Tổng hợp',
    lines: [
      'Đã tổng hợp 5 trên 5 đơn vị vào trang «Tổng hợp». Có 1 lỗi và 0 điểm cần xem, ghi ở trang «Kiểm tra».',
      'Việc tiếp theo: mở trang «Kiểm tra», bấm vào địa chỉ ô để sửa.',
    ],
  });
  expect(realm.calls).toEqual({ 'spreadsheets.get': 1, 'spreadsheets.batchUpdate': 1 });
  expect(realm.call('sideDashboard')).toMatchObject({ lastRun: { number: 2, changed: false } });
});

test('a workbook that is not of this tool is refused in words by each', () => {
  const sheets = createSheetsService({
    spreadsheetId: 'local',
    sheets: [{ properties: { sheetId: 0, title: 'Trang tính1' } }],
  });
  for (const door of ['sideProblems', 'sideDashboard', 'sideConsolidate']) {
    expect(() => open({ sheets }).realm.call(door)).toThrow(/không phải sổ của cuộc vận động/);
  }
});

test.each([
  ['menuDashboard', 'sidebar-dashboard', 'Bảng điều hành'],
  ['menuProblems', 'sidebar-problems', 'Xem và sửa lỗi'],
])('%s opens its page, which is built', (door, page, title) => {
  const { realm, sidebars } = open();
  realm.call(door);
  expect(sidebars).toEqual([{ page, title }]);
  expect(existsSync(`dist/${page}.html`)).toBe(true);
});
