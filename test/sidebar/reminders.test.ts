import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { sidebarPolicy } from '../../src/local/page/headers.ts';
import type { Mail, MailPort } from '../../src/local/realm/ports.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { DECLARATION_LABELS, TABS } from '../../src/text/vi.ts';
import { dailyRequests } from '../../src/workbook/daily-state.ts';
import { workbookView } from '../../src/workbook/tab-view.ts';
import { expectAnyZoom, seriousFaults } from '../support/axe.ts';
import { type Book, business, day, household, openBook, person, smallBook } from '../support/book.ts';
import { openBrowser } from '../support/chromium.ts';
import { bookSession } from './book-session.ts';
import { closeSidebar, sidebarPage } from './bridge.ts';

// Today is 18/5/2024, two days before the due date: the occasion of three days before is open.

const HOSTILE = '<img src=x onerror="document.title=1">';

/** CQ, MN and X01 are asked for their lists, X01 on the phone only; DN is a business that gave. */
function dueBook(): Book {
  return smallBook()
    .fill('CQ', [person('Hà Thị Lan')])
    .fill('MN', [person('Ma Thị Hoa', { 'Tiền đã nộp (đồng)': 150_000 })])
    .fill('DN', [business('Công ty Mẫu')])
    .unit('CQ', { Email: 'cq@xa.example' })
    .unit('MN', { Email: 'mn@xa.example', 'Người phụ trách': 'Lò Thị Sen' })
    .unit('X01', { 'Điện thoại': '0912 345 678', 'Người phụ trách': 'Nông Văn Tám' })
    .unit('DN', { Email: 'dn@xa.example' })
    .setting('Email kế toán', 'ketoan@xa.example');
}

/** MN is asked for nothing any more. */
function withDone(book = dueBook()): Book {
  return book
    .fill('MN', [person('Ma Thị Hoa')])
    .beside('MN', DECLARATION_LABELS.listDone, true)
    .beside('MN', DECLARATION_LABELS.doneOn, day('2024-05-16'))
    .unit('MN', { 'Ngày nhận danh sách đã ký': day('2024-05-17') });
}

/** A mail server that keeps what it is given. @param fails what it does to the n-th mail, from 1 */
function mailBox(left = 100, fails: (nth: number) => void = () => {}) {
  const sent: Mail[] = [];
  let tried = 0;
  const port: MailPort = {
    left: () => left - sent.length,
    send: (mail) => {
      tried += 1;
      fails(tried);
      sent.push(mail);
    },
  };
  return { port, sent, to: () => sent.map(({ to }) => to) };
}

async function open(
  book = dueBook(),
  {
    box = mailBox(),
    before,
    ...options
  }: Parameters<typeof bookSession>[1] & {
    box?: ReturnType<typeof mailBox>;
    before?: NonNullable<Parameters<typeof sidebarPage>[0]['before']>;
  } = {},
) {
  const session = bookSession(book, { mail: box.port, ...options });
  const opened = await sidebarPage({ name: 'reminders', session, ...(before ? { before } : {}) });
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  return { ...opened, session, book, box };
}

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const send = (page: Page, mails: number) =>
  page.getByRole('button', { name: `Gửi ${mails} thư`, exact: true });
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const refused = async (page: Page) => (await page.getByRole('alert').textContent()) ?? '';

/** The text as it is laid out, line by line. */
const shown = async (part: Locator) => (await part.allInnerTexts()).join('\n');

/** Opens a unit among all of them. */
async function unit(page: Page, name: string) {
  const item = page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });
  await item.locator('summary').click();
  await item.locator('dl').waitFor();
  return item;
}

const log = (book: Book) =>
  book.table(TABS.reminders, 'Thời điểm').map((line) => {
    const text = (header: string) => line[header]?.stringValue ?? '';
    return [text('Mã'), text('Hình thức'), text('Trạng thái'), text('Ghi chú')].join(' | ');
  });

test('its head says where today stands in the campaign and in the schedule', async () => {
  const { page, complaints } = await open();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
    'Chung sức xây dựng NTM xã Điềm Mặc năm 2024',
  );
  const head = await shown(page.locator('.due'));
  expect(head.split('\n')).toEqual([
    'Hôm nay 18/5/2024, còn 2 ngày đến hạn 20/5/2024',
    'Đợt nhắc: trước hạn 3 ngày (từ 17/5/2024). Đợt sau: 19/5/2024.',
    'Hôm nay còn gửi được 100 thư.',
  ]);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test.each([
  ['2024-05-20', 'Hôm nay 20/5/2024 là ngày hạn', 'Đợt nhắc: ngày hạn (từ 20/5/2024). Đợt sau: 21/5/2024.'],
  [
    '2024-05-22',
    'Hôm nay 22/5/2024, đã qua hạn 20/5/2024 được 2 ngày',
    'Đợt nhắc: sau hạn 1 ngày (từ 21/5/2024). Đợt sau: 27/5/2024.',
  ],
  [
    '2024-05-01',
    'Hôm nay 1/5/2024, còn 19 ngày đến hạn 20/5/2024',
    'Hôm nay chưa có đợt nhắc nào. Đợt sau: 13/5/2024.',
  ],
  ['2025-01-02', 'Hôm nay 2/1/2025, đã qua hạn 20/5/2024 được 227 ngày', 'Không còn đợt nhắc nào theo lịch.'],
])('on %s it says %s', async (today, first, second) => {
  const { page } = await open(dueBook(), { now: () => Date.parse(`${today}T08:00:00+07:00`) });
  const head = await shown(page.locator('.due'));
  expect(head.split('\n').slice(0, 2)).toEqual([first, second]);
  await closeSidebar(page);
});

test('the letter is shown as it will look, in a frame that may do nothing', async () => {
  const { page, calls } = await open();
  await click(page, 'Xem thư: Trường Mầm non');
  const frame = page.getByTitle('Thư gửi Trường Mầm non');
  expect(await frame.getAttribute('sandbox')).toBe('');
  const letter = page.frameLocator('iframe');
  expect(await letter.locator('p').first().textContent()).toBe(
    'Kính gửi: Trường Mầm non (người phụ trách: Lò Thị Sen)',
  );
  expect(await letter.locator('body').evaluate((body) => getComputedStyle(body).padding)).toBe('16px');
  expect(await section(page, /^Hôm nay/).textContent()).toContain(
    'Kính đề nghị hoàn thành trước ngày 20/5/2024',
  );
  expect(calls.map(({ door }) => door)).toEqual(['sideReminders']);
  await closeSidebar(page);
});

test('a link in the letter leads nowhere, so that the letter stays', async () => {
  const book = dueBook();
  const address = {
    ...book.resource(),
    spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/1aB2cD3eF4gH5iJ6kL7mN8oP9qR0/edit',
  };
  const { page } = await open(openBook(address));
  await click(page, 'Xem thư: Trường Mầm non');
  const letter = page.frameLocator('iframe');
  await letter.getByRole('link').click();
  await page.waitForTimeout(200);
  expect(await letter.getByRole('link').count()).toBe(1);
  await closeSidebar(page);
});

test('one unticked and the rest agreed to: exactly those mails leave, and are not offered again', async () => {
  const { page, box, book } = await open();
  await page.getByRole('checkbox', { name: 'Cơ quan xã' }).uncheck();
  await send(page, 1).click();
  expect(box.sent).toEqual([]);
  const question = page.getByRole('group', { name: 'Gửi 1 thư' });
  expect(await question.textContent()).toContain('Gửi 1 thư đến 1 đơn vị đã chọn?');
  await click(page, 'Gửi ngay 1 thư');
  await said(page, '1 thư đã gửi.');
  await page.getByText('Trường Mầm non: đã gửi').waitFor();
  expect(box.to()).toEqual(['mn@xa.example']);
  expect(log(book)).toEqual(['MN | Thư gửi tay | đã gửi | ']);
  await page.getByRole('heading', { name: 'Hôm nay (1)', exact: true }).waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(1);
  // What was unticked stays so.
  expect(await page.getByRole('checkbox', { name: 'Cơ quan xã' }).isChecked()).toBe(false);
  expect(await section(page, /^Hôm nay/).textContent()).toContain('Chưa chọn đơn vị nào.');
  await closeSidebar(page);
});

test('thought better of, nothing leaves and the keyboard is where it was', async () => {
  const { page, box, calls } = await open();
  await send(page, 2).click();
  await click(page, 'Chưa gửi');
  await send(page, 2).waitFor();
  expect(await send(page, 2).evaluate((button) => button === document.activeElement)).toBe(true);
  expect(box.sent).toEqual([]);
  expect(calls.map(({ door }) => door)).toEqual(['sideReminders']);
  await closeSidebar(page);
});

test('double clicks agree to nothing and send nothing twice', async () => {
  const { page, box, calls } = await open();
  await send(page, 2).dblclick();
  await page.getByText('Thư đã gửi không lấy lại được.').waitFor();
  expect(calls).toHaveLength(1);
  await page.getByRole('button', { name: 'Gửi ngay 2 thư' }).dblclick();
  await said(page, '2 thư đã gửi.');
  await page.getByRole('heading', { name: 'Hôm nay', exact: true }).waitFor();
  expect(box.to()).toEqual(['mn@xa.example', 'cq@xa.example']);
  expect(calls.filter(({ door }) => door === 'sideRemindersSend')).toHaveLength(1);
  // The button is gone with the list; the keyboard is at what came of it.
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'status');
  await closeSidebar(page);
});

test('what the quota does not reach is left for tomorrow, and the choice is the accountant’s', async () => {
  const { page, box } = await open(dueBook(), { box: mailBox(1) });
  const [first, second] = [page.getByRole('checkbox').first(), page.getByRole('checkbox').last()];
  expect([await first.isChecked(), await second.isChecked()]).toEqual([true, false]);
  expect(await page.getByText('để ngày mai vì hết hạn mức').count()).toBe(1);
  await second.check();
  expect(await refused(page)).toContain('chỉ còn gửi được 1 thư. Bỏ chọn bớt 1 đơn vị.');
  expect(await send(page, 2).getAttribute('aria-disabled')).toBe('true');
  await first.uncheck();
  const chosen = await shown(page.locator('.choice', { has: page.locator(':checked') }).locator('.hint'));
  await send(page, 1).click();
  await click(page, 'Gửi ngay 1 thư');
  await said(page, '1 thư đã gửi.');
  expect(box.to()).toEqual([chosen]);
  await page.getByText('Hôm nay đã hết hạn mức gửi thư').waitFor();
  await closeSidebar(page);
});

test('a mail that nobody knows of is told, never offered again, and can be asked about', async () => {
  const box = mailBox(100, () => {
    throw new Error('Mất kết nối khi đang gửi');
  });
  const { page, book } = await open(dueBook(), { box });
  await page.getByRole('checkbox', { name: 'Cơ quan xã' }).uncheck();
  await send(page, 1).click();
  await click(page, 'Gửi ngay 1 thư');
  await page.getByText(/^Trường Mầm non: chưa rõ thư đã đi hay chưa/).waitFor();
  const doubt = section(page, 'Chưa rõ (1)');
  expect(await doubt.textContent()).toMatch(/không bao giờ tự gửi lại.*Trường Mầm non.*chưa có điện thoại/);
  expect(await page.getByRole('checkbox', { name: 'Trường Mầm non' }).count()).toBe(0);
  await doubt.getByRole('textbox').fill('đã nhận thư');
  await doubt.getByRole('button', { name: 'Đã gọi điện: Trường Mầm non' }).click();
  await said(page, 'liên hệ với Trường Mầm non.');
  expect(log(book)).toEqual(['MN | Thư gửi tay | chưa rõ | ', 'MN | Gọi điện | đã liên hệ | đã nhận thư']);
  expect(await doubt.getByRole('textbox').inputValue()).toBe('');
  const item = await unit(page, 'Trường Mầm non');
  await item.getByRole('button', { name: /^Gửi tay/ }).click();
  await item.getByText('Thư trước chưa rõ đã đến hay chưa: nên gọi điện trước.').waitFor();
  await closeSidebar(page);
});

test('what somebody else sent meanwhile is not sent again', async () => {
  const { page, box, session } = await open();
  session.call('sideRemindersSend', { units: [{ unit: 'MN', occasion: '-3' }] });
  await send(page, 2).click();
  await click(page, 'Gửi ngay 2 thư');
  await page.getByText('Trường Mầm non: đã có thư từ trước, không gửi lại').waitFor();
  expect(box.to()).toEqual(['mn@xa.example', 'cq@xa.example']);
  await closeSidebar(page);
});

test('a done unit is said to be done and cannot be written to', async () => {
  const { page } = await open(withDone());
  const item = await unit(page, 'Trường Mầm non');
  expect(await shown(item.locator('summary'))).toContain('Đã xong');
  const facts = (await shown(item.locator('dl'))).split('\n').join(' ');
  expect(facts).toContain('Danh sách Đã lập xong');
  expect(facts).toContain('Nộp danh sách 16/5/2024, đúng hạn');
  expect(facts).toContain('Bản có chữ ký 17/5/2024');
  expect(facts).toContain('Nộp tiền gần nhất 15/5/2024');
  expect(facts).toContain('Nhắc bằng thư 0/6 lần');
  expect(await item.getByRole('button', { name: /Gửi|Xem thư|Chép/ }).count()).toBe(0);
  expect(await item.getByRole('button', { name: /Đã gọi điện/ }).count()).toBe(1);
  expect(await page.getByRole('checkbox', { name: 'Trường Mầm non' }).count()).toBe(0);
  await closeSidebar(page);
});

test('by hand, one mail a day and unit, and only after it was agreed to', async () => {
  const { page, box } = await open();
  const item = await unit(page, 'Doanh nghiệp');
  expect(await section(page, /^Mọi đơn vị/).textContent()).toContain('không có thư nhắc tự động');
  await item.getByRole('button', { name: 'Gửi tay: Doanh nghiệp' }).click();
  expect(await item.textContent()).toContain('Gửi thư này đến dn@xa.example?');
  expect(box.sent).toEqual([]);
  await item.getByRole('button', { name: 'Gửi ngay' }).click();
  await item.getByText('Thư gửi tay của hôm nay đã đi').waitFor();
  expect(box.to()).toEqual(['dn@xa.example']);
  expect(box.sent[0]?.subject).toMatch(/^Kính mời tham gia ủng hộ/);
  expect(await item.getByRole('button', { name: /^Gửi tay/ }).count()).toBe(0);
  expect(await shown(item.locator('dl'))).toContain('Thư gửi tay, 18/5/2024 08:00 (đã gửi)');
  await closeSidebar(page);
});

test('a unit without an address is called or written to, and told so', async () => {
  const { page, book, calls } = await open();
  const part = section(page, 'Chưa có địa chỉ thư (1)');
  expect(await part.textContent()).toMatch(/Xóm 1.*0912 345 678.*Nông Văn Tám/);
  await part.getByRole('textbox', { name: 'Ghi chú' }).fill('hẹn thứ hai');
  await part.getByRole('button', { name: 'Đã nhắn Zalo: Xóm 1' }).dblclick();
  await said(page, 'liên hệ với Xóm 1.');
  await part.getByText('Liên hệ gần nhất: Nhắn Zalo, 18/5/2024 08:00 (đã liên hệ)').waitFor();
  expect(log(book)).toEqual(['X01 | Nhắn Zalo | đã liên hệ | hẹn thứ hai']);
  expect(calls.filter(({ door }) => door === 'sideContact')).toHaveLength(1);
  await (await unit(page, 'Xóm 1')).getByText('Chưa có địa chỉ thư nên chưa gửi được.').waitFor();
  await closeSidebar(page);
});

test('the short message is copied; where the machine forbids it, it is ready to be copied by hand', async () => {
  const { page, complaints } = await open();
  const part = section(page, /^Chưa có địa chỉ thư/);
  // As in a frame without an origin.
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await part.getByRole('button', { name: 'Chép tin nhắn: Xóm 1' }).click();
  await said(page, 'Đã chép.');
  const message = part.getByRole('textbox', { name: 'Tin nhắn' });
  expect(await message.inputValue()).toMatch(
    /^Kính gửi Xóm 1\..*Kính đề nghị Xóm 1: lập xong danh sách, xong trước ngày 20\/5\/2024\./,
  );
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await part.getByRole('button', { name: 'Chép tin nhắn: Xóm 1' }).click();
  await said(page, 'bấm Ctrl+C để chép');
  const chosen = await message.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(chosen).toBe(await message.inputValue());
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('a test goes to the accountant alone and counts as no reminder', async () => {
  const { page, box } = await open();
  await click(page, 'Xem thư: Trường Mầm non');
  await click(page, 'Gửi thử cho tôi: Trường Mầm non');
  await said(page, 'Nơi nhận thư gửi thử: ketoan@xa.example');
  expect(box.to()).toEqual(['ketoan@xa.example']);
  expect(box.sent[0]?.subject).toMatch(/^\[Gửi thử\] /);
  expect(await page.getByRole('checkbox', { name: 'Trường Mầm non' }).isChecked()).toBe(true);
  await closeSidebar(page);
});

test('the day of a list is set again with a reason; what does not hold is refused and stays to be mended', async () => {
  const { page, book } = await open(withDone());
  const item = await unit(page, 'Trường Mầm non');
  await item.getByRole('button', { name: 'Đặt lại ngày nộp: Trường Mầm non' }).click();
  const save = item.getByRole('button', { name: 'Đặt ngày này' });
  const dayField = item.getByRole('textbox', { name: 'Ngày nhận danh sách' });
  const answers: [string, string, string][] = [
    ['hôm qua', 'bản giấy', 'Ngày «hôm qua» không đúng.'],
    ['25/5/2024', 'bản giấy', 'Ngày 25/5/2024 chưa tới.'],
    ['14/5/2024', ' ', 'Chưa ghi lý do.'],
  ];
  for (const [typed, why, answer] of answers) {
    await dayField.fill(typed);
    await item.getByRole('textbox', { name: 'Lý do' }).fill(why);
    await save.click();
    await page.getByRole('alert').filter({ hasText: answer }).waitFor();
    expect(await dayField.inputValue()).toBe(typed);
  }
  await item.getByRole('textbox', { name: 'Lý do' }).fill('bản giấy đến trước');
  await dayField.press('Enter');
  await said(page, 'là 14/5/2024.');
  await item.getByText('14/5/2024, đúng hạn').waitFor();
  expect(await dayField.inputValue()).toBe('');
  expect(JSON.stringify(book.table(TABS.history, 'Thời điểm'))).toContain('bản giấy đến trước');
  await closeSidebar(page);
});

test('lists are locked after their day, and one is opened again for some days', async () => {
  const book = dueBook().setting('Ngày khóa danh sách', day('2024-05-17'));
  const { page } = await open(book);
  const part = section(page, 'Khóa và mở lại');
  expect(await part.textContent()).toMatch(/Đã qua ngày khóa danh sách 17\/5\/2024.*Chờ khóa: 5 đơn vị/);
  await part.getByRole('button', { name: 'Khóa danh sách' }).click();
  await said(page, 'Đã khóa 5 trang');
  await part.getByText('Đang khóa: 5 đơn vị.').waitFor();
  const reopen = part.getByRole('button', { name: 'Mở lại' });
  await reopen.click();
  expect(await refused(page)).toBe('Chưa chọn đơn vị.');
  await part.getByRole('combobox', { name: 'Đơn vị' }).selectOption('Trường Mầm non');
  const dayField = part.getByRole('textbox', { name: 'Mở đến hết ngày' });
  await dayField.fill('10/5/2024');
  await part.getByRole('textbox', { name: 'Lý do' }).fill('bổ sung 2 người mới về');
  await reopen.click();
  await page.getByRole('alert').filter({ hasText: 'Ngày 10/5/2024 đã qua.' }).waitFor();
  await dayField.fill('25/5/2024');
  await reopen.click();
  await said(page, 'đến hết ngày 25/5/2024; sau đó tự khóa.');
  await part.getByRole('listitem').filter({ hasText: 'Trường Mầm non, đến hết ngày 25/5/2024' }).waitFor();
  expect(await part.textContent()).toContain('Đang khóa: 4 đơn vị.');
  expect(await seriousFaults(page)).toEqual([]);
  await closeSidebar(page);
});

test('before their day, or without one, lists are not locked, and it is said why', async () => {
  const { page } = await open(dueBook());
  const part = section(page, 'Khóa và mở lại');
  expect(await part.textContent()).toContain('Chưa ghi «Ngày khóa danh sách»');
  expect(await part.getByRole('combobox').count()).toBe(0);
  await part.getByRole('button', { name: 'Khóa danh sách' }).click();
  expect(await refused(page)).toContain('Ghi ngày rồi chạy lại.');
  await closeSidebar(page);
});

test('a machine has no clock of its own for daily reminding, and says so', async () => {
  const { page } = await open();
  const part = section(page, 'Nhắc hằng ngày');
  expect(await part.textContent()).toContain('Đang tắt.');
  await part.getByRole('button', { name: 'Bật nhắc hằng ngày' }).click();
  expect(await refused(page)).toContain('Sổ trên máy không có hẹn giờ');
  await closeSidebar(page);
});

/** The book with daily reminding kept by somebody. */
function keptBy(who: string): Book {
  const book = dueBook();
  const since = '2024-05-10T09:30:00+07:00';
  const lastRun = '2024-05-17T08:12:00+07:00';
  const state = { who, since, trigger: '7', lastRun, lastResult: '3 thư đã gửi.' };
  book.send(...dailyRequests(workbookView(book.read()), state));
  return book;
}

test('who keeps daily reminding turns it off with a click', async () => {
  const { page } = await open(keptBy('ketoan@example.com'));
  const part = section(page, 'Nhắc hằng ngày');
  expect(await shown(part)).toContain(
    'Đang bật, bằng tài khoản này (ketoan@example.com). Từ 10/5/2024 09:30.',
  );
  expect(await shown(part)).toContain('Lần chạy gần nhất: 17/5/2024 08:12. 3 thư đã gửi.');
  expect(await part.getByRole('button', { name: 'Nhận thay' }).count()).toBe(0);
  await part.getByRole('button', { name: 'Tắt' }).click();
  await said(page, 'Đã tắt nhắc hằng ngày.');
  await part.getByText('Đang tắt.').waitFor();
  await closeSidebar(page);
});

test('what somebody else keeps is taken over or turned off only after it was explained', async () => {
  const { page, calls } = await open(keptBy('khac@example.com'));
  const part = section(page, 'Nhắc hằng ngày');
  expect(await shown(part)).toContain('Đang bật, do khac@example.com giữ.');
  await part.getByRole('button', { name: 'Nhận thay' }).click();
  expect(await part.textContent()).toContain('Mỗi sổ chỉ một người giữ');
  expect(calls).toHaveLength(1);
  await part.getByRole('button', { name: 'Nhận thay từ hôm nay' }).click();
  expect(await refused(page)).toContain('Sổ trên máy không có hẹn giờ');
  expect(calls[1]).toEqual({ door: 'sideDailyOn', args: [true] });
  await part.getByRole('button', { name: 'Tắt', exact: true }).click();
  await part.getByRole('button', { name: 'Tắt nhắc hằng ngày' }).click();
  await said(page, 'Đã tắt nhắc hằng ngày.');
  await closeSidebar(page);
});

test('the search finds units with or without marks, and what was typed into one stays', async () => {
  const { page } = await open();
  const item = await unit(page, 'Trường Mầm non');
  await item.getByRole('textbox', { name: 'Ghi chú' }).fill('gọi lại sau');
  const search = page.getByRole('searchbox');
  const found: [string, string[]][] = [];
  for (const words of ['mam non', 'XÓM', '0912', 'khong co']) {
    await search.fill(words);
    found.push([words, await page.locator('summary:visible bdi').allInnerTexts()]);
  }
  expect(found).toEqual([
    ['mam non', ['Trường Mầm non']],
    ['XÓM', ['Xóm 1']],
    ['0912', ['Xóm 1']],
    ['khong co', []],
  ]);
  expect(await page.getByText('Không có đơn vị nào khớp.').count()).toBe(1);
  await search.fill('');
  expect(await item.getByRole('textbox', { name: 'Ghi chú' }).inputValue()).toBe('gọi lại sau');
  await closeSidebar(page);
});

test('the page around is told of a note or a reason that is not sent yet', async () => {
  const { page } = await open(withDone());
  await page.evaluate(() => {
    const heard: boolean[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', ({ data }) => {
      if (data?.chungsuc === 'unsaved') heard.push(data.unsaved);
    });
  });
  const told = async () => {
    // A message arrives after whatever the page is doing.
    await page.waitForTimeout(50);
    return page.evaluate(() => (window as unknown as { heard: boolean[] }).heard);
  };
  const item = await unit(page, 'Trường Mầm non');
  await item.getByRole('textbox', { name: 'Ghi chú' }).fill('gọi lại');
  expect(await told()).toEqual([true]);
  await item.getByRole('button', { name: /^Đặt lại ngày nộp/ }).click();
  await item.getByRole('textbox', { name: 'Lý do' }).fill('bản giấy');
  await item.getByRole('button', { name: /^Đã gọi điện/ }).click();
  await said(page, 'liên hệ với Trường Mầm non.');
  expect(await told()).toEqual([true]);
  await item.getByRole('textbox', { name: 'Lý do' }).fill('');
  expect(await told()).toEqual([true, false]);
  await closeSidebar(page);
});

test('what people typed is text and nothing else, in the list, in the letter and in what is said', async () => {
  const long = `${'Rất dài '.repeat(30)}\u202Egnol`;
  const book = dueBook()
    .unit('CQ', { 'Tên đơn vị': long, 'Người phụ trách': HOSTILE })
    .unit('MN', { 'Tên đơn vị': HOSTILE })
    .unit('X01', {
      'Tên đơn vị': 'مدرسة</textarea><script>document.title=2</script>',
      'Điện thoại': HOSTILE,
    });
  const { page, complaints } = await open(book);
  await page.getByRole('button', { name: `Xem thư: ${HOSTILE}` }).click();
  const letter = page.frameLocator('iframe');
  expect(await letter.locator('p').first().textContent()).toContain(HOSTILE);
  expect(await letter.getByRole('img').count()).toBe(0);
  for (const summary of await page.locator('summary').all()) await summary.click();
  await page
    .getByRole('button', { name: /^Chép tin nhắn/ })
    .first()
    .click();
  await send(page, 2).click();
  await click(page, 'Gửi ngay 2 thư');
  await page.getByText(`${HOSTILE}: đã gửi`).waitFor();
  expect(await page.getByRole('img').count()).toBe(0);
  expect(await page.title()).toBe('Chung sức NTM');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('without the log nothing is sent, and it is said why', async () => {
  const book = dueBook();
  bookSession(book, { mail: mailBox().port }).call('sideContact', { unit: 'X01', channel: 'call', note: '' });
  book.renameHeader(TABS.reminders, 'Trạng thái', 'Khác');
  const { page, box } = await open(book);
  expect(await refused(page)).toContain('Không đọc được trang «Nhật ký nhắc»');
  expect(await send(page, 2).getAttribute('aria-disabled')).toBe('true');
  await send(page, 2).click({ force: true });
  expect(await page.getByRole('button', { name: /^Gửi ngay/ }).count()).toBe(0);
  expect(box.sent).toEqual([]);
  await closeSidebar(page);
});

test('a workbook that is not set up is told, and looked at again on demand', async () => {
  const book = openBook(newSpreadsheet('Sổ mới'));
  const { page } = await sidebarPage({ name: 'reminders', session: bookSession(book) });
  expect(await refused(page)).toMatch(/không phải sổ của cuộc vận động/);
  book.setUp();
  await click(page, 'Thử lại');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await closeSidebar(page);
});

test('when the answer to a sending is lost, the page says so, looks again and offers only what is left', async () => {
  let lost = 0;
  const { page, session, box } = await open(dueBook(), {
    before: (door) => {
      if (door !== 'sideRemindersSend') return;
      lost += 1;
      // The mails left; only the answer never came.
      session.call(door, { units: [{ unit: 'MN', occasion: '-3' }] });
      throw new Error('Không liên lạc được với Google.');
    },
  });
  await send(page, 2).click();
  await click(page, 'Gửi ngay 2 thư');
  expect(await refused(page)).toContain('Không liên lạc được với Google.');
  await page.getByRole('heading', { name: 'Hôm nay (1)', exact: true }).waitFor();
  expect(lost).toBe(1);
  expect(box.to()).toEqual(['mn@xa.example']);
  expect(await send(page, 1).count()).toBe(1);
  await closeSidebar(page);
});

test('where mails only become files, the board says so before and after', async () => {
  const box = mailBox();
  const { page } = await open(dueBook(), { box: { ...box, port: { ...box.port, folder: 'xa-thu-gui' } } });
  await page.getByText('thành một tệp .eml trong thư mục «xa-thu-gui»').waitFor();
  await send(page, 2).click();
  await page.getByText('Ghi 2 thư thành tệp .eml?').waitFor();
  await click(page, 'Gửi ngay 2 thư');
  await said(page, '2 thư đã ghi thành tệp, chờ mở ra gửi.');
  await page.getByText('Trường Mầm non: đã ghi tệp thư, chờ mở ra gửi').waitFor();
  await closeSidebar(page);
});

test('letters of thanks and the chairman’s are looked at as well', async () => {
  const { page } = await open(dueBook().setting('Email chủ tịch', 'chu.tich@xa.example'));
  await page.getByRole('heading', { name: 'Thư khác đến hạn hôm nay (2)' }).waitFor();
  await click(page, 'Xem thư: Doanh nghiệp');
  await page.frameLocator('iframe').getByText('trân trọng cảm ơn').first().waitFor();
  await closeSidebar(page);
});

test('when reading again fails, the board stays, says so and can be read again', async () => {
  let lost = false;
  const { page } = await open(dueBook(), {
    before: () => {
      if (lost) throw new Error('Không liên lạc được với Google.');
    },
  });
  lost = true;
  await click(page, 'Tải lại');
  expect(await refused(page)).toContain('Không liên lạc được với Google.');
  expect(await page.getByRole('checkbox').count()).toBe(2);
  lost = false;
  await click(page, 'Thử lại');
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await closeSidebar(page);
});

test('while it reads it says so', async () => {
  let answer = () => {};
  const reading = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const session = bookSession(dueBook());
  const { page } = await sidebarPage({ name: 'reminders', session, before: () => reading });
  expect(await page.getByRole('status').textContent()).toContain('Đang đọc bảng tính…');
  answer();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await closeSidebar(page);
});

test('at any zoom nobody is kept from using it, and nothing runs out of the page', async () => {
  const { page } = await open(withDone(dueBook().fill('X01', [household('Nông Văn Tám')])));
  for (const summary of await page.locator('summary').all()) await summary.click();
  const closed = page.getByRole('button', { expanded: false });
  while ((await closed.count()) > 0) await closed.first().click();
  await page
    .getByRole('button', { name: /^Chép tin nhắn/ })
    .first()
    .click();
  await send(page, 1).click();
  await expectAnyZoom(page);
  await closeSidebar(page);
});

test('the keyboard alone goes to a part, unticks, and sends', async () => {
  const { page, box } = await open();
  await page.getByRole('button', { name: 'Hôm nay (2)' }).focus();
  await page.keyboard.press('Enter');
  // Choose none, then the first box.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  // Its letter, the second box and its letter, then the button; the question comes first, then its yes.
  for (let stop = 0; stop < 4; stop++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Thư đã gửi không lấy lại được.').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said(page, '1 thư đã gửi.');
  expect(box.to()).toEqual(['cq@xa.example']);
  await closeSidebar(page);
});

test('under the policy of the laptop’s page the letter is there, and the page is as it was', async () => {
  const session = bookSession(dueBook(), { mail: mailBox().port });
  const html = readFileSync('dist/sidebar-reminders.html', 'utf8');
  const page = await (await openBrowser()).newPage({ viewport: { width: 300, height: 700 } });
  await page.route('http://localhost/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': sidebarPolicy(html) },
      body: html,
    }),
  );
  await page.exposeFunction('openDoor', (door: string, args: unknown[]) => session.call(door, ...args));
  await page.addInitScript(() => {
    type Take = (value: unknown) => void;
    const openDoor = (door: string, args: unknown[]) =>
      (window as unknown as { openDoor(door: string, args: unknown[]): Promise<unknown> }).openDoor(
        door,
        args,
      );
    let done: Take = () => {};
    const run: object = new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler')
            return (take: Take) => {
              done = take;
              return run;
            };
          if (name === 'withFailureHandler') return () => run;
          return async (...args: unknown[]) => done(await openDoor(String(name), args));
        },
      },
    );
    Object.assign(window, { google: { script: { run } } });
  });
  await page.goto('http://localhost/sidebar');
  await click(page, 'Xem thư: Trường Mầm non');
  const letter = page.frameLocator('iframe');
  expect(await letter.locator('p').first().textContent()).toContain('Kính gửi: Trường Mầm non');
  expect(await letter.locator('body').evaluate((body) => getComputedStyle(body).padding)).toBe('16px');
  const ground = await page.locator('.due').evaluate((head) => getComputedStyle(head).backgroundColor);
  expect(ground).toBe('rgb(243, 246, 250)');
  await page.close();
});
