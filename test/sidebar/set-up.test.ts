/** *Thiết lập* as a clerk goes through it, in Chromium, over the real bundle. */
import type { Page } from 'playwright-core';
import { newSpreadsheet, openSession, type Session } from '../../src/local/session.ts';
import { seriousFaults } from '../support/axe.ts';
import { closeSidebar, sidebarPage, unsavedTold } from './bridge.ts';

const NOW = Date.parse('2024-05-18T08:00:00+07:00');
const PICTURES = process.env['PICTURES'];

const newBook = (): Session => openSession(newSpreadsheet('Sổ thử'), { now: () => NOW, recalculate: false });

const titles = (session: Session) =>
  (session.sheets.snapshot().sheets ?? []).map((sheet) => sheet.properties.title);

/** What a tab holds, row by row. */
function rows(session: Session, title: string): unknown[][] {
  const sheet = session.sheets.snapshot().sheets?.find(({ properties }) => properties.title === title);
  return (sheet?.data?.[0]?.rowData ?? []).map(({ values = [] }) =>
    values.map(({ userEnteredValue: value }) => value?.stringValue ?? value?.numberValue ?? ''),
  );
}

const heading = (page: Page) => page.getByRole('heading', { level: 2 });
const next = (page: Page) => page.getByRole('button', { name: 'Tiếp theo' }).click();
const step = (page: Page, number: number) =>
  page.getByRole('button', { name: new RegExp(`^Bước ${number}:`) }).click();
const picture = async (page: Page, name: string) => {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
};

async function addUnit(page: Page, fields: Record<string, string>, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm đơn vị', exact: true }).click();
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel('Loại', { exact: true }).selectOption(kind);
  await page.getByRole('button', { name: 'Xong' }).click();
}

test('from an empty spreadsheet to the tabs of three own units, and again without a change', async () => {
  const { page, session, calls, complaints } = await sidebarPage({ name: 'set-up', session: newBook() });
  await expect(heading(page).textContent()).resolves.toBe('Bước 1: Xã và cuộc vận động');
  await page.getByLabel('Xã', { exact: true }).fill('Phú Mẫu');
  await page.getByText('Theo kế hoạch mẫu, mục I. Mẫu: Điềm Mặc.').waitFor();
  await picture(page, '1');
  expect(await seriousFaults(page)).toEqual([]);
  await next(page);

  await page.getByLabel('Đơn giá ngày công (đồng)').fill('200 nghìn');
  await page.getByLabel('Ngưỡng thu nhập (đồng/tháng)').focus();
  expect(await page.getByLabel('Đơn giá ngày công (đồng)').inputValue()).toBe('200.000');
  await picture(page, '2');
  expect(await seriousFaults(page)).toEqual([]);
  await next(page);
  await page.getByLabel('Nộp trước ngày').fill('15-6');
  await page.getByLabel('Tiếp nhận từ ngày').focus();
  expect(await page.getByLabel('Nộp trước ngày').inputValue()).toBe('15/6/2024');
  await picture(page, '3');
  expect(await seriousFaults(page)).toEqual([]);
  await next(page);
  await page.getByLabel('Tài khoản 2', { exact: true }).fill('');
  await page.getByLabel('Tài khoản đã được xác nhận').check();
  await picture(page, '4');
  expect(await seriousFaults(page)).toEqual([]);
  await next(page);

  await picture(page, '5-empty');
  await addUnit(page, { 'Tên đơn vị': 'Trường Tiểu học Mẫu', Email: 'th@xa.example' }, 'Trường học');
  await addUnit(page, { 'Tên đơn vị': 'Xóm 12', 'Người phụ trách': 'Ma Văn Mẫu' }, 'Xóm');
  await page.getByRole('button', { name: 'Thêm đơn vị', exact: true }).click();
  await page.getByLabel('Tên đơn vị').fill('Doanh nghiệp');
  await page.getByLabel('Loại', { exact: true }).selectOption('Doanh nghiệp');
  await picture(page, '5-editor');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Xong' }).click();
  await picture(page, '5');
  expect(await seriousFaults(page)).toEqual([]);
  await next(page);
  await page.getByLabel('Email kế toán').fill('ke.toan@xa.example');
  await page.getByRole('group', { name: /^Nhắc các đơn vị/ }).waitFor();
  await picture(page, '6');
  expect(await seriousFaults(page)).toEqual([]);
  await next(page);

  await expect(heading(page).textContent()).resolves.toBe('Bước 7: Xem lại và tạo các trang');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await picture(page, '7');
  expect(await seriousFaults(page)).toEqual([]);
  expect(titles(session)).toEqual(['Trang tính1']);
  await page.getByRole('button', { name: 'Tạo các trang', exact: true }).click();
  await page.getByRole('heading', { name: 'Đã xong' }).waitFor();
  await page.getByRole('button', { name: 'Mở trang hướng dẫn' }).waitFor();
  await picture(page, '8');
  expect(await seriousFaults(page)).toEqual([]);

  expect(titles(session)).toEqual([
    'Hướng dẫn',
    'Cấu hình',
    'Đơn vị',
    'Đã vận động',
    'TR',
    'X12',
    'DN',
    'Tổng hợp',
    'Theo dõi nộp',
    'Kiểm tra',
    'Sổ thu',
    'Ngày công',
    'Hiện vật',
    'Đề nghị hỗ trợ',
    'Hiến đất',
    'Kế hoạch sử dụng',
    'Thanh quyết toán',
    'Nhật ký',
    'Nhật ký nhắc',
    'Lịch sử nộp',
    'Mã',
  ]);
  const settings = new Map(rows(session, 'Cấu hình').map(([label, value]) => [label, value]));
  expect(
    ['Xã', 'Đơn giá ngày công (đồng)', 'Nộp trước ngày', 'Tài khoản 2'].map((label) => settings.get(label)),
  ).toEqual(['Phú Mẫu', 200_000, 45_458, '']);
  expect(settings.get('Tài khoản đã được xác nhận')).toBe('Có');
  expect(
    rows(session, 'Đơn vị')
      .slice(4, 7)
      .map((cells) => cells.slice(0, 5)),
  ).toEqual([
    ['TR', 'Trường Tiểu học Mẫu', 'Trường học', '', 'th@xa.example'],
    ['X12', 'Xóm 12', 'Xóm', 'Ma Văn Mẫu', ''],
    ['DN', 'Doanh nghiệp', 'Doanh nghiệp', '', ''],
  ]);

  const before = JSON.stringify(session.sheets.snapshot());
  await page.getByRole('button', { name: 'Quay lại biểu thiết lập' }).click();
  await step(page, 5);
  await page.getByText('Trang «X12», chưa ghi dòng nào').waitFor();
  await step(page, 7);
  await page.getByRole('button', { name: 'Cập nhật' }).click();
  await page.getByText('Sổ đã đầy đủ; không có gì thay đổi.').waitFor();
  expect(JSON.stringify(session.sheets.snapshot())).toBe(before);

  await page.getByRole('button', { name: 'Dán danh sách người' }).click();
  await page.waitForFunction(() => true);
  await page.getByRole('button', { name: 'Mở trang hướng dẫn' }).click();
  expect(calls.map(({ door }) => door)).toEqual([
    'sideSetUpForm',
    'sideSetUp',
    'sideSetUpForm',
    'sideSetUp',
    'sideSetUpForm',
    'sideOpenImport',
    'sideGoTo',
  ]);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('wrong amounts, days and addresses have their sentence under the field, and are not passed by', async () => {
  const { page, calls, complaints } = await sidebarPage({ name: 'set-up', session: newBook() });
  await step(page, 2);
  const amount = page.getByLabel('Đơn giá ngày công (đồng)');
  await amount.fill('150');
  await page.getByText('Không dùng được «150». Ghi đủ số đồng, từ 1.000 trở lên, ví dụ 150.000.').waitFor();
  expect(await amount.getAttribute('aria-invalid')).toBe('true');
  expect(await described(amount)).toContain('Ghi đủ số đồng');
  await next(page);
  const summary = page.getByText('Có 1 chỗ cần sửa:');
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: /^Đơn giá ngày công \(đồng\): Không dùng được/ }).click();
  expect(await amount.evaluate((element) => element === document.activeElement)).toBe(true);
  await picture(page, 'wrong');
  expect(await seriousFaults(page)).toEqual([]);

  await step(page, 3);
  await leave(page.getByLabel('Nộp trước ngày'), '31/2/2024');
  await page.getByText('Không dùng được «31/2/2024».').waitFor();
  await leave(page.getByLabel('Tiếp nhận đến ngày'), '1/1/2023');
  await page.getByText('không sớm hơn ngày bắt đầu tiếp nhận').waitFor();
  await step(page, 6);
  await leave(page.getByLabel('Email kế toán'), 'ke toan');
  await page.getByText('Không dùng được «ke toan». Ghi địa chỉ như ke.toan@gmail.com').waitFor();

  await step(page, 5);
  await page.getByRole('button', { name: 'Thêm đơn vị', exact: true }).click();
  await page.getByLabel('Tên đơn vị').fill('Xóm Đồng Mẫu');
  await leave(page.getByLabel('Email', { exact: true }), 'xom@');
  await page.getByText('Không gửi thư được đến «xom@».').waitFor();
  await leave(page.getByLabel('Tên trang'), 'X/1');
  await page.getByText('Tên trang «X/1» không dùng được').waitFor();
  await page.getByRole('button', { name: 'Xong' }).click();
  await page.getByText('Chọn loại đơn vị; loại quyết định mẫu danh sách của trang.').waitFor();
  await picture(page, 'wrong-unit');
  expect(await seriousFaults(page)).toEqual([]);

  await step(page, 7);
  const write = page.getByRole('button', { name: 'Tạo các trang', exact: true });
  expect(await write.getAttribute('aria-disabled')).toBe('true');
  await write.click({ force: true });
  await page.getByRole('button', { name: /Đang ghi dở một đơn vị/ }).click();
  expect(await page.getByLabel('Tên đơn vị').inputValue()).toBe('Xóm Đồng Mẫu');
  expect(calls.map(({ door }) => door)).toEqual(['sideSetUpForm']);
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('units pasted from Excel are shown before they are added, by headers or in the order told', async () => {
  const { page, complaints } = await sidebarPage({ name: 'set-up', session: newBook() });
  await step(page, 5);
  const paste = () => page.getByRole('button', { name: 'Dán danh sách đơn vị từ Excel' }).click();
  await paste();
  await page
    .getByLabel('Danh sách chép từ Excel')
    .fill(
      [
        'STT\tTên đơn vị\tTrưởng xóm\tSĐT\tEmail\tDân số',
        '1\tXóm 2\tMa Văn Mẫu\t0912000111\t\t90',
        '2\tXóm 10\t"Lò Thị ""Mẫu"""\t\txom10@xa.example\t80',
        '3\tXóm 10\t\t\t\t',
        '4\tXóm 3\t\t\tkhông có\t',
        '5\tHội Mẫu\t\t\t\t',
      ].join('\n'),
    );
  const preview = page.getByRole('status', { name: 'Xem trước' });
  await picture(page, 'paste');
  expect(await seriousFaults(page)).toEqual([]);
  expect(await preview.getByRole('listitem').allTextContents()).toEqual([
    'Xóm 2X02 · Xóm · Ma Văn Mẫu · 0912000111',
    'Xóm 10X10 · Xóm · Lò Thị "Mẫu" · xom10@xa.example',
    'Dòng 4: «Xóm 10» đã có trong danh sách, không thêm.',
    'Dòng 5: Không gửi thư được đến «không có». Ghi địa chỉ như truong.mn@gmail.com; chưa có thì để trống.',
    'Dòng 6: chưa rõ loại; chọn loại ở trên.',
  ]);
  await page.getByText('Không dùng cột: Dân số.').waitFor();
  await page.getByLabel('Loại cho các dòng chưa rõ loại').selectOption('Tổ chức, cá nhân');
  await page.getByRole('button', { name: 'Thêm 3 đơn vị' }).click();
  await paste();
  await page.getByLabel('Danh sách chép từ Excel').fill('1\tTrường Mầm non Mẫu\n2\t<b>Xóm</b> & "hai"\tXóm');
  await page.getByRole('button', { name: 'Thêm 2 đơn vị' }).click();
  await page.getByRole('button', { name: 'Xếp theo loại và tên' }).click();
  expect(await page.getByRole('listitem').getByRole('strong').allTextContents()).toEqual([
    'Trường Mầm non Mẫu',
    '<b>Xóm</b> & "hai"',
    'Xóm 2',
    'Xóm 10',
    'Hội Mẫu',
  ]);
  await picture(page, 'pasted');
  await page.getByRole('button', { name: 'Bỏ Xóm 10' }).click();
  await page.getByText('4 đơn vị').waitFor();
  await page.getByRole('button', { name: 'Bỏ hết đơn vị chưa có trang' }).click();
  await page.getByRole('button', { name: 'Lấy 18 đơn vị của kế hoạch' }).click();
  await page.getByText('18 đơn vị', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('a call that fails keeps what was typed; what is in the workbook already is shown, and only changes are sent', async () => {
  const session = newBook();
  session.call('runSetUp', JSON.stringify({ units: [{ code: 'X01', name: 'Xóm Một Mẫu', kind: 'Xóm' }] }));
  let lost = true;
  const { page, calls, complaints } = await sidebarPage({
    name: 'set-up',
    session,
    before: (door) => {
      if (door === 'sideSetUp' && lost) throw new Error('Mạng bị ngắt.');
    },
  });
  await page.getByLabel('Xã', { exact: true }).fill('Phú Mẫu');
  await step(page, 5);
  await page.getByText('Trang «X01», chưa ghi dòng nào').waitFor();
  await page.getByRole('button', { name: 'Sửa Xóm Một Mẫu' }).click();
  await page.getByLabel('Loại', { exact: true }).selectOption('Trường học');
  await page.getByText('Trang «X01» đã lập theo mẫu của loại cũ.').waitFor();
  await page.getByLabel('Loại', { exact: true }).selectOption('Xóm');
  await page.getByLabel('Người phụ trách', { exact: true }).fill('Ma Văn Mẫu');
  await page.getByLabel('Điện thoại').fill('91200');
  await page.getByText('số điện thoại thường có 10 chữ số').waitFor();
  await page.getByRole('button', { name: 'Xong' }).click();
  await step(page, 7);
  await page.getByText('Xã: Điềm Mặc → Phú Mẫu').waitFor();
  await page.getByRole('button', { name: 'Cập nhật' }).click();
  await page.getByText('Mạng bị ngắt.').waitFor();
  await picture(page, 'failed');
  expect(await seriousFaults(page)).toEqual([]);
  lost = false;
  await step(page, 1);
  expect(await page.getByLabel('Xã', { exact: true }).inputValue()).toBe('Phú Mẫu');
  await step(page, 7);
  await page.getByRole('button', { name: 'Cập nhật' }).click();
  await page.getByText('Đã sửa 1 mục ở trang «Cấu hình», ghi 1 đơn vị ở trang «Đơn vị».').waitFor();
  expect(calls.filter(({ door }) => door === 'sideSetUp').map(({ args }) => args[0])).toEqual(
    Array.from({ length: 2 }, () => ({
      settings: { commune: 'Phú Mẫu' },
      units: [{ code: 'X01', head: 'Ma Văn Mẫu', phone: '91200' }],
    })),
  );
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('two units of one name and kind are remarked on, under the name and before the tabs are made; both may stay', async () => {
  const { page, session, complaints } = await sidebarPage({ name: 'set-up', session: newBook() });
  await step(page, 5);
  await addUnit(page, { 'Tên đơn vị': 'Trường Tiểu học Hoà Mẫu' }, 'Trường học');
  await addUnit(page, { 'Tên đơn vị': 'Trường Mầm non Mẫu' }, 'Trường học');
  await page.getByRole('button', { name: 'Thêm đơn vị', exact: true }).click();
  const name = page.getByLabel('Tên đơn vị', { exact: true });
  await leave(name, 'trường tiểu học  hòa mẫu');
  await page.getByLabel('Loại', { exact: true }).selectOption('Xóm');
  expect(await page.getByText('Xem lại: đã có đơn vị').count()).toBe(0);
  await page.getByLabel('Loại', { exact: true }).selectOption('Trường học');
  await page.getByText('Xem lại: đã có đơn vị cùng tên, cùng loại (mã «TR»).').waitFor();
  expect(await described(name)).toContain('đã có đơn vị cùng tên');
  await picture(page, 'twin-editor');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Xong' }).click();
  await step(page, 7);
  await page.getByText('trùng tên và loại với đơn vị khác').waitFor();
  await picture(page, 'twin-review');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'trường tiểu học hòa mẫu: mã «TR02» và mã «TR»' }).click();
  await expect(heading(page).textContent()).resolves.toBe('Bước 5: Đơn vị');
  await step(page, 7);
  await page.getByRole('button', { name: 'Tạo các trang', exact: true }).click();
  await page.getByRole('heading', { name: 'Đã xong' }).waitFor();
  expect(titles(session)).toEqual(expect.arrayContaining(['TR', 'TR01', 'TR02']));
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

test('the page around is told when something differs from the workbook, and when nothing does any more', async () => {
  const { page } = await sidebarPage({ name: 'set-up', session: newBook() });
  const told = await unsavedTold(page);
  const commune = page.getByLabel('Xã', { exact: true });
  const was = await commune.inputValue();
  await commune.pressSequentially(' Mẫu');
  expect(await told()).toEqual([true]);
  await commune.fill(was);
  expect(await told()).toEqual([true, false]);
  await step(page, 5);
  await page.getByRole('button', { name: 'Thêm đơn vị', exact: true }).click();
  expect(await told()).toEqual([true, false]);
  await page.getByLabel('Tên đơn vị', { exact: true }).fill('Xóm 12');
  expect(await told()).toEqual([true, false, true]);
  await page.getByRole('button', { name: 'Hủy' }).click();
  expect(await told()).toEqual([true, false, true, false]);
  await page.getByRole('button', { name: 'Dán danh sách đơn vị từ Excel' }).click();
  await page.getByLabel('Danh sách chép từ Excel').fill('Xóm 12');
  expect(await told()).toEqual([true, false, true, false, true]);
  await page.getByRole('button', { name: 'Thêm 1 đơn vị' }).click();
  await step(page, 7);
  expect(await told()).toEqual([true, false, true, false, true]);
  await page.getByRole('button', { name: 'Tạo các trang', exact: true }).click();
  await page.getByRole('heading', { name: 'Đã xong' }).waitFor();
  const [last] = (await told()).slice(-1);
  expect(last).toBe(false);
  await page.getByRole('button', { name: 'Quay lại biểu thiết lập' }).click();
  expect((await told()).slice(5)).not.toContain(true);
  await closeSidebar(page);
});

test('with the keyboard alone, at 200 %, nothing is wider than the page', async () => {
  const { page, complaints } = await sidebarPage({ name: 'set-up', session: newBook() });
  await page.setViewportSize({ width: 150, height: 350 });
  await heading(page).waitFor();
  for (let number = 1; number <= 7; number += 1) {
    await page.getByRole('button', { name: new RegExp(`^Bước ${number}:`) }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('step-heading');
    expect([number, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([number, 150]);
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => ['INPUT', 'BUTTON'].includes(document.activeElement?.tagName ?? '')),
    ).toBe(true);
  }
  await picture(page, 'zoomed');
  expect(complaints).toEqual([]);
  await closeSidebar(page);
});

/** Types into a field and leaves it. */
async function leave(field: ReturnType<Page['getByLabel']>, value: string): Promise<void> {
  await field.fill(value);
  await field.blur();
}

/** The texts that a screen reader reads after a field. */
function described(field: ReturnType<Page['getByLabel']>): Promise<string> {
  return field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}
