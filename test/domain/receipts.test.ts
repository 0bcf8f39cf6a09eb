import { readChoice, vocabulary } from '../../src/domain/choices.ts';
import { readReceipt } from '../../src/domain/receipts.ts';
import { RECEIPT_KIND_WORDS } from '../../src/text/vi-receipts.ts';
import { placed, RULES } from './rows.ts';
import { cell, day, type Typed } from './typed.ts';

type Column = 'number' | 'on' | 'payer' | 'code' | 'amount' | 'receiver' | 'kind' | 'original';

const KINDS = vocabulary(RECEIPT_KIND_WORDS);
const PLACES = vocabulary({ cash: 'Tiền mặt', treasury: 'Kho bạc' } as const);

/** A line of «Sổ thu» that is right, but for what is typed otherwise. */
function read(typed: Partial<Record<Column, Typed>>) {
  const of = (column: Column, usual: Typed) => cell(typed[column] ?? usual);
  const [kind, receiver] = [of('kind', ''), of('receiver', 'Tiền mặt')];
  const cells = {
    ...{ number: of('number', 'PT1'), on: of('on', '19/5/2024'), payer: of('payer', 'Lò Thị Sen') },
    ...{ code: of('code', 'MN-01'), amount: of('amount', '450.000'), original: of('original', '') },
    ...{ receiver, place: readChoice(receiver, PLACES), kindCell: kind, kind: readChoice(kind, KINDS) },
  };
  return readReceipt(cells, RULES);
}

test('a line that is right is read as it stands', () => {
  const { receipt, problems } = read({ kind: RECEIPT_KIND_WORDS.receipt, original: ' PT0 ' });
  expect(problems).toEqual([]);
  expect(receipt).toEqual({
    ...{ number: 'PT1', on: day('19/5/2024'), payer: 'Lò Thị Sen', code: 'MN-01', amount: 450_000 },
    ...{ receiver: { kind: 'cash' }, kind: 'receipt', original: 'PT0' },
  });
});

/** Loại · typed · what the line adds · what is told. */
test.each<[keyof typeof RECEIPT_KIND_WORDS, Typed, number, string[]]>([
  ['receipt', '450.000', 450_000, []],
  ['receipt', '-450.000', 0, ['amount: AMOUNT_NEGATIVE']],
  // A refund takes away however it is signed.
  ['refund', '50.000', -50_000, []],
  ['refund', '-50.000', -50_000, []],
  ['correction', '50.000', 50_000, []],
  ['correction', '-50.000', -50_000, []],
  ['transfer', '500.000', 500_000, []],
  ['transfer', '(500.000)', -500_000, []],
  ['receipt', '0', 0, ['amount: RECEIPT_AMOUNT_MISSING']],
  ['refund', '', 0, ['amount: RECEIPT_AMOUNT_MISSING']],
  ['receipt', 'abc', 0, ['amount: AMOUNT_UNREADABLE']],
  ['correction', 450, 0, ['amount: AMOUNT_SUSPICIOUS']],
])('%s of «%s» adds %d', (kind, amount, adds, told) => {
  const { receipt, problems } = read({ kind: RECEIPT_KIND_WORDS[kind], amount });
  expect([receipt.kind, receipt.amount + 0]).toEqual([kind, adds]);
  expect(placed(problems)).toEqual(told);
});

/** Column · typed · what is told of it. */
test.each<[Column, Typed, string, string]>([
  ['number', ' ', 'number: RECEIPT_NUMBER_MISSING', ''],
  ['on', ' ', 'on: DATE_MISSING', ''],
  ['on', '5/2024', 'on: DATE_UNREADABLE', '5/2024'],
  ['on', '1/7/2024', 'on: DATE_OUT_OF_CAMPAIGN', '1/7/2024'],
  ['receiver', ' ', 'receiver: RECEIPT_PLACE_MISSING', ''],
  ['receiver', '123', 'receiver: ACCOUNT_UNKNOWN', '123'],
  ['kind', 'Hoàn', 'kind: RECEIPT_KIND_UNKNOWN', 'Hoàn'],
])('a %s of «%s» is told', (column, typed, told, found) => {
  const { problems } = read({ [column]: typed });
  expect(placed(problems)).toEqual([told]);
  expect(problems[0]?.found).toBe(found);
});

test('a day that is wrong is none, and its message says which days may be', () => {
  const { receipt, problems } = read({ on: '31/12/2023' });
  expect(receipt.on).toBeUndefined();
  expect(problems[0]?.facts).toEqual({ from: '1/1/2024', until: '30/6/2024' });
});

test('of a word that is no kind nothing is guessed: it may have meant a refund', () => {
  expect(read({ kind: 'Hoàn', amount: '450.000' }).receipt).toMatchObject({ kind: 'receipt', amount: 0 });
});

test.each([
  ['8502215035268', { kind: 'account', number: '8502215035268' }],
  ['TK 8502215036905 (Đông)', { kind: 'account', number: '8502215036905' }],
  ['Tiền mặt', { kind: 'cash' }],
  ['Kho bạc', { kind: 'treasury' }],
  ['123', { kind: 'untold' }],
])('money at «%s»', (typed, receiver) => {
  expect(read({ receiver: typed }).receipt.receiver).toEqual(receiver);
});
