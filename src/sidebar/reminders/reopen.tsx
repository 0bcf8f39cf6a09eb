import { useId, useState } from 'preact/hooks';
import type { BoardUnit } from '../../actions/reminder-board.ts';
import { LOCKS } from '../../text/vi-reminder-board.ts';
import { call } from '../shared/call.ts';
import { Outcome } from './outcome.tsx';
import { UnitDayForm } from './unit-day-form.tsx';

const PLACE = 'reopen';

/** One closed unit may be edited again until a day; one that is reopened already may be given another. */
export function Reopen({ units }: { units: readonly BoardUnit[] }) {
  const id = useId();
  const [code, setCode] = useState('');
  if (units.length === 0) return null;
  return (
    <>
      <h3>{LOCKS.reopen}</h3>
      <UnitDayForm
        place={PLACE}
        words={LOCKS}
        touched={code !== ''}
        fault={() => (code === '' ? LOCKS.chooseFirst : '')}
        act={async (day, why) => (await call('sideReopenList', { unit: code, day, why })).lines}
        onDone={() => setCode('')}
      >
        <label for={id}>{LOCKS.unit}</label>
        <select id={id} value={code} onChange={(event) => setCode(event.currentTarget.value)}>
          <option value="">{LOCKS.choose}</option>
          {units.map((unit) => (
            <option key={unit.code} value={unit.code} dir="auto">
              {unit.name}
            </option>
          ))}
        </select>
      </UnitDayForm>
      <Outcome place={PLACE} />
    </>
  );
}
