import type { Page } from 'playwright-core';
import { newSpreadsheet } from '../../src/local/session.ts';
import { expectAnyZoom, seriousFaults } from '../support/axe.ts';
import { type Book, business, household, openBook, person, smallBook } from '../support/book.ts';
import { bookSession } from './book-session.ts';
import { closeSidebar, sidebarPage } from './bridge.ts';

const HOSTILE = '<img src=x onerror="document.title=1">';

/** Three errors and two points to look at, in three units. */
function mistaken(): Book {
  const book = smallBook();
  book.fill('CQ', [person('Hà Thị Lan', { 'Mức thu nhập': undefined })]);
  book.fill('MN', [
    person('Ma Thị Hoa', { 'Ngày nộp': undefined }),
    person('Lò Văn Sơn', { 'Tiền đã nộp (đồng)': 450 }),
    person('Lò Thị Sen', { 'Đối tượng': 'Hợp đồng' }),
  ]);
  book.fill('DN', [business('Công ty Mẫu', { 'Tiền đã nộp (đồng)': 1_500_000 })]);
  return book;
}

async function open(book = mistaken(), options: Parameters<typeof bookSession>[1] = {}) {
  const session = bookSession(book, options);
  const opened = await sidebarPage({ name: 'problems', session });
  await opened.page.getByRole('heading').waitFor();
  return { ...opened, session, book };
}

/** The groups as they read, top to bottom. */
const groups = (page: Page) => page.locator('summary').allInnerTexts();
const again = (page: Page) => page.getByRole('button', { name: 'Đã sửa, kiểm tra lại' });
/** A problem is a button that begins with its severity and its place. */
const problem = (page: Page, place: string) => page.getByRole('button', { name: new RegExp(` ${place} `) });

test('it counts, and groups by unit: those with errors first, in Vietnamese order', async () => {
  const { page, complaints } = await open();
  expect(await page.getByRole('heading').textContent()).toBe('3 lỗi, 2 điểm cần xem, ở 3 trên 5 đơn vị');
  expect(await groups(page)).toEqual([
    'Cơ quan xã (Đảng ủy, HĐND, UBND, MTTQ, đoàn thể) 1 lỗi',
    'Trường Mầm non 2 lỗi, 1 điểm cần xem',
    'Doanh nghiệp 1 điểm cần xem',
  ]);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('by kind, the same problems stand under what is wrong, each with its unit', async () => {
  const { page } = await open();
  await page.getByRole('radio', { name: 'Loại lỗi' }).check();
  expect(await groups(page)).toEqual([
    'Chưa chọn mức thu nhập 1 lỗi',
    'Đối tượng không có trong danh sách 1 lỗi',
    'Số tiền quá nhỏ 1 lỗi',
    'Chưa ghi ngày 1 điểm cần xem',
    'Ủng hộ dưới mức vận động 1 điểm cần xem',
  ]);
  const item = page.getByRole('listitem').filter({ has: problem(page, 'MN!I8') });
  expect(await item.textContent()).toContain('Trường Mầm non');
  expect(await item.textContent()).toContain('Có phải 450.000 đồng? Nếu đúng, ghi lại đủ số.');
  await closeSidebar(page);
});

test('the filter leaves errors, or points to look at', async () => {
  const { page } = await open();
  await page.getByRole('radio', { name: 'Lỗi', exact: true }).check();
  expect(await page.getByRole('listitem').count()).toBe(3);
  await page.getByRole('radio', { name: 'Cần xem' }).check();
  expect(await groups(page)).toEqual(['Doanh nghiệp 1 điểm cần xem', 'Trường Mầm non 1 điểm cần xem']);
  await closeSidebar(page);
});

test('the search finds with or without marks, and an empty result leads back', async () => {
  const { page } = await open();
  const found: [string, number][] = [];
  for (const words of ['mam non', 'MẦM  NON', 'mn!i8', 'doi tuong khong co', 'khong co gi nhu the']) {
    await page.getByRole('searchbox').fill(words);
    found.push([words, await page.getByRole('listitem').count()]);
  }
  expect(found).toEqual([
    ['mam non', 3],
    ['MẦM  NON', 3],
    ['mn!i8', 1],
    ['doi tuong khong co', 1],
    ['khong co gi nhu the', 0],
  ]);
  await page.getByRole('button', { name: 'Xem tất cả các điểm' }).click();
  expect(await page.getByRole('listitem').count()).toBe(5);
  await closeSidebar(page);
});

test('a click brings the cell before the person, and the list tells which was the last', async () => {
  const { page, session, book } = await open();
  await problem(page, 'MN!I8').click();
  await page.locator('[aria-current]').waitFor();
  expect(session.went).toEqual([`${book.idOf('MN')}!I8`]);
  expect(await page.locator('[aria-current]').textContent()).toContain('MN!I8');
  await closeSidebar(page);
});

test('mended and checked again, a problem is gone, the choices stay, and what changed is said', async () => {
  const { page, book } = await open();
  await page.getByRole('radio', { name: 'Lỗi', exact: true }).check();
  await page.getByText('Cơ quan xã').click();
  expect(await problem(page, 'CQ!F7').count()).toBe(0);
  book.put('MN', 'I8', 450_000).put('MN', 'J7', '15/5/2024');
  await again(page).click();
  await page.getByText('Đã hết 1 lỗi, 1 điểm cần xem, còn 2 lỗi, 1 điểm cần xem.').waitFor();
  expect(await problem(page, 'MN!I8').count()).toBe(0);
  expect(await problem(page, 'MN!E9').count()).toBe(1);
  expect(await page.getByRole('radio', { name: 'Lỗi', exact: true }).isChecked()).toBe(true);
  expect(await problem(page, 'CQ!F7').count()).toBe(0);
  await closeSidebar(page);
});

test('what is new is said as well, and a row that has moved is neither gone nor new', async () => {
  const { page, book } = await open();
  const sheetId = book.idOf('MN');
  const range = { sheetId, dimension: 'ROWS' as const, startIndex: 6, endIndex: 7 };
  book.send({ insertDimension: { range } });
  await again(page).click();
  await page.getByText('Chưa có gì thay đổi, còn 3 lỗi, 2 điểm cần xem.').waitFor();
  expect(await problem(page, 'MN!I9').count()).toBe(1);
  book.put('MN', 'I9', 450_000).fill('X01', [household('')]);
  await again(page).click();
  await page.getByText('Đã hết 1 lỗi, có thêm 1 lỗi, còn 3 lỗi, 2 điểm cần xem.').waitFor();
  await closeSidebar(page);
});

test('when the last one is mended, Tổng hợp comes next', async () => {
  const book = smallBook().fill('X01', [household('Nông Văn Tám', { 'Tiền đã nộp (đồng)': 'abc' })]);
  const { page } = await open(book);
  book.put('X01', 'D7', 200_000);
  await again(page).click();
  await page.getByRole('heading', { name: 'Không có lỗi nào. Có thể bấm «Tổng hợp».' }).waitFor();
  expect(await page.getByText('Đã hết 1 lỗi, không còn lỗi nào.').count()).toBe(1);
  expect(await page.getByRole('radio').count()).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  await closeSidebar(page);
});

test('where another file is in front, problems are links to the workbook', async () => {
  const { page, session, book } = await open(mistaken(), {
    container: { id: 'another', url: '', activeSheetId: () => 0 },
    properties: { document: { workbookId: 'local' }, user: {}, script: {} },
  });
  await problem(page, 'MN!I8').click();
  await page.getByText('ở tệp khác').waitFor();
  const link = page.getByRole('link', { name: / MN!I8 / });
  expect(await link.getAttribute('href')).toBe(
    `https://docs.google.com/spreadsheets/d/local/edit#gid=${book.idOf('MN')}&range=I8`,
  );
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(session.went).toEqual([]);
  expect(await seriousFaults(page)).toEqual([]);
  await closeSidebar(page);
});

test('a tab deleted in the meantime is told where it was asked for', async () => {
  const { page, book } = await open();
  book.deleteTab('MN');
  await problem(page, 'MN!I8').click();
  expect(await page.getByRole('alert').textContent()).toContain('Trang này không còn trong bảng tính.');
  await closeSidebar(page);
});

test('what people typed is text and nothing else', async () => {
  const book = smallBook().unit('MN', { 'Tên đơn vị': HOSTILE });
  book.fill('MN', [person(HOSTILE, { 'Đối tượng': HOSTILE, 'Ngày nộp': '</script><script>x' })]);
  const { page, complaints } = await open(book);
  expect(await groups(page)).toEqual([`${HOSTILE} 2 lỗi`]);
  expect(await page.getByRole('listitem').first().textContent()).toContain(`«${HOSTILE}»`);
  await page.getByRole('searchbox').fill(HOSTILE);
  await page.getByRole('radio', { name: 'Loại lỗi' }).check();
  expect(await page.getByRole('img').count()).toBe(0);
  expect(await page.title()).toBe('Chung sức NTM');
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('a workbook that is not set up is told, with what to do, and looked at again on demand', async () => {
  const book = openBook(newSpreadsheet('Sổ mới'));
  const { page } = await sidebarPage({ name: 'problems', session: bookSession(book) });
  expect(await page.getByRole('alert').textContent()).toMatch(
    /không phải sổ của cuộc vận động\. Hãy mở đúng sổ/,
  );
  book.setUp();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('heading').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await closeSidebar(page);
});

test('when checking again fails, the list stays and says so', async () => {
  let lost = false;
  const { page } = await sidebarPage({
    name: 'problems',
    session: bookSession(mistaken()),
    before: () => {
      if (lost) throw new Error('Không liên lạc được với Google.');
    },
  });
  await page.getByRole('heading').waitFor();
  lost = true;
  await again(page).click();
  expect(await page.getByRole('alert').textContent()).toContain('Không liên lạc được với Google.');
  expect(await page.getByRole('listitem').count()).toBe(5);
  await closeSidebar(page);
});

test('while it reads it says so', async () => {
  let answer = () => {};
  const reading = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { page } = await sidebarPage({
    name: 'problems',
    session: bookSession(mistaken()),
    before: () => reading,
  });
  expect(await page.getByRole('status').textContent()).toContain('Đang đọc bảng tính…');
  expect(await seriousFaults(page)).toEqual([]);
  answer();
  await page.getByRole('heading').waitFor();
  await closeSidebar(page);
});

test('two thousand problems are laid out page by page', async () => {
  const rows = Array.from({ length: 2100 }, (_, n) => household(`Hộ thử số ${n}`, { 'Ngày nộp': undefined }));
  const { page } = await open(smallBook().fill('X01', rows));
  expect(await page.getByText(/còn 100 điểm cần xem chưa hiện/).count()).toBe(1);
  const laidOut = () => page.getByRole('listitem').count();
  expect(await laidOut()).toBe(0);
  await page.getByText('Xóm 1').click();
  await problem(page, 'X01!E56').waitFor();
  expect(await laidOut()).toBe(50);
  await page.getByRole('button', { name: 'Xem thêm 50 điểm' }).click();
  await problem(page, 'X01!E106').waitFor();
  expect(await laidOut()).toBe(100);
  await page.getByRole('searchbox').fill('x01!e2000');
  await problem(page, 'X01!E2000').waitFor();
  expect(await laidOut()).toBe(1);
  await closeSidebar(page);
});

test('at any zoom nobody is kept from using it, and nothing runs out of the page', async () => {
  const { page } = await open();
  await expectAnyZoom(page);
  await closeSidebar(page);
});

test('the keyboard alone reaches and opens a problem', async () => {
  const { page, session } = await open();
  await again(page).focus();
  // Two sets of radio buttons are one stop each, then the search, the first group, its first problem.
  for (let stop = 0; stop < 5; stop++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('[aria-current]').waitFor();
  expect(session.went).toHaveLength(1);
  await closeSidebar(page);
});
