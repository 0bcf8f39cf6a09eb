import { type CellValue, isBlank, shown, textOf } from '../domain/cells.ts';
import type { CivilDate } from '../domain/dates.ts';
import { FORM_OF, ORG_KINDS, type OrgKind } from '../domain/org-kinds.ts';
import type { UnitEntry } from '../domain/register.ts';
import {
  defaultOf,
  readSetting,
  SETTING_RULES,
  type SettingKey,
  type SettingKind,
  type Settings,
} from '../domain/settings.ts';
import { KIND_WORDS, SETTING_LABELS, TABS } from '../text/vi.ts';
import { MENU_ITEMS } from '../text/vi-google.ts';
import { SET_UP_REFUSED, type SettingGroup, settingText } from '../text/vi-set-up.ts';
import { describe } from '../workbook/describe.ts';
import { clauseOf, settingChoices } from '../workbook/office-layout.ts';
import type { SettingsKey } from '../workbook/office-tabs.ts';
import { type ReadSettings, readSettingsTab } from '../workbook/read-settings.ts';
import { findTable, type Table, typedRows } from '../workbook/read-table.ts';
import { tabsOfUnits } from '../workbook/read-unit.ts';
import { readUnits, unitEntry } from '../workbook/read-units.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { type TabView, type WorkbookView, workbookView } from '../workbook/tab-view.ts';
import { unitForm } from '../workbook/unit-forms.ts';
import type { Now, Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';
import { settleSettings } from './set-up-settings.ts';

/** A setting as the form shows it. */
export interface SettingField {
  readonly key: SettingKey;
  readonly label: string;
  readonly group: SettingGroup;
  readonly kind: SettingKind;
  /** As a person would type it; what cannot be read stands as it was typed. */
  readonly value: string;
  /** The plan's own. */
  readonly standard: string;
  /** `Căn cứ`. */
  readonly clause: string;
  readonly mayBeBlank: boolean;
  /** The words it is chosen from; none where it is typed. */
  readonly choices: readonly string[];
}

/** A unit of `Đơn vị` as the form shows it. */
export interface UnitLine extends UnitEntry {
  /** The word in `Loại`, where it names no kind. */
  readonly kindWord: string;
  /** The title of its tab, '' while there is none. */
  readonly itsTab: string;
  /** How many rows are typed in its tab. */
  readonly rows: number;
}

export interface SetUpForm {
  /** Whether `Cấu hình` and `Đơn vị` are there; until then, the plan's own values and no units are shown. */
  readonly isSetUp: boolean;
  readonly today: CivilDate;
  /** `Hướng dẫn`, while it is there. */
  readonly guideSheetId: number | null;
  readonly settings: readonly SettingField[];
  readonly units: readonly UnitLine[];
  /** Lines of `Đơn vị` that are in no figure: without a code, or of a code or tab that another line has. */
  readonly unreadLines: number;
  readonly kinds: readonly { readonly key: OrgKind; readonly word: string }[];
}

/** In the order in which the office thinks of them, not that of the tab. */
export const SETTINGS_OF_GROUP: Readonly<Record<SettingGroup, readonly SettingKey[]>> = {
  campaign: [
    'commune',
    'district',
    'province',
    'year',
    'campaignName',
    'planNumber',
    'planDate',
    'legalBasis',
  ],
  targets: [
    'labourRate',
    'incomeThreshold',
    'daysAtOrAbove',
    'daysBelow',
    'businessFloor',
    'countPartTime',
    'countArmedForces',
  ],
  dates: ['dueDate', 'acceptFrom', 'acceptUntil', 'closingDate'],
  accounts: ['account1', 'accountHolder1', 'account2', 'accountHolder2', 'bank', 'accountsConfirmed'],
  people: [
    'accountant',
    'accountantEmail',
    'accountantPhone',
    'chairmanEmail',
    'issuer',
    'signer',
    'signerTitle',
    'reportRecipient',
    'namesPublic',
  ],
  reminders: ['reminderDays', 'maxReminders'],
};

/**
 * What the form *Thiết lập* starts from: the settings and units that there are, or the plan's for a new workbook.
 * Nothing is written.
 * @throws Refusal when a tab is there whose headers cannot be found
 */
export function setUpForm(snapshot: Spreadsheet, now: Now): Outcome<SetUpForm> {
  const view = workbookView(snapshot);
  const { settings } = settleSettings(view, now.today);
  const settingsTab = view.byTitle(TABS.settings);
  const unitsTab = view.byTitle(TABS.units);
  const read = settingsTab && readSettingsTab(settingsTab, now.today);
  const groups = Object.entries(SETTINGS_OF_GROUP) as [SettingGroup, readonly SettingKey[]][];
  return {
    requests: [],
    protections: [],
    notice: { title: MENU_ITEMS.setUpForm, lines: [] },
    report: {
      isSetUp: settingsTab !== undefined && unitsTab !== undefined,
      today: now.today,
      guideSheetId: view.byTitle(TABS.guide)?.sheetId ?? null,
      settings: groups.flatMap(([group, keys]) =>
        keys.map((key) => settingField(key, group, read, settings.year, now.today)),
      ),
      ...(unitsTab ? unitLines(view, unitsTab, settings) : { units: [], unreadLines: 0 }),
      kinds: ORG_KINDS.map((key) => ({ key, word: KIND_WORDS[key] })),
    },
  };
}

function settingField(
  key: SettingKey,
  group: SettingGroup,
  read: ReadSettings | undefined,
  year: number,
  today: CivilDate,
): SettingField {
  const { kind, mayBeBlank } = SETTING_RULES[key];
  const standard = settingText(kind, defaultOf(key, today));
  const cell = read?.raw.get(key);
  const reading = readSetting(key, cell, year, today);
  const asTyped = cell && !isBlank(cell) ? typedText(cell) : standard;
  return {
    key,
    label: SETTING_LABELS[key],
    group,
    kind,
    value: reading.ok ? settingText(kind, reading.value) : asTyped,
    standard,
    clause: clauseIn(read, key) || clauseOf(key, today),
    mayBeBlank,
    choices: settingChoices(key),
  };
}

function typedText(cell: CellValue): string {
  return textOf(cell) || shown(cell);
}

/** The clause beside a setting in the tab, which the office may have written anew. */
function clauseIn(read: ReadSettings | undefined, key: SettingKey): string {
  const row = read?.valueCells.get(key)?.row;
  const table: Table<SettingsKey> | undefined = read?.table;
  return table && row !== undefined ? textOf(table.cell(row, 'clause')) : '';
}

function unitLines(
  view: WorkbookView,
  tab: TabView,
  settings: Settings,
): Pick<SetUpForm, 'units' | 'unreadLines'> {
  const { units, table, problems } = readUnits(tab, settings.year);
  if (!table) {
    const [first] = problems.filter((problem) => problem.severity === 'error');
    throw new Refusal(SET_UP_REFUSED.registerUnreadable(first ? describe(first).message : ''));
  }
  const tabs = tabsOfUnits(view, units);
  return {
    units: units.map((unit) => {
      const itsTab = tabs.get(unit);
      const list =
        itsTab && unit.kind && findTable(itsTab, unitForm(FORM_OF[unit.kind], settings), unit.code);
      return {
        ...unitEntry(table, unit.row),
        kindWord: unit.kind ? '' : unit.kindWords,
        itsTab: itsTab?.title ?? '',
        rows: list?.table ? typedRows(list.table).length : 0,
      };
    }),
    unreadLines: typedRows(table).length - units.length,
  };
}
