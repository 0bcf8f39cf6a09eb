import { isHuge, isModest } from '../../../src/local/sheets/formula-limits.ts';

test.each([
  ['=SUM(A1:A3)', false],
  [`=${'('.repeat(64)}1${')'.repeat(64)}`, false],
  [`=${'('.repeat(65)}1${')'.repeat(65)}`, true],
  [`={${'{'.repeat(64)}1`, true],
  [`=${'(1)+'.repeat(300)}1`, false],
  [`="${'x'.repeat(1_497)}"`, false],
  [`="${'x'.repeat(1_498)}"`, true],
])('%#. longer or deeper than people write: %#', (formula, is) => {
  expect(isHuge(formula)).toBe(is);
});

test.each([
  ['=IF(ISNUMBER(F6);ROUND(F6*1000;0);"")', true],
  ['=countifs($D$6:$D$105;"x")', true],
  ["=VLOOKUP(B2;'Bảng giá'!A:B;2;FALSE)", false],
  ["=INDEX('Bảng giá'!B:B;2)", true],
  ['=SUM(A1:Z70000)', true],
  ['=SUM(A1:Z80000)', false],
  ['=SUM(Z80000:A1)', false],
  ['=SUM(1:3)', true],
  ['=SUM(1:200)', false],
  ['=SUM(A:A)+SUM(B:B)', false],
  ['=COMBIN(1E9;5E8)', false],
  ['=IF(TRUE;sequence(9;9);1)', false],
  ['="COMBIN(9;3)"', true],
  ['=KHONGCO(1)', false],
  ['=A1', true],
  [`=${'('.repeat(65)}1${')'.repeat(65)}`, false],
])('%s cannot take much: %s', (formula, is) => {
  expect(isModest(formula)).toBe(is);
});
