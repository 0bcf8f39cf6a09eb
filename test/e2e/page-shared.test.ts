import { existsSync, renameSync } from 'node:fs';
import type { LocalPage } from './local-page.ts';
import { expectSoon, openSample, page, program, valueInFile, workbook } from './sample-page.ts';

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
