/** A workbook in two files: each has a page of its own, and what a page does reaches both. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PageServer, servePage } from '../../../src/local/page/server.ts';
import { newSpreadsheet, openSession } from '../../../src/local/session.ts';
import { readXlsxFile } from '../../../src/local/xlsx/read.ts';
import { writeXlsxFile } from '../../../src/local/xlsx/write.ts';
import { ASSETS, files, listen, NOW, type Page, pageOf, tabIn, until, write } from './support.ts';

const made = files();
let sharedPath: string;
let ownPath: string;
let shared: Page;
let own: Page;

/** The sample commune with its books moved to a second file, and a page on each. */
beforeEach(async () => {
  sharedPath = await made.sample();
  ownPath = join(dirname(sharedPath), 'ke-toan.xlsx');
  const { resource, original } = await readXlsxFile(sharedPath);
  const session = openSession(resource, { now: NOW, recalculate: true, own: newSpreadsheet('Tệp riêng') });
  session.call('runSeparateBooks', { withLists: true });
  if (!session.own) throw new Error('There is no own file');
  await writeXlsxFile(ownPath, session.own.snapshot());
  await writeXlsxFile(sharedPath, session.sheets.snapshot(), { original });
  const servers: PageServer[] = [];
  const serve = async (path: string, other: string, isOwn: boolean, at: number) => {
    const address = () => servers[at]?.address;
    servers.push(
      await servePage({ path, now: NOW, assets: ASSETS, port: 0, other: { path: other, isOwn, address } }),
    );
  };
  await serve(sharedPath, ownPath, true, 1);
  await serve(ownPath, sharedPath, false, 0);
  [shared, own] = servers.map((server) => pageOf(server, 'page-one')) as [Page, Page];
});
afterEach(async () => {
  for (const { server } of [shared, own]) await server.close();
});
afterAll(() => made.remove());

const textOf = async (path: string) => JSON.stringify((await readXlsxFile(path)).resource);

test('each page shows its file, and leads to the other', async () => {
  const [here, there] = [await shared.book(), await own.book()];
  expect(JSON.stringify(here.data)).not.toContain('Sổ thu!');
  expect(here.other).toEqual({ name: 'ke-toan.xlsx', address: own.server.address });
  expect(there.other).toEqual({ name: 'so.xlsx', address: shared.server.address });
  const titles = (book: typeof here) => Object.values(book.data.sheets ?? {}).map(({ name }) => name);
  expect(titles(there)).toEqual(['Sổ thu', 'Mã', 'DN', 'HT']);
  expect(titles(here)).not.toContain('DN');
});

test('what is typed in the own file is kept there alone', async () => {
  const before = readFileSync(sharedPath);
  const { resource } = await readXlsxFile(ownPath);
  const { sheetId, find } = tabIn(resource, 'Sổ thu');
  const { row, column } = find('Người nộp');
  await own.book();
  expect(await own.edit([write(sheetId, row + 1, column, { stringValue: 'Người Nộp Mới' })])).toMatchObject({
    state: 'saved',
  });
  expect(await textOf(ownPath)).toContain('Người Nộp Mới');
  expect(readFileSync(sharedPath).equals(before)).toBe(true);
});

test('Tổng hợp from either page writes both files, and the other page reads again', async () => {
  for (const [page, other] of [
    [own, shared],
    [shared, own],
  ] as const) {
    await Promise.all([page.book(), other.book()]);
    const heard = listen(other, 'page-two');
    await heard.open;
    const answer = await page.call('menuConsolidate');
    expect(answer.shown.map(({ kind }) => kind)).toContain('alert');
    if (answer.changed) await until(() => heard.events.some(({ kind }) => kind === 'reload'));
    heard.close();
  }
  expect(await textOf(ownPath)).toContain('Kiểm tra tệp riêng');
  expect(await textOf(sharedPath)).toContain('Tổng hợp');
});

test('a change of the own file by another program is seen by the page of the shared one', async () => {
  await shared.book();
  const { resource, original } = await readXlsxFile(ownPath);
  const { sheet, find } = tabIn(resource, 'Sổ thu');
  const { row, column } = find('Người nộp');
  const cells = sheet.data?.[0]?.rowData?.[row]?.values;
  if (!cells) throw new Error('There is no header');
  cells[column] = { ...cells[column], note: 'Ghi chú bên ngoài' };
  await writeXlsxFile(ownPath, resource, { original });
  const refused = await shared.edit([write(0, 0, 0, { stringValue: 'x' })]);
  expect(refused).toMatchObject({ state: 'refused', message: expect.stringContaining('«ke-toan.xlsx»') });
});
