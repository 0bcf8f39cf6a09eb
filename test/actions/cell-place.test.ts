import { cellPlace } from '../../src/actions/cell-place.ts';

test.each(['A1', 'F12', 'ZZZ1', 'A10000000'])('%s is a cell', (cell) => {
  expect(cellPlace(0, cell)).toMatchObject({ sheetId: 0, cell });
});

test('it knows its address in a workbook', () => {
  expect(cellPlace(7, 'F12').linkIn('so-xa')).toBe(
    'https://docs.google.com/spreadsheets/d/so-xa/edit#gid=7&range=F12',
  );
});

test('a number below zero is a tab of the own file', () => {
  expect(cellPlace(-8, 'F12')).toMatchObject({ sheetId: 7, cell: 'F12', isInOwnFile: true });
});

/** Anybody who can open the sheet can send anything. */
test.each([
  [7, 'F0'],
  [7, 'f12'],
  [7, 'A1:B2'],
  [7, 'MN!F12'],
  [7, 'AAAA1'],
  [7, 'A10000001'],
  [7, 'A1\n'],
  [7, ' A1'],
  [7, '=HYPERLINK("https://example.com")'],
  [7, ''],
  [7, 12],
  [7, null],
  [7, undefined],
  [7, ['A1']],
  [1.5, 'A1'],
  [2 ** 31, 'A1'],
  [-(2 ** 31) - 1, 'A1'],
  [Number.NaN, 'A1'],
  ['7', 'A1'],
  [undefined, 'A1'],
])('%p, %p is refused in words', (sheetId, cell) => {
  expect(() => cellPlace(sheetId, cell)).toThrow(/không đúng dạng \((sheetId|cell)\)\. Chưa ghi gì/);
});
