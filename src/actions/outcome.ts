import type { CivilDate } from '../domain/dates.ts';
import type { Request } from '../workbook/sheets-api.ts';

/** When and by whom an action is run; the clock and the account are the host's. */
export interface Now {
  readonly today: CivilDate;
  /** The moment with its zone: 2024-05-18T08:00:00+07:00. */
  readonly at: string;
  /** The account's e-mail, or '' when Google does not tell: a note for the log, never a proof. */
  readonly who: string;
  /** The folder where mails only become files, for somebody to send; left out: they leave. */
  readonly outbox?: string;
}

/** What the person is told at the end, in Vietnamese, ready to show. */
export interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What an action wants changed and said. Nothing has happened yet. */
export interface Outcome<Report> {
  /** One atomic batch; empty when nothing is to change. */
  readonly requests: Request[];
  /** A batch of its own after the first, so that one bad e-mail address spoils nothing else. */
  readonly protections: Request[];
  readonly notice: Notice;
  readonly report: Report;
}
