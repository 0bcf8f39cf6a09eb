/** `chungsuc cong-khai`: what everybody may read, as a workbook and as a page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { openBrowser } from '../support/chromium.ts';
import { builtProgram, type Program, TODAY } from './program.ts';
import { changed, ofUnit, setting } from './reminding.ts';

const APPROVED = 'Ban Chỉ đạo đã duyệt công khai';
const MARK = 'KIN0912';

let program: Program;
const run = (...args: string[]) => program.run('cong-khai', ...args, '--ngay', TODAY);
/** Every byte of a workbook, unpacked, and of a page. */
const bytesOf = (name: string) => {
  const bytes = readFileSync(program.path(name));
  if (name.endsWith('.html')) return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
};

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '--mau', '-o', 'mau.xlsx', '--ngay', TODAY);
  const marked = (approved: string) => (book: Parameters<typeof setting>[0]) => [
    setting(book, APPROVED, approved),
    setting(book, 'Điện thoại kế toán', `${MARK}1`),
    ofUnit(book, 'MN', 'Người phụ trách', { stringValue: `${MARK}2` }),
    ofUnit(book, 'MN', 'Ghi chú', { stringValue: `${MARK}3` }),
  ];
  await changed(program.path('mau.xlsx'), program.path('so.xlsx'), marked('Không'));
  await changed(program.path('mau.xlsx'), program.path('co-ten.xlsx'), marked('Có'));
});
afterAll(() => program?.remove());

test.each(['cong-khai.xlsx', 'cong-khai.html'])(
  '%s has totals, and names only once they are approved; the workbook is only read',
  async (name) => {
    const before = readFileSync(program.path('so.xlsx'));
    const { code, out, err } = await run('so.xlsx', '-o', name);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Chỉ có tổng số, chưa có tên ai.');
    expect(out).toMatch(/Đã ghi bảng công khai «.*»\.\n$/);
    expect(bytesOf(name)).toContain('Trường Mầm non');
    for (const words of ['Hội đồng hương mẫu', MARK]) expect(bytesOf(name)).not.toContain(words);
    expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
    const named = `ten-${name}`;
    expect((await run('co-ten.xlsx', '-o', named)).out).toMatch(/Có tên \d+ người/);
    expect(bytesOf(named)).toContain('Hội đồng hương mẫu');
    for (const words of ['Nhà hảo tâm không nêu tên', MARK, '8502215035268', 'Từ 5 triệu'])
      expect(bytesOf(named)).not.toContain(words);
  },
);

test('a second run writes the same file', async () => {
  await run('so.xlsx', '-o', 'hai.xlsx');
  const first = readFileSync(program.path('hai.xlsx'));
  await run('so.xlsx', '-o', 'hai.xlsx');
  expect(readFileSync(program.path('hai.xlsx')).equals(first)).toBe(true);
  expect(readdirSync(program.folder).filter((name) => name.startsWith('hai'))).toEqual(['hai.xlsx']);
});

test('--json is one object without a name', async () => {
  const { out } = await run('co-ten.xlsx', '--json');
  const told = JSON.parse(out);
  expect(Object.keys(told)).toEqual(['hasNames', 'named', 'unnamed', 'totals', 'file']);
  expect(told).toMatchObject({ hasNames: true, unnamed: 1, file: null });
});

test.each([
  ['a file of another kind', ['-o', 'khong.docx'], /phải có đuôi \.xlsx hoặc \.html/],
  ['the workbook itself', ['-o', 'so.xlsx'], /phải là tệp khác/],
])('%s is one sentence, and nothing is written', async (_, args, sentence) => {
  const before = readFileSync(program.path('so.xlsx'));
  const { code, out, err } = await run('so.xlsx', ...args);
  expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
  expect(err).toMatch(sentence);
  expect(existsSync(program.path('khong.docx'))).toBe(false);
  expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
});

test('the page is A4 landscape, asks for nothing and is no wider than its paper', async () => {
  await run('co-ten.xlsx', '-o', 'trang.html');
  const page = await (await openBrowser()).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${program.path('trang.html')}`);
  expect(asked).toEqual([page.url()]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 84[12]\.\d* 59[45]\.\d*\]/);
  await page.setViewportSize({ width: 1010, height: 700 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1010);
});
