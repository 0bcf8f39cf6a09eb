import { broken, type Typed, UNCALCULATED } from '../typed.ts';

/** Form · pledged · paid · goods in đồng · `Kết quả` · below the floor (plan II.1: từ 2.000.000 đồng trở lên). */
export const BUSINESSES: readonly [Typed, Typed, Typed, Typed, string, boolean][] = [
  ['Doanh nghiệp', '', '', '', 'Chưa tham gia', false],
  ['Doanh nghiệp', '', '0', '0', 'Chưa tham gia', false],
  ['Doanh nghiệp', '2.000.000', '', '', 'Đã đăng ký', false],
  ['Doanh nghiệp', '5 triệu', '0', '', 'Đã đăng ký', false],
  ['Doanh nghiệp', '', '1.000', '', 'Dưới mức vận động', true],
  ['Doanh nghiệp', '', '1.500.000', '', 'Dưới mức vận động', true],
  ['Doanh nghiệp', '', '1.999.999', '', 'Dưới mức vận động', true],
  ['Doanh nghiệp', '', '2.000.000', '', 'Đạt mức', false],
  ['Doanh nghiệp', '', '2tr', '', 'Đạt mức', false],
  ['Doanh nghiệp', '', '2.000.001', '', 'Đạt mức', false],
  ['Doanh nghiệp', '10.000.000', '1.500.000', '', 'Dưới mức vận động', true],
  // Goods count towards the floor.
  ['Doanh nghiệp', '', '', '1.999.999', 'Dưới mức vận động', true],
  ['Doanh nghiệp', '', '', '2.000.000', 'Đạt mức', false],
  ['Doanh nghiệp', '', '1.500.000', '499.999', 'Dưới mức vận động', true],
  ['Doanh nghiệp', '', '1.500.000', '500.000', 'Đạt mức', false],
  // The floor is for enterprises only: what others give is never below it.
  ['Hợp tác xã', '', '1.500.000', '', 'Đạt mức', false],
  ['Hộ kinh doanh', '', '1.000', '', 'Đạt mức', false],
  ['hộ kinh doanh'.normalize('NFD'), '', '1.000', '', 'Đạt mức', false],
  ['Hợp tác xã', '500.000', '', '', 'Đã đăng ký', false],
  ['Hộ kinh doanh', '', '', '', 'Chưa tham gia', false],
  // What cannot be read is nothing given, and told.
  ['Doanh nghiệp', '', 'abc', '', 'Chưa tham gia', false],
  ['Doanh nghiệp', '2.000.000', 'abc', '', 'Đã đăng ký', false],
  ['Doanh nghiệp', 'abc', '', '', 'Chưa tham gia', false],
  ['Doanh nghiệp', '', '1.500.000', '500', 'Dưới mức vận động', true],
];

/** Goods · quantity · unit price · đồng (rounded half up) · what is told. */
export const GOODS: readonly [Typed, Typed, Typed, number, readonly string[]][] = [
  ['', '', '', 0, []],
  ['', '0', '0', 0, []],
  ['Xi măng', '10', '95.000', 950_000, []],
  ['Xi măng', 10, 95_000, 950_000, []],
  ['Gạch', '1.000', '900', 900_000, []],
  ['Gạch', '1,000', '900', 900, []],
  ['Gạch', 1, 1, 1, []],
  ['', '10', '95.000', 950_000, []],
  ['Cát', '2,5', '350.000', 875_000, []],
  ['Cát', '2.5', '350.000', 875_000, []],
  // Half a đồng goes up, less goes down.
  ['Cát', '0,5', '1', 1, []],
  ['Cát', '0,5', '3', 2, []],
  ['Cát', '0,5', '1.001', 501, []],
  ['Cát', '0,499', '1', 0, []],
  ['Cát', '0,501', '1', 1, []],
  ['Cát', '1,005', '100', 101, []],
  ['Cát', '1,004', '100', 100, []],
  ['Cát', '0,333', '1.000', 333, []],
  ['Cát', '0,001', '499', 0, []],
  ['Cát', '0,001', '500', 1, []],
  ['Cát', '8,575', '100', 858, []],
  ['Cát', '1,115', '1.000', 1115, []],
  // Both are needed.
  ['Tre', '', '', 0, ['IN_KIND_UNPRICED']],
  ['Tre', '20', '', 0, ['IN_KIND_UNPRICED']],
  ['Tre', '20', '0', 0, ['IN_KIND_UNPRICED']],
  ['Tre', '', '15.000', 0, ['IN_KIND_UNPRICED']],
  ['', '20', '', 0, ['IN_KIND_UNPRICED']],
  ['', '', '15.000', 0, ['IN_KIND_UNPRICED']],
  // One of the two in error: an error, and not also unpriced.
  ['Tre', '10 cây', '15.000', 0, ['QUANTITY_UNREADABLE']],
  ['Tre', '-2', '15.000', 0, ['QUANTITY_NEGATIVE']],
  ['Tre', '1,2345', '15.000', 0, ['QUANTITY_STEP']],
  ['Tre', UNCALCULATED, '15.000', 0, ['QUANTITY_UNREADABLE']],
  ['Tre', '20', 'abc', 0, ['AMOUNT_UNREADABLE']],
  ['Tre', '20', 5.5, 0, ['AMOUNT_FRACTION']],
  ['Tre', '20', '-15.000', 0, ['AMOUNT_NEGATIVE']],
  ['Tre', 'hai', 'abc', 0, ['QUANTITY_UNREADABLE', 'AMOUNT_UNREADABLE']],
  // A reading of ours: a gift beyond a million million đồng is a slipped key.
  ['Xi măng', '1.000.000', '1.000.000', 1_000_000_000_000, []],
  ['Xi măng', '1.000.001', '1.000.000', 0, ['AMOUNT_TOO_LARGE']],
  ['Xi măng', '900.000', '9 tỷ', 0, ['AMOUNT_TOO_LARGE']],
];

/** `Đất hiến (m²)`: typed · m² · what is told. */
export const LAND: readonly [Typed, number, readonly string[]][] = [
  ['', 0, []],
  ['120', 120, []],
  ['120,5', 120.5, []],
  ['1.000', 1000, []],
  ['1,000', 1, []],
  ['1.234,567', 1234.567, []],
  ['-5', 0, ['AREA_NEGATIVE']],
  ['1,2345', 0, ['AREA_STEP']],
  ['một sào', 0, ['AREA_UNREADABLE']],
  [UNCALCULATED, 0, ['AREA_UNREADABLE']],
  [broken('#REF!'), 0, ['AREA_UNREADABLE']],
];

/**
 * 10 digits whose last is 10 − (31a + 29b + 23c + 19d + 17e + 13f + 7g + 5h + 3i) mod 11; 10-3 for a branch; 12 for a
 * household business (RULES.md 2). 4600 1234 5: 124+174+0+0+17+26+21+20+15 = 397, 397 mod 11 = 1, so 9.
 */
export const TAX_CODES: readonly [Typed, boolean][] = [
  ['', true],
  ['  ', true],
  ['4600123459', true],
  [4_600_123_459, true],
  [' 4600123459 ', true],
  ['4600 123 459', true],
  ['４６００１２３４５９', true],
  ['4600555018', true],
  ['0100109106', true],
  ['0100686174', true],
  ['9999999997', true],
  ['4600123459-001', true],
  ['4600123459001', true],
  ['0100109106-999', true],
  // Every other last digit is wrong.
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((last): [Typed, boolean] => [`460012345${last}`, false]),
  // 10 − 0 is no digit: no code begins so.
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((last): [Typed, boolean] => [`460098765${last}`, false]),
  ['0100109107', false],
  ['4600123450-001', false],
  ['4600123459-01', false],
  ['4600123459-0001', false],
  ['4600123459/001', false],
  ['100109106', false],
  [100_109_106, false],
  ['460012345', false],
  ['46001234590', false],
  ['MST 4600123459', false],
  ['chưa có', false],
  ['-', false],
  [true, false],
  [broken('#REF!'), false],
  [UNCALCULATED, false],
];

/** The 12 digits of a person's number. Form · accepted. */
export const PERSONAL_NUMBERS: readonly [string, boolean][] = [
  ['Hộ kinh doanh', true],
  ['Doanh nghiệp', false],
  ['Hợp tác xã', false],
];
