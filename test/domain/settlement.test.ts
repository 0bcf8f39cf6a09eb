import { readChoice, vocabulary } from '../../src/domain/choices.ts';
import { isOfWork, readSettlementLine, type SettlementField } from '../../src/domain/settlement.ts';
import { windowOfUse } from '../../src/domain/use-cells.ts';
import { PLACE_WORDS } from '../../src/text/vi-receipts.ts';
import { SETTLEMENT_KIND_WORDS as KIND } from '../../src/text/vi-use.ts';
import { THU } from './book-lines.ts';
import { ACCOUNTS } from './cases/money.ts';
import { placed } from './rows.ts';
import { cellsOf, day, type Typed } from './typed.ts';

const KINDS = vocabulary(KIND);
const PLACES = vocabulary(PLACE_WORDS);
const RULES = { window: windowOfUse(2024, day('30/6/2024')), accounts: ACCOUNTS };
const LINE = {
  ...{
    number: 'PC1',
    on: '19/5/2024',
    code: 'CT01',
    kind: KIND.payment,
    amount: '450.000',
    place: 'Tiền mặt',
  },
  ...{ payee: 'Ma Văn Mẫu', original: '', papers: 'Hóa đơn 12', isComplete: true },
};

/** A line of `Thanh quyết toán` that is right, but for what is typed otherwise. */
function read(typed: Partial<Record<SettlementField, Typed>> = {}) {
  const cell = cellsOf({ ...LINE, ...typed });
  const choices = { kind: readChoice(cell('kind'), KINDS), place: readChoice(cell('place'), PLACES) };
  return readSettlementLine(cell, choices, RULES);
}

test('a line that is right is read as it stands', () => {
  expect(read({ original: ' C0 ' })).toEqual({
    line: {
      ...{ number: 'PC1', on: day('19/5/2024'), code: 'CT01', kind: 'payment', amount: 450_000 },
      ...{ place: { kind: 'cash' }, payee: 'Ma Văn Mẫu', original: 'C0', papers: 'Hóa đơn 12' },
      isComplete: true,
    },
    problems: [],
  });
});

/** Loại · typed · đồng · what is told. */
test.each<[keyof typeof KIND, Typed, number, string[]]>([
  ['payment', '-450.000', 0, ['amount: AMOUNT_NEGATIVE']],
  ['advance', '-450.000', 0, ['amount: AMOUNT_NEGATIVE']],
  ['settlement', '-450.000', 0, ['amount: AMOUNT_NEGATIVE']],
  ['return', '-450.000', 0, ['amount: AMOUNT_NEGATIVE']],
  ['opening', '-450.000', 0, ['amount: AMOUNT_NEGATIVE']],
  ['opening', '450.000', 450_000, []],
  // Only what reverses a line, or hands money over, is below zero.
  ['reversal', '-450.000', -450_000, []],
  ['reversal', '(450.000)', -450_000, []],
  ['reversal', '450.000', 450_000, []],
  ['handover', '-450.000', -450_000, []],
  ['handover', 450_000, 450_000, []],
  ['payment', 1000, 1000, []],
  ['payment', 999, 0, ['amount: AMOUNT_SUSPICIOUS']],
  ['payment', '0', 0, ['amount: RECEIPT_AMOUNT_MISSING']],
  ['reversal', '', 0, ['amount: RECEIPT_AMOUNT_MISSING']],
  ['payment', 'abc', 0, ['amount: AMOUNT_UNREADABLE']],
])('%s of «%s» is %d', (kind, amount, sum, told) => {
  const { line, problems } = read({ kind: KIND[kind], amount });
  expect([line.kind, line.amount]).toEqual([kind, sum]);
  expect(placed(problems)).toEqual(told);
});

test.each<[string, Typed]>([
  ['a word that is no kind', 'Chi tiêu'],
  ['no kind', ''],
])('of %s nothing is guessed: the amount is 0, and that is told once', (_, kind) => {
  for (const amount of ['450.000', 'abc', '']) {
    const { line, problems } = read({ kind, amount });
    expect([line.kind, line.amount]).toEqual([undefined, 0]);
    expect(problems).toEqual([{ code: 'RECEIPT_KIND_UNKNOWN', field: 'kind', found: kind }]);
  }
});

/** Column · typed · what is told of it · what was found. */
test.each<[SettlementField, Typed, string, string]>([
  ['number', ' ', 'RECEIPT_NUMBER_MISSING', ''],
  ['on', ' ', 'DATE_MISSING', ''],
  ['on', 'mai', 'DATE_UNREADABLE', 'mai'],
  ['on', '1/7/2024', 'DATE_OUT_OF_CAMPAIGN', '1/7/2024'],
  ['on', '31/12/2022', 'DATE_OUT_OF_CAMPAIGN', '31/12/2022'],
  ['amount', '0', 'RECEIPT_AMOUNT_MISSING', '0'],
  ['code', ' ', 'WORK_CODE_UNKNOWN', ''],
  ['isComplete', 'có thể', 'BOX_UNREADABLE', 'có thể'],
  ['place', 'két', 'RECEIPT_PLACE_MISSING', 'két'],
  ['place', ' ', 'RECEIPT_PLACE_MISSING', ''],
])('a payment whose %s is «%s» tells %s', (field, typed, code, found) => {
  const { problems } = read({ [field]: typed });
  expect(problems.map(({ facts: _facts, ...problem }) => problem)).toEqual([{ code, field, found }]);
});

test.each<[Typed, boolean]>([
  [true, true],
  ['x', true],
  ['', false],
  [false, false],
  ['có thể', false],
])('papers ticked «%s» are complete: %s', (isComplete, expected) => {
  expect(read({ isComplete }).line.isComplete).toBe(expected);
});

test('a day that is missing says that nothing is lost by it; one outside says between which it may lie', () => {
  expect(read({ on: '' }).problems[0]?.facts).toEqual({ ofGift: 1 });
  const facts = { ofUse: 1, from: '1/1/2023', until: '30/6/2024' };
  expect(read({ on: '1/7/2024' }).problems[0]?.facts).toEqual(facts);
});

/** Loại · whether it is of a work · whether it asks for the work's code · for the place · for minutes. */
const ASKS: [string, boolean, boolean, boolean, boolean][] = [
  [KIND.opening, false, false, true, false],
  [KIND.handover, false, false, true, true],
  [KIND.advance, true, true, true, false],
  [KIND.payment, true, true, true, false],
  [KIND.return, true, true, true, false],
  [KIND.settlement, true, true, false, false],
  // Its work and place are those of the line that it reverses.
  [KIND.reversal, true, false, false, false],
  ['Chi tiêu', false, false, false, false],
];

test.each(ASKS)('«%s» of a work: %s; asks for its code: %s, for a place: %s, for minutes: %s', (...row) => {
  const [kind, isOf, code, place, minutes] = row;
  expect(isOfWork(read({ kind }).line)).toBe(isOf);
  const { problems } = read({ kind, code: '', place: '', papers: '' });
  const asked = placed(problems).filter((one) => one !== 'kind: RECEIPT_KIND_UNKNOWN');
  expect(asked).toEqual([
    ...(place ? ['place: RECEIPT_PLACE_MISSING'] : []),
    ...(code ? ['code: WORK_CODE_UNKNOWN'] : []),
    ...(minutes ? ['papers: MINUTES_MISSING'] : []),
  ]);
  expect(problems.every(({ found }) => found === '' || found === kind)).toBe(true);
});

/** Loại · typed as the place · where the money is · whether the place is asked for. */
test.each<[string, Typed, object, boolean]>([
  [KIND.payment, 'TK 8502215035268 (Thu)', THU, false],
  [KIND.payment, 8502215035268, THU, false],
  [KIND.payment, 'tiền mặt', { kind: 'cash' }, false],
  [KIND.payment, 'Kho bạc', { kind: 'treasury' }, false],
  [KIND.payment, '8502215035269', { kind: 'untold' }, true],
  [KIND.payment, '', { kind: 'untold' }, true],
  [KIND.reversal, 'Kho bạc', { kind: 'treasury' }, false],
  [KIND.reversal, '', { kind: 'untold' }, false],
  // What is typed must be a place, also where none is asked for.
  [KIND.reversal, 'két', { kind: 'untold' }, true],
  [KIND.settlement, 'két', { kind: 'untold' }, true],
])('«%s» at «%s»', (kind, place, where, isAsked) => {
  const { line, problems } = read({ kind, place });
  expect(line.place).toEqual(where);
  expect(placed(problems)).toEqual(isAsked ? ['place: RECEIPT_PLACE_MISSING'] : []);
});
