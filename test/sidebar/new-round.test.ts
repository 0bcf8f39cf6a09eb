import { ApiError } from '../../src/local/sheets/errors.ts';
import { expectAnyZoom, seriousFaults } from '../support/axe.ts';
import { openBook } from '../support/book.ts';
import { sealed, year2024 } from '../support/year.ts';
import { bookSession } from './book-session.ts';
import { sidebarPage } from './bridge.ts';

const OLD = 'file-of-the-last-round-2024';
const url = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`;

async function open(book = sealed(), onGoogle = true) {
  const old = openBook(book.resource());
  const session = bookSession(book, {
    now: () => Date.UTC(2025, 0, 8, 1),
    container: { id: 'local', url: onGoogle ? url('local') : 'local:', activeSheetId: () => 0 },
    sheets: {
      get: (id, options) => {
        if (id !== 'local' && id !== OLD)
          throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
        return (id === OLD ? old : book).service.get('local', options);
      },
      batchUpdate: (body, id) => book.service.batchUpdate(body, id),
    },
  });
  const opened = await sidebarPage({ name: 'new-round', session });
  await opened.page.getByRole('heading', { name: 'Sẽ để trống ở tệp đang mở' }).waitFor();
  const box = (name: string) => opened.page.getByRole('textbox', { name });
  return {
    ...opened,
    book,
    box,
    button: (name: string) => opened.page.getByRole('button', { name, exact: true }),
  };
}

test('says what becomes of what, asks for the year once more, then opens it', async () => {
  const { page, calls, complaints, book, box, button } = await open();
  const emptied = await page.getByRole('region', { name: 'Sẽ để trống ở tệp đang mở' }).textContent();
  expect(emptied).toContain('Danh sách của 5 đơn vị (6 dòng)');
  expect(emptied).toContain('«Sổ thu» (2 dòng)');
  expect(emptied).toContain('Giữ nguyên: đơn vị, tài khoản');
  expect(await page.getByRole('region', { name: 'Tiền còn lại' }).textContent()).toContain('20.000.000 đồng');
  const main = button('Mở đợt mới');
  expect(await main.getAttribute('aria-disabled')).toBe('true');
  await box('Năm của đợt mới').fill('2025');
  await box('Nộp trước ngày').fill('20/5/2025');
  await box('Đường dẫn tệp của đợt trước (bản để nguyên)').fill(url(OLD));
  await main.click();
  expect(await button('Mở').getAttribute('aria-disabled')).toBe('true');
  await box('Gõ lại năm').fill('2024');
  expect(await button('Mở').getAttribute('aria-disabled')).toBe('true');
  await box('Gõ lại năm').fill('2025');
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/new-round.png`, fullPage: true });
  await button('Mở').click();
  await page.getByText(/^Đã mở đợt 2025: \d+ trang của đợt 2024 đã để trống/).waitFor();
  await page.getByText(/^Sổ đang là đợt 2025/).waitFor();
  expect(calls.map(({ door }) => door)).toEqual(['sideNewRound', 'sideNewRoundOpen', 'sideNewRound']);
  expect(book.texts('MN').flat()).not.toContain('Ma Thị Hoa');
  expect(complaints).toEqual([]);
  expect(await seriousFaults(page)).toEqual([]);
  await expectAnyZoom(page);
});

test('what is open asks for a reason; a refusal is told and nothing is lost', async () => {
  const { page, book, box, button } = await open(year2024());
  expect(await page.getByRole('region', { name: 'Còn vướng' }).textContent()).toContain('chưa chốt');
  await box('Năm của đợt mới').fill('2025');
  await box('Nộp trước ngày').fill('20/5/2025');
  await box('Đường dẫn tệp của đợt trước (bản để nguyên)').fill(url('x'.repeat(30)));
  expect(await button('Mở đợt mới').getAttribute('aria-disabled')).toBe('true');
  await box('Lý do vẫn mở đợt mới').fill('Huyện chưa yêu cầu chốt');
  await button('Mở đợt mới').click();
  await box('Gõ lại năm').fill('2025');
  await button('Mở').click();
  await page.getByText('Không mở được tệp của đợt trước').waitFor();
  expect(await box('Nộp trước ngày').inputValue()).toBe('20/5/2025');
  expect(book.texts('MN').flat()).toContain('Ma Thị Hoa');
});

test('on a laptop it shows the commands', async () => {
  const { page, button } = await open(sealed(), false);
  await page.getByText('chungsuc mo-dot so-2024.xlsx -o so-2025.xlsx --nam 2025').waitFor();
  expect(await button('Mở đợt mới').count()).toBe(0);
});
