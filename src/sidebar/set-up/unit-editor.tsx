import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SetUpForm } from '../../actions/set-up-form.ts';
import { plainNumerals } from '../../domain/fold.ts';
import type { OrgKind } from '../../domain/org-kinds.ts';
import { repeatedNames, suggestCode, type UnitEntry } from '../../domain/register.ts';
import { UNIT_EDITOR } from '../../text/vi-set-up-steps.ts';
import { type DraftUnit, unitFaults } from './draft.ts';
import { Field, useCalm } from './field.tsx';

export const unitFieldId = (field: keyof UnitEntry) => `unit-${field}`;

const FIELDS_IN_ORDER = ['name', 'kind', 'code', 'head', 'email', 'phone', 'expected', 'tab'] as const;

/** One unit's fields. Nothing reaches the list before `Xong`, and nothing wrong does. */
export function UnitEditor({
  unit,
  others,
  kinds,
  onDone,
  onCancel,
  onHalfTyped,
}: {
  unit: DraftUnit;
  /** The other units of the list. */
  others: readonly DraftUnit[];
  kinds: SetUpForm['kinds'];
  onDone: (unit: DraftUnit) => void;
  onCancel: () => void;
  /** Told whether something is typed here that is not in the list. */
  onHalfTyped: (isHalfTyped: boolean) => void;
}) {
  const [draft, setDraft] = useState(unit);
  const [ownCode, setOwnCode] = useState(unit.code !== '');
  const [asked, setAsked] = useState(unit.line !== undefined);
  const { calm, typing, left } = useCalm();
  const box = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => box.current?.querySelector('input')?.focus(), []);
  const isHalfTyped = FIELDS_IN_ORDER.some((field) => draft[field] !== unit[field]);
  useEffect(() => {
    onHalfTyped(isHalfTyped);
    return () => onHalfTyped(false);
  }, [isHalfTyped, onHalfTyped]);
  const faults = unitFaults([...others, draft]).get(draft.id);
  const twin = repeatedNames([...others, draft]).find(({ place }) => place === others.length);
  const twinCode = twin && others[twin.first]?.code;
  const isNew = unit.line === undefined;
  const set = (changes: Partial<UnitEntry>) =>
    setDraft((before) => {
      const after = { ...before, ...changes };
      if (!isNew || ownCode || changes.code !== undefined || after.kind === '') return after;
      const codes = others.map(({ code }) => code);
      return { ...after, code: suggestCode(after.kind, after.name, codes) };
    });
  const tell = (field: keyof UnitEntry) => {
    const fault = faults?.get(field);
    const untouched = (!asked || (field === 'code' && draft.kind === '')) && draft[field] === '';
    return calm && !untouched ? fault : undefined;
  };
  const done = () => {
    setAsked(true);
    left();
    if (!faults) onDone(draft);
    else
      document
        .getElementById(unitFieldId(FIELDS_IN_ORDER.find((field) => faults.has(field)) ?? 'name'))
        ?.focus();
  };
  const text = (field: Exclude<keyof UnitEntry, 'kind'>, hints: readonly string[] = [], remark?: string) => (
    <Field
      id={unitFieldId(field)}
      label={UNIT_EDITOR[field]}
      hints={hints}
      fault={tell(field)}
      remark={remark}
    >
      {(described) => (
        <input
          {...described}
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={500}
          inputMode={
            field === 'email'
              ? 'email'
              : field === 'phone'
                ? 'tel'
                : field === 'expected'
                  ? 'numeric'
                  : 'text'
          }
          value={draft[field]}
          onInput={(event) => {
            typing();
            if (field === 'code') setOwnCode(event.currentTarget.value !== '');
            set({ [field]: event.currentTarget.value });
          }}
          onBlur={left}
        />
      )}
    </Field>
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <fieldset class="editor" ref={box}>
        <legend>{isNew ? UNIT_EDITOR.add : UNIT_EDITOR.edit(unit.name || unit.code)}</legend>
        {text('name', [], calm && twinCode !== undefined ? UNIT_EDITOR.nameRepeated(twinCode) : undefined)}
        <Field id={unitFieldId('kind')} label={UNIT_EDITOR.kind} fault={tell('kind')}>
          {(described) => (
            <select
              {...described}
              value={draft.kind}
              onChange={(event) => set({ kind: event.currentTarget.value as OrgKind | '' })}
            >
              {draft.kind === '' && <option value="">{unit.line?.kindWord || UNIT_EDITOR.chooseKind}</option>}
              {kinds.map(({ key, word }) => (
                <option key={key} value={key}>
                  {word}
                </option>
              ))}
            </select>
          )}
        </Field>
        {isNew ? text('code', [UNIT_EDITOR.codeHint]) : null}
        {text('head')}
        {text('email', [UNIT_EDITOR.emailHint])}
        {text('phone', [], isOddPhone(draft.phone) ? UNIT_EDITOR.phoneOdd : undefined)}
        {text('expected', [UNIT_EDITOR.expectedHint])}
        {unit.line?.itsTab ? <p class="hint">{UNIT_EDITOR.tabFixed}</p> : text('tab', [UNIT_EDITOR.tabHint])}
        <div class="buttons">
          <button type="submit" class="main">
            {UNIT_EDITOR.done}
          </button>
          <button type="button" onClick={onCancel}>
            {UNIT_EDITOR.cancel}
          </button>
        </div>
      </fieldset>
    </form>
  );
}

/** Not wrong, for a desk may have a short number; but most often a digit was lost. */
function isOddPhone(phone: string): boolean {
  const digits = plainNumerals(phone).replace(/[ .()-]/g, '');
  return digits !== '' && !/^(?:0|\+84)\d{9,10}$/.test(digits);
}
