/** The workbook that a test of the local page has open, and the page on it; the program and its sample are there before the tests. */
import { copyFileSync } from 'node:fs';
import { readXlsxFile } from '../../src/local/xlsx/read.ts';
import type { CellData, ExtendedValue } from '../../src/workbook/sheets-api.ts';
import { type LocalPage, type OpenWorkbook, openWorkbook } from './local-page.ts';
import { builtProgram, type Program } from './program.ts';

export let program: Program;
export let workbook: OpenWorkbook;
export let page: LocalPage;

beforeAll(async () => {
  program = builtProgram();
  await program.run('xem-thu');
});

afterAll(() => program.remove());

/** A copy of the sample commune, opened in a page. */
export async function openSample(name: string): Promise<void> {
  copyFileSync(program.path('mau/chung-suc-mau.xlsx'), program.path(name));
  await openFile(name);
}

/** A file that may not be there yet, opened in a page. */
export async function openFile(name: string): Promise<void> {
  workbook = await openWorkbook(program, program.path(name));
  page = await workbook.open();
}

/** A cell as the file has it now. */
export async function inFile(tab: string, cell: string): Promise<CellData> {
  const { resource } = await readXlsxFile(workbook.file);
  const sheet = resource.sheets?.find(({ properties }) => properties.title === tab);
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return sheet?.data?.[0]?.rowData?.[Number(digits) - 1]?.values?.[column] ?? {};
}

/** Where a text stands in the first column of a tab, as the file has it now. */
export async function cellOf(tab: string, text: string): Promise<string> {
  const { resource } = await readXlsxFile(workbook.file);
  const sheet = resource.sheets?.find(({ properties }) => properties.title === tab);
  const rows = sheet?.data?.[0]?.rowData ?? [];
  return `A${rows.findIndex(({ values }) => textIn(values?.[0]) === text) + 1}`;
}

function textIn({ userEnteredValue, effectiveValue }: CellData = {}): string | undefined {
  return effectiveValue?.stringValue ?? userEnteredValue?.stringValue;
}

export async function valueInFile(tab: string, cell: string): Promise<ExtendedValue | undefined> {
  return (await inFile(tab, cell)).userEnteredValue;
}

/** A picture follows an event within moments. */
export async function expectSoon(look: () => Promise<string>, wanted: unknown): Promise<void> {
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
