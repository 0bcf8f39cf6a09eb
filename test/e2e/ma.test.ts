/** `chungsuc ma`: everybody's memo and QR code, in a terminal, as JSON and as a page to be printed. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { PaymentCode } from '../../src/actions/payment-codes.ts';
import { openBrowser } from '../support/chromium.ts';
import { readQr } from '../support/read-qr.ts';
import { builtProgram, type Program } from './program.ts';
import { changed, DAY, setting } from './reminding.ts';

let program: Program;
const run = (...args: string[]) => program.run('ma', ...args, '--ngay', DAY);

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '--mau', '-o', 'mau.xlsx', '--ngay', '2024-05-02');
  await changed(program.path('mau.xlsx'), program.path('so.xlsx'), (book) => [
    setting(book, 'Tài khoản đã được xác nhận', 'Có'),
  ]);
});
afterAll(() => program?.remove());

test('--json is one list of codes, and the workbook is only read', async () => {
  const before = readFileSync(program.path('so.xlsx'));
  const { code, out, err } = await run('so.xlsx', '--json');
  expect([code, err, out.split('\n').length]).toEqual([0, '', 2]);
  const codes = JSON.parse(out) as PaymentCode[];
  expect(Object.keys(codes[0] ?? {})).toEqual(['code', 'unit', 'name', 'memo', 'amount', 'qr']);
  expect(codes.filter(({ code: own, unit }) => own === unit)).toHaveLength(18);
  expect(codes.every(({ qr }) => qr !== null)).toBe(true);
  expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
});

test('each unit owes in --json what it owes in the summary', async () => {
  const codes = JSON.parse((await run('so.xlsx', '--json')).out) as PaymentCode[];
  const { out } = await program.run('kiem-tra', 'so.xlsx', '--json', '--ngay', DAY);
  const { units } = JSON.parse(out) as { units: { code: string; remaining: number }[] };
  expect(codes.flatMap(({ code, unit, amount }) => (code === unit ? [[code, amount]] : []))).toEqual(
    units.map(({ code, remaining }) => [code, remaining]),
  );
  const people = codes.filter(({ code, unit }) => code !== unit);
  const sum = (lines: readonly { amount: number }[]) =>
    lines.reduce((total, { amount }) => total + amount, 0);
  expect(sum(people)).toBe(units.reduce((total, { remaining }) => total + remaining, 0));
});

test('for people: the account, then a line each', async () => {
  const { code, out, err } = await run('so.xlsx');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('8502215035268 - Nguyễn Thị Thu - Agribank Định Hóa');
  expect(out).toMatch(/^TH {7}CSNTM24 TH00000[A-Z0-9] +[1-9]\d?\.\d{3}\.000 {2}có {2}Trường Tiểu học$/m);
  expect(out).toMatch(/^CQ-04 +CSNTM24 CQ00004[A-Z0-9] +225\.000 {2}có {2}\S/m);
});

test('before the accounts are confirmed: the memos, and which setting to set', async () => {
  const { out } = await run('mau.xlsx');
  expect(out).toContain('ghi «Có» ở dòng «Tài khoản đã được xác nhận» của trang «Cấu hình»');
  expect(out).not.toContain('8502215035268');
  expect(out).toMatch(/^CQ-01 +CSNTM24 CQ00001[A-Z0-9] +- {3}\S/m);
});

describe('-o', () => {
  let page: Page;
  let codes: PaymentCode[];
  beforeAll(async () => {
    const { out } = await run('so.xlsx', '-o', 'ma.html', '--json');
    codes = JSON.parse(out);
    page = await (await openBrowser()).newPage();
    await page.goto(`file://${program.path('ma.html')}`);
  });

  test('is a page whose every code reads back as the list has it', async () => {
    const drawn = await page.locator('svg').all();
    expect(drawn).toHaveLength(codes.length);
    const some = codes.flatMap(({ qr, unit }, at) => (unit === 'TH' || at % 25 === 0 ? [{ qr, at }] : []));
    expect(some.length).toBeGreaterThan(10);
    for (const { qr, at } of some) expect(await readQr(page.locator('svg').nth(at))).toBe(qr);
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

  test('a file of that name with something else in it is kept', async () => {
    const { err } = await run('mau.xlsx', '-o', 'ma.html');
    expect(err).toContain('ma (bản cũ 1).html');
    expect(existsSync(program.path('ma (bản cũ 1).html'))).toBe(true);
    expect(readFileSync(program.path('ma.html'), 'utf8')).not.toContain('<svg');
  });

  test.each(['ma.xlsx', 'ma'])('%s is no name of a page', async (name) => {
    const { code, out, err } = await run('so.xlsx', '-o', name);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(`Tên tệp «${name}» phải có đuôi .html. Ví dụ: -o ma.html\n`);
    expect(existsSync(program.path(name))).toBe(false);
  });
});
