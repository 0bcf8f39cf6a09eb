import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { readXlsxFile } from '../../src/local/xlsx/read.ts';
import type { CellData, ExtendedValue } from '../../src/workbook/sheets-api.ts';
import { downloaded, printed, watchPrinting } from '../sidebar/printing.ts';
import { seriousFaults } from '../support/axe.ts';
import { type LocalPage, type OpenWorkbook, openWorkbook } from './local-page.ts';
import { builtProgram, type Program } from './program.ts';

let program: Program;
let workbook: OpenWorkbook;
let page: LocalPage;

beforeAll(async () => {
  program = builtProgram();
  await program.run('xem-thu');
});

afterAll(() => program.remove());

/** A copy of the sample commune, opened in a page. */
async function openSample(name: string): Promise<void> {
  copyFileSync(program.path('mau/chung-suc-mau.xlsx'), program.path(name));
  workbook = await openWorkbook(program, program.path(name));
  page = await workbook.open();
}

/** A cell as the file has it now. */
async function inFile(tab: string, cell: string): Promise<CellData> {
  const { resource } = await readXlsxFile(workbook.file);
  const sheet = resource.sheets?.find(({ properties }) => properties.title === tab);
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return sheet?.data?.[0]?.rowData?.[Number(digits) - 1]?.values?.[column] ?? {};
}

/** Where a text stands in the first column of a tab, as the file has it now. */
async function cellOf(tab: string, text: string): Promise<string> {
  const { resource } = await readXlsxFile(workbook.file);
  const sheet = resource.sheets?.find(({ properties }) => properties.title === tab);
  const rows = sheet?.data?.[0]?.rowData ?? [];
  return `A${rows.findIndex(({ values }) => textIn(values?.[0]) === text) + 1}`;
}

function textIn({ userEnteredValue, effectiveValue }: CellData = {}): string | undefined {
  return effectiveValue?.stringValue ?? userEnteredValue?.stringValue;
}

async function valueInFile(tab: string, cell: string): Promise<ExtendedValue | undefined> {
  return (await inFile(tab, cell)).userEnteredValue;
}

/** A picture follows an event within moments. */
async function expectSoon(look: () => Promise<string>, wanted: unknown): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const seen = await look().catch(() => '');
    if (
      seen === wanted ||
      (typeof wanted === 'object' &&
        (wanted as { asymmetricMatch(x: unknown): boolean }).asymmetricMatch(seen))
    )
      return;
    await new Promise((later) => setTimeout(later, 100));
  }
  expect(await look()).toEqual(wanted);
}

describe('a unit’s tab', () => {
  beforeAll(() => openSample('danh-sach.xlsx'));
  afterAll(() => workbook.stop());
  beforeEach(() => page.tab('MN'));

  test.each<[string, string, string, ExtendedValue | undefined, string]>([
    ['money with its dots', 'I10', '450.000', { numberValue: 450_000 }, '450.000'],
    ['a day', 'J10', '19/5/2024', { numberValue: 45431 }, '19/5/2024'],
    ['half a labour day', 'H12', '0,5', { numberValue: 0.5 }, '0,5'],
    ['a name that looks like HTML', 'C18', '<b>Thử</b>', { stringValue: '<b>Thử</b>' }, '<b>Thử</b>'],
    ['text that looks like a formula', 'C19', "'=1+1", { stringValue: '=1+1' }, '=1+1'],
    [
      'a formula, which the file keeps with its value',
      'M18',
      '=SUM(I7;I8)',
      { formulaValue: '=SUM(I7;I8)' },
      '750000',
    ],
    ['money that cannot be read stays as it was typed', 'I13', '450k', { stringValue: '450k' }, '450k'],
  ])('%s: %s ← %s', async (_name, cell, typed, value, shown) => {
    await page.type(cell, typed);
    expect(await valueInFile('MN', cell)).toEqual(value);
    await page.choose(cell);
    expect(await page.chosen()).toBe(`MN ${cell}: ${shown}`);
  });

  test('a word of the drop-down is typed whole; another one is refused with the words there are', async () => {
    await page.type('K10', 'Tiền mặt');
    expect(await valueInFile('MN', 'K10')).toEqual({ stringValue: 'Tiền mặt' });
    await page.choose('K12');
    await page.page.keyboard.type('Séc');
    await page.page.keyboard.press('Enter');
    await page.page.getByText('Chỉ chọn một mục của ô: Chuyển khoản, Tiền mặt.').waitFor();
    await page.page.getByRole('button', { name: 'Xác nhận' }).click();
    await expectSoon(async () => (await valueInFile('MN', 'K12'))?.stringValue ?? '', 'Chuyển khoản');
  });

  test('the space bar ticks a box, and the day of receipt stands beside it at once', async () => {
    await page.choose('D5');
    expect(await page.chosen()).toBe('MN D5: chưa tích');
    await page.press('Space');
    expect(await page.chosen()).toBe('MN D5: đã tích');
    expect(await valueInFile('MN', 'D5')).toEqual({ boolValue: true });
    expect(await valueInFile('MN', 'F4')).toEqual({ numberValue: 45436 });
    await page.choose('F4');
    expect(await page.chosen()).toBe('MN F4: 24/5/2024');
    await page.choose('D5');
    await page.press('Space');
    expect(await valueInFile('MN', 'D5')).toEqual({ boolValue: false });
  });

  test('a computed cell follows what was typed, on the screen and in the file', async () => {
    await page.type('I10', '100.000');
    // 1,5 days at 150.000 and 100.000 in money, of 450.000.
    await page.choose('Q10');
    expect(await page.chosen()).toBe('MN Q10: 125.000');
    expect((await inFile('MN', 'Q10')).effectiveValue).toEqual({ numberValue: 125_000 });
  });

  test('a computed cell refuses a key, Delete, a paste and a fill, and says why', async () => {
    const before = await inFile('MN', 'N7');
    await page.choose('N7');
    await page.page.keyboard.type('5');
    expect(await page.toast()).toContain('N7');
    await page.page.keyboard.press('Escape');
    await page.choose('N7');
    await page.press('Delete');
    await page.paste('N7', '9');
    await page.paste('L7', 'a\tb\tc\td');
    await page.choose('N7:N9');
    await page.press('Control+D');
    expect(await inFile('MN', 'N7')).toEqual(before);
    expect((await valueInFile('MN', 'N8'))?.formulaValue).toMatch(/^=/);
    // A paste that touches a locked cell is refused whole.
    expect(await valueInFile('MN', 'M7')).toBeUndefined();
    await page.screenshot('o-khoa');
  });

  test('a table from another program is read as if it were typed', async () => {
    await page.paste('C20', 'Trần Thị Thử\tGiáo viên\tViên chức\nLê Văn Mẫu\tGiáo viên\tViên chức\n');
    await page.paste('I20', '450.000\t19/5/2024\n1.200.000\t2024-05-18\n');
    expect(await valueInFile('MN', 'C21')).toEqual({ stringValue: 'Lê Văn Mẫu' });
    expect(await valueInFile('MN', 'I21')).toEqual({ numberValue: 1_200_000 });
    expect(await valueInFile('MN', 'J20')).toEqual({ numberValue: 45431 });
  });

  test('cutting, undoing and redoing go into the file too', async () => {
    await page.type('M20', 'ghi chú thử');
    await page.choose('M20');
    await page.press('Control+X');
    expect(await valueInFile('MN', 'M20')).toBeUndefined();
    await page.press('Control+Z');
    expect(await valueInFile('MN', 'M20')).toEqual({ stringValue: 'ghi chú thử' });
    await page.paste('M21', 'ghi chú thử');
    expect(await valueInFile('MN', 'M21')).toEqual({ stringValue: 'ghi chú thử' });
  });

  test('bold is kept, and nothing else of the cell changes', async () => {
    const before = await inFile('MN', 'C7');
    await page.choose('C7');
    await page.press('Control+B');
    const after = await inFile('MN', 'C7');
    expect(after.userEnteredFormat?.textFormat?.bold).toBe(true);
    expect(after.userEnteredValue).toEqual(before.userEnteredValue);
    expect(after.userEnteredFormat).toEqual({
      ...before.userEnteredFormat,
      textFormat: { ...before.userEnteredFormat?.textFormat, bold: true },
    });
  });

  test('the sheet asked for nothing but its own address', () => {
    expect(page.complaints).toEqual([]);
  });
});

describe('tabs, rows and columns', () => {
  beforeAll(() => openSample('trang.xlsx'));
  afterAll(() => workbook.stop());

  const titles = async () => {
    const { resource } = await readXlsxFile(workbook.file);
    return resource.sheets?.map(({ properties }) => properties.title);
  };

  test('a tab is renamed where it stands, but not one that the tool writes', async () => {
    await page.rename('YT', 'Trạm y tế');
    await page.page.getByRole('tab', { name: 'Trạm y tế', exact: true }).waitFor();
    await page.saved();
    expect(await titles()).toContain('Trạm y tế');
    await page.tabMenu('Hướng dẫn', 'Đổi tên');
    expect(await page.toast()).toContain('«Hướng dẫn»');
    expect(await titles()).toContain('Hướng dẫn');
  });

  test('a row is taken out only after a yes, and the header never', async () => {
    await page.tab('MN');
    const [header, second] = [6, 8];
    const removeRow = async (row: number) => {
      await page.clickRowNumber(row, 'right');
      await page.page.getByText('Xóa hàng đã chọn', { exact: true }).click();
    };
    await removeRow(second);
    await page.answer('Thôi');
    expect(await valueInFile('MN', 'B8')).toEqual({ stringValue: 'MN-02' });
    await removeRow(second);
    await page.answer('Xóa hàng 8');
    await expectSoon(async () => (await valueInFile('MN', 'B8'))?.stringValue ?? '', 'MN-03');
    await expectSoon(async () => {
      await page.choose('B8');
      return page.chosen();
    }, 'MN B8: MN-03');
    await removeRow(header);
    expect(await page.toast()).toContain('hàng 6');
    expect(await valueInFile('MN', 'C6')).toEqual({ stringValue: 'Họ và tên' });
  });

  test('a row put in takes the looks and checks of the row above', async () => {
    await page.tab('TH');
    await page.clickRowNumber(8, 'right');
    // The item has a field for how many; its words do not take a click, its picture does.
    const words = page.page.getByText('hàng phía trên');
    await words.click({ trial: true });
    const place = await words.boundingBox();
    await page.page.mouse.click(44, (place?.y ?? 0) + (place?.height ?? 0) / 2);
    await expectSoon(async () => (await valueInFile('TH', 'B9'))?.stringValue ?? '', 'TH-02');
    expect(await valueInFile('TH', 'B8')).toBeUndefined();
    expect((await inFile('TH', 'E8')).dataValidation?.condition.type).toBe('ONE_OF_LIST');
    // The list's own formulas go on in the new row.
    expect((await valueInFile('TH', 'N8'))?.formulaValue).toContain('$C8');
    await page.type('C8', 'Người Mới Thử');
    await page.choose('S8');
    await expectSoon(() => page.chosen(), 'TH S8: Chưa xác định mức');
  });

  test('a tab is removed only after a yes', async () => {
    await page.tabMenu('X11', 'Xóa');
    await page.answer('Thôi');
    expect(await titles()).toContain('X11');
    await page.tabMenu('X11', 'Xóa');
    await page.answer('Xóa trang');
    await page.page.getByRole('tab', { name: 'X11', exact: true }).waitFor({ state: 'detached' });
    await page.saved();
    expect(await titles()).not.toContain('X11');
  });

  test('a copied tab gets a name of its own', async () => {
    await page.tabMenu('X10', 'Sao chép');
    await page.page.getByRole('tab', { name: 'X10 (1)', exact: true }).waitFor();
    await page.saved();
    expect(await titles()).toContain('X10 (1)');
  });

  test('a link leads to its cell, by Alt+Enter and by a click', async () => {
    const leadsTo = (title: string) =>
      page.page.getByRole('tab', { name: title, exact: true, selected: true }).waitFor();
    await page.tab('Hướng dẫn');
    await page.choose(await cellOf('Hướng dẫn', 'Đơn vị'));
    await page.page.keyboard.press('Alt+Enter');
    await leadsTo('Đơn vị');
    await page.tab('Hướng dẫn');
    // Brings the links into view, which stand below each other; a click on any of them leads away.
    await page.choose(await cellOf('Hướng dẫn', 'Lịch sử nộp'));
    await page.click(80, 470);
    await expectSoon(
      async () => ((await page.chosen()).startsWith('Hướng dẫn') ? 'still here' : 'led away'),
      'led away',
    );
  });
});

describe('two pages and another program', () => {
  let other: LocalPage;
  beforeAll(async () => {
    await openSample('hai-trang.xlsx');
    other = await workbook.open();
    await page.tab('MN');
    await other.tab('MN');
  });
  afterAll(() => workbook.stop());

  test('what one page writes, the other shows, computed cells too', async () => {
    await page.type('I10', '111.000');
    await other.choose('I10');
    await expectSoon(() => other.chosen(), 'MN I10: 111.000');
    await other.choose('Q10');
    expect(await other.chosen()).toBe('MN Q10: 114.000');
  });

  test('both write, and nothing is lost', async () => {
    await Promise.all([page.type('M7', 'từ trang một'), other.type('M8', 'từ trang hai')]);
    expect(await valueInFile('MN', 'M7')).toEqual({ stringValue: 'từ trang một' });
    expect(await valueInFile('MN', 'M8')).toEqual({ stringValue: 'từ trang hai' });
  });

  test('what somebody is typing is not taken away by the other page; a cell changed meanwhile is not typed over', async () => {
    await page.choose('M11');
    await page.page.keyboard.type('chữ đang gõ');
    await other.type('M12', 'ô khác');
    await other.type('M11', 'của trang hai');
    await page.page.keyboard.press('Enter');
    const told = await page.alert();
    expect(told).toContain('vừa được sửa ở một cửa sổ khác');
    expect(told).toContain('«chữ đang gõ»');
    expect(await valueInFile('MN', 'M11')).toEqual({ stringValue: 'của trang hai' });
    await expectSoon(async () => {
      await page.choose('M11');
      return page.chosen();
    }, 'MN M11: của trang hai');

    // Another cell: both are kept, even when the other page runs a whole Tổng hợp meanwhile.
    await page.choose('M13');
    await page.page.keyboard.type('vẫn còn');
    await other.type('M12', 'sửa lần nữa');
    await page.press('Enter');
    expect(await valueInFile('MN', 'M13')).toEqual({ stringValue: 'vẫn còn' });
  });

  test('a menu item takes what is being typed along', async () => {
    await page.choose('M14');
    await page.page.keyboard.type('chưa bấm Enter');
    await page.menu('Kiểm tra tất cả');
    await page.alert();
    expect(await valueInFile('MN', 'M14')).toEqual({ stringValue: 'chưa bấm Enter' });
  });

  test('a file that another program wrote is read again, and both pages say so', async () => {
    const { code } = await program.run('tong-hop', workbook.file, '--ngay', '2024-06-01');
    expect(code).toBe(0);
    for (const each of [page, other])
      await expectSoon(() => each.toast(), expect.stringContaining('đọc lại'));
    await page.tab('Tổng hợp');
    await expectSoon(async () => {
      await page.choose('A6');
      return page.chosen();
    }, expect.stringContaining('1/6/2024'));
  });

  test('a file that is gone is not made anew: the page says so, and saves when it is back', async () => {
    const state = page.page.getByRole('status', { name: 'Trạng thái lưu' });
    await page.tab('MN');
    await page.choose('M9');
    renameSync(workbook.file, `${workbook.file}.away`);
    await page.page.keyboard.type('chưa kịp lưu');
    await page.page.keyboard.press('Enter');
    await state.and(page.page.getByText('Chưa lưu được')).waitFor();
    expect(await page.toast()).toContain('không thấy tệp');
    expect(existsSync(workbook.file)).toBe(false);
    renameSync(`${workbook.file}.away`, workbook.file);
    await page.saved();
    expect(await valueInFile('MN', 'M9')).toEqual({ stringValue: 'chưa kịp lưu' });
  });

  test('when the program ends, the page says what to do', async () => {
    const code = workbook.end();
    expect(await page.alert()).toContain('Chương trình đã dừng');
    expect(await code).toBe(0);
  });
});

describe('what people typed is text, wherever it is shown', () => {
  const HOSTILE = '<img src=x onerror="document.title=1">';
  beforeAll(async () => {
    await openSample('ten-la.xlsx');
    await page.tab('Đơn vị');
    await page.type('B6', `Trường ${HOSTILE}`);
    await page.tab('MN');
    await page.type('C7', HOSTILE);
    await page.type('C8', '\'=HYPERLINK("https://x.example")');
    await page.type('I7', `450 ${HOSTILE}`);
    await page.menu('Tổng hợp');
    await page.alert();
  });
  afterAll(() => workbook.stop());

  const untouched = async () => {
    for (const frame of page.page.frames()) expect(await frame.title()).not.toBe('1');
    expect(await page.page.locator('#grid img, dialog img').count()).toBe(0);
  };

  test.each([
    'Bảng điều hành',
    'Xem và sửa lỗi',
    'Nhập danh sách',
    'Sao kê',
    'Nộp theo danh sách',
    'In giấy tờ',
    'Đôn đốc',
    'Thiết lập',
  ])('the sidebar %s', async (item) => {
    const form = await page.openSidebar(item);
    await form.getByRole('heading').first().waitFor();
    if (item !== 'Nhập danh sách') {
      if (item === 'Sao kê') {
        await form.getByLabel('Dán sao kê').fill(`Ngày\tNội dung\tCó\n15/5/2024\t${HOSTILE}\t450.000`);
        await form.getByRole('button', { name: 'Tiếp tục' }).click();
      }
      if (item === 'In giấy tờ') {
        await form.getByRole('button', { name: /^Tra cứu/ }).click();
        await form.getByLabel('Tìm theo tên, mã hoặc đơn vị').fill('img');
      }
      if (item === 'Thiết lập') await form.getByRole('button', { name: /^Bước 5:/ }).click();
      await form.getByText(HOSTILE).first().waitFor({ state: 'attached' });
    } else {
      await form.getByRole('option').getByText(HOSTILE).waitFor({ state: 'attached' });
    }
    expect(await form.locator('img').count()).toBe(0);
    await untouched();
    await page.screenshot(`thanh-ben-${item}`);
    if (item === 'Sao kê') {
      // What is not written yet would be asked about before the next sidebar opens.
      await form.getByRole('button', { name: 'Quay lại' }).click();
      await form.getByLabel('Dán sao kê').fill('');
    }
    expect(page.complaints).toEqual([]);
  });

  test('a paper: the page around the sidebar prints it, and it is saved as a file; nothing in it runs', async () => {
    await watchPrinting(page.page);
    const form = await page.openSidebar('In giấy tờ');
    await form.getByRole('button', { name: /^Tra cứu/ }).click();
    await form.getByLabel('Tìm theo tên, mã hoặc đơn vị').fill('img mn');
    await form.getByRole('button', { name: /^<img/ }).first().click();
    await form.getByRole('button', { name: /^In trang của/ }).click();
    await form.getByText('Đã gửi sang hộp in').waitFor();
    expect(await printed(page.page)).toMatchObject({
      text: expect.stringContaining(HOSTILE),
      images: 0,
      scripts: 0,
      font: expect.stringContaining('Times New Roman'),
    });
    const file = await downloaded(page.page, () =>
      form.getByRole('button', { name: /^Tải về trang của/ }).click(),
    );
    expect(file.name).toMatch(/^tra-cuu-\d{4}-\d\d-\d\d\.html$/);
    expect(file.text).toContain('&lt;img src=x');
    await untouched();
    expect(page.complaints).toEqual([]);
  });

  test('the printed page', async () => {
    const [printed] = await Promise.all([
      page.page.context().waitForEvent('page'),
      page.file('In trang này'),
    ]);
    await printed.waitForLoadState();
    expect(await printed.locator('body').textContent()).toContain(HOSTILE);
    expect(await printed.locator('img').count()).toBe(0);
    expect(await printed.title()).not.toBe('1');
    await printed.close();
  });

  test.each([
    ['Kiểm tra trang này', 'lỗi'],
    ['Kiểm tra tất cả', 'lỗi'],
    ['Tạo / cập nhật các trang', 'trang'],
    ['Tự kiểm tra hệ thống', 'bảng tính'],
    ['Bật nhắc hằng ngày', 'chungsuc don-doc'],
    ['Tắt nhắc hằng ngày', 'chưa bật'],
    ['Khóa danh sách', 'Ngày khóa danh sách'],
    ['Trợ giúp', 'Tổng hợp'],
  ])('the menu item %s tells what it did', async (item, word) => {
    await page.menu(item);
    const told = await page.alert();
    expect(told).toContain(word);
    expect(told).not.toContain('chưa lường trước');
    await untouched();
  });

  test('the page around the sheet keeps nobody out', async () => {
    // The sheet itself is the library's.
    expect(await seriousFaults(page.page, '#grid')).toEqual([]);
  });
});

test('from nothing to a summary: set up, fill in, consolidate, mend, and the figures follow', async () => {
  workbook = await openWorkbook(program, program.path('xa-moi.xlsx'));
  page = await workbook.open();
  const form = page.sidebar();
  const press = (name: string | RegExp) =>
    form.getByRole('button', { name, exact: typeof name === 'string' }).click();

  await form.getByLabel('Xã', { exact: true }).fill('Phú Mẫu');
  await page.screenshot('thiet-lap');
  // Nothing typed is lost without a word.
  await page.page.getByRole('button', { name: 'Đóng bảng bên cạnh' }).click();
  await page.page.getByRole('dialog').getByText('chưa vào sổ').waitFor();
  await page.answer('Thôi');
  expect(await form.getByLabel('Xã', { exact: true }).inputValue()).toBe('Phú Mẫu');
  await press(/^Bước 5:/);
  const units: [name: string, kind: string][] = [
    ['Trường Tiểu học Mẫu', 'Trường học'],
    ['Xóm Mẫu', 'Xóm'],
    ['Doanh nghiệp', 'Doanh nghiệp'],
  ];
  for (const [name, kind] of units) {
    await form.getByRole('button', { name: 'Thêm đơn vị', exact: true }).click();
    await form.getByLabel('Tên đơn vị', { exact: true }).fill(name);
    await form.getByLabel('Loại', { exact: true }).selectOption(kind);
    await press('Xong');
  }
  await press(/^Bước 7:/);
  await press('Tạo các trang');
  await form.getByRole('heading', { name: 'Đã xong' }).waitFor();
  await page.saved();

  // A list typed by hand, with one salary-like slip in the money.
  await page.tab('TR');
  await page.paste(
    'C7',
    'Trần Thị Thử\tGiáo viên\tViên chức\tTừ 5 triệu trở lên\t\t\t450\t15/5/2024\tChuyển khoản\t8502215035268\n' +
      'Lê Văn Mẫu\tGiáo viên\tViên chức\tDưới 5 triệu\t\t2',
  );
  // A list made elsewhere, for the hamlet.
  await page.menu('Nhập danh sách');
  await form.getByRole('combobox', { name: 'Nhập vào trang của đơn vị' }).selectOption('X01');
  await form
    .getByRole('textbox', { name: 'Dán danh sách' })
    .fill('Chủ hộ\tSố tiền nộp\tNgày nộp\nMa Thị Mẫu\t200.000\t16/5/2024\n<i>Hộ Thử</i>\t100.000\t16/5/2024');
  await press('Tiếp tục');
  await press('Xem trước');
  await page.screenshot('nhap-danh-sach');
  await press('Ghi 2 dòng');
  await form.getByText(/thêm 2 dòng/).waitFor();
  await page.menu('Tổng hợp');
  expect(await page.alert()).toContain('Đã tổng hợp 3 trên 3 đơn vị');
  await page.tab('Tổng hợp');
  await page.screenshot('tong-hop-truoc');
  const shownIn = async (cell: string) => {
    await page.choose(cell);
    return page.chosen();
  };
  expect(await shownIn('L10')).toBe('Tổng hợp L10: –');

  await page.menu('Xem và sửa lỗi');
  await form.getByRole('button', { name: / TR!I7 / }).click();
  await expectSoon(() => page.chosen(), 'TR I7: 450');
  await page.screenshot('sua-loi');
  await page.type('I7', '450.000');
  await press('Đã sửa, kiểm tra lại');
  await form.getByText(/Đã hết 1 lỗi/).waitFor();
  await page.menu('Tổng hợp');
  expect(await page.alert()).toContain('Tổng hợp');
  await page.tab('Tổng hợp');
  expect(await shownIn('L10')).toBe('Tổng hợp L10: 450.000');
  expect((await inFile('Tổng hợp', 'L10')).userEnteredValue).toEqual({ numberValue: 450_000 });
  expect(page.complaints).toEqual([]);
  await workbook.stop();
});
