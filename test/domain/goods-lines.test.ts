/** A line of `Hiện vật`, which is worth quantity × unit price. */
import fc from 'fast-check';
import { type GoodsCells, type GoodsField, readGoodsLine } from '../../src/domain/goods-lines.ts';
import { dong, goodsValue, measure } from '../../src/domain/quantities.ts';
import { placed, RULES } from './rows.ts';
import { broken, dated, day, lineOf, type Typed } from './typed.ts';

type Column = keyof GoodsCells;

const LINE: Readonly<Record<Column, Typed>> = {
  ...{ on: '19/5/2024', code: 'X04-01', giver: 'Ma Văn Mẫu', goods: 'Xi măng', measureUnit: 'bao' },
  ...{ quantity: '10', unitPrice: '80.000', priceBasis: 'Báo giá 5/2024', handover: 'BB 03' },
  ...{ works: 'CT01', note: '' },
};

/** Ten sacks of 80.000 đ, but for what is typed otherwise. */
function read(typed: Partial<Record<Column, Typed>> = {}) {
  return readGoodsLine(lineOf({ ...LINE, ...typed }), RULES.window);
}

test('a line that is right is read as it stands', () => {
  expect(read()).toEqual({
    gift: {
      ...{ on: day('19/5/2024'), code: 'X04-01', amount: 800_000, isConfirmed: true, works: 'CT01' },
      what: expect.any(String),
    },
    problems: [],
  });
});

/** Quantity · unit price · what it is worth in đồng · what is told. */
test.each<[Typed, Typed, number, string[]]>([
  ['1', '1.000', 1000, []],
  // A brick costs 900 đ.
  ['1.000', '900', 900_000, []],
  ['0,001', '500', 1, []],
  ['0,001', '499', 0, []],
  ['2,5', '1.001', 2503, []],
  [2.5, 1001, 2503, []],
  ['', '80.000', 0, ['quantity: IN_KIND_UNPRICED']],
  ['0', '80.000', 0, ['quantity: IN_KIND_UNPRICED']],
  ['10', '', 0, ['unitPrice: IN_KIND_UNPRICED']],
  ['10', '0', 0, ['unitPrice: IN_KIND_UNPRICED']],
  ['', '', 0, ['quantity: IN_KIND_UNPRICED']],
  ['mười', '80.000', 0, ['quantity: QUANTITY_UNREADABLE']],
  ['0,0001', '80.000', 0, ['quantity: QUANTITY_STEP']],
  [dated(45_431), '80.000', 0, ['quantity: QUANTITY_UNREADABLE']],
  ['10', 'rẻ', 0, ['unitPrice: AMOUNT_UNREADABLE']],
  ['10', '-80.000', 0, ['unitPrice: AMOUNT_NEGATIVE']],
  ['10', 0.5, 0, ['unitPrice: AMOUNT_FRACTION']],
  ['mười', 'rẻ', 0, ['quantity: QUANTITY_UNREADABLE', 'unitPrice: AMOUNT_UNREADABLE']],
  ['0', 'rẻ', 0, ['unitPrice: AMOUNT_UNREADABLE']],
  // A million million đồng is the most that a gift can be.
  ['1.000.000', '1.000.000', 1_000_000_000_000, []],
  ['1.000.000,001', '1.000.000', 0, ['unitPrice: AMOUNT_TOO_LARGE']],
])('«%s» of «%s» is worth %d', (quantity, unitPrice, amount, told) => {
  const { gift, problems } = read({ quantity, unitPrice });
  expect(gift.amount).toBe(amount);
  expect(placed(problems)).toEqual(told);
});

/** Quantity below zero · unit price · note · what it is worth · what is told. */
test.each<[Typed, Typed, Typed, number, string[]]>([
  ['-3', '80.000', 'trả lại 3 bao rách', -240_000, []],
  [-3, '80.000', 'trả lại', -240_000, []],
  ['-3', '80.000', '', 0, ['note: GIFT_REASON_MISSING']],
  ['-3', '80.000', ' ', 0, ['note: GIFT_REASON_MISSING']],
  ['-3', '', 'trả lại', 0, ['unitPrice: IN_KIND_UNPRICED']],
  ['-3', '', '', 0, ['note: GIFT_REASON_MISSING']],
  ['-3', 'rẻ', '', 0, ['unitPrice: AMOUNT_UNREADABLE', 'note: GIFT_REASON_MISSING']],
  ['-0,001', '500', 'trả lại', -1, []],
  ['-1.000.000,001', '1.000.000', 'trả lại', 0, ['unitPrice: AMOUNT_TOO_LARGE']],
  ['-1.000.000', '1.000.000', 'trả lại', -1_000_000_000_000, []],
])('«%s» of «%s» with the note «%s» is worth %d', (quantity, unitPrice, note, amount, told) => {
  const { gift, problems } = read({ quantity, unitPrice, note });
  expect(gift.amount).toBe(amount);
  expect(placed(problems)).toEqual(told);
});

test('less than half a đồng taken back is nothing, not nothing below zero', () => {
  expect(read({ quantity: '-0,001', unitPrice: '499', note: 'trả lại' }).gift.amount).toBe(0);
});

/** Column · typed · what is told of it · what was found. */
test.each<[Column, Typed, string, GoodsField, string]>([
  ['on', '', 'DATE_MISSING', 'on', ''],
  ['on', 'mai', 'DATE_UNREADABLE', 'on', 'mai'],
  ['on', '1/7/2024', 'DATE_OUT_OF_CAMPAIGN', 'on', '1/7/2024'],
  ['handover', ' ', 'GOODS_NOT_HANDED_OVER', 'handover', ''],
  ['priceBasis', ' ', 'GOODS_PRICE_WITHOUT_BASIS', 'priceBasis', '80.000'],
  ['quantity', 'mười', 'QUANTITY_UNREADABLE', 'quantity', 'mười'],
  // The goods are named, since the cell of the remedy is blank.
  ['quantity', '', 'IN_KIND_UNPRICED', 'quantity', 'Xi măng'],
  ['unitPrice', '', 'IN_KIND_UNPRICED', 'unitPrice', 'Xi măng'],
  ['unitPrice', broken('#REF!'), 'AMOUNT_UNREADABLE', 'unitPrice', '#REF!'],
  ['unitPrice', '999.999.999.999', 'AMOUNT_TOO_LARGE', 'unitPrice', '999.999.999.999'],
  ['quantity', '-3', 'GIFT_REASON_MISSING', 'note', '-3'],
])('a line whose %s is «%s» tells %s', (column, typed, code, field, found) => {
  const { problems } = read({ [column]: typed });
  expect(problems.map(({ facts: _facts, ...problem }) => problem)).toEqual([{ code, field, found }]);
});

test('a price needs its basis only where there is one', () => {
  expect(placed(read({ unitPrice: '1', priceBasis: '' }).problems)).toEqual([
    'priceBasis: GOODS_PRICE_WITHOUT_BASIS',
  ]);
  for (const unitPrice of ['', '0', 'rẻ']) {
    expect(placed(read({ unitPrice, priceBasis: '' }).problems)).not.toContain(
      'priceBasis: GOODS_PRICE_WITHOUT_BASIS',
    );
  }
});

test('what is not handed over is declared, at its whole worth', () => {
  const { gift } = read({ handover: ' ' });
  expect([gift.isConfirmed, gift.amount]).toEqual([false, 800_000]);
});

/** What makes two lines of one day, code and worth different gifts. */
test.each<[Column, Typed, boolean]>([
  ['giver', 'Lò Thị Mẫu', true],
  ['goods', 'Gạch', true],
  ['measureUnit', 'kg', true],
  ['quantity', '11', true],
  ['works', 'CT02', true],
  ['note', 'chuyến 2', true],
  ['giver', 'MA  VĂN MẪU', false],
  ['goods', 'xi măng', false],
  ['priceBasis', 'hóa đơn', false],
  ['handover', 'BB 04', false],
])('a line whose %s is «%s» is another gift: %s', (column, typed, isOther) => {
  expect(read({ [column]: typed }).gift.what !== read().gift.what).toBe(isOther);
});

test('any goods are worth quantity × price, and what is taken back is as much below zero', () => {
  const thousandths = fc.integer({ min: 1, max: 2_000_000 }).map((number) => number / 1000);
  fc.assert(
    fc.property(thousandths, fc.integer({ min: 1, max: 500_000 }), (quantity, unitPrice) => {
      const came = read({ quantity, unitPrice }).gift.amount;
      expect(came).toBe(goodsValue(measure(quantity), dong(unitPrice)));
      const back = read({ quantity: -quantity, unitPrice, note: 'trả lại' }).gift.amount;
      expect(came + back).toBe(0);
    }),
  );
});
