import type { OrgKind } from '../domain/org-kinds.ts';
import { FORM_OF } from '../domain/org-kinds.ts';
import type { SettingKey, Settings } from '../domain/settings.ts';
import { isTabTitle } from '../domain/tab-titles.ts';
import { TABS } from '../text/vi.ts';
import { SET_UP } from '../text/vi-notices.ts';
import { SET_UP_REFUSED, SET_UP_WRITTEN } from '../text/vi-set-up.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import { guideContent } from '../workbook/guide-tab.ts';
import { linksFrom } from '../workbook/links.ts';
import { isVietnamese, localeRequest } from '../workbook/locale.ts';
import { newOfficeTab, OFFICE_TABS, proposalProtections, relayOfficeTab } from '../workbook/office-layout.ts';
import {
  type Protection,
  protectionRequests,
  toolProtection,
  unitProtections,
} from '../workbook/protections.ts';
import { mobilisedColumns } from '../workbook/read-mobilised.ts';
import { findTable } from '../workbook/read-table.ts';
import { tabsOfUnits } from '../workbook/read-unit.ts';
import type { OrgUnit } from '../workbook/read-units.ts';
import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';
import { dropOnlyTab } from '../workbook/tab-layout.ts';
import { type WorkbookView, workbookView } from '../workbook/tab-view.ts';
import { newToolTab, type TabOrder, tabOrder } from '../workbook/tool-tabs.ts';
import { unitForm } from '../workbook/unit-forms.ts';
import { isLaidOut, newUnitPlace, newUnitTab, relayUnitTab, unitPlace } from '../workbook/unit-tab.ts';
import { closing } from './closing.ts';
import type { Now, Outcome } from './outcome.ts';
import { assertOwnFile } from './own-file-state.ts';
import { Refusal } from './refusal.ts';
import { readSetUpOptions } from './set-up-options.ts';
import { settleSettings } from './set-up-settings.ts';
import { settleUnits } from './set-up-units.ts';

/** Google takes no more tabs in one spreadsheet. */
const MOST_TABS = 200;

export interface SetUpReport {
  /** Codes of units that have no tab and can be given none: their kind or their tab's name is wrong. */
  readonly skipped: readonly string[];
  readonly created: readonly string[];
  readonly updated: readonly string[];
  /** Titles of tabs whose headers cannot be read, so that they are as they were; absent when there are none. */
  readonly unread?: readonly string[];
  /** What the form changed in `Cấu hình` and `Đơn vị`; absent when none came. */
  readonly written?: { readonly settings: readonly SettingKey[]; readonly units: readonly string[] };
}

/**
 * Makes every tab that is missing and brings the layout of the others up to date; run twice, it changes nothing.
 * Nothing that people typed is touched, but the settings and units that a form gives anew.
 * @param options see `SetUpOptions`; anything else is refused
 * @throws Refusal when the form asks for what cannot be, or the workbook cannot be laid out: then nothing is done
 */
export function setUp(snapshot: Spreadsheet, now: Now, options: unknown = {}): Outcome<SetUpReport> {
  const { view, ids, requests, protections, figures, lines, report } = layOut(snapshot, now, options);
  const line = { what: LOG_WORDS.setUp, figures };
  return {
    requests: requests.length > 0 ? [...requests, ...closing(view, ids.get(TABS.log) ?? 0, now, line)] : [],
    protections,
    notice: { title: SET_UP.title, lines },
    report,
  };
}

/** What set-up does, but for the end of its batch. */
export interface Layout {
  readonly view: WorkbookView;
  /** The settings as they will be. */
  readonly settings: Settings;
  readonly units: readonly OrgUnit[];
  /** The tabs of all titles, those that are made among them. */
  readonly ids: ReadonlyMap<string, number>;
  readonly requests: readonly Request[];
  readonly protections: Request[];
  /** For the log. */
  readonly figures: string;
  readonly lines: readonly string[];
  readonly report: SetUpReport;
}

/** The same for an action that goes on from there, in one batch. @throws Refusal as `setUp` does */
export function layOut(snapshot: Spreadsheet, now: Now, options: unknown): Layout {
  const asked = readSetUpOptions(options);
  const view = workbookView(snapshot);
  assertOwnFile(view);
  const settled = settleSettings(view, now.today, asked.settings);
  const { settings, settingCells } = settled;
  const register = settleUnits(view, settings, asked.units);
  const { units } = register;
  refuse([...settled.refused, ...register.refused]);
  const readable = units.filter((unit): unit is OrgUnit & { kind: OrgKind } => unit.kind !== undefined);
  const order = tabOrder(view, readable);
  const tabs = tabsOfUnits(view, units);
  const skipped = units
    .filter((unit) => !tabs.get(unit) && (unit.kind === undefined || !isTabTitle(unit.tabTitle)))
    .map((unit) => unit.code);
  const created: string[] = [];
  const requests: Request[] = isVietnamese(snapshot.properties) ? [] : [localeRequest()];
  const make = (title: string, build: (spot: ReturnType<TabOrder['add']>) => Request[]): number => {
    // What will be refused is only counted.
    const spot = created.length > MOST_TABS ? { sheetId: 0, index: 0, title } : order.add(title);
    created.push(spot.title);
    if (created.length <= MOST_TABS) requests.push(...build(spot));
    return spot.sheetId;
  };
  const ids = new Map(view.tabs.map((tab) => [tab.title, tab.sheetId]));
  const protections: Protection[] = [];
  const office = { settings, units: register.entries, settingCells };
  const updated: string[] = [];
  const unread: string[] = [];
  for (const tab of OFFICE_TABS) {
    const there = view.byTitle(TABS[tab]);
    if (there) {
      const again = relayOfficeTab(tab, there, settings);
      requests.push(...again);
      if (again.length > 0) updated.push(there.title);
      continue;
    }
    const id = make(TABS[tab], (at) => newOfficeTab(tab, at.sheetId, at.index, now.today, office));
    ids.set(TABS[tab], id);
    if (tab === 'proposals') protections.push(...proposalProtections(id));
  }
  requests.push(...settled.requests, ...register.requests);
  const context = { settings, settingCells, mobilised: mobilisedColumns(view.byTitle(TABS.mobilised)) };
  const accountant = settings.accountantEmail || now.who;
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
    if (!table) {
      unread.push(tab.title);
      continue;
    }
    protections.push(...unitProtections(columns, unitPlace(table), unit, accountant));
    if (!asked.repair && isLaidOut(unit, table, context)) continue;
    requests.push(...relayUnitTab(unit, table, context));
    updated.push(tab.title);
  }
  for (const tab of ['summary', 'submissions', 'problems', 'log', 'reminders', 'history', 'codes'] as const) {
    const there = view.byTitle(TABS[tab]);
    const id = there?.sheetId ?? make(TABS[tab], (at) => newToolTab(tab, at.sheetId, at.index));
    ids.set(TABS[tab], id);
    protections.push(toolProtection(tab, id));
  }
  if (!view.byTitle(TABS.guide)) {
    const linkTo = linksFrom(snapshot, 0, ids);
    const id = make(TABS.guide, (at) => newToolTab('guide', at.sheetId, at.index, guideContent(linkTo)));
    protections.push(toolProtection('guide', id));
  }
  // Nobody needs the empty tab of a new file once ours are there.
  const isOurs = Object.values(TABS).some((title) => view.byTitle(title));
  const dropped = isOurs ? [] : dropOnlyTab(view.tabs);
  requests.push(...dropped);
  const all = view.tabs.length + created.length - dropped.length;
  if (all > MOST_TABS) refuse([SET_UP_REFUSED.tooManyTabs(all, MOST_TABS)]);
  const changed = requests.length > 0;
  const byForm = asked.settings !== undefined || asked.units !== undefined;
  const written = { settings: settled.changed, units: register.changed };
  const line = SET_UP_WRITTEN.line(written.settings.length, written.units.length);
  const figures = [SET_UP.log(created.length, updated.length), line].filter((part) => part !== '').join('; ');
  return {
    view,
    settings,
    units,
    ids,
    requests,
    protections: protectionRequests(view, protections),
    figures,
    lines: [
      created.length > 0
        ? SET_UP.created(created)
        : updated.length > 0
          ? SET_UP.updated(updated.length)
          : line !== ''
            ? SET_UP_WRITTEN.notice(line)
            : changed
              ? SET_UP.mended
              : SET_UP.unchanged,
      ...(skipped.length > 0 ? [SET_UP.skipped(skipped)] : []),
      ...(unread.length > 0 ? [SET_UP.unread(unread)] : []),
      SET_UP.next,
    ],
    report: {
      created,
      updated,
      skipped,
      ...(unread.length > 0 ? { unread } : {}),
      ...(byForm ? { written } : {}),
    },
  };
}

/** @throws Refusal with every sentence, when there is one. */
function refuse(sentences: readonly string[]): void {
  if (sentences.length > 0) throw new Refusal([SET_UP_REFUSED.head, ...sentences].join('\n'));
}
