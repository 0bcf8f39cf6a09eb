import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SetUpForm } from '../../actions/set-up-form.ts';
import type { OrgKind } from '../../domain/org-kinds.ts';
import type { UnitEntry } from '../../domain/register.ts';
import { UNITS_HEADERS } from '../../text/vi-columns.ts';
import { PASTE, UNIT_EDITOR, UNITS } from '../../text/vi-set-up-steps.ts';
import { type DraftUnit, newUnit, unitFaults } from './draft.ts';
import { Field } from './field.tsx';
import { MOST_LINES, PASTED_ORDER, type PastedLine, pastedUnits } from './pasted-units.ts';

/** Units copied from a spreadsheet: what was understood is shown line by line before any is added. */
export function PasteUnits({
  units,
  kinds,
  onAdd,
  onClose,
  onHalfTyped,
}: {
  units: readonly DraftUnit[];
  kinds: SetUpForm['kinds'];
  onAdd: (entries: readonly UnitEntry[]) => void;
  onClose: () => void;
  /** Told whether something is pasted that is not in the list. */
  onHalfTyped: (isHalfTyped: boolean) => void;
}) {
  const [text, setText] = useState('');
  const [otherwise, setOtherwise] = useState<OrgKind | ''>('');
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  const isHalfTyped = text.trim() !== '';
  useEffect(() => {
    onHalfTyped(isHalfTyped);
    return () => onHalfTyped(false);
  }, [isHalfTyped, onHalfTyped]);
  const { lines, ignored, needsKind, cutOff } = pastedUnits(text, units, otherwise);
  const wanted = lines.flatMap(({ entry, refused }) => (refused === undefined ? [entry] : []));
  const faults = faultsOf(units, wanted);
  const good = wanted.filter((entry) => !faults.has(entry));
  return (
    <fieldset class="editor">
      <legend>{UNITS.paste}</legend>
      <Field
        id="pasted"
        label={PASTE.label}
        fault={undefined}
        hints={[`${PASTE.how} ${PASTED_ORDER.map((key) => UNITS_HEADERS[key]).join(' · ')}.`]}
      >
        {(described) => (
          <textarea
            {...described}
            ref={area}
            rows={4}
            spellcheck={false}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      {needsKind && (
        <Field id="pasted-kind" label={PASTE.kindForRest} fault={undefined}>
          {(described) => (
            <select
              {...described}
              value={otherwise}
              onChange={(event) => setOtherwise(event.currentTarget.value as OrgKind | '')}
            >
              <option value="">{UNIT_EDITOR.chooseKind}</option>
              {kinds.map(({ key, word }) => (
                <option key={key} value={key}>
                  {word}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {isHalfTyped && (
        <section aria-label={PASTE.preview} role="status">
          {lines.length === 0 && <p>{PASTE.nothing}</p>}
          {ignored.length > 0 && <p class="remark">{PASTE.ignored(ignored.join(', '))}</p>}
          {cutOff && <p class="remark">{PASTE.tooMany(MOST_LINES)}</p>}
          <ol class="pasted">
            {lines.map((line) => (
              <PastedItem
                key={line.line}
                pasted={line}
                kind={kinds.find(({ key }) => key === line.entry.kind)?.word ?? ''}
                fault={line.refused ?? faults.get(line.entry)}
              />
            ))}
          </ol>
        </section>
      )}
      <div class="buttons">
        {good.length > 0 && (
          <button type="button" class="main" onClick={() => onAdd(good)}>
            {PASTE.add(good.length)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {PASTE.close}
        </button>
      </div>
    </fieldset>
  );
}

function PastedItem({
  pasted,
  kind,
  fault,
}: {
  pasted: PastedLine;
  kind: string;
  fault: string | undefined;
}) {
  const { code, name, head, email, phone, expected } = pasted.entry;
  if (fault !== undefined) return <li class="fault">{PASTE.line(pasted.line, fault)}</li>;
  return (
    <li>
      <strong>{name}</strong>
      <span class="hint">
        {[code, kind, head, email, phone, expected].filter((word) => word !== '').join(' · ')}
      </span>
    </li>
  );
}

/** The first sentence about each pasted unit that the register would refuse. */
function faultsOf(
  units: readonly DraftUnit[],
  entries: readonly UnitEntry[],
): ReadonlyMap<UnitEntry, string> {
  const drafts = entries.map((entry) => newUnit(entry));
  const faults = unitFaults([...units, ...drafts]);
  return new Map(
    entries.flatMap((entry, at) => {
      const [sentence] = [...(faults.get(drafts[at]?.id ?? 0)?.values() ?? [])];
      return sentence === undefined ? [] : [[entry, sentence]];
    }),
  );
}
