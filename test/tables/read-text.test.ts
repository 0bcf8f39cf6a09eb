import { writeXlsx } from 'hucre/xlsx';
import { certainEncoding, decode, readText } from '../../src/tables/read-text.ts';
import { readWorkbook } from '../../src/tables/read-workbook.ts';

const bytes = (...values: number[]) => new Uint8Array(values);

describe('a pasted text is taken apart where its cells end', () => {
  test.each<[string, string, string[][]]>([
    [
      'copied from Excel',
      'Họ tên\tTiền\nMa Thử A\t450,000\n',
      [
        ['Họ tên', 'Tiền'],
        ['Ma Thử A', '450,000'],
      ],
    ],
    ['one column', 'Họ tên\nMa Thử A\nMa Thử B', [['Họ tên'], ['Ma Thử A'], ['Ma Thử B']]],
    [
      'with semicolons',
      'Họ tên;Tiền\nMa Thử A;450.000\n',
      [
        ['Họ tên', 'Tiền'],
        ['Ma Thử A', '450.000'],
      ],
    ],
    [
      'with commas',
      'Họ tên,Tiền\n"Ma Thử, A",450000\n',
      [
        ['Họ tên', 'Tiền'],
        ['Ma Thử, A', '450000'],
      ],
    ],
    [
      'a line break inside a cell',
      'A\t"dòng 1\ndòng 2"\nB\tx',
      [
        ['A', 'dòng 1\ndòng 2'],
        ['B', 'x'],
      ],
    ],
    [
      'blank lines keep the count',
      '\n\nHọ tên\tTiền\n\nA\t1\n\n\n',
      [[], [], ['Họ tên', 'Tiền'], [], ['A', '1']],
    ],
    ['marks apart from their letters', 'Hòa\tx'.normalize('NFD'), [['Hòa', 'x']]],
    ['nothing', '', []],
    ['spaces alone', ' \t \n ', []],
  ])('%s', (_, text, rows) => {
    expect(readText(text).rows).toEqual(rows);
  });

  test('a lone quote swallows no line', () => {
    expect(readText('"Nhóm Thử\t1\nMa Thử A\t2\nMa Thử B\t3')).toEqual({
      rows: [
        ['"Nhóm Thử', '1'],
        ['Ma Thử A', '2'],
        ['Ma Thử B', '3'],
      ],
      strayQuotes: true,
      uncalculated: [],
    });
    expect(readText('"Hội" thiện nguyện\t1\nMa Thử A\t2').rows).toEqual([
      ['"Hội" thiện nguyện', '1'],
      ['Ma Thử A', '2'],
    ]);
  });
});

describe('how a file is written is taken as known only where it is certain', () => {
  test.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8', new TextEncoder().encode('Điềm Mặc'), 'utf-8'],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x41), 'utf-8'],
    ['UTF-16 with its mark', bytes(0xff, 0xfe, 0x41, 0), 'utf-16le'],
    ['UTF-16 without it', bytes(0x41, 0, 0x42, 0), undefined],
    ['code page 1258', bytes(0xd0, 0x69), undefined],
  ])('%s', (_, given, encoding) => {
    expect(certainEncoding(given)).toBe(encoding);
  });

  test('its mark is no part of the text', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x41), 'utf-8')).toBe('A');
    expect(decode(bytes(0xff, 0xfe, 0x41, 0), 'utf-16le')).toBe('A');
  });
});

test('a formula of a workbook that nobody calculated is told by its place; one with a result, even an empty one, is read', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Danh sách',
        rows: [
          ['Họ tên', 'Tiền', 'Ghi chú', 'Thêm'],
          ['Ma Thử A', null, null, null],
        ],
        cells: new Map([
          ['1,1', { formula: '100000*3' }],
          ['1,2', { formula: 'A2&" x"', formulaResult: 'Ma Thử A x' }],
          ['1,3', { formula: 'IF(1,"","")', formulaResult: '' }],
          ['4,0', { formula: 'A2' }],
        ]),
      },
      { name: 'Chỉ công thức', rows: [[null]], cells: new Map([['0,0', { formula: '1+1' }]]) },
      { name: 'Trống', rows: [[null]] },
    ],
  });
  expect(await readWorkbook(bytes, 100)).toEqual([
    {
      name: 'Danh sách',
      rows: [
        ['Họ tên', 'Tiền', 'Ghi chú', 'Thêm'],
        ['Ma Thử A', '', 'Ma Thử A x'],
      ],
      uncalculated: [
        { row: 1, column: 1 },
        { row: 4, column: 0 },
      ],
    },
    { name: 'Chỉ công thức', rows: [], uncalculated: [{ row: 0, column: 0 }] },
  ]);
});
