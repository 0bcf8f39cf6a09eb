import { display } from '../../../src/local/sheets/number-display.ts';
import type { NumberFormatType } from '../../../src/workbook/sheets-api.ts';

const show = (value: number, pattern?: string, type: NumberFormatType = 'NUMBER', locale = 'vi_VN') =>
  display({ numberValue: value }, pattern === undefined ? undefined : { type, pattern }, locale);

describe('numbers in vi_VN', () => {
  test.each([
    [1_234_567, '#,##0', '1.234.567'],
    [-1_234_567, '#,##0', '-1.234.567'],
    [0, '#,##0', '0'],
    [999, '#,##0', '999'],
    [0.25, '0%', '25%'],
    [0.1234, '0.0%', '12,3%'],
    [2.5, '0.0', '2,5'],
    [2.5, '0.##', '2,5'],
    [2, '0.##', '2'],
    [1.005, '0.00', '1,01'],
    [2.5, '0', '3'],
    [-0.4, '0', '0'],
    [1234.5, '#,##0.00', '1.234,50'],
    [5, '000', '005'],
    [1_500_000, '#,##0 "đồng"', '1.500.000 đồng'],
    [1_500_000, '#,##0,', '1.500'],
    [-5, '#,##0;(#,##0)', '(5)'],
    [0, '#,##0;-#,##0;"–"', '–'],
    [12_345, '0.00E+00', '1,23E+04'],
    [7, '@', '7'],
  ])('%d with %s', (value, pattern, expected) => {
    expect(show(value, pattern)).toBe(expected);
  });

  test.each([
    [1_234_567, '1234567'],
    [0.1 + 0.2, '0,3'],
    [1 / 3, '0,3333333333'],
    [1e20, '1E+20'],
    [-2.5, '-2,5'],
  ])('%d without a pattern', (value, expected) => {
    expect(show(value)).toBe(expected);
  });
});

describe('dates', () => {
  const noon = 45_431 + 14.5 / 24;
  test.each([
    [45_431, 'd/m/yyyy', '19/5/2024'],
    [45_431, 'dd/mm/yyyy', '19/05/2024'],
    [noon, 'dd/mm/yyyy hh:mm', '19/05/2024 14:30'],
    [noon, 'h:mm:ss', '14:30:00'],
    [noon, 'hh:mm AM/PM', '02:30 CH'],
    [45_431, 'mm/yyyy', '05/2024'],
    [45_431, '"ngày" d "tháng" m "năm" yyyy', 'ngày 19 tháng 5 năm 2024'],
    [45_431, 'yy-m', '24-5'],
    [60, 'd/m/yyyy', '28/2/1900'],
  ])('%d with %s', (value, pattern, expected) => {
    expect(show(value, pattern, 'DATE')).toBe(expected);
  });

  test('a kind without a pattern takes the locale’s', () => {
    expect(display({ numberValue: 45_431 }, { type: 'DATE' }, 'vi_VN')).toBe('19/5/2024');
    expect(display({ numberValue: 1000 }, { type: 'NUMBER' }, 'vi_VN')).toBe('1.000,00');
  });
});

test('another locale has its own marks', () => {
  expect(show(1234.5, '#,##0.0', 'NUMBER', 'en_US')).toBe('1,234.5');
});

test('texts, boxes, errors and nothing', () => {
  expect(display({ stringValue: 'a' }, undefined, 'vi_VN')).toBe('a');
  expect(display({ boolValue: false }, undefined, 'vi_VN')).toBe('FALSE');
  expect(display({ errorValue: { type: 'N_A' } }, undefined, 'vi_VN')).toBe('#N/A');
  expect(display({ stringValue: '' }, undefined, 'vi_VN')).toBeUndefined();
  expect(display(undefined, undefined, 'vi_VN')).toBeUndefined();
});
