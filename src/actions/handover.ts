import * as z from 'zod/mini';
import { type CivilDate, dateFromIso, daysUntil } from '../domain/dates.ts';
import { placeKey } from '../domain/differences.ts';
import { fold } from '../domain/fold.ts';
import { compareDays } from '../domain/money-moves.ts';
import {
  heldSince,
  holdingAt,
  moneyTrail,
  type Part,
  type PlaceHolding,
  type TracedMove,
} from '../domain/money-trail.ts';
import { addDong, type Dong, NO_DONG } from '../domain/quantities.ts';
import { CASH, type Receiver } from '../domain/receivers.ts';
import { HANDOVER } from '../text/vi-handover.ts';
import type { BookLine } from '../workbook/receipt-book.ts';
import { checkedArguments } from './arguments.ts';
import type { Assessment } from './assess.ts';
import { MOST_HELD_DAYS } from './bank-section.ts';
import type { Now } from './outcome.ts';
import { Refusal } from './refusal.ts';
import { unnamedCodes } from './unnamed.ts';

const DAY = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const REQUEST = z.strictObject({
  /** 2024-05-18; left out: from the beginning. */
  from: z.optional(DAY),
  /** Left out: until today. */
  until: z.optional(DAY),
});

export type HandoverRequest = z.infer<typeof REQUEST>;

/** A receipt, or what of it went along with a transfer. */
export interface HandedReceipt {
  /** Undefined where no line of the book explains the money. */
  readonly line: BookLine | undefined;
  /** It was there before the campaign, so no line of the book has to explain it. */
  readonly isCarried: boolean;
  readonly since: CivilDate | undefined;
  readonly amount: Dong;
  /** From `since` to the day of the transfer; undefined where one of them is not told. */
  readonly days: number | undefined;
  readonly isOver: boolean;
  /** Whoever it is for asked not to be named. */
  readonly isUnnamed: boolean;
}

/** Money that went to the treasury. */
export interface Handover {
  readonly on: CivilDate | undefined;
  readonly voucher: string;
  readonly from: Receiver | undefined;
  readonly amount: Dong;
  readonly receipts: readonly HandedReceipt[];
}

/** A place from which money goes to the treasury, as it was at the end of the last day. */
export interface HandingPlace {
  readonly receiver: Receiver | undefined;
  readonly handedOver: Dong;
  readonly balance: Dong;
  readonly since: { readonly on: CivilDate; readonly days: number } | undefined;
}

/** What a paper about a time is made of. */
export interface HandoverFacts {
  /** Undefined: from the beginning. */
  readonly from: CivilDate | undefined;
  readonly until: CivilDate;
  readonly handovers: readonly Handover[];
  /** Accounts, cash, and where else money lies or came from. */
  readonly places: readonly HandingPlace[];
  readonly total: Dong;
  readonly returned: Dong;
  /** Transfers of which no day is told; of a time that begins somewhere, nobody knows whether they are of it. */
  readonly undated: readonly Handover[];
  readonly mostDays: number;
}

/**
 * What went to the treasury in a time, with which receipts, and what lies where after it.
 * @throws Refusal without a readable receipt book, or for days that are none
 */
export function handoverFacts(
  { receipts, accounts, use, units }: Assessment,
  now: Now,
  request: unknown,
): HandoverFacts {
  const asked = checkedArguments(REQUEST, request);
  const from = asked.from === undefined ? undefined : dayOf(asked.from);
  const until = asked.until === undefined ? now.today : dayOf(asked.until);
  if (from && compareDays(from, until) > 0) throw new Refusal(HANDOVER.badPeriod);
  if (!receipts.book.table) throw new Refusal(HANDOVER.noBook);
  const isSoFar = ({ on }: { readonly on: CivilDate | undefined }) => !on || compareDays(on, until) <= 0;
  const { moves, places } = moneyTrail(
    receipts.book.lines.filter(({ receipt }) => isSoFar(receipt)),
    (use?.movements ?? []).filter(isSoFar),
  );
  const isIn = ({ on }: TracedMove<BookLine>) => (on ? !from || compareDays(on, from) >= 0 : !from);
  const toTreasury = moves.filter(
    ({ from: left, to }) => to?.kind === 'treasury' && left?.kind !== 'treasury',
  );
  const unnamed = unnamedCodes({ units });
  const handover = (move: TracedMove<BookLine>) => handoverOf(move, unnamed);
  const handovers = toTreasury.filter(isIn).map(handover);
  return {
    from,
    until,
    handovers,
    places: placesOf(accounts, places, handovers, until),
    total: sumOf(handovers),
    returned: sumOf(moves.filter((move) => move.from?.kind === 'treasury' && isIn(move))),
    undated: from ? toTreasury.filter(({ on }) => !on).map(handover) : [],
    mostDays: MOST_HELD_DAYS,
  };
}

function dayOf(iso: string): CivilDate {
  const date = dateFromIso(iso);
  if (!date) throw new Refusal(HANDOVER.noDay(iso));
  return date;
}

function handoverOf(
  { on, voucher, from, amount, parts }: TracedMove<BookLine>,
  unnamed: ReadonlySet<string>,
): Handover {
  return {
    on,
    voucher,
    from,
    amount,
    receipts: together(parts).map((part) => handedReceipt(part, on, unnamed)),
  };
}

/** A receipt that came on several ways, as in cash and then through an account, is one. */
function together(parts: readonly Part<BookLine>[]): Part<BookLine>[] {
  const byLine = new Map<BookLine | boolean, Part<BookLine>>();
  for (const part of parts) {
    const key = part.origin ?? part.isCarried ?? false;
    const before = byLine.get(key);
    byLine.set(key, before ? { ...part, amount: addDong(before.amount, part.amount) } : part);
  }
  return [...byLine.values()];
}

function handedReceipt(
  { origin, since, isCarried = false, amount }: Part<BookLine>,
  on: CivilDate | undefined,
  unnamed: ReadonlySet<string>,
): HandedReceipt {
  const days = origin && since && on ? daysUntil(on, since) : undefined;
  const isUnnamed = origin !== undefined && unnamed.has(fold(origin.receipt.code));
  return {
    line: origin,
    isCarried,
    since,
    amount,
    days,
    isOver: days !== undefined && days > MOST_HELD_DAYS,
    isUnnamed,
  };
}

/** Accounts in their order and cash, always; another place only where money lies there or came from. What was paid out lies nowhere. */
function placesOf(
  accounts: readonly string[],
  places: readonly PlaceHolding<BookLine>[],
  handovers: readonly Handover[],
  until: CivilDate,
): HandingPlace[] {
  const shown = new Map<string, Receiver | undefined>([
    ...accounts.map((number) => [number, { kind: 'account', number }] as const),
    [placeKey(CASH), CASH],
  ]);
  for (const { receiver, balance } of places)
    if (receiver.kind !== 'treasury' && balance !== 0) shown.set(placeKey(receiver), receiver);
  for (const { from } of handovers) shown.set(from ? placeKey(from) : '', from);
  return [...shown].map(([key, receiver]) => {
    const place = receiver && holdingAt(receiver, places);
    return {
      receiver,
      handedOver: sumOf(handovers.filter(({ from }) => (from ? placeKey(from) : '') === key)),
      balance: place?.balance ?? NO_DONG,
      since: heldSince(place?.held ?? [], until),
    };
  });
}

function sumOf(some: readonly { readonly amount: Dong }[]): Dong {
  return addDong(...some.map(({ amount }) => amount));
}
