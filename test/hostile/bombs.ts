/** Files of a few kilobytes that cost a careless reader hours, or all the memory there is. */
import { zipSync } from 'fflate';
import { handmade } from '../local/xlsx/support.ts';

const times = (count: number, piece: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');
const sheet = (inside: string, more: Record<string, string | Uint8Array> = {}) =>
  handmade({ T: inside }, more);
const ONE = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const rows = (count: number, cells: (row: number) => string) =>
  `<sheetData>${times(count, (at) => `<row r="${at + 1}">${cells(at + 1)}</row>`)}</sheetData>`;
const inline = (cell: string, text: string) => `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A zip whose directory tells something else than there is. */
function withDirectory(bytes: Uint8Array, change: (file: Buffer, central: number) => void): Uint8Array {
  const file = Buffer.from(bytes);
  change(file, file.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])));
  return file;
}

/** As many entries as the directory can tell of, all of them the same bytes. */
function overlapping(): Uint8Array {
  const file = Buffer.from(zipSync({ 'xl/a.xml': new Uint8Array(20_000_000).fill(32) }));
  const central = file.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const end = file.length - 22;
  const entry = file.subarray(central, end);
  const head = Buffer.from(file.subarray(end));
  head.writeUInt16LE(60_000, 8);
  head.writeUInt16LE(60_000, 10);
  return Buffer.concat([file.subarray(0, central), ...Array<Buffer>(60_000).fill(entry), head]);
}

/** By name: how it is made. Each is refused. */
export const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  'tags that never end': () => sheet(`<sheetData>${'<c '.repeat(1_000_000)}`),
  'rows that never end': () => sheet(`<sheetData>${times(300_000, (at) => `<row r="${at + 1}">`)}`),
  'tags that never end in a comment': () => sheet(`${ONE}<!--${'<c '.repeat(300_000)}-->`),
  'elements a million deep': () => sheet(`${ONE}${'<a>'.repeat(700_000)}${'</a>'.repeat(700_000)}`),
  'a text of 120 million signs': () =>
    sheet(`<sheetData><row r="1">${inline('A1', 'x'.repeat(120_000_000))}</row></sheetData>`),
  'a million rows': () => sheet(rows(1_000_000, (row) => `<c r="A${row}"><v>${row}</v></c>`)),
  'a million cells that do not say where': () =>
    sheet(`<sheetData>${'<row><c><v>1</v></c><c><v>1</v></c></row>'.repeat(500_000)}</sheetData>`),
  'cells under another name': () =>
    handmade(
      { T: ONE },
      {
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.dat"/></Relationships>',
        'xl/worksheets/sheet1.dat': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${rows(8_000, () => '<c><v>1</v></c>'.repeat(1_000))}</worksheet>`,
      },
    ),
  'two corners': () =>
    sheet(
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    ),
  'two corners in single quotes': () =>
    sheet("<sheetData><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>"),
  'a merge of the whole sheet, protected': () =>
    sheet(`${ONE}<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
  'validation of every cell of a tall merge': () =>
    sheet(
      `${ONE}<mergeCells><mergeCell ref="A1:Z1048576"/></mergeCells><dataValidations>${times(300, () => '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation>')}</dataValidations>`,
    ),
  'more columns than there are': () =>
    sheet(
      `<cols>${times(100_000, (at) => `<col min="1" max="16384" width="9" style="${at}"/>`)}</cols>${ONE}`,
    ),
  'a long formula shared by many': () =>
    sheet(
      rows(
        200_000,
        (row) =>
          `<c r="A${row}"><f t="shared" si="0">${row === 1 ? `SUM(${'B1+'.repeat(3_000)}1)` : ''}</f><v>1</v></c>`,
      ),
    ),
  'wide formulas of arrays': () =>
    sheet(rows(2_000, (row) => `<c r="A${row}"><f t="array" ref="A1:J9999">1+1</f><v>1</v></c>`)),
  'a hundred thousand tabs': () =>
    sheet(ONE, {
      'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${times(100_000, (at) => `<sheet name="T${at}" sheetId="${at + 1}" r:id="rId1"/>`)}</sheets></workbook>`,
    }),
  'entities within entities': () =>
    sheet(ONE, {
      'xl/sharedStrings.xml': `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${times(9, (at) => `<!ENTITY a${at} "${`&a${at - 1};`.repeat(10)}">`)}]><sst>&a8;</sst>`,
    }),
  'gigabytes of nothing': () => sheet(ONE, { 'xl/media/image1.png': new Uint8Array(300_000_000) }),
  'a size that is a lie': () =>
    withDirectory(sheet(ONE), (file, central) => file.writeUInt32LE(4_000_000_000, central + 24)),
  'a size that is too small': () =>
    withDirectory(sheet(ONE), (file, central) => file.writeUInt32LE(1, central + 24)),
  'entries over one another': overlapping,
};

/** What is read, and within its limits: as many as there may be of each. */
export const HEAVY: Readonly<Record<string, () => Uint8Array>> = {
  'twenty thousand merges over one another': () =>
    sheet(
      `${ONE}<mergeCells>${times(20_000, (at) => `<mergeCell ref="A1:${'ABCDEFG'[at % 7]}${at + 2}"/>`)}</mergeCells>`,
    ),
  'rules for every cell': () =>
    sheet(
      `${ONE}${times(2_000, (at) => `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="${at + 1}"><formula>1</formula></cfRule></conditionalFormatting>`)}`,
    ),
  'a hundred thousand links to every cell': () =>
    sheet(
      `${ONE}<hyperlinks>${times(100_000, () => '<hyperlink ref="A1:XFD1048576" location="A1"/>')}</hyperlinks>`,
    ),
  'formulas in a circle': () =>
    sheet(rows(20_000, (row) => `<c r="A${row}"><f>A${row === 1 ? 20_000 : row - 1}+1</f><v>1</v></c>`)),
  'parts outside the folder': () =>
    sheet(ONE, {
      '../../etc/passwd': 'x',
      '__proto__/a.xml': '<a/>',
      'C:\\x.xml': '<a/>',
      '/absolute.xml': '<a/>',
    }),
  'a text as long as there may be': () => sheet(rows(100, (row) => inline(`A${row}`, 'ă'.repeat(400_000)))),
};

const across = (formula: string) => [Array<string>(30).fill(formula)];
const below = (count: number, formula: (row: number) => string) =>
  Array.from({ length: count }, (_, at) => [formula(at + 1)]);

/** What a unit may type into its list, from A200 on; the workbook is opened all the same. */
export const FORMULAS: Readonly<Record<string, string[][]>> = {
  'numbers that take an hour': across('=COMBIN(1000000000;500000000)'),
  'all the numbers there are': across('=SUM(SEQUENCE(1048576;16384))'),
  'all the cells there are': across('=SUMPRODUCT((A1:CV1048576=1)*(A1:CV1048576=2))'),
  'texts as long as there may be': across('=LEN(REPT(REPT("x";30000);30000))'),
  'a circle of many cells': below(5_000, (row) => `=A${row === 1 ? 5_199 : row + 198}+1`),
  'a chain of many cells': below(20_000, (row) => `=A${row + 198}+1`),
  'each the sum of all before it': below(20_000, (row) => `=SUM(A$199:A${row + 198})`),
  'brackets in brackets': [[`=${'('.repeat(5_000)}1${')'.repeat(5_000)}`]],
};

/** Texts of up to fifty megabytes, as a bank statement or a list of communes. */
export const TEXTS: Readonly<Record<string, () => string>> = {
  'a million lines': () =>
    `Ngày;Nội dung;Ghi có;Số dư\n${times(1_000_000, (at) => `18/5/2024;MN-${at};300000;${at}\n`)}`,
  'a million lines of one sign': () => '1\n'.repeat(1_000_000),
  'old line ends': () => '1;2\r'.repeat(1_000_000),
  'as many lines as there may be': () =>
    `Ngày;Nội dung;Ghi có;Số dư\n${times(49_990, (at) => `18/5/2024;ung ho MN-${at};300000;${(at + 1) * 300_000}\n`)}`,
  'as many communes as there may be': () => `Tên xã;Huyện\n${times(4_990, (at) => `Xã ${at};Huyện A\n`)}`,
  'one line of cells': () => ';'.repeat(5_000_000),
  'one word': () => 'x'.repeat(40_000_000),
  'a quote that never ends': () => `"${'a;b\n'.repeat(49_000)}`,
  'a quote in every cell': () => `${'"a"b";'.repeat(20)}\n`.repeat(40_000),
};
