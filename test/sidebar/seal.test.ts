import type { Page } from 'playwright-core';
import { expectAnyZoom, seriousFaults } from '../support/axe.ts';
import { at, type Book, business, donor, household, person, smallBook } from '../support/book.ts';
import { bookSession } from './book-session.ts';
import { sidebarPage } from './bridge.ts';

const HOSTILE = '<img src=x onerror="document.title=1">';
const PAID = 'Tiền đã nộp (đồng)';
const TAB = 'Các lần tổng hợp';

function campaign(): Book {
  const book = smallBook();
  book.fill('CQ', [person('Hà Văn Bách')]).fill('MN', [person('Ma Thị Hoa'), person('Lò Văn An')]);
  book.fill('X01', [household('Nông Văn Tám')]).fill('DN', [business(`Công ty ${HOSTILE}`)]);
  book.fill('HT', [donor('Hội đồng hương')]);
  book.consolidate(at('2024-05-18'));
  return book;
}

async function open(book: Book) {
  const opened = await sidebarPage({ name: 'seal', session: bookSession(book) });
  await opened.page.getByRole('heading', { name: 'Các lần đã chốt' }).waitFor();
  return opened;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const seal = async (page: Page) => {
  await button(page, 'Chốt số liệu').click();
  await button(page, /^Chốt$/).click();
};
const shoot = (page: Page, name: string) =>
  process.env['SHOTS']
    ? page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true })
    : undefined;

test('what will be frozen is shown, two people are asked for, and once frozen nothing is left to do', async () => {
  const book = campaign();
  const { page, calls, complaints } = await open(book);
  const what = await page.getByRole('region', { name: 'Sẽ chốt' }).textContent();
  expect(what).toContain('Lần 1: Chốt lần đầu5 trên 5 đơn vị; chưa đặt ngày khóa.');
  expect(what).toMatch(/Tiền đã nộp[\d.]+Ngày công quy tiền/);
  expect(await page.getByText('Không còn vướng mắc.').count()).toBe(1);
  await shoot(page, 'seal-first');
  await page.getByRole('textbox', { name: 'Người duyệt' }).fill('nguyễn thị  thu');
  expect(await page.getByText('Phải là hai người.').count()).toBe(1);
  expect(await button(page, 'Chốt số liệu').getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('textbox', { name: 'Người duyệt' }).fill('Ma Đình Trường');
  await seal(page);
  await page.getByText('Số liệu hiện nay đúng như lần chốt 1').waitFor();
  expect(calls.map(({ door }) => door)).toEqual(['sideSeal', 'sideSealRun', 'sideSeal']);
  expect(await page.getByText('Người lập: Nguyễn Thị Thu; người duyệt: Ma Đình Trường.').count()).toBe(1);
  expect(await button(page, 'Chốt số liệu').count()).toBe(0);
  await button(page, 'Kiểm lại số đã chốt').click();
  await page.getByText(/^Lần chốt 1 .*nguyên vẹn, cộng lại khớp/).waitFor();
  await shoot(page, 'seal-done');
  expect(book.table(TAB, 'Lần chốt').length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('a later change cell by cell, without names; the adjustment needs its reason', async () => {
  const book = campaign();
  const first = await open(book);
  await seal(first.page);
  await first.page.getByText('Số liệu hiện nay đúng như lần chốt 1').waitFor();
  book.put('MN', book.address('MN', PAID, 1), 1_000_000);
  const { page, calls } = await open(book);
  const changes = page.getByRole('region', { name: /^Đã đổi so với lần chốt trước \(2\)$/ });
  expect(await changes.textContent()).toMatch(/MN \/ MN-01: Nộp đúng hạn.*450\.000.*1\.000\.000/);
  expect(await changes.textContent()).not.toContain('Hoa');
  await changes.getByRole('button', { name: /^Đến ô MN!/ }).click();
  expect(calls.at(-1)?.door).toBe('sideGoTo');
  expect(await button(page, 'Chốt số liệu').getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Lý do điều chỉnh').fill('Nộp thêm');
  await shoot(page, 'seal-adjust');
  await seal(page);
  await page.getByText('Số liệu hiện nay đúng như lần chốt 2').waitFor();
  expect(calls.map(({ door }) => door)).toContain('sideConsolidate');
  const before = await page.getByRole('region', { name: 'Các lần đã chốt' }).textContent();
  expect(before).toMatch(/Lần 2 \(Điều chỉnh lần 1\).*Nộp thêm.*Lần 1 \(Chốt lần đầu\)/);
});

test('what stands in the way is shown, and the chairman’s reason goes with the figures', async () => {
  const book = campaign();
  book.deleteTab('X01').put('MN', book.address('MN', PAID, 1), 'abc');
  book.consolidate(at('2024-05-18'));
  const { page, complaints } = await open(book);
  const way = await page.getByRole('region', { name: 'Còn vướng mắc' }).textContent();
  expect(way).toContain('Không đọc được đơn vị X01; còn 1 lỗi về tiền.');
  await shoot(page, 'seal-blocked');
  expect(await button(page, 'Chốt số liệu').getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Lý do chủ tịch vẫn cho chốt').fill(HOSTILE);
  await seal(page);
  await page.getByText('Số liệu hiện nay đúng như lần chốt 1').waitFor();
  expect(await page.getByText(`chủ tịch cho chốt vì: ${HOSTILE}.`).count()).toBeGreaterThan(0);
  expect(await page.title()).toBe('Chung sức NTM');
  expect(complaints).toEqual([]);
});

test('figures that moved after they were looked at are not frozen', async () => {
  const book = campaign();
  const { page } = await open(book);
  book.put('MN', book.address('MN', PAID, 1), 1_000_000);
  book.consolidate(at('2024-05-18'));
  await seal(page);
  await page.getByText('số liệu vừa đổi sau khi mở bảng này').waitFor();
  expect(book.titles()).not.toContain(TAB);
});

test('it can be used without sight or with large letters', async () => {
  const { page } = await open(campaign());
  expect(await seriousFaults(page)).toEqual([]);
  await expectAnyZoom(page);
});
