/** The trail of money in few words: what a move took along, what was spent, what lies where. */
import type { Movement } from '../../src/domain/balances.ts';
import { vietnameseDate } from '../../src/domain/dates.ts';
import { placeKey } from '../../src/domain/differences.ts';
import { moneyTrail, type Part } from '../../src/domain/money-trail.ts';
import type { Receipt } from '../../src/domain/receipts.ts';
import { type BookLine, bookLine, placeOf } from './book-lines.ts';
import { day } from './typed.ts';

export type Line = { readonly receipt: Receipt };
export type Used = readonly [
  kind: Movement<string>['kind'],
  day: number | '',
  amount: number,
  place?: string,
];

const on = (of: number | '') => (of === '' ? '' : `${of}/5/2024`);
export const came = (number: string, of: number, amount: number, place = 'cash'): BookLine => [
  ...([number, 'A', amount, place, on(of)] as const),
];
export const gone = (of: number, amount: number, from: string, to: string): BookLine[] => [
  [`N${of}`, '', -amount, from, on(of), 'transfer'],
  [`N${of}`, '', amount, to, on(of), 'transfer'],
];
export const refund = (of: number, amount: number, original: string, place = 'cash'): BookLine => [
  ...(['C1', 'A', -amount, place, on(of), 'refund', original] as const),
];

/** `PT5 300`, with its day where the test is about days. */
const said =
  (withDay: boolean) =>
  ({ origin, isCarried, since, amount }: Part<Line>) =>
    [
      isCarried ? 'carried' : (origin?.receipt.number ?? '?'),
      amount,
      ...(withDay && since ? [vietnameseDate(since).replace('/2024', '')] : []),
    ].join(' ');

/** Which money each move took, what was spent and what lies where. */
export function told(book: readonly BookLine[], used: readonly Used[] = [], withDay = false) {
  const { moves, spent, places } = moneyTrail(
    book.map((line) => ({ receipt: bookLine(line) })),
    used.map(([kind, of, amount, place = 'cash']) => ({
      ...{ kind, amount, place: placeOf(place), source: '' },
      on: of === '' ? undefined : day(on(of)),
    })),
  );
  return {
    moves: moves.map(({ parts }) => parts.map(said(withDay)).join(', ')),
    spent: spent.map(said(withDay)).join(', '),
    held: Object.fromEntries(
      places.map(({ receiver, held }) => [
        receiver.kind === 'account' ? 'bank' : placeKey(receiver),
        held.map(said(withDay)).join(', '),
      ]),
    ),
  };
}
