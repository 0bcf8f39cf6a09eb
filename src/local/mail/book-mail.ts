import { basename, dirname, extname, join, resolve } from 'node:path';
import { MAIL_USAGE } from '../../text/vi-mail-local.ts';
import type { MailPort } from '../realm/ports.ts';
import { UsageError } from '../usage-error.ts';
import { type ChosenMail, chooseMail } from './choose.ts';
import { daily, MOST_A_DAY } from './daily.ts';
import { MailNotSent } from './not-sent.ts';

/** The variable that names the mail server, with its password: in no file, and in no list of programs. */
const SERVER = 'CHUNGSUC_SMTP';

export interface BookMailOptions {
  /** Where mails become files when there is no server; left out: a folder beside the workbook. */
  readonly folder?: string;
  /** Mails at most, as typed. */
  readonly most?: string;
}

export interface BookMail {
  readonly port: MailPort;
  readonly by: ChosenMail['by'];
  /** The folder of the mails, where they become files. */
  readonly folder: string;
}

/**
 * How the mails of a workbook leave this machine. The sender is the accountant, whom each mail names as the one to answer.
 * @throws UsageError for a server or a number that cannot be used
 */
export function bookMail(path: string, { folder, most }: BookMailOptions = {}): BookMail {
  const whole = resolve(path);
  const beside = join(dirname(whole), `${basename(whole, extname(whole))}-thu-gui`);
  const place = folder === undefined ? beside : resolve(folder);
  const limit = mostOf(most);
  const server = process.env[SERVER]?.trim() ?? '';
  const chosen = new Map<string, ChosenMail>();
  const senders = (from: string): ChosenMail => {
    const known = chosen.get(from);
    if (known) return known;
    const made = chooseMail({ smtp: server, folder: place, most: limit, ...(from === '' ? {} : { from }) });
    chosen.set(from, made);
    return made;
  };
  const { by } = server === '' ? senders('') : checkedServer(server, place);
  return {
    by,
    folder: place,
    port: {
      ...daily(limit, async (mail) => {
        const { port } = surely(() => senders(mail.replyTo ?? ''));
        await port.send(mail);
      }),
      ...(by === 'outbox' ? { folder: place } : {}),
    },
  };
}

/** The address of the server is looked at now, not at the first mail. The sender may be told only then. */
function checkedServer(server: string, folder: string): ChosenMail {
  return chooseMail({ smtp: server, folder, from: 'nguoi.gui@kiem-tra.invalid' });
}

/** Without a sender no mail has left, which is more than nobody knowing. @throws MailNotSent */
function surely<Chosen>(choose: () => Chosen): Chosen {
  try {
    return choose();
  } catch (error) {
    throw new MailNotSent((error as Error).message, { cause: error });
  }
}

function mostOf(most: string | undefined): number {
  if (most === undefined) return MOST_A_DAY;
  const number = Number(most);
  if (!/^\d{1,5}$/.test(most) || number === 0) throw new UsageError(MAIL_USAGE.badMost(most));
  return number;
}
