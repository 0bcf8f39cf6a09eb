import { DAILY_BOARD, minuteWords } from '../../text/vi-reminder-board.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { call } from '../shared/call.ts';
import { Outcome } from './outcome.tsx';
import { Section } from './section.tsx';
import { useDesk } from './work.ts';

const PLACE = 'daily';

/** Whether the clock sends by itself, and by whose account. */
export function Daily() {
  const { board, busy, run } = useDesk();
  const { daily } = board;
  const turnOn = (takeOver: boolean) =>
    run({
      place: PLACE,
      words: DAILY_BOARD.turningOn,
      act: async () => (await call('sideDailyOn', takeOver)).lines,
    });
  const turnOff = () =>
    run({
      place: PLACE,
      words: DAILY_BOARD.turningOff,
      act: async () => (await call('sideDailyOff')).lines,
    });
  return (
    <Section id={PLACE} title={DAILY_BOARD.title}>
      {daily === null ? (
        <>
          <p>{DAILY_BOARD.off}</p>
          <button type="button" aria-disabled={busy} onClick={() => busy || turnOn(false)}>
            {DAILY_BOARD.turnOn}
          </button>
        </>
      ) : (
        <>
          <p>
            {DAILY_BOARD.keeper(daily.who, daily.mine)}. {DAILY_BOARD.since(minuteWords(daily.since))}
          </p>
          <p>
            {daily.lastRun === ''
              ? DAILY_BOARD.neverRun
              : DAILY_BOARD.lastRun(minuteWords(daily.lastRun), daily.lastResult)}
          </p>
          <div class="row">
            {daily.mine ? (
              <button type="button" aria-disabled={busy} onClick={() => busy || turnOff()}>
                {DAILY_BOARD.turnOff}
              </button>
            ) : (
              <>
                <AskFirst
                  label={DAILY_BOARD.takeOver}
                  className=""
                  disabled={busy}
                  question={DAILY_BOARD.confirmTakeOver(daily.who)}
                  yes={DAILY_BOARD.takeOverNow}
                  no={DAILY_BOARD.keep}
                  onYes={() => turnOn(true)}
                />
                <AskFirst
                  label={DAILY_BOARD.turnOff}
                  className=""
                  disabled={busy}
                  question={DAILY_BOARD.confirmOff(daily.who)}
                  yes={DAILY_BOARD.turnOffNow}
                  no={DAILY_BOARD.keep}
                  onYes={turnOff}
                />
              </>
            )}
          </div>
        </>
      )}
      <Outcome place={PLACE} />
    </Section>
  );
}
