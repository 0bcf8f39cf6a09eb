import type { SendCounts } from '../text/vi-reminders.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { Notice } from './outcome.ts';

/** A mail that is ready to leave. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The name beside the sender's address. */
  readonly name: string;
  /** '' for the sender's own. */
  readonly replyTo: string;
}

/**
 * How a mail ended: it left; it surely did not; or nobody can say, and then it is never sent again by itself.
 */
export type MailEnd = 'sent' | 'failed' | 'unknown';

/**
 * Mails to be sent one by one, with the batches that go around each: its line in `Nhật ký nhắc` is written `đang gửi`
 * before it leaves, and told how it ended after. Every batch bears the next number of the workbook, so that a second run
 * that read the same state is refused as a whole, and with it the mail that it was about to send.
 *
 * @typeParam Report what the host is given at the end
 */
export interface Dispatch<Report> {
  readonly mails: readonly OutgoingMail[];
  /** Mails that the day's quota does not reach. */
  readonly overQuota: number;
  /**
   * The batch before a mail leaves.
   * @param step how many batches of this dispatch were written before
   * @param at the moment
   */
  claim(mail: number, step: number, at: string): Request[];
  /** The batch after it. */
  settle(end: MailEnd, step: number): Request[];
  /**
   * The last batch: the log's line, and whatever else is to be recorded; empty when nothing is.
   * @param ends of the mails that were tried, in their order
   */
  close(ends: readonly MailEnd[], step: number, at: string): Request[];
  /** A batch of its own after all others, so that one bad address spoils nothing else. */
  readonly protections: Request[];
  notice(ends: readonly MailEnd[]): Notice;
  report(ends: readonly MailEnd[]): Report;
}

/** Counts how a run ended. */
export function countEnds(ends: readonly MailEnd[], mails: number, overQuota: number): SendCounts {
  const of = (end: MailEnd) => ends.filter((one) => one === end).length;
  return {
    sent: of('sent'),
    unknown: of('unknown'),
    failed: of('failed'),
    overQuota,
    left: mails - ends.length,
  };
}
