import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SetUpForm } from '../../actions/set-up-form.ts';
import { ORG_KINDS } from '../../domain/org-kinds.ts';
import { tabTitleOf, type UnitEntry } from '../../domain/register.ts';
import { DEFAULT_UNITS } from '../../text/vi.ts';
import { UNITS } from '../../text/vi-set-up-steps.ts';
import { compareWords } from '../shared/vietnamese.ts';
import { type DraftUnit, newUnit, type UnitFaults } from './draft.ts';
import { PasteUnits } from './paste-units.tsx';
import { UnitEditor } from './unit-editor.tsx';

export const unitId = (unit: DraftUnit) => `unit-line-${unit.id}`;

/** What is open under the list, and not yet in it. */
export type OpenPart =
  | { readonly kind: 'nothing' | 'paste' }
  | { readonly kind: 'editor'; readonly unit: DraftUnit };

/** The list of units: each with its tab, added, mended or dropped; nothing is in the workbook yet. */
export function UnitsStep({
  form,
  units,
  faults,
  open,
  onOpen: setOpen,
  onChange,
  onHalfTyped,
}: {
  form: SetUpForm;
  units: readonly DraftUnit[];
  faults: ReadonlyMap<number, UnitFaults>;
  open: OpenPart;
  onOpen: (part: OpenPart) => void;
  onChange: (units: readonly DraftUnit[]) => void;
  /** Told whether something is typed in what is open. */
  onHalfTyped: (isHalfTyped: boolean) => void;
}) {
  const [news, setNews] = useState('');
  const [focus, setFocus] = useState('');
  const addButton = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focus === '') return;
    (document.getElementById(focus) ?? addButton.current)?.focus();
    setFocus('');
  }, [focus]);
  const close = (back: string) => {
    setOpen({ kind: 'nothing' });
    setFocus(back);
  };
  const put = (unit: DraftUnit) => {
    const isThere = units.some(({ id }) => id === unit.id);
    onChange(isThere ? units.map((other) => (other.id === unit.id ? unit : other)) : [...units, unit]);
    setNews(isThere ? '' : UNITS.added(1));
    close(isThere ? unitId(unit) : 'add-unit');
  };
  const drop = (unit: DraftUnit) => {
    onChange(units.filter(({ id }) => id !== unit.id));
    setNews(UNITS.dropped(nameOf(unit)));
    setFocus('add-unit');
  };
  const add = (entries: readonly Partial<UnitEntry>[]) => {
    onChange([...units, ...entries.map((entry) => newUnit(entry))]);
    setNews(UNITS.added(entries.length));
    close('add-unit');
  };
  const isNew = ({ line }: DraftUnit) => line === undefined;
  const editing = open.kind === 'editor' ? open.unit : undefined;
  const editor = editing && (
    <UnitEditor
      key={editing.id}
      unit={editing}
      others={units.filter(({ id }) => id !== editing.id)}
      kinds={form.kinds}
      onDone={put}
      onCancel={() => close(editing.line || units.includes(editing) ? unitId(editing) : 'add-unit')}
      onHalfTyped={onHalfTyped}
    />
  );
  return (
    <>
      <p class="count">{units.length === 0 ? UNITS.none : UNITS.count(units.length)}</p>
      {form.unreadLines > 0 && <p class="remark">{UNITS.unread(form.unreadLines)}</p>}
      <p class="visually-hidden" role="status">
        {news}
      </p>
      <ul class="units">
        {units.map((unit) => (
          <li key={unit.id}>
            <UnitItem unit={unit} form={form} faults={faults.get(unit.id)} />
            {editing?.id === unit.id ? (
              editor
            ) : (
              <span class="unit-buttons">
                <button
                  type="button"
                  class="plain"
                  id={unitId(unit)}
                  aria-label={UNITS.edit(nameOf(unit))}
                  onClick={() => setOpen({ kind: 'editor', unit })}
                >
                  {UNITS.editShort}
                </button>
                {isNew(unit) && (
                  <button
                    type="button"
                    class="plain"
                    aria-label={UNITS.drop(nameOf(unit))}
                    onClick={() => drop(unit)}
                  >
                    {UNITS.dropShort}
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {editing && !units.includes(editing) && editor}
      {open.kind === 'paste' && (
        <PasteUnits
          units={units}
          kinds={form.kinds}
          onAdd={add}
          onClose={() => close('paste-units')}
          onHalfTyped={onHalfTyped}
        />
      )}
      {open.kind === 'nothing' && (
        <div class="buttons stacked">
          <button
            type="button"
            id="add-unit"
            ref={addButton}
            onClick={() => setOpen({ kind: 'editor', unit: newUnit({}) })}
          >
            {UNITS.add}
          </button>
          <button type="button" id="paste-units" onClick={() => setOpen({ kind: 'paste' })}>
            {UNITS.paste}
          </button>
          {units.length === 0 && (
            <button
              type="button"
              onClick={() => add(DEFAULT_UNITS.map(({ code, name, kind }) => ({ code, name, kind })))}
            >
              {UNITS.plan(DEFAULT_UNITS.length)}
            </button>
          )}
          {units.filter(isNew).length > 1 && (
            <>
              <button
                type="button"
                onClick={() =>
                  onChange([...units.filter((unit) => !isNew(unit)), ...sorted(units.filter(isNew))])
                }
              >
                {UNITS.sort}
              </button>
              <button
                type="button"
                onClick={() => {
                  onChange(units.filter((unit) => !isNew(unit)));
                  setFocus('add-unit');
                }}
              >
                {UNITS.clear}
              </button>
            </>
          )}
        </div>
      )}
      {units.some((unit) => !isNew(unit)) && <p class="hint">{UNITS.stays}</p>}
    </>
  );
}

function UnitItem({
  unit,
  form,
  faults,
}: {
  unit: DraftUnit;
  form: SetUpForm;
  faults: UnitFaults | undefined;
}) {
  const kind = form.kinds.find(({ key }) => key === unit.kind)?.word ?? unit.line?.kindWord ?? '';
  const itsTab = unit.line?.itsTab ?? '';
  return (
    <div class="unit">
      <strong>{nameOf(unit)}</strong>
      <span class="hint">
        {[unit.code, kind, unit.head, unit.email].filter((word) => word !== '').join(' · ')}
      </span>
      <span class="hint">
        {itsTab === '' ? UNITS.willHaveTab(tabTitleOf(unit)) : UNITS.hasTab(itsTab, unit.line?.rows ?? 0)}
      </span>
      {[...(faults?.values() ?? [])].map((sentence) => (
        <span class="fault" key={sentence}>
          {sentence}
        </span>
      ))}
    </div>
  );
}

export function nameOf(unit: DraftUnit): string {
  return unit.name.trim() || unit.code.trim();
}

function sorted(units: readonly DraftUnit[]): DraftUnit[] {
  const place = ({ kind }: DraftUnit) => (kind === '' ? ORG_KINDS.length : ORG_KINDS.indexOf(kind));
  return [...units].sort((a, b) => place(a) - place(b) || compareWords(nameOf(a), nameOf(b)));
}
