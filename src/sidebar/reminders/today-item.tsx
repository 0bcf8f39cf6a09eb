import { useId } from 'preact/hooks';
import type { BoardUnit } from '../../actions/reminder-board.ts';
import { LETTER, TODAY, UNITS } from '../../text/vi-reminder-board.ts';
import { LetterView } from './letter.tsx';
import { Reveal } from './reveal.tsx';

interface TodayItemProps {
  readonly unit: BoardUnit;
  readonly chosen: boolean;
  onChoose(on: boolean): void;
}

/** A unit that is due a reminder, ticked or not, with the letter that it would get. */
export function TodayItem({ unit, chosen, onChoose }: TodayItemProps) {
  const { name, reasons, to, state, letter, code } = unit;
  const id = useId();
  return (
    <li>
      <div class="choice">
        <input
          id={id}
          type="checkbox"
          checked={chosen}
          aria-describedby={`${id}-why`}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <div>
          <label for={id}>
            <bdi>{name}</bdi>
          </label>
          <p id={`${id}-why`}>
            {UNITS.reasons(reasons)}
            {state === 'over-quota' && <span class="mark warning">{TODAY.tomorrow}</span>}
          </p>
          <p class="hint">
            <bdi>{to}</bdi>
          </p>
        </div>
      </div>
      {letter && (
        <div class="row">
          <Reveal label={LETTER.show} name={name}>
            <LetterView unit={unit} letter={letter} place={`today letter ${code}`} />
          </Reveal>
        </div>
      )}
    </li>
  );
}
