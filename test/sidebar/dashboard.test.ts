import type { Page } from 'playwright-core';
import { daysLeftWords } from '../../src/text/vi-dashboard.ts';
import { expectAnyZoom, seriousFaults } from '../support/axe.ts';
import { type Book, business, day, donor, household, person, smallBook } from '../support/book.ts';
import { bookSession } from './book-session.ts';
import { closeSidebar, sidebarPage } from './bridge.ts';

const HOSTILE = '<img src=x onerror="document.title=1">';
const DONE = 'Đơn vị xác nhận đã lập xong danh sách';

/** CQ half way, MN handed in on time and done, X01 with nobody, DN gave, HT not asked; today is 18/5/2024. */
function campaign(): Book {
  const book = smallBook();
  book.fill('CQ', [
    person('Hà Thị Lan', { 'Tiền đã nộp (đồng)': 150_000, 'Ngày công đã làm': 1 }),
    person('Hà Văn Bách', { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined }),
  ]);
  book.fill('MN', [person('Ma Thị Hoa'), person('Lò Văn Sơn', { 'Tiền đã nộp (đồng)': 600_000 })]);
  book.beside('MN', DONE, true).beside('MN', 'Ngày xác nhận', day('2024-05-15'));
  book.beside('X01', 'Không phát sinh ủng hộ', true);
  return book.fill('DN', [business('Công ty Mẫu', { 'Hiện vật quy tiền (đồng)': 100_000 })]);
}

async function open(book: Book, options: Parameters<typeof bookSession>[1] = {}) {
  const opened = await sidebarPage({ name: 'dashboard', session: bookSession(book, options) });
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return { ...opened, book };
}

/** A part of the page by its heading, as one line of words. */
const section = async (page: Page, name: string) =>
  (await page.getByRole('region', { name }).allInnerTexts()).join().replace(/\s+/g, ' ');

const button = (page: Page, name: string) => page.getByRole('button', { name });

test('the campaign at a glance', async () => {
  const { page, complaints } = await open(campaign());
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'Chung sức xây dựng NTM xã Điềm Mặc năm 2024',
  );
  expect(await page.getByText('Còn 2 ngày').count()).toBe(1);
  expect(await page.getByText('Nộp xong trước ngày 20/5/2024').count()).toBe(1);
  const progress = page.getByRole('progressbar', { name: 'Tiến độ so với mức vận động' });
  expect(await progress.getAttribute('aria-valuenow')).toBe('66');
  expect(await progress.getAttribute('aria-valuetext')).toBe(
    '66,7%. Đã thực hiện 1.200.000\u00A0đ trên 1.800.000\u00A0đ',
  );
  expect(await section(page, 'Tiến độ so với mức vận động')).toBe(
    'Tiến độ so với mức vận động 66,7% Đã thực hiện 1.200.000 đ Còn vận động 600.000 đ Mức vận động 1.800.000 đ Ủng hộ thêm 150.000 đ, không bù cho phần còn vận động của người khác.',
  );
  expect(await section(page, 'Đã huy động')).toBe(
    'Đã huy động Tiền đã nộp 4.200.000 đ Trước hạn 4.200.000 đ Ngày công 1 ngày Quy tiền: 150.000 đ Hiện vật 100.000 đ Đất hiến 0 m² Không quy ra tiền, không cộng vào tổng. Tổng giá trị huy động 4.450.000 đ Tiền + ngày công quy tiền + hiện vật',
  );
  expect(await section(page, 'Lần tổng hợp gần nhất')).toBe(
    'Lần tổng hợp gần nhất Chưa tổng hợp lần nào. Không có lỗi nào.',
  );
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('units by the state of their lists: a picture, the same as a table, the names, and both shares in words', async () => {
  const { page } = await open(campaign());
  const rows = await page.getByRole('table').getByRole('row').allInnerTexts();
  expect(rows.slice(1).map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
    'Đã lập xong 1',
    'Không phát sinh 1',
    'Đang lập 2',
    'Không yêu cầu 1',
  ]);
  await page.getByText('Tên đơn vị theo tình trạng').click();
  const lists = await section(page, 'Danh sách của các đơn vị');
  expect(lists).toContain('Đã lập xong: 1 Trường Mầm non');
  expect(lists).toContain('Đang lập: 2 Cơ quan xã (Đảng ủy, HĐND, UBND, MTTQ, đoàn thể) Doanh nghiệp');
  expect(lists).toContain('Tỷ lệ hoàn thành 40% 2 trên 5 đơn vị dự kiến');
  expect(lists).toContain(
    'Tỷ lệ đúng hạn 40% 2 trên 5 đơn vị dự kiến lập xong danh sách trước ngày 20/5/2024',
  );
  await closeSidebar(page);
});

test('each unit has a bar, the lowest first; those without a target are thanked for what they gave', async () => {
  const { page } = await open(campaign());
  expect(await section(page, 'Tiến độ từng đơn vị')).toMatch(
    /Thấp nhất trước\. Cơ quan xã .* 33,3%, còn vận động 600\.000 đ Trường Mầm non .*100%, đủ mức$/,
  );
  expect(await section(page, 'Đơn vị không có mức vận động')).toMatch(/Doanh nghiệp 3\.100\.000 đ$/);
  await closeSidebar(page);
});

test.each([
  [12, 'Còn 12 ngày'],
  [0, 'Hôm nay là ngày hạn'],
  [-4, 'Đã qua hạn 4 ngày'],
])('%d days to the due date read: %s', (days, words) => {
  expect(daysLeftWords(days)).toBe(words);
});

test('Tổng hợp from here writes the summary, says so, and the figures are read again', async () => {
  const { page, calls, book } = await open(campaign());
  await button(page, 'Tổng hợp ngay').click();
  await page.getByText('Đã tổng hợp 5 trên 5 đơn vị vào trang «Tổng hợp».').waitFor();
  await page.getByText('Số liệu chưa thay đổi từ lần tổng hợp này.').waitFor();
  expect(calls.map(({ door }) => door)).toEqual(['sideDashboard', 'sideConsolidate', 'sideDashboard']);
  expect(book.texts('Tổng hợp').flat()).toContain(
    'Danh sách đã xong và không có lỗi: 2 trên 5 đơn vị (40%).',
  );
  book.fill('CQ', [person('Hà Thị Lan', { 'Ngày công đã làm': 1 })]);
  await button(page, 'Cập nhật số liệu').click();
  await page.getByText('Số liệu đã thay đổi sau lần tổng hợp này.').waitFor();
  expect(await section(page, 'Tiến độ so với mức vận động')).toContain('75%');
  expect(await page.getByText('Đã tổng hợp 5 trên 5').count()).toBe(0);
  await closeSidebar(page);
});

test('while it consolidates it says so and takes no second click; what goes wrong is a sentence', async () => {
  let fail = (_: Error) => {};
  const running = new Promise<void>((_, reject) => {
    fail = reject;
  });
  const { page, calls } = await sidebarPage({
    name: 'dashboard',
    session: bookSession(campaign()),
    before: (door) => (door === 'sideConsolidate' ? running : undefined),
  });
  await button(page, 'Tổng hợp ngay').click();
  await page.getByText('Đang tổng hợp…').waitFor();
  await button(page, 'Tổng hợp ngay').click({ force: true });
  await button(page, 'Cập nhật số liệu').click({ force: true });
  fail(new Error('Có người khác chạy cùng lúc và đã ghi trước.'));
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('Có người khác chạy cùng lúc');
  expect(calls.map(({ door }) => door)).toEqual(['sideDashboard', 'sideConsolidate']);
  expect(await page.getByRole('progressbar').count()).toBe(1);
  await closeSidebar(page);
});

describe('where there is nothing to divide by', () => {
  const impossible = /NaN|Infinity|undefined|null/;

  test('an untouched campaign has no progress and says why', async () => {
    const { page } = await open(smallBook());
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await section(page, 'Tiến độ so với mức vận động')).toContain('chưa tính được tiến độ');
    expect(await page.getByRole('main').textContent()).not.toMatch(impossible);
    await closeSidebar(page);
  });

  test('a register without units has no shares and says what to do', async () => {
    const book = smallBook();
    for (const code of ['CQ', 'MN', 'X01', 'DN', 'HT']) {
      book.unit(code, { 'Tên đơn vị': undefined, Loại: undefined, Mã: undefined }).deleteTab(code);
    }
    const { page } = await open(book);
    expect(await page.getByText('Chưa có đơn vị nào ở trang «Đơn vị».').count()).toBe(1);
    expect(await page.getByText('Tỷ lệ hoàn thành').count()).toBe(0);
    expect(await page.getByRole('main').textContent()).not.toMatch(impossible);
    await closeSidebar(page);
  });

  test('where no tab can be read, no zero passes for a figure unexplained', async () => {
    const book = smallBook();
    for (const code of ['CQ', 'MN', 'X01', 'DN', 'HT']) book.deleteTab(code);
    const { page } = await open(book);
    expect(await page.getByText('Chưa đọc được trang của đơn vị nào').count()).toBe(1);
    expect(await page.getByRole('row', { name: 'Không đọc được 5' }).count()).toBe(1);
    expect(await page.getByRole('main').textContent()).not.toMatch(impossible);
    await closeSidebar(page);
  });
});

test('names of units are text, however long and whatever is in them', async () => {
  const book = campaign()
    .unit('MN', { 'Tên đơn vị': HOSTILE })
    .unit('X01', { 'Tên đơn vị': `${'Xómrấtdài'.repeat(30)}` })
    .setting('Tên cuộc vận động', `</style><b>${HOSTILE}`);
  book.beside('X01', 'Không phát sinh ủng hộ', false).fill('X01', [household('Nông Văn Tám')]);
  book.fill('HT', [donor('Hội Đồng Hương')]);
  const { page, complaints } = await open(book);
  await page.getByText('Tên đơn vị theo tình trạng').click();
  expect(await section(page, 'Danh sách của các đơn vị')).toContain(HOSTILE);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(`</style><b>${HOSTILE}`);
  expect(await page.getByRole('img').count()).toBe(0);
  expect(await page.title()).toBe('Chung sức NTM');
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('many units show six bars first, and all on demand', async () => {
  const book = smallBook();
  const first = book.spot('Đơn vị', 'Mã').row + 6;
  for (let n = 0; n < 8; n++) {
    book.setCell('Đơn vị', first + n, 0, `T${n}`);
    book.setCell('Đơn vị', first + n, 1, `Trường thử ${n}`);
    book.setCell('Đơn vị', first + n, 2, 'Trường học');
  }
  book.setUp();
  for (let n = 0; n < 8; n++)
    book.fill(`T${n}`, [person('Ma Thị Hoa', { 'Tiền đã nộp (đồng)': 50_000 * n })]);
  const { page } = await open(book);
  const bars = page.getByRole('region', { name: 'Tiến độ từng đơn vị' }).getByRole('listitem');
  expect(await bars.count()).toBe(6);
  await button(page, 'Xem tất cả 8 đơn vị').click();
  expect((await bars.allInnerTexts()).map((text) => text.match(/thử \d/)?.[0])).toEqual(
    Array.from({ length: 8 }, (_, n) => `thử ${n}`),
  );
  await closeSidebar(page);
});

test('a lost connection is told, and the sidebar recovers', async () => {
  let lost = true;
  const { page } = await sidebarPage({
    name: 'dashboard',
    session: bookSession(campaign()),
    before: () => {
      if (lost) throw new Error('Không liên lạc được với Google.');
    },
  });
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('Không liên lạc được với Google.');
  expect(await seriousFaults(page)).toEqual([]);
  lost = false;
  await button(page, 'Thử lại').click();
  await page.getByRole('progressbar').waitFor();
  await closeSidebar(page);
});

test('at any zoom nobody is kept from using it, and nothing runs out of the page', async () => {
  const { page } = await open(campaign());
  await expectAnyZoom(page);
  await closeSidebar(page);
});
