import type { Locator, Page } from 'playwright-core';
import { TABS } from '../../src/text/vi.ts';
import { expectAnyZoom, seriousFaults } from '../support/axe.ts';
import { ACCOUNT, type Book, household, LOW, labour, person, receipt, smallBook } from '../support/book.ts';
import { bookSession } from './book-session.ts';
import { closeSidebar, sidebarPage, unsavedTold } from './bridge.ts';

// Today is 18/5/2024.

const HOSTILE = '<img src=x onerror="document.title=1">';
const FORMULA = '=HYPERLINK("http://xau.example")';
const LOST = 'Không nhận được trả lời.';

const unpaid = { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined };

/** MN: Hoà and Một are asked for 450.000 đ, Hai for 300.000 đ; Ba is on leave. X01: one household that declares 200.000 đ. */
function schoolBook(): Book {
  return smallBook()
    .fill('MN', [
      person('Lý Thử Hoà', unpaid),
      person('Đinh Thử Một', unpaid),
      person('Đinh Thử Hai', { ...unpaid, 'Mức thu nhập': LOW }),
      person('Lường Thử Ba', { ...unpaid, 'Tình trạng': 'Nghỉ thai sản', 'Ghi chú': 'QĐ 12' }),
    ])
    .fill('X01', [household('Nông Thử Tám'), household('Nông Thử Chín', unpaid)])
    .unit('MN', { 'Người phụ trách': 'Hiệu trưởng Thử' });
}

/** @param lost of which calls the answer never comes, though the work may be done */
async function open(
  book = schoolBook(),
  lost: (door: string) => 'before' | 'after' | undefined = () => undefined,
) {
  const session = bookSession(book);
  const call: typeof session.call = (door, ...args) => {
    const where = lost(door);
    if (where === 'before') throw new Error(LOST);
    const value = session.call(door, ...args);
    if (where === 'after') throw new Error(LOST);
    return value;
  };
  const opened = await sidebarPage({ name: 'by-list', session: { ...session, call } });
  return { ...opened, book };
}

const PICTURES = process.env['PICTURES'];
const picture = async (page: Page, name: string) => {
  if (PICTURES === undefined) return;
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  await page.waitForTimeout(200);
};
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const press = (part: Page | Locator, name: string | RegExp) => part.getByRole('button', { name }).click();
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const tick = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });
const isWholeInView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

async function chooseUnit(page: Page, code = 'MN') {
  await page.getByRole('combobox', { name: 'Đơn vị' }).selectOption(code);
}

/** To the second step, with all who have something left. */
async function everybody(page: Page) {
  await chooseUnit(page);
  await press(page, 'Chọn 3 người còn vận động');
  await press(page, 'Tiếp tục');
  await heading(page, 'Bước 2: Chứng từ');
}

async function facts(page: Page, voucher = 'PT07', place = 'Tiền mặt') {
  await page.getByRole('combobox', { name: 'Nơi nhận' }).selectOption(place);
  await field(page, 'Số chứng từ').fill(voucher);
}

async function keep(page: Page) {
  await press(page, /^Ghi \d+ người/);
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
}

const receipts = (book: Book) =>
  book
    .table(TABS.receipts, 'Số chứng từ')
    .map((row) =>
      ['Số chứng từ', 'Nộp cho (mã)', 'Số tiền', 'Nơi nhận', 'Người nộp']
        .map((header) => row[header]?.stringValue ?? `${row[header]?.numberValue ?? ''}`)
        .join(' | '),
    );

test('the school brings money for its teachers: ticked, counted, written in one go, and taken back', async () => {
  const { page, book, calls, complaints } = await open();
  const faults: string[] = [];
  const look = async (name: string) => {
    faults.push(...(await seriousFaults(page)));
    await picture(page, name);
  };
  await page.getByText('«Sổ thu» chưa có dòng nào').waitFor();
  await look('by-list-1-unit');
  await chooseUnit(page);
  await page.getByText('Mức 450.000, đã nhận 0, còn 450.000').first().waitFor();
  await said(page, '0 đ 0 người đã chọn');
  await press(page, 'Chọn 3 người còn vận động');
  await said(page, '1.200.000 đ 3 người đã chọn');
  await page.getByText('Bằng chữ: Một triệu hai trăm nghìn đồng').waitFor();
  expect(await tick(page, /Lường Thử Ba/).isChecked()).toBe(false);
  const counted = field(page, 'Số tiền thực nhận');
  await counted.fill('1tr');
  await said(page, 'Chênh lệch: −200.000 đồng (thực nhận ít hơn danh sách)');
  await press(page, 'Tiếp tục');
  await page.getByRole('alert').getByText('phải bằng tổng của danh sách').waitFor();
  expect(await counted.inputValue()).toBe('1.000.000');
  await look('by-list-2-differs');
  await field(page, 'Số tiền của Đinh Thử Hai, MN-03').fill('100k');
  await said(page, 'Khớp với số tiền thực nhận.');
  await look('by-list-3-people');
  await press(page, 'Tiếp tục');
  await heading(page, 'Bước 2: Chứng từ');
  expect(await field(page, 'Ngày nhận').inputValue()).toBe('18/5/2024');
  expect(await field(page, 'Người nộp').inputValue()).toBe('Hiệu trưởng Thử');
  expect(await field(page, 'Người thu').inputValue()).toBe('Nguyễn Thị Thu');
  await page.getByLabel('Chọn ngày trên lịch').fill('2024-05-17');
  expect(await field(page, 'Ngày nhận').inputValue()).toBe('17/5/2024');
  await facts(page);
  await look('by-list-4-voucher');
  await press(page, 'Ghi 3 người, 1.000.000 đồng');
  await page.getByText('Chứng từ PT07, ngày 17/5/2024, Tiền mặt, người nộp: Hiệu trưởng Thử.').waitFor();
  expect(await focused(page)).toContain('Ghi 3 dòng, 1.000.000 đồng, của Trường Mầm non vào «Sổ thu»?');
  expect(receipts(book)).toEqual([]);
  await expect(page.getByRole('button', { name: 'Chưa ghi' }).evaluate(isWholeInView)).resolves.toBe(true);
  await look('by-list-5-question');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await said(page, 'Đã ghi 3 dòng vào «Sổ thu»: 1.000.000 đồng (Một triệu đồng).');
  await page.getByText('Chứng từ PT07, Trường Mầm non, ngày 17/5/2024, Tiền mặt.').waitFor();
  expect(await focused(page)).toContain('Đã ghi 3 dòng');
  expect(receipts(book)).toEqual([
    'PT07 | MN-01 | 450000 | Tiền mặt | Hiệu trưởng Thử',
    'PT07 | MN-02 | 450000 | Tiền mặt | Hiệu trưởng Thử',
    'PT07 | MN-03 | 100000 | Tiền mặt | Hiệu trưởng Thử',
  ]);
  expect(await page.getByText('«Sổ thu» chưa có dòng nào').count()).toBe(0);
  await chooseUnit(page);
  await page.getByText('Mức 300.000, đã nhận 100.000, còn 200.000').waitFor();
  await page.getByText('Mức 450.000, đã nhận 450.000, đã đủ').first().waitFor();
  await page.locator('summary', { hasText: 'Đã ghi theo danh sách: 1 lần' }).click();
  await look('by-list-6-kept');
  await press(page, /^Hủy lần ghi này: lần ghi \d+, chứng từ PT07, 1\.000\.000 đồng/);
  await page.getByText('«Sổ thu» sẽ có thêm 3 dòng điều chỉnh').waitFor();
  await press(page, 'Giữ nguyên');
  expect(receipts(book)).toHaveLength(3);
  await press(page, /^Hủy lần ghi này/);
  await page.getByRole('button', { name: 'Hủy lần ghi', exact: true }).click();
  await said(page, /Đã hủy lần ghi \d+: «Sổ thu» có thêm 3 dòng điều chỉnh, trừ 1\.000\.000 đồng/);
  expect(receipts(book)).toHaveLength(6);
  await page.getByText('Mức 300.000, đã nhận 0, còn 300.000').waitFor();
  expect(calls.map(({ door }) => door)).toEqual([
    'sideByList',
    'sideByListKeep',
    'sideByList',
    'sideByListUndo',
    'sideByList',
  ]);
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('whoever owes nothing because of labour: the days stand beside it', async () => {
  const book = schoolBook().fill('Ngày công', [labour('MN-01', { 'Số ngày công': 3 }), labour('MN-02')]);
  const { page } = await open(book);
  await chooseUnit(page);
  await page.getByText('Mức 450.000, đã nhận 0, 3 ngày công (450.000), đã đủ').waitFor();
  await page.getByText('Mức 450.000, đã nhận 0, 1 ngày công (150.000), còn 300.000').waitFor();
  await page.getByText('Mức 300.000, đã nhận 0, còn 300.000').waitFor();
});

test('a hamlet: what is declared is offered, what nobody can tell is to be filled in', async () => {
  const { page, book } = await open();
  await chooseUnit(page, 'X01');
  await page.getByText('Kê khai 200.000, đã nhận 0').waitFor();
  await press(page, 'Chọn 1 người kê khai mà chưa nhận');
  await said(page, '200.000 đ 1 người đã chọn');
  await press(page, 'Chọn cả 2 người');
  await page.getByText('Chưa ghi số tiền.').waitFor();
  await press(page, 'Tiếp tục');
  await page.getByRole('alert').getByText('1 người đã chọn chưa có số tiền đọc được.').waitFor();
  const chin = field(page, 'Số tiền của Nông Thử Chín, X01-02');
  expect(await chin.evaluate((input) => input === document.activeElement)).toBe(true);
  await chin.fill('12,5');
  await page.getByText('Không đọc được. Ghi số đồng, ví dụ 450.000.').waitFor();
  await picture(page, 'by-list-hamlet');
  await chin.fill('50 nghìn');
  await press(page, 'Tiếp tục');
  await facts(page, 'PT08');
  await press(page, /^Ghi 2 người/);
  await page.getByRole('alert').getByText('Còn 1 ô cần ghi lại.').waitFor();
  await page.getByText('Chưa ghi người nộp.').waitFor();
  expect(await field(page, 'Người nộp').evaluate((input) => input === document.activeElement)).toBe(true);
  await field(page, 'Người nộp').fill('Trưởng xóm Thử');
  await keep(page);
  await said(page, 'Đã ghi 2 dòng vào «Sổ thu»: 250.000 đồng');
  expect(receipts(book).map((line) => line.split(' | ').slice(0, 3))).toEqual([
    ['PT08', 'X01-01', '200000'],
    ['PT08', 'X01-02', '50000'],
  ]);
  await closeSidebar(page);
});

test.each([
  ['', 'Chưa ghi ngày nhận.'],
  ['31/2/2024', 'Không đọc được ngày này.'],
  ['19/5/2024', 'Ngày này chưa tới.'],
  ['31/12/2023', 'Ngoài thời gian tiếp nhận: 1/1/2024 đến 31/12/2024.'],
])('the day «%s» is told at its field: %s', async (typed, sentence) => {
  const { page, calls } = await open();
  await everybody(page);
  await facts(page);
  await field(page, 'Ngày nhận').fill(typed);
  await press(page, /^Ghi 3 người/);
  await page.getByText(sentence).waitFor();
  expect(calls.map(({ door }) => door)).toEqual(['sideByList']);
  await closeSidebar(page);
});

test('people are found without marks; those who are ticked and not shown still count, and are said', async () => {
  const { page } = await open();
  await chooseUnit(page);
  await tick(page, /Lý Thử Hoà/).check();
  await page.getByRole('searchbox', { name: 'Tìm theo tên hoặc mã' }).fill('dinh hai');
  await said(page, 'Tìm thấy 1 người.');
  expect(await page.getByRole('checkbox').count()).toBe(1);
  await page.getByText('1 người đã chọn không hiện vì đang tìm; vẫn được tính.').waitFor();
  await press(page, 'Chọn 1 người đang hiện');
  await said(page, '750.000 đ 2 người đã chọn');
  await picture(page, 'by-list-search');
  await press(page, 'Bỏ chọn hết');
  await said(page, '0 đ 0 người đã chọn');
  await page.getByRole('searchbox').fill('khong co');
  await page.getByText('Không tìm thấy ai.').waitFor();
  await press(page, 'Tiếp tục');
  await page.getByRole('alert').getByText('Chưa chọn ai.').waitFor();
  await closeSidebar(page);
});

test('the keyboard alone does it all', async () => {
  const { page, book } = await open();
  await page.getByRole('combobox', { name: 'Đơn vị' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('listitem').filter({ hasText: 'Lý Thử Hoà' }).waitFor();
  await tick(page, /Lý Thử Hoà/).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('200k');
  await page.keyboard.press('Tab');
  expect(await field(page, 'Số tiền của Lý Thử Hoà, MN-01').inputValue()).toBe('200.000');
  await page.getByRole('button', { name: 'Tiếp tục' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Bước 2: Chứng từ');
  await page.getByRole('combobox', { name: 'Nơi nhận' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await page.keyboard.type('PT09');
  await page.keyboard.press('Enter');
  await page.getByText('Chứng từ PT09, ngày 18/5/2024, Tiền mặt').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // «Chưa ghi» leads back to where one was.
  expect(await focused(page)).toBe('Ghi 1 người, 200.000 đồng');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said(page, 'Đã ghi 1 dòng vào «Sổ thu»: 200.000 đồng');
  expect(receipts(book)).toHaveLength(1);
  await closeSidebar(page);
});

test('a double click writes once', async () => {
  const { page, book, calls } = await open();
  await everybody(page);
  await facts(page);
  await page.getByRole('button', { name: /^Ghi 3 người/ }).dblclick();
  await page.getByText('của Trường Mầm non vào «Sổ thu»?').waitFor();
  expect(calls.map(({ door }) => door)).toEqual(['sideByList']);
  await page.getByRole('button', { name: 'Ghi', exact: true }).dblclick();
  await said(page, 'Đã ghi 3 dòng');
  expect(calls.filter(({ door }) => door === 'sideByListKeep')).toHaveLength(1);
  expect(receipts(book)).toHaveLength(3);
  await closeSidebar(page);
});

test('a lost answer keeps what was ticked; trying again says that it is done, and writes only another payment', async () => {
  let losing: 'before' | 'after' | undefined = 'before';
  const { page, book } = await open(schoolBook(), () => losing);
  await page.getByRole('alert').getByText('Không nhận được trả lời').waitFor();
  losing = undefined;
  await press(page, 'Thử lại');
  await everybody(page);
  await facts(page);
  losing = 'after';
  await keep(page);
  await page.getByRole('alert').getByText('Không nhận được trả lời').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Bước 2: Chứng từ');
  expect(receipts(book)).toHaveLength(3);
  losing = undefined;
  await keep(page);
  await page.getByText('Chưa ghi gì. Xem lại trước khi ghi:').waitFor();
  expect(await focused(page)).toContain('Đã ghi rồi: «Sổ thu» có đúng 3 người này');
  expect(await seriousFaults(page)).toEqual([]);
  await picture(page, 'by-list-repeat');
  await press(page, 'Chưa ghi');
  expect(receipts(book)).toHaveLength(3);
  await keep(page);
  await press(page, 'Là lần nộp khác, ghi thêm');
  await said(page, 'Đã ghi 3 dòng');
  expect(receipts(book)).toHaveLength(6);
  await closeSidebar(page);
});

test('money that the statement brought already is told before it is kept a second time', async () => {
  const book = schoolBook().fill('Sổ thu', [
    receipt('MN', { 'Số chứng từ': 'SK0001', 'Số tiền': 1_200_000, 'Ghi chú': 'Theo sao kê' }),
  ]);
  const { page } = await open(book);
  await everybody(page);
  await facts(page, 'PT07', ACCOUNT);
  await field(page, 'Ngày nhận').fill('15/5/2024');
  await keep(page);
  await page
    .getByText('«Sổ thu» đã có 1.200.000 đồng vào tài khoản này ngày 15/5/2024, ở chứng từ SK0001')
    .waitFor();
  await picture(page, 'by-list-twice');
  await press(page, 'Chưa ghi');
  expect(receipts(book)).toHaveLength(1);
  // Another day is another question: the unit's money stands there for nobody in particular.
  await field(page, 'Ngày nhận').fill('16/5/2024');
  await keep(page);
  await page.getByText('«Sổ thu» đã có 1.200.000 đồng nộp chung của Trường Mầm non').waitFor();
  await press(page, 'Đã xem, vẫn ghi');
  await said(page, 'Đã ghi 3 dòng');
  await closeSidebar(page);
});

test('a list that somebody changed meanwhile is refused, read again, and what was typed stays', async () => {
  const { page, book } = await open();
  await everybody(page);
  await facts(page);
  book.fill('MN', [{ 'Họ và tên': 'Người Khác Hẳn' }]);
  await keep(page);
  await page
    .getByRole('alert')
    .getByText('Mã MN-01 lúc chọn là «Lý Thử Hoà», nay là «Người Khác Hẳn»')
    .waitFor();
  expect(receipts(book)).toEqual([]);
  expect(await field(page, 'Số chứng từ').inputValue()).toBe('PT07');
  await press(page, 'Quay lại');
  await page.getByRole('listitem').filter({ hasText: 'Người Khác Hẳn' }).waitFor();
  await closeSidebar(page);
});

test('the page around is told of a list that is not written yet', async () => {
  const { page } = await open();
  const told = await unsavedTold(page);
  await everybody(page);
  expect(await told()).toEqual([true]);
  await facts(page);
  await keep(page);
  await said(page, 'Đã ghi 3 dòng');
  expect(await told()).toEqual([true, false]);
  await closeSidebar(page);
});

test('it fits its narrow place at any zoom, with names of any length, and nothing typed is anything but text', async () => {
  const long = 'Thử'.repeat(60);
  const book = schoolBook().unit('MN', { 'Tên đơn vị': `Trường ${long} ${HOSTILE}` });
  book.fill('MN', [{ 'Họ và tên': `${long} ${HOSTILE}` }]);
  const { page, complaints } = await open(book);
  await expectAnyZoom(page);
  await chooseUnit(page);
  await press(page, 'Chọn cả 4 người');
  await field(page, 'Số tiền của Lường Thử Ba, MN-04').fill('1.234.567.890');
  await expectAnyZoom(page);
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, 'by-list-narrow');
  await press(page, 'Tiếp tục');
  await facts(page, FORMULA);
  await field(page, 'Người nộp').fill(HOSTILE);
  await field(page, 'Ghi chú').fill(`${FORMULA} ${'X'.repeat(200)}`);
  await press(page, /^Ghi 4 người/);
  await expectAnyZoom(page);
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await said(page, 'Đã ghi 4 dòng');
  await page.locator('summary', { hasText: 'Đã ghi theo danh sách' }).click();
  await expectAnyZoom(page);
  expect(book.table(TABS.receipts, 'Số chứng từ')[0]).toMatchObject({
    'Số chứng từ': { stringValue: FORMULA },
    'Người nộp': { stringValue: HOSTILE },
  });
  expect(await page.title()).not.toBe('1');
  expect(await page.locator('img').count()).toBe(0);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});
