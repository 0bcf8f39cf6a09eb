import { counted, IN_DOUBT } from '../../text/vi-reminder-board.ts';
import { Contact } from './contact.tsx';
import { LastContact, Phone } from './facts.tsx';
import { Outcome } from './outcome.tsx';
import { Section } from './section.tsx';
import { inDoubt } from './sections.ts';
import { useDesk } from './work.ts';

const PLACE = 'in-doubt';

/** Units of whose last mail nobody knows whether it arrived. One that was called leaves the list, so what came of it is told here. */
export function InDoubt() {
  const { board, work } = useDesk();
  const units = inDoubt(board.units);
  if (units.length === 0 && work.place !== PLACE) return null;
  return (
    <Section id={PLACE} title={counted(IN_DOUBT.title, units.length)}>
      {units.length > 0 && <p class="remark">{IN_DOUBT.text}</p>}
      <ul class="items">
        {units.map((unit) => (
          <li key={unit.code}>
            <p>
              <strong>
                <bdi>{unit.name}</bdi>
              </strong>
            </p>
            <Phone unit={unit} />
            <LastContact unit={unit} />
            <Contact unit={unit} place={PLACE} />
          </li>
        ))}
      </ul>
      <Outcome place={PLACE} />
    </Section>
  );
}
