import { fold } from '../domain/fold.ts';
import { FORM_OF, type ListForm, type OrgKind } from '../domain/org-kinds.ts';
import { accountNumbers } from '../domain/settings.ts';
import { TABS } from '../text/vi.ts';
import { IMPORT } from '../text/vi-import.ts';
import { WORD_SYNONYMS } from '../text/vi-import-columns.ts';
import { notOurWorkbook } from '../text/vi-notices.ts';
import { readCodeRegistry } from '../workbook/code-registry.ts';
import { describe } from '../workbook/describe.ts';
import type { ImportRules } from '../workbook/import-cells.ts';
import { isListLocked } from '../workbook/list-lock.ts';
import { mobilisedColumns } from '../workbook/read-mobilised.ts';
import { readSettingsTab } from '../workbook/read-settings.ts';
import { findTable, type Table, typedRows } from '../workbook/read-table.ts';
import { tabsOfUnits } from '../workbook/read-unit.ts';
import { type OrgUnit, readUnits } from '../workbook/read-units.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { type TabView, workbookView } from '../workbook/tab-view.ts';
import { unitForm } from '../workbook/unit-forms.ts';
import type { UnitTabContext } from '../workbook/unit-tab.ts';
import type { Now } from './outcome.ts';
import { Refusal } from './refusal.ts';

/** A unit as the sidebar offers it. */
export interface TargetUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly tab: string;
  /** `null` without a tab. */
  readonly sheetId: number | null;
  /** Rows with something typed, now. */
  readonly listed: number;
  /** Why nothing can be imported into it; '' when it can. */
  readonly blocked: string;
}

/** A unit whose list can be written to. */
export interface Target {
  readonly unit: OrgUnit & { readonly kind: OrgKind };
  readonly form: ListForm;
  readonly table: Table;
  readonly rules: ImportRules;
  readonly context: UnitTabContext;
  readonly registeredNames: ReadonlyMap<string, string>;
}

export type Register = ReturnType<typeof openRegister>;

/** @throws Refusal when the workbook is not of this tool, or its register cannot be read */
export function openRegister(snapshot: Spreadsheet, now: Now) {
  const view = workbookView(snapshot);
  const settingsTab = view.byTitle(TABS.settings);
  const unitsTab = view.byTitle(TABS.units);
  if (!settingsTab || !unitsTab) throw new Refusal(notOurWorkbook(settingsTab ? TABS.units : TABS.settings));
  const { settings, valueCells } = readSettingsTab(settingsTab, now.today);
  const { units } = readUnits(unitsTab, settings.year);
  if (units.length === 0) throw new Refusal(IMPORT.noRegister);
  const context = {
    settings,
    settingCells: valueCells,
    mobilised: mobilisedColumns(view.byTitle(TABS.mobilised)),
  };
  const registeredNames = readCodeRegistry(view.byTitle(TABS.codes));
  return { view, settings, units, tabs: tabsOfUnits(view, units), context, registeredNames, now };
}

/** Every unit of the register, in its order. */
export function listTargets(register: Register): TargetUnit[] {
  return register.units.map((unit) => {
    const found = findTarget(register, unit);
    const tab = register.tabs.get(unit);
    return {
      code: unit.code,
      name: unit.name,
      kind: unit.kindWords,
      tab: tab?.title ?? unit.tabTitle,
      sheetId: tab?.sheetId ?? null,
      listed: 'refused' in found ? 0 : typedRows(found.table).length,
      blocked: 'refused' in found ? found.refused : '',
    };
  });
}

/** @throws Refusal when there is no such unit or nothing can be imported into it */
export function targetOf(register: Register, code: string): Target {
  const unit = register.units.find((candidate) => fold(candidate.code) === fold(code));
  if (!unit) throw new Refusal(IMPORT.unknownUnit(code));
  const found = findTarget(register, unit);
  if ('refused' in found) throw new Refusal(found.refused);
  const { settings, context, registeredNames, now } = register;
  const window = {
    from: settings.acceptFrom,
    until: settings.acceptUntil,
    today: now.today,
    year: settings.year,
  };
  const rules = { settings, accounts: accountNumbers(settings), window, synonyms: WORD_SYNONYMS };
  return { ...found, rules, context, registeredNames };
}

type Found = Pick<Target, 'unit' | 'form' | 'table'> | { readonly refused: string };

function findTarget(register: Register, unit: OrgUnit): Found {
  const { settings, now, tabs } = register;
  if (isOfAnotherUnit(register, unit)) return { refused: IMPORT.otherUnit(unit.name) };
  const { kind } = unit;
  if (kind === undefined) return { refused: IMPORT.noKind(unit.code) };
  const tab: TabView | undefined = tabs.get(unit);
  if (!tab) return { refused: IMPORT.noTab(unit.code) };
  const form = FORM_OF[kind];
  const { table, problems } = findTable(tab, unitForm(form, settings), unit.code);
  if (!table) {
    const [first] = problems.filter(({ severity }) => severity === 'error');
    return { refused: IMPORT.unreadableTab(tab.title, first ? describe(first).message : '') };
  }
  if (isListLocked(unit, settings, now.today)) return { refused: IMPORT.locked(tab.title) };
  return { unit: { ...unit, kind }, form, table };
}

/** Whether the account in use is known as some other unit's, and neither as this one's nor as the accountant's. */
function isOfAnotherUnit({ units, settings, now }: Register, unit: OrgUnit): boolean {
  const who = fold(now.who);
  if (who === '' || who === fold(unit.email) || who === fold(settings.accountantEmail)) return false;
  return units.some(({ email }) => fold(email) === who);
}
