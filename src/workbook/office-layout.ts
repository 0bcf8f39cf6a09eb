import { isBlank } from '../domain/cells.ts';
import type { CivilDate } from '../domain/dates.ts';
import { oneLine, readExpected, tabTitleOf, type UnitEntry } from '../domain/register.ts';
import {
  ISSUERS,
  inForce,
  readSettings,
  SETTING_KEYS,
  SETTING_RULES,
  type SettingKey,
  type Settings,
} from '../domain/settings.ts';
import { DEFAULT_UNITS, KIND_WORDS, NO, SETTING_LABELS, TABS, YES } from '../text/vi.ts';
import { OFFICE_HOW_TO, OFFICE_TITLES } from '../text/vi-guide.ts';
import { clauseWords } from '../text/vi-summary.ts';
import { columnLetters, quotedTitle } from './a1.ts';
import type { Column } from './columns.ts';
import { rowData } from './content.ts';
import { beyondMeansFormula } from './formulas.ts';
import { GOODS_FORM } from './goods-book.ts';
import { LABOUR_FORM } from './labour-book.ts';
import type { Look } from './looks.ts';
import { markRequests } from './marks.ts';
import { MOBILISED_FORM, SETTINGS_FORM, type SettingsKey, UNITS_FORM, type UnitsKey } from './office-tabs.ts';
import { columnProtections, type Protection } from './protections.ts';
import { findTable, type Table } from './read-table.ts';
import { receiptsForm } from './receipt-book.ts';
import type { Request } from './sheets-api.ts';
import { addTabRequests, block } from './tab-layout.ts';
import { LAYOUT_MARK, metadataOf, type TabView } from './tab-view.ts';
import { checkRequest, type TablePlace, tableRequests } from './table-layout.ts';
import type { ToolCell } from './tool-cell.ts';
import { gridOf } from './tool-tabs.ts';
import { accountChoices } from './unit-forms.ts';
import type { Spot } from './unit-head.ts';
import { formOfUse, PROPOSALS_FORM, USE_TABS } from './use-books.ts';

/** The accountant's own tabs, in the order in which set-up makes them. */
export const OFFICE_TABS = [
  'settings',
  'units',
  'mobilised',
  'receipts',
  'labour',
  'goods',
  ...USE_TABS,
] as const;

export type OfficeTab = (typeof OFFICE_TABS)[number];

/** The header's row in the accountant's own tabs (from 0). */
export const OFFICE_HEADER_ROW = 3;
const OFFICE_LAYOUT = 'office-1';
const READY_LINES = {
  units: 40,
  mobilised: 200,
  receipts: 400,
  labour: 400,
  goods: 400,
  proposals: 40,
  land: 100,
  plan: 40,
  settlement: 150,
} as const;

/** The columns of an accountant's tab. */
export function officeForm(tab: OfficeTab, settings: Settings): readonly Column[] {
  switch (tab) {
    case 'settings':
      return SETTINGS_FORM;
    case 'units':
      return UNITS_FORM;
    case 'mobilised':
      return MOBILISED_FORM;
    case 'receipts':
      return receiptsForm(settings);
    case 'labour':
      return LABOUR_FORM;
    case 'goods':
      return GOODS_FORM;
    default:
      return formOfUse(tab, settings);
  }
}

const PORTRAIT: readonly OfficeTab[] = ['settings', 'mobilised'];

/** Where a new `Cấu hình` has each setting's value. */
export function newSettingCells(): Map<SettingKey, { row: number; column: number }> {
  return new Map(SETTING_KEYS.map((key, place) => [key, { row: OFFICE_HEADER_ROW + 1 + place, column: 1 }]));
}

/** What the accountant's tabs hold at first. */
interface OfficeContent {
  readonly settings: Settings;
  readonly units: readonly UnitEntry[];
  /** Where `Cấu hình` has its values; left out: where a new one has them. */
  readonly settingCells?: ReadonlyMap<SettingKey, Spot>;
}

/** The register of the plan. */
export const PLAN_UNITS: readonly UnitEntry[] = DEFAULT_UNITS.map((unit) => ({
  ...unit,
  head: '',
  email: '',
  phone: '',
  tab: unit.code,
  expected: '',
}));

/** A new tab of the accountant's, with the plan's own values and register in it unless others are given. */
export function newOfficeTab(
  tab: OfficeTab,
  sheetId: number,
  index: number,
  today: CivilDate,
  content: OfficeContent = { settings: readSettings(new Map(), today).settings, units: PLAN_UNITS },
): Request[] {
  const columns = officeForm(tab, content.settings);
  const lines = linesOf(tab, today, content);
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
      layout: officeLayout(tab, content.settings),
      index,
      rows: endRow,
      widths: columns.map((column) => column.width),
      frozenRows: OFFICE_HEADER_ROW + 1,
      frozenColumns: 0,
      print: {
        orientation: PORTRAIT.includes(tab) ? 'portrait' : 'landscape',
        headerRow: OFFICE_HEADER_ROW + 1,
      },
      gridlines: false,
    }),
    {
      updateCells: {
        range: block(sheetId, [0, OFFICE_HEADER_ROW + 1], [0, columns.length]),
        rows: rowData(head),
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    ...(tab === 'proposals'
      ? proposalRequests(columns, place, content)
      : tableRequests(columns, place, new Map(), [])),
    ...linesRequests(tab, sheetId, OFFICE_HEADER_ROW + 1, lines),
  ];
}

/** The column in which somebody chooses one of the accounts of `Cấu hình`, or who else has the money. */
const ACCOUNT_COLUMNS: Partial<Record<OfficeTab, string>> = { receipts: 'receiver', settlement: 'place' };

function officeLayout(tab: OfficeTab, settings: Settings): string {
  return [OFFICE_LAYOUT, ...(ACCOUNT_COLUMNS[tab] ? accountChoices(settings) : [])].join('|');
}

/** The drop-down of accounts in a tab that was made when `Cấu hình` had others; nothing where it is as it should be. */
export function relayOfficeTab(tab: OfficeTab, there: TabView, settings: Settings): Request[] {
  const key = ACCOUNT_COLUMNS[tab];
  const layout = officeLayout(tab, settings);
  if (key === undefined || metadataOf(there, LAYOUT_MARK) === layout) return [];
  const { table } = findTable(there, officeForm(tab, settings), '');
  const column = table?.columns.find((one) => one.key === key);
  const at = table?.positions.get(key);
  const { rows } = gridOf(there);
  if (!table || !column || at === undefined || rows <= table.headerRow + 1) return [];
  const cells = block(there.sheetId, [table.headerRow + 1, rows], [at, at + 1]);
  return [checkRequest(column, cells), ...markRequests(there, LAYOUT_MARK, layout)];
}

/** The one tab of the office that computes: what of a work is beyond the people's means. */
function proposalRequests(
  columns: readonly Column[],
  place: TablePlace,
  { settingCells = newSettingCells() }: OfficeContent,
): Request[] {
  const at = (key: string) => `$${columnLetters(place.positions.get(key) ?? 0)}${place.headerRow + 2}`;
  const { row, column } = settingCells.get('labourRate') ?? { row: 0, column: 1 };
  const rate = `${quotedTitle(TABS.settings)}!$${columnLetters(column)}$${row + 1}`;
  const rest = at('beyondMeans');
  const formulas = new Map([['beyondMeans', beyondMeansFormula(at, rate)]]);
  const colours = [
    { key: 'beyondMeans', formula: `=AND(ISNUMBER(${rest});${rest}<0)`, look: 'attention' as const },
  ];
  return tableRequests(columns, place, formulas, colours);
}

/** Of a new `Đề nghị hỗ trợ`: its header and the column that computes. */
export function proposalProtections(sheetId: number): Protection[] {
  const headerRow = OFFICE_HEADER_ROW;
  const positions = new Map(PROPOSALS_FORM.map(({ key }, at) => [key as string, at]));
  const endRow = headerRow + 1 + READY_LINES.proposals;
  return columnProtections(PROPOSALS_FORM, { sheetId, headerRow, endRow, positions });
}

function linesOf(tab: OfficeTab, today: CivilDate, { settings, units }: OfficeContent): ToolCell[][] {
  if (tab === 'settings') return SETTING_KEYS.map((key) => settingLine(key, settings, today));
  if (tab !== 'units') return [];
  return units.map((unit) => {
    const values = unitValues(unit);
    return UNITS_FORM.map(({ key }) => ({ value: values.get(key) }));
  });
}

/** What the register's cells hold of an entry: the tab's title is written out, the expected people are a number. */
export function unitValues(entry: UnitEntry): ReadonlyMap<UnitsKey, ToolCell['value']> {
  const expected = readExpected({ kind: 'text', value: entry.expected });
  return new Map<UnitsKey, ToolCell['value']>([
    ['code', oneLine(entry.code)],
    ['name', oneLine(entry.name)],
    ['kind', entry.kind === '' ? '' : KIND_WORDS[entry.kind]],
    ['head', oneLine(entry.head)],
    ['email', oneLine(entry.email)],
    ['phone', oneLine(entry.phone)],
    ['tab', tabTitleOf(entry)],
    ['expected', oneLine(entry.expected) === '' ? '' : expected],
  ]);
}

/** Values only where the table's own formats serve; the settings bring the look of their kind with them. */
function linesRequests(tab: OfficeTab, sheetId: number, row: number, lines: ToolCell[][]): Request[] {
  if (lines.length === 0) return [];
  const start = { sheetId, rowIndex: row, columnIndex: 0 };
  const fields = tab === 'settings' ? 'userEnteredValue,userEnteredFormat' : 'userEnteredValue';
  const checks =
    tab === 'settings'
      ? SETTING_KEYS.flatMap((key, place) => settingCheck(key, sheetId, row + place, 1))
      : [];
  return [{ updateCells: { start, rows: rowData(lines), fields } }, ...checks];
}

/** Where rows that an older `Cấu hình` lacks will have their values: below everything that is there. */
export function addedSettingCells(
  table: Table<SettingsKey>,
  keys: readonly SettingKey[],
): Map<SettingKey, { row: number; column: number }> {
  const end = firstFreeRow(table);
  const column = table.positions.get('value') ?? 1;
  return new Map(keys.map((key, place) => [key, { row: end + place, column }]));
}

/** The first row below everything in the tab, and below the header. */
export function firstFreeRow({ tab, headerRow }: Pick<Table, 'tab' | 'headerRow'>): number {
  let end = tab.rowCount;
  while (end > headerRow + 1 && isBlankRow(tab, end - 1)) end--;
  return Math.max(end, headerRow + 1);
}

function isBlankRow(tab: TabView, row: number): boolean {
  for (let column = 0; column < tab.rowWidth(row); column++) {
    if (!isBlank(tab.cell(row, column))) return false;
  }
  return true;
}

/** The rows of those settings, each cell under its header wherever that was moved. */
export function addSettingLines(
  { tab, positions }: Table<SettingsKey>,
  cells: ReadonlyMap<SettingKey, { row: number; column: number }>,
  settings: Settings,
  today: CivilDate,
): Request[] {
  const { sheetId } = tab;
  const spots = [...cells];
  const end = Math.max(0, ...spots.map(([, { row }]) => row + 1));
  const short = end - gridOf(tab).rows;
  const rows = spots.flatMap(([key, { row, column }]): Request[] => {
    const line = settingLine(key, settings, today);
    const placed: ToolCell[] = [];
    SETTINGS_FORM.forEach((form, place) => {
      const at = positions.get(form.key);
      if (at !== undefined) placed[at] = line[place] ?? {};
    });
    return [
      {
        updateCells: {
          start: { sheetId, rowIndex: row, columnIndex: 0 },
          rows: rowData([Array.from(placed, (cell) => cell ?? {})]),
          fields: 'userEnteredValue,userEnteredFormat',
        },
      },
      ...settingCheck(key, sheetId, row, column),
    ];
  });
  return [
    ...(short > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS' as const, length: short } }] : []),
    ...rows,
  ];
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

function settingLine(key: SettingKey, settings: Settings, today: CivilDate): ToolCell[] {
  return [
    { value: SETTING_LABELS[key], look: 'text' },
    { value: settingValue(settings[key]), look: LOOK_OF[SETTING_RULES[key].kind] },
    { value: clauseOf(key, today), look: 'text' },
  ];
}

/** The clause of a setting's own default, as `Căn cứ` says it. */
export function clauseOf(key: SettingKey, today: CivilDate): string {
  const versions = SETTING_RULES[key].versions as Parameters<typeof inForce<Settings[SettingKey]>>[0];
  return clauseWords(inForce(versions, today).clause);
}

/** What the cell of a setting holds: numbers and days as such, all else as text. */
export function settingValue(value: Settings[SettingKey]): ToolCell['value'] {
  if (typeof value === 'boolean') return value ? YES : NO;
  if (Array.isArray(value)) return value.join('; ');
  return value as ToolCell['value'];
}

/** The words that a setting is chosen from; none for one that is typed. */
export function settingChoices(key: SettingKey): readonly string[] {
  const { kind } = SETTING_RULES[key];
  if (kind === 'yesNo') return [YES, NO];
  return kind === 'issuer' ? ISSUERS : [];
}

function settingCheck(key: SettingKey, sheetId: number, row: number, column: number): Request[] {
  const values = settingChoices(key);
  if (values.length === 0) return [];
  const condition = {
    type: 'ONE_OF_LIST' as const,
    values: values.map((userEnteredValue) => ({ userEnteredValue })),
  };
  const rule = { condition, strict: true, showCustomUi: true };
  return [{ setDataValidation: { range: block(sheetId, [row, row + 1], [column, column + 1]), rule } }];
}
