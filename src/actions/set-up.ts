import type { CivilDate } from '../domain/dates.ts';
import type { OrgKind } from '../domain/org-kinds.ts';
import { FORM_OF } from '../domain/org-kinds.ts';
import { readSettings, SETTING_KEYS, type Settings } from '../domain/settings.ts';
import { DEFAULT_UNITS, KIND_WORDS, TABS } from '../text/vi.ts';
import { momentWords, SET_UP } from '../text/vi-notices.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import { describe } from '../workbook/describe.ts';
import { guideContent } from '../workbook/guide-tab.ts';
import { cellLink } from '../workbook/links.ts';
import {
  addedSettingCells,
  addSettingLines,
  newOfficeTab,
  newSettingCells,
  OFFICE_HEADER_ROW,
} from '../workbook/office-layout.ts';
import {
  type Protection,
  protectionRequests,
  toolProtection,
  unitProtections,
} from '../workbook/protections.ts';
import { mobilisedColumns } from '../workbook/read-mobilised.ts';
import { readSettingsTab } from '../workbook/read-settings.ts';
import { findTable } from '../workbook/read-table.ts';
import { isTabTitle, tabsOfUnits } from '../workbook/read-unit.ts';
import { type OrgUnit, readUnits } from '../workbook/read-units.ts';
import { logRequest, nextRun, readLog, tokenRequests } from '../workbook/run-log.ts';
import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';
import { isEmptyTab, type WorkbookView, workbookView } from '../workbook/tab-view.ts';
import { newToolTab, type TabOrder, tabOrder } from '../workbook/tool-tabs.ts';
import { unitForm } from '../workbook/unit-forms.ts';
import { isLaidOut, newUnitPlace, newUnitTab, relayUnitTab, unitPlace } from '../workbook/unit-tab.ts';
import type { Now, Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';

/** What set-up may be asked beyond its usual work. */
interface SetUpOptions {
  /** Lay every unit's tab out anew, even where nothing changed: mends formats and formulas that people broke. */
  readonly repair: boolean;
}

/** @throws Refusal for anything but an object with these options: it comes from outside. */
function readOptions(options: unknown): SetUpOptions {
  const isObject = typeof options === 'object' && options !== null && !Array.isArray(options);
  const { repair = false, ...unknown } = isObject ? (options as Record<string, unknown>) : {};
  if (!isObject || typeof repair !== 'boolean' || Object.keys(unknown).length > 0)
    throw new Refusal(SET_UP.badOptions);
  return { repair };
}

export interface SetUpReport {
  /** Codes of units that have no tab and can be given none: their kind or their tab's name is wrong. */
  readonly skipped: readonly string[];
  readonly created: readonly string[];
  readonly updated: readonly string[];
}

/**
 * Makes every tab that is missing and brings the layout of the others up to date; run twice, it changes nothing.
 * Nothing that people typed is touched.
 * @param options see `SetUpOptions`; anything else is refused
 */
export function setUp(snapshot: Spreadsheet, now: Now, options: unknown = {}): Outcome<SetUpReport> {
  const { repair } = readOptions(options);
  const view = workbookView(snapshot);
  const { settings, settingCells, lines } = currentSettings(view, now.today);
  const units = currentUnits(view, settings);
  const readable = units.filter((unit): unit is OrgUnit & { kind: OrgKind } => unit.kind !== undefined);
  const order = tabOrder(
    view,
    readable.map((unit) => unit.tabTitle),
  );
  const tabs = tabsOfUnits(view, units);
  const skipped = units
    .filter((unit) => !tabs.get(unit) && (unit.kind === undefined || !isTabTitle(unit.tabTitle)))
    .map((unit) => unit.code);
  const created: string[] = [];
  const requests: Request[] = [...localeRequests(view)];
  const make = (title: string, build: (spot: ReturnType<TabOrder['add']>) => Request[]): number => {
    const spot = order.add(title);
    created.push(spot.title);
    requests.push(...build(spot));
    return spot.sheetId;
  };
  const ids = new Map(view.tabs.map((tab) => [tab.title, tab.sheetId]));
  for (const tab of ['settings', 'units', 'mobilised'] as const) {
    if (view.byTitle(TABS[tab])) continue;
    ids.set(
      TABS[tab],
      make(TABS[tab], (at) => newOfficeTab(tab, at.sheetId, at.index, now.today)),
    );
  }
  requests.push(...lines);
  const context = { settings, settingCells, mobilised: mobilisedColumns(view.byTitle(TABS.mobilised)) };
  const accountant = settings.accountantEmail || now.who;
  const protections: Protection[] = [];
  const updated: string[] = [];
  for (const unit of readable) {
    const columns = unitForm(FORM_OF[unit.kind], settings);
    const tab = tabs.get(unit);
    if (!tab && !isTabTitle(unit.tabTitle)) continue;
    if (!tab) {
      const id = make(unit.tabTitle, (at) => newUnitTab(unit, at, context));
      protections.push(...unitProtections(columns, newUnitPlace(unit, columns, id), unit, accountant));
      continue;
    }
    const { table } = findTable(tab, columns, unit.code);
    if (!table) continue;
    protections.push(...unitProtections(columns, unitPlace(table), unit, accountant));
    if (!repair && isLaidOut(unit, table, context)) continue;
    requests.push(...relayUnitTab(unit, table, context));
    updated.push(tab.title);
  }
  for (const tab of ['summary', 'submissions', 'problems', 'log', 'codes'] as const) {
    const there = view.byTitle(TABS[tab]);
    const id = there?.sheetId ?? make(TABS[tab], (at) => newToolTab(tab, at.sheetId, at.index));
    ids.set(TABS[tab], id);
    protections.push(toolProtection(tab, id));
  }
  if (!view.byTitle(TABS.guide)) {
    const linkTo = (title: string) => {
      const id = ids.get(title);
      return id === undefined ? undefined : cellLink(snapshot, id);
    };
    const id = make(TABS.guide, (at) => newToolTab('guide', at.sheetId, at.index, guideContent(linkTo)));
    protections.push(toolProtection('guide', id));
  }
  requests.push(...dropEmptyFirstTab(view, created));
  const changed = requests.length > 0;
  return {
    requests: changed ? [...requests, ...closing(view, ids, now, created.length, updated.length)] : [],
    protections: protectionRequests(view, protections),
    notice: {
      title: SET_UP.title,
      lines: [
        created.length > 0
          ? SET_UP.created(created)
          : updated.length > 0
            ? SET_UP.updated(updated.length)
            : changed
              ? SET_UP.mended
              : SET_UP.unchanged,
        ...(skipped.length > 0 ? [SET_UP.skipped(skipped)] : []),
        SET_UP.next,
      ],
    },
    report: { created, updated, skipped },
  };
}

/**
 * The settings there are, or the plan's own for a new workbook, where their values will stand, and the rows that an older
 * `Cấu hình` lacks.
 * @throws Refusal when its headers cannot be found: no formula could point to a setting
 */
function currentSettings(view: WorkbookView, today: CivilDate) {
  const tab = view.byTitle(TABS.settings);
  if (!tab) {
    const { settings } = readSettings(new Map(), today);
    return { settings, settingCells: newSettingCells(), lines: [] };
  }
  const { settings, table, valueCells, problems } = readSettingsTab(tab, today);
  if (!table) {
    const [first] = problems.filter((problem) => problem.severity === 'error');
    throw new Refusal(SET_UP.settingsUnreadable(first ? describe(first).message : ''));
  }
  const missing = SETTING_KEYS.filter((key) => !valueCells.has(key));
  const added = addedSettingCells(table, missing);
  const lines = addSettingLines(table, added, today);
  return { settings, settingCells: new Map([...valueCells, ...added]), lines };
}

/** The registered units, or the plan's own for a new workbook. */
function currentUnits(view: WorkbookView, settings: Settings): OrgUnit[] {
  const tab = view.byTitle(TABS.units);
  if (tab) return readUnits(tab, settings.year).units;
  return DEFAULT_UNITS.map(({ code, name, kind }, place) => ({
    code,
    name,
    kind,
    kindWords: KIND_WORDS[kind],
    head: '',
    email: '',
    tabTitle: code,
    expected: 0,
    signedOn: undefined,
    row: OFFICE_HEADER_ROW + 1 + place,
    tabCell: { row: OFFICE_HEADER_ROW + 1 + place, column: 6 },
  }));
}

/** First in the batch: in another locale the formulas that follow would be read otherwise. */
function localeRequests(view: WorkbookView): Request[] {
  const { locale, timeZone } = view.snapshot.properties ?? {};
  if (locale === 'vi_VN' && timeZone === 'Asia/Ho_Chi_Minh') return [];
  const properties = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' };
  return [{ updateSpreadsheetProperties: { properties, fields: 'locale,timeZone' } }];
}

/** A new spreadsheet comes with one empty tab, which nobody needs once ours are there. */
function dropEmptyFirstTab(view: WorkbookView, created: readonly string[]): Request[] {
  const [only, ...others] = view.tabs;
  const isNewBook = only !== undefined && others.length === 0 && created.length > 1 && isEmptyTab(only);
  return isNewBook ? [{ deleteSheet: { sheetId: only.sheetId } }] : [];
}

/** The token and the log line of this write. */
function closing(
  view: WorkbookView,
  ids: ReadonlyMap<string, number>,
  now: Now,
  created: number,
  updated: number,
): Request[] {
  const run = nextRun(view, readLog(view));
  const line = {
    run,
    at: momentWords(now.at),
    who: now.who,
    what: LOG_WORDS.setUp,
    figures: SET_UP.log(created, updated),
    fingerprint: '',
  };
  return [...tokenRequests(view, run), logRequest(ids.get(TABS.log) ?? 0, line)];
}
