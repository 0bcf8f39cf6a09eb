import { readDate } from '../domain/date-cells.ts';
import { type CivilDate, compareDates, vietnameseDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { type ListPayment, sumOf } from '../domain/list-payment.ts';
import { type Dong, dong } from '../domain/quantities.ts';
import { CASH, type Receiver } from '../domain/receivers.ts';
import type { Settings } from '../domain/settings.ts';
import { BY_LIST } from '../text/vi-by-list.ts';
import { PLACE_WORDS } from '../text/vi-receipts.ts';
import { typedLine } from './arguments.ts';
import type { Assessment } from './assess.ts';
import type { KeepRequest } from './by-list-request.ts';
import { type ListPerson, listPeople } from './list-people.ts';
import type { Now } from './outcome.ts';
import { Refusal } from './refusal.ts';

/** What one person of the list brings. */
export interface ListShare {
  readonly code: string;
  readonly amount: Dong;
  readonly person: ListPerson;
  /** What the receipt book had for this person when the list was shown. */
  readonly seen: number;
}

/** A payment by list that agrees with the workbook as it is now. */
export interface CheckedList extends ListPayment {
  readonly unit: { readonly code: string; readonly name: string };
  readonly shares: readonly ListShare[];
  readonly total: Dong;
  readonly collector: string;
  readonly payer: string;
  readonly note: string;
}

/**
 * What was asked for beside the workbook as it is now.
 * @throws Refusal for the first thing that does not agree: nothing of it can be kept then
 */
export function checkedList(assessment: Assessment, now: Now, asked: KeepRequest): CheckedList {
  const { settings, accounts } = assessment;
  const { unit, shares } = sharesOf(assessment, asked);
  const total = sumOf(shares);
  const { counted } = asked;
  if (counted !== null && counted !== total)
    throw new Refusal(BY_LIST.sumDiffers(counted, total, counted - total));
  const on = dayOf(asked.day, settings, now);
  const receiver = receiverOf(typedLine(asked.place), accounts);
  const voucher = typedLine(asked.voucher);
  if (voucher === '') throw new Refusal(BY_LIST.voucherMissing);
  const payer = typedLine(asked.payer);
  if (payer === '') throw new Refusal(BY_LIST.payerMissing);
  const [collector, note] = [typedLine(asked.collector), typedLine(asked.note)];
  return { unit, shares, total, on, receiver, voucher, payer, collector, note };
}

function sharesOf(assessment: Assessment, { unit: code, people }: KeepRequest) {
  const unit = assessment.units.find(({ reading }) => fold(reading.orgUnit.code) === fold(code));
  if (!unit) throw new Refusal(BY_LIST.unknownUnit(code));
  const { orgUnit, list } = unit.reading;
  if (!list) throw new Refusal(BY_LIST.unreadable(orgUnit.name));
  const byCode = new Map(listPeople(assessment, unit).map((person) => [fold(person.code), person]));
  const chosen = new Set<string>();
  const shares = people.map((asked): ListShare => {
    const key = fold(asked.code);
    const person = byCode.get(key);
    if (!person) throw new Refusal(BY_LIST.unknownCode(asked.code, orgUnit.name));
    if (fold(person.name) !== fold(asked.name))
      throw new Refusal(BY_LIST.otherName(person.code, asked.name, person.name));
    if (chosen.has(key)) throw new Refusal(BY_LIST.twice(person.code));
    chosen.add(key);
    return { code: person.code, amount: dong(asked.amount), person, seen: asked.received };
  });
  return { unit: { code: orgUnit.code, name: orgUnit.name }, shares };
}

/** The day on which money came: one that is over, inside the campaign. */
function dayOf(typed: string, { acceptFrom, acceptUntil, year }: Settings, { today }: Now): CivilDate {
  const day = readDate({ kind: 'text', value: typed }, year);
  if (!day.ok) throw new Refusal(BY_LIST.dayUnreadable(typed));
  if (!day.value) throw new Refusal(BY_LIST.dayMissing);
  const words = vietnameseDate(day.value);
  if (compareDates(day.value, today) > 0) throw new Refusal(BY_LIST.dayAhead(words));
  if (compareDates(day.value, acceptFrom) < 0 || compareDates(day.value, acceptUntil) > 0)
    throw new Refusal(BY_LIST.dayOutside(words, vietnameseDate(acceptFrom), vietnameseDate(acceptUntil)));
  return day.value;
}

function receiverOf(place: string, accounts: readonly string[]): Receiver {
  if (fold(place) === fold(PLACE_WORDS.cash)) return CASH;
  const number = accounts.find((account) => account === place);
  if (number === undefined) throw new Refusal(BY_LIST.placeUnknown(place));
  return { kind: 'account', number };
}
