import { type CellValue, shown, textOf } from '../domain/cells.ts';
import type { CivilDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { readSettings, SETTING_KEYS, type SettingKey, type Settings } from '../domain/settings.ts';
import { SETTING_LABELS } from '../text/vi.ts';
import { SETTINGS_FORM, type SettingsKey } from './office-tabs.ts';
import type { Problem } from './problem.ts';
import { findTable, place, type Table, typedRows } from './read-table.ts';
import type { TabView } from './tab-view.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** Undefined when the headers of the tab cannot be found: then every setting has its default. */
  readonly table: Table<SettingsKey> | undefined;
  readonly problems: Problem[];
  /** Where each setting's value stands, for the formulas that point to it. */
  readonly valueCells: ReadonlyMap<SettingKey, { row: number; column: number }>;
  /** Each row's raw value, for the fingerprint of the run. */
  readonly raw: ReadonlyMap<SettingKey, CellValue>;
}

const KEY_OF = new Map<string, SettingKey>(
  SETTING_KEYS.flatMap((key) => {
    const label = SETTING_LABELS[key];
    // The words in brackets explain; a row without them is the same row.
    return [label, label.replace(/ \(.*\)$/, '')].map((words): [string, SettingKey] => [fold(words), key]);
  }),
);

/** The settings of `Cấu hình`; whatever is missing or cannot be taken has its default and a problem. */
export function readSettingsTab(tab: TabView, today: CivilDate): ReadSettings {
  const { table, problems } = findTable(tab, SETTINGS_FORM, '');
  const rows = new Map<SettingKey, number>();
  for (const row of table ? typedRows(table) : []) {
    const key = KEY_OF.get(fold(textOf(table?.cell(row, 'item') ?? { kind: 'blank' })));
    if (key === undefined) continue;
    if (!rows.has(key)) rows.set(key, row);
    else if (table) problems.push(settingProblem(table, key, row, 'CONFIG_INVALID'));
  }
  const raw = new Map(
    [...rows].map(([key, row]) => [key, table?.cell(row, 'value') ?? ({ kind: 'blank' } as const)]),
  );
  const { settings, faults } = readSettings(raw, today);
  for (const { key, code } of faults) {
    const row = rows.get(key);
    if (table && row !== undefined) problems.push(settingProblem(table, key, row, code));
    else problems.push(missingSetting(tab, key, table?.headerRow ?? 0));
  }
  const column = table?.positions.get('value') ?? 1;
  const valueCells = new Map([...rows].map(([key, row]) => [key, { row, column }]));
  return { settings, table, problems, valueCells, raw };
}

function settingProblem(
  table: Table<SettingsKey>,
  key: SettingKey,
  row: number,
  code: 'CONFIG_MISSING' | 'CONFIG_INVALID',
): Problem {
  return {
    ...place(table.tab, '', row, table.positions.get('value') ?? 0),
    severity: 'error',
    code,
    found: shown(table.cell(row, 'value')),
    facts: { setting: SETTING_LABELS[key] },
  };
}

function missingSetting(tab: TabView, key: SettingKey, headerRow: number): Problem {
  return {
    ...place(tab, '', headerRow, 0),
    severity: 'error',
    code: 'CONFIG_MISSING',
    found: '',
    facts: { setting: SETTING_LABELS[key] },
  };
}
