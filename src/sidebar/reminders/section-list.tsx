import {
  counted,
  DAILY_BOARD,
  IN_DOUBT,
  LOCKS,
  NO_ADDRESS,
  REMINDER_BOARD,
  TODAY,
  UNITS,
} from '../../text/vi-reminder-board.ts';
import { dueToday, inDoubt, withoutAddress } from './sections.ts';
import { useDesk } from './work.ts';

/** What there is to do at a glance, and the way there: Google's frame knows no links within the page. */
export function SectionList() {
  const { units } = useDesk().board;
  const parts = [
    ['today', TODAY.title, dueToday(units).length],
    ['in-doubt', IN_DOUBT.title, inDoubt(units).length],
    ['no-address', NO_ADDRESS.title, withoutAddress(units).length],
    ['units', UNITS.title, units.length],
    ['daily', DAILY_BOARD.title, undefined],
    ['locks', LOCKS.title, undefined],
  ] as const;
  return (
    <nav aria-label={REMINDER_BOARD.sections}>
      {parts
        .filter(([, , count]) => count !== 0)
        .map(([id, title, count]) => (
          <button key={id} type="button" class="plain" onClick={() => document.getElementById(id)?.focus()}>
            {count === undefined ? title : counted(title, count)}
          </button>
        ))}
    </nav>
  );
}
