/** `chungsuc giay-xac-nhan`: papers into the workbook, and as a page on A4; `chungsuc tra-cuu`: one person's page. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { ConfirmationsReport } from '../../src/actions/confirmations.ts';
import type { ExtendedValue, Request, Spreadsheet } from '../../src/workbook/sheets-api.ts';
import { tabIn, tabOf, write } from '../local/page/support.ts';
import { openBrowser } from '../support/chromium.ts';
import { builtProgram, type Program } from './program.ts';
import { changed, DAY } from './reminding.ts';

const ACCOUNT = '8502215035268';

let program: Program;
const run = (...args: string[]) => program.run('giay-xac-nhan', ...args, '--ngay', DAY);
const json = async (...args: string[]) => {
  const { code, out, err } = await run(...args, '--json');
  expect([code, err, out.split('\n').length]).toEqual([0, '', 2]);
  return JSON.parse(out) as Omit<ConfirmationsReport, 'lines'>;
};

type Line = readonly [voucher: string, payer: string, code: string, amount: number, kind?: string];

/** Writes lines of the receipt book, received on 15/5/2024, from the `skip`-th on. */
function booked(book: Spreadsheet, lines: readonly Line[], skip = 0): Request[] {
  const { sheetId, find } = tabIn(book, 'Sổ thu');
  const at = (header: string, place: number, value: ExtendedValue) => {
    const { row, column } = find(header);
    return write(sheetId, row + 1 + skip + place, column, value);
  };
  return lines.flatMap(([voucher, payer, code, amount, kind = 'Thu'], place) => [
    at('Số chứng từ', place, { stringValue: voucher }),
    at('Ngày nhận', place, { numberValue: 45_427 }),
    at('Người nộp', place, { stringValue: payer }),
    at('Nộp cho (mã)', place, { stringValue: code }),
    at('Số tiền', place, { numberValue: amount }),
    at('Nơi nhận', place, { stringValue: place % 2 === 0 ? ACCOUNT : 'Tiền mặt' }),
    at('Loại', place, { stringValue: kind }),
    at('Chứng từ gốc', place, { stringValue: kind === 'Thu' ? '' : voucher }),
  ]);
}

const LINES: readonly Line[] = [
  ['PT01', 'Người nộp một', 'CQ-01', 450_000],
  ['PT02', 'Người nộp hai', 'CQ-02', 300_000],
  ['PT03', 'Thủ quỹ trường', 'MN-01', 450_000],
  ['PT03', 'Thủ quỹ trường', 'MN-02', 450_000],
  ['PT03', 'Thủ quỹ trường', 'MN-03', 300_000],
  ['PT04', 'Người nộp ba', 'X01', 1_005_000],
];

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '--mau', '-o', 'mau.xlsx', '--ngay', '2024-05-02');
  await changed(program.path('mau.xlsx'), program.path('so.xlsx'), (book) => booked(book, LINES));
});
afterAll(() => program?.remove());

test('one unit first, then the others: numbers go on, and a third run leaves the file as it is', async () => {
  copyFileSync(program.path('so.xlsx'), program.path('hai.xlsx'));
  const first = await json('hai.xlsx', '--don-vi', 'MN, X01');
  expect(first.issued.map(({ number, codes }) => `${number} ${codes.join(' ')}`)).toEqual([
    '1 MN-01 MN-02 MN-03',
    '2 X01',
  ]);
  expect(first.total).toBe(2_205_000);
  const second = await run('hai.xlsx');
  expect(second.out).toMatch(
    /^Đã lập 2 giấy\.\nĐang có hiệu lực: 4 giấy, 2\.955\.000 đồng\.\n {2}số 3: chứng từ PT01, CQ-01: 450\.000 đồng\n/,
  );
  const before = readFileSync(program.path('hai.xlsx'));
  expect(await json('hai.xlsx')).toEqual({
    issued: [],
    cancelled: [],
    standing: [1, 2, 3, 4],
    total: 2_955_000,
    left: 0,
  });
  expect(readFileSync(program.path('hai.xlsx')).equals(before)).toBe(true);
  const { cell, find } = await tabOf(program.path('hai.xlsx'), 'Giấy xác nhận');
  const { row, column } = find('Bằng chữ');
  expect(cell(row + 1, column).userEnteredValue?.stringValue).toBe('Bốn trăm năm mươi nghìn đồng');
});

test.each([
  ['a page that is none', ['-o', 'giay.pdf'], /phải có đuôi \.html/],
  ['a code of nobody', ['--don-vi', 'ZZ'], /Không có mã «ZZ»/],
])('%s is one sentence, and nothing is written', async (_, args, sentence) => {
  const before = readFileSync(program.path('so.xlsx'));
  const { code, out, err } = await run('so.xlsx', ...args);
  expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
  expect(err).toMatch(sentence);
  expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
  expect(existsSync(program.path('giay.pdf'))).toBe(false);
});

describe('-o', () => {
  let page: Page;
  beforeAll(async () => {
    copyFileSync(program.path('so.xlsx'), program.path('in.xlsx'));
    await run('in.xlsx');
    await changed(program.path('in.xlsx'), program.path('in.xlsx'), (book) =>
      booked(book, [['PT02', 'Người nộp hai', 'CQ-02', 100_000, 'Hoàn trả']], LINES.length),
    );
    const { cancelled, issued } = await json('in.xlsx', '-o', 'giay.html');
    expect([cancelled.map(({ number }) => number), issued.map(({ number }) => number)]).toEqual([[2], [5]]);
    page = await (await openBrowser()).newPage();
    await page.goto(`file://${program.path('giay.html')}`);
  });

  test('shows the papers that stand, and the one that was cancelled just now', async () => {
    expect(await page.locator('header').allInnerTexts()).toEqual(
      [1, 2, 3, 4, 5].map((number) => expect.stringContaining(`Số: ${number}\n`)),
    );
    expect(await page.locator('.cancelled header > div').first().textContent()).toMatch(/Số: 2$/);
    expect(await page.getByText('ĐÃ HỦY').count()).toBe(1);
  });

  test('is on paper two to a sheet, and the list of one on a sheet of its own', async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    // 1 and 2; 3 with its list; 4 and 5.
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(3);
  });

  test('asks for nothing else and is no wider than the paper', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    expect(asked).toEqual([page.url()]);
    await page.setViewportSize({ width: 740, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(740);
  });
});

describe('tra-cuu', () => {
  const ask = (...args: string[]) => program.run('tra-cuu', 'so.xlsx', ...args, '--ngay', DAY);

  test('writes one page of one sheet, and only reads the workbook', async () => {
    const before = readFileSync(program.path('so.xlsx'));
    const { code, out, err } = await ask('--ma', 'CQ-01', '-o', 'trang.html');
    expect([code, err, out]).toEqual([0, '', expect.stringContaining('Đã ghi trang in «')]);
    expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
    const page = await (await openBrowser()).newPage();
    await page.goto(`file://${program.path('trang.html')}`);
    expect(await page.locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/^PT01\t15\/5\/2024\tThu\tTài khoản 8502215035268\t450\.000\t–\t–\t–$/),
      expect.stringContaining('450.000'),
    ]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });

  test.each([
    ['a code of nobody', ['--ma', 'ZZ-01', '-o', 'khong.html'], /^Không có mã «ZZ-01»/],
    ['no code', ['-o', 'khong.html'], /^Thiếu mã/],
    ['no page', ['--ma', 'CQ-01'], /^Thiếu tên trang/],
  ])('%s is one sentence', async (_, args, sentence) => {
    const { code, out, err } = await ask(...args);
    expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(err).toMatch(sentence);
    expect(existsSync(program.path('khong.html'))).toBe(false);
  });
});
