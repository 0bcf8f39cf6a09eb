import fc from 'fast-check';
import type { CellValue } from '../../src/domain/cells.ts';
import { CATEGORY_WORDS, METHOD_WORDS, STATUS_WORDS } from '../../src/text/vi.ts';
import { ACCOUNTS } from './cases/money.ts';
import type { BusinessKey, DonorKey, HamletKey, StaffKey } from './rows.ts';
import { cell, dated, type Typed } from './typed.ts';

/** Any text at all: whole characters, lone halves of characters, nothing, and very much. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc
    .constantFrom('(', '-', '1.', '1,', '9', ' ', '\u0301', '\ud800', 'tr', '8502')
    .map((piece) => piece.repeat(9000)),
);

/** Text put together from what amounts, days, dates and bands are made of: nearly right, and right by chance. */
const nearlyNumeral = fc
  .array(
    fc.constantFrom(
      ...[
        '0',
        '1',
        '5',
        '9',
        '450',
        '000',
        '.000',
        ',000',
        ' 000',
        '.',
        ',',
        '-',
        '−',
        '(',
        ')',
        '/',
        ' ',
        '\u00a0',
      ],
      ...[
        'đ',
        'vnđ',
        'đồng',
        'k',
        'nghìn',
        'ngàn',
        'triệu',
        'tr',
        'tỷ',
        ',5',
        ',00',
        '５',
        '2024',
        'ngày',
        'm²',
      ],
      ...['từ ', 'dưới ', '≥', '<', '>', ' trở lên', '/tháng', 'e', '\u200b', '\u202a', '½', '²'],
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const anyNumber = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.integer({ min: 0, max: 5_000_000 }),
  fc.constantFrom(-0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_VALUE),
  fc.constantFrom(Number.MIN_VALUE, 2 ** 53, 1e12, 1e12 + 1, 999.9999999, 0.9999999, 1e-7, -1e-9, 45_431.5),
);

/** Any cell value at all. */
export const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant<CellValue>({ kind: 'blank' }),
  fc.record({ kind: fc.constant('number' as const), value: anyNumber, isDate: fc.boolean() }),
  fc.record({ kind: fc.constant('text' as const), value: fc.oneof(anyText, nearlyNumeral) }),
  fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean() }),
  fc.record({ kind: fc.constant('error' as const), value: fc.oneof(fc.constant('#REF!'), anyText) }),
  fc.constant<CellValue>({ kind: 'uncalculated' }),
);

/** Words and figures that a careful person types. */
const name = fc.constantFrom('Nguyễn Thị Hoa', 'Ma Văn Đông', 'Lường Thị Hòa', 'Trần Văn Bình');
const category = fc.constantFrom(...Object.values(CATEGORY_WORDS));
const status = fc.constantFrom('', ...Object.values(STATUS_WORDS));
const income = fc.constantFrom('Từ 5 triệu trở lên', 'Dưới 5 triệu', '≥5tr', '<5tr');
const method = fc.constantFrom('', ...Object.values(METHOD_WORDS));
const account = fc.constantFrom('', 'Tiền mặt', '123456789', ...ACCOUNTS);
export const paid = fc.oneof(fc.constant(0), fc.integer({ min: 1000, max: 3_000_000 }));
const days = fc.integer({ min: 0, max: 8 }).map((halves) => halves / 2);
const thousandths = fc.integer({ min: 0, max: 2_000_000 }).map((number) => number / 1000);
/** A day from 1/1/2024 until 30/6/2024, or none. */
const paidOn = fc.oneof(fc.constant(''), fc.integer({ min: 45_292, max: 45_473 }).map(dated));

type Clean<Key extends string> = fc.Arbitrary<Record<Key, Typed>>;
const payment = { paid, paidOn, method, account };
const note = fc.constant('QĐ 12/QĐ-UBND');

/** Rows without an error. */
export const cleanStaff: Clean<StaffKey> = fc.record({
  name,
  category,
  income,
  status,
  days,
  note,
  ...payment,
});
export const cleanHousehold: Clean<HamletKey> = fc.record({
  ...{ name, days, land: thousandths, ...payment },
  goods: fc.constantFrom('', 'Gạch', 'Xi măng'),
  quantity: thousandths,
  unitPrice: fc.integer({ min: 0, max: 500_000 }),
});
export const cleanBusiness: Clean<BusinessKey> = fc.record({
  ...{ name, pledge: paid, goodsValue: paid, ...payment },
  form: fc.constantFrom('Doanh nghiệp', 'Hợp tác xã', 'Hộ kinh doanh', ''),
  taxCode: fc.constantFrom('', '4600123459'),
});
export const cleanDonor: Clean<DonorKey> = fc.record({
  ...{ name, pledge: paid, goodsValue: paid, ...payment },
  anonymous: fc.constantFrom('', true, false, 'x'),
});

/** The same rows, where any cell may hold anything. */
export function disturbed<Key extends string>(clean: Clean<Key>): fc.Arbitrary<Record<Key, CellValue>> {
  return clean.chain((row) => {
    const cells = Object.entries<Typed>(row).map(([key, typed]) => {
      const kept = fc.constant(cell(typed));
      return [key, fc.oneof({ arbitrary: kept, weight: 3 }, { arbitrary: anyCell, weight: 1 })];
    });
    return fc.record(Object.fromEntries(cells)) as fc.Arbitrary<Record<Key, CellValue>>;
  });
}
