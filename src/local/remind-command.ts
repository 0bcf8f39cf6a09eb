import { basename, resolve } from 'node:path';
import type { ReminderReport } from '../actions/remind.ts';
import { REMINDED, triedWords } from '../text/vi-cli.ts';
import { SENDING } from '../text/vi-mail-local.ts';
import { REMIND } from '../text/vi-reminders.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { clock } from './clock.ts';
import { type CommonOptions, progressOf, type Streams } from './commands.ts';
import { type BookMail, bookMail } from './mail/book-mail.ts';
import { whileSending } from './mail/send-lock.ts';
import { knownFile } from './page/disk.ts';
import { printedReminders } from './print-reminders.ts';
import { openSession } from './session.ts';
import { UsageError } from './usage-error.ts';
import { assertWritable, writeAtomically } from './xlsx/atomic-write.ts';
import { openXlsxFile } from './xlsx/open-file.ts';
import { readXlsxFile } from './xlsx/read.ts';

export interface RemindOptions extends CommonOptions {
  /** Whether the mails leave; without it they are only listed. */
  readonly gui?: boolean;
  readonly thuMuc?: string;
  readonly hanMuc?: string;
}

/** `don-doc`: who would get what; with `--gui`, it leaves. Exit 1 when a mail did not leave, or nobody knows. */
export async function remind(file: string, options: RemindOptions, streams: Streams): Promise<number> {
  const mail = bookMail(file, {
    ...(options.thuMuc === undefined ? {} : { folder: options.thuMuc }),
    ...(options.hanMuc === undefined ? {} : { most: options.hanMuc }),
  });
  if (options.gui) return whileSending(resolve(file), () => send(file, options, mail, streams));
  const { resource } = await readXlsxFile(resolve(file));
  const session = openSession(resource, {
    now: clock(options.ngay),
    recalculate: false,
    own: await ownResource(options),
    mail: mail.port,
    ...progressOf(streams),
  });
  const report = session.call('runReminders') as ReminderReport;
  streams.out(options.json ? JSON.stringify(report) : printedReminders(report));
  if (options.json) return 0;
  if (report.unread.length > 0) streams.out(REMIND.unread(report.unread));
  streams.out(`\n${REMINDED.howToSend}`);
  return 0;
}

async function send(file: string, options: RemindOptions, mail: BookMail, streams: Streams): Promise<number> {
  const path = resolve(file);
  const { resource, original } = await readXlsxFile(path);
  assertWritable(path);
  const known = knownFile(path);
  known.know(original);
  /** Each line of the log is in the file before its mail leaves: then no other program may have changed the file. */
  const put = (bytes: Uint8Array) => {
    if (known.state() !== 'same') throw new UsageError(SENDING.changed(basename(path)));
    writeAtomically(path, bytes);
    known.know(bytes);
  };
  /** Whether the file lacks what became of the last mail. */
  let isAhead = false;
  const session = openSession(resource, {
    now: clock(options.ngay),
    recalculate: false,
    own: await ownResource(options),
    mail: mail.port,
    afterWrite: async () => {
      isAhead = true;
      await book.save();
      isAhead = false;
    },
    ...progressOf(streams),
  });
  const book = openXlsxFile(path, { original, resource }, session.sheets, put);
  const { report, lines } = (await session.callWaiting('runRemindersSend')) as {
    report: ReminderReport;
    lines: readonly string[];
  };
  if (options.json) streams.out(JSON.stringify(report));
  else {
    streams.out([printedReminders(report, triedWords(mail.by === 'outbox')), '', ...lines].join('\n'));
    if (mail.by === 'outbox' && hasSent(report)) streams.out(REMINDED.outbox(mail.folder));
  }
  const troubled = isAhead || (lines.length > 0 && hasTrouble(report));
  if (troubled && options.json) streams.err(lines.join('\n'));
  return troubled ? 1 : 0;
}

/** The own file, of which reminding only reads who gave. */
async function ownResource({ tepRieng }: RemindOptions): Promise<Spreadsheet | undefined> {
  return tepRieng === undefined ? undefined : (await readXlsxFile(resolve(tepRieng))).resource;
}

/** A mail that was to leave and did not, or of which nobody knows: a clock that started this must hear of it. */
function hasTrouble(report: ReminderReport): boolean {
  return statesOf(report).some((state) => state === 'would-send' || state === 'unknown');
}

function hasSent(report: ReminderReport): boolean {
  return statesOf(report).includes('sent');
}

function statesOf({ mails, thanks, digest }: ReminderReport): string[] {
  return [...mails, ...thanks, ...(digest ? [digest] : [])].map(({ state }) => state);
}
