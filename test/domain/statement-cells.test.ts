import { moneyStyle, readFigure, readMoney } from '../../src/domain/statement-amounts.ts';
import { hasMonthFirst, readDay } from '../../src/domain/statement-dates.ts';
import { day } from './typed.ts';

/** The other amounts of the column, by which a doubtful one is decided. */
const ALONE: readonly string[] = [];

describe('an amount of a statement', () => {
  test.each<[string, readonly string[], number]>([
    ['1500000', ALONE, 1_500_000],
    ['1.500.000', ALONE, 1_500_000],
    ['1,500,000', ALONE, 1_500_000],
    ['1,500,000.00', ALONE, 1_500_000],
    ['1.500.000,00', ALONE, 1_500_000],
    ['1500000,0', ALONE, 1_500_000],
    ['1500000.0000', ALONE, 1_500_000],
    ['1.500.000,000', ALONE, 1_500_000],
    ['1 500 000', ALONE, 1_500_000],
    ['1\u00a0500\u00a0000', ALONE, 1_500_000],
    [' +1.500.000 VND ', ALONE, 1_500_000],
    ['VND 1,500,000', ALONE, 1_500_000],
    ['1.500.000đ', ALONE, 1_500_000],
    ['1.500.000 CR', ALONE, 1_500_000],
    ["'1500000", ALONE, 1_500_000],
    ['１５００', ALONE, 1500],
    ['-1.500', ALONE, -1500],
    ['−1.500', ALONE, -1500],
    ['(1.500)', ALONE, -1500],
    ['1.500-', ALONE, -1500],
    ['1.500 DR', ALONE, -1500],
    ['1.500', ALONE, 1500],
    ['1,500', ALONE, 1500],
    ['1,500.00', ALONE, 1500],
    ['1.500', ['1.234.567'], 1500],
    ['1.500', ['1500000,5'], 1500],
    ['1.500', ['1500000,5', '2,500'], 1500],
    ['1.500', ['2.500,00', '3,500'], 1500],
    ['1.500', ['1 500 000,5'], 1500],
    ['1,500', ['1500'], 1500],
    ['1.234.567', ['1,234,567'], 1_234_567],
    ['1.500', ['2.500', '1.234.567', '3,500'], 1500],
    ['520', ALONE, 520],
  ])('%s beside %j is %d', (typed, others, amount) => {
    expect(readMoney(typed, moneyStyle([...others, typed]))).toEqual({ kind: 'amount', value: amount });
  });

  test.each<[string, readonly string[], string]>([
    ['1.500', ['1,234,567'], 'AMOUNT_AMBIGUOUS'],
    ['1,500', ['1.234.567'], 'AMOUNT_AMBIGUOUS'],
    ['1,500', ['1500000,5'], 'AMOUNT_AMBIGUOUS'],
    ['1.500', ['2,500'], 'AMOUNT_AMBIGUOUS'],
    ['1.500', ['１，２３４，５６７'], 'AMOUNT_AMBIGUOUS'],
    ['1,500', ['1500000,5', '1,234,567'], 'AMOUNT_AMBIGUOUS'],
    ['1500000,5', ALONE, 'AMOUNT_FRACTION'],
    ['1.500,25', ALONE, 'AMOUNT_FRACTION'],
    ['1.5000', ALONE, 'AMOUNT_FRACTION'],
    ['1.23.456', ALONE, 'AMOUNT_UNREADABLE'],
    ['1.234.56', ALONE, 'AMOUNT_UNREADABLE'],
    ['1500.000', ALONE, 'AMOUNT_UNREADABLE'],
    ['1.500,000', ALONE, 'AMOUNT_UNREADABLE'],
    ['0.500', ALONE, 'AMOUNT_UNREADABLE'],
    ['(1.500', ALONE, 'AMOUNT_UNREADABLE'],
    ['1.500)', ALONE, 'AMOUNT_UNREADABLE'],
    ['(-1.500)', ALONE, 'AMOUNT_UNREADABLE'],
    ['-1.500 CR', ALONE, 'AMOUNT_UNREADABLE'],
    ['#REF!', ALONE, 'AMOUNT_UNREADABLE'],
    ['=SUM(D2:D9)', ALONE, 'AMOUNT_UNREADABLE'],
    ['9'.repeat(20), ALONE, 'AMOUNT_TOO_LARGE'],
  ])('%s beside %j is refused: %s', (typed, others, code) => {
    expect(readMoney(typed, moneyStyle([...others, typed]))).toEqual({ kind: 'fault', code });
  });

  test.each(['', ' ', '0', '0.00', '0,00', '0,000', '-', '--', '–', '+0', '0 VND'])('%j is none', (typed) => {
    expect(readMoney(typed, moneyStyle([]))).toEqual({ kind: 'none' });
  });

  test.each(['Ghi có', 'Giao dịch viên', '15/5/2024', 'Thẻ #1234', "15'", '9'.repeat(50_000)])(
    '%.20s is no amount',
    (typed) => {
      expect(readMoney(typed, moneyStyle([]))).toEqual({ kind: 'words' });
    },
  );

  test.each([
    ['0', 0],
    ['0.00', 0],
    ['5.000', 5000],
    ['', undefined],
    ['-', undefined],
    ['abc', undefined],
    ['Tháng 10', undefined],
  ])('as a balance %j is %p', (typed, balance) => {
    expect(readFigure(typed, moneyStyle([]))).toBe(balance);
  });
});

describe('a day of a statement', () => {
  test.each([
    ['15/05/2024', '15/5/2024', ''],
    ['5/6/2024', '5/6/2024', ''],
    ['15-5-24', '15/5/2024', ''],
    ['15.05.2024', '15/5/2024', ''],
    ['2024-05-15', '15/5/2024', ''],
    ['2024-05-15T14:03:22', '15/5/2024', ''],
    ['15/05/2024 14:03:22', '15/5/2024', ''],
    ['15/05/2024 2:03 PM', '15/5/2024', ''],
    ['14:03 15/05/2024', '15/5/2024', ''],
    ["'15/05/2024", '15/5/2024', ''],
    ['\u200b15/05/2024', '15/5/2024', ''],
    [`${' '.repeat(40)}15/05/2024${' '.repeat(40)}FT01`, '15/5/2024', 'FT01'],
    ['15/05/2024\n5243.Ab1', '15/5/2024', '5243.Ab1'],
    [' 15/05/2024 14:03  -  FT01', '15/5/2024', '- FT01'],
  ])('%j is %s', (typed, on, rest) => {
    expect(readDay(typed, false)).toEqual({ kind: 'day', on: day(on), rest });
  });

  test.each(['31/2/2024', '5/15/2024', '2024-13-01', '15/05/202'])('%s is refused', (typed) => {
    expect(readDay(typed, false)).toEqual({ kind: 'fault', code: 'DATE_UNREADABLE' });
  });

  test.each([
    ['', 'none'],
    ['14:03:22', 'none'],
    ['Trang 1/2', 'words'],
    ['mai', 'words'],
    ['5/2024', 'words'],
    ['1'.repeat(50_000), 'words'],
  ])('%.20j is %s', (typed, kind) => {
    expect(readDay(typed, false)).toEqual({ kind });
  });
});

describe('the order of day and month in a column', () => {
  test.each<[string, readonly string[], boolean]>([
    ['is ours where a first number is above 12', ['5/6/2024', '15/6/2024'], false],
    ['is ours where nothing tells', ['5/6/2024', '6/6/2024'], false],
    ['is ours where one day is mistyped', ['15/6/2024', '5/16/2024'], false],
    ['is American where middle numbers alone are above 12', ['5/6/2024', '5/16/2024'], true],
    ['is not told by a year in front', ['2024-05-16'], false],
  ])('%s', (_fact, cells, monthFirst) => {
    expect(hasMonthFirst(cells)).toBe(monthFirst);
  });

  test('of an American column no day is read', () => {
    expect(readDay('5/6/2024', true)).toEqual({ kind: 'fault', code: 'DATE_MONTH_FIRST' });
    expect(readDay('12/6/2024', true)).toEqual({ kind: 'fault', code: 'DATE_MONTH_FIRST' });
    expect(readDay('2024-06-05', true)).toMatchObject({ on: day('5/6/2024') });
  });
});
