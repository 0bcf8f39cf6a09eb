import { bookMark } from '../../src/workbook/marks.ts';
import { DAILY_MARK } from '../../src/workbook/tab-view.ts';
import { campaign, NOW } from '../faults/campaign.ts';
import { openDoor, SHARED, type Standing } from '../faults/office.ts';
import { openBook } from '../support/book.ts';

/** Google's id of the trigger that reminds every morning. */
export const TRIGGER = 'clock-1';

/** The workbook on the morning when everybody comes at once: consolidated once, reminded by the clock, all still to do. */
export function beforehand(code: string): Standing {
  const from: Standing = { files: { [SHARED]: campaign().resource() }, remembered: {} };
  const { error, after } = openDoor(code, from, { door: 'runConsolidate', args: [], now: NOW });
  if (error) throw error;
  const book = openBook(after.files[SHARED] ?? {});
  const daily = {
    who: 'ke.toan@xa.example',
    since: '18/5/2024',
    trigger: TRIGGER,
    lastRun: '',
    lastResult: '',
  };
  book.send(bookMark(DAILY_MARK, JSON.stringify(daily)));
  return { ...after, files: { ...after.files, [SHARED]: book.resource() } };
}
