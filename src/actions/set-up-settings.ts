import { type CellValue, shown } from '../domain/cells.ts';
import type { CivilDate } from '../domain/dates.ts';
import {
  defaultOf,
  readSetting,
  readSettings,
  SETTING_KEYS,
  SETTING_RULES,
  type SettingKey,
  type Settings,
} from '../domain/settings.ts';
import { TABS } from '../text/vi.ts';
import { SET_UP } from '../text/vi-notices.ts';
import { SET_UP_REFUSED, settingSentence } from '../text/vi-set-up.ts';
import { describe } from '../workbook/describe.ts';
import { editRequests, settingEdit } from '../workbook/office-edits.ts';
import { addedSettingCells, addSettingLines, newSettingCells } from '../workbook/office-layout.ts';
import { readSettingsTab } from '../workbook/read-settings.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { WorkbookView } from '../workbook/tab-view.ts';
import { Refusal } from './refusal.ts';
import type { SetUpOptions } from './set-up-options.ts';

/** The settings as they are to be, where their values will stand, and what writes them. */
export interface SettledSettings {
  readonly settings: Settings;
  readonly settingCells: ReadonlyMap<SettingKey, { row: number; column: number }>;
  readonly requests: readonly Request[];
  /** Those asked for that are other than what was there; in a new workbook, than the plan's. */
  readonly changed: readonly SettingKey[];
  /** A sentence for each one asked for that cannot be taken. */
  readonly refused: readonly string[];
}

/**
 * The settings there are, or the plan's own for a new workbook, with those that were asked for. Only cells that mean
 * something else are written anew, and rows that an older `Cấu hình` lacks are added.
 * @throws Refusal when the tab's headers cannot be found: no formula could point to a setting
 */
export function settleSettings(
  view: WorkbookView,
  today: CivilDate,
  asked: SetUpOptions['settings'] = {},
): SettledSettings {
  const typed = new Map(
    SETTING_KEYS.flatMap((key): [SettingKey, CellValue][] => {
      const value = asked[key];
      return value === undefined ? [] : [[key, { kind: 'text', value }]];
    }),
  );
  const tab = view.byTitle(TABS.settings);
  if (!tab) {
    const { settings, faults } = readSettings(typed, today);
    const changed = [...typed.keys()].filter((key) => !isSame(settings[key], defaultOf(key, today)));
    const refused = sentencesOf(faults, typed);
    return { settings, settingCells: newSettingCells(), requests: [], changed, refused };
  }
  const { table, valueCells, raw, problems } = readSettingsTab(tab, today);
  if (!table) {
    const [first] = problems.filter((problem) => problem.severity === 'error');
    throw new Refusal(SET_UP.settingsUnreadable(first ? describe(first).message : ''));
  }
  const { settings, faults } = readSettings(new Map([...raw, ...typed]), today);
  const changed = [...typed.keys()].filter((key) => {
    const there = readSetting(key, raw.get(key), settings.year, today);
    return !there.ok || !isSame(there.value, settings[key]);
  });
  const edits = changed.flatMap((key) => {
    const at = valueCells.get(key);
    return at ? [settingEdit(at, SETTING_RULES[key].kind, settings[key])] : [];
  });
  const added = addedSettingCells(
    table,
    SETTING_KEYS.filter((key) => !valueCells.has(key)),
  );
  return {
    settings,
    settingCells: new Map([...valueCells, ...added]),
    requests: [...editRequests(tab.sheetId, edits), ...addSettingLines(table, added, settings, today)],
    changed,
    refused: sentencesOf(faults, typed),
  };
}

function isSame(a: Settings[SettingKey], b: Settings[SettingKey]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sentencesOf(
  faults: ReturnType<typeof readSettings>['faults'],
  typed: ReadonlyMap<SettingKey, CellValue>,
): string[] {
  return faults.flatMap(({ key, code }) => {
    const cell = typed.get(key);
    if (!cell) return [];
    return [SET_UP_REFUSED.setting(key, settingSentence(key, SETTING_RULES[key].kind, code, shown(cell)))];
  });
}
