import { dong } from '../../src/domain/quantities.ts';
import type { Receipt } from '../../src/domain/receipts.ts';
import { CASH, type Receiver, TREASURY, UNTOLD } from '../../src/domain/receivers.ts';
import { day } from './typed.ts';

export const THU: Receiver = { kind: 'account', number: '8502215035268' };
export const DONG: Receiver = { kind: 'account', number: '8502215036905' };

const PLACES: Readonly<Record<string, Receiver>> = {
  thu: THU,
  dong: DONG,
  cash: CASH,
  treasury: TREASURY,
  '?': UNTOLD,
};

/** The place by the word of a table. */
export function placeOf(word: string): Receiver {
  const place = PLACES[word];
  if (!place) throw new Error(`There is no place ${word}`);
  return place;
}

/** A line of the receipt book as a clerk would say it: number · code · đồng · where · day · kind · the line it goes back to. */
export type BookLine = readonly [
  number: string,
  code: string,
  amount: number,
  place?: string,
  on?: string,
  kind?: Receipt['kind'],
  original?: string,
];

export function bookLine([
  number,
  code,
  amount,
  place = 'thu',
  on = '1/4/2024',
  kind = 'receipt',
  original = '',
]: BookLine): Receipt {
  return {
    ...{ number, code, kind, original, payer: '' },
    amount: dong(amount),
    receiver: placeOf(place),
    on: on === '' ? undefined : day(on),
  };
}
