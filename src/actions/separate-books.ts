import * as z from 'zod/mini';
import { fold } from '../domain/fold.ts';
import { FORM_OF, type OrgKind } from '../domain/org-kinds.ts';
import { TABS } from '../text/vi.ts';
import { OWN_FILE, OWN_FILE_REFUSED } from '../text/vi-own-file.ts';
import { LOG_WORDS } from '../text/vi-summary.ts';
import { replaceContent } from '../workbook/content.ts';
import { copiedProtections, copyRequests, typedIn } from '../workbook/copy-tab.ts';
import { guideContent } from '../workbook/guide-tab.ts';
import { linksFrom } from '../workbook/links.ts';
import { localeRequest } from '../workbook/locale.ts';
import { bookMark, dropMarks } from '../workbook/marks.ts';
import {
  asOwn,
  HAS_OWN_FILE_MARK,
  isOwn,
  listsAreMarkedOwn,
  OWN_FILE_MARK,
  ownFileOf,
  ownFileState,
  pairMark,
  withFlippedId,
} from '../workbook/own-file.ts';
import { isOfBusinessOrDonor, NAMING_TABS, OWN_TABS } from '../workbook/own-tabs.ts';
import type { Protection } from '../workbook/protections.ts';
import { protectionRequests } from '../workbook/protections.ts';
import { mobilisedColumns } from '../workbook/read-mobilised.ts';
import { readSettingsTab } from '../workbook/read-settings.ts';
import { findTable } from '../workbook/read-table.ts';
import { tabsOfUnits } from '../workbook/read-unit.ts';
import { type OrgUnit, readUnits } from '../workbook/read-units.ts';
import type { DeveloperMetadata, Request, Sheet, Spreadsheet } from '../workbook/sheets-api.ts';
import { dropOnlyTab } from '../workbook/tab-layout.ts';
import { PRINT_MARK, type TabView, tabView, type WorkbookView, workbookView } from '../workbook/tab-view.ts';
import { gridOf, idsFor } from '../workbook/tool-tabs.ts';
import { unitForm } from '../workbook/unit-forms.ts';
import { relayUnitTab } from '../workbook/unit-tab.ts';
import { checkedArguments } from './arguments.ts';
import { closing } from './closing.ts';
import type { Now, Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';
import { tabMaker } from './tab-maker.ts';

const REQUEST = z.object({ withLists: z.optional(z.boolean()) });

export interface SeparateRequest {
  /** Whether the lists of businesses and donors go too; left out: they stay where they are. */
  readonly withLists?: boolean;
}

export interface SeparateReport {
  /** Titles of the tabs that are in the own file from now on. */
  readonly moved: readonly string[];
  readonly lines: readonly string[];
}

/**
 * Moves the books of money to the accountant's own file, and lets both files know of each other. The copies are written
 * first; whoever is interrupted between the two finds both, and the next try goes on from there.
 * @param snapshot both files, read with `WHOLE_TABS_FIELDS`
 * @throws Refusal when there is no own file at hand, or it has tabs of other content under the same names
 */
export function separateBooks(
  snapshot: Spreadsheet,
  now: Now,
  request: SeparateRequest,
): Outcome<SeparateReport> {
  const { withLists = false } = checkedArguments(REQUEST, request);
  const view = workbookView(snapshot);
  const own = ownFileOf(snapshot);
  if (!own) throw new Refusal(OWN_FILE_REFUSED.unreachable);
  if (ownFileState(snapshot) === 'other') throw new Refusal(OWN_FILE_REFUSED.other);
  assertNoCampaign(own);
  const [settingsTab, unitsTab] = [view.byTitle(TABS.settings), view.byTitle(TABS.units)];
  if (!settingsTab || !unitsTab) throw new Refusal(OWN_FILE_REFUSED.notShared);
  const { settings, valueCells } = readSettingsTab(settingsTab, now.today);
  const { units } = readUnits(unitsTab, settings.year);
  const unitTabs = tabsOfUnits(view, units);
  const lists = withLists || listsAreMarkedOwn(snapshot);

  const shared = new Set((snapshot.sheets ?? []).filter(({ properties }) => !isOwn(properties.sheetId)));
  const leaving: { sheet: Sheet; unit?: OrgUnit & { kind: OrgKind } }[] = [
    ...OWN_TABS.flatMap((tab) => sheetsOf(view.tabs, TABS[tab], shared)),
    ...(lists ? units.filter(isOfBusinessOrDonor) : []).flatMap((unit) => {
      const sheet = unitTabs.get(unit)?.sheet;
      const { kind } = unit;
      return sheet && kind && shared.has(sheet) ? [{ sheet, unit: { ...unit, kind } }] : [];
    }),
  ];
  const there = new Map((own.sheets ?? []).map((sheet) => [fold(sheet.properties.title ?? ''), sheet]));
  const clashing = leaving.filter(({ sheet }) => {
    const other = there.get(fold(sheet.properties.title ?? ''));
    return other !== undefined && typedIn(other) !== typedIn(sheet);
  });
  if (clashing.length > 0) throw new Refusal(OWN_FILE_REFUSED.clash(clashing.map(titleOf)));

  const newId = idsFor((own.sheets ?? []).map((sheet) => asOwn(sheet).properties.sheetId ?? 0));
  const context = {
    settings,
    settingCells: valueCells,
    mobilised: mobilisedColumns(view.byTitle(TABS.mobilised)),
  };
  const requests: Request[] = [];
  const protections: Protection[] = [];
  for (const { sheet, unit } of leaving) {
    if (!there.has(fold(sheet.properties.title ?? ''))) {
      const sheetId = newId(true);
      // A unit's formulas point to `Cấu hình`, which is in the other file: it is laid out, and marked, anew.
      const relaid = unit && { ...sheet, developerMetadata: printMarks(sheet) };
      requests.push(...copyRequests(relaid ?? sheet, sheetId));
      protections.push(...copiedProtections(sheet, sheetId));
      if (unit && relaid) {
        const copy = tabView({
          ...relaid,
          developerMetadata: [],
          properties: { ...sheet.properties, sheetId },
        });
        const { table } = findTable(copy, unitForm(FORM_OF[unit.kind], settings), unit.code);
        if (table) requests.push(...relayUnitTab(unit, table, context));
      }
    }
    requests.push({ deleteSheet: { sheetId: sheet.properties.sheetId ?? 0 } });
  }
  const isNew = ownFileState(snapshot) !== 'joined' || listsAreMarkedOwn(snapshot) !== lists;
  // The locale comes first, in both files: in another one what follows would be read otherwise.
  if (isNew) requests.unshift(localeRequest(), ...pairRequests(snapshot, own, pairMark(now.at, lists)));
  if (leaving.length > 0) {
    requests.push(...dropOnlyTab((own.sheets ?? []).map((sheet) => tabView(asOwn(sheet)))));
    requests.push(...guideRequests(view, new Set(leaving.map(({ sheet }) => sheet))));
  }
  const moved = leaving.map(titleOf);
  const staying = NAMING_TABS.map((tab) => TABS[tab]).filter((title) => view.byTitle(title));
  const lines = [
    moved.length > 0 ? OWN_FILE.moved(moved) : OWN_FILE.joined,
    ...(staying.length > 0 ? [OWN_FILE.staying(staying)] : []),
    OWN_FILE.next,
  ];
  if (requests.length > 0) {
    const { idOf, made } = tabMaker({ view, units: [] });
    const logId = idOf('log');
    const figures = OWN_FILE.log(moved);
    requests.push(...made, ...closing(view, logId, now, { what: LOG_WORDS.ownFile, figures }));
  }
  return {
    requests,
    protections: protectionRequests(view, protections),
    notice: { title: OWN_FILE.title, lines },
    report: { moved, lines },
  };
}

/** `Hướng dẫn` anew, without links to tabs that are gone, and with the address that the file has now. */
export function guideRequests(view: WorkbookView, gone: ReadonlySet<Sheet> = new Set()): Request[] {
  const guide = view.byTitle(TABS.guide);
  if (!guide) return [];
  const ids = new Map(
    view.tabs.filter(({ sheet }) => !gone.has(sheet)).map((tab) => [tab.title, tab.sheetId]),
  );
  const linkTo = linksFrom(view.snapshot, guide.sheetId, ids);
  return replaceContent(guide.sheetId, guideContent(linkTo), gridOf(guide));
}

/** @throws Refusal when the file given as the accountant's own is a campaign's shared one */
function assertNoCampaign({ sheets = [] }: Spreadsheet): void {
  const titles = new Set(sheets.map(({ properties }) => fold(properties.title ?? '')));
  if ([TABS.settings, TABS.units].every((title) => titles.has(fold(title))))
    throw new Refusal(OWN_FILE_REFUSED.isShared);
}

function sheetsOf(tabs: readonly TabView[], title: string, among: ReadonlySet<Sheet>): { sheet: Sheet }[] {
  return tabs
    .filter((tab) => fold(tab.title) === fold(title) && among.has(tab.sheet))
    .map(({ sheet }) => ({ sheet }));
}

function titleOf({ sheet }: { readonly sheet: Sheet }): string {
  return sheet.properties.title ?? '';
}

function printMarks({ developerMetadata = [] }: Sheet): DeveloperMetadata[] {
  return developerMetadata.filter(({ metadataKey }) => metadataKey === PRINT_MARK);
}

/** In both files the one mark, in place of what they had. */
export function pairRequests(snapshot: Spreadsheet, own: Spreadsheet, mark: string): Request[] {
  return [
    ...dropMarks(snapshot.developerMetadata, HAS_OWN_FILE_MARK),
    ...dropMarks((own.developerMetadata ?? []).map(withFlippedId), OWN_FILE_MARK),
    bookMark(HAS_OWN_FILE_MARK, mark),
    bookMark(OWN_FILE_MARK, mark),
  ];
}
