import { useState } from 'preact/hooks';
import type { BoardUnit } from '../../actions/reminder-board.ts';
import { counted, TODAY } from '../../text/vi-reminder-board.ts';
import { AskFirst } from '../shared/ask-first.tsx';
import { Others } from './others.tsx';
import { Outcome } from './outcome.tsx';
import { Section } from './section.tsx';
import { dueToday } from './sections.ts';
import { sendTo } from './send.ts';
import { TodayItem } from './today-item.tsx';
import { useDesk } from './work.ts';

const PLACE = 'today';

/** Who is due a reminder today. Nothing leaves before it was asked for and agreed to. */
export function Today() {
  const { board, busy, run } = useDesk();
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const due = dueToday(board.units);
  const isChosen = ({ code, state }: BoardUnit) => choices.get(code) ?? state === 'would-send';
  const chosen = due.filter(isChosen);
  const isTooMany = chosen.length > board.quota;
  const choose = (units: readonly BoardUnit[], on: boolean) =>
    setChoices(new Map([...choices, ...units.map(({ code }): [string, boolean] => [code, on])]));
  const already = board.units.filter(({ state }) => state === 'already-sent').length;
  return (
    <Section id="today" title={due.length === 0 ? TODAY.title : counted(TODAY.title, due.length)}>
      {due.length === 0 && <p>{TODAY.none}</p>}
      {due.length > 0 && (
        <>
          <p class="hint">{TODAY.hint}</p>
          {due.length > 1 && (
            <button type="button" class="small" onClick={() => choose(due, chosen.length === 0)}>
              {chosen.length === 0 ? TODAY.chooseAll : TODAY.chooseNone}
            </button>
          )}
          <ul class="items">
            {due.map((unit) => (
              <TodayItem
                key={unit.code}
                unit={unit}
                chosen={isChosen(unit)}
                onChoose={(on) => choose([unit], on)}
              />
            ))}
          </ul>
          <div class="send-bar">
            {chosen.length === 0 && <p class="hint">{TODAY.nothingChosen}</p>}
            {isTooMany && (
              <p class="fault" role="alert">
                {TODAY.tooMany(chosen.length, board.quota)}
              </p>
            )}
            <AskFirst
              // Another choice is another question.
              key={chosen.map(({ code }) => code).join('\n')}
              label={TODAY.send(chosen.length)}
              className="main wide"
              disabled={busy || chosen.length === 0 || isTooMany || board.blocked !== ''}
              question={TODAY.confirm(chosen.length, board.outbox !== '')}
              yes={TODAY.sendNow(chosen.length)}
              no={TODAY.notYet}
              onYes={() =>
                run({
                  place: PLACE,
                  words: TODAY.sending(chosen.length),
                  act: () => sendTo(chosen, board.outbox !== ''),
                })
              }
            />
          </div>
        </>
      )}
      <Outcome place={PLACE} />
      <Others />
      {already > 0 && <p class="hint">{TODAY.alreadySent(already)}</p>}
    </Section>
  );
}
