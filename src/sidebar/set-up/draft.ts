import type { SettingField, SetUpForm, UnitLine } from '../../actions/set-up-form.ts';
import type { SetUpOptions } from '../../actions/set-up-options.ts';
import type { CellValue } from '../../domain/cells.ts';
import { fold } from '../../domain/fold.ts';
import { FORM_OF } from '../../domain/org-kinds.ts';
import { BLANK_ENTRY, registerFaults, tabTitleOf, type UnitEntry } from '../../domain/register.ts';
import { readSetting, readSettings, type SettingKey } from '../../domain/settings.ts';
import { TABS } from '../../text/vi.ts';
import { SET_UP_REFUSED, settingSentence, settingText, UNIT_SENTENCES } from '../../text/vi-set-up.ts';

/** What is typed so far; it lives in the page alone until the last step. */
export interface Draft {
  readonly values: Readonly<Partial<Record<SettingKey, string>>>;
  readonly units: readonly DraftUnit[];
}

export interface DraftUnit extends UnitEntry {
  /** Its own for as long as the page is open. */
  readonly id: number;
  /** Its line in `Đơn vị`; undefined for a unit added here. */
  readonly line: UnitLine | undefined;
}

let lastId = 0;

export function newUnit(entry: Partial<UnitEntry>, line?: UnitLine): DraftUnit {
  lastId += 1;
  return { ...BLANK_ENTRY, ...entry, id: lastId, line };
}

export function draftOf(form: SetUpForm): Draft {
  const values = Object.fromEntries(form.settings.map(({ key, value }) => [key, value]));
  const units = form.units.map((line) => {
    const { code, name, kind, head, email, phone, tab, expected } = line;
    return newUnit({ code, name, kind, head, email, phone, tab, expected }, line);
  });
  return { values, units };
}

const typed = (value: string): CellValue => ({ kind: 'text', value });

/** The sentence for each setting that cannot be taken as typed: the readers are those of the workbook. */
export function settingFaults(form: SetUpForm, { values }: Draft): ReadonlyMap<SettingKey, string> {
  const kinds = new Map(form.settings.map(({ key, kind }) => [key, kind]));
  const cells = new Map(form.settings.map(({ key }) => [key, typed(values[key] ?? '')]));
  const { faults } = readSettings(cells, form.today);
  return new Map(
    faults.map(({ key, code }) => [
      key,
      settingSentence(key, kinds.get(key) ?? 'text', code, (values[key] ?? '').trim()),
    ]),
  );
}

/** The typed text as the form writes it, once it is understood: 200 nghìn becomes 200.000. */
export function tidied(form: SetUpForm, field: SettingField, draft: Draft): string {
  const text = draft.values[field.key] ?? '';
  const year = Number(draft.values.year) || form.today.year;
  const reading = readSetting(field.key, typed(text), year, form.today);
  return reading.ok ? settingText(field.kind, reading.value) : text;
}

export type UnitFaults = ReadonlyMap<keyof UnitEntry, string>;

/** The sentences of each unit that has any, by its id. */
export function unitFaults(units: readonly DraftUnit[]): ReadonlyMap<number, UnitFaults> {
  const found = new Map<number, Map<keyof UnitEntry, string>>();
  const tell = (unit: DraftUnit, field: keyof UnitEntry, sentence: string) => {
    const faults = found.get(unit.id) ?? new Map();
    found.set(unit.id, faults);
    if (!faults.has(field)) faults.set(field, sentence);
  };
  for (const { place, field, code } of registerFaults(units, Object.values(TABS))) {
    const unit = units[place];
    // The title of a tab that is there is the sheet's own matter, and cannot be changed here.
    if (!unit || (field === 'tab' && unit.tab === unit.line?.tab)) continue;
    const found = field === 'tab' ? tabTitleOf(unit) : unit[field].trim();
    tell(unit, field, UNIT_SENTENCES[code](found));
  }
  for (const unit of units) {
    const { line, kind } = unit;
    if (line?.itsTab && line.kind !== '' && kind !== '' && FORM_OF[line.kind] !== FORM_OF[kind])
      tell(unit, 'kind', capitalised(SET_UP_REFUSED.kindOfList(line.itsTab, line.rows)));
  }
  return found;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
}

const UNIT_FIELDS = ['name', 'kind', 'head', 'email', 'phone', 'tab', 'expected'] as const;

/** What of a line is other than in the register. */
function changesOf({ line, ...unit }: DraftUnit): Partial<UnitEntry> {
  return Object.fromEntries(
    UNIT_FIELDS.filter((key) => !line || unit[key] !== line[key]).map((key) => [key, unit[key]]),
  );
}

export function isChanged(unit: DraftUnit): boolean {
  return Object.keys(changesOf(unit)).length > 0;
}

/** Only what was changed here is sent: what somebody else changed meanwhile stays theirs. */
export function optionsOf(form: SetUpForm, draft: Draft): SetUpOptions {
  const changed = changedSettings(form, draft);
  const settings = Object.fromEntries(changed.map(({ key }) => [key, draft.values[key] ?? '']));
  const units = draft.units.filter(isChanged).map((unit) => ({ ...changesOf(unit), code: unit.code }));
  return { settings, units };
}

/** The settings that are typed otherwise than the workbook, or the plan for a new one, has them. */
export function changedSettings(form: SetUpForm, { values }: Draft): readonly SettingField[] {
  return form.settings.filter(({ key, value }) => values[key] !== value);
}

/** Whether anything is other than the form was loaded with. */
export function isOther(form: SetUpForm, draft: Draft): boolean {
  return changedSettings(form, draft).length > 0 || draft.units.some(isChanged);
}

/** Settings of another commune's plan that name its places and people: to be looked at when the commune is another. */
export function leftovers(form: SetUpForm, { values }: Draft): readonly SettingField[] {
  const commune = form.settings.find(({ key }) => key === 'commune');
  if (!commune || fold(values.commune ?? '') === fold(commune.standard)) return [];
  return form.settings.filter(
    ({ key, kind, standard }) =>
      kind === 'text' && !ANY_COMMUNE.has(key) && standard !== '' && values[key] === standard,
  );
}

const ANY_COMMUNE = new Set<SettingKey>(['commune', 'signerTitle', 'reminderDays', 'province']);
