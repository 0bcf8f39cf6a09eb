import { counted, NO_ADDRESS, UNITS } from '../../text/vi-reminder-board.ts';
import { Contact } from './contact.tsx';
import { CopyMessage } from './copy-message.tsx';
import { LastContact, Phone } from './facts.tsx';
import { Outcome } from './outcome.tsx';
import { Section } from './section.tsx';
import { withoutAddress } from './sections.ts';
import { useDesk } from './work.ts';

/** Units that live on the phone. */
export function NoAddress() {
  const units = withoutAddress(useDesk().board.units);
  if (units.length === 0) return null;
  return (
    <Section id="no-address" title={counted(NO_ADDRESS.title, units.length)}>
      <p class="hint">{NO_ADDRESS.text}</p>
      <ul class="items">
        {units.map((unit) => {
          const place = `no-address ${unit.code}`;
          return (
            <li key={unit.code}>
              <p>
                <strong>
                  <bdi>{unit.name}</bdi>
                </strong>
              </p>
              <p>{UNITS.reasons(unit.reasons)}</p>
              {unit.note !== '' && <p class="remark">{unit.note}</p>}
              <Phone unit={unit} />
              <LastContact unit={unit} />
              <div class="row">
                <CopyMessage unit={unit} />
              </div>
              <Contact unit={unit} place={place} />
              <Outcome place={place} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
