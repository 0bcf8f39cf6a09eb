import { useState } from 'preact/hooks';
import type { BoardUnit } from '../../actions/reminder-board.ts';
import { DATE_LIST, LETTER, REMINDER_BOARD, UNITS } from '../../text/vi-reminder-board.ts';
import { call } from '../shared/call.ts';
import { ByHand } from './by-hand.tsx';
import { Contact } from './contact.tsx';
import { CopyMessage } from './copy-message.tsx';
import { Facts } from './facts.tsx';
import { LetterView } from './letter.tsx';
import { Outcome } from './outcome.tsx';
import { Reveal } from './reveal.tsx';
import { UnitDayForm } from './unit-day-form.tsx';

/** One unit: what it is still asked for; opened, all that is known of it and all that can be done. */
export function UnitItem({ unit, hidden }: { unit: BoardUnit; hidden: boolean }) {
  const [opened, setOpened] = useState(false);
  const { name, done, reasons, note } = unit;
  return (
    <details hidden={hidden} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>
        <bdi class="name">{name}</bdi>
        {done ? (
          <span class="mark good">{REMINDER_BOARD.done}</span>
        ) : (
          <span class="hint">{reasons.length > 0 ? UNITS.reasons(reasons) : note}</span>
        )}
      </summary>
      {opened && <Body unit={unit} />}
    </details>
  );
}

function Body({ unit }: { unit: BoardUnit }) {
  const { code, name, letter, message, handedIn, invited, done, note } = unit;
  const place = `unit ${code}`;
  return (
    <div class="unit">
      {note !== '' && !done && unit.reasons.length > 0 && <p class="hint">{note}</p>}
      <Facts unit={unit} />
      <div class="row">
        {letter && (
          <Reveal label={LETTER.show} name={name}>
            <LetterView unit={unit} letter={letter} place={`letter ${code}`} />
          </Reveal>
        )}
        {message !== '' && <CopyMessage unit={unit} />}
        {handedIn && !invited && (
          <Reveal label={DATE_LIST.open} name={name}>
            <p class="hint">{DATE_LIST.hint}</p>
            <UnitDayForm
              place={`date ${code}`}
              words={DATE_LIST}
              act={async (day, why) => (await call('sideDateList', { unit: code, day, why })).lines}
            />
            <Outcome place={`date ${code}`} />
          </Reveal>
        )}
        <ByHand unit={unit} place={place} />
      </div>
      <Contact unit={unit} place={place} />
      <Outcome place={place} />
    </div>
  );
}
