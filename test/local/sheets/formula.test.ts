import { engineFormula } from '../../../src/local/sheets/engine-formula.ts';
import { columnIndex, columnLetters, tokenize } from '../../../src/local/sheets/formula.ts';
import {
  copyFormula,
  forgetInFormula,
  renameInFormula,
  type Shift,
  shiftFormula,
} from '../../../src/local/sheets/references.ts';

const everywhere = () => true;

describe('tokens', () => {
  test('joined again they are the formula', () => {
    for (const formula of [
      `=IF(A1="a""b;c";'Xóm 1''s'!$B$2:C3;1,5)&"x"`,
      '=SUM(A:A;2:3;B2:B)+LOG10(5)/1e-3%',
      '=#REF!+{1;2}',
      '="chưa đóng',
      "='lỡ",
    ]) {
      expect(
        tokenize(formula)
          .map((token) => token.text)
          .join(''),
      ).toBe(formula);
    }
  });

  test('a function that looks like a cell, a name and a text are no references', () => {
    const references = (formula: string) =>
      tokenize(formula).flatMap((token) => (token.kind === 'reference' ? token.text : []));
    expect(references('=LOG10(A1)+"B2"+TAX2024_X+C3')).toEqual(['A1', 'C3']);
    expect(references("='A1'!B2+Xóm!C3")).toEqual(["'A1'!B2", 'Xóm!C3']);
  });

  test('columns count past Z', () => {
    for (const [letters, index] of [
      ['A', 0],
      ['Z', 25],
      ['AA', 26],
      ['ZZ', 701],
      ['AAA', 702],
    ] as const) {
      expect(columnLetters(index)).toBe(letters);
      expect(columnIndex(letters)).toBe(index);
    }
  });
});

describe('a copied formula', () => {
  test.each([
    ['=A1+B2', 1, 1, '=B2+C3'],
    ['=$A1+A$1+$A$1', 2, 3, '=$A3+D$1+$A$1'],
    ['=SUM(A1:$B$9)', 1, 0, '=SUM(A2:$B$9)'],
    ['=\'Xóm 1\'!A1&"A1"', 1, 0, '=\'Xóm 1\'!A2&"A1"'],
    ['=SUM(A:A)+SUM(1:2)', 3, 1, '=SUM(B:B)+SUM(4:5)'],
    ['=A1', 0, 0, '=A1'],
    ['=A1+B5', -1, 0, '=#REF!+B4'],
  ])('%s moved by %i rows and %i columns', (formula, down, right, expected) => {
    expect(copyFormula(formula, down, right)).toBe(expected);
  });
});

describe('a formula over inserted or deleted rows and columns', () => {
  const shift = (kind: Shift['kind'], dimension: Shift['dimension'], at: number, count: number): Shift => ({
    kind,
    sheetId: 0,
    dimension,
    at,
    count,
  });
  test.each([
    ['=A5', shift('insert', 'ROWS', 2, 3), '=A8'],
    ['=A2', shift('insert', 'ROWS', 2, 3), '=A2'],
    ['=SUM(A1:A5)', shift('insert', 'ROWS', 4, 1), '=SUM(A1:A6)'],
    ['=SUM(A1:A5)', shift('insert', 'ROWS', 5, 1), '=SUM(A1:A5)'],
    ['=SUM(A1:A5)', shift('insert', 'ROWS', 0, 1), '=SUM(A2:A6)'],
    ['=SUM($B$2:$D$2)', shift('insert', 'COLUMNS', 2, 1), '=SUM($B$2:$E$2)'],
    ['=SUM(A:C)', shift('insert', 'COLUMNS', 1, 1), '=SUM(A:D)'],
    ['=A5', shift('delete', 'ROWS', 4, 1), '=#REF!'],
    ['=A5', shift('delete', 'ROWS', 0, 2), '=A3'],
    ['=SUM(A1:A5)', shift('delete', 'ROWS', 3, 5), '=SUM(A1:A3)'],
    ['=SUM(A3:A5)', shift('delete', 'ROWS', 0, 3), '=SUM(A1:A2)'],
    ['=SUM(A3:A5)', shift('delete', 'ROWS', 2, 3), '=SUM(#REF!)'],
    ['=SUM(B2:B)', shift('delete', 'ROWS', 0, 1), '=SUM(B1:B)'],
    ['=SUM(C9:A1)', shift('delete', 'ROWS', 0, 2), '=SUM(C7:A1)'],
  ])('%s', (formula, change, expected) => {
    expect(shiftFormula(formula, change, everywhere)).toBe(expected);
  });
});

test('a renamed tab is followed, with quotes where its name needs them', () => {
  expect(renameInFormula('=MN!A1+\'mn\'!B2+KHAC!C3&"MN!A1"', 'MN', 'Mầm non')).toBe(
    "='Mầm non'!A1+'Mầm non'!B2+KHAC!C3&\"MN!A1\"",
  );
  expect(renameInFormula("='Mầm non'!A1", 'Mầm non', "O'X")).toBe("='O''X'!A1");
  expect(renameInFormula("='Mầm non'!A1", 'Mầm non', 'X01')).toBe("='X01'!A1");
});

test('references to a tab that is gone are errors', () => {
  expect(forgetInFormula('=SUM(MN!A1:A9)+A1', 'MN')).toBe('=SUM(#REF!)+A1');
});

describe('the engine reads', () => {
  const tabs = new Map([
    ['xóm', 'Tab1_'],
    ['a;b', 'Tab2_'],
  ]);
  const vi = { decimalComma: true, now: 45_431.5, tabs };
  const en = { decimalComma: false, now: 45_431.5, tabs };
  test.each([
    ['=IF(A1;"a;b";2)', `=IF(A1;"a;b";2)`],
    ['=IF(A1,"a,b",2)', `=IF(A1;"a,b";2)`],
    ['=ROUND(A1*0,5;2)', '=ROUND(A1*0,5;2)'],
    ['=A1*0,5', '=A1*0,5'],
    ['=SUM(1,5)', '=SUM(1;5)'],
    ['=A1*0.5', '=A1*0,5'],
    ['=XÓM!A1', '=Tab1_!A1'],
    ["='a;b'!A1:B2", '=Tab2_!A1:B2'],
    ['=Mất!A1', '=#REF!'],
    ['=SUM(A2:A)', '=SUM(A2:A$1048576)'],
    ['=TODAY()+NOW()', '=45431+45431,5'],
    ['=HYPERLINK("u;v";"t")', '=CHOOSE(2;"u;v";"t")'],
    ['=HYPERLINK("u")', '=CHOOSE(1;"u")'],
  ])('%s with a decimal comma', (formula, expected) => {
    expect(engineFormula(formula, vi)).toBe(expected);
  });

  test('arguments with commas where the decimal mark is a point', () => {
    expect(engineFormula('=IF(A1;0.5;NOW())', en)).toBe('=IF(A1,0.5,45431.5)');
  });
});
