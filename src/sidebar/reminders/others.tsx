import { counted, LETTER, OTHERS } from '../../text/vi-reminder-board.ts';
import { LetterFrame } from './letter.tsx';
import { Reveal } from './reveal.tsx';
import { useDesk } from './work.ts';

/** Letters that leave with the day's reminders and are none: thanks to donors, and the chairman's. */
export function Others() {
  const { others } = useDesk().board;
  if (others.length === 0) return null;
  return (
    <>
      <h3>{counted(OTHERS.title, others.length)}</h3>
      <p class="hint">{OTHERS.hint}</p>
      <ul class="items">
        {others.map(({ name, to, letter }) => (
          <li key={`${name} ${to}`}>
            <p>
              <bdi>{name}</bdi>
            </p>
            <p class="hint">
              <bdi>{to}</bdi>
            </p>
            <div class="row">
              <Reveal label={LETTER.show} name={name}>
                <div class="letter">
                  <LetterFrame name={name} to={to} letter={letter} />
                </div>
              </Reveal>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
