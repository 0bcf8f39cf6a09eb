import { type CivilDate, compareDates, vietnameseDate } from '../domain/dates.ts';
import type { Figures } from '../domain/figures.ts';
import { isInvited, type OrgKind } from '../domain/org-kinds.ts';
import { isInDoubt, type ReminderReason, type SendState } from '../domain/reminders.ts';
import type { Settings } from '../domain/settings.ts';
import { isComplete, type ListState, owesList } from '../domain/submission.ts';
import { inOneSentence, LIST_STATE_WORDS, UNREADABLE } from '../text/vi.ts';
import { SUBMISSION_HEADERS } from '../text/vi-columns.ts';
import { STATE_WORDS } from '../text/vi-reminder-log.ts';
import { campaignTitle, MISSING_WORDS, SUBMISSION_WORDS as words } from '../text/vi-summary.ts';
import type { Content } from './content.ts';
import { COLOURS, LOOKS, type Look } from './looks.ts';
import type { CellFormat } from './sheets-api.ts';
import type { ToolCell } from './tool-cell.ts';

/** What `Theo dõi nộp` shows of a unit: three facts, each with its day, and what is still missing. */
export interface Submission {
  readonly name: string;
  readonly link: string | undefined;
  readonly kind: OrgKind | undefined;
  readonly head: string;
  readonly list: ListState | null;
  /** Ticked as done, with nothing in it. */
  readonly isEmpty: boolean;
  readonly signedOn: CivilDate | undefined;
  readonly errors: number;
  /** Blanks of a complete list that no note explains. */
  readonly blanks: number;
  readonly figures: Figures | null;
  readonly reasons: readonly ReminderReason[];
  /** The day that counts for the list: of the first complete one, or set by the accountant. */
  readonly handedInOn: CivilDate | undefined;
  readonly paidUntil: CivilDate | undefined;
  /** Changes since the list was handed in; the newest in words. */
  readonly changes: number;
  readonly lastChange: string;
  readonly lastTold: { readonly on: CivilDate | undefined; readonly state: SendState } | undefined;
}

type SubmissionKey = keyof typeof SUBMISSION_HEADERS;

export const SUBMISSION_COLUMNS: readonly { key: SubmissionKey; width: number; look: Look }[] = [
  { key: 'number', width: 40, look: 'textCentred' },
  { key: 'name', width: 300, look: 'text' },
  { key: 'head', width: 120, look: 'text' },
  { key: 'list', width: 120, look: 'textCentred' },
  { key: 'doneOn', width: 85, look: 'date' },
  { key: 'listTimeliness', width: 80, look: 'textCentred' },
  { key: 'errors', width: 45, look: 'integer' },
  { key: 'signedOn', width: 90, look: 'date' },
  { key: 'paid', width: 100, look: 'money' },
  { key: 'paidUntil', width: 90, look: 'date' },
  { key: 'timeliness', width: 150, look: 'text' },
  { key: 'remaining', width: 100, look: 'money' },
  { key: 'missing', width: 220, look: 'text' },
  { key: 'lastReminder', width: 90, look: 'textCentred' },
  { key: 'changes', width: 180, look: 'text' },
];

export const SUBMISSION_HEADER_ROW = 3;

export function submissionsContent(settings: Settings, submissions: readonly Submission[]): Content {
  const header = SUBMISSION_COLUMNS.map(
    ({ key }): ToolCell => ({ value: SUBMISSION_HEADERS[key], look: 'header' }),
  );
  const lines = submissions.map((submission, place) =>
    SUBMISSION_COLUMNS.map(({ key, look }) => cellOf(submission, settings.dueDate, place + 1, key, look)),
  );
  return {
    rows: [
      [{ value: words.title, look: 'titleLeft' }],
      [{ value: campaignTitle(settings), look: 'plain' }],
      [],
      header,
      ...lines,
    ],
    merges: [],
  };
}

const tinted = (look: Look, colour: 'done' | 'attention' | 'error'): CellFormat => ({
  ...LOOKS[look],
  backgroundColorStyle: COLOURS[colour],
});

function cellOf(
  unit: Submission,
  dueDate: CivilDate,
  place: number,
  key: SubmissionKey,
  look: Look,
): ToolCell {
  switch (key) {
    case 'number':
      return { value: place, look };
    case 'name':
      return unit.link ? { value: unit.name, look: 'link', link: unit.link } : { value: unit.name, look };
    case 'head':
      return { value: unit.head, look };
    case 'list':
      return { value: listWords(unit), look: tinted(look, listColour(unit)) };
    case 'doneOn':
      return { value: unit.handedInOn, look };
    case 'errors':
      return { value: unit.list === null ? undefined : unit.errors, look };
    case 'signedOn':
      return { value: unit.signedOn, look };
    case 'paid':
      return { value: unit.figures?.paid, look };
    case 'timeliness':
      return { value: unit.figures ? timelinessWords(unit.figures, unit.kind) : '', look };
    case 'remaining':
      return {
        value: unit.figures && unit.figures.targetAmount > 0 ? unit.figures.remaining : undefined,
        look,
      };
    case 'missing':
      return { value: inOneSentence(missingOf(unit)) || (isInvited(unit.kind) ? '' : words.enough), look };
    case 'lastReminder':
      return { value: toldWords(unit.lastTold), look };
    case 'listTimeliness':
      return { value: listTimeliness(unit, dueDate), look };
    case 'paidUntil':
      return { value: unit.paidUntil, look };
    case 'changes':
      return { value: unit.changes > 0 ? words.changes(unit.changes, unit.lastChange) : '', look };
  }
}

function toldWords(told: Submission['lastTold']): string {
  if (!told) return '';
  const day = told.on ? vietnameseDate(told.on) : '';
  return isInDoubt(told) ? `${day} (${STATE_WORDS.unknown})`.trim() : day;
}

/** Of the first complete list, whatever was changed later; nobody asks a list of businesses and donors. */
function listTimeliness({ kind, handedInOn }: Submission, dueDate: CivilDate): string {
  if (!handedInOn || isInvited(kind)) return '';
  return compareDates(handedInOn, dueDate) < 0 ? words.allOnTime : words.listLate;
}

function listWords(unit: Submission): string {
  if (unit.list === null) return UNREADABLE;
  if (!owesList(unit.kind, unit.list) && unit.list === 'none') return words.notAsked;
  if (unit.isEmpty) return words.doneButEmpty;
  if (isComplete(unit.list) && unit.errors + unit.blanks > 0)
    return words.doneWithErrors(unit.errors, unit.blanks);
  return LIST_STATE_WORDS[unit.list];
}

function listColour(unit: Submission): 'done' | 'attention' | 'error' {
  if (unit.list === null) return 'error';
  if (unit.list === 'none' && owesList(unit.kind, unit.list)) return 'error';
  return unit.list === 'incomplete' || unit.errors > 0 || unit.isEmpty ? 'attention' : 'done';
}

/** Money against the due date; a donor is never "late". */
function timelinessWords(figures: Figures, kind: OrgKind | undefined): string {
  if (figures.paid === 0) return words.noMoney;
  if (kind === 'donor') return words.gave;
  const parts = [
    figures.paidLate > 0 ? words.someLate : '',
    figures.paidOnDueDate > 0 ? words.someOnDueDate : '',
    figures.paidUndated > 0 ? words.someUndated : '',
  ].filter((part) => part !== '');
  return inOneSentence(parts) || words.allOnTime;
}

/** What a unit is still asked for; of businesses and donors, only what is wrong in their list. */
export function missingOf(unit: Submission): string[] {
  if (unit.list === null) return [words.tabUnreadable];
  if (isInvited(unit.kind)) return unit.errors > 0 ? [words.errorsLeft(unit.errors)] : [];
  const remaining = unit.figures?.remaining ?? 0;
  return unit.reasons.map((reason) => MISSING_WORDS[reason]({ errors: unit.errors, remaining }));
}
