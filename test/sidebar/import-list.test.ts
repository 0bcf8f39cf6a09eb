import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { seriousFaults } from '../support/axe.ts';
import { type Book, day, person, smallBook } from '../support/book.ts';
import { bookSession } from './book-session.ts';
import { closeSidebar, sidebarPage, unsavedTold } from './bridge.ts';

const HOSTILE = '<img src=x onerror="document.title=1">';
const LIST = [
  'TRƯỜNG MẦM NON THỬ',
  'STT\tHọ và tên\tChức danh\tDiện\tLương\tSố tiền nộp\tNgày nôp',
  '1\tLý Thử Hoà\tHiệu trưởng\tViên chức\t7.654.321\t450.000\t15/5/2024',
  '2\tĐinh Thử Một\tGiáo viên\tViên chức\t6 triệu\t450k\t16/5/2024',
  `3\t=1+1 Thử\t${HOSTILE}\tGV\t4,5tr\t4xx\t`,
  '4\tĐinh Thử Ba\t\t\t\t\t',
  '\tTổng cộng\t\t\t\t900.000\t',
].join('\n');

async function open(book: Book = smallBook(), options: Parameters<typeof bookSession>[1] = {}) {
  const session = bookSession(book, options);
  const opened = await sidebarPage({ name: 'import-list', session });
  return { ...opened, session, book };
}

const PICTURES = process.env['PICTURES'];
const picture = async (page: Page, name: string) => {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
const group = (page: Page, name: string) =>
  page.getByRole('group').filter({ has: page.getByRole('heading', { name }) });

async function paste(page: Page, text: string, unit = 'MN') {
  await page.getByRole('combobox', { name: 'Nhập vào trang của đơn vị' }).selectOption(unit);
  await page.getByRole('textbox', { name: 'Dán danh sách' }).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    // What the page leaves to the browser is done as the browser does it.
    if (field.dispatchEvent(event)) {
      (field as HTMLTextAreaElement).value = pasted;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, text);
  await press(page, 'Tiếp tục');
  await heading(page, 'Bước 2: Cột');
}

test('a pasted list is recognised, looked at, put right, written once, and nothing before that', async () => {
  const book = smallBook();
  book.fill('MN', [person('Lý Thử Hoà', { 'Chức vụ': 'Giáo viên', 'Ngày nộp': day('2024-05-15') })]);
  const before = book.service.revision;
  const { page, session, complaints } = await open(book);
  const faults: string[] = [];
  const look = async () => faults.push(...(await seriousFaults(page)));

  await heading(page, 'Bước 1: Nguồn');
  await look();
  await paste(page, LIST);
  await look();
  expect(await page.getByRole('combobox', { name: 'Dòng tiêu đề' }).inputValue()).toBe('2');
  expect(await page.getByRole('combobox', { name: 'Chức danh' }).inputValue()).toBe('position');
  expect(await page.getByText('Chỉ lấy mức thu nhập').count()).toBe(1);
  expect(await page.getByText('7.654.321').count()).toBe(0);
  await press(page, 'Dùng «Ngày nộp» cho cột «Ngày nôp»');
  await press(page, 'Xem trước');

  await heading(page, 'Bước 3: Xem trước');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Bước 3: Xem trước');
  await look();
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
    'Thêm: 3 dòng',
    'Sửa: 1 dòng',
    'Không nhận: 1 dòng',
  ]);
  expect(await group(page, 'Sửa').getByRole('definition').allTextContents()).toEqual([
    'trước: Giáo viên → sau: Hiệu trưởng',
  ]);
  expect(await group(page, 'Không nhận').textContent()).toContain('Dòng cộng, không phải một người.');
  expect(await group(page, 'Thêm').getByText('không đọc được số tiền').count()).toBe(1);
  await page.getByRole('checkbox', { name: /Đinh Thử Ba/ }).uncheck();
  expect(await page.getByText('Bỏ ra 1 dòng, không ghi.').count()).toBe(1);
  expect(book.service.revision).toBe(before);

  await press(page, 'Ghi 3 dòng');
  await heading(page, 'Bước 4: Ghi');
  await look();
  expect(await page.getByRole('status').textContent()).toBe(
    'Đã ghi vào trang «MN»: thêm 2 dòng, sửa 1 dòng.',
  );
  expect(book.service.revision).toBe(before + 1);
  const rows = book.table('MN', 'STT');
  expect(rows.slice(0, 4).map((row) => row['Họ và tên']?.stringValue)).toEqual([
    'Lý Thử Hoà',
    'Đinh Thử Một',
    '=1+1 Thử',
    undefined,
  ]);
  expect(rows[2]?.['Chức vụ']).toEqual({ stringValue: HOSTILE });
  expect(await page.title()).not.toBe('1');

  await press(page, 'Đến trang «MN»');
  await page.waitForTimeout(50);
  expect(session.went).toHaveLength(1);
  await press(page, 'Nhập tiếp');
  await heading(page, 'Bước 1: Nguồn');
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('an .xlsx is read in the page: its tabs to choose from, dates and numbers as they are typed here', async () => {
  const { page } = await open();
  const sheet = {
    name: 'Danh sách',
    rows: [
      ['Chủ hộ', 'Số tiền', 'Ngày thu', 'SL', 'Đơn giá', 'Hiện vật'],
      ['Ma Thử Một', 450_000, new Date(Date.UTC(2024, 4, 15)), 1.125, 900, 'gạch'],
    ],
    columns: [{}, {}, { style: { numFmt: 'dd/mm/yyyy' } }, {}, {}, {}],
  };
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: 'Bìa', rows: [['x']] }, sheet] }));
  await page.getByRole('combobox', { name: 'Nhập vào trang của đơn vị' }).selectOption('X01');
  await page.getByLabel('Hoặc chọn tệp').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer });
  await page.getByRole('combobox', { name: 'Trang trong tệp' }).selectOption({ label: 'Danh sách (2 dòng)' });
  await press(page, 'Tiếp tục');
  await heading(page, 'Bước 2: Cột');
  await press(page, 'Xem trước');
  await heading(page, 'Bước 3: Xem trước');
  expect(await page.getByRole('definition').allTextContents()).toEqual([
    '450.000',
    '15/5/2024',
    'gạch',
    '1,125',
    '900',
  ]);
  await closeSidebar(page);
});

test('formulas without a result are told beside their line and counted, and their cells stay blank', async () => {
  const { page, book, complaints } = await open();
  const sheet = {
    name: 'Danh sách',
    rows: [
      ['STT', 'Họ và tên', 'Lương', 'Số tiền nộp', 'Năm sinh'],
      [null, 'Đinh Thử Một', null, null, null],
      [2, null, 'Dưới 5 triệu', 300_000, null],
      [null, 'Tổng cộng', null, null, null],
    ],
    cells: new Map([
      ['1,0', { formula: 'ROW()-1' }],
      ['1,2', { formula: '1800000*4' }],
      ['1,3', { formula: '150000*3' }],
      ['1,4', { formula: '1990' }],
      ['2,1', { formula: '"Đinh Thử "&"Hai"' }],
      ['3,3', { formula: 'SUM(D2:D3)' }],
    ]),
  };
  const buffer = Buffer.from(await writeXlsx({ sheets: [sheet] }));
  await page.getByRole('combobox', { name: 'Nhập vào trang của đơn vị' }).selectOption('MN');
  await page.getByLabel('Hoặc chọn tệp').setInputFiles({ name: 'a.xlsx', mimeType: '', buffer });
  await page.getByText('6 ô công thức chưa có kết quả nên chưa đọc được').waitFor();
  await press(page, 'Tiếp tục');
  await heading(page, 'Bước 2: Cột');
  await press(page, 'Xem trước');
  await heading(page, 'Bước 3: Xem trước');
  await page.getByText('3 ô công thức chưa có kết quả nên để trống').waitFor();
  const remarks = (name: string) => group(page, name).locator('.remark').allTextContents();
  const told = 'ô công thức chưa có kết quả: mở tệp bằng Excel, lưu lại rồi nhập.';
  expect(await remarks('Thêm')).toEqual([`Mức thu nhập: ${told}`, `Tiền đã nộp (đồng): ${told}`]);
  expect(await remarks('Không nhận')).toEqual([`Họ và tên: ${told}`]);
  expect(await seriousFaults(page)).toEqual([]);
  await picture(page, 'import-uncalculated');
  await press(page, 'Ghi 1 dòng');
  await heading(page, 'Bước 4: Ghi');
  const [row] = book.table('MN', 'STT');
  expect([row?.['Họ và tên'], row?.['Mức thu nhập'], row?.['Tiền đã nộp (đồng)']]).toEqual([
    { stringValue: 'Đinh Thử Một' },
    {},
    {},
  ]);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('the page around is told of a list that is not written yet, once, and when it no longer is', async () => {
  const { page } = await open();
  const told = await unsavedTold(page);
  const field = page.getByRole('textbox', { name: 'Dán danh sách' });
  await page.getByRole('combobox', { name: 'Nhập vào trang của đơn vị' }).selectOption('MN');
  await field.fill('   ');
  expect(await told()).toEqual([]);
  await field.pressSequentially('Họ và tên');
  expect(await told()).toEqual([true]);
  await field.fill('');
  expect(await told()).toEqual([true, false]);
  await paste(page, 'Họ và tên\tChức vụ\nĐinh Thử Một\tGiáo viên');
  await press(page, 'Xem trước');
  await heading(page, 'Bước 3: Xem trước');
  expect(await told()).toEqual([true, false, true]);
  await press(page, 'Ghi 1 dòng');
  await heading(page, 'Bước 4: Ghi');
  expect(await told()).toEqual([true, false, true, false]);
  await press(page, 'Nhập tiếp');
  await heading(page, 'Bước 1: Nguồn');
  expect(await told()).toEqual([true, false, true, false]);
  await closeSidebar(page);
});

test('a text file of another encoding is read as the person sees its marks right; a file of another kind is refused', async () => {
  const { page } = await open();
  await page.getByRole('combobox', { name: 'Nhập vào trang của đơn vị' }).selectOption('MN');
  const file = page.getByLabel('Hoặc chọn tệp');
  await file.setInputFiles({ name: 'a.xls', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]) });
  await page.getByRole('alert').getByText('lưu lại thành .xlsx').waitFor();
  // «Họ tên;Số tiền» and «Đinh Thử Hoà;450.000» in code page 1258, where tones are characters of their own.
  const lines = [
    Buffer.from('Ho', 'latin1'),
    Buffer.from([0xf2]),
    Buffer.from(' t\u00ean;S', 'latin1'),
    Buffer.from([0xf4, 0xec]),
    Buffer.from(' ti\u00ea', 'latin1'),
    Buffer.from([0xcc]),
    Buffer.from('n\n', 'latin1'),
    Buffer.from([0xd0]),
    Buffer.from('inh Th\u00fd', 'latin1'),
    Buffer.from([0xd2]),
    Buffer.from(' Ho\u00e0;450.000\n', 'latin1'),
  ];
  await file.setInputFiles({ name: 'a.csv', mimeType: '', buffer: Buffer.concat(lines) });
  await page.getByRole('radio', { name: /Windows tiếng Việt/ }).waitFor();
  await press(page, 'Tiếp tục');
  await heading(page, 'Bước 2: Cột');
  await press(page, 'Xem trước');
  expect(await group(page, 'Thêm').textContent()).toContain('Đinh Thử Hoà');
  await closeSidebar(page);
});

test('without a header the person says which column is which; without a name there is nothing to look at', async () => {
  const { page } = await open();
  await paste(page, 'Đinh Thử Một\t450.000\nĐinh Thử Hai\t300.000');
  expect(await page.getByText('Không thấy dòng tiêu đề').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Xem trước' }).isDisabled()).toBe(true);
  await page.getByRole('combobox', { name: 'Cột 2' }).selectOption('Họ và tên');
  await page.getByRole('combobox', { name: 'Cột 1' }).selectOption('Họ và tên');
  expect(await page.getByRole('combobox', { name: 'Cột 2' }).inputValue()).toBe('');
  await press(page, 'Xem trước');
  await group(page, 'Thêm: 2 dòng').waitFor();
  await closeSidebar(page);
});

test('what changed in the meantime is said, and looked at again before it is written', async () => {
  const { page, book } = await open();
  await paste(page, 'Họ và tên\tChức vụ\nĐinh Thử Một\tGiáo viên');
  await press(page, 'Xem trước');
  await heading(page, 'Bước 3: Xem trước');
  book.fill('MN', [person('Đinh Thử Một')]);
  await press(page, 'Ghi 1 dòng');
  await page.getByRole('alert').getByText('đã thay đổi từ lúc xem trước').waitFor();
  await press(page, 'Xem lại');
  await group(page, 'Sửa: 1 dòng').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await closeSidebar(page);
});

test('a unit sees only its own list open; five thousand lines stay usable', async () => {
  const book = smallBook();
  book.unit('MN', { Email: 'mn@xa.example' });
  const { page } = await open(book, { user: 'mn@xa.example' });
  const unit = page.getByRole('combobox', { name: 'Nhập vào trang của đơn vị' });
  await unit.waitFor();
  expect(await unit.inputValue()).toBe('MN');
  expect(await unit.getByRole('option').count()).toBe(2);
  const letters = 'abcdeghikl';
  const name = (place: number) => `Thử ${[...`${place}`].map((digit) => letters[Number(digit)]).join(' ')}`;
  await paste(page, ['Họ và tên', ...Array.from({ length: 4_999 }, (_, place) => name(place))].join('\n'));
  await press(page, 'Xem trước');
  await group(page, 'Thêm: 4.999 dòng').waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(200);
  await press(page, 'Xem thêm 200 dòng');
  expect(await page.getByRole('checkbox').count()).toBe(400);
  expect(await page.getByRole('button', { name: 'Ghi 4.999 dòng' }).isEnabled()).toBe(true);
  await closeSidebar(page);
});
