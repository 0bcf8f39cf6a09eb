/** The file and the program: other programs that write it, disks that do not take it, the end. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readXlsxFile } from '../../../src/local/xlsx/read.ts';
import { writeXlsxFile } from '../../../src/local/xlsx/write.ts';
import { files, listen, openPage, type Page, tabIn, tabOf, until, write } from './support.ts';

const made = files();
let path: string;
let page: Page;
beforeEach(async () => {
  path = await made.sample();
  page = await openPage(path);
});
afterEach(() => page.server.close());
afterAll(() => made.remove());

/** A cell that people fill, and one beside it. */
async function cells() {
  const { sheetId, find } = await tabOf(path, 'MN');
  const name = find('Họ và tên');
  return { sheetId, row: name.row + 1, column: name.column };
}

/** Another program opens the file, writes a name, and saves. */
async function writtenElsewhere(name: string, file = path): Promise<void> {
  const { resource, original } = await readXlsxFile(file);
  const { find, sheet } = tabIn(resource, 'MN');
  const at = find('Họ và tên');
  const row = sheet.data?.[0]?.rowData?.[at.row + 2]?.values;
  if (row === undefined) throw new Error('No such row');
  row[at.column] = { ...row[at.column], userEnteredValue: { stringValue: name } };
  await writeXlsxFile(file, resource, { original });
}

const folderOf = () => readdirSync(dirname(path));

describe('another program changes the file', () => {
  test('while nobody does anything: it is read again, and every page is told', async () => {
    const one = listen(page, 'page-one');
    const two = listen(page, 'page-two');
    await Promise.all([one.open, two.open]);
    const { revision } = await page.book();
    await writtenElsewhere('Ngoài Viết Vào');
    await until(() => one.events.length > 0 && two.events.length > 0);
    for (const { events } of [one, two])
      expect(events[0]).toMatchObject({ kind: 'reload', message: expect.stringContaining('«so.xlsx»') });
    const after = await page.book();
    expect(after.revision).toBeGreaterThan(revision);
    expect(JSON.stringify(after.data)).toContain('Ngoài Viết Vào');
    one.close();
    two.close();
  });

  test('at the moment of an edit: nothing is written over, the edit is refused', async () => {
    const { sheetId, row, column } = await cells();
    await page.book();
    const two = listen(page, 'page-two');
    await two.open;
    // Written beside it and put in its place, so that the edit comes before the program could have looked.
    const beside = `${path}.khac`;
    copyFileSync(path, beside);
    await writtenElsewhere('Ngoài Viết Vào', beside);
    const theirs = readFileSync(beside);
    renameSync(beside, path);
    const answer = await page.edit([write(sheetId, row, column, { stringValue: 'Của Tôi' })]);
    expect(answer).toMatchObject({
      state: 'refused',
      message: expect.stringMatching(/«so\.xlsx» vừa được chương trình khác ghi lại.*không được ghi/),
    });
    expect(readFileSync(path).equals(theirs)).toBe(true);
    await until(() => two.events.length > 0);
    expect(two.events).toEqual([
      expect.objectContaining({ kind: 'reload', message: expect.stringContaining('không được ghi') }),
    ]);
    two.close();
    expect(await page.edit([write(sheetId, row, column, { stringValue: 'Của Tôi' })])).toMatchObject({
      state: 'saved',
    });
    const { cell } = await tabOf(path, 'MN');
    expect(cell(row, column).userEnteredValue).toEqual({ stringValue: 'Của Tôi' });
    expect(cell(row + 1, column).userEnteredValue).toEqual({ stringValue: 'Ngoài Viết Vào' });
  });

  test('at the moment of a menu item: it does not run', async () => {
    await page.book();
    await writtenElsewhere('Ngoài Viết Vào');
    const theirs = readFileSync(path);
    const answer = await page.call('menuConsolidate');
    expect(answer).toMatchObject({ changed: true });
    // On a busy machine the page may have seen the other program first, and read the file again: then the menu works on that.
    if ('error' in answer && answer.error !== undefined) {
      expect(answer).toMatchObject({
        error: expect.stringContaining('chương trình khác ghi lại'),
        shown: [],
      });
      expect(readFileSync(path).equals(theirs)).toBe(true);
    } else {
      const { cell } = await tabOf(path, 'MN');
      const { row, column } = await cells();
      expect(cell(row + 1, column).userEnteredValue).toEqual({ stringValue: 'Ngoài Viết Vào' });
    }
  });

  test('keeping size and dates, it is seen all the same', async () => {
    const { sheetId, row, column } = await cells();
    const old = new Date('2020-01-01T00:00:00Z');
    utimesSync(path, old, old);
    expect(await page.edit([write(sheetId, row, column, { stringValue: 'Một' })])).toMatchObject({
      state: 'saved',
    });
    const bytes = readFileSync(path);
    const changed = Buffer.from(bytes);
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
    writeFileSync(path, changed);
    utimesSync(path, old, old);
    const answer = await page.edit([write(sheetId, row, column, { stringValue: 'Hai' })]);
    expect(answer.state).toBe('refused');
    expect(readFileSync(path).equals(changed)).toBe(true);
  });

  test('touched without another content, the file is the same', async () => {
    const { sheetId, row, column } = await cells();
    const { revision } = await page.book();
    utimesSync(path, new Date(), new Date());
    const answer = await page.edit([write(sheetId, row, column, { stringValue: 'Một' })]);
    expect(answer).toMatchObject({ state: 'saved', revision: revision + 1 });
  });

  test('so that it cannot be read: nothing is written until it can', async () => {
    const { sheetId, row, column } = await cells();
    const good = readFileSync(path);
    writeFileSync(path, 'nửa tệp');
    const edit = () => page.edit([write(sheetId, row, column, { stringValue: 'Một' })]);
    expect(await edit()).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('chưa đọc lại được'),
    });
    expect(readFileSync(path, 'utf8')).toBe('nửa tệp');
    expect((await page.book()).unsaved).toContain('chưa đọc lại được');
    writeFileSync(path, good);
    expect(await edit()).toMatchObject({ state: 'saved' });
    expect((await page.book()).unsaved).toBeUndefined();
  });
});

describe('the file does not take an edit', () => {
  test.each([
    ['.~lock.so.xlsx#', 'LibreOffice'],
    ['~$so.xlsx', 'Excel'],
  ])('open elsewhere (%s): unsaved, and saved by itself when it is closed there', async (lock, program) => {
    const { sheetId, row, column } = await cells();
    const one = listen(page, 'page-one');
    await one.open;
    writeFileSync(join(dirname(path), lock), '');
    expect((await page.book()).remarks).toEqual([expect.stringContaining(program)]);
    const before = readFileSync(path);
    const answer = await page.edit([write(sheetId, row, column, { stringValue: 'Chờ Ghi' })]);
    expect(answer).toMatchObject({
      state: 'unsaved',
      message: expect.stringContaining(`đang mở trong ${program}`),
      changed: [expect.objectContaining({ sheetId, row, column })],
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect((await page.book()).unsaved).toContain(program);
    rmSync(join(dirname(path), lock));
    await until(() => one.events.some((event) => event.kind === 'saving' && event.state === 'saved'));
    expect(one.events[0]).toMatchObject({ kind: 'saving', state: 'unsaved' });
    expect((await tabOf(path, 'MN')).cell(row, column).userEnteredValue).toEqual({ stringValue: 'Chờ Ghi' });
    one.close();
  });

  test('the next edit brings the one before along', async () => {
    const { sheetId, row, column } = await cells();
    const lock = join(dirname(path), '.~lock.so.xlsx#');
    writeFileSync(lock, '');
    await page.edit([write(sheetId, row, column, { stringValue: 'Một' })]);
    rmSync(lock);
    expect(await page.edit([write(sheetId, row + 1, column, { stringValue: 'Hai' })])).toMatchObject({
      state: 'saved',
    });
    const { cell } = await tabOf(path, 'MN');
    expect([cell(row, column), cell(row + 1, column)].map((each) => each.userEnteredValue)).toEqual([
      { stringValue: 'Một' },
      { stringValue: 'Hai' },
    ]);
  });

  test('moved away: unsaved, not made anew, and saved when it is back', async () => {
    const { sheetId, row, column } = await cells();
    renameSync(path, `${path}.cu`);
    const answer = await page.edit([write(sheetId, row, column, { stringValue: 'Một' })]);
    expect(answer).toMatchObject({
      state: 'unsaved',
      message: expect.stringContaining('không thấy tệp «so.xlsx»'),
    });
    expect(existsSync(path)).toBe(false);
    renameSync(`${path}.cu`, path);
    await until(() => readdirSync(dirname(path)).length === 1);
    const again = await page.edit([write(sheetId, row + 1, column, { stringValue: 'Hai' })]);
    expect(again.state).toBe('saved');
    expect((await tabOf(path, 'MN')).cell(row, column).userEnteredValue).toEqual({ stringValue: 'Một' });
  });

  const ordinary = process.getuid?.() === 0 ? test.skip : test;
  ordinary('read-only: unsaved with a sentence, and saved when it may be written', async () => {
    const { sheetId, row, column } = await cells();
    chmodSync(path, 0o444);
    const answer = await page.edit([write(sheetId, row, column, { stringValue: 'Một' })]);
    expect(answer).toMatchObject({ state: 'unsaved', message: expect.stringContaining('không ghi được') });
    chmodSync(path, 0o644);
    expect(await page.edit([write(sheetId, row + 1, column, { stringValue: 'Hai' })])).toMatchObject({
      state: 'saved',
    });
  });

  test('marked read-only, which a rename would not heed: unsaved too', async () => {
    const { sheetId, row, column } = await cells();
    chmodSync(path, 0o444);
    const answer = await page.edit([write(sheetId, row, column, { stringValue: 'Một' })]);
    expect(answer.state).toBe('unsaved');
    chmodSync(path, 0o644);
  });

  test('and another program writes it: what was unsaved is in a file of its own', async () => {
    const { sheetId, row, column } = await cells();
    const lock = join(dirname(path), '.~lock.so.xlsx#');
    writeFileSync(lock, '');
    await page.edit([write(sheetId, row, column, { stringValue: 'Chưa Kịp Lưu' })]);
    const elsewhere = join(made.folder, 'so.xlsx');
    copyFileSync(path, elsewhere);
    await writtenElsewhere('Ngoài Viết Vào', elsewhere);
    copyFileSync(elsewhere, path);
    rmSync(lock);
    const answer = await page.edit([write(sheetId, row, column, { stringValue: 'Sau' })]);
    expect(answer).toMatchObject({ state: 'refused' });
    const kept = folderOf().find((name) => name.includes('(chưa lưu)'));
    expect(kept).toBe('so (chưa lưu).xlsx');
    const { cell } = await tabOf(join(dirname(path), kept ?? ''), 'MN');
    expect(cell(row, column).userEnteredValue).toEqual({ stringValue: 'Chưa Kịp Lưu' });
    expect((await tabOf(path, 'MN')).cell(row + 1, column).userEnteredValue).toEqual({
      stringValue: 'Ngoài Viết Vào',
    });
  });
});

describe('the end', () => {
  test('pages are told, their lines closed', async () => {
    const one = listen(page, 'page-one');
    await one.open;
    expect(await page.server.close()).toBeUndefined();
    await until(() => one.hasEnded());
    expect(one.events).toEqual([{ kind: 'closing' }]);
  });

  test('what is not saved by then is saved, or put beside the file under a name that is free', async () => {
    const { sheetId, row, column } = await cells();
    writeFileSync(join(dirname(path), 'so (chưa lưu).xlsx'), 'của lần trước');
    writeFileSync(join(dirname(path), '.~lock.so.xlsx#'), '');
    await page.edit([write(sheetId, row, column, { stringValue: 'Chưa Kịp Lưu' })]);
    const kept = await page.server.close();
    expect(basename(kept ?? '')).toBe('so (chưa lưu 2).xlsx');
    expect((await tabOf(kept ?? '', 'MN')).cell(row, column).userEnteredValue).toEqual({
      stringValue: 'Chưa Kịp Lưu',
    });
    expect(readFileSync(join(dirname(path), 'so (chưa lưu).xlsx'), 'utf8')).toBe('của lần trước');
  });

  test('an edit under way is finished', async () => {
    const { sheetId, row, column } = await cells();
    const answer = page.edit([write(sheetId, row, column, { stringValue: 'Vừa Kịp' })], { base: 1 });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await page.server.close();
    expect(await answer).toMatchObject({ state: 'saved' });
    expect((await tabOf(path, 'MN')).cell(row, column).userEnteredValue).toEqual({ stringValue: 'Vừa Kịp' });
  });
});
