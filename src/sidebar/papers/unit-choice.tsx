import { useId } from 'preact/hooks';
import type { PapersBoard } from '../../actions/papers-board.ts';
import { PAPERS_PAGE as words } from '../../text/vi-papers-page.ts';

interface Props {
  readonly units: PapersBoard['units'];
  /** '' is all of them. */
  readonly chosen: string;
  readonly disabled?: boolean;
  readonly onChoose: (code: string) => void;
}

/** For which unit papers are made. */
export function UnitChoice({ units, chosen, disabled = false, onChoose }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.unit}</label>
      <select
        id={id}
        value={chosen}
        disabled={disabled}
        onChange={({ currentTarget: { value } }) => onChoose(value)}
      >
        <option value="">{words.allUnits}</option>
        {units.map(({ code, name }) => (
          <option key={code} value={code}>
            {words.unitOption(name, code)}
          </option>
        ))}
      </select>
    </div>
  );
}
