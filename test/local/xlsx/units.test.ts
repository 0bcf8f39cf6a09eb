import {
  parseRectangle,
  quotedTitle,
  rectanglesOf,
  splitSheetReference,
} from '../../../src/local/xlsx/a1.ts';
import { hexOf } from '../../../src/local/xlsx/colours.ts';
import { formulaFromFile, formulaToFile, shiftedFormula } from '../../../src/local/xlsx/formulas.ts';
import { fileLinkOf, tabsOf } from '../../../src/local/xlsx/links.ts';
import { formatTypeOf } from '../../../src/local/xlsx/number-formats.ts';
import { filePrintSetupOf, printSetupOf } from '../../../src/local/xlsx/print-setup.ts';
import { isLock } from '../../../src/local/xlsx/protection.ts';

test.each([
  ['=IF(A1="a;b";"c,d";\'x;y\'!B2)', 'IF(A1="a;b","c,d",\'x;y\'!B2)'],
  ['=SUM({1\\2;3\\4};A2:A;$B$3:$B)', 'SUM({1,2;3,4},A2:A1048576,$B$3:$B$1048576)'],
  ['=SUM(A:A;2:3)', 'SUM(A:A,2:3)'],
  ['=IFS(A1;1;TRUE;2)', '_xlfn.IFS(A1,1,TRUE,2)'],
  ['=UNIQUE(FILTER(A1:A9;B1:B9>0))', '_xlfn.UNIQUE(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
  ['=SUMIFS(A1;B1;">0")', 'SUMIFS(A1,B1,">0")'],
  ['="nói ""a;b"""', '"nói ""a;b"""'],
])('%s is %s in the file, and back', (ours, theirs) => {
  expect(formulaToFile(ours)).toBe(theirs);
  expect(formulaFromFile(theirs)).toBe(ours);
});

test.each([
  ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
  ['SUM(A:A,1:1)+LOG10(A1)', 1, 1, 'SUM(B:B,2:2)+LOG10(B2)'],
  ['\'A1 B2\'!A1&"A1"&Bang1[Cột A1]', 1, 0, '\'A1 B2\'!A2&"A1"&Bang1[Cột A1]'],
  ['Gia_1*A1', 1, 0, 'Gia_1*A2'],
])('%s, %i down and %i across, is %s', (formula, rows, columns, shifted) => {
  expect(shiftedFormula(formula, rows, columns)).toBe(shifted);
});

test.each([
  ['General', undefined],
  ['dd/mm/yyyy', 'DATE'],
  ['[$-42A]dd/mm/yyyy', 'DATE'],
  ['yyyy"năm"', 'DATE'],
  ['h:mm AM/PM', 'TIME'],
  ['[h]:mm:ss', 'TIME'],
  ['mm:ss', 'TIME'],
  ['dd/mm/yyyy hh:mm', 'DATE_TIME'],
  ['0.0%', 'PERCENT'],
  ['#,##0', 'NUMBER'],
  ['#,##0" đồng"', 'CURRENCY'],
  ['#,##0 [$₫-42A]', 'CURRENCY'],
  ['#,##0_);[Red](#,##0)', 'NUMBER'],
  ['0" ngày"', 'NUMBER'],
  ['@', 'TEXT'],
  ['0.00E+00', 'SCIENTIFIC'],
] as const)('%s shows %s', (code, type) => {
  expect(formatTypeOf(code)).toBe(type);
});

test('addresses', () => {
  expect(parseRectangle('$B$7:D9')).toEqual({ top: 6, left: 1, bottom: 9, right: 4 });
  expect(parseRectangle('B:B')).toEqual({ top: 0, left: 1, bottom: 1_048_576, right: 2 });
  expect(parseRectangle('7:9')).toEqual({ top: 6, left: 0, bottom: 9, right: 16_384 });
  expect(parseRectangle('A0')).toBeUndefined();
  expect(parseRectangle('GIA')).toEqual(parseRectangle('GIA:GIA'));
  expect(parseRectangle('#REF!')).toBeUndefined();
  const title = "Xóm 'Đồng'!";
  expect(splitSheetReference(`${quotedTitle(title)}!A1`)).toEqual({ title, address: 'A1' });
});

test('cells join into the rectangles that they make up', () => {
  expect(
    rectanglesOf([
      [0, [0, 1, 2]],
      [1, [0, 1, 2]],
      [2, [0, 2]],
      [5, [0]],
    ]),
  ).toEqual([
    { top: 0, left: 0, bottom: 2, right: 3 },
    { top: 2, left: 0, bottom: 3, right: 1 },
    { top: 2, left: 2, bottom: 3, right: 3 },
    { top: 5, left: 0, bottom: 6, right: 1 },
  ]);
});

test('links lead to the tab they mean, whatever stands before the fragment', () => {
  const tabs = tabsOf([{ sheetId: 0, title: "Ma's" }], undefined);
  const location = (uri: string) => fileLinkOf(uri, tabs)?.location;
  expect(location('#gid=0')).toBe("'Ma''s'!A1");
  expect(location('https://docs.google.com/spreadsheets/d/x/edit#gid=0&range=B2:C3')).toBe("'Ma''s'!B2:C3");
  expect(location('x#gid=0&range=%41%31')).toBe("'Ma''s'!A1");
  expect(fileLinkOf('https://docs.google.com/d/x/edit#gid=9', tabs)).toEqual({
    target: 'https://docs.google.com/d/x/edit#gid=9',
  });
  expect(fileLinkOf('vbscript:x', tabs)).toBeUndefined();
});

test('a range for two people is no lock, a warning and a range for one are', () => {
  const range = { sheetId: 1 };
  expect(isLock({ range, editors: { users: ['a@x', 'b@x'] } })).toBe(false);
  expect(isLock({ range, editors: { users: ['a@x', 'b@x'] }, warningOnly: true })).toBe(true);
  expect(isLock({ range, editors: { users: ['a@x'] } })).toBe(true);
  expect(isLock({ range, editors: { users: ['a@x'] }, description: 'Chung sức: lock' })).toBe(false);
  expect(isLock({ range })).toBe(true);
});

test('print settings that make no sense are ignored', () => {
  const of = (metadataValue: string) => printSetupOf([{ metadataKey: 'chungsuc.print', metadataValue }]);
  expect(of('{"orientation":"landscape","headerRow":9}')).toEqual({ orientation: 'landscape', headerRow: 9 });
  for (const bad of ['', '{', '{"orientation":"up"}', '{"orientation":"portrait","headerRow":0}', 'null']) {
    expect(of(bad)).toBeUndefined();
  }
  expect(
    filePrintSetupOf({ orientation: 'landscape', footer: '2024 & 2025' }, undefined).headerFooter,
  ).toEqual({
    oddFooter: '&L 2024 && 2025&RTrang &P/&N',
  });
});

test('theme colours are counted light first, palette colours from eight', () => {
  const theme = ['000000', 'FFFFFF', '44546A', 'E7E6E6', '4472C4'];
  expect([0, 1, 2, 3, 4].map((index) => hexOf({ theme: index }, theme))).toEqual([
    'FFFFFF',
    '000000',
    'E7E6E6',
    '44546A',
    '4472C4',
  ]);
  expect(hexOf({ indexed: 10 }, [])).toBe('FF0000');
  expect(hexOf({ indexed: 2 }, [])).toBe('FF0000');
  expect(hexOf({ indexed: 64 }, [])).toBeUndefined();
});
