import { textOf } from '../domain/cells.ts';
import { vocabulary } from '../domain/choices.ts';
import { readDate } from '../domain/date-cells.ts';
import type { CivilDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import type { Channel, ReminderLine, SendState } from '../domain/reminders.ts';
import { REMINDER_HEADERS } from '../text/vi-columns.ts';
import { momentDay } from '../text/vi-notices.ts';
import { CHANNEL_WORDS, STATE_WORDS } from '../text/vi-reminder-log.ts';
import { appendLines, positionsIn } from './append-line.ts';
import { type Column, columnsUnder } from './columns.ts';
import { bookMark } from './marks.ts';
import { type FoundTable, findTable, type Table, typedRows } from './read-table.ts';
import type { Request } from './sheets-api.ts';
import { MAILED_MARK, type TabView, type WorkbookView } from './tab-view.ts';

export type ReminderKey = keyof typeof REMINDER_HEADERS;

const column = columnsUnder(REMINDER_HEADERS);

/** `Nhật ký nhắc`: append-only; who was told what, when, and whether it left. */
export const REMINDERS_FORM: readonly Column<ReminderKey>[] = [
  column('at', 'essential', 150),
  column('campaign', 'essential', 90),
  column('dueDate', 'essential', 90, 'date'),
  column('unit', 'essential', 60),
  column('unitName', 'typed', 220),
  column('occasion', 'essential', 130),
  column('channel', 'essential', 110),
  column('to', 'typed', 190),
  column('reasons', 'typed', 270),
  column('subject', 'typed', 300),
  column('state', 'essential', 110),
  column('who', 'typed', 150),
  column('note', 'typed', 190),
];

/** A line of the log with what only people read. */
export interface LoggedReminder extends ReminderLine {
  /** 17/5/2024 08:00:00 */
  readonly at: string;
  readonly unitName: string;
  readonly to: string;
  readonly note: string;
}

/**
 * The log's lines, oldest first. Without its headers nothing may be sent: nobody could tell what was sent before.
 * @param tab undefined where there is no such tab yet
 */
export function readReminders(tab: TabView | undefined): {
  readonly table: Table<ReminderKey> | undefined;
  readonly lines: readonly LoggedReminder[];
  readonly problems: FoundTable<ReminderKey>['problems'];
} {
  if (!tab) return { table: undefined, lines: [], problems: [] };
  const { table, problems } = findTable(tab, REMINDERS_FORM, '');
  if (!table) return { table, lines: [], problems };
  return { table, lines: typedRows(table).map((row) => readLine(table, row)), problems };
}

function readLine(table: Table<ReminderKey>, row: number): LoggedReminder {
  const text = (key: ReminderKey) => textOf(table.cell(row, key));
  const at = text('at');
  const dueDate = readDate(table.cell(row, 'dueDate'), 0);
  return {
    at,
    on: momentDay(at),
    campaign: text('campaign'),
    dueDate: dueDate.ok ? dueDate.value : undefined,
    unit: text('unit'),
    unitName: text('unitName'),
    occasion: text('occasion'),
    channel: CHANNELS.get(fold(text('channel'))) ?? 'hand',
    // What somebody wrote over may have been sent: better asked about than sent again.
    state: STATES.get(fold(text('state'))) ?? 'unknown',
    to: text('to'),
    note: text('note'),
  };
}

const CHANNELS = vocabulary(CHANNEL_WORDS);
const STATES = vocabulary(STATE_WORDS);

/** What a new line says. */
export interface NewReminder {
  /** The moment as people read it. */
  readonly at: string;
  readonly campaign: string;
  readonly dueDate: CivilDate;
  readonly unit: string;
  readonly unitName: string;
  readonly occasion: string;
  readonly channel: Channel;
  readonly to: string;
  readonly reasons: string;
  readonly subject: string;
  readonly state: SendState;
  readonly who: string;
  readonly note: string;
}

/** Where the log is, or will be once the batch has made it. */
export interface ReminderPlace {
  readonly sheetId: number;
  /** From 0. */
  readonly headerRow: number;
  readonly positions: ReadonlyMap<ReminderKey, number>;
}

/** The header's row in a log made just now (from 0). */
const NEW_HEADER_ROW = 3;

export function reminderPlace(sheetId: number, table: Table<ReminderKey> | undefined): ReminderPlace {
  return {
    sheetId,
    headerRow: table?.headerRow ?? NEW_HEADER_ROW,
    positions: positionsIn(REMINDERS_FORM, table),
  };
}

/** Lines at the end of the log. */
export function reminderLines({ sheetId, positions }: ReminderPlace, lines: readonly NewReminder[]): Request {
  const cells = lines.map(({ channel, state, ...line }) => ({
    at: { value: line.at, look: 'textCentred' as const },
    campaign: { value: line.campaign, look: 'textCentred' as const },
    dueDate: { value: line.dueDate, look: 'date' as const },
    unit: { value: line.unit, look: 'textCentred' as const },
    unitName: { value: line.unitName, look: 'text' as const },
    occasion: { value: line.occasion, look: 'textCentred' as const },
    channel: { value: CHANNEL_WORDS[channel], look: 'text' as const },
    to: { value: line.to, look: 'text' as const },
    reasons: { value: line.reasons, look: 'text' as const },
    subject: { value: line.subject, look: 'text' as const },
    state: { value: STATE_WORDS[state], look: 'textCentred' as const },
    who: { value: line.who, look: 'text' as const },
    note: { value: line.note, look: 'text' as const },
  }));
  return appendLines(sheetId, positions, cells);
}

/**
 * How the one mail under way ended. Found by its word, not by its row: a row that somebody inserts meanwhile moves it. At
 * most one line says `đang gửi`, for whoever begins turns what a killed run left into `chưa rõ` first.
 */
export function settleSending(
  { sheetId, headerRow, positions }: ReminderPlace,
  state: 'sent' | 'unknown' | 'failed',
): Request {
  const column = positions.get('state') ?? 0;
  return {
    findReplace: {
      find: STATE_WORDS.sending,
      replacement: STATE_WORDS[state],
      matchCase: true,
      matchEntireCell: true,
      range: {
        sheetId,
        startRowIndex: headerRow + 1,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
    },
  };
}

/** Whether mails ever left for this workbook: then a log that is not there was deleted. */
export function wasMailed({ snapshot }: WorkbookView): boolean {
  return (snapshot.developerMetadata ?? []).some(({ metadataKey }) => metadataKey === MAILED_MARK);
}

/** Marks the workbook with its first mail; nothing when it is marked. */
export function mailedRequests(view: WorkbookView): Request[] {
  if (wasMailed(view)) return [];
  return [bookMark(MAILED_MARK, '1')];
}
