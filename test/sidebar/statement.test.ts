import { writeXlsx } from 'hucre/xlsx';
import type { Locator, Page } from 'playwright-core';
import { TABS } from '../../src/text/vi.ts';
import { expectAnyZoom, seriousFaults } from '../support/axe.ts';
import { ACCOUNT, type Book, person, smallBook } from '../support/book.ts';
import { bookSession } from './book-session.ts';
import { closeSidebar, sidebarPage, unsavedTold } from './bridge.ts';

// Today is 18/5/2024.

const HOSTILE = '<img src=x onerror="document.title=1">';
const LOST = 'Không nhận được trả lời.';
const FORMULA = '=HYPERLINK("http://xau.example")';
const SECRET = 'TRA TIEN DIEN BI MAT';
const STRANGER = 'NGUOI LA MAT';
/** A balance, and what was paid out. */
const FIGURES = ['9750000', '700000'];

const LINES = [
  'NGÂN HÀNG THỬ NGHIỆM',
  `Số tài khoản: ${ACCOUNT}`,
  'Ngày giao dịch\tSố bút toán\tNội dung\tGhi nợ\tGhi có\tSố dư',
  '15/5/2024\tFT01\tCSNTM24 MN00001V LY THU HOA\t\t450.000\t10.450.000',
  `15/5/2024\tFT02\t${SECRET}\t700.000\t\t9.750.000`,
  '16/5/2024\tFT03\tDINH THU MOT truong mam non ung ho NTM\t\t500.000\t10.250.000',
  `16/5/2024\tFT04\t${STRANGER} chuyen tien\t\t123.000\t10.373.000`,
  `17/5/2024\tFT05\t${FORMULA} ${HOSTILE}\t\t900.000\t11.273.000`,
  '17/5/2024\tFT06\tLUONG THU BA mam non\t\t300.000\t11.573.000',
] as const;
const STATEMENT = LINES.join('\n');

const unpaid = { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined };

/** MN has four people of whom each is asked for 450.000 đ. */
function bankBook(): Book {
  const names = ['Lý Thử Hoà', 'Đinh Thử Một', 'Đinh Thử Hai', 'Lường Thử Ba'];
  return smallBook().fill(
    'MN',
    names.map((name) => person(name, unpaid)),
  );
}

/**
 * Opens the sidebar at its first step.
 * @param lost of which calls the answer never comes, though the work may be done
 */
async function open(
  book = bankBook(),
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
  const opened = await sidebarPage({ name: 'statement', session: { ...session, call } });
  return { ...opened, book };
}

const PICTURES = process.env['PICTURES'];
const picture = async (page: Page, name: string) => {
  if (PICTURES === undefined) return;
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  // The page is as small again before anything is pressed.
  await page.waitForTimeout(200);
};
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const press = (part: Page | Locator, name: string | RegExp) => part.getByRole('button', { name }).click();
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
/** The line of the statement with these words, wherever on the page. */
const line = (page: Page, words: string) => page.locator('.credits > li', { hasText: words });
const unfold = (page: Page, name: string | RegExp) => page.locator('summary', { hasText: name }).click();

async function columns(page: Page, text = STATEMENT) {
  await page.getByRole('textbox', { name: 'Dán sao kê' }).fill(text);
  await press(page, 'Tiếp tục');
  await heading(page, 'Bước 2: Cột');
}

async function result(page: Page, text = STATEMENT) {
  await columns(page, text);
  await press(page, 'Tìm người nộp');
  await heading(page, 'Bước 3: Khớp');
}

async function store(page: Page, name: string | RegExp) {
  await press(page, name);
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
}

/** The lines of `Sao kê`: amount, code, share, by what, state. */
function bank(book: Book): string[] {
  if (!book.titles().includes(TABS.bank)) return [];
  return book
    .table(TABS.bank, 'Mã dòng')
    .map((row) =>
      ['Số tiền chuyển đến', 'Nộp cho (mã)', 'Số tiền phân', 'Cách khớp', 'Trạng thái']
        .map((header) => row[header]?.stringValue ?? `${row[header]?.numberValue ?? ''}`)
        .join(' | '),
    );
}

/** The lines of `Sổ thu`: voucher, code, amount. */
const receipts = (book: Book) =>
  book
    .table(TABS.receipts, 'Số chứng từ')
    .map((row) =>
      ['Số chứng từ', 'Nộp cho (mã)', 'Số tiền']
        .map((header) => row[header]?.stringValue ?? `${row[header]?.numberValue ?? ''}`)
        .join(' | '),
    );

test('from a pasted statement to the receipt book, and of everything else of the account nothing leaves the page', async () => {
  const { page, book, calls, complaints } = await open();
  const faults: string[] = [];
  const look = async (name: string) => {
    faults.push(...(await seriousFaults(page)));
    await picture(page, name);
  };
  await page
    .getByText('Chỉ các khoản tiền vào được dùng để đối chiếu; tiền ra và số dư không rời máy này.')
    .waitFor();
  await look('statement-1-source');
  await columns(page);
  expect(await page.getByRole('combobox', { name: 'Sao kê của tài khoản' }).inputValue()).toBe(ACCOUNT);
  await page.getByText('6 dòng giao dịch; 5 khoản tiền vào, cộng 2.273.000 đồng.').waitFor();
  await page.getByText('Số dư khớp từng dòng.').waitFor();
  expect(calls).toHaveLength(1);
  await look('statement-2-columns');

  await press(page, 'Tìm người nộp');
  await heading(page, 'Bước 3: Khớp');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Bước 3: Khớp');
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Khớp chắc chắn (mã chuyển khoản): 1 khoản, 450.000 đồng',
    'Đề xuất: 2 khoản, 800.000 đồng',
    'Chưa rõ của ai: 2 khoản, 1.023.000 đồng',
  ]);
  expect(await line(page, 'DINH THU MOT').textContent()).toContain('Vì: Tên và đơn vị');
  await press(line(page, 'DINH THU MOT'), 'Xác nhận');
  await look('statement-3-result');

  await press(page, 'Ghi 2 khoản, 950.000 đồng');
  await page.getByText('1 đề xuất không xác nhận và 2 khoản chưa rõ của ai sẽ không được lưu.').waitFor();
  expect(bank(book)).toEqual([]);
  await look('statement-4-question');
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await said(page, 'Đã ghi 2 khoản, 950.000 đồng, vào «Sao kê» và «Sổ thu».');
  await page.getByText('Đã ghi trước đó: 2 khoản, ').waitFor();
  expect(bank(book)).toEqual([
    '450000 | MN-01 | 450000 | Mã chuyển khoản | đã khớp',
    '500000 | MN-02 | 500000 | Tên và đơn vị | đã khớp',
  ]);
  expect(receipts(book)).toEqual(['SK0001 | MN-01 | 450000', 'SK0002 | MN-02 | 500000']);
  await unfold(page, 'Đã ghi: 2 khoản');
  await look('statement-5-stored');

  // The stranger's credit is sent with the credits, so that it may be matched; nothing else of it is.
  const sent = calls.flatMap(({ args }) => args);
  const own = JSON.stringify(sent.map((arg) => ({ ...(arg as object), lines: [] })));
  expect(JSON.stringify(sent)).toContain(STRANGER);
  expect(own).not.toContain(STRANGER);
  for (const secret of [SECRET, 'FT02', ...FIGURES]) expect(JSON.stringify(sent)).not.toContain(secret);
  const workbook = JSON.stringify(book.resource());
  for (const secret of [SECRET, STRANGER, 'FT02', 'FT04', ...FIGURES]) expect(workbook).not.toContain(secret);
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('a transfer is divided by hand among several; more than it was cannot be, and what is left over stays open', async () => {
  const { page, book } = await open();
  await result(page);
  await page.getByRole('checkbox', { name: 'Ghi khoản khớp chắc chắn' }).uncheck();
  await unfold(page, 'Chưa rõ của ai');
  const hostile = line(page, 'HYPERLINK');
  await press(hostile, 'Chọn người nộp');
  const search = page.getByRole('searchbox', { name: 'Tìm theo tên, mã hoặc đơn vị' });
  expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
  await search.fill('khong co ai');
  await page.getByText('Không tìm thấy ai.').waitFor();
  await search.fill('dinh mam non');
  await picture(page, 'statement-editor-search');
  await press(page, 'Thêm Đinh Thử Hai MN-03');
  await search.fill('MN-04');
  await press(page, 'Thêm Lường Thử Ba MN-04');
  await said(page, 'Đã chia 900.000 đồng trên 900.000 đồng.');
  const part = page.getByRole('textbox', { name: 'Số tiền của Lường Thử Ba' });
  const done = hostile.getByRole('button', { name: 'Xong' });
  await part.fill('500k');
  await said(page, 'Chia quá 50.000 đồng.');
  expect(await done.isDisabled()).toBe(true);
  await part.fill('abc');
  expect(await done.isDisabled()).toBe(true);
  await part.fill('400.000');
  await said(page, 'Còn 50.000 đồng để ngỏ.');
  expect(await seriousFaults(page)).toEqual([]);
  await picture(page, 'statement-editor');
  await done.click();
  await press(page, 'Ghi 1 khoản, 900.000 đồng');
  await page.getByText('Trong đó 50.000 đồng để ngỏ, chưa ghi cho ai.').waitFor();
  await page.getByRole('button', { name: 'Ghi', exact: true }).click();
  await said(page, 'Đã ghi 1 khoản, 850.000 đồng');
  expect(bank(book)).toEqual([
    '900000 | MN-03 | 450000 | Kế toán chọn | đã khớp',
    '900000 | MN-04 | 400000 | Kế toán chọn | đã khớp',
  ]);
  expect(book.table(TABS.bank, 'Mã dòng')[0]?.['Nội dung']).toEqual({
    stringValue: `${FORMULA} ${HOSTILE}`,
  });
  expect(await page.title()).not.toBe('1');
  expect(await page.locator('img').count()).toBe(0);
  await closeSidebar(page);
});

test('proposals are confirmed together, given to somebody else, left out, and taken back', async () => {
  const { page, book } = await open();
  await result(page);
  await press(page, 'Xác nhận 2 đề xuất đang hiện');
  await page.getByRole('button', { name: 'Ghi 3 khoản, 1.250.000 đồng' }).waitFor();
  const mot = line(page, 'DINH THU MOT');
  await press(mot, 'Bỏ chọn');
  await press(mot, 'Bỏ ra');
  await mot.getByText('Bỏ ra, không ghi').waitFor();
  const ba = line(page, 'LUONG THU BA');
  await press(ba, 'Sửa');
  await press(ba, 'Bỏ Lường Thử Ba');
  await ba.getByRole('searchbox').fill('hai');
  await press(ba, 'Thêm Đinh Thử Hai MN-03');
  await press(ba, 'Xong');
  await store(page, 'Ghi 2 khoản, 750.000 đồng');
  await said(page, 'Đã ghi 2 khoản');
  expect(bank(book)).toEqual([
    '450000 | MN-01 | 450000 | Mã chuyển khoản | đã khớp',
    '300000 | MN-03 | 300000 | Kế toán chọn | đã khớp',
  ]);
  await mot.getByText('Bỏ ra, không ghi').waitFor();
  await press(mot, 'Xét lại');
  await mot.getByRole('button', { name: 'Xác nhận' }).waitFor();
  await closeSidebar(page);
});

test('what was written is found again and taken back, after a question', async () => {
  const { page, book } = await open();
  await result(page);
  await store(page, /^Ghi 1 khoản/);
  await said(page, 'Đã ghi 1 khoản');
  await unfold(page, 'Đã ghi: 1 khoản');
  const search = page.getByRole('searchbox', { name: 'Tìm trong các khoản đã ghi' });
  await search.fill('khong co');
  await page.getByText('Không có khoản nào như vậy.').waitFor();
  await search.fill('ly thu sk0001');
  expect(await page.locator('.stored .credits > li').count()).toBe(0);
  await search.fill('ly thu hoa');
  await press(page, /^Hủy khớp SK0001: 450\.000 đồng, ngày 15\/5\/2024/);
  await press(page, 'Giữ nguyên');
  expect(receipts(book)).toHaveLength(1);
  await press(page, /^Hủy khớp SK0001/);
  await page.getByRole('button', { name: 'Hủy khớp', exact: true }).click();
  await said(page, 'Đã hủy khớp; «Sổ thu» có dòng điều chỉnh cho SK0001.');
  expect(receipts(book)).toEqual(['SK0001 | MN-01 | 450000', 'SK0001 | MN-01 | -450000']);
  await heading(page, 'Khớp chắc chắn (mã chuyển khoản): 1 khoản');
  await closeSidebar(page);
});

test('a lost answer keeps what was chosen, and trying again writes nothing twice', async () => {
  let losing: 'before' | 'after' | undefined = 'before';
  const { page, book, calls } = await open(bankBook(), () => losing);
  await page.getByRole('alert').getByText('Không nhận được trả lời').waitFor();
  losing = undefined;
  await press(page, 'Thử lại');
  await columns(page);
  losing = 'before';
  await press(page, 'Tìm người nộp');
  await page.getByRole('alert').waitFor();
  losing = undefined;
  await press(page, 'Tìm người nộp');
  await heading(page, 'Bước 3: Khớp');
  await press(line(page, 'DINH THU MOT'), 'Xác nhận');

  losing = 'after';
  await store(page, 'Ghi 2 khoản, 950.000 đồng');
  await page.getByRole('alert').getByText('Không nhận được trả lời').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Bước 3: Khớp');
  expect(bank(book)).toHaveLength(2);
  losing = undefined;
  await store(page, 'Ghi 2 khoản, 950.000 đồng');
  await page.getByRole('alert').getByText('đã được ghi').waitFor();
  await page.getByText('Đã ghi trước đó: 2 khoản, ').waitFor();
  expect(bank(book)).toHaveLength(2);
  expect(receipts(book)).toHaveLength(2);
  expect(calls.filter(({ door }) => door === 'sideStatementStore')).toHaveLength(2);
  await closeSidebar(page);
});

test('a double click writes once', async () => {
  const { page, calls } = await open();
  await result(page);
  await page.getByRole('button', { name: /^Ghi 1 khoản/ }).dblclick();
  await page.getByText('Ghi 1 khoản, 450.000 đồng vào «Sao kê» và «Sổ thu»?').waitFor();
  expect(calls.map(({ door }) => door)).not.toContain('sideStatementStore');
  await page.getByRole('button', { name: 'Ghi', exact: true }).dblclick();
  await said(page, 'Đã ghi 1 khoản');
  expect(calls.filter(({ door }) => door === 'sideStatementStore')).toHaveLength(1);
  await closeSidebar(page);
});

test('of a workbook the tab that is a statement is chosen; the person may say another account', async () => {
  const { page, calls } = await open();
  const rows = [
    ['Ngày', 'Diễn giải', 'Nợ', 'Có'],
    [new Date(Date.UTC(2024, 4, 15)), 'CSNTM24 MN00001V', null, 450_000],
    [new Date(Date.UTC(2024, 4, 16)), SECRET, 9_750_000, null],
  ];
  const sheet = { name: 'Tháng 5', rows, columns: [{ style: { numFmt: 'dd/mm/yyyy' } }] };
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: 'Bìa', rows: [['x']] }, sheet] }));
  await page.getByLabel('Hoặc chọn tệp').setInputFiles({ name: 'sao-ke.xlsx', mimeType: '', buffer });
  await page.getByText('Tệp: sao-ke.xlsx').waitFor();
  expect(await page.getByRole('combobox', { name: 'Trang trong tệp' }).inputValue()).toBe('1');
  await press(page, 'Tiếp tục');
  await page.getByText('1 khoản tiền vào, cộng 450.000 đồng').waitFor();
  await page.getByText('Sao kê không có cột số dư').waitFor();
  expect(await page.getByRole('button', { name: 'Tìm người nộp' }).isDisabled()).toBe(true);
  await page.getByText('Chưa chọn tài khoản của sao kê.').waitFor();
  await page.getByRole('combobox', { name: 'Sao kê của tài khoản' }).selectOption('8502215036905');
  await press(page, 'Tìm người nộp');
  await heading(page, 'Bước 3: Khớp');
  const [request] = calls[calls.length - 1]?.args ?? [];
  expect(request).toEqual({
    account: '8502215036905',
    lines: [{ row: 2, on: '2024-05-15', amount: 450_000, text: 'CSNTM24 MN00001V', reference: '' }],
  });
  await closeSidebar(page);
});

test('a file of Excel before 2007 is told how to be saved, and text of another encoding is read as its marks look right', async () => {
  const { page } = await open();
  const file = page.getByLabel('Hoặc chọn tệp');
  await file.setInputFiles({ name: 'a.xls', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]) });
  await page.getByRole('alert').getByText('lưu lại thành .xlsx').waitFor();
  // Code page 1258 has the tone of «Có» as a character of its own.
  const text = ['Ngay;Noi dung;C\u00f3', '15/5/2024;CSNTM24 MN00001V;450.000'].join('\n');
  await file.setInputFiles({ name: 'a.csv', mimeType: '', buffer: Buffer.from(text, 'latin1') });
  await page.getByRole('radio', { name: /Windows tiếng Việt.*Có/ }).check();
  await press(page, 'Tiếp tục');
  await page.getByText('1 khoản tiền vào, cộng 450.000 đồng').waitFor();
  await closeSidebar(page);
});

test('without a header that is known the person says which column is which', async () => {
  const { page } = await open();
  await columns(page, 'A\tB\tC\n15/5/2024\tCSNTM24 MN00001V\t450.000\n16/5/2024\tabc\t-200.000');
  await page.getByText('Không nhận ra tiêu đề cột.').waitFor();
  await page.getByText('Chưa chọn cột ngày. Chưa chọn cột nội dung. Chưa chọn cột tiền vào.').waitFor();
  await page.getByRole('combobox', { name: 'Dòng tiêu đề' }).selectOption({ label: 'Dòng 1: A, B, C' });
  const column = (name: string) => page.getByRole('combobox', { name, exact: true });
  await column('A').selectOption('Ngày');
  await column('B').selectOption('Nội dung, người chuyển');
  await column('C').selectOption('Tiền vào (ghi có)');
  await page.getByText('Dòng 3 của sao kê: số tiền vào là số âm; dòng này chưa được tính.').waitFor();
  await column('C').selectOption('Số tiền (cả vào và ra)');
  await page.getByText('2 dòng giao dịch; 1 khoản tiền vào, cộng 450.000 đồng.').waitFor();
  await picture(page, 'statement-columns-by-hand');
  await press(page, 'Quay lại');
  await press(page, 'Tiếp tục');
  await page.getByText('2 dòng giao dịch; 1 khoản tiền vào, cộng 450.000 đồng.').waitFor();
  await closeSidebar(page);
});

test('a balance that does not follow, a sum that differs and a row that cannot be read are told', async () => {
  const { page } = await open();
  const wrong = [
    ...LINES.slice(0, 4),
    '16/5/2024\tFT03\tDINH THU MOT\t\t500.000\t99.000.000',
    '16/5/2024\tFT04\tMOT DONG\t\t12,5\t99.000.012',
    'Cộng phát sinh\t\t\t\t999.000\t',
  ];
  await columns(page, wrong.join('\n'));
  await page.getByText(/^Số dư không khớp với phát sinh ở dòng 5/).waitFor();
  await page.getByText('Sao kê ghi cộng phát sinh có 999.000 đồng, đọc được 950.000 đồng.').waitFor();
  await page.getByText('Dòng 6 của sao kê: số tiền vào có phần lẻ của đồng').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await picture(page, 'statement-faults');
  await closeSidebar(page);
});

test('a statement longer than can be taken is refused whole, not cut', async () => {
  const { page } = await open();
  const rows = Array.from({ length: 20_001 }, () => '15/5/2024;x;1.000');
  const buffer = Buffer.from(['Ngay;Noi dung;Co', ...rows].join('\n'));
  await page.getByLabel('Hoặc chọn tệp').setInputFiles({ name: 'a.csv', mimeType: '', buffer });
  await page.getByText('Sao kê dài hơn 20.000 dòng.').waitFor();
  expect(await page.getByRole('button', { name: 'Tiếp tục' }).isDisabled()).toBe(true);
  await closeSidebar(page);
});

test('the page around is told of choices that are not written yet, and when there are none any more', async () => {
  const { page } = await open();
  const told = await unsavedTold(page);
  await result(page);
  expect(await told()).toEqual([true]);
  await press(page, 'Đọc sao kê khác');
  await page.getByText('1 khoản đã chọn mà chưa ghi. Bỏ để đọc sao kê khác?').waitFor();
  await press(page, 'Ở lại');
  await store(page, /^Ghi 1 khoản/);
  await said(page, 'Đã ghi 1 khoản');
  expect(await told()).toEqual([true, false]);
  await press(line(page, 'DINH THU MOT'), 'Người khác');
  await press(page, 'Thêm Đinh Thử Một MN-02');
  expect(await told()).toEqual([true, false, true]);
  await press(page, 'Thôi');
  expect(await told()).toEqual([true, false, true, false]);
  await press(page, 'Đọc sao kê khác');
  await heading(page, 'Bước 1: Sao kê');
  expect(await page.getByRole('textbox', { name: 'Dán sao kê' }).inputValue()).toBe('');
  await closeSidebar(page);
});

test('it fits its narrow place at any zoom, with names and texts of any length', async () => {
  const long = 'Thử'.repeat(60);
  const book = bankBook().unit('MN', { 'Tên đơn vị': `Trường ${long} ${HOSTILE}` });
  const { page, complaints } = await open(book);
  await expectAnyZoom(page);
  await columns(page, STATEMENT.replace('ung ho NTM', `${'X'.repeat(300)}`));
  await unfold(page, 'Các cột');
  await expectAnyZoom(page);
  await press(page, 'Tìm người nộp');
  await heading(page, 'Bước 3: Khớp');
  await press(line(page, 'DINH THU MOT'), 'Người khác');
  await page.getByRole('searchbox').fill('thu');
  await expectAnyZoom(page);
  await picture(page, 'statement-narrow');
  await press(page, 'Thôi');
  await store(page, /^Ghi 1 khoản/);
  await said(page, 'Đã ghi 1 khoản');
  await unfold(page, 'Đã ghi: 1 khoản');
  await expectAnyZoom(page);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});
