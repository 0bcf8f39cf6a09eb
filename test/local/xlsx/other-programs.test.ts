import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsxFile } from '../../../src/local/xlsx/read.ts';
import { writeXlsxFile } from '../../../src/local/xlsx/write.ts';
import type { CellData, Sheet, Spreadsheet } from '../../../src/workbook/sheets-api.ts';
import { sampleWorkbook } from './sample.ts';
import {
  libreOffice,
  partsOf,
  python,
  temporaryFolder,
  testWithLibreOffice,
  testWithOpenpyxl,
} from './support.ts';

const folder = temporaryFolder();
const ours = join(folder, 'sample.xlsx');
beforeAll(async () => {
  await writeXlsxFile(ours, sampleWorkbook());
});

/** Something of every cell that has it, under the cell's row and column. */
function each<T>(sheet: Sheet, of: (cell: CellData) => T | undefined): Record<string, T> {
  const found: Record<string, T> = {};
  (sheet.data?.[0]?.rowData ?? []).forEach(({ values }, row) => {
    (values ?? []).forEach((cell, column) => {
      const value = of(cell);
      if (value !== undefined) found[`${row},${column}`] = value;
    });
  });
  return found;
}

/** What the tool's work rests on; the looks of single cells are left out. */
function essence(resource: Spreadsheet) {
  return {
    id: resource.spreadsheetId,
    metadata: resource.developerMetadata,
    sheets: resource.sheets?.map((sheet) => ({
      id: sheet.properties.sheetId,
      title: sheet.properties.title,
      hidden: sheet.properties.hidden,
      rows: sheet.properties.gridProperties?.rowCount,
      values: each(sheet, (cell) =>
        cell.userEnteredValue?.stringValue === '' ? undefined : cell.userEnteredValue,
      ),
      types: each(sheet, (cell) => cell.userEnteredFormat?.numberFormat),
      validations: each(sheet, (cell) => cell.dataValidation),
      notes: each(sheet, (cell) => cell.note),
      links: each(sheet, (cell) => cell.hyperlink),
      merges: sheet.merges,
      colours: sheet.conditionalFormats,
      protections: sheet.protectedRanges,
      metadata: sheet.developerMetadata,
      columns: sheet.data?.[0]?.columnMetadata?.flatMap((column) => column.developerMetadata ?? []) ?? [],
      filter: sheet.basicFilter,
      charts: sheet.charts,
    })),
  };
}

/** openpyxl decodes `_x005F_` once and does not encode it again. */
function withoutEscapes(resource: Spreadsheet): Spreadsheet {
  return JSON.parse(JSON.stringify(resource).replaceAll('_x0041_', 'A'));
}

test('the page is A4, turned, one page wide, with the header on every page', () => {
  const parts = partsOf(readFileSync(ours));
  const sheet = parts['xl/worksheets/sheet1.xml'];
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toContain(
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  );
  expect(sheet).toContain('&amp;LTrường MN &amp;&amp; bạn&amp;RTrang &amp;P/&amp;N');
  expect(parts['xl/workbook.xml']).toContain("'Trường MN «A» &amp; B'!$4:$4</definedName>");
  expect(parts['xl/worksheets/sheet2.xml']).toContain('<pageSetup paperSize="9" orientation="portrait"');
});

testWithLibreOffice('LibreOffice saves the workbook again and nothing essential is gone', async () => {
  const theirs = libreOffice(folder, ours, 'xlsx');
  const { resource, original, lost } = await readXlsxFile(theirs);
  expect(essence(resource)).toEqual(essence(sampleWorkbook()));
  expect(lost).toEqual([]);
  const sheet = partsOf(readFileSync(theirs))['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toMatch(/<sheetProtection [^>]*sheet="true"/);
  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/);

  // Written over LibreOffice's file, there is one helper sheet and one chart, as before.
  const again = join(folder, 'again.xlsx');
  await writeXlsxFile(again, resource, { original });
  const parts = partsOf(readFileSync(again));
  expect(parts['xl/workbook.xml']?.match(/name="_chungsuc"/g)).toHaveLength(1);
  expect(Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);
  expect((await readXlsxFile(again)).resource).toEqual(resource);
});

testWithLibreOffice('LibreOffice prints the workbook', () => {
  const pdf = readFileSync(libreOffice(folder, ours, 'pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(5_000);
});

testWithOpenpyxl('openpyxl saves the workbook again and nothing essential is gone', async () => {
  const theirs = join(folder, 'openpyxl.xlsx');
  const seen = python(
    `wb = openpyxl.load_workbook(sys.argv[1])
ws = wb.worksheets[0]
print(json.dumps({
  'locked': [ws[c].protection.locked for c in ['A1', 'B3', 'A5', 'G5', 'B5']],
  'column': [ws.column_dimensions[c].protection.locked for c in ['B', 'G']],
  'frozen': ws.freeze_panes, 'filter': ws.auto_filter.ref, 'sheet': ws.protection.sheet,
  'titles': ws.print_title_rows, 'fit': ws.page_setup.fitToHeight,
  'formula': ws['G5'].value, 'date': str(ws['E5'].value), 'states': [s.sheet_state for s in wb],
  'error': [wb.worksheets[1]['C4'].data_type, wb.worksheets[1]['A5'].data_type],
}))
wb.save(sys.argv[2])`,
    ours,
    theirs,
  );
  expect(seen).toEqual({
    locked: [true, true, false, true, false],
    column: [false, true],
    frozen: 'C5',
    filter: 'A4:J9',
    sheet: true,
    titles: '$4:$4',
    fit: 0,
    formula: '=IF(D5="","",D5/150000)',
    date: '2024-05-18 00:00:00',
    states: ['visible', 'visible', 'hidden', 'veryHidden'],
    error: ['e', 's'],
  });
  const { resource, original } = await readXlsxFile(theirs);
  expect(essence(resource)).toEqual(essence(withoutEscapes(sampleWorkbook())));
  expect(resource.sheets?.[0]?.properties).toEqual(sampleWorkbook().sheets?.[0]?.properties);

  const again = join(folder, 'again-openpyxl.xlsx');
  await writeXlsxFile(again, resource, { original });
  const charts = Object.keys(partsOf(readFileSync(again))).filter((name) =>
    /charts\/chart\d+\.xml$/.test(name),
  );
  expect(charts).toHaveLength(1);
});

testWithOpenpyxl(
  'columns moved by openpyxl take their metadata along, and a header that is gone drops it',
  async () => {
    const moved = join(folder, 'moved.xlsx');
    python(
      `wb = openpyxl.load_workbook(sys.argv[1])
wb.worksheets[0].insert_cols(1)
wb.save(sys.argv[2])`,
      ours,
      moved,
    );
    const columns = (resource: Spreadsheet) =>
      resource.sheets?.[0]?.data?.[0]?.columnMetadata?.flatMap((column, i) =>
        column.developerMetadata === undefined ? [] : [i],
      );
    expect(columns((await readXlsxFile(moved)).resource)).toEqual([2]);
    python(
      `wb = openpyxl.load_workbook(sys.argv[1])
wb.worksheets[0]['B4'] = 'Tên'
wb.save(sys.argv[2])`,
      ours,
      moved,
    );
    expect(columns((await readXlsxFile(moved)).resource)).toEqual([]);
  },
);
