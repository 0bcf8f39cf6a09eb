import { paperOf } from '../domain/confirmations.ts';
import { type CivilDate, vietnameseDate } from '../domain/dates.ts';
import { paidIn } from '../domain/entry.ts';
import { fold } from '../domain/fold.ts';
import { moneyTrail } from '../domain/money-trail.ts';
import { FORM_OF } from '../domain/org-kinds.ts';
import { addDong, type Dong, type LabourDays, type Measure, NO_DONG } from '../domain/quantities.ts';
import { originKey, type Receipt } from '../domain/receipts.ts';
import type { Receiver } from '../domain/receivers.ts';
import { PERSON_PAGE } from '../text/vi-person-page.ts';
import { PLACE_WORDS, RECEIPT_KIND_WORDS, UNTOLD_PLACE } from '../text/vi-receipts.ts';
import { accountLine } from '../text/vi-summary.ts';
import type { BookLine } from '../workbook/receipt-book.ts';
import type { Assessment } from './assess.ts';
import type { CodeOwner } from './assess-receipts.ts';
import { confirmationsIn } from './confirmations.ts';
import { type PersonGifts, personGifts } from './person-gifts.ts';
import { Refusal } from './refusal.ts';

/** What was given, in đồng, days and m²; each by itself. */
export interface Given {
  readonly paid: Dong;
  /** Undefined where none is told, and for a unit, whose people paid on many days. */
  readonly paidOn: CivilDate | undefined;
  readonly labourDays: LabourDays;
  readonly labourValue: Dong;
  readonly inKindValue: Dong;
  readonly landArea: Measure;
}

/** A line of the receipt book as its payee may see it: nothing of whoever else is on the voucher. */
export interface ReceivedLine {
  readonly voucher: string;
  readonly on: string;
  readonly kind: string;
  readonly place: string;
  readonly amount: Dong;
  /** The bank's lines behind it: day, reference, how they were matched. */
  readonly bank: string;
  /** Undefined where no paper that stands confirms it. */
  readonly paper: number | undefined;
  /** The days on which it went to the treasury; '' as long as it did not. */
  readonly handedOver: string;
}

/** Everything that the workbook knows of one person or unit; of a person neither income nor target, which tells the income. */
export interface PersonFacts {
  readonly code: string;
  readonly name: string;
  readonly unitName: string;
  readonly isUnit: boolean;
  readonly declared: Given;
  /** Undefined while the receipt book has no line. */
  readonly lines: readonly ReceivedLine[] | undefined;
  /** Of a unit whose people have targets, theirs together. */
  readonly targetAmount: Dong | undefined;
  /** These as the commune's books have them where they are kept, else as declared. For a unit, of all its people together. */
  readonly paid: Dong;
  readonly labourDays: LabourDays;
  readonly labourValue: Dong;
  readonly inKindValue: Dong;
  readonly remaining: Dong;
  readonly surplus: Dong;
  readonly isUndetermined: boolean;
  /** Of a person: what the unit paid as a whole, which may be this person's too. */
  readonly undivided: Dong;
  readonly gifts: PersonGifts;
}

/** @throws Refusal for a code of nobody, or of a unit whose tab cannot be read */
export function personFacts(assessment: Assessment, code: string): PersonFacts {
  const owner = assessment.receipts.owners.get(fold(code));
  if (!owner) throw new Refusal(PERSON_PAGE.unknownCode(code));
  const lines = assessment.receipts.received ? linesOf(assessment, code) : undefined;
  return { ...figuresOf(assessment, owner), lines, gifts: personGifts(assessment, code) };
}

function figuresOf({ units }: Assessment, { reading, row }: CodeOwner): Omit<PersonFacts, 'lines' | 'gifts'> {
  const { orgUnit } = reading;
  const unit = units.find((one) => one.reading === reading);
  const unitName = orgUnit.name;
  const hasTarget = orgUnit.kind !== undefined && FORM_OF[orgUnit.kind] === 'staff';
  if (!row) {
    if (!unit?.declared || !unit.figures) throw new Refusal(PERSON_PAGE.unreadable(unitName));
    const { targetAmount, undetermined } = unit.figures;
    return {
      code: orgUnit.code,
      name: unitName,
      unitName,
      isUnit: true,
      declared: { ...unit.declared, paidOn: undefined },
      targetAmount: hasTarget ? targetAmount : undefined,
      ...resultOf(unit.figures, unit.figures.paid),
      isUndetermined: undetermined > 0,
      undivided: NO_DONG,
    };
  }
  const counted = unit?.rows.find((one) => one.row === row)?.entry ?? row.entry;
  const { entry } = row;
  return {
    code: row.code,
    name: row.name,
    unitName,
    isUnit: false,
    declared: { ...entry, paid: paidIn(entry), paidOn: entry.payments[0]?.paidOn },
    targetAmount: undefined,
    ...resultOf(counted, paidIn(counted)),
    isUndetermined: hasTarget && entry.target === undefined,
    undivided: unit?.undivided ?? NO_DONG,
  };
}

type Result = Pick<
  PersonFacts,
  'paid' | 'labourDays' | 'labourValue' | 'inKindValue' | 'remaining' | 'surplus'
>;

function resultOf(
  { labourDays, labourValue, inKindValue, remaining, surplus }: Omit<Result, 'paid'>,
  paid: Dong,
): Result {
  return { paid, labourDays, labourValue, inKindValue, remaining, surplus };
}

function linesOf(assessment: Assessment, code: string): ReceivedLine[] {
  const { receipts, bank } = assessment;
  const paper = paperOf(confirmationsIn(assessment).papers);
  const seen = new Map<string, string[]>();
  for (const { on, reference, pass, shares } of bank.credits.values()) {
    const words = PERSON_PAGE.bankLine([on ? vietnameseDate(on) : '', reference, pass]);
    for (const share of shares) {
      const key = originKey(share.voucher, share.code);
      seen.set(key, [...(seen.get(key) ?? []), words]);
    }
  }
  const own = receipts.book.lines.filter(
    ({ receipt }) => receipt.kind !== 'transfer' && fold(receipt.code) === fold(code),
  );
  const handedOver = own.length === 0 ? () => '' : handovers(assessment);
  return own.map((line): ReceivedLine => {
    const { receipt } = line;
    const { number: voucher, on, kind, receiver, amount } = receipt;
    const isIn = kind === 'receipt';
    return {
      voucher,
      on: on ? vietnameseDate(on) : PERSON_PAGE.undated,
      kind: RECEIPT_KIND_WORDS[kind],
      place: placeWords(receiver),
      amount,
      bank: isIn ? (seen.get(originKey(voucher, receipt.code)) ?? []).join(' · ') : '',
      paper: isIn ? paper(voucher, receipt.code)?.number : undefined,
      handedOver: isIn ? handedOver(line) : '',
    };
  });
}

/** When each receipt went to the treasury, the oldest money first; one that was paid in there is there from its own day. */
function handovers({ receipts, use }: Assessment): (line: BookLine) => string {
  const found = new Map<BookLine, { days: Set<string>; sum: number }>();
  for (const { to, on, parts } of moneyTrail(receipts.book.lines, use?.movements).moves) {
    if (to?.kind !== 'treasury') continue;
    for (const { origin, amount } of parts) {
      if (!origin) continue;
      const { days, sum } = found.get(origin) ?? { days: new Set(), sum: 0 };
      days.add(on ? vietnameseDate(on) : PERSON_PAGE.undated);
      found.set(origin, { days, sum: sum + amount });
    }
  }
  return (line) => {
    const { receiver, on, amount } = line.receipt;
    if (receiver.kind === 'treasury') return on ? vietnameseDate(on) : PERSON_PAGE.undated;
    const { days, sum } = found.get(line) ?? { days: new Set(), sum: 0 };
    const words = [...days].join(', ');
    return sum > 0 && sum < amount ? PERSON_PAGE.handedPart(words) : words;
  };
}

/** Where the money went, without the names of those who keep it. */
function placeWords(receiver: Receiver): string {
  if (receiver.kind === 'account') return accountLine(receiver.number, '');
  return receiver.kind === 'untold' ? UNTOLD_PLACE : PLACE_WORDS[receiver.kind];
}

/** What the lines add up to, in đồng. */
export function sumOf(lines: readonly Pick<Receipt, 'amount'>[]): Dong {
  return addDong(...lines.map(({ amount }) => amount));
}
