import type { GivenFile } from '../domain/commune-files.ts';
import { type ExpectedCommune, type RollUp, rollUp, rulesOf } from '../domain/roll-up.ts';
import { SEALED_FIELDS, sealedFigure } from '../domain/sealing.ts';
import { TABS } from '../text/vi.ts';
import { MENU_ITEMS } from '../text/vi-google.ts';
import { fileSentence, ROLL_UP, ROLL_UP_REFUSED, ROLL_UP_TABS } from '../text/vi-roll-up.ts';
import {
  COMMUNE_LIST_HEADER_ROW,
  COMMUNE_LIST_WIDTHS,
  communeListContent,
  readCommuneList,
} from '../workbook/commune-list.ts';
import { type Content, replaceContent, shows } from '../workbook/content.ts';
import { isVietnamese, localeRequest } from '../workbook/locale.ts';
import {
  FILES_WIDTHS,
  filesBefore,
  filesContent,
  ROLL_UP_HEADER_ROW,
  ROLL_UP_WIDTHS,
  RULES_WIDTHS,
  rollUpContent,
  rulesContent,
  TABLE_HEADER_ROW,
} from '../workbook/roll-up-tabs.ts';
import type { Request, Spreadsheet } from '../workbook/sheets-api.ts';
import { addTabRequests, dropOnlyTab } from '../workbook/tab-layout.ts';
import {
  isEmptyTab,
  metadataOf,
  TAB_MARK,
  type TabView,
  type WorkbookView,
  workbookView,
} from '../workbook/tab-view.ts';
import { gridOf, idsFor } from '../workbook/tool-tabs.ts';
import type { Outcome } from './outcome.ts';
import { Refusal } from './refusal.ts';

type RollUpTab = keyof typeof ROLL_UP_TABS;

const FORMS: Readonly<Record<RollUpTab, { widths: readonly number[]; headerRow: number }>> = {
  summary: { widths: ROLL_UP_WIDTHS, headerRow: ROLL_UP_HEADER_ROW },
  rules: { widths: RULES_WIDTHS, headerRow: TABLE_HEADER_ROW },
  files: { widths: FILES_WIDTHS, headerRow: TABLE_HEADER_ROW },
  list: { widths: COMMUNE_LIST_WIDTHS, headerRow: COMMUNE_LIST_HEADER_ROW },
};
const ROWS_OF_A_NEW_TAB = 60;

/** What a tab of the district's workbook is to us. */
const markOf = (tab: RollUpTab) => `communes:${tab}`;

export type RollUpReport = ReturnType<typeof reportOf>;

/**
 * `Gộp số liệu các xã`: writes the district's tabs from the sealed runs of communes' files. The communes' files are only
 * read; its own tab `Danh sách xã` is written where it is new, or where `expected` says otherwise.
 * @param target the district's workbook as it is
 * @throws Refusal where that is a commune's workbook, or somebody else's tab has one of our names
 */
export function rollUpFiles(
  target: Spreadsheet,
  files: readonly GivenFile[],
  expected?: readonly ExpectedCommune[],
): Outcome<RollUpReport> {
  const view = workbookView(target);
  refuseCommune(view);
  const listed = readCommuneList(tabIn(view, 'list'));
  const result = rollUp(files, expected ?? listed);
  const newList = expected ?? (tabIn(view, 'list') ? undefined : []);
  const contents: readonly (readonly [RollUpTab, Content])[] = [
    ['summary', rollUpContent(result, addressOf)],
    ['rules', rulesContent(result)],
    ['files', filesContent(result, addressOf)],
    ...(newList ? [['list', communeListContent(newList)] as const] : []),
  ];
  const newId = idsFor(view.tabs.map(({ sheetId }) => sheetId));
  const tabs = contents.flatMap(([tab, content]) => tabRequests(view, tab, content, () => newId(false)));
  const requests = [
    ...(tabs.length > 0 && !isVietnamese(target.properties) ? [localeRequest()] : []),
    ...tabs,
    ...dropOnlyTab(view.tabs),
  ];
  const report = reportOf(result, requests.length > 0);
  return { requests, protections: [], notice: { title: MENU_ITEMS.rollUp, lines: report.lines }, report };
}

/** What the sidebar starts from; nothing is written. @throws Refusal where the workbook is a commune's */
export function rollUpStanding(target: Spreadsheet): Outcome<{
  readonly files: readonly string[];
  readonly expected: number;
}> {
  const view = workbookView(target);
  refuseCommune(view);
  const report = {
    /** The addresses of the last time. */
    files: filesBefore(tabIn(view, 'files')),
    expected: readCommuneList(tabIn(view, 'list'))?.length ?? 0,
  };
  return { requests: [], protections: [], notice: { title: MENU_ITEMS.rollUp, lines: [] }, report };
}

function refuseCommune(view: WorkbookView): void {
  if ([TABS.settings, TABS.units, TABS.receipts].some((title) => view.byTitle(title)))
    throw new Refusal(ROLL_UP_REFUSED.isCampaign);
}

function tabIn(view: WorkbookView, tab: RollUpTab): TabView | undefined {
  return view.byMark(markOf(tab))[0] ?? view.byTitle(ROLL_UP_TABS[tab]);
}

function tabRequests(view: WorkbookView, tab: RollUpTab, content: Content, newId: () => number): Request[] {
  const there = tabIn(view, tab);
  if (there) {
    const isOurs = metadataOf(there, TAB_MARK) === markOf(tab) || isEmptyTab(there);
    if (!isOurs) throw new Refusal(ROLL_UP_REFUSED.othersTab(ROLL_UP_TABS[tab]));
    return shows(there, content) ? [] : replaceContent(there.sheetId, content, gridOf(there));
  }
  const { widths, headerRow } = FORMS[tab];
  const sheetId = newId();
  return [
    ...addTabRequests({
      sheetId,
      title: ROLL_UP_TABS[tab],
      mark: markOf(tab),
      layout: 'communes-1',
      index: Object.keys(ROLL_UP_TABS).indexOf(tab),
      rows: ROWS_OF_A_NEW_TAB,
      widths,
      frozenRows: headerRow + 1,
      frozenColumns: 0,
      print: { orientation: tab === 'list' ? 'portrait' : 'landscape', headerRow: headerRow + 1 },
      gridlines: false,
    }),
    ...replaceContent(sheetId, content, { rows: ROWS_OF_A_NEW_TAB, columns: widths.length }),
  ];
}

/** Files on Google are called by their addresses; elsewhere they have a name alone. */
function addressOf(file: string): string | undefined {
  return file.startsWith('https://docs.google.com/') ? file : undefined;
}

function reportOf(result: RollUp, changed: boolean) {
  const { communes, missing, files, differences } = result;
  const left = files.flatMap(({ file, commune, fault }) =>
    fault ? [{ file, commune, code: fault.kind, message: fileSentence(fault, commune) }] : [],
  );
  const figuresOf = (figures: readonly number[]) =>
    Object.fromEntries(SEALED_FIELDS.map((field) => [field, sealedFigure(figures, field)]));
  return {
    year: result.year ?? null,
    communes: communes.map(({ name, district, file, run, digest }) => ({
      name,
      district,
      file,
      seal: {
        number: run.number,
        adjustment: run.number - 1,
        at: run.at,
        run: run.run,
        fingerprint: run.fingerprint,
        digest,
        waiver: run.waiver,
      },
      units: {
        expected: run.units.length,
        readable: run.units.filter((unit) => unit.figures !== null).length,
      },
      ...figuresOf(run.totals),
      /** The settings that should be the same in all communes. */
      rules: Object.fromEntries(rulesOf(run).map(([key, value]) => [key, value])),
    })),
    totals: figuresOf(result.totals),
    /** Null where nobody said who is expected. */
    missing: missing?.map(({ name, district }) => ({ name, district })) ?? null,
    differences,
    /** Files that do not count, each with its sentence. */
    left,
    changed,
    /** For people to read. */
    lines: [
      ROLL_UP.coverage(communes.length, missing?.length),
      ROLL_UP.differ(differences.length),
      changed ? ROLL_UP.changed : ROLL_UP.same,
    ].filter((line) => line !== ''),
  };
}
