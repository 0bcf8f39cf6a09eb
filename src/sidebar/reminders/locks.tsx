import { LOCKS } from '../../text/vi-reminder-board.ts';
import { call } from '../shared/call.ts';
import { day } from '../shared/vietnamese.ts';
import { Outcome } from './outcome.tsx';
import { Reopen } from './reopen.tsx';
import { Section } from './section.tsx';
import { useDesk } from './work.ts';

const PLACE = 'locks';

/** Closing the lists after their day, and opening one again. */
export function Locks() {
  const { board, busy, run } = useDesk();
  const { closing, units } = board;
  const of = (wanted: (typeof units)[number]['lock']) => units.filter(({ lock }) => lock === wanted);
  const [locked, toLock, toOpen, reopened] = [of('locked'), of('toLock'), of('toOpen'), of('reopened')];
  const lock = () =>
    run({ place: PLACE, words: LOCKS.locking, act: async () => (await call('sideLockLists')).lines });
  return (
    <Section id={PLACE} title={LOCKS.title}>
      <p>
        {closing.date === null
          ? LOCKS.noDate
          : closing.isClosed
            ? LOCKS.closed(day(closing.date))
            : LOCKS.closesOn(day(closing.date))}
      </p>
      {locked.length > 0 && <p>{LOCKS.locked(locked.length)}</p>}
      {toLock.length > 0 && <p class="remark">{LOCKS.toLock(toLock.length)}</p>}
      {toOpen.length > 0 && <p class="remark">{LOCKS.toOpen(toOpen.length)}</p>}
      <button type="button" aria-disabled={busy} onClick={() => busy || lock()}>
        {LOCKS.lock}
      </button>
      <Outcome place={PLACE} />
      {reopened.length > 0 && (
        <>
          <h3>{LOCKS.reopened}</h3>
          <ul class="plain-list">
            {reopened.map(({ code, name, reopenedUntil }) => (
              <li key={code}>
                <bdi>{name}</bdi>
                {reopenedUntil !== null && `, ${LOCKS.until(day(reopenedUntil))}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <Reopen units={[...locked, ...reopened]} />
    </Section>
  );
}
