import { QRPay } from 'vietnam-qr-pay';
import { type PaymentReport, paymentCodes } from '../../src/actions/payment-codes.ts';
import { confirmedPaymentSheet, paymentSheet } from '../../src/actions/payment-sheet.ts';
import { SHEET } from '../../src/text/vi-payment-codes.ts';
import { type Book, donor, HIGH, household, person, receipt, smallBook, TODAY } from '../support/book.ts';

const CONFIRMED = 'Tài khoản đã được xác nhận';
const reportOf = (book: Book): PaymentReport => paymentCodes(book.read(), TODAY).report;
const codeOf = (book: Book, code: string) => reportOf(book).codes.find((line) => line.code === code);

/** MN: one who gave all, one who gave a part, one of unknown income, one nameless. X01: a household. */
function payingBook(): Book {
  return smallBook()
    .setting(CONFIRMED, 'Có')
    .fill('MN', [
      person('Ma Thị Hoa'),
      person('Lò Văn Sơn', { 'Tiền đã nộp (đồng)': 150_000 }),
      person('Nông Thị Tám', { 'Mức thu nhập': undefined, 'Tiền đã nộp (đồng)': undefined }),
      person('', { 'Tiền đã nộp (đồng)': 100_000 }),
    ])
    .fill('X01', [household('Hoàng Văn Núi')]);
}

test('every unit comes with its named people, who owe what their own rows leave', () => {
  const { codes, ...report } = reportOf(payingBook());
  expect(report).toEqual({
    campaign: 'Chung sức xây dựng NTM xã Điềm Mặc năm 2024',
    account: '8502215035268',
    holder: 'Nguyễn Thị Thu',
    bank: 'Agribank Định Hóa',
    noQr: '',
    unnamed: [],
  });
  expect(codes.map(({ code, unit, name, amount }) => [code, unit, name, amount])).toEqual([
    ['CQ', 'CQ', 'Cơ quan xã (Đảng ủy, HĐND, UBND, MTTQ, đoàn thể)', 0],
    ['MN', 'MN', 'Trường Mầm non', 300_000],
    ['MN-01', 'MN', 'Ma Thị Hoa', 0],
    ['MN-02', 'MN', 'Lò Văn Sơn', 300_000],
    ['MN-03', 'MN', 'Nông Thị Tám', 0],
    ['X01', 'X01', 'Xóm 1', 0],
    ['X01-01', 'X01', 'Hoàng Văn Núi', 0],
    ['DN', 'DN', 'Doanh nghiệp', 0],
    ['HT', 'HT', 'Tổ chức, cá nhân', 0],
  ]);
});

test('a code carries its own memo, and an amount only where one is asked', () => {
  for (const { memo, amount, qr } of reportOf(payingBook()).codes) {
    const read = new QRPay(qr ?? '');
    expect(read.isValid).toBe(true);
    expect(read.consumer).toMatchObject({ bankBin: '970405', bankNumber: '8502215035268' });
    expect(memo).toMatch(/^CSNTM24 [A-Z0-9]{8}$/);
    expect(read.additionalData.purpose).toBe(memo);
    expect(read.amount).toBe(amount === 0 ? undefined : `${amount}`);
  }
});

test.each([
  [
    'the accounts are not confirmed',
    CONFIRMED,
    'Không',
    /chưa được xác nhận.*ghi «Có» ở dòng «Tài khoản đã được xác nhận»/,
  ],
  ['there is no account', 'Tài khoản 1', undefined, /dòng «Tài khoản 1» của trang «Cấu hình»/],
  ['the bank is not known', 'Ngân hàng', 'Kho bạc Nhà nước', /dòng «Ngân hàng» của trang «Cấu hình»/],
  ['two banks are named', 'Ngân hàng', 'Agribank, BIDV', /dòng «Ngân hàng» của trang «Cấu hình»/],
])('there is no QR while %s, and it is said what to set', (_, label, value, said) => {
  const report = reportOf(payingBook().setting(label, value));
  expect(report.noQr).toMatch(said);
  expect(report.codes.map(({ qr }) => qr)).toEqual(report.codes.map(() => null));
  expect(report.codes.every(({ memo }) => memo !== '')).toBe(true);
  const html = paymentSheet(report);
  expect(html).not.toContain('<svg');
  expect(html).not.toContain('8502215035268');
  expect(html).toContain(report.noQr);
  expect(html).toContain(report.codes[2]?.memo);
});

test('while a unit has money of its own that is nobody’s yet, its people’s codes ask for no amount', () => {
  const book = payingBook().fill('Sổ thu', [receipt('MN', { 'Số tiền': 100_000 })]);
  const codes = reportOf(book).codes.filter(({ unit }) => unit === 'MN');
  expect(codes[0]?.amount).toBeGreaterThan(0);
  expect(codes.slice(1).map(({ amount }) => amount)).toEqual(codes.slice(1).map(() => 0));
});

test('of two rows of one code neither has a memo or a QR', () => {
  const book = payingBook().fill('MN', [person('Lường Thị Chè', { Mã: 'MN-02' })], 4);
  const twins = reportOf(book).codes.filter(({ code }) => code === 'MN-02');
  expect(twins.map(({ name, memo, qr }) => [name, memo, qr])).toEqual([
    ['Lò Văn Sơn', '', null],
    ['Lường Thị Chè', '', null],
  ]);
});

test('a code whose memo would be the one of two such rows has none either', () => {
  const book = payingBook().fill(
    'MN',
    [person('Lường Thị Chè', { Mã: 'MN-02' }), person('Vi Văn Bách', { Mã: 'MN-2' })],
    4,
  );
  const ofUnit = reportOf(book).codes.filter(({ unit }) => unit === 'MN');
  expect(ofUnit.filter(({ memo }) => memo === '').map(({ code, name }) => [code, name])).toEqual([
    ['MN-02', 'Lò Văn Sơn'],
    ['MN-02', 'Lường Thị Chè'],
    ['MN-2', 'Vi Văn Bách'],
  ]);
});

test('a person without a code has no card', () => {
  const book = payingBook();
  book.put('MN', book.address('MN', 'Mã', 2), undefined);
  const codes = reportOf(book).codes.filter(({ unit }) => unit === 'MN');
  expect(codes.map(({ code, name }) => [code, name])).toEqual([
    ['MN', 'Trường Mầm non'],
    ['MN-01', 'Ma Thị Hoa'],
    ['MN-03', 'Nông Thị Tám'],
  ]);
});

test('a code too long for a transfer has no memo', () => {
  const book = payingBook().fill('MN', [person('Lường Thị Chè', { Mã: 'GIAO VIEN CHU NHIEM' })], 4);
  expect(codeOf(book, 'GIAO VIEN CHU NHIEM')).toMatchObject({ memo: '', qr: null });
});

test('a unit whose tab cannot be read has its own code still, for any amount', () => {
  const codes = reportOf(payingBook().deleteTab('MN')).codes.filter(({ unit }) => unit === 'MN');
  expect(codes).toMatchObject([{ code: 'MN', amount: 0, qr: expect.stringMatching(/^000201010211/) }]);
});

test('nothing is written', () => {
  expect(paymentCodes(payingBook().read(), TODAY)).toMatchObject({ requests: [], protections: [] });
});

describe('the sheet to be printed', () => {
  test('has a section a unit and a card a code, with amounts as they are written here', () => {
    const html = paymentSheet(reportOf(payingBook().fill('MN', [{ 'Mức thu nhập': HIGH }])));
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(html.match(/<section>/g)).toHaveLength(5);
    expect(html.match(/<article>/g)).toHaveLength(9);
    expect(html.match(/<svg /g)).toHaveLength(9);
    expect(html).toContain('Còn vận động: 300.000 đồng');
    expect(html).toContain('8502215035268 - Nguyễn Thị Thu - Agribank Định Hóa');
    expect(html).not.toContain('<script');
  });

  test('takes what people typed as text', () => {
    const typed = '<img src=x onerror=alert(1)>"&';
    const book = payingBook()
      .fill('MN', [{ 'Họ và tên': typed, Mã: typed }])
      .unit('X01', { 'Tên đơn vị': typed })
      .setting('Chủ tài khoản 1', typed)
      .setting('Tên cuộc vận động', typed);
    const html = paymentSheet(reportOf(book));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
  });

  test('has no name of somebody who asked not to be named, and each card has the account', () => {
    const book = payingBook().fill('HT', [donor('Bà Thử Vắng', { 'Ẩn danh': true }), donor('Ông Thử Có')]);
    const html = paymentSheet(reportOf(book));
    expect(html).not.toContain('Bà Thử Vắng');
    expect(html).toContain('Người ủng hộ không nêu tên');
    expect(html).toContain('Ông Thử Có');
    expect(html.match(/<p>Tài khoản: 8502215035268<\/p>/g)).toHaveLength(
      html.match(/<article>/g)?.length ?? 0,
    );
    expect(html.match(/<thead>/g)).toHaveLength(html.match(/<section>/g)?.length ?? 0);
  });

  test('a card without a QR code has its words alone, and where no memo can be given it is said', () => {
    const book = payingBook().fill('MN', [person('Lường Thị Chè', { Mã: 'MN-02' })], 4);
    const card = (html: string, name: string) =>
      html
        .split('<article>')
        .find((one) => one.includes(`<h2>${name}</h2>`))
        ?.split('</article>')[0];
    expect(card(paymentSheet(reportOf(book)), 'Lường Thị Chè')).toBe(
      `<div><h2>Lường Thị Chè</h2><p>${SHEET.code('MN-02')}</p><p>${SHEET.noMemo}</p>` +
        `<p>${SHEET.accountShort('8502215035268')}</p><p>${SHEET.amount(0)}</p></div>`,
    );
    const report = reportOf(book.setting(CONFIRMED, 'Không'));
    const memo = report.codes.find(({ code }) => code === 'MN-01')?.memo;
    expect(card(paymentSheet(report), 'Ma Thị Hoa')).toBe(
      `<div><h2>Ma Thị Hoa</h2><p>${SHEET.code('MN-01')}</p>` +
        `<p>${SHEET.memo}:<br><b class="memo">${memo}</b></p><p>${SHEET.amount(0)}</p></div>`,
    );
  });

  test('of a workbook whose units were all struck out is empty, and no unit is said to be unknown', () => {
    const book = payingBook();
    const { row } = book.spot('Đơn vị', 'Mã');
    for (const below of [1, 2, 3, 4, 5])
      for (const [column] of (book.texts('Đơn vị')[row] ?? []).entries())
        book.setCell('Đơn vị', row + below, column, undefined);
    expect(confirmedPaymentSheet(book.read(), TODAY, {}).report).toContain(SHEET.empty);
    expect(() => confirmedPaymentSheet(book.read(), TODAY, { unit: 'MN' })).toThrow('MN');
  });

  test('of a register without units says so', () => {
    expect(paymentSheet({ ...reportOf(payingBook()), codes: [] })).toContain('Sổ chưa có đơn vị nào.');
  });
});

test('a donor who asked not to be named and has no code hides nobody else', () => {
  const book = smallBook().fill('HT', [
    donor('Cụ Kín Danh', { 'Ẩn danh': true }),
    donor('Bà Không Mã', { 'Ẩn danh': true }),
  ]);
  book.put('HT', book.address('HT', 'Mã', 2), undefined);
  expect(reportOf(book).unnamed).toEqual(['ht-01']);
});
