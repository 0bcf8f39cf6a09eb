import { existsSync, readdirSync, readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { readXlsxFile } from '../../src/local/xlsx/read.ts';
import { writeXlsxFile } from '../../src/local/xlsx/write.ts';
import { business } from '../support/book.ts';
import { remindedBook } from '../support/reminded-book.ts';
import { type LocalPage, type OpenWorkbook, openWorkbook } from './local-page.ts';
import { builtProgram, type Program } from './program.ts';

/** «Đôn đốc» in the page, as the accountant uses it: the mails become files beside the workbook. */
let program: Program;
let workbook: OpenWorkbook;
let page: LocalPage;

beforeAll(async () => {
  delete process.env['CHUNGSUC_SMTP'];
  program = builtProgram();
  const book = remindedBook();
  book.setting('Email chủ tịch', 'chu.tich@xa.example').fill('DN', [business('Công ty Mẫu')]);
  await writeXlsxFile(program.path('nhac.xlsx'), book.resource());
  workbook = await openWorkbook(program, program.path('nhac.xlsx'));
  page = await workbook.open();
});

afterAll(async () => {
  await workbook.stop();
  program.remove();
});

const outbox = () =>
  existsSync(program.path('nhac-thu-gui')) ? readdirSync(program.path('nhac-thu-gui')) : [];
const mails = () =>
  Promise.all(outbox().map((name) => PostalMime.parse(readFileSync(program.path(`nhac-thu-gui/${name}`)))));

/** The lines of `Nhật ký nhắc` in the file: unit, occasion, state. */
async function logged(): Promise<string[]> {
  const { resource } = await readXlsxFile(workbook.file);
  const tab = resource.sheets?.find(({ properties }) => properties.title === 'Nhật ký nhắc');
  const rows = (tab?.data?.[0]?.rowData ?? []).map(({ values = [] }) =>
    [3, 5, 10].map((column) => values[column]?.userEnteredValue?.stringValue ?? '').join(' '),
  );
  return rows.slice(4).filter((row) => row.trim() !== '');
}

test('the letters are looked at, one is left out, and the others leave once', async () => {
  const board = await page.openSidebar('Đôn đốc');
  await board.getByText('Đợt nhắc: sau hạn 1 ngày (từ 21/5/2024)').waitFor();
  await board.getByRole('button', { name: 'Xem thư: Trường Mầm non' }).click();
  const letter = board.frameLocator('iframe');
  await letter.getByText('Kính gửi: Trường Mầm non').waitFor();
  // As a mail program shows it: the letter's own styles hold in its frame.
  expect(await letter.locator('body').evaluate((body) => getComputedStyle(body).padding)).toBe('16px');
  await page.screenshot('don-doc');

  await board.getByRole('checkbox', { name: /^Cơ quan xã/ }).uncheck();
  await board.getByRole('button', { name: 'Gửi 1 thư' }).click();
  expect(outbox()).toEqual([]);
  await board.getByRole('button', { name: 'Gửi ngay 1 thư' }).click();
  await board.getByText('1 thư đã ghi thành tệp, chờ mở ra gửi.').waitFor({ timeout: 60_000 });
  await page.screenshot('don-doc-da-gui');

  const [sent, ...others] = await mails();
  expect(others).toEqual([]);
  expect(sent?.to).toMatchObject([{ address: 'mn@xa.example' }]);
  expect(sent?.from).toMatchObject({ address: 'ke.toan@xa.example', name: 'UBND xã Điềm Mặc - Kế toán' });
  expect(sent?.subject).toMatch(/^Kính đề nghị hoàn thành: .*Trường Mầm non$/);
  expect(sent?.text).toContain('0912 345 678');
  expect(sent?.html).toContain('Trân trọng cảm ơn.');
  expect(await logged()).toEqual(['MN 1 đã gửi']);
  expect(await board.getByRole('checkbox', { name: 'Trường Mầm non' }).count()).toBe(0);
  expect(page.complaints).toEqual([]);
});

test('the menu’s own item asks first, and sends what is left', async () => {
  const before = outbox().length;
  await page.menu('Gửi thư nhắc hôm nay');
  await page.page
    .getByRole('dialog')
    .getByText('Gửi 3 thư, đến: cq@xa.example, dn@xa.example, chu.tich@xa.example?')
    .waitFor();
  await page.screenshot('gui-thu-hoi-truoc');
  await page.answer('Thôi');
  expect(outbox()).toHaveLength(before);
  await page.menu('Gửi thư nhắc hôm nay');
  await page.page.getByRole('dialog').getByText('Thư đã gửi không lấy lại được').waitFor();
  await page.page.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click();
  await page.page
    .getByRole('dialog')
    .getByText('3 thư đã ghi thành tệp, chờ mở ra gửi.')
    .waitFor({ timeout: 60_000 });
  await page.alert();
  const sent = (await mails()).map(({ to, subject }) => `${to?.[0]?.address} ${subject?.split(':')[0]}`);
  expect(sent.sort()).toEqual([
    'chu.tich@xa.example Tiến độ đến ngày 24/5/2024',
    'cq@xa.example Kính đề nghị hoàn thành',
    'dn@xa.example Thư cảm ơn',
    'mn@xa.example Kính đề nghị hoàn thành',
  ]);
});

test('a call is noted where the mails are', async () => {
  const board = await page.openSidebar('Đôn đốc');
  await board.locator('summary', { hasText: 'Trường Mầm non' }).click();
  await board.getByRole('button', { name: 'Đã gọi điện: Trường Mầm non' }).click();
  await board.getByText('Đã ghi vào «Nhật ký nhắc»').waitFor();
  expect((await logged()).pop()).toMatch(/đã liên hệ$/);
});
