import fc from 'fast-check';
import { editText, entered } from '../../src/page/entered.ts';
import type { ExtendedValue } from '../../src/workbook/sheets-api.ts';

/** What a clerk types, and what the cell then holds. */
const TYPED: readonly [typed: string, pattern: string | undefined, value: ExtendedValue | undefined][] = [
  ['450.000', '#,##0', { numberValue: 450_000 }],
  ['1.234.567', undefined, { numberValue: 1_234_567 }],
  ['450000', undefined, { numberValue: 450_000 }],
  ['1,5', '#,##0.0', { numberValue: 1.5 }],
  ['-12,25', undefined, { numberValue: -12.25 }],
  ['12,5%', undefined, { numberValue: 0.125 }],
  ['0', undefined, { numberValue: 0 }],
  ['8502215035268', undefined, { numberValue: 8_502_215_035_268 }],
  ['8502215035268', '@', { stringValue: '8502215035268' }],
  // Dots that do not part thousands, and a comma too many: not certainly a number.
  ['1.5', undefined, { stringValue: '1.5' }],
  ['45.00', undefined, { stringValue: '45.00' }],
  ['1,2,3', undefined, { stringValue: '1,2,3' }],
  ['450k', undefined, { stringValue: '450k' }],
  ['450.000đ', undefined, { stringValue: '450.000đ' }],
  // A phone, a code, a number longer than a number holds exactly.
  ['0912345678', undefined, { stringValue: '0912345678' }],
  ['007', undefined, { stringValue: '007' }],
  ['1234567890123456789', undefined, { stringValue: '1234567890123456789' }],
  ['19/5/2024', 'd/m/yyyy', { numberValue: 45431 }],
  ['19/05/2024', undefined, { numberValue: 45431 }],
  ['19-5-2024', undefined, { numberValue: 45431 }],
  ['2024-05-19', undefined, { numberValue: 45431 }],
  ['29/2/2024', undefined, { numberValue: 45351 }],
  // Days that do not exist, and days without a full year, which only the check may complete.
  ['31/2/2024', 'd/m/yyyy', { stringValue: '31/2/2024' }],
  ['29/2/2023', undefined, { stringValue: '29/2/2023' }],
  ['19/5', undefined, { stringValue: '19/5' }],
  ['19/5/24', undefined, { stringValue: '19/5/24' }],
  ['5/19/2024', undefined, { stringValue: '5/19/2024' }],
  ['=SUM(A1;B1)', undefined, { formulaValue: '=SUM(A1;B1)' }],
  ['=', undefined, { stringValue: '=' }],
  ['=SUM(A1)', '@', { stringValue: '=SUM(A1)' }],
  ["'=SUM(A1)", undefined, { stringValue: '=SUM(A1)' }],
  ["'450000", undefined, { stringValue: '450000' }],
  ['TRUE', undefined, { boolValue: true }],
  ['false', undefined, { boolValue: false }],
  ['Nguyễn Thị Thử', undefined, { stringValue: 'Nguyễn Thị Thử' }],
  ['<b>Thử</b>', undefined, { stringValue: '<b>Thử</b>' }],
  ['+84 912', undefined, { stringValue: '+84 912' }],
  ['', '#,##0', undefined],
];

test.each(TYPED)('«%s» in a cell of format %s', (typed, pattern, value) => {
  expect(entered(typed, pattern).value).toEqual(value);
});

test('a date brings its format to a cell without one, and a share its per cent', () => {
  expect(entered('19/5/2024', undefined).numberFormat).toEqual({ type: 'DATE', pattern: 'd/m/yyyy' });
  expect(entered('19/5/2024', 'dd/mm/yyyy').numberFormat).toBeUndefined();
  expect(entered('12%', undefined).numberFormat).toEqual({ type: 'PERCENT', pattern: '0%' });
  expect(entered('450.000', undefined).numberFormat).toBeUndefined();
});

describe('what a cell is edited as', () => {
  test.each([
    [{ numberValue: 450_000 }, '#,##0', '450000'],
    [{ numberValue: 1.5 }, '#,##0.0', '1,5'],
    [{ numberValue: 45431 }, 'd/m/yyyy', '19/5/2024'],
    [{ numberValue: 0.125 }, '0.0%', '12,5%'],
    [{ stringValue: '450000' }, undefined, "'450000"],
    [{ stringValue: '=x' }, undefined, "'=x"],
    [{ stringValue: '450000' }, '@', '450000'],
    [{ formulaValue: '=SUM(A1;A2)' }, undefined, '=SUM(A1;A2)'],
    [undefined, undefined, ''],
  ] as const)('%j with %s is %s', (value, pattern, text) => {
    expect(editText(value, pattern)).toBe(text);
  });

  test('typed back unchanged, every value is the same again', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((value) => value + 0),
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      fc.constantFrom(0.1, 1 / 3, 45431.5, 45431.25, 1e-7, 123456.789),
    );
    const value: fc.Arbitrary<ExtendedValue> = fc.oneof(
      number.map((numberValue) => ({ numberValue })),
      fc.boolean().map((boolValue) => ({ boolValue })),
      fc.string({ minLength: 1 }).map((stringValue) => ({ stringValue })),
      fc
        .constantFrom('450.000', '1,5', '19/5/2024', '=A1', "'x", 'TRUE', '12%', '0912', ' 5 ', '1E+5')
        .map((stringValue) => ({ stringValue })),
      fc.string({ minLength: 1 }).map((rest) => ({ formulaValue: `=${rest}` })),
    );
    const pattern = fc.constantFrom(undefined, '#,##0', 'd/m/yyyy', '0.0%', '0');
    fc.assert(
      fc.property(value, pattern, (given, format) => {
        const again = entered(editText(given, format), format).value;
        // -0 is typed as 0.
        expect(again).toEqual(given.numberValue === 0 ? { numberValue: 0 } : given);
      }),
      { numRuns: 2000 },
    );
  });
});
