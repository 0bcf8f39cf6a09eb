import { useState } from 'preact/hooks';
import { withoutMarks } from '../../domain/fold.ts';
import { counted, UNITS } from '../../text/vi-reminder-board.ts';
import { SearchField } from '../shared/search-field.tsx';
import { Section } from './section.tsx';
import { searchTextOf } from './sections.ts';
import { UnitItem } from './unit-item.tsx';
import { useDesk } from './work.ts';

/** Everybody, with what is known and what can be done. Who is not searched for is hidden, not taken away: a note half typed stays. */
export function Units() {
  const { units } = useDesk().board;
  const [search, setSearch] = useState('');
  const wanted = withoutMarks(search);
  const found = new Set(units.filter((unit) => searchTextOf(unit).includes(wanted)));
  const asked = units.filter(({ invited }) => !invited);
  const invited = units.filter((unit) => unit.invited);
  return (
    <Section id="units" title={counted(UNITS.title, units.length)}>
      <p class="hint">{UNITS.doneCount(asked.filter(({ done }) => done).length, asked.length)}</p>
      <SearchField
        label={UNITS.search}
        value={search}
        onValue={setSearch}
        said={wanted === '' ? '' : UNITS.found(found.size)}
      />
      <div class="unit-list">
        {asked.map((unit) => (
          <UnitItem key={unit.code} unit={unit} hidden={!found.has(unit)} />
        ))}
      </div>
      <div class="unit-list" hidden={!invited.some((unit) => found.has(unit))}>
        <h3>{UNITS.invited}</h3>
        <p class="hint">{UNITS.invitedAre}</p>
        {invited.map((unit) => (
          <UnitItem key={unit.code} unit={unit} hidden={!found.has(unit)} />
        ))}
      </div>
      {found.size === 0 && <p>{UNITS.notFound}</p>}
    </Section>
  );
}
