import { useState } from 'preact/hooks';
import type { PapersBoard } from '../../actions/papers-board.ts';
import { PAPERS_PAGE, CODES_VIEW as words } from '../../text/vi-papers-page.ts';
import { call } from '../shared/call.ts';
import { PrintButtons } from './print-buttons.tsx';
import { UnitChoice } from './unit-choice.tsx';

/** Above this, a unit at a time is quicker. */
const MANY = 500;

/** The sheets of memos and QR codes; why there are none, as long as nobody confirmed the account. */
export function Codes({ board: { noQr, units } }: { board: PapersBoard }) {
  const [unit, setUnit] = useState('');
  if (noQr !== '') {
    return (
      <div class="notice">
        <p>
          <strong>{words.notYet}</strong>
        </p>
        <p>{noQr}</p>
      </div>
    );
  }
  const meant = unit === '' ? units : units.filter(({ code }) => code === unit);
  const people = meant.reduce((sum, one) => sum + one.people, 0);
  return (
    <>
      <UnitChoice units={units} chosen={unit} onChoose={setUnit} />
      <p>{unit === '' ? PAPERS_PAGE.units(units.length, people) : PAPERS_PAGE.people(people)}</p>
      {people > MANY && <p class="hint">{words.allAtOnce}</p>}
      <PrintButtons
        key={unit}
        what={words.what}
        make={() => call('sidePaymentSheet', unit === '' ? {} : { unit })}
      />
      <p class="hint">{words.private}</p>
    </>
  );
}
