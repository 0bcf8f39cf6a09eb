import {
  confirmedBy,
  type PaperChanges,
  paperChanges,
  type StandingMoney,
  standingMoney,
} from '../domain/confirmations.ts';
import { vietnameseDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import type { Settings } from '../domain/settings.ts';
import { TABS } from '../text/vi.ts';
import { CONFIRMATIONS } from '../text/vi-confirmations.ts';
import { NO_RECEIPTS, PLACE_WORDS } from '../text/vi-receipts.ts';
import {
  type ConfirmationBook,
  confirmationLines,
  type PaperShare,
  readConfirmations,
  type StoredPaper,
} from '../workbook/confirmation-book.ts';
import { protectionRequests } from '../workbook/protections.ts';
import type { BookLine } from '../workbook/receipt-book.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { amountInWords } from './amount-words.ts';
import { type Assessment, assess } from './assess.ts';
import { closing } from './closing.ts';
import { checkedIssue, type IssueRequest } from './confirmation-request.ts';
import type { Now, Outcome } from './outcome.ts';
import { placeNames } from './place-names.ts';
import { Refusal } from './refusal.ts';
import { tabMaker } from './tab-maker.ts';

/** A paper as JSON. */
export interface PaperReport {
  readonly number: number;
  readonly voucher: string;
  readonly unit: string;
  readonly codes: readonly string[];
  /** In đồng. */
  readonly amount: number;
}

export interface ConfirmationsReport {
  readonly issued: readonly PaperReport[];
  readonly cancelled: readonly PaperReport[];
  /** Numbers of the papers that stand after this, of those asked for. */
  readonly standing: readonly number[];
  /** What they confirm, in đồng. */
  readonly total: number;
  /** Lines of the receipt book, and payees of its vouchers, for which no paper can be made. */
  readonly left: number;
  /** For people to read. */
  readonly lines: readonly string[];
}

/**
 * Makes a paper for all received money that has none, one for each voucher and unit; a paper whose money was refunded or
 * corrected is cancelled, and what is left of it is confirmed on a new one.
 * @param request the codes of units or people that are meant; none: everybody
 * @throws Refusal without a readable receipt book, when the tab of papers cannot be read, for a code of nobody, or when the
 * book is no longer what somebody agreed to
 */
export function issueConfirmations(
  snapshot: Spreadsheet,
  now: Now,
  request: unknown,
): Outcome<ConfirmationsReport> {
  const { codes, agreed } = checkedIssue(request);
  const assessment = assess(snapshot, now.today);
  const { view, receipts } = assessment;
  if (!receipts.book.table) throw new Refusal(CONFIRMATIONS.noBook);
  const book = confirmationsIn(assessment);
  const isAsked = asked(assessment, codes);
  const unitOf = (code: string) => receipts.owners.get(fold(code))?.reading.orgUnit;
  const { money, loose } = standingMoney(receipts.book.lines);
  const changes = paperChanges(money, book.papers, (code) => unitOf(code)?.code, isAsked);
  if (agreed && !isAgreed(agreed, changes)) throw new Refusal(CONFIRMATIONS.changed);
  let number = book.last;
  const issued = changes.issued.map((shares): StoredPaper => {
    number += 1;
    return {
      number,
      on: now.today,
      unitName: unitOf(shares[0]?.code ?? '')?.name ?? '',
      isCancelled: false,
      shares: shares.map((one) => paperShare(assessment.settings, one)),
    };
  });
  const cancelled = changes.cancelled.map((paper) => ({ ...paper, on: now.today, isCancelled: true }));
  const standing = [
    ...book.papers.filter((paper) => !paper.isCancelled && !changes.cancelled.includes(paper)),
    ...issued,
  ].filter(({ shares }) => shares.some(({ code }) => isAsked(code)));
  const total = confirmedBy(standing.flatMap(({ shares }) => shares));
  const left = loose + changes.unowned;
  const lines = [
    CONFIRMATIONS.done(issued.length, cancelled.length),
    receipts.book.lines.length > 0 ? CONFIRMATIONS.standing(standing.length, total) : NO_RECEIPTS,
    ...(left > 0 ? [CONFIRMATIONS.left(left)] : []),
  ];
  const told = {
    notice: { title: CONFIRMATIONS.title, lines },
    report: {
      issued: issued.map(paperReport),
      cancelled: cancelled.map(paperReport),
      standing: standing.map((paper) => paper.number),
      total,
      left,
      lines,
    },
  };
  const papers = [...cancelled, ...issued];
  if (papers.length === 0) return { requests: [], protections: [], ...told };
  const { idOf, made, protections } = tabMaker(assessment);
  const figures = CONFIRMATIONS.log(issued.length, cancelled.length);
  const requests = [
    confirmationLines(idOf('confirmations'), book.table, papers, now.who, ({ amount }) =>
      amountInWords(amount),
    ),
    ...closing(view, idOf('log'), now, { what: CONFIRMATIONS.title, figures }),
  ];
  return {
    requests: [...made, ...requests],
    protections: protectionRequests(view, protections),
    ...told,
  };
}

/** The papers so far. @throws Refusal where the tab is there and cannot be read: nobody could tell what was given out */
export function confirmationsIn({ view }: Pick<Assessment, 'view'>): ConfirmationBook {
  const tab = view.byTitle(TABS.confirmations);
  const book = readConfirmations(tab);
  if (tab && !book.table) throw new Refusal(CONFIRMATIONS.unreadable);
  return book;
}

function isAgreed(
  agreed: NonNullable<IssueRequest['agreed']>,
  { issued, cancelled }: Pick<PaperChanges<BookLine, StoredPaper>, 'issued' | 'cancelled'>,
): boolean {
  return (
    agreed.issued === issued.length &&
    agreed.cancelled === cancelled.length &&
    agreed.amount === confirmedBy(issued.flat())
  );
}

/** Whether a code, or its unit's, is among those asked for. @throws Refusal for a code of nobody */
function asked(
  { receipts: { owners } }: Assessment,
  codes: readonly string[] | undefined,
): (code: string) => boolean {
  if (!codes) return () => true;
  for (const code of codes) if (!owners.has(fold(code))) throw new Refusal(CONFIRMATIONS.unknownCode(code));
  const wanted = new Set(codes.map(fold));
  return (code) =>
    wanted.has(fold(code)) || wanted.has(fold(owners.get(fold(code))?.reading.orgUnit.code ?? ''));
}

function paperShare(
  settings: Settings,
  { voucher, code, amount, lines }: StandingMoney<BookLine>,
): PaperShare {
  const together = (texts: readonly string[]) => [...new Set(texts.filter((text) => text !== ''))].join('; ');
  return {
    voucher,
    code,
    amount,
    payer: together(lines.map(({ receipt }) => receipt.payer)),
    received: together(lines.map(({ receipt }) => (receipt.on ? vietnameseDate(receipt.on) : ''))),
    place: together(lines.map((line) => placeWords(settings, line))),
  };
}

/** Where the money is, and with whom: an account has its holder's name behind it, cash whoever took it in. */
function placeWords(settings: Settings, { receipt: { receiver }, collector }: BookLine): string {
  if (receiver.kind === 'account') return placeNames(settings)(receiver);
  if (receiver.kind === 'untold') return '';
  const place = PLACE_WORDS[receiver.kind];
  return collector === '' ? place : CONFIRMATIONS.collectedBy(place, collector);
}

function paperReport({ number, unitName, shares }: StoredPaper): PaperReport {
  return {
    number,
    voucher: shares[0]?.voucher ?? '',
    unit: unitName,
    codes: shares.map(({ code }) => code),
    amount: confirmedBy(shares),
  };
}
