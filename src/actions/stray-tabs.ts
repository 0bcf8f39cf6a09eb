import { fold } from '../domain/fold.ts';
import type { Settings } from '../domain/settings.ts';
import { TABS } from '../text/vi.ts';
import { isVietnamese } from '../workbook/locale.ts';
import type { Problem } from '../workbook/problem.ts';
import { findTable, place, typedRows } from '../workbook/read-table.ts';
import { unitMark } from '../workbook/read-unit.ts';
import type { OrgUnit } from '../workbook/read-units.ts';
import type { TabView, WorkbookView } from '../workbook/tab-view.ts';
import { unitForm } from '../workbook/unit-forms.ts';

const FORMS = ['staff', 'hamlet', 'business', 'donor'] as const;

/**
 * Tabs that look like a unit's list and have rows, but belong to no unit of `Đơn vị`: a copy of a unit's tab, or a
 * unit somebody forgot to register. Their rows are in no figure, so each is told.
 */
export function strayTabs(
  view: WorkbookView,
  units: readonly OrgUnit[],
  tabs: ReadonlyMap<OrgUnit, TabView>,
  settings: Settings,
): Problem[] {
  const own = new Set<string>(Object.values(TABS).map(fold));
  const used = new Set(tabs.values());
  const problems: Problem[] = [];
  for (const tab of view.tabs) {
    if (used.has(tab) || own.has(fold(tab.title)) || !looksLikeList(tab, settings)) continue;
    const original = units.find((unit) => isCopyOf(view, tab, unit));
    problems.push({
      ...place(tab, original?.code ?? '', 0, 0),
      severity: 'error',
      code: original ? 'TAB_DUPLICATED' : 'TAB_UNREGISTERED',
      found: tab.title,
      ...(original ? { facts: { original: original.tabTitle } } : {}),
    });
  }
  return problems;
}

function looksLikeList(tab: TabView, settings: Settings): boolean {
  return FORMS.some((form) => {
    const { table } = findTable(tab, unitForm(form, settings), '');
    return table !== undefined && typedRows(table).length > 0;
  });
}

/** By our mark, which a copy inherits, or by a name that holds the unit's: "Bản sao của MN", "MN (2)". */
function isCopyOf(view: WorkbookView, tab: TabView, unit: OrgUnit): boolean {
  if (view.byMark(unitMark(unit.code)).includes(tab)) return true;
  const words = (title: string) =>
    ` ${fold(title)
      .split(/[^\p{L}\p{N}]+/u)
      .join(' ')} `;
  return words(tab.title).includes(words(unit.tabTitle));
}

/** In another locale a typed 450.000 becomes 450: said before any figure is believed. */
export function localeProblems(view: WorkbookView): Problem[] {
  const { properties } = view.snapshot;
  const tab = view.byTitle(TABS.settings);
  if (!tab || isVietnamese(properties)) return [];
  const found = `${properties?.locale ?? ''}, ${properties?.timeZone ?? ''}`;
  return [{ ...place(tab, '', 0, 0), severity: 'warning', code: 'LOCALE_CHANGED', found }];
}
