import type { SettingField } from '../../actions/set-up-form.ts';
import { readBox } from '../../domain/choices.ts';
import { NO, YES } from '../../text/vi.ts';
import { FIELDS } from '../../text/vi-set-up-steps.ts';
import { clauseWords } from '../../text/vi-summary.ts';
import { Field, useCalm } from './field.tsx';

export const settingId = (key: string) => `setting-${key}`;

/** One setting: its name, its cell, its clause, and what is wrong with it, as it is typed. */
export function SettingInput({
  field,
  value,
  fault,
  remark,
  onInput,
  onLeave,
}: {
  field: SettingField;
  value: string;
  fault: string | undefined;
  /** Not wrong, but to be looked at. */
  remark: string | undefined;
  onInput: (value: string) => void;
  onLeave: () => void;
}) {
  const id = settingId(field.key);
  const { calm, typing, left } = useCalm();
  const told = calm ? fault : undefined;
  const hints = [
    field.key === 'accountsConfirmed' ? FIELDS.confirmed : clauseHint(field),
    field.key === 'namesPublic' ? FIELDS.namesPublic : '',
    field.key === 'reminderDays' ? FIELDS.reminderDays : '',
    field.standard !== '' && field.standard !== value && field.kind !== 'yesNo'
      ? FIELDS.standard(field.standard)
      : '',
    field.mayBeBlank && value === '' ? FIELDS.mayBeBlank : '',
  ].filter((hint) => hint !== '');
  if (field.kind === 'yesNo') {
    const ticked = readBox({ kind: 'text', value }) ?? false;
    return (
      <Field id={id} label={field.label} hints={hints} fault={told} remark={remark} beside>
        {(described) => (
          <input
            {...described}
            type="checkbox"
            checked={ticked}
            onChange={(event) => onInput(event.currentTarget.checked ? YES : NO)}
          />
        )}
      </Field>
    );
  }
  if (field.choices.length > 0) {
    const words = field.choices.includes(value) ? field.choices : [value, ...field.choices];
    return (
      <Field id={id} label={field.label} hints={hints} fault={told} remark={remark}>
        {(described) => (
          <select {...described} value={value} onChange={(event) => onInput(event.currentTarget.value)}>
            {words.map((word) => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  }
  const typed = {
    autocomplete: 'off',
    spellcheck: false,
    maxLength: 500,
    value,
    onInput: (event: { currentTarget: { value: string } }) => {
      typing();
      onInput(event.currentTarget.value.replace(/\s*\n\s*/g, ' '));
    },
    onBlur: () => {
      left();
      onLeave();
    },
  } as const;
  return (
    <Field id={id} label={field.label} hints={hints} fault={told} remark={remark}>
      {(described) =>
        LONG_TEXTS.has(field.key) ? (
          <textarea {...described} {...typed} rows={2} />
        ) : (
          <input {...described} {...typed} type="text" inputMode={inputModeOf(field)} />
        )
      }
    </Field>
  );
}

/** Texts that one line of the sidebar does not show whole. */
const LONG_TEXTS = new Set<string>(['campaignName', 'legalBasis']);

/** What the office says of itself needs no clause. */
function clauseHint({ clause }: SettingField): string {
  return clause === clauseWords('office') ? '' : FIELDS.clause(clause);
}

function inputModeOf({ key, kind }: SettingField): 'numeric' | 'email' | 'tel' | 'text' {
  if (key.endsWith('Email')) return 'email';
  if (key.endsWith('Phone')) return 'tel';
  return kind === 'number' || key === 'account1' || key === 'account2' ? 'numeric' : 'text';
}
