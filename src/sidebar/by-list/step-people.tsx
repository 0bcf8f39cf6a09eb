import { useId, useState } from 'preact/hooks';
import { PEOPLE as words } from '../../text/vi-by-list-page.ts';
import { SearchField } from '../shared/search-field.tsx';
import { type Drafts, type Person, searched, type Unit, withTicks } from './drafts.ts';
import { PersonItem } from './person-item.tsx';

interface Props {
  readonly units: readonly Unit[];
  readonly unit: Unit | undefined;
  readonly drafts: Drafts;
  readonly onUnit: (code: string) => void;
  readonly onDrafts: (drafts: Drafts) => void;
}

/** Which unit, and who of it. */
export function PeopleStep({ units, unit, drafts, onUnit, onDrafts }: Props) {
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={id}>{words.unit}</label>
        <select id={id} value={unit?.code ?? ''} onChange={(event) => onUnit(event.currentTarget.value)}>
          <option value="">{words.chooseUnit}</option>
          {units.map(({ code, name, isReadable }) => (
            <option key={code} value={code}>
              {isReadable ? name : words.unreadable(name)}
            </option>
          ))}
        </select>
      </div>
      {unit && !unit.isReadable && <p class="notice">{words.unreadableHint}</p>}
      {unit && unit.leftOut > 0 && <p class="notice">{words.leftOut(unit.leftOut)}</p>}
      {unit?.isReadable && unit.people.length === 0 && <p class="hint">{words.nobody}</p>}
      {unit && unit.people.length > 0 && (
        // Another unit is searched anew.
        <PeopleList key={unit.code} unit={unit} drafts={drafts} onDrafts={onDrafts} />
      )}
    </>
  );
}

function PeopleList({ unit, drafts, onDrafts }: { unit: Unit } & Pick<Props, 'drafts' | 'onDrafts'>) {
  const [typed, setTyped] = useState('');
  const isSearching = typed.trim() !== '';
  const shown = isSearching ? searched(unit.people, typed) : unit.people;
  const open = shown.filter(({ suggested }) => suggested > 0);
  const isTicked = ({ code }: Person) => drafts.get(code)?.isTicked === true;
  const hidden = unit.people.filter((person) => isTicked(person) && !shown.includes(person)).length;
  const tick = (people: readonly Person[], isOn: boolean) => onDrafts(withTicks(drafts, people, isOn));
  const type = (code: string, amount: string) =>
    onDrafts(new Map(drafts).set(code, { isTicked: true, amount }));
  return (
    <>
      <SearchField
        className="field"
        label={words.search}
        value={typed}
        onValue={setTyped}
        said={isSearching ? words.found(shown.length) : ''}
      />
      <div class="row">
        {open.length > 0 && (
          <button type="button" class="small" onClick={() => tick(open, true)}>
            {unit.hasTargets ? words.withTarget(open.length) : words.withDeclared(open.length)}
          </button>
        )}
        {shown.length > 0 && (
          <button type="button" class="small" onClick={() => tick(shown, true)}>
            {isSearching ? words.allFound(shown.length) : words.all(shown.length)}
          </button>
        )}
        <button type="button" class="small" onClick={() => tick(unit.people.filter(isTicked), false)}>
          {words.none}
        </button>
      </div>
      {hidden > 0 && <p class="hint">{words.hiddenTicked(hidden)}</p>}
      {shown.length === 0 && <p class="hint">{words.notFound}</p>}
      <ul class="people" aria-label={words.list}>
        {shown.map((person) => (
          <PersonItem
            key={person.code}
            person={person}
            draft={drafts.get(person.code)}
            onTick={(isOn) => tick([person], isOn)}
            onType={(amount) => type(person.code, amount)}
          />
        ))}
      </ul>
    </>
  );
}
