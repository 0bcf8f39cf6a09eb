import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readXlsxFile, resourceOf } from '../../../src/local/xlsx/read.ts';
import { openSource } from '../../../src/local/xlsx/source.ts';
import { writeXlsxFile, xlsxBytes } from '../../../src/local/xlsx/write.ts';
import type { Sheet, Spreadsheet } from '../../../src/workbook/sheets-api.ts';
import { sampleWorkbook, text } from './sample.ts';
import {
  handmade,
  libreOffice,
  partsOf,
  python,
  relationships,
  temporaryFolder,
  testWithLibreOffice,
  testWithOpenpyxl,
} from './support.ts';

const folder = temporaryFolder();

const read = async (bytes: Uint8Array): Promise<Spreadsheet> => resourceOf(await openSource(bytes), 't');
const rewritten = async (bytes: Uint8Array) =>
  partsOf((await xlsxBytes(await read(bytes), { original: bytes })).bytes);
const entered = (sheet: Sheet | undefined) =>
  (sheet?.data?.[0]?.rowData ?? []).map((row) => (row.values ?? []).map((cell) => cell.userEnteredValue));
const one = async (inside: string, more?: Record<string, string | Uint8Array>) =>
  (await read(handmade({ T: inside }, more))).sheets?.[0];

describe('reading what other programs write', () => {
  test('cells without addresses, inline strings, ticks and errors', async () => {
    const sheet = await one(
      '<sheetData><row><c><v>1</v></c><c t="inlineStr"><is><r><t>hai </t></r><r><t>đoạn</t></r></is></c></row><row r="3"><c t="b"><v>true</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>"a"</f><v>a</v></c><c r="E3"><f>A1</f></c></row></sheetData>',
    );
    expect(entered(sheet)).toEqual([
      [{ numberValue: 1 }, { stringValue: 'hai đoạn' }],
      [],
      [
        { boolValue: true },
        { errorValue: { type: 'N_A', message: '#N/A' } },
        { formulaValue: '="a"' },
        undefined,
        { formulaValue: '=A1' },
      ],
    ]);
    expect(sheet?.data?.[0]?.rowData?.[2]?.values?.[4]).toEqual({
      userEnteredValue: { formulaValue: '=A1' },
    });
  });

  test('shared and array formulas are the formula of each cell', async () => {
    const sheet = await one(
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">IF(B1="A1,b",$C$1,SUM(B:B,C1))</f><v>1</v></c><c r="D1"><f t="array" ref="D1:D2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row></sheetData>',
    );
    expect(entered(sheet)).toEqual(
      [
        [
          { formulaValue: '=IF(B1="A1,b";$C$1;SUM(B:B;C1))' },
          undefined,
          undefined,
          { formulaValue: '=B1:B2*2' },
        ],
        [
          { formulaValue: '=IF(B2="A1,b";$C$1;SUM(B:B;C2))' },
          undefined,
          undefined,
          { formulaValue: '=B1:B2*2' },
        ],
        [{ formulaValue: '=IF(B3="A1,b";$C$1;SUM(B:B;C3))' }],
      ].map((row) => row.map((value) => value)),
    );
  });

  test('days of the 1904 system are counted from 1900, other numbers are not', async () => {
    const bytes = handmade({
      T: '<sheetData><row r="1"><c r="A1" s="2"><v>43968.5</v></c><c r="B1"><v>5</v></c></row></sheetData>',
    });
    const parts = partsOf(bytes);
    const sheet = await one(
      '<sheetData><row r="1"><c r="A1" s="2"><v>43968.5</v></c><c r="B1"><v>5</v></c></row></sheetData>',
      {
        'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
          '<sheets>',
          '<workbookPr date1904="1"/><sheets>',
        ),
      },
    );
    expect(entered(sheet)).toEqual([[{ numberValue: 45430.5 }, { numberValue: 5 }]]);
  });

  test('day counts keep every digit, and built-in formats are dates too', async () => {
    const sheet = await one(
      '<sheetData><row r="1"><c r="A1" s="1"><v>45430.12345678901</v></c></row></sheetData>',
    );
    expect(sheet?.data?.[0]?.rowData?.[0]?.values?.[0]).toMatchObject({
      userEnteredValue: { numberValue: 45430.12345678901 },
      userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
    });
  });

  test('booleans written as words: protection, unlocked cells, widths', async () => {
    const sheet = await one(
      '<sheetPr><pageSetUpPr fitToPage="true"/></sheetPr><cols><col min="1" max="2" width="10" customWidth="true" hidden="true" style="3"/></cols><sheetData><row r="1" hidden="true"><c r="A1" s="3"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><sheetProtection sheet="true" objects="true"/>',
    );
    expect(sheet?.protectedRanges).toEqual([
      {
        range: { sheetId: 1, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
        warningOnly: true,
      },
    ]);
    expect(sheet?.data?.[0]?.columnMetadata).toEqual([
      { pixelSize: 70, hiddenByUser: true },
      { pixelSize: 70, hiddenByUser: true },
    ]);
    expect(sheet?.data?.[0]?.rowMetadata).toEqual([{ hiddenByUser: true }]);
  });

  test('a sheet that is locked as a whole is one range', async () => {
    const sheet = await one(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/>',
    );
    expect(sheet?.protectedRanges).toEqual([{ range: { sheetId: 1 }, warningOnly: true }]);
  });

  test('a list for a whole column, an overlapping rule and a list on another sheet as new Excel writes it', async () => {
    const sheet = await one(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData><dataValidations count="2"><dataValidation type="list" sqref="A1:A1048576"><formula1>"a,b"</formula1></dataValidation><dataValidation type="decimal" operator="greaterThan" sqref="A2 C9" showErrorMessage="true"><formula1>0</formula1></dataValidation></dataValidations><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Khác!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
    );
    expect(sheet?.data?.[0]?.rowData?.map((row) => row.values?.[0]?.dataValidation)).toEqual([
      {
        condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }, { userEnteredValue: 'b' }] },
        showCustomUi: true,
      },
      { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] }, strict: true },
      {
        condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Khác!$A$1:$A$3' }] },
        strict: true,
        showCustomUi: true,
      },
    ]);
  });

  test('a column styled to the last row makes no rows', async () => {
    const sheet = await one(
      '<cols><col min="1" max="16384" width="12" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row></sheetData>',
    );
    expect(sheet?.data?.[0]?.rowData).toHaveLength(1);
    expect(sheet?.properties.gridProperties).toEqual({ rowCount: 1, columnCount: 1 });
  });

  test('links: a fragment is joined to its address, a range is linked by its first cell, other schemes are not links', async () => {
    const bytes = handmade(
      {
        T: '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData><hyperlinks><hyperlink ref="A1:B2" r:id="rId1" location="d"/><hyperlink ref="B1" location="\'Tổng hợp\'!$F$12"/><hyperlink ref="C1" r:id="rId2"/></hyperlinks>',
        'Tổng hợp': '<sheetData/>',
      },
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          ['rId1', 'hyperlink', 'https://example.com/a', 'External'],
          ['rId2', 'hyperlink', 'file:///etc/passwd', 'External'],
        ),
      },
    );
    const links = (await read(bytes)).sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.map(
      (cell) => cell.hyperlink,
    );
    expect(links).toEqual(['https://example.com/a#d', '#gid=2&range=F12', undefined]);
  });

  test('a hostile or broken helper sheet is ignored', async () => {
    for (const state of [
      '{',
      '[]',
      '{"version":1,"sheets":[{"title":"T","sheetId":-5}]}',
      '{"__proto__":{"version":1}}',
      'null',
    ]) {
      const bytes = handmade({
        T: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
        _chungsuc: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>chungsuc.state</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>${state}</t></is></c></row></sheetData>`,
      });
      const resource = await read(bytes);
      expect(resource.properties).toEqual({ title: 't', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
      expect(resource.sheets?.map((sheet) => sheet.properties.sheetId)).toEqual([1]);
    }
  });
});

describe('keeping what is none of our business', () => {
  const drawing =
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><xdr:oneCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Ảnh của tôi"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId7"/><a:stretch/></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>';
  const png = Uint8Array.from([1, 2, 3, 4]);
  const full = handmade(
    {
      'Cấu hình':
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>đậm</t></r><r><rPr><b/></rPr><t> nhạt</t></r></is></c><c r="B1"><v>5</v></c></row></sheetData><sheetProtection sheet="1" password="CAFE"/><autoFilter ref="A1:B9"><filterColumn colId="0"><customFilters><customFilter operator="greaterThan" val="3"/></customFilters></filterColumn></autoFilter><conditionalFormatting sqref="B1:B9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" operator="between" sqref="B1:B9" error="Số nguyên"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations><drawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings/></ext></extLst>',
      Khác: '<sheetData/>',
    },
    {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        ['rId3', 'drawing', '../drawings/drawing1.xml'],
        ['rId4', 'table', '../tables/table1.xml'],
      ),
      'xl/drawings/drawing1.xml': drawing,
      'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId7', 'image', '../media/image1.png']),
      'xl/media/image1.png': png,
      'xl/tables/table1.xml':
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="B" displayName="B" ref="A1:B1"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>',
      'xl/theme/theme1.xml':
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Của tôi"/>',
      'customXml/item1.xml': '<của xmlns="tôi"/>',
      'docProps/custom.xml':
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
      'xl/externalLinks/externalLink1.xml':
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      '_rels/.rels': relationships(
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        ['rId2', 'custom-properties', 'docProps/custom.xml'],
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId5', 'styles', 'styles.xml'],
        ['rId6', 'theme', 'theme/theme1.xml'],
        ['rId8', 'customXml', '../customXml/item1.xml'],
        ['rId9', 'externalLink', 'externalLinks/externalLink1.xml'],
      ),
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Cấu hình" sheetId="1" r:id="rId1"/><sheet name="Khác" sheetId="2" r:id="rId2"/></sheets><externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="Giá" hidden="1">\'Cấu hình\'!$B$1</definedName></definedNames></workbook>',
    },
  );

  test('pictures, tables, links to other files, themes, names, passwords, filters, rules and runs of text', async () => {
    const parts = await rewritten(full);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<sheetProtection sheet="1" password="CAFE"/>');
    expect(sheet).toContain('<customFilter operator="greaterThan" val="3"/>');
    expect(sheet).toContain('<cfRule type="dataBar"');
    expect(sheet).toMatch(
      /<dataValidation type="whole" sqref="B1[^"]*" operator="between" error="Số nguyên"/,
    );
    expect(sheet).toMatch(/<r><t>đậm<\/t><\/r><r><rPr><b\/>/);
    expect(sheet).toContain('{78C0D931-6437-407d-A8EE-F0AAD7539E65}');
    expect(sheet).toMatch(/<drawing r:id="[^"]+"\/>.*<tableParts count="1"><tablePart r:id="[^"]+"\/>/);
    expect(parts['xl/drawings/drawing1.xml']).toBe(drawing);
    expect(parts['xl/media/image1.png']).toBe('\u0001\u0002\u0003\u0004');
    expect(parts['xl/tables/table1.xml']).toContain('displayName="B"');
    expect(parts['xl/theme/theme1.xml']).toContain('Của tôi');
    expect(parts['customXml/item1.xml']).toContain('tôi');
    expect(parts['docProps/custom.xml']).toContain('custom-properties');
    expect(parts['_rels/.rels']).toContain('custom-properties');
    expect(parts['xl/workbook.xml']).toMatch(/<externalReference r:id="rIdKept\d+"\/>/);
    expect(parts['xl/workbook.xml']).toContain('<definedName name="Giá" hidden="1">');
    expect(parts['[Content_Types].xml']).toContain('/xl/tables/table1.xml');
  });

  test('an array over several cells stays one array', async () => {
    const bytes = handmade({
      T: '<sheetData><row r="1"><c r="D1"><f t="array" ref="D1:D2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="D2"><v>4</v></c></row></sheetData>',
    });
    const sheet = (await rewritten(bytes))['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain('<f t="array" ref="D1:D2">B1:B2*2</f>');
    expect(sheet).toContain('<c r="D2"><v>4</v></c>');
  });

  test('a tick box made in Excel is a tick box for us, and gets no rule', async () => {
    const ticked = await xlsxBytes({
      sheets: [
        {
          properties: { sheetId: 1, title: 'T' },
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      userEnteredValue: { boolValue: true },
                      dataValidation: { condition: { type: 'BOOLEAN' } },
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    const parts = partsOf(ticked.bytes);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    parts['xl/worksheets/sheet1.xml'] = sheet.replace(/<dataValidations.*<\/dataValidations>/, '');
    const excel = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
    );
    const cell = (await read(excel)).sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0];
    expect(cell?.dataValidation?.condition).toEqual({ type: 'BOOLEAN' });
    const again = await rewritten(excel);
    expect(again['xl/worksheets/sheet1.xml']).not.toContain('dataValidation');
    expect(again['xl/styles.xml']).toContain('xfComplement');
    expect(again['xl/featurePropertyBag/featurePropertyBag.xml']).toContain('Checkbox');
  });

  test('long lists are kept once, however often the file is written', async () => {
    const values = Array.from({ length: 40 }, (_, i) => ({ userEnteredValue: `Xóm ${i}, xã` }));
    const cell = {
      dataValidation: { condition: { type: 'ONE_OF_LIST' as const, values }, showCustomUi: true },
    };
    const resource: Spreadsheet = {
      sheets: ['A', 'B'].map((title, i) => ({
        properties: { sheetId: i + 1, title },
        data: [{ rowData: [{ values: [cell, cell] }, { values: [cell] }] }],
      })),
    };
    let { bytes } = await xlsxBytes(resource);
    for (let i = 0; i < 2; i += 1) bytes = (await xlsxBytes(await read(bytes), { original: bytes })).bytes;
    const parts = partsOf(bytes);
    expect(parts['xl/worksheets/sheet3.xml']).not.toContain('r="C1"');
    expect(parts['xl/worksheets/sheet2.xml']).toContain("<formula1>'_chungsuc'!$B$1:$B$40</formula1>");
    expect((await read(bytes)).sheets?.[1]?.data?.[0]?.rowData?.[1]?.values?.[0]).toEqual(cell);
  });

  test('a chart of ours joins a picture of theirs, is replaced, and leaves with them staying', async () => {
    const resource = await read(full);
    const [first, ...others] = resource.sheets ?? [];
    const chart = sampleWorkbook().sheets?.[1]?.charts?.[0];
    if (first === undefined || chart === undefined) throw new Error('the sample lost its chart');
    const here = JSON.parse(JSON.stringify(chart).replaceAll('"sheetId":5', '"sheetId":1'));
    const withChart: Spreadsheet = { ...resource, sheets: [{ ...first, charts: [here] }, ...others] };
    const once = (await xlsxBytes(withChart, { original: full })).bytes;
    const twice = (await xlsxBytes(withChart, { original: once })).bytes;
    for (const bytes of [once, twice]) {
      const parts = partsOf(bytes);
      const [name = ''] = Object.keys(parts).filter((part) => /drawings\/drawing\d+\.xml$/.test(part));
      expect(parts[name]?.match(/<xdr:cNvPr /g)).toHaveLength(2);
      expect(parts[name]).toContain('Ảnh của tôi');
      expect(parts[name]).toContain('chungsuc-chart-77');
      expect(Object.keys(parts).filter((part) => /charts\/chart\d+\.xml$/.test(part))).toHaveLength(1);
      expect((await read(bytes)).sheets?.[0]?.charts).toEqual([here]);
    }
    const gone = partsOf((await xlsxBytes(resource, { original: twice })).bytes);
    expect(Object.keys(gone).filter((part) => /charts\//.test(part))).toEqual([]);
    expect(Object.values(gone).join('')).toContain('Ảnh của tôi');
  });

  test('sheets may be added, moved and renamed; each keeps its own things', async () => {
    const resource = await read(full);
    const [first, second] = resource.sheets ?? [];
    const renamed = { ...first, properties: { ...first?.properties, title: 'Mới', index: 2 } };
    const added: Sheet = {
      properties: { sheetId: 50, title: 'Thêm', index: 0 },
      data: [{ rowData: [{ values: [text('x')] }] }],
    };
    const { bytes, lost } = await xlsxBytes(
      { ...resource, sheets: [added, second ?? added, renamed] },
      { original: full },
    );
    const parts = partsOf(bytes);
    expect(parts['xl/worksheets/sheet3.xml']).toContain('<tablePart ');
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<drawing');
    expect(parts['xl/workbook.xml']).toContain(">'Mới'!$B$1</definedName>");
    expect(lost).toEqual([]);
    const without = await xlsxBytes({ ...resource, sheets: [second ?? added] }, { original: full });
    expect(partsOf(without.bytes)['xl/workbook.xml']).not.toContain('Giá');
    expect(without.lost).toEqual(['hình, bảng và biểu đồ của trang đã xóa']);
  });

  test('what cannot be kept is named', async () => {
    const bytes = handmade(
      {
        T: '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="timePeriod" priority="1" timePeriod="today"/></conditionalFormatting>',
      },
      {
        'xl/vbaProject.bin': png,
        'xl/chartsheets/sheet1.xml':
          '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
          ['rId3', 'vbaProject', 'vbaProject.bin'],
          ['rIdStyles', 'styles', 'styles.xml'],
        ),
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Biểu đồ" sheetId="2" r:id="rId2"/><sheet name="T" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
    );
    const path = join(folder, 'lost.xlsx');
    writeFileSync(path, bytes);
    const { lost, resource } = await readXlsxFile(path);
    expect(lost).toEqual(['định dạng có điều kiện loại lạ', 'macro (VBA)', 'trang chỉ có biểu đồ']);
    expect(resource.sheets?.map((sheet) => sheet.properties.title)).toEqual(['T']);
  });

  testWithOpenpyxl(
    'a workbook of openpyxl with pictures, charts, groups and styles is the same after we wrote it',
    async () => {
      const path = join(folder, 'theirs.xlsx');
      const out = join(folder, 'ours.xlsx');
      const look = `def look(p):
    wb = openpyxl.load_workbook(p); ws = wb['Của họ']
    return {'charts': len(ws._charts), 'comment': [ws['A1'].comment.text, ws['A1'].comment.author], 'names': sorted(n.name for n in wb.defined_names.definedName), 'outline': [ws.column_dimensions['B'].outlineLevel, ws.row_dimensions[3].outlineLevel], 'tables': list(ws.tables), 'rotation': ws['B1'].alignment.textRotation, 'fill': ws['B1'].fill.fill_type, 'zoom': ws.sheet_view.zoomScale, 'creator': wb.properties.creator, 'margins': ws.page_margins.left, 'area': ws.print_area, 'order': wb.sheetnames, 'filter': ws.auto_filter.ref, 'value': ws['B2'].value, 'merged': [str(m) for m in ws.merged_cells.ranges], 'cf': len(ws.conditional_formatting)}
`;
      python(
        `${look}
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, GradientFill, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.worksheet.table import Table
wb = openpyxl.Workbook(); ws = wb.active; ws.title = 'Của họ'; wb.create_sheet('Hai')
ws.append(['Tên', 'Số']); ws.append(['a', 1]); ws.append(['b', 2])
c = BarChart(); c.title = 'Của họ'; c.add_data(Reference(ws, min_col=2, min_row=1, max_row=3), titles_from_data=True); ws.add_chart(c, 'E5')
ws['A1'].comment = Comment('Xin chào', 'Thu')
wb.defined_names.append(DefinedName('GIA', attr_text="'Của họ'!$B$2"))
ws.column_dimensions.group('B', 'B', outline_level=1); ws.row_dimensions[3].outlineLevel = 1
ws.add_table(Table(displayName='Bang', ref='A1:B3'))
ws['B1'].alignment = Alignment(textRotation=45); ws['B1'].fill = PatternFill('lightGrid', fgColor='FF0000')
ws.sheet_view.zoomScale = 80; wb.properties.creator = 'Thu'; ws.page_margins.left = 0.2; ws.print_area = 'A1:B3'
ws.merge_cells('D1:E1'); ws.conditional_formatting.add('B2:B3', ColorScaleRule(start_type='min', start_color='AA0000', end_type='max', end_color='00AA00'))
wb.save(sys.argv[1])`,
        path,
      );
      const { resource, original, lost } = await readXlsxFile(path);
      expect(lost).toEqual([]);
      const cell = resource.sheets?.[0]?.data?.[0]?.rowData?.[1]?.values?.[1];
      if (cell === undefined) throw new Error('B2 is missing');
      cell.userEnteredValue = { numberValue: 7 };
      await writeXlsxFile(out, resource, { original });
      const before = python(`${look}\nprint(json.dumps(look(sys.argv[1])))`, path) as object;
      const after = python(
        `${look}\nr = look(sys.argv[1]); r['order'].remove('_chungsuc'); print(json.dumps(r))`,
        out,
      );
      expect(after).toEqual({ ...before, value: 7 });
    },
  );

  testWithLibreOffice(
    'a file that LibreOffice made from ours keeps a filter and is opened again',
    async () => {
      const path = join(folder, 'lo.xlsx');
      await writeXlsxFile(path, sampleWorkbook());
      const theirs = libreOffice(folder, path, 'xlsx');
      expect(partsOf(readFileSync(theirs))['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A4:J9"');
    },
  );
});

describe('what is never written', () => {
  test('links with dangerous schemes', async () => {
    const resource: Spreadsheet = {
      sheets: [
        {
          properties: { sheetId: 1, title: 'T' },
          data: [
            {
              rowData: [
                {
                  values: ['javascript:alert(1)', 'file:///etc/passwd', '\\\\server\\x', '#gid=99'].map(
                    (uri) => text('x', { textFormat: { link: { uri } } }),
                  ),
                },
              ],
            },
          ],
        },
      ],
    };
    const { bytes, lost } = await xlsxBytes(resource);
    const parts = partsOf(bytes);
    expect(Object.values(parts).join('')).not.toMatch(/javascript:|file:|server|hyperlink /);
    expect(lost).toEqual(['liên kết không an toàn hoặc không rõ đích']);
  });

  test('a formula out of a text', async () => {
    const { bytes } = await xlsxBytes({
      sheets: [
        {
          properties: { sheetId: 1, title: 'T' },
          data: [{ rowData: [{ values: [text('=HYPERLINK("http://x")'), text('+1'), text('@a')] }] }],
        },
      ],
    });
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).not.toContain('<f>');
  });
});
