import type { CivilDate } from '../domain/dates.ts';
import { inForce, SETTING_KEYS, SETTING_RULES, type SettingKey, type Settings } from '../domain/settings.ts';
import { DEFAULT_UNITS, KIND_WORDS, NO, SETTING_LABELS, TABS, YES } from '../text/vi.ts';
import { OFFICE_HOW_TO, OFFICE_TITLES } from '../text/vi-guide.ts';
import { clauseWords } from '../text/vi-summary.ts';
import type { Column } from './columns.ts';
import { rowData, type ToolCell } from './content.ts';
import type { Look } from './looks.ts';
import { MOBILISED_FORM, SETTINGS_FORM, UNITS_FORM } from './office-tabs.ts';
import type { Request } from './sheets-api.ts';
import { addTabRequests, block } from './tab-layout.ts';
import { tableRequests } from './table-layout.ts';

export type OfficeTab = 'settings' | 'units' | 'mobilised';

/** The header's row in the accountant's own tabs (from 0). */
export const OFFICE_HEADER_ROW = 3;
const OFFICE_LAYOUT = 'office-1';
const READY_LINES = { units: 40, mobilised: 200 } as const;

const FORMS: Readonly<Record<OfficeTab, readonly Column[]>> = {
  settings: SETTINGS_FORM,
  units: UNITS_FORM,
  mobilised: MOBILISED_FORM,
};

/** Where a new `Cấu hình` has each setting's value. */
export function newSettingCells(): Map<SettingKey, { row: number; column: number }> {
  return new Map(SETTING_KEYS.map((key, place) => [key, { row: OFFICE_HEADER_ROW + 1 + place, column: 1 }]));
}

/** A new tab of the accountant's, with the plan's own values or register in it. */
export function newOfficeTab(tab: OfficeTab, sheetId: number, index: number, today: CivilDate): Request[] {
  const columns = FORMS[tab];
  const lines = linesOf(tab, today);
  const endRow = OFFICE_HEADER_ROW + 1 + Math.max(lines.length, tab === 'settings' ? 0 : READY_LINES[tab]);
  const positions = new Map(columns.map((column, at) => [column.key, at]));
  const place = { sheetId, headerRow: OFFICE_HEADER_ROW, endRow, positions };
  const head: ToolCell[][] = [
    [{ value: OFFICE_TITLES[tab], look: 'titleLeft' }],
    [{ value: OFFICE_HOW_TO[tab], look: 'faint' }],
    [],
    columns.map((column) => ({ value: column.header })),
  ];
  return [
    ...addTabRequests({
      sheetId,
      title: TABS[tab],
      mark: tab,
      layout: OFFICE_LAYOUT,
      index,
      rows: endRow,
      widths: columns.map((column) => column.width),
      frozenRows: OFFICE_HEADER_ROW + 1,
      frozenColumns: 0,
      print: { orientation: tab === 'units' ? 'landscape' : 'portrait', headerRow: OFFICE_HEADER_ROW + 1 },
      gridlines: false,
    }),
    {
      updateCells: {
        range: block(sheetId, [0, OFFICE_HEADER_ROW + 1], [0, columns.length]),
        rows: rowData(head),
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    ...tableRequests(columns, place, new Map(), []),
    ...linesRequests(tab, sheetId, OFFICE_HEADER_ROW + 1, lines),
  ];
}

function linesOf(tab: OfficeTab, today: CivilDate): ToolCell[][] {
  if (tab === 'settings') return SETTING_KEYS.map((key) => settingLine(key, today));
  if (tab === 'mobilised') return [];
  return DEFAULT_UNITS.map(({ code, name, kind }) => {
    const byKey: Partial<Record<string, string>> = { code, name, kind: KIND_WORDS[kind], tab: code };
    return UNITS_FORM.map((column) => ({ value: byKey[column.key] }));
  });
}

/** Values only where the table's own formats serve; the settings bring the look of their kind with them. */
function linesRequests(tab: OfficeTab, sheetId: number, row: number, lines: ToolCell[][]): Request[] {
  if (lines.length === 0) return [];
  const start = { sheetId, rowIndex: row, columnIndex: 0 };
  const fields = tab === 'settings' ? 'userEnteredValue,userEnteredFormat' : 'userEnteredValue';
  const checks =
    tab === 'settings' ? SETTING_KEYS.flatMap((key, place) => settingCheck(key, sheetId, row + place)) : [];
  return [{ updateCells: { start, rows: rowData(lines), fields } }, ...checks];
}

/** Rows of `Cấu hình` that an older workbook lacks, added below what is there. */
export function addSettingLines(sheetId: number, keys: readonly SettingKey[], today: CivilDate): Request[] {
  if (keys.length === 0) return [];
  const rows = rowData(keys.map((key) => settingLine(key, today)));
  return [{ appendCells: { sheetId, rows, fields: 'userEnteredValue,userEnteredFormat' } }];
}

const LOOK_OF = {
  text: 'inputDigits',
  number: 'input',
  money: 'inputMoney',
  days: 'inputDays',
  date: 'inputDate',
  yesNo: 'input',
  issuer: 'input',
} as const satisfies Record<string, Look>;

function settingLine(key: SettingKey, today: CivilDate): ToolCell[] {
  const { versions, kind } = SETTING_RULES[key];
  const version = inForce<Settings[SettingKey]>(
    versions as Parameters<typeof inForce<Settings[SettingKey]>>[0],
    today,
  );
  return [
    { value: SETTING_LABELS[key], look: 'text' },
    { value: settingWords(version.value), look: LOOK_OF[kind] },
    { value: clauseWords(version.clause), look: 'text' },
  ];
}

function settingWords(value: Settings[SettingKey]): ToolCell['value'] {
  if (typeof value === 'boolean') return value ? YES : NO;
  if (Array.isArray(value)) return value.join('; ');
  return value as ToolCell['value'];
}

function settingCheck(key: SettingKey, sheetId: number, row: number): Request[] {
  const { kind } = SETTING_RULES[key];
  const values = { yesNo: [YES, NO], issuer: ['UBND', 'Ban Chỉ đạo'] }[kind as string];
  if (!values) return [];
  const condition = {
    type: 'ONE_OF_LIST' as const,
    values: values.map((userEnteredValue) => ({ userEnteredValue })),
  };
  const rule = { condition, strict: true, showCustomUi: true };
  return [{ setDataValidation: { range: block(sheetId, [row, row + 1], [1, 2]), rule } }];
}
