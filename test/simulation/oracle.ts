import { dayOf, MOST_REMINDERS, mondayOf, written } from './calendar.ts';
import { besideLogs, HISTORY, type Line, linesOf, RUNS, readLines, type Tabs } from './reading.ts';
import { CHAIRMAN, isAskable, isFinished, paidOf, type Unit } from './units.ts';

/** How many mails an account may send a day. */
export const QUOTA = 5;

/** What the people knew when a run began. */
export interface Knowledge {
  readonly door: string;
  /** Whose account sends. */
  readonly who: string;
  readonly day: string;
  readonly units: readonly Unit[];
  /** Under which occasion a unit may be written to; undefined: it is none of this run's. */
  readonly occasionOf: (unit: string) => string | undefined;
  /** Whether nobody chose the units. */
  readonly isAutomatic: boolean;
}

/** A mail that was really taken. */
export interface Taken {
  readonly to: string;
  readonly subject: string;
  readonly at: number;
  readonly run: Knowledge;
}

type Kind = 'reminder' | 'thanks' | 'digest' | 'strange';

/** What was seen of the workbook and of the mails so far: plain data, so that a checkpoint can copy it. */
export interface Seen {
  lines: (Line & { taken: boolean })[];
  runs: string[];
  history: string[];
  others: ReadonlyMap<string, string>;
  /** Mails taken by their key: unit and occasion, of the one year and due date. */
  taken: Map<string, number>;
  /** Reminders taken by unit. */
  reminders: Map<string, number>;
  /** Units and days of automatic reminders. */
  automatic: Set<string>;
  /** Mails taken by account and day. */
  perDay: Map<string, number>;
  /** Somebody deleted the log of reminders, and it is not back yet. */
  isLogAway: boolean;
  violations: string[];
}

export function firstSight(tabs: Tabs): Seen {
  return {
    lines: (readLines(tabs) ?? []).map((line) => ({ ...line, taken: false })),
    runs: linesOf(tabs, RUNS),
    history: linesOf(tabs, HISTORY),
    others: besideLogs(tabs),
    taken: new Map(),
    reminders: new Map(),
    automatic: new Set(),
    perDay: new Map(),
    isLogAway: false,
    violations: [],
  };
}

/**
 * Holds what a step did against what it may do. It rests on the port that took the mails, on the cells of the three logs
 * and on what the people know of their units: on no reading, schedule or state of the code under test.
 * @param mails that were taken in it, in their order
 * @param where for the words of a violation
 * @param sends whether it was a door that sends: then nothing but the logs may have changed
 */
export function judge(seen: Seen, tabs: Tabs, mails: readonly Taken[], where: string, sends: boolean): void {
  const blame = (what: string) => void seen.violations.push(`${what} (${where})`);
  const keys = mails.map((mail) => judgeMail(seen, mail, blame));
  judgeLines(seen, readLines(tabs), mails, keys, blame);

  const runs = linesOf(tabs, RUNS);
  if (!isPrefix(seen.runs, runs)) blame('a line of «Nhật ký» is lost or changed');
  const history = linesOf(tabs, HISTORY);
  if (!isPrefix(seen.history, history)) blame('a line of «Lịch sử nộp» is lost or changed');
  const others = besideLogs(tabs);
  if (sends) {
    for (const [title, text] of seen.others)
      if (others.get(title) !== text) blame(`a run of mails changed «${title}»`);
  }
  Object.assign(seen, { runs, history, others });
}

function judgeMail(seen: Seen, mail: Taken, blame: (what: string) => void): string {
  const { kind, key, unit } = known(mail);
  const day = dayOf(mail.at);
  if (kind === 'strange') blame(`nobody knows of a mail to ${mail.to}: ${mail.subject}`);
  if (add(seen.taken, key) > 1) blame(`mailed twice for one occasion: ${key}`);
  if (add(seen.perDay, `${mail.run.who} ${day}`) > QUOTA) blame(`more mails than the quota: ${day}`);
  if (kind !== 'reminder' || !unit) return key;

  if (isAskable(unit) && isFinished(unit)) blame(`a finished unit was reminded: ${key}`);
  if (mail.run.isAutomatic) {
    if (!isAskable(unit)) blame(`an invited unit was reminded by the clock: ${key}`);
    const spot = `${unit.code} ${day}`;
    if (seen.automatic.has(spot)) blame(`two automatic reminders on one day: ${spot}`);
    seen.automatic.add(spot);
    if ((seen.reminders.get(unit.code) ?? 0) >= MOST_REMINDERS) blame(`reminded beyond the cap: ${key}`);
  }
  add(seen.reminders, unit.code);
  return key;
}

/** What a mail is, by its subject and address and by what the people know. */
function known({ to, subject, run }: Taken): { kind: Kind; key: string; unit?: Unit } {
  const unit = run.units.find(({ email }) => email === to);
  if (subject.startsWith('Tiến độ đến ngày ') && to === CHAIRMAN) {
    const isOver = run.units.every(isFinished);
    return { kind: 'digest', key: isOver ? '|hoàn thành' : `|tuần ${written(mondayOf(run.day))}` };
  }
  if (unit && subject.startsWith('Thư cảm ơn: ')) {
    const paid = `${paidOf(unit)}`.replace(/\B(?=(\d{3})+$)/g, '.');
    return { kind: 'thanks', key: `${unit.code}|cảm ơn ${paid}`, unit };
  }
  const occasion = unit && run.occasionOf(unit.code);
  return unit && occasion !== undefined && /^Kính (đề nghị|mời) /.test(subject)
    ? { kind: 'reminder', key: `${unit.code}|${occasion}`, unit }
    : { kind: 'strange', key: `${to}|${subject}` };
}

const SENDING = 'đang gửi';
const [SENT, FAILED, UNKNOWN] = ['đã gửi', 'không gửi được', 'chưa rõ'];
/** States of a line whose mail left, or may have left. */
export const PERHAPS_GONE = [SENDING, SENT, UNKNOWN];

function judgeLines(
  seen: Seen,
  lines: Line[] | undefined,
  mails: readonly Taken[],
  keys: readonly string[],
  blame: (what: string) => void,
): void {
  if (lines === undefined) {
    if (seen.lines.length > 0 && !seen.isLogAway) blame('«Nhật ký nhắc» is gone');
    if (mails.length > 0) blame('a mail left without a log');
    return;
  }
  seen.lines.forEach((before, place) => {
    const after = lines[place];
    if (after === undefined || after.rest !== before.rest)
      blame(`a line of «Nhật ký nhắc» is lost or changed: ${before.rest}`);
    else if (after.state !== before.state && before.state !== SENDING)
      blame(`a settled line changed from ${before.state} to ${after.state}: ${keyOf(after)}`);
  });
  const fresh = lines.slice(seen.lines.length).map((line) => ({ ...line, taken: false }));
  for (const key of keys) {
    const own = fresh.filter((line) => keyOf(line) === key && PERHAPS_GONE.includes(line.state));
    if (own.length === 1 && own[0]) own[0].taken = true;
    else blame(`a mail has ${own.length} lines: ${key}`);
  }
  seen.lines = [...seen.lines, ...fresh].map(({ taken }, place) => ({
    ...(lines[place] ?? { unit: '', occasion: '', channel: '', to: '', subject: '', state: '', rest: '' }),
    taken,
  }));
  const perhaps = new Map<string, number>();
  for (const line of seen.lines) {
    const key = keyOf(line);
    if (line.state === SENT && !line.taken) blame(`a line says ${SENT} and no mail left: ${key}`);
    if (line.state === FAILED && line.taken) blame(`a line says ${FAILED} and a mail left: ${key}`);
    if (PERHAPS_GONE.includes(line.state) && add(perhaps, key) > 1)
      blame(`tried again though nobody knows whether it left: ${key}`);
  }
  if (lines.filter(({ state }) => state === SENDING).length > 1) blame(`more than one line says ${SENDING}`);
}

/** A unit's code is the same code in small letters. */
export function keyOf({ unit, occasion }: Pick<Line, 'unit' | 'occasion'>): string {
  return `${unit.toUpperCase()}|${occasion}`;
}

function isPrefix(before: readonly string[], after: readonly string[]): boolean {
  return before.every((line, place) => after[place] === line);
}

function add(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
