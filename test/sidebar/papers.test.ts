import type { Locator, Page } from 'playwright-core';
import { TABS } from '../../src/text/vi.ts';
import { expectAnyZoom, seriousFaults } from '../support/axe.ts';
import { ACCOUNT, type Book, day, person, receipt, smallBook } from '../support/book.ts';
import { bookSession } from './book-session.ts';
import { sidebarPage } from './bridge.ts';
import { downloaded, printed, watchPrinting } from './printing.ts';

// Today is 18/5/2024.

const HOSTILE = '<img src=x onerror="document.title=1">';
const LOST = 'Không nhận được trả lời.';

/** MN: Hoa, Sen and one with a name that is no name; CQ: Bình. Three vouchers, of which one is for two people. */
function paidBook(): Book {
  return smallBook()
    .fill('MN', [person('Ma Thị Hoa'), person('Lò Thị Sen'), person(HOSTILE)])
    .fill('CQ', [person('Nông Văn Bình')])
    .fill('Sổ thu', [
      receipt('MN-01', { 'Người nộp': 'Thủ quỹ trường' }),
      receipt('MN-02', { 'Người nộp': 'Thủ quỹ trường', 'Số tiền': 300_000 }),
      receipt('CQ-01', { 'Số chứng từ': 'PT02' }),
      receipt('MN-03', { 'Số chứng từ': 'PT03', 'Người nộp': HOSTILE, 'Số tiền': 1_000_000 }),
    ]);
}

const confirmed = (book: Book) => book.setting('Tài khoản đã được xác nhận', 'Có');

/** @param lost of which calls the answer never comes, though the work is done */
async function open(book = paidBook(), lost: (door: string) => boolean = () => false, url = 'local:') {
  const session = bookSession(book, { container: { id: 'local', url, activeSheetId: () => 0 } });
  const call: typeof session.call = (door, ...args) => {
    const value = session.call(door, ...args);
    if (lost(door)) throw new Error(LOST);
    return value;
  };
  const opened = await sidebarPage({ name: 'papers', session: { ...session, call } });
  await watchPrinting(opened.page);
  await heading(opened.page, 'Chọn giấy cần in.');
  return { ...opened, book };
}

const PICTURES = process.env['PICTURES'];
const picture = async (page: Page, name: string) => {
  if (PICTURES === undefined) return;
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  await page.waitForTimeout(200);
};
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
const press = (part: Page | Locator, name: string | RegExp) => part.getByRole('button', { name }).click();
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

async function choose(page: Page, kind: string) {
  await press(page, new RegExp(`^${kind}`));
  await heading(page, kind);
}

/** The lines of `Giấy xác nhận`: number, code, state. */
const papers = (book: Book) =>
  book.titles().includes(TABS.confirmations)
    ? book
        .table(TABS.confirmations, 'Số giấy')
        .map((line) =>
          [
            line['Số giấy']?.numberValue,
            line['Nộp cho (mã)']?.stringValue,
            line['Trạng thái']?.stringValue,
          ].join(' '),
        )
    : [];

describe('Mã QR chuyển khoản', () => {
  test('as long as nobody confirmed the account, it says why and what to do, and prints nothing', async () => {
    const { page, session } = await open();
    await choose(page, 'Mã QR chuyển khoản');
    await page.getByText(/Chưa có mã QR vì tài khoản chưa được xác nhận/).waitFor();
    await page.getByText(/«Có» ở dòng «Tài khoản đã được xác nhận» của trang «Cấu hình»/).waitFor();
    expect(await page.getByRole('button', { name: /^In / }).count()).toBe(0);
    expect(() => session.call('sidePaymentSheet', {})).toThrow('chưa được xác nhận');
    await picture(page, 'papers-codes-not-yet');
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('prints everybody, or one unit alone', async () => {
    const { page, complaints } = await open(confirmed(paidBook()));
    await choose(page, 'Mã QR chuyển khoản');
    await page.getByText('5 đơn vị, 4 người').waitFor();
    await picture(page, 'papers-codes');
    await press(page, 'In tờ mã QR');
    await said(page, 'Đã gửi sang hộp in');
    const all = await printed(page);
    expect(all.text).toContain('Nông Văn Bình');
    expect(all.images).toBe(9);
    await page.getByRole('combobox', { name: 'Đơn vị' }).selectOption('MN');
    await page.getByText('3 người', { exact: true }).waitFor();
    await press(page, 'In tờ mã QR');
    await said(page, 'Đã gửi sang hộp in');
    const one = await printed(page);
    expect(one.text).toContain('Ma Thị Hoa');
    expect(one.text).not.toContain('Nông Văn Bình');
    expect(complaints).toEqual([]);
  });
});

describe('Giấy xác nhận', () => {
  test('says what would be made, makes it once it is agreed to, and prints what was made', async () => {
    const { page, book, complaints } = await open();
    const faults: string[] = [];
    await choose(page, 'Giấy xác nhận');
    await page.getByText('Sẽ lập 3 giấy, 2.200.000 đồng.').waitFor();
    await page.getByText('Xem 3 giấy sẽ lập').click();
    expect(await page.locator('details li').allTextContents()).toEqual([
      'Chứng từ PT01, Trường Mầm non, 2 người: 750.000 đồng',
      'Chứng từ PT02, Cơ quan xã (Đảng ủy, HĐND, UBND, MTTQ, đoàn thể) (CQ-01): 450.000 đồng',
      'Chứng từ PT03, Trường Mầm non (MN-03): 1.000.000 đồng',
    ]);
    await page.getByText(/Muốn hủy một giấy: ghi dòng Hoàn trả hoặc Điều chỉnh/).waitFor();
    faults.push(...(await seriousFaults(page)));
    await picture(page, 'papers-to-issue');
    await press(page, 'Lập 3 giấy');
    await page.getByText('Giấy đã lập không sửa, không xóa được.').waitFor();
    expect(papers(book)).toEqual([]);
    await press(page, /^Lập giấy$/);
    await said(page, 'Số giấy vừa lập: 1–3.');
    expect(papers(book)).toEqual(['1 MN-01 đã lập', '1 MN-02 đã lập', '2 CQ-01 đã lập', '3 MN-03 đã lập']);
    await page.getByText('Mọi khoản đã thu đều có giấy.').waitFor();
    expect(await focused(page)).toContain('Số giấy vừa lập: 1–3.');
    faults.push(...(await seriousFaults(page)));
    await press(page, 'In giấy vừa lập, vừa hủy');
    await said(page, 'Đã gửi sang hộp in');
    const { text, images, scripts } = await printed(page);
    for (const words of ['Số: 1', 'Số: 2', 'Số: 3', 'DANH SÁCH GỬI KÈM', HOSTILE])
      expect(text).toContain(words);
    expect([images, scripts]).toEqual([0, 0]);
    await picture(page, 'papers-issued');
    const file = await downloaded(page, () => press(page, 'Tải về giấy vừa lập, vừa hủy'));
    expect(file.name).toBe('giay-xac-nhan-2024-05-18.html');
    expect(file.text).toMatch(/^<!doctype html>/);
    expect(file.text).toContain('Số: 3');
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.title()).not.toBe('1');
  });

  test('for one unit; after a refund the old paper is cancelled, and both are printed', async () => {
    const { page, book } = await open();
    await choose(page, 'Giấy xác nhận');
    await page.getByRole('combobox', { name: 'Đơn vị' }).selectOption('CQ');
    await page.getByText('Sẽ lập 1 giấy, 450.000 đồng.').waitFor();
    await press(page, 'Lập 1 giấy');
    await press(page, /^Lập giấy$/);
    await said(page, 'Số giấy vừa lập: 1.');
    await page.getByText('Mọi khoản đã thu của đơn vị này đều có giấy.').waitFor();
    const back = { 'Số chứng từ': 'PC01', Loại: 'Hoàn trả', 'Số tiền': 150_000, 'Chứng từ gốc': 'PT02' };
    book.fill('Sổ thu', [receipt('CQ-01', back)], 4);
    await page.getByRole('combobox', { name: 'Đơn vị' }).selectOption('');
    await page.getByText('Sẽ hủy 1 giấy (số 1) vì sổ thu có hoàn trả').waitFor();
    await page.getByText('Sẽ lập 3 giấy, 2.050.000 đồng.').waitFor();
    await picture(page, 'papers-to-cancel');
    await press(page, 'Lập 3 giấy');
    await press(page, /^Lập giấy$/);
    await said(page, 'Số giấy vừa hủy: 1.');
    await press(page, 'In giấy vừa lập, vừa hủy');
    await said(page, 'Đã gửi sang hộp in');
    expect((await printed(page)).text).toContain('ĐÃ HỦY');
  });

  test('what changed between looking and agreeing is not made', async () => {
    const { page, book } = await open();
    await choose(page, 'Giấy xác nhận');
    await press(page, 'Lập 3 giấy');
    book.fill('Sổ thu', [receipt('MN', { 'Số chứng từ': 'PT09' })], 4);
    await press(page, /^Lập giấy$/);
    await page.getByText('Sổ thu vừa thay đổi nên số giấy sẽ lập đã khác lúc xem.').waitFor();
    expect(papers(book)).toEqual([]);
    await page.getByText('Sẽ lập 4 giấy, 2.650.000 đồng.').waitFor();
  });

  test('a lost answer: the papers are there, and none is made twice', async () => {
    const { page, book } = await open(paidBook(), (door) => door === 'sideConfirmationsIssue');
    await choose(page, 'Giấy xác nhận');
    await press(page, 'Lập 3 giấy');
    await press(page, /^Lập giấy$/);
    await page.getByRole('alert').getByText(LOST).waitFor();
    await page.getByText('Mọi khoản đã thu đều có giấy.').waitFor();
    await page.getByText('Giấy đã lập: 3').waitFor();
    expect(papers(book)).toHaveLength(4);
  });

  test('papers that were made are found without marks and printed again', async () => {
    const { page } = await open();
    await choose(page, 'Giấy xác nhận');
    await press(page, 'Lập 3 giấy');
    await press(page, /^Lập giấy$/);
    await page.locator('summary', { hasText: 'Giấy đã lập: 3' }).click();
    const search = page.getByRole('searchbox', { name: /Tìm theo số giấy/ });
    await search.fill('khong co');
    await page.getByText('Không tìm thấy giấy nào.').waitFor();
    await search.fill('lo thi sen');
    await said(page, 'Tìm thấy 1 giấy.');
    await page.getByRole('checkbox', { name: /^Số 1: 750\.000 đồng/ }).check();
    await search.fill('');
    await page.getByRole('checkbox', { name: /^Số 2: 450\.000 đồng/ }).check();
    await said(page, 'Đã chọn 2 giấy.');
    await picture(page, 'papers-given');
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, 'In 2 giấy đã chọn');
    await said(page, 'Đã gửi sang hộp in');
    const { text } = await printed(page);
    expect([text.includes('Số: 1'), text.includes('Số: 2'), text.includes('Số: 3')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('lines that can have no paper are told, and nothing is said to be complete', async () => {
    const { page } = await open(
      smallBook()
        .fill('MN', [person('Ma Thị Hoa')])
        .fill('Sổ thu', [receipt('MN-01', { 'Số chứng từ': undefined })]),
    );
    await choose(page, 'Giấy xác nhận');
    await page.getByText('1 dòng của «Sổ thu» chưa lập được giấy').waitFor();
    expect(await page.getByText('đều có giấy').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Lập/ }).count()).toBe(0);
  });
});

describe('Tra cứu', () => {
  test('finds a person without marks by the keyboard, and prints her page', async () => {
    const { page, complaints } = await open();
    await choose(page, 'Tra cứu');
    const search = page.getByRole('searchbox', { name: /Tìm theo tên/ });
    await search.fill('khong ai ca');
    await page.getByText('Không tìm thấy ai.').waitFor();
    await search.fill('sen mam non');
    await said(page, 'Tìm thấy 1.');
    await picture(page, 'papers-person-search');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Lò Thị Sen MN-02'));
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'papers-person');
    await press(page, 'In trang của Lò Thị Sen');
    await said(page, 'Đã gửi sang hộp in');
    const { text } = await printed(page);
    expect(text).toContain('Lò Thị Sen (MN-02)');
    expect(text).not.toContain('Ma Thị Hoa');
    await press(page, 'Tìm người khác');
    expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('a unit has a page too, and a name is text', async () => {
    const { page } = await open();
    await choose(page, 'Tra cứu');
    const search = page.getByRole('searchbox', { name: /Tìm theo tên/ });
    await search.fill('mn-03');
    await press(page, /^<img/);
    await press(page, /^In trang của/);
    await said(page, 'Đã gửi sang hộp in');
    expect(await printed(page)).toMatchObject({
      images: 0,
      scripts: 0,
      text: expect.stringContaining(HOSTILE),
    });
    await search.fill('truong mam non');
    await press(page, 'Trường Mầm non MN · đơn vị');
    await press(page, 'In trang của Trường Mầm non');
    await said(page, 'Đã gửi sang hộp in');
    expect((await printed(page)).text).toContain('Trường Mầm non (MN)');
    expect(await page.locator('img').count()).toBe(0);
  });
});

describe('Biên bản bàn giao tiền', () => {
  /** The two lines of a transfer to the treasury, in the book from the `skip`-th line on. */
  const handOver = (book: Book, number: string, on: string, amount: number, skip: number) =>
    book.fill(
      'Sổ thu',
      [-amount, amount].map((sum) =>
        receipt('', {
          'Số chứng từ': number,
          'Ngày nhận': day(on),
          'Người nộp': undefined,
          'Số tiền': sum,
          'Nơi nhận': sum < 0 ? ACCOUNT : 'Kho bạc',
          Loại: 'Chuyển nội bộ',
        }),
      ),
      skip,
    );
  const handedBook = () =>
    handOver(handOver(paidBook(), 'NT01', '2024-05-16', 500_000, 4), 'NT02', '2024-05-17', 1_200_000, 6);
  const time = (page: Page) => page.getByRole('combobox', { name: 'Lần bàn giao' });

  test('says what went and what is held, for all, for one day and for a time, and prints it', async () => {
    const { page, complaints } = await open(handedBook());
    await choose(page, 'Biên bản bàn giao tiền');
    await said(page, '2 lần chuyển vào kho bạc, 1.700.000 đồng.');
    await said(page, /Còn giữ ở Tài khoản 8502215035268, Nguyễn Thị Thu: 500\.000 đồng/);
    expect(await time(page).getByRole('option').allTextContents()).toEqual([
      'Từ đầu đến nay',
      '17/5/2024: 1.200.000 đồng',
      '16/5/2024: 500.000 đồng',
      'Khoảng ngày khác',
    ]);
    await page.getByText('Các lần chuyển').click();
    await picture(page, 'papers-handover');
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, 'In biên bản bàn giao tiền');
    await said(page, 'Đã gửi sang hộp in');
    const all = await printed(page);
    expect(all).toMatchObject({ images: 0, scripts: 0 });
    for (const words of ['NT01', 'NT02', HOSTILE, 'Bằng chữ: Một triệu bảy trăm nghìn đồng.'])
      expect(all.text).toContain(words);
    await time(page).selectOption('2024-05-16');
    await said(page, '1 lần chuyển vào kho bạc trong thời gian này, 500.000 đồng.');
    await press(page, 'In biên bản bàn giao tiền');
    await said(page, 'Đã gửi sang hộp in');
    const one = await printed(page);
    expect([one.text.includes('NT01'), one.text.includes('NT02')]).toEqual([true, false]);
    await time(page).selectOption({ label: 'Khoảng ngày khác' });
    await page.getByText('Chọn đủ hai ngày.').waitFor();
    await page.getByLabel('Từ ngày').fill('2024-05-18');
    await page.getByLabel('Đến hết ngày').fill('2024-05-17');
    await page.getByRole('alert').getByText('Từ ngày phải trước').waitFor();
    await page.getByLabel('Từ ngày').fill('2024-05-17');
    await said(page, '1 lần chuyển vào kho bạc trong thời gian này, 1.200.000 đồng.');
    await picture(page, 'papers-handover-time');
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('before anything went, it says how that is written down', async () => {
    const { page } = await open();
    await choose(page, 'Biên bản bàn giao tiền');
    await page.getByText('Chưa có lần chuyển nào.').waitFor();
    await said(page, /Còn giữ ở Tài khoản/);
    expect(await page.getByRole('button', { name: /^In / }).count()).toBe(0);
    await picture(page, 'papers-handover-empty');
    await expectAnyZoom(page);
  });
});

test('the keyboard comes back to the paper that it left', async () => {
  const { page } = await open();
  await choose(page, 'Tra cứu');
  expect(await focused(page)).toBe('Tra cứu');
  await press(page, 'Các giấy tờ');
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Tra cứu'));
  await picture(page, 'papers-home');
});

describe('Bảng công khai', () => {
  const APPROVED = 'Ban Chỉ đạo đã duyệt công khai';

  test('says that nobody is named and why, and prints totals alone', async () => {
    const { page, complaints } = await open();
    await choose(page, 'Bảng công khai');
    await page.getByText(/^Chỉ có tổng số, chưa có tên ai\./).waitFor();
    await press(page, 'In bảng công khai');
    await said(page, 'Đã gửi sang hộp in');
    const { text, scripts } = await printed(page);
    expect(text).toContain('Trường Mầm non');
    expect(text).not.toContain('Ma Thị Hoa');
    expect(scripts).toBe(0);
    await picture(page, 'papers-public');
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('names whom it may, and writes into no file of the campaign', async () => {
    const url = 'https://docs.google.com/spreadsheets/d/local/edit';
    const { page, book } = await open(paidBook().setting(APPROVED, 'Có'), () => false, url);
    await choose(page, 'Bảng công khai');
    await page.getByText('Có tên 4 người, hộ, đơn vị ủng hộ.').waitFor();
    await press(page, 'In bảng công khai');
    await said(page, 'Đã gửi sang hộp in');
    expect((await printed(page)).text).toContain(HOSTILE);
    const update = page.getByRole('button', { name: 'Cập nhật tệp công khai' });
    expect(await update.isDisabled()).toBe(true);
    const before = JSON.stringify(book.resource());
    await picture(page, 'papers-public-named');
    await page.getByLabel('Đường dẫn của tệp công khai').fill('trang của tôi');
    await update.click();
    await page.getByText(/có tên người ủng hộ\. Ai mở được tệp thì đọc được/).waitFor();
    await press(page, /^Ghi$/);
    await page.getByText(/không phải đường dẫn của một bảng tính Google/).waitFor();
    expect(JSON.stringify(book.resource())).toBe(before);
    await picture(page, 'papers-public-refused');
    expect(await seriousFaults(page)).toEqual([]);
  });
});

test.each(['Mã QR chuyển khoản', 'Giấy xác nhận', 'Tra cứu', 'Biên bản bàn giao tiền', 'Bảng công khai'])(
  '%s at any zoom',
  async (kind) => {
    const { page } = await open(confirmed(paidBook()));
    await expectAnyZoom(page);
    await choose(page, kind);
    await expectAnyZoom(page);
  },
);
