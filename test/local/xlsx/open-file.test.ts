import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fillSample } from '../../../src/local/sample/fill.ts';
import { newSpreadsheet, openSession } from '../../../src/local/session.ts';
import { createSheetsService } from '../../../src/local/sheets/service.ts';
import { XlsxFileError } from '../../../src/local/xlsx/bad-files.ts';
import { openXlsxFile, type Saved } from '../../../src/local/xlsx/open-file.ts';
import { readXlsxFile, resourceOf } from '../../../src/local/xlsx/read.ts';
import { openSource } from '../../../src/local/xlsx/source.ts';
import { writeXlsxFile, xlsxBytes } from '../../../src/local/xlsx/write.ts';
import type { ExtendedValue, Request, Spreadsheet } from '../../../src/workbook/sheets-api.ts';
import { type Edit, edits, hostileTexts, requestOf } from './edits.ts';
import { sampleWorkbook } from './sample.ts';
import { handmade, partsOf, python, relationships, temporaryFolder, testWithOpenpyxl } from './support.ts';

const folder = temporaryFolder();
const now = () => new Date('2024-05-24T08:00:00+07:00');
const read = async (bytes: Uint8Array) => resourceOf(await openSource(bytes), 't');

/** The commune of `xem-thu`, as the program itself makes it, and a small workbook of everything that is mapped. */
let commune: Uint8Array;
let small: Uint8Array;
beforeAll(async () => {
  const { bytes } = await xlsxBytes(createSheetsService(sampleWorkbook(), { now }).snapshot());
  small = bytes;
  const session = openSession(newSpreadsheet('Chung sức'), { now: () => now().getTime(), recalculate: true });
  session.call('runSetUp');
  fillSample(session.sheets);
  ({ bytes: commune } = await xlsxBytes(session.sheets.snapshot()));
});

/** A workbook open as the page keeps it. */
async function opened(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const file = await readXlsxFile(path);
  const { resource } = file;
  const spreadsheetId = resource.spreadsheetId ?? 'local';
  const sheets = createSheetsService({ ...resource, spreadsheetId }, { now });
  const xlsx = openXlsxFile(path, file, sheets);
  const tabs = (resource.sheets ?? []).map(({ properties }) => properties);
  const idOf = (title: string) => tabs.find((tab) => tab.title === title)?.sheetId ?? 0;
  const apply = (...requests: Request[]) => sheets.batchUpdate({ requests }, spreadsheetId);
  const type = (title: string, row: number, column: number, value?: ExtendedValue) =>
    apply(requestOf(idOf(title), { row, column, value }));
  return { path, sheets, xlsx, tabs, apply, type };
}

/** The first tab of the small workbook. */
const LIST = 'Trường MN «A» & B';

const cellOf = (book: Spreadsheet, title: string, row: number, column: number, _value?: ExtendedValue) =>
  book.sheets?.find((sheet) => sheet.properties.title === title)?.data?.[0]?.rowData?.[row]?.values?.[column];

/** As `toEqual`, which takes seconds over a commune: it is asked only where the texts differ. */
function expectSame(book: Spreadsheet, other: Spreadsheet): void {
  if (JSON.stringify(book) !== JSON.stringify(other)) expect(book).toEqual(other);
}

/** Saves after each edit; at the end the file, and the next whole write over it, must read as the same workbook. */
async function saveEach(bytes: Uint8Array, list: readonly Edit[]): Promise<Saved['written'][]> {
  const { path, sheets, xlsx, tabs, apply } = await opened('edited.xlsx', bytes);
  const ways: Saved['written'][] = [];
  for (const { tab, row, column, value } of list) {
    const { sheetId = 0, gridProperties: { rowCount = 1, columnCount = 1 } = {} } = tabs[tab] ?? {};
    apply(requestOf(sheetId, { row: row % rowCount, column: column % columnCount, value }));
    ways.push((await xlsx.save()).written);
  }
  const whole = await xlsxBytes(sheets.snapshot(), { original: bytes });
  expect(readFileSync(path).equals(xlsx.bytes)).toBe(true);
  expectSame(await read(xlsx.bytes), await read(whole.bytes));
  const next = await xlsxBytes(sheets.snapshot(), { original: xlsx.bytes });
  expectSame(await read(next.bytes), await read(whole.bytes));
  return ways;
}

describe('a saved edit', () => {
  test('reads as the workbook written whole, whatever is typed over lists, links, notes and merged cells', async () => {
    const ways: string[] = [];
    await fc.assert(
      fc.asyncProperty(edits(3, 30, 10), async (list) => {
        ways.push(...(await saveEach(small, list)));
      }),
      { numRuns: 60 },
    );
    expect(ways.filter((way) => way === 'values').length).toBeGreaterThan(ways.length / 3);
  });

  test('reads as the workbook written whole, whatever is typed into a commune', async () => {
    const tabs = (await read(commune)).sheets?.length ?? 0;
    const ways: string[] = [];
    await fc.assert(
      fc.asyncProperty(edits(tabs, 70, 20), async (list) => {
        ways.push(...(await saveEach(commune, list)));
      }),
      { numRuns: 3 },
    );
    expect(ways.filter((way) => way === 'values').length).toBeGreaterThan(ways.length / 3);
  });

  test('writes only values of what is typed every day', async () => {
    const { type, xlsx, sheets } = await opened('value.xlsx', commune);
    const typed: [where: string, title: string, row: number, column: number, value?: ExtendedValue][] = [
      ['an amount', 'MN', 9, 8, { numberValue: 450_000 }],
      ['an amount as text', 'MN', 10, 8, { stringValue: '450.000 đ' }],
      ['a name', 'MN', 20, 2, { stringValue: 'Người Mẫu' }],
      ['a name that is gone', 'MN', 6, 2],
      ['the last row of a unit', 'MN', 65, 2, { stringValue: 'Người Cuối' }],
      ['a tick', 'MN', 3, 3, { boolValue: false }],
      ['a setting that all units use', 'Cấu hình', 12, 1, { numberValue: 200_000 }],
      ['a unit’s e-mail', 'Đơn vị', 4, 4, { stringValue: 'mn@example.com' }],
      ['a free row of a list', 'Đã vận động', 30, 0, { stringValue: 'Người Mẫu' }],
      ['a formula about another tab', 'Đã vận động', 31, 0, { formulaValue: '=MN!C8&""' }],
    ];
    const ways: [string, string][] = [];
    for (const [where, ...edit] of typed) {
      type(...edit);
      ways.push([where, (await xlsx.save()).written]);
    }
    expect(ways).toEqual(typed.map(([where]) => [where, 'values']));
    const whole = await xlsxBytes(sheets.snapshot(), { original: commune });
    const book = await read(xlsx.bytes);
    expectSame(book, await read(whole.bytes));
    expect(typed.map(([, ...place]) => cellOf(book, ...place)?.userEnteredValue)).toEqual(
      typed.map(([, , , , value]) => value),
    );
  });

  test.each<[what: string, request: (sheetId: number) => Request]>([
    [
      'a colour',
      (sheetId) => ({
        updateCells: {
          start: { sheetId, rowIndex: 6, columnIndex: 2 },
          rows: [{ values: [{ userEnteredFormat: { textFormat: { bold: true } } }] }],
          fields: 'userEnteredFormat.textFormat.bold',
        },
      }),
    ],
    [
      'a note',
      (sheetId) => ({
        updateCells: {
          start: { sheetId, rowIndex: 6, columnIndex: 2 },
          rows: [{ values: [{ note: 'Xem lại' }] }],
          fields: 'note',
        },
      }),
    ],
    [
      'a new row',
      (sheetId) => ({
        insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 7, endIndex: 8 } },
      }),
    ],
    [
      'a header by which a column is found again',
      (sheetId) => requestOf(sheetId, { row: 3, column: 1, value: { stringValue: 'Tên' } }),
    ],
    [
      'a value under a merged cell',
      (sheetId) => requestOf(sheetId, { row: 0, column: 3, value: { numberValue: 1 } }),
    ],
  ])('writes the whole workbook: %s', async (_what, request) => {
    const { apply, xlsx, tabs, sheets } = await opened('whole.xlsx', small);
    apply(request(tabs[0]?.sheetId ?? 0));
    expect((await xlsx.save()).written).toBe('whole');
    const whole = await xlsxBytes(sheets.snapshot(), { original: small });
    expect(Buffer.from(xlsx.bytes).equals(whole.bytes)).toBe(true);
  });

  test('after a whole write the next value is saved alone', async () => {
    const { apply, type, xlsx, tabs } = await opened('renewed.xlsx', small);
    const sheetId = tabs.find((tab) => tab.title === LIST)?.sheetId ?? 0;
    apply({ insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 7, endIndex: 8 } } });
    expect((await xlsx.save()).written).toBe('whole');
    type(LIST, 7, 2, { stringValue: 'Người Mẫu' });
    expect((await xlsx.save()).written).toBe('values');
    expect(cellOf(await read(xlsx.bytes), LIST, 7, 2)?.userEnteredValue).toEqual({
      stringValue: 'Người Mẫu',
    });
  });

  test('writes a log’s next lines and the number of each write as values too', async () => {
    const { path, sheets, xlsx, tabs, apply } = await opened('log.xlsx', commune);
    const sheetId = tabs.find(({ title }) => title === 'Nhật ký nhắc')?.sheetId ?? 0;
    const looks = {
      textFormat: { bold: true, fontFamily: 'Times New Roman' },
      wrapStrategy: 'WRAP' as const,
    };
    const line = (number: number, state: string): Request[] => [
      {
        appendCells: {
          sheetId,
          rows: [
            {
              values: [
                `lần ${number}`,
                'Kính đề nghị đơn vị hoàn thành danh sách. '.repeat(number),
                state,
              ].map((stringValue) => ({ userEnteredValue: { stringValue }, userEnteredFormat: looks })),
            },
          ],
          fields: 'userEnteredValue,userEnteredFormat',
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 500 + number,
            metadataKey: 'chungsuc.run',
            metadataValue: 'x'.repeat(number * 3_000),
            location: { spreadsheet: true },
            visibility: 'DOCUMENT',
          },
        },
      },
    ];
    const ways: string[] = [];
    for (let number = 1; number <= 5; number++) {
      apply(...line(number, 'đang gửi'));
      ways.push((await xlsx.save()).written);
      apply({ findReplace: { find: 'đang gửi', replacement: 'đã gửi', sheetId, matchEntireCell: true } });
      ways.push((await xlsx.save()).written);
    }
    const dropped = { developerMetadataLookup: { metadataId: 505 } };
    apply({ deleteDeveloperMetadata: { dataFilter: dropped } });
    ways.push((await xlsx.save()).written);
    // The first line of a new log brings its looks into the file.
    expect(ways).toEqual(['whole', ...Array.from({ length: 10 }, () => 'values')]);
    const whole = await xlsxBytes(sheets.snapshot(), { original: commune });
    expectSame(await read(readFileSync(path)), await read(whole.bytes));
    const next = await xlsxBytes(sheets.snapshot(), { original: xlsx.bytes });
    expectSame(await read(next.bytes), await read(whole.bytes));
  });

  test('without any change the file is not touched', async () => {
    const { path, type, xlsx } = await opened('same.xlsx', small);
    rmSync(path);
    expect(await xlsx.save()).toEqual({ bytes: xlsx.bytes, written: 'nothing', lost: [] });
    type(LIST, 7, 3, { numberValue: 1000 });
    expect((await xlsx.save()).written).toBe('values');
    expect(readFileSync(path).length).toBeGreaterThan(0);
  });

  test('gives the same bytes for the same edits', async () => {
    const bytes = async () => {
      const { type, xlsx } = await opened('again.xlsx', small);
      for (const [i, stringValue] of hostileTexts.entries()) {
        type(LIST, 4 + (i % 5), 1 + Math.floor(i / 5), { stringValue });
        await xlsx.save();
      }
      return Buffer.from(xlsx.bytes);
    };
    expect((await bytes()).equals(await bytes())).toBe(true);
  });

  test('leaves nothing of a name that was deleted anywhere in the file', async () => {
    const { type, xlsx } = await opened('gone.xlsx', small);
    type(LIST, 7, 1, { stringValue: 'Người Đã Xóa' });
    await xlsx.save();
    expect(JSON.stringify(partsOf(xlsx.bytes))).toContain('Người Đã Xóa');
    type(LIST, 7, 1);
    expect((await xlsx.save()).written).toBe('values');
    expect(JSON.stringify(partsOf(xlsx.bytes))).not.toContain('Người Đã Xóa');
  });

  test('makes its row as high as its text needs, as the whole workbook would', async () => {
    const { apply, xlsx, tabs } = await opened('high.xlsx', small);
    const heights = () => partsOf(xlsx.bytes)['xl/worksheets/sheet2.xml']?.match(/<row r="1"[^>]*>/)?.[0];
    const low = heights();
    const text = 'một dòng rất dài '.repeat(12);
    apply(requestOf(tabs[1]?.sheetId ?? 0, { row: 0, column: 0, value: { stringValue: text } }));
    const { written } = await xlsx.save();
    expect(written).toBe('values');
    const whole = await xlsxBytes(await read(xlsx.bytes));
    expect(heights()).not.toBe(low);
    expect(heights()).toBe(partsOf(whole.bytes)['xl/worksheets/sheet2.xml']?.match(/<row r="1"[^>]*>/)?.[0]);
  });
});

describe('saves', () => {
  test('what the disk did not take is saved with the next edit', async () => {
    const { path, type, xlsx } = await opened('busy.xlsx', small);
    const lock = join(folder, '~$busy.xlsx');
    writeFileSync(lock, '');
    type(LIST, 7, 3, { numberValue: 111_000 });
    await expect(xlsx.save()).rejects.toThrow(XlsxFileError);
    expect(readFileSync(path).equals(small)).toBe(true);
    rmSync(lock);
    type(LIST, 8, 3, { numberValue: 222_000 });
    expect((await xlsx.save()).written).toBe('values');
    const book = (await readXlsxFile(path)).resource;
    expect([7, 8].map((row) => cellOf(book, LIST, row, 3)?.userEnteredValue)).toEqual([
      { numberValue: 111_000 },
      { numberValue: 222_000 },
    ]);
  });

  test('wait for one another, so that a slow one never covers a later one', async () => {
    const { path, apply, type, xlsx, tabs } = await opened('together.xlsx', small);
    const sheetId = tabs.find((tab) => tab.title === LIST)?.sheetId ?? 0;
    apply({ insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 7, endIndex: 8 } } });
    const slow = xlsx.save();
    type(LIST, 7, 2, { stringValue: 'Người Mẫu' });
    const quick = xlsx.save();
    await Promise.all([slow, quick]);
    expect(readFileSync(path).equals(xlsx.bytes)).toBe(true);
    expect(cellOf((await readXlsxFile(path)).resource, LIST, 7, 2)?.userEnteredValue).toEqual({
      stringValue: 'Người Mẫu',
    });
  });
});

test('what the tool does not know in somebody else’s file survives both ways of saving', async () => {
  const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3]);
  const theirs = handmade(
    { T: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><drawing r:id="rId1"/>' },
    {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9" cy="9"/><xdr:pic><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>',
      'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', 'image', '../media/image1.png']),
      'xl/media/image1.png': png,
    },
  );
  const { type, xlsx } = await opened('theirs.xlsx', theirs);
  const values: (string | number)[] = [];
  for (const numberValue of [2, 3]) {
    type('T', 0, 0, { numberValue });
    values.push((await xlsx.save()).written);
    expect(partsOf(xlsx.bytes)['xl/media/image1.png']).toBe(new TextDecoder().decode(png));
    expect(partsOf(xlsx.bytes)['xl/drawings/drawing1.xml']).toContain('<xdr:pic>');
    expect(cellOf(await read(xlsx.bytes), 'T', 0, 0)?.userEnteredValue).toEqual({ numberValue });
  }
  // The first save makes the file the tool's own.
  expect(values).toEqual(['whole', 'values']);
});

testWithOpenpyxl('openpyxl sees the same values as in the workbook written whole', async () => {
  const { path, sheets, type, xlsx } = await opened('openpyxl.xlsx', commune);
  const typed: (ExtendedValue | undefined)[] = [
    ...hostileTexts.map((stringValue) => ({ stringValue })),
    ...[1e21, 0.1, -450_000, 45_422].map((numberValue) => ({ numberValue })),
    { boolValue: true },
    { formulaValue: '=SUM(A1:B2;3)' },
    { formulaValue: '=1/0' },
    { formulaValue: '="  hai & <ba>"' },
    undefined,
  ];
  for (const [i, value] of typed.entries()) type('MN', 10 + i, 2, value);
  expect((await xlsx.save()).written).toBe('values');
  const whole = join(folder, 'openpyxl-whole.xlsx');
  await writeXlsxFile(whole, sheets.snapshot(), { original: commune });
  const cells = python(
    `def cells(path, data_only):
  wb = openpyxl.load_workbook(path, data_only=data_only)
  return {ws.title + '!' + c.coordinate: [str(c.value), c.data_type, c.number_format, c.protection.locked, c.font.b]
    for ws in wb if ws.title != '_chungsuc' for row in ws.iter_rows() for c in row if c.value is not None or c.has_style}
out = []
for data_only in (False, True):
  a, b = cells(sys.argv[1], data_only), cells(sys.argv[2], data_only)
  out.append([len(a), [[k, a.get(k), b.get(k)] for k in sorted(set(a) | set(b)) if a.get(k) != b.get(k)]])
print(json.dumps(out))`,
    path,
    whole,
  ) as [number, unknown[]][];
  expect(cells.map(([, differing]) => differing)).toEqual([[], []]);
  expect(cells.map(([count]) => count > 1_000)).toEqual([true, true]);
});
