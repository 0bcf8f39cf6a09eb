import { useId } from 'preact/hooks';
import type { ImportTargets } from '../../actions/import-list.ts';
import type { ReadTable } from '../../tables/read-text.ts';
import { SOURCE_STEP as words } from '../../text/vi-import-page.ts';
import type { Source } from '../shared/source.ts';
import { SourceForm } from '../shared/source-form.tsx';
import { compareWords } from '../shared/vietnamese.ts';

/** More than any list that is taken, so that one too long is still seen to be. */
const MOST_ROWS = 5_100;

interface Props {
  readonly targets: ImportTargets;
  readonly unit: string;
  readonly source: Source;
  readonly table: ReadTable;
  readonly onUnit: (code: string) => void;
  readonly onSource: (source: Source) => void;
  readonly onNext: () => void;
}

/** Whose list it is, and where it comes from. */
export function SourceStep({ targets, unit, source, table, onUnit, onSource, onNext }: Props) {
  return (
    <SourceForm
      words={words}
      maxRows={MOST_ROWS}
      source={source}
      table={table}
      ready={unit !== '' && table.rows.length > 0}
      onSource={onSource}
      onNext={onNext}
    >
      <UnitChoice targets={targets} unit={unit} onUnit={onUnit} />
    </SourceForm>
  );
}

function UnitChoice({ targets, unit, onUnit }: Pick<Props, 'targets' | 'unit' | 'onUnit'>) {
  const id = useId();
  const open = targets.units.filter(({ blocked }) => blocked === '');
  const blocked = targets.units.filter((target) => target.blocked !== '');
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  const chosen = open.find(({ code }) => code === unit);
  return (
    <div class="field">
      <label for={id}>{words.unit}</label>
      {open.length === 0 && <p>{words.noUnits}</p>}
      <select
        id={id}
        value={unit}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onUnit(event.currentTarget.value)}
      >
        <option value="">{words.chooseUnit}</option>
        {kinds.map((kind) => (
          <optgroup key={kind} label={kind}>
            {open
              .filter((target) => target.kind === kind)
              .sort((a, b) => compareWords(a.name, b.name))
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {`${name} (${code})`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p class="hint" id={`${id}-hint`}>
        {chosen && words.listed(chosen.listed)}
      </p>
      {blocked.length > 0 && (
        <details>
          <summary>{words.blocked(blocked.length)}</summary>
          <ul>
            {blocked.map(({ code, name, blocked: why }) => (
              <li key={code}>
                <strong>{name}</strong>. {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
