import { apply, computed, grid, ID, rows, serviceOf, tab, typed } from './support.ts';

const clock = { now: () => new Date('2024-05-18T18:30:00Z') };

test('formulas of the workbook are computed, with ; or , between arguments', () => {
  const formulas: [string, unknown][] = [
    ['=IF(A1>2;"nhiều";"ít")', 'nhiều'],
    ['=IF(A1>2,"a;b","c,d")', 'a;b'],
    ['=IFERROR(1/0;"")', ''],
    ['=AND(A1=3;NOT(A2=3))', true],
    ['=OR(FALSE;A1=3)', true],
    ['=TRIM("  Nguyễn   Văn A ")', 'Nguyễn Văn A'],
    ['=LEFT("đồng";2)', 'đồ'],
    ['=LEN("đồng")', 4],
    ['=LOWER("ĐỒNG")', 'đồng'],
    ['=ISNUMBER(A1)', true],
    ['=ISBLANK(H9)', true],
    ['=MAX(A1:A3)-MIN(A1:A3)', 2],
    ['=ROUND(10/3;2)', 3.33],
    ['=SUM(A1:A3)', 12],
    ['=COUNTIFS(A1:A3;">3")', 2],
    ['=SUMIFS(A1:A3;A1:A3;">3")', 9],
    ['=VLOOKUP("b";\'Bảng giá\'!A1:B2;2;FALSE)', 450_000],
    ["=INDEX('Bảng giá'!B:B;MATCH(\"a\";'Bảng giá'!A:A;0))", 300_000],
    ['=TEXT(1234567;"#,##0")', '1.234.567'],
    ['=TEXT(DATE(2024;5;19);"dd/mm/yyyy")', '19/05/2024'],
    ['=DATE(2024;5;19)', 45_431],
    ['=TODAY()', 45_431],
    ['=HYPERLINK("#gid=7";"Mở")', 'Mở'],
    ['=A1*0,5', 1.5],
    ['=10%', 0.1],
    ['=1/3', 0.333333333333333],
    ['=1/0', 'DIVIDE_BY_ZERO'],
    ['=KHONGCO(1)', 'NAME'],
    ['=NA()', 'N_A'],
    ['=SUM(Mất!A1)', 'REF'],
    ['=IF(', 'ERROR'],
    ['="=1"', '=1'],
  ];
  const service = serviceOf(
    [
      tab('Chính', 0, [[3], [4], [5], ...formulas.map(([formula]) => [undefined, formula])], {
        properties: { sheetId: 0, title: 'Chính', gridProperties: { rowCount: 60, columnCount: 8 } },
      }),
      tab('Bảng giá', 1, [
        ['a', 300_000],
        ['b', 450_000],
      ]),
    ],
    clock,
  );
  const values = computed(service)
    .slice(3)
    .map((row) => row[1]);
  expect(formulas.map(([formula], i) => [formula, values[i]])).toEqual(formulas);
});

test('texts stay texts for formulas, whatever they look like', () => {
  const service = serviceOf([
    tab('A', 0, [
      ['0123', '1/2', '450.000', 'TRUE', '12%'],
      ['=ISTEXT(A1)', '=ISTEXT(B1)', '=ISTEXT(C1)', '=ISTEXT(D1)', '=ISTEXT(E1)'],
    ]),
  ]);
  apply(service, {
    updateCells: {
      start: { sheetId: 0, rowIndex: 2, columnIndex: 0 },
      rows: [
        {
          values: [
            { userEnteredValue: { stringValue: '=1+1' } },
            { userEnteredValue: { formulaValue: '=LEN(A3)' } },
          ],
        },
      ],
      fields: 'userEnteredValue',
    },
  });
  expect(computed(service)).toEqual([
    ['0123', '1/2', '450.000', 'TRUE', '12%'],
    [true, true, true, true, true],
    ['=1+1', 4],
  ]);
});

test('numbers cross to the engine and back as they are', () => {
  const numbers = [0.1, -5, 1e-7, 450_000.5, 1e21, 45_431.604, 123_456_789_012];
  const service = serviceOf([tab('A', 0, [numbers, numbers.map((_, c) => `=${'ABCDEFG'[c]}1`)])]);
  expect(computed(service)[1]).toEqual(numbers);
});

test('a change reaches the formulas that read it, on other tabs too', () => {
  const service = serviceOf([tab('A', 1, [[2]]), tab('B', 2, [['=A!A1*10', '=A1+1']])]);
  expect(computed(service, 1)).toEqual([[20, 21]]);
  apply(service, { updateCells: { start: { sheetId: 1 }, rows: rows([3]), fields: 'userEnteredValue' } });
  expect(computed(service, 1)).toEqual([[30, 31]]);
  apply(service, { updateCells: { range: { sheetId: 1, endRowIndex: 1, endColumnIndex: 1 }, fields: '*' } });
  expect(computed(service, 1)).toEqual([[0, 1]]);
});

test('a new tab fills a reference that was waiting for it, a renamed one keeps it', () => {
  const service = serviceOf([tab('A', 0, [["='Mới'!A1"]])]);
  expect(computed(service)).toEqual([['REF']]);
  apply(
    service,
    { addSheet: { properties: { sheetId: 5, title: 'Mới' } } },
    { updateCells: { start: { sheetId: 5 }, rows: rows([7]), fields: 'userEnteredValue' } },
  );
  expect(computed(service)).toEqual([[7]]);
  apply(service, { updateSheetProperties: { properties: { sheetId: 5, title: 'Cũ' }, fields: 'title' } });
  expect(computed(service)).toEqual([[7]]);
  expect(typed(service)).toEqual([["='Cũ'!A1"]]);
});

test('a tab may have any title', () => {
  const titles = ["O'Brien [1]", 'x'.repeat(100), 'a/b*c?', 'A1', 'Tab1_'];
  const service = serviceOf([
    tab('Tổng', 0, [titles.map((title) => `='${title.replaceAll("'", "''").toUpperCase()}'!A1`)]),
    ...titles.map((title, i) => tab(title, i + 1, [[i + 10]])),
  ]);
  expect(computed(service)).toEqual([[10, 11, 12, 13, 14]]);
});

test('circles and long chains end in values, never in a crash', () => {
  const chain = Array.from({ length: 3000 }, (_, i) => [i === 0 ? 1 : `=A${i}+1`]);
  const service = serviceOf([
    tab('A', 0, [['=B1', '=A1']]),
    {
      properties: { sheetId: 1, title: 'B', gridProperties: { rowCount: 3000, columnCount: 1 } },
      data: [{ rowData: rows(...chain) }],
    },
  ]);
  expect(computed(service, 0)).toEqual([['REF', 'REF']]);
  expect(computed(service, 1).at(-1)).toEqual([3000]);
});

describe('values that came with a file', () => {
  const cached = {
    properties: { sheetId: 0, title: 'A' },
    data: [
      {
        rowData: [
          {
            values: [
              { userEnteredValue: { formulaValue: '=1+1' }, effectiveValue: { numberValue: 99 } },
              { userEnteredValue: { formulaValue: '=1+2' } },
            ],
          },
        ],
      },
    ],
  };

  test('hold until something changes; what the file left out is computed', () => {
    const service = serviceOf([cached]);
    expect(computed(service)).toEqual([[99, 3]]);
    apply(service, {
      updateCells: {
        start: { sheetId: 0, rowIndex: 5 },
        rows: [{ values: [{ note: 'x' }] }],
        fields: 'note',
      },
    });
    expect(computed(service)[0]).toEqual([99, 3]);
    apply(service, {
      updateCells: { start: { sheetId: 0, rowIndex: 6 }, rows: rows([1]), fields: 'userEnteredValue' },
    });
    expect(computed(service)[0]).toEqual([2, 3]);
  });

  test('are all there is when nothing is recalculated', () => {
    const service = serviceOf([cached], { recalculate: false });
    apply(service, {
      updateCells: { start: { sheetId: 0, rowIndex: 1 }, rows: rows(['=1']), fields: 'userEnteredValue' },
    });
    expect(grid(service, 0, 'effectiveValue')).toEqual([[{ numberValue: 99 }, undefined], [undefined]]);
  });
});

test('the day moves with the clock of the spreadsheet', () => {
  let instant = new Date('2024-05-18T16:59:59Z');
  const service = serviceOf([tab('A', 0, [['=TODAY()']])], { now: () => instant });
  expect(computed(service)).toEqual([[45_430]]);
  instant = new Date('2024-05-18T17:00:00Z');
  expect(computed(service)).toEqual([[45_431]]);
});

test('the locale decides how numbers are written in texts', () => {
  const service = serviceOf([tab('A', 0, [['=TEXT(1234,5;"#,##0.0")', '=VALUE("450.000")']])]);
  expect(computed(service)[0]).toEqual(['1.234,5', 450_000]);
  apply(service, { updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } });
  expect(computed(service)[0]?.[1]).toBe(450);
  expect(service.get(ID).properties?.locale).toBe('en_US');
});
