import type { CivilDate } from '../domain/dates.ts';
import type { Figures } from '../domain/figures.ts';
import type { OrgKind } from '../domain/org-kinds.ts';
import type { Settings } from '../domain/settings.ts';
import { isComplete, type ListState, owesList } from '../domain/submission.ts';
import { LIST_STATE_WORDS, UNREADABLE } from '../text/vi.ts';
import { SUBMISSION_HEADERS } from '../text/vi-columns.ts';
import { campaignTitle, SUBMISSION_WORDS as words } from '../text/vi-summary.ts';
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
  readonly doneOn: CivilDate | undefined;
  readonly signedOn: CivilDate | undefined;
  readonly errors: number;
  readonly figures: Figures | null;
}

type SubmissionKey = keyof typeof SUBMISSION_HEADERS;

export const SUBMISSION_COLUMNS: readonly { key: SubmissionKey; width: number; look: Look }[] = [
  { key: 'number', width: 45, look: 'textCentred' },
  { key: 'name', width: 330, look: 'text' },
  { key: 'head', width: 150, look: 'text' },
  { key: 'list', width: 120, look: 'textCentred' },
  { key: 'doneOn', width: 90, look: 'date' },
  { key: 'errors', width: 55, look: 'integer' },
  { key: 'signedOn', width: 110, look: 'date' },
  { key: 'paid', width: 110, look: 'money' },
  { key: 'timeliness', width: 150, look: 'text' },
  { key: 'remaining', width: 110, look: 'money' },
  { key: 'missing', width: 260, look: 'text' },
  { key: 'lastReminder', width: 110, look: 'textCentred' },
];

export const SUBMISSION_HEADER_ROW = 3;

export function submissionsContent(settings: Settings, submissions: readonly Submission[]): Content {
  const header = SUBMISSION_COLUMNS.map(
    ({ key }): ToolCell => ({ value: SUBMISSION_HEADERS[key], look: 'header' }),
  );
  const lines = submissions.map((submission, place) =>
    SUBMISSION_COLUMNS.map(({ key, look }) => cellOf(submission, place + 1, key, look)),
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

function cellOf(unit: Submission, place: number, key: SubmissionKey, look: Look): ToolCell {
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
      return { value: unit.doneOn, look };
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
      return { value: inOneSentence(missingOf(unit)) || words.enough, look };
    case 'lastReminder':
      return { look };
  }
}

function listWords(unit: Submission): string {
  if (unit.list === null) return UNREADABLE;
  if (!owesList(unit.kind, unit.list) && unit.list === 'none') return words.notAsked;
  if (isComplete(unit.list) && unit.errors > 0) return words.doneWithErrors(unit.errors);
  return LIST_STATE_WORDS[unit.list];
}

function listColour(unit: Submission): 'done' | 'attention' | 'error' {
  if (unit.list === null) return 'error';
  if (unit.list === 'none' && owesList(unit.kind, unit.list)) return 'error';
  return unit.list === 'incomplete' || unit.errors > 0 ? 'attention' : 'done';
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

/** Parts with semicolons between; only the first keeps its capital letter. */
function inOneSentence(parts: readonly string[]): string {
  return parts.map((part, at) => (at === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1))).join('; ');
}

/** What a unit is still asked for. Businesses and donors owe no list and no money; they are thanked. */
export function missingOf(unit: Submission): string[] {
  if (unit.list === null) return [words.tabUnreadable];
  const missing: string[] = [];
  if (unit.errors > 0) missing.push(words.errorsLeft(unit.errors));
  if (unit.kind === 'business' || unit.kind === 'donor') return missing;
  if (owesList(unit.kind, unit.list)) missing.unshift(words.noList);
  if (!unit.signedOn && unit.list !== 'nobody') missing.push(words.noSignedPaper);
  if (unit.figures && unit.figures.remaining > 0) missing.push(words.remaining(unit.figures.remaining));
  return missing;
}
