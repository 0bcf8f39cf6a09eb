import { compareDates, vietnameseDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { TABS } from '../text/vi.ts';
import { CLOSING } from '../text/vi-closing.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import { NUMBER_FORMATS } from '../workbook/columns.ts';
import { isListLocked, isReopened } from '../workbook/list-lock.ts';
import { editRequests } from '../workbook/office-edits.ts';
import { UNITS_FORM } from '../workbook/office-tabs.ts';
import { unlockRequests } from '../workbook/protections.ts';
import { findTable } from '../workbook/read-table.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { assess } from './assess.ts';
import { closing } from './closing.ts';
import type { Now, Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';
import { checkedUnitDay } from './unit-requests.ts';

/**
 * `Mở lại`: one closed unit may be edited again to the end of a day, with a reason; both stand in `Đơn vị` and in `Nhật ký`.
 * When the day is over, the daily run or `Khóa danh sách` locks it again.
 * @param sent a `UnitDayRequest`; anything else is refused
 * @throws Refusal for a unit that is not closed, a day that is over, or no reason
 */
export function reopenList(
  snapshot: Spreadsheet,
  now: Now,
  sent: unknown,
): Outcome<{ readonly lines: readonly string[] }> {
  const { settings, units, view } = assess(snapshot, now.today);
  const { unit: code, day, why } = checkedUnitDay(sent, settings.year);
  const unit = units.find(({ reading }) => fold(reading.orgUnit.code) === fold(code));
  if (!unit) throw new Refusal(CLOSING.unknownUnit(code));
  const { orgUnit, tab } = unit.reading;
  const words = vietnameseDate(day);
  if (!isListLocked(orgUnit, settings, now.today) && !isReopened(orgUnit, settings, now.today))
    throw new Refusal(CLOSING.notLocked(orgUnit.name));
  if (compareDates(day, now.today) < 0) throw new Refusal(CLOSING.dayGone(words));
  const register = view.byTitle(TABS.units);
  const table = register && findTable(register, UNITS_FORM, '').table;
  const [until, reason] = [table?.positions.get('reopenedUntil'), table?.positions.get('reopenedWhy')];
  if (!table || until === undefined || reason === undefined) throw new Refusal(CLOSING.noColumns);
  const log = view.byTitle(TABS.log);
  if (!log) throw new Refusal(CLOSING.noLog);
  const { row } = orgUnit;
  const dateFormat = NUMBER_FORMATS.date;
  const edits = [
    { row, column: until, value: day, ...(dateFormat ? { numberFormat: dateFormat } : {}) },
    { row, column: reason, value: why },
  ];
  const done = CLOSING.reopened(orgUnit.name, words);
  return {
    requests: [
      ...editRequests(table.tab.sheetId, edits),
      ...closing(view, log.sheetId, now, {
        what: LOG_WORDS.reopened,
        figures: CLOSING.reopenedLog(orgUnit.code, words, why),
      }),
    ],
    protections: tab ? unlockRequests(tab) : [],
    notice: { title: CLOSING.title, lines: [done] },
    report: { lines: [done] },
  };
}
