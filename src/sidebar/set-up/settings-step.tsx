import type { SettingField, SetUpForm } from '../../actions/set-up-form.ts';
import { readDate } from '../../domain/date-cells.ts';
import type { SettingKey } from '../../domain/settings.ts';
import { GROUP_TITLES, type SettingGroup } from '../../text/vi-set-up.ts';
import { FIELDS } from '../../text/vi-set-up-steps.ts';
import { type Draft, tidied } from './draft.ts';
import { SettingInput } from './setting-input.tsx';

/** The settings of one step, in their groups. */
export function SettingsStep({
  form,
  groups,
  draft,
  faults,
  onValue,
}: {
  form: SetUpForm;
  groups: readonly SettingGroup[];
  draft: Draft;
  faults: ReadonlyMap<SettingKey, string>;
  onValue: (key: SettingKey, value: string) => void;
}) {
  const inputs = (group: SettingGroup) =>
    form.settings
      .filter((field) => field.group === group)
      .map((field) => (
        <SettingInput
          key={field.key}
          field={field}
          value={draft.values[field.key] ?? ''}
          fault={faults.get(field.key)}
          remark={remarkOn(field, draft)}
          onInput={(value) => onValue(field.key, value)}
          onLeave={() => onValue(field.key, tidied(form, field, draft))}
        />
      ));
  const [only] = groups;
  if (groups.length === 1 && only) return <>{inputs(only)}</>;
  return (
    <>
      {groups.map((group) => (
        <fieldset key={group}>
          <legend>{GROUP_TITLES[group]}</legend>
          {inputs(group)}
        </fieldset>
      ))}
    </>
  );
}

/** A day of another year than the campaign's may be right, and most often was forgotten. */
function remarkOn({ key, kind, group }: SettingField, { values }: Draft): string | undefined {
  if (kind !== 'date' || group !== 'dates') return undefined;
  const year = Number(values.year);
  const day = readDate({ kind: 'text', value: values[key] ?? '' }, year);
  const isOther = day.ok && day.value !== undefined && Number.isInteger(year) && day.value.year !== year;
  return isOther ? FIELDS.otherYear(`${year}`) : undefined;
}
