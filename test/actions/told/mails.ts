/** What the actions that send mails would send, with the batches before and after each mail. */
import { dailySwitch, remindDaily } from '../../../src/actions/daily-switch.ts';
import type { Dispatch, MailEnd } from '../../../src/actions/dispatch.ts';
import type { Now, Outcome } from '../../../src/actions/outcome.ts';
import { previewToday, remindToday } from '../../../src/actions/remind.ts';
import { remindByHand, remindForTest } from '../../../src/actions/remind-by-hand.ts';
import { reminderBoard } from '../../../src/actions/reminder-board.ts';
import type { Request, Spreadsheet } from '../../../src/workbook/sheets-api.ts';
import type { Act, Case } from './cases.ts';
import { CLOSED, NOW, YEAR_END } from './states.ts';

const QUOTA = 100;
const TRIGGER = 'kích-hoạt-1';
const ENDS: readonly MailEnd[] = ['sent', 'unknown', 'failed'];

/** Every mail leaves, or all of them end differently in turn. */
export const sending =
  (
    dispatch: (snapshot: Spreadsheet, now: Now) => Dispatch<unknown>,
    ends: readonly MailEnd[] = ['sent'],
  ): Act =>
  (snapshot, now) =>
    ended(dispatch(snapshot, now), now, ends);

function ended(dispatch: Dispatch<unknown>, now: Now, each: readonly MailEnd[]): Outcome<unknown> {
  const ends = dispatch.mails.map((_, mail) => each[mail % each.length] ?? 'sent');
  const requests = ends.flatMap((end, mail) => [
    ...dispatch.claim(mail, 2 * mail, now.at),
    ...dispatch.settle(end, 2 * mail + 1),
  ]);
  const { mails, overQuota, protections } = dispatch;
  return {
    notice: dispatch.notice(ends),
    report: { mails, overQuota, report: dispatch.report(ends) },
    requests: [...requests, ...dispatch.close(ends, 2 * ends.length, now.at)],
    protections,
  };
}

export const today =
  (quota = QUOTA) =>
  (snapshot: Spreadsheet, now: Now) =>
    remindToday(snapshot, now, quota);
const asking = (unit: string) => (snapshot: Spreadsheet, now: Now) => {
  const { units } = reminderBoard(snapshot, now, QUOTA).report;
  const occasion = units.find(({ code }) => code === unit)?.occasion ?? '';
  return remindByHand(snapshot, now, QUOTA, { units: [{ unit, occasion }] });
};
const switching =
  (batch: (of: ReturnType<typeof dailySwitch>) => Request[]): Act =>
  (snapshot, now) => {
    const of = dailySwitch(snapshot, now);
    return { requests: batch(of), protections: [], notice: { title: '', lines: [] }, report: of.state };
  };

export const MAIL_CASES: readonly Case[] = [
  ['mails-today', 'reminded', NOW, sending(today())],
  [
    'mails-today-before-due',
    'reminded',
    { ...NOW, today: { year: 2024, month: 5, day: 17 } },
    sending(today()),
  ],
  ['mails-today-ends', 'reminded', CLOSED, sending(today(), ENDS)],
  ['mails-today-quota', 'reminded', NOW, sending(today(1))],
  ['mails-today-typed', 'handedIn', NOW, sending(today())],
  ['mails-today-locked', 'locked', CLOSED, sending(today())],
  ['mails-today-outbox', 'reminded', { ...NOW, outbox: 'thư chờ gửi' }, sending(today())],
  ['mails-today-year', 'yearSealed', YEAR_END, sending(today())],
  ['mails-by-hand', 'reminded', NOW, sending(asking('CQ'))],
  ['mails-by-hand-done', 'reminded', NOW, sending(asking('X01'))],
  ['mails-by-hand-failed', 'reminded', NOW, sending(asking('MN'), ['failed'])],
  [
    'mails-by-hand-unknown',
    'reminded',
    NOW,
    sending((snapshot, now) =>
      remindByHand(snapshot, now, QUOTA, { units: [{ unit: 'ZZ', occasion: '?' }] }),
    ),
  ],
  [
    'mails-test',
    'reminded',
    NOW,
    sending((snapshot, now) => remindForTest(snapshot, now, QUOTA, { unit: 'CQ' })),
  ],
  ['mails-preview', 'reminded', NOW, previewing(QUOTA)],
  ['mails-preview-quota', 'messySettled', CLOSED, previewing(0)],
  ['daily-on', 'reminded', NOW, switching((of) => of.on('ke.toan@xa.example', TRIGGER))],
  ['daily-off', 'daily', NOW, switching((of) => of.off())],
  [
    'daily-other',
    'daily',
    NOW,
    switching((of) => {
      of.assertFree('nguoi.khac@xa.example', false);
      return [];
    }),
  ],
  ['daily', 'daily', CLOSED, sending((snapshot, now) => remindDaily(snapshot, now, QUOTA, TRIGGER))],
  ['daily-leftover', 'daily', CLOSED, sending((snapshot, now) => remindDaily(snapshot, now, QUOTA, 'cũ'))],
];

function previewing(quota: number): Act {
  return (snapshot, now) => ({
    requests: [],
    protections: [],
    notice: { title: '', lines: [] },
    report: previewToday(snapshot, now, quota),
  });
}
