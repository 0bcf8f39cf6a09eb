import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expectAnyZoom, seriousFaults } from '../support/axe.ts';
import { at, type Book, business, day, person, smallBook } from '../support/book.ts';
import { takeApart } from '../support/docx.ts';
import { bookSession } from './book-session.ts';
import { sidebarPage } from './bridge.ts';

const HOSTILE = '<img src=x onerror="document.title=1">';

function campaign(): Book {
  const book = smallBook();
  book.fill('CQ', [person('Hà Văn Bách', { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined })]);
  book.fill('MN', [person('Ma Thị Hoa')]);
  book
    .beside('MN', 'Đơn vị xác nhận đã lập xong danh sách', true)
    .beside('MN', 'Ngày xác nhận', day('2024-05-15'));
  book.fill('DN', [business(`Công ty ${HOSTILE}`)]);
  book.consolidate(at('2024-05-18'));
  return book;
}

async function open(options: { book?: Book; fails?: () => string } = {}) {
  const opened = await sidebarPage({
    name: 'documents',
    session: bookSession(options.book ?? campaign()),
    before: () => {
      const failure = options.fails?.() ?? '';
      if (failure !== '') throw new Error(failure);
    },
  });
  await opened.page.getByRole('radio').first().waitFor();
  return opened;
}

const button = (page: Page, name: string) => page.getByRole('button', { name });
const make = async (page: Page) => {
  await button(page, 'Soạn văn bản').click();
  await page.getByRole('heading', { name: 'Nội dung' }).waitFor();
};

test('a report: what it holds, what is left open and where to fill it, and the file', async () => {
  const { page, calls, complaints } = await open();
  await make(page);
  expect(calls.map(({ door }) => door)).toEqual(['sideDocuments', 'sideDocument']);
  const contents = await page.getByRole('region', { name: 'Nội dung' }).textContent();
  expect(contents).toContain('BÁO CÁO. Kết quả vận động “Chung sức xây dựng NTM xã Điềm Mặc” năm 2024');
  expect(contents).toContain('Kính gửi: UBND huyện Định Hóa');
  expect(contents).toContain('Phụ lục I: kết quả vận động theo đơn vị (11 dòng)');
  expect(await page.getByRole('region', { name: 'Còn để trống' }).textContent()).toContain(
    'Số kế hoạch của xã: ghi ở mục «Số kế hoạch» của trang «Cấu hình»',
  );
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Tải về .docx').click()]);
  expect(download.suggestedFilename()).toBe('bao-cao-ket-qua-2024-05-18.docx');
  const { paragraphs } = takeApart(readFileSync(await download.path()));
  expect(paragraphs).toContain('Kính gửi: UBND huyện Định Hóa');
  expect(await page.getByText('Đã tải «bao-cao-ket-qua-2024-05-18.docx»').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('the plan of use: of the whole commune, to nobody, with its annex', async () => {
  const { page, calls } = await open();
  await page.getByRole('radio', { name: /^Kế hoạch sử dụng nguồn vận động/ }).check();
  await make(page);
  expect(calls[1]?.args).toEqual([{ kind: 'usePlan' }]);
  const contents = await page.getByRole('region', { name: 'Nội dung' }).textContent();
  expect(contents).toContain('Phụ lục: danh mục công trình, nội dung sử dụng nguồn vận động');
  expect(contents).not.toContain('Kính gửi');
});

test('a reminder: everybody is chosen, one is left out, and several can have a letter each', async () => {
  const { page, calls } = await open();
  await page.getByRole('radio', { name: /^Công văn đôn đốc/ }).check();
  expect(await page.getByText('Đã chọn 3 đơn vị').count()).toBe(1);
  await page.getByRole('checkbox', { name: /^Xóm 1/ }).uncheck();
  await page.getByRole('radio', { name: 'Mỗi đơn vị một công văn' }).check();
  await make(page);
  expect(calls[1]?.args).toEqual([{ kind: 'reminder', codes: ['CQ', 'MN'], each: true }]);
  expect(await page.getByText('2 văn bản trong một tệp').count()).toBe(1);
  await page.getByRole('checkbox', { name: /^Trường Mầm non/ }).uncheck();
  expect(await button(page, 'Tải về .docx').count()).toBe(0);
  await make(page);
  expect(calls[2]?.args).toEqual([{ kind: 'reminder', codes: ['CQ'] }]);
});

test('nobody chosen, nothing asked', async () => {
  const { page, calls } = await open();
  await page.getByRole('radio', { name: /^Công văn đôn đốc/ }).check();
  await button(page, 'Bỏ chọn').click();
  await button(page, 'Soạn văn bản').dispatchEvent('click');
  expect(await page.getByText('Chọn ít nhất một nơi gửi.').count()).toBe(1);
  expect(calls).toHaveLength(1);
});

test('thanks to whoever gave, and to a code that is typed; a code of nobody is told', async () => {
  const { page, calls, complaints } = await open();
  await page.getByRole('radio', { name: /^Thư cảm ơn/ }).check();
  await page.getByRole('checkbox', { name: /^Công ty/ }).check();
  await page.getByLabel('Mã khác').fill('MN-01, mn');
  await make(page);
  expect(calls[1]?.args).toEqual([{ kind: 'thanks', codes: ['DN-01', 'MN-01', 'mn'] }]);
  const contents = await page.getByRole('region', { name: 'Nội dung' }).textContent();
  expect(contents).toContain(`Kính gửi: Công ty ${HOSTILE}; Ma Thị Hoa; Trường Mầm non`);
  await page.getByLabel('Mã khác').fill('ZZ-01');
  await button(page, 'Soạn văn bản').click();
  await page.getByText('Không có mã «ZZ-01»').waitFor();
  expect(await page.title()).toBe('Chung sức NTM');
  expect(complaints).toEqual([]);
});

test('a workbook in which nobody is late and nobody gave', async () => {
  const book = smallBook();
  for (const code of ['CQ', 'MN']) book.beside(code, 'Không có ai thuộc diện', true);
  book.beside('X01', 'Không phát sinh ủng hộ', true);
  const { page } = await open({ book });
  await page.getByRole('radio', { name: /^Công văn đôn đốc/ }).check();
  expect(await page.getByText('Không có đơn vị nào cần đôn đốc.').count()).toBe(1);
  await page.getByRole('radio', { name: /^Thư cảm ơn/ }).check();
  expect(await page.getByText(/^Chưa có đơn vị, doanh nghiệp/).count()).toBe(1);
});

test('a lost connection is told, and can be tried again', async () => {
  let failure = '';
  const { page } = await open({ fails: () => failure });
  failure = 'Không liên lạc được với Google.';
  await button(page, 'Soạn văn bản').click();
  await page.getByRole('alert').waitFor();
  failure = '';
  await make(page);
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('can be used without seeing it, without a mouse and at any zoom', async () => {
  const { page } = await open();
  await page.keyboard.press('Tab');
  for (const _ of ['progress', 'usePlan', 'supportDecision', 'reminder'])
    await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: /^Công văn đôn đốc/ }).isChecked()).toBe(true);
  await make(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('contents');
  expect(await seriousFaults(page)).toEqual([]);
  await expectAnyZoom(page);
});

test('is small enough to open at once', () => {
  expect(readFileSync('dist/sidebar-documents.html').length).toBeLessThan(300 * 1024);
});
