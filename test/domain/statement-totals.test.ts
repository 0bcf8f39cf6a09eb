import { moneyStyle } from '../../src/domain/statement-amounts.ts';
import { isTotalLabel, readTotals } from '../../src/domain/statement-totals.ts';

const STYLE = moneyStyle(['1.000.000', '450.000']);
/** Columns: the day, the text, the credit, the balance. */
const COLUMNS = { credit: 2, balance: 3 };
const read = (...row: string[]) => readTotals(row, COLUMNS, STYLE);

/** The row of a statement, and what it says of all its transactions. */
test.each<[string[], { credit?: number; opening?: number } | undefined]>([
  // The balance before the first transaction: under the balances, else beside the label or behind its colon.
  [['', 'Số dư đầu kỳ', '', '5.000.000'], { opening: 5_000_000 }],
  [['', 'Số dư đầu', '', '0'], { opening: 0 }],
  [['', 'Opening balance', '5.000.000', ''], { opening: 5_000_000 }],
  [['', 'Beginning balance', '', '5.000.000'], { opening: 5_000_000 }],
  [['Số dư đầu kỳ: 5.000.000', '', '', ''], { opening: 5_000_000 }],
  [['Số dư đầu kỳ: ngày 1/4: 5.000.000', '', '', ''], { opening: 5_000_000 }],
  [['Số dư đầu kỳ:', ' ', '5.000.000', ''], { opening: 5_000_000 }],
  [['', 'Số dư đầu kỳ', '', ''], {}],
  [['', 'Số dư đầu kỳ', '', 'chưa rõ'], {}],
  // The sum of the credits: under them, or beside its label where it tells the side.
  [['', 'Tổng cộng', '1.000.000', '9.000.000'], { credit: 1_000_000 }],
  [['', 'Cộng', '1.000.000', ''], { credit: 1_000_000 }],
  [['', 'Tổng phát sinh', '1.000.000', ''], { credit: 1_000_000 }],
  [['', 'Cộng phát sinh nợ, có', '1.000.000', ''], { credit: 1_000_000 }],
  [['', 'Total', '1.000.000', ''], { credit: 1_000_000 }],
  [['Tổng ghi có', '1.000.000', '', ''], { credit: 1_000_000 }],
  [['Tổng phát sinh có: 1.000.000', '', '', ''], { credit: 1_000_000 }],
  [['Tổng phát sinh có (Total credits): 1.000.000', '', '', ''], { credit: 1_000_000 }],
  [['Total credit', '', '1.000.000', ''], { credit: 1_000_000 }],
  [['Tổng tiền vào', '1.000.000', '', ''], { credit: 1_000_000 }],
  [['Tổng số tiền', '', '1.000.000', ''], { credit: 1_000_000 }],
  [['', 'Tổng cộng', '', ''], {}],
  [['Số dư đầu kỳ: ', '5.000.000', '', ''], { opening: 5_000_000 }],
  [['Total credit', '1.000.000', '', ''], { credit: 1_000_000 }],
  [['Tổng Credit', '1.000.000', '', ''], { credit: 1_000_000 }],
  // Two in one row; what the second does not tell leaves the first as it is.
  [['Số dư đầu kỳ: 5.000.000', 'Opening balance:', '', ''], { opening: 5_000_000 }],
  [['Tổng phát sinh có: 1.000.000', 'Tổng phát sinh nợ: 450.000', '', ''], { credit: 1_000_000 }],
  [['Tổng phát sinh có: 1.000.000', 'Số dư cuối kỳ: 5.450.000', '', ''], { credit: 1_000_000 }],
  [
    ['Số dư đầu kỳ: 5.000.000', 'Tổng phát sinh có: 1.000.000', '', ''],
    { opening: 5_000_000, credit: 1_000_000 },
  ],
  // A total, but not of these credits.
  [['Tổng phát sinh nợ', '450.000', '', ''], {}],
  [['Total debits', '450.000', '450.000', ''], {}],
  [['Total debit', '450.000', '450.000', ''], {}],
  [['Tổng Debit', '450.000', '450.000', ''], {}],
  [['Tổng tiền ra', '450.000', '450.000', ''], {}],
  [['', 'Cộng trang', '450.000', ''], {}],
  [['', 'Cộng trang 1', '450.000', ''], {}],
  [['', 'Tổng cộng mang sang', '450.000', ''], {}],
  [['', 'Tổng phát sinh trong ngày', '450.000', ''], {}],
  [['', 'Lũy kế', '450.000', ''], {}],
  [['', 'Subtotal', '450.000', ''], {}],
  [['', 'Page total', '450.000', ''], undefined],
  [['', 'Total page', '450.000', ''], {}],
  [['', 'Số dư cuối kỳ', '', '5.450.000'], {}],
  [['', 'Closing balance', '', '5.450.000'], {}],
  [['', 'Ending balance', '', '5.450.000'], {}],
  [['', 'Available balance', '', '5.450.000'], {}],
  [['', 'Balance carried forward', '', '5.450.000'], {}],
  // No total at all.
  [['1/4/2024', 'NGUYEN VAN AN UNG HO', '450.000', '5.450.000'], undefined],
  [['', 'Tổng công ty Chè Mẫu ủng hộ', '450.000', ''], undefined],
  [['', 'Công ty Chè Mẫu ủng hộ', '450.000', ''], undefined],
  [['', 'Cộng đồng người Mẫu', '450.000', ''], undefined],
  [['', 'Chuyển số dư đầu', '450.000', ''], undefined],
  [['', 'Totally', '450.000', ''], undefined],
  [['', `Tổng cộng ${'x'.repeat(120)}`, '450.000', ''], undefined],
  [[], undefined],
])('%j says %j', (row, totals) => {
  expect(read(...row)).toEqual(totals);
});

test('without the columns only what stands beside a label is read', () => {
  const without = (...row: string[]) => readTotals(row, {}, STYLE);
  expect(without('Số dư đầu kỳ', '', '5.000.000')).toEqual({ opening: 5_000_000 });
  expect(without('Tổng cộng', '', '5.000.000')).toEqual({});
});

test('a label may have 120 characters', () => {
  const label = (length: number) => `Tổng cộng ${'x'.repeat(length - 10)}`;
  expect([120, 121].map((length) => read('', label(length), '450.000'))).toEqual([
    { credit: 450_000 },
    undefined,
  ]);
});

/** Whether a text beside a day is wholly a label: a transfer may well begin like one. */
test.each([
  ['Số dư đầu kỳ', true],
  ['Số dư cuối ngày', true],
  ['SO DU DAU', true],
  ['Số dư đầu kỳ / Opening balance', true],
  ['Closing balance', true],
  ['Tổng phát sinh', true],
  ['Cộng PS nợ có trong kỳ', true],
  ['Tổng cộng', false],
  ['Số dư', false],
  ['Số dư đầu kỳ 4', false],
  ['Nộp số dư đầu kỳ', false],
  ['Số dư đầu kỳ của bà Hoa', false],
  ['', false],
  [`Số dư đầu kỳ${' '.repeat(108)}`, true],
  [`Số dư đầu kỳ${' '.repeat(109)}`, false],
])('whether «%s» is a total’s label: %s', (text, isLabel) => {
  expect(isTotalLabel(text)).toBe(isLabel);
});
