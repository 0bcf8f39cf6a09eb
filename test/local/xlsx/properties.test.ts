import fc from 'fast-check';
import { resourceOf } from '../../../src/local/xlsx/read.ts';
import { openSource } from '../../../src/local/xlsx/source.ts';
import { xlsxBytes } from '../../../src/local/xlsx/write.ts';
import type {
  CellData,
  CellFormat,
  DataValidationRule,
  ExtendedValue,
  Sheet,
  Spreadsheet,
} from '../../../src/workbook/sheets-api.ts';
import { anyText } from './edits.ts';

/** Only what is there: absent, not `undefined`, as in JSON. */
const json = (value: Spreadsheet): Spreadsheet => JSON.parse(JSON.stringify(value));

const color = fc
  .record({ red: fc.nat(255), green: fc.nat(255), blue: fc.nat(255) })
  .map(({ red, green, blue }) => ({
    rgbColor: {
      ...(red ? { red: red / 255 } : {}),
      ...(green ? { green: green / 255 } : {}),
      ...(blue ? { blue: blue / 255 } : {}),
    },
  }));
const border = fc.record(
  {
    style: fc.constantFrom('SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOTTED', 'DASHED', 'DOUBLE'),
    colorStyle: color,
  },
  { requiredKeys: ['style'] },
);
const some = <T>(arbitrary: fc.Arbitrary<T>) =>
  arbitrary.filter((value) => Object.keys(value as object).length > 0);
const format = some(
  fc.record(
    {
      numberFormat: fc.constantFrom(
        { type: 'NUMBER', pattern: '#,##0' },
        { type: 'DATE', pattern: 'dd/mm/yyyy' },
        { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' },
        { type: 'TIME', pattern: 'hh:mm' },
        { type: 'PERCENT', pattern: '0.0%' },
        { type: 'TEXT', pattern: '@' },
        { type: 'CURRENCY', pattern: '#,##0 [$₫-42A]' },
        { type: 'SCIENTIFIC', pattern: '0.00E+00' },
      ),
      backgroundColorStyle: color,
      borders: some(
        fc.record({ top: border, bottom: border, left: border, right: border }, { requiredKeys: [] }),
      ),
      horizontalAlignment: fc.constantFrom('LEFT', 'CENTER', 'RIGHT'),
      verticalAlignment: fc.constantFrom('TOP', 'MIDDLE'),
      wrapStrategy: fc.constant('WRAP'),
      textFormat: some(
        fc.record(
          {
            foregroundColorStyle: color,
            fontFamily: fc.constantFrom('Times New Roman', 'Courier New'),
            fontSize: fc.integer({ min: 11, max: 30 }),
            bold: fc.constant(true),
            italic: fc.constant(true),
            underline: fc.constant(true),
            strikethrough: fc.constant(true),
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: [] },
  ),
) as fc.Arbitrary<CellFormat>;

const value: fc.Arbitrary<ExtendedValue> = fc.oneof(
  anyText.map((stringValue) => ({ stringValue })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => ({ numberValue: n === 0 ? 0 : n })),
  fc.boolean().map((boolValue) => ({ boolValue })),
  fc.constantFrom(
    { errorValue: { type: 'REF', message: '#REF!' } },
    { errorValue: { type: 'N_A', message: '#N/A' } },
    { errorValue: { type: 'DIVIDE_BY_ZERO', message: '#DIV/0!' } },
  ),
);
const formula = fc.constantFrom(
  '=SUM(A1:B2;3)',
  '=IF($A$1="a;b,c";"x""y";\'Một, «hai»; \'\'ba\'\'\'!B2)',
  '=SUM({1\\2;3\\4};A2:A)',
  '=IFS(A1>=0,5;1;TRUE;XLOOKUP(A1;B:B;C:C))'.replace('0,5', '1/2'),
  '=A1&"#N/A"',
);
const condition = fc.oneof(
  fc
    .array(
      fc
        .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 20 })
        .map((s) => s.replace(/[\s\p{C}]/gu, 'x') || 'x'),
      { minLength: 1, maxLength: 20 },
    )
    .filter((list) => list.join(',') !== 'TRUE,FALSE')
    .map((list) => ({
      type: 'ONE_OF_LIST' as const,
      values: list.map((userEnteredValue) => ({ userEnteredValue })),
    })),
  fc.constant({ type: 'ONE_OF_RANGE' as const, values: [{ userEnteredValue: "='T1'!$A$1:$A$9" }] }),
  fc.constant({ type: 'BOOLEAN' as const }),
  fc.constant({ type: 'DATE_IS_VALID' as const }),
  fc
    .constantFrom('NUMBER_GREATER_THAN_EQ' as const, 'NUMBER_GREATER' as const, 'NUMBER_EQ' as const)
    .map((type) => ({ type, values: [{ userEnteredValue: '=$A$1' }] })),
  fc.tuple(fc.integer(), fc.integer()).map(([a, b]) => ({
    type: 'NUMBER_BETWEEN' as const,
    values: [{ userEnteredValue: `${a}` }, { userEnteredValue: `${b}` }],
  })),
  fc.constant({ type: 'CUSTOM_FORMULA' as const, values: [{ userEnteredValue: '=AND(A1>0;B1<>",;")' }] }),
);
const rule = fc
  .record(
    {
      condition,
      strict: fc.constant(true),
      inputMessage: anyText.map((t) => t.replace(/[\p{C}]/gu, '')).filter((t) => t !== ''),
    },
    { requiredKeys: ['condition'] },
  )
  .map((r) =>
    /LIST|RANGE|BOOLEAN/.test(r.condition.type) ? { ...r, showCustomUi: true } : r,
  ) as fc.Arbitrary<DataValidationRule>;

const cell: fc.Arbitrary<CellData> = fc
  .record(
    {
      content: fc.oneof(
        value.map((v) => ({ userEnteredValue: v, effectiveValue: v })),
        fc.tuple(formula, fc.option(value, { nil: undefined })).map(([formulaValue, effectiveValue]) => ({
          userEnteredValue: { formulaValue },
          ...(effectiveValue ? { effectiveValue } : {}),
        })),
      ),
      userEnteredFormat: format,
      note: anyText.filter((t) => t !== ''),
      dataValidation: rule,
    },
    { requiredKeys: [] },
  )
  .map(({ content, ...rest }) => ({ ...content, ...rest }));

const SIZE = 6;
const range = (sheetId: number) =>
  fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.nat(SIZE - 1)).map(([a, b, c, d]) => ({
    sheetId,
    startRowIndex: Math.min(a, b),
    endRowIndex: Math.max(a, b) + 1,
    startColumnIndex: Math.min(c, d),
    endColumnIndex: Math.max(c, d) + 1,
  }));

const sheet = (sheetId: number) =>
  fc
    .record({
      rows: fc.array(fc.array(cell, { maxLength: SIZE }), { maxLength: SIZE }),
      merge: fc.option(
        range(sheetId).filter(
          (r) => r.endRowIndex - r.startRowIndex + r.endColumnIndex - r.startColumnIndex > 2,
        ),
      ),
      protectedRanges: fc.array(
        fc.record(
          {
            protectedRangeId: fc.nat(99),
            range: fc.oneof(
              range(sheetId),
              fc.constant({ sheetId }),
              range(sheetId).map(({ endRowIndex: _end, ...open }) => open),
            ),
            description: anyText,
            warningOnly: fc.constant(true),
            unprotectedRanges: fc.array(range(sheetId), { minLength: 1, maxLength: 2 }),
            editors: fc.record({
              users: fc.array(fc.emailAddress(), { minLength: 1, maxLength: 3 }),
              domainUsersCanEdit: fc.boolean(),
            }),
          },
          { requiredKeys: ['range'] },
        ),
        { maxLength: 3 },
      ),
      widths: fc.array(
        fc.record(
          { pixelSize: fc.integer({ min: 1, max: 400 }), hiddenByUser: fc.constant(true) },
          { requiredKeys: [] },
        ),
        { maxLength: SIZE },
      ),
      heights: fc.array(
        fc.record(
          // A row of the usual height, 21, is one that nobody set.
          { pixelSize: fc.integer({ min: 22, max: 400 }), hiddenByUser: fc.constant(true) },
          { requiredKeys: [] },
        ),
        { maxLength: SIZE },
      ),
      frozen: fc.record(
        {
          frozenRowCount: fc.integer({ min: 1, max: 3 }),
          frozenColumnCount: fc.integer({ min: 1, max: 3 }),
          hideGridlines: fc.constant(true),
        },
        { requiredKeys: [] },
      ),
      tabColorStyle: fc.option(color),
      formats: fc.array(
        fc.record({
          range: range(sheetId),
          condition: fc.oneof(
            fc.constant({ type: 'CUSTOM_FORMULA' as const, values: [{ userEnteredValue: '=$B1="a;b"' }] }),
            anyText
              .map((t) => t.replace(/\p{C}/gu, ''))
              .filter((t) => t !== '')
              .map((t) => ({ type: 'TEXT_EQ' as const, values: [{ userEnteredValue: t }] })),
            fc.constantFrom('BLANK' as const, 'NOT_BLANK' as const).map((type) => ({ type })),
            fc
              .integer()
              .map((n) => ({ type: 'NUMBER_GREATER' as const, values: [{ userEnteredValue: `${n}` }] })),
          ),
          backgroundColorStyle: color,
        }),
        { maxLength: 3 },
      ),
    })
    .map((r) => {
      const trim = (list: object[]) => {
        while (list.length > 0 && Object.keys(list.at(-1) ?? {}).length === 0) list.pop();
        return list;
      };
      const rowData = r.rows.map((values) => {
        trim(values);
        return values.length === 0 ? {} : { values };
      });
      trim(rowData);
      const data = {
        ...(rowData.length ? { rowData } : {}),
        ...(trim(r.heights).length ? { rowMetadata: r.heights } : {}),
        ...(trim(r.widths).length ? { columnMetadata: r.widths } : {}),
      };
      return {
        properties: {
          sheetId,
          title: `T${sheetId}`,
          index: sheetId - 1,
          gridProperties: { rowCount: SIZE, columnCount: SIZE, ...r.frozen },
          ...(r.tabColorStyle ? { tabColorStyle: r.tabColorStyle } : {}),
        },
        ...(Object.keys(data).length ? { data: [data] } : {}),
        ...(r.merge ? { merges: [r.merge] } : {}),
        ...(r.formats.length
          ? {
              conditionalFormats: r.formats.map((f) => ({
                ranges: [f.range],
                booleanRule: {
                  condition: f.condition,
                  format: { backgroundColorStyle: f.backgroundColorStyle },
                },
              })),
            }
          : {}),
        ...(r.protectedRanges.length ? { protectedRanges: r.protectedRanges } : {}),
      };
    }) as unknown as fc.Arbitrary<Sheet>;

const workbook: fc.Arbitrary<Spreadsheet> = fc.tuple(sheet(1), sheet(2)).map(([a, b]) => ({
  properties: { title: 't', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
  sheets: [a, b],
}));

const read = async (bytes: Uint8Array) => resourceOf(await openSource(bytes), 't');

test('whatever is written is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, async (generated) => {
      const resource = json(generated);
      const { bytes } = await xlsxBytes(resource);
      expect(await read(bytes)).toEqual(resource);
    }),
    { numRuns: 100 },
  );
});

test('whatever is written over another file is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, workbook, async (before, after) => {
      const { bytes: original } = await xlsxBytes(json(before));
      const { bytes } = await xlsxBytes(json(after), { original });
      expect(await read(bytes)).toEqual(json(after));
    }),
    { numRuns: 40 },
  );
});
