import { readXlsxFile } from '../../src/local/xlsx/read.ts';
import { cellOf, expectSoon, inFile, openSample, page, valueInFile, workbook } from './sample-page.ts';

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
