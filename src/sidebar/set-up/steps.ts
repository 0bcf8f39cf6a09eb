import type { SetUpForm } from '../../actions/set-up-form.ts';
import type { SettingKey } from '../../domain/settings.ts';
import type { SettingGroup } from '../../text/vi-set-up.ts';
import { STEP_TITLES, UNITS } from '../../text/vi-set-up-steps.ts';
import type { Draft, UnitFaults } from './draft.ts';
import { settingId } from './setting-input.tsx';
import { unitFieldId } from './unit-editor.tsx';
import { nameOf, type OpenPart, unitId } from './units-step.tsx';

export type StepName = keyof typeof STEP_TITLES;

export const STEP_NAMES = Object.keys(STEP_TITLES) as StepName[];

/** The groups of settings that each step shows; the others have content of their own. */
export const GROUPS_OF_STEP: Readonly<Partial<Record<StepName, readonly SettingGroup[]>>> = {
  campaign: ['campaign'],
  targets: ['targets'],
  dates: ['dates'],
  accounts: ['accounts'],
  people: ['people', 'reminders'],
};

export function stepOf(group: SettingGroup): StepName {
  return STEP_NAMES.find((step) => GROUPS_OF_STEP[step]?.includes(group)) ?? 'campaign';
}

/** Something to be mended before anything is written, and where. */
export interface Fault {
  readonly step: StepName;
  /** The element that takes the focus. */
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
}

export function allFaults(
  form: SetUpForm,
  draft: Draft,
  settings: ReadonlyMap<SettingKey, string>,
  units: ReadonlyMap<number, UnitFaults>,
  open: OpenPart,
): readonly Fault[] {
  const ofSettings = form.settings.flatMap(({ key, group, label }): Fault[] => {
    const sentence = settings.get(key);
    return sentence === undefined ? [] : [{ step: stepOf(group), id: settingId(key), label, sentence }];
  });
  const ofUnits = draft.units.flatMap((unit) =>
    [...(units.get(unit.id)?.values() ?? [])].map(
      (sentence): Fault => ({ step: 'units', id: unitId(unit), label: nameOf(unit), sentence }),
    ),
  );
  const ofStep = (id: string, sentence: string): Fault => ({
    step: 'units',
    id,
    label: STEP_TITLES.units,
    sentence,
  });
  const found = [
    ...ofSettings,
    ...ofUnits,
    ...(open.kind === 'editor' ? [ofStep(unitFieldId('name'), UNITS.unfinished)] : []),
    ...(open.kind === 'paste' ? [ofStep('pasted', UNITS.unadded)] : []),
    ...(open.kind === 'nothing' && draft.units.length === 0 ? [ofStep('add-unit', UNITS.atLeastOne)] : []),
  ];
  return [...found].sort((a, b) => STEP_NAMES.indexOf(a.step) - STEP_NAMES.indexOf(b.step));
}
