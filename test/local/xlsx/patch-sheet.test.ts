import { patchedSheet } from '../../../src/local/xlsx/patch-sheet.ts';
import {
  editStrings,
  type SharedStrings,
  sharedStringsOf,
  sharedStringsXml,
} from '../../../src/local/xlsx/shared-strings.ts';
import type { CellData } from '../../../src/workbook/sheets-api.ts';

const FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf>',
  '<xf numFmtId="3" fontId="2" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>',
];
const list = (...items: string[]) => `<sst count="0" uniqueCount="${items.length}">${items.join('')}</sst>`;
const STRINGS = list('<si><t>Người Mẫu</t></si>', '<si><r><rPr><b/></rPr><t>đậm</t></r></si>');

function sheet(rows: string, { cols = '', after = '' } = {}): string {
  return `<worksheet xmlns="m"><dimension ref="A1:B2"/>${cols}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

interface Kept {
  headers?: [number, string][];
  rows?: number[];
  charted?: string[];
}

/** The sheet after one change, and the list of texts; nothing when it is refused. */
function patch(xml: string, [row, column, data]: [number, number, CellData], kept: Kept = {}) {
  const strings = editStrings(sharedStringsOf(STRINGS, [xml]) as SharedStrings);
  const text = patchedSheet(xml, [{ sheetId: 1, row, column, data }], {
    strings,
    formats: FORMATS,
    kept: {
      headers: new Map(kept.headers),
      rows: new Set(kept.rows),
      charted: new Set(kept.charted),
    },
  });
  const [, rows] = /<sheetData>(.*)<\/sheetData>/s.exec(text ?? '') ?? [];
  return { rows, text, strings: sharedStringsXml(strings.finished()) };
}

const value = (typed: string | number | boolean): CellData =>
  typeof typed === 'string'
    ? { userEnteredValue: { stringValue: typed } }
    : { userEnteredValue: typeof typed === 'number' ? { numberValue: typed } : { boolValue: typed } };

const ROW = '<row r="2"><c r="A2" s="2"><v>1</v></c><c r="C2" t="s"><v>0</v></c></row>';

describe('one cell', () => {
  test.each<[what: string, change: [number, number, CellData], rows: string]>([
    [
      'keeps its style',
      [1, 0, value(0.1)],
      '<row r="2"><c r="A2" s="2"><v>0.1</v></c><c r="C2" t="s"><v>0</v></c></row>',
    ],
    [
      'that is emptied stays for its style',
      [1, 0, {}],
      '<row r="2"><c r="A2" s="2"/><c r="C2" t="s"><v>0</v></c></row>',
    ],
    ['without a style goes when it is emptied', [1, 2, {}], '<row r="2"><c r="A2" s="2"><v>1</v></c></row>'],
    [
      'comes between its neighbours',
      [1, 1, value(true)],
      '<row r="2"><c r="A2" s="2"><v>1</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="s"><v>0</v></c></row>',
    ],
    ['comes in a row above', [0, 0, value(-1)], `<row r="1"><c r="A1"><v>-1</v></c></row>${ROW}`],
    ['comes in a row below', [9, 27, value(1e21)], `${ROW}<row r="10"><c r="AB10"><v>1e+21</v></c></row>`],
    ['that was not there and stays empty changes nothing', [1, 1, {}], ROW],
    [
      'gets a formula and what it came to',
      [
        1,
        0,
        { userEnteredValue: { formulaValue: '=IF(A1<"a";B:B)' }, effectiveValue: { stringValue: '<a>' } },
      ],
      '<row r="2"><c r="A2" t="str" s="2"><f>IF(A1&lt;"a",B:B)</f><v>&lt;a&gt;</v></c><c r="C2" t="s"><v>0</v></c></row>',
    ],
    [
      'gets an error that a formula came to',
      [
        1,
        0,
        {
          userEnteredValue: { formulaValue: '=1/0' },
          effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO', message: '#DIV/0!' } },
        },
      ],
      '<row r="2"><c r="A2" t="e" s="2"><f>1/0</f><v>#DIV/0!</v></c><c r="C2" t="s"><v>0</v></c></row>',
    ],
    [
      'gets an error of a file',
      [1, 0, { userEnteredValue: { errorValue: { type: 'REF', message: '#REF!' } } }],
      '<row r="2"><c r="A2" t="e" s="2"><v>#REF!</v></c><c r="C2" t="s"><v>0</v></c></row>',
    ],
    [
      'holds a text like an error as a run of text',
      [1, 0, value('#REF!')],
      '<row r="2"><c r="A2" t="inlineStr" s="2"><is><r><t>#REF!</t></r></is></c><c r="C2" t="s"><v>0</v></c></row>',
    ],
  ])('%s', (_what, change, rows) => {
    expect(patch(sheet(ROW), change).rows).toBe(rows);
  });

  test('a formula that stays keeps the very words of the file', () => {
    const xml = sheet('<row r="1"><c r="A1"><f>_xlfn.SOMETHING.NEW( B1,1 )</f><v>1</v></c></row>');
    const data = {
      userEnteredValue: { formulaValue: '=SOMETHING.NEW( B1;1 )' },
      effectiveValue: { boolValue: true },
    };
    expect(patch(xml, [0, 0, data]).rows).toBe(
      '<row r="1"><c r="A1" t="b"><f>_xlfn.SOMETHING.NEW( B1,1 )</f><v>1</v></c></row>',
    );
  });

  test('a new cell takes the format of its column, and the area of the cells is no longer told', () => {
    const cols = '<cols><col min="2" max="5" style="1"/></cols>';
    const { rows, text } = patch(sheet('<row r="1" spans="1:1"></row>', { cols }), [0, 3, value(5)]);
    expect(rows).toBe('<row r="1"><c r="D1" s="1"><v>5</v></c></row>');
    expect(text).not.toContain('<dimension');
  });

  test('a row grows with a text that needs it, and never against somebody’s wish', () => {
    const data = {
      ...value('dài '.repeat(60)),
      userEnteredFormat: { wrapStrategy: 'WRAP' as const },
    };
    const grown = (attributes: string) =>
      patch(sheet(`<row r="1"${attributes}><c r="A1" s="2"/></row>`), [0, 0, data]).rows?.match(
        /<row[^>]*>/,
      )?.[0];
    expect(grown('')).toBe('<row r="1" ht="194">');
    expect(grown(' ht="16"')).toBe('<row r="1" ht="194">');
    expect(grown(' ht="400"')).toBe('<row r="1" ht="400">');
    expect(grown(' ht="16" customHeight="1"')).toBe('<row r="1" ht="16" customHeight="1">');
  });
});

describe('the list of texts', () => {
  test('a text that no cell needs any more is taken out', () => {
    expect(patch(sheet(ROW), [1, 2, {}]).strings).toBe(
      '<sst count="0" uniqueCount="2"><si><t/></si><si><r><rPr><b/></rPr><t>đậm</t></r></si></sst>',
    );
  });

  test('its place is given to the next text, whatever is in that', () => {
    const { rows, strings } = patch(sheet(ROW), [1, 2, value(' <b>&\r\n_x0041_\u0001')]);
    expect(rows).toBe(ROW);
    expect(strings).toContain(
      '<si><t xml:space="preserve"> &lt;b&gt;&amp;_x000D_\n_x005F_x0041__x0001_</t></si><si><r>',
    );
  });

  test('a text that other cells need stays, and is used again', () => {
    const { rows, strings } = patch(sheet(ROW), [1, 0, value('Người Mẫu')]);
    expect(rows).toBe('<row r="2"><c r="A2" t="s" s="2"><v>0</v></c><c r="C2" t="s"><v>0</v></c></row>');
    expect(strings).toBe(STRINGS.replace('count="0"', 'count="2"'));
  });

  test.each([
    ['a use of a text that is not in the list', sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
    ['a use in words not understood', sheet("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")],
  ])('is not touched with %s', (_what, xml) => {
    expect(sharedStringsOf(STRINGS, [xml])).toBeUndefined();
  });
});

describe('refused, so that the workbook is written whole', () => {
  const one = (cell: string) => sheet(`<row r="1">${cell}</row>`);
  test.each<[what: string, xml: string, data?: CellData, kept?: Kept]>([
    ['text with looks of its own', one('<c r="A1" t="s"><v>1</v></c>')],
    [
      'a formula shared with other cells',
      one('<c r="A1"/><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f></c>'),
    ],
    ['a formula of an array', one('<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c>')],
    ['a cell with metadata', one('<c r="A1" cm="1"><v>1</v></c>')],
    ['a cell whose apostrophe is a format', one('<c r="A1" s="3"><v>1</v></c>')],
    ['cells without addresses', one('<c><v>1</v></c>')],
    ['cells out of order', one('<c r="B1"/><c r="A1"/>')],
    ['rows out of order', sheet('<row r="2"/><row r="1"><c r="A1"/></row>')],
    ['comments between cells', one('<c r="A1"/><!-- x -->')],
    ['words of another program', one('<c r="A1"><v>1</v><extLst/></c>')],
    ['a sheet without any cells', '<worksheet><sheetData/></worksheet>'],
    ['another prefix', '<x:worksheet><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>'],
    ['a table', sheet('<row r="1"><c r="A1"/></row>', { after: '<tableParts count="1"/>' })],
    [
      'a linked cell',
      sheet('<row r="1"><c r="A1"/></row>', { after: '<hyperlinks><hyperlink ref="A1:B2"/></hyperlinks>' }),
    ],
    [
      'a merged area that is not understood',
      sheet('<row r="1"><c r="A1"/></row>', { after: '<mergeCells><mergeCell ref="A0:B9"/></mergeCells>' }),
    ],
    ['a column with looks', sheet('', { cols: '<cols><col min="1" max="9" style="2"/></cols>' })],
    ['a row with looks', sheet('<row r="1" s="2" customFormat="1"></row>')],
    [
      'a format that no cell has yet',
      sheet(''),
      { ...value(1), userEnteredFormat: { wrapStrategy: 'WRAP' } },
    ],
    ['a text that is too long', one('<c r="A1"/>'), value('a'.repeat(32_768))],
    ['a number that the file cannot hold', one('<c r="A1"/>'), value(Number.POSITIVE_INFINITY)],
    ['a header', one('<c r="A1" t="s"><v>0</v></c>'), value('x'), { headers: [[0, 'Người Mẫu']] }],
    ['a row that is found again by its text', one('<c r="A1"/>'), value('x'), { rows: [0] }],
    ['a name in a chart', one('<c r="A1"/>'), value('x'), { charted: ['0 0'] }],
  ])('%s', (_what, xml, data = value(5), kept = {}) => {
    const strings = sharedStringsOf(STRINGS, [xml]);
    expect(strings).toBeDefined();
    expect(patch(xml, [0, 0, data], kept).text).toBeUndefined();
  });

  test('a cell under a merged one, though not the merged one itself', () => {
    const xml = sheet(ROW, { after: '<mergeCells><mergeCell ref="A2:B3"/></mergeCells>' });
    expect(patch(xml, [1, 1, value(5)]).text).toBeUndefined();
    expect(patch(xml, [2, 0, value(5)]).text).toBeUndefined();
    expect(patch(xml, [1, 0, value(5)]).rows).toBe(ROW.replace('<v>1</v>', '<v>5</v>'));
  });
});
