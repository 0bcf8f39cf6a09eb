/** `chungsuc ban-giao`: what went to the treasury, in a terminal, as JSON and as a paper on A4. */
import { existsSync, readFileSync } from 'node:fs';
import type { HandoverReport } from '../../src/actions/handover-report.ts';
import type { ExtendedValue, Request, Spreadsheet } from '../../src/workbook/sheets-api.ts';
import { tabIn, write } from '../local/page/support.ts';
import { openBrowser } from '../support/chromium.ts';
import { builtProgram, type Program } from './program.ts';
import { changed, DAY } from './reminding.ts';

const ACCOUNT = '8502215035268';
/** 1/5/2024. */
const FIRST = 45_413;

let program: Program;
const run = (...args: string[]) => program.run('ban-giao', ...args, '--ngay', DAY);

type Line = readonly [
  voucher: string,
  day: number,
  payer: string,
  code: string,
  amount: number,
  place: string,
];

/** Writes lines of the receipt book; those for nobody are transfers. */
function booked(book: Spreadsheet, lines: readonly Line[]): Request[] {
  const { sheetId, find } = tabIn(book, 'Sổ thu');
  return lines.flatMap(([voucher, day, payer, code, amount, place], at) => {
    const cells: Record<string, ExtendedValue> = {
      'Số chứng từ': { stringValue: voucher },
      'Ngày nhận': { numberValue: FIRST + day - 1 },
      'Người nộp': { stringValue: payer },
      'Nộp cho (mã)': { stringValue: code },
      'Số tiền': { numberValue: amount },
      'Nơi nhận': { stringValue: place },
      Loại: { stringValue: code === '' ? 'Chuyển nội bộ' : 'Thu' },
    };
    return Object.entries(cells).map(([header, value]) => {
      const { row, column } = find(header);
      return write(sheetId, row + 1 + at, column, value);
    });
  });
}

const LINES: readonly Line[] = [
  ['PT01', 2, 'Người nộp một', 'CQ-01', 450_000, ACCOUNT],
  ['PT02', 9, 'Thủ quỹ <b>trường</b>', 'MN-01', 300_000, ACCOUNT],
  ['PT03', 9, 'Người nộp ba', 'X01', 1_005_000, 'Tiền mặt'],
  ['NT01', 10, '', '', -600_000, ACCOUNT],
  ['NT01', 10, '', '', 600_000, 'Kho bạc'],
  ['NT02', 15, '', '', -1_005_000, 'Tiền mặt'],
  ['NT02', 15, '', '', 1_005_000, 'Kho bạc'],
];

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '--mau', '-o', 'mau.xlsx', '--ngay', '2024-05-02');
  await changed(program.path('mau.xlsx'), program.path('so.xlsx'), (book) => booked(book, LINES));
});
afterAll(() => program?.remove());

test('says each transfer and what is still held, and only reads the workbook', async () => {
  const before = readFileSync(program.path('so.xlsx'));
  const { code, out, err } = await run('so.xlsx');
  expect([code, err]).toEqual([0, '']);
  expect(out.trim().split('\n')).toEqual([
    '2 lần chuyển vào kho bạc, 1.605.000 đồng.',
    '  10/5/2024, chứng từ NT01, từ Tài khoản 8502215035268, Nguyễn Thị Thu: 600.000 đồng, 2 khoản thu',
    '  15/5/2024, chứng từ NT02, từ Tiền mặt: 1.005.000 đồng, 1 khoản thu',
    'Gồm 3 khoản thu.',
    expect.stringMatching(
      /^Còn giữ ở Tài khoản 8502215035268, Nguyễn Thị Thu: 150\.000 đồng, từ ngày 9\/5\/2024 \(\d+ ngày\)\.$/,
    ),
  ]);
  expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
});

test('--json is one object; either way to write a day will do', async () => {
  const { out } = await run('so.xlsx', '--tu', '11/5/2024', '--den', '2024-05-15', '--json');
  const json = JSON.parse(out) as Omit<HandoverReport, 'lines'>;
  expect(json).toMatchObject({ from: '2024-05-11', until: '2024-05-15', total: 1_005_000 });
  expect(json).not.toHaveProperty('lines');
  expect(json.transfers).toEqual([
    {
      on: '2024-05-15',
      voucher: 'NT02',
      from: 'Tiền mặt',
      amount: 1_005_000,
      receipts: [{ voucher: 'PT03', code: 'X01', since: '2024-05-09', amount: 1_005_000, days: 6 }],
    },
  ]);
});

test('a time without a transfer says so', async () => {
  const { code, out } = await run('so.xlsx', '--tu', '2024-05-16');
  expect(code).toBe(0);
  expect(out).toMatch(/^Không có lần chuyển tiền nào vào kho bạc trong thời gian này\.\n/);
});

test.each([
  ['a page that is none', ['-o', 'bien-ban.pdf'], /phải có đuôi \.html/],
  ['a day that is none', ['--tu', '31/2/2024'], /Ngày «31\/2\/2024» không đúng/],
  ['an end before the beginning', ['--tu', '15/5/2024', '--den', '14/5/2024'], /Từ ngày phải trước/],
])('%s is one sentence, and nothing is written', async (_, args, sentence) => {
  const { code, out, err } = await run('so.xlsx', ...args);
  expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
  expect(err).toMatch(sentence);
  expect(existsSync(program.path('bien-ban.pdf'))).toBe(false);
});

test('-o writes the paper: on A4, no wider than it, asking for nothing else, with what people typed as text', async () => {
  const { code, out } = await run('so.xlsx', '-o', 'bien-ban.html');
  expect(code).toBe(0);
  expect(out).toMatch(/Đã ghi trang in «.*bien-ban\.html»/);
  const page = await (await openBrowser()).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${program.path('bien-ban.html')}`);
  expect(asked).toEqual([page.url()]);
  expect(await page.getByText('MN-01, Thủ quỹ <b>trường</b>').count()).toBe(1);
  expect(await page.locator('.transfers .sum').textContent()).toMatch(/1\.605\.000/);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
  // A4, in points.
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\.\d* 84[12]\.\d*\]/);
  await page.setViewportSize({ width: 700, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
});
