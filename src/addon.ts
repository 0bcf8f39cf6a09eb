/**
 * Everything Google, or another host, may call: a list of doors, no logic. The build makes a top-level function of each
 * export. `menu…` tell the person on the screen; `run…` are for the command line and `side…` for the sidebars: both return
 * plain JSON or throw an Error with a Vietnamese sentence.
 */
import { cellPlace } from './actions/cell-place.ts';
import { check } from './actions/check.ts';
import { consolidate } from './actions/consolidate.ts';
import { dashboard } from './actions/dashboard.ts';
import { importTargets, previewImport, writeImport } from './actions/import-list.ts';
import type { PreviewRequest, WriteRequest } from './actions/import-request.ts';
import { problemBoard } from './actions/problem-board.ts';
import { setUp } from './actions/set-up.ts';
import { setUpForm } from './actions/set-up-form.ts';
import type { SetUpOptions } from './actions/set-up-options.ts';
import { goTo } from './google/go-to.ts';
import { buildMenu, type MenuDoors } from './google/menu.ts';
import { runForHost, runForSidebar, runFromMenu, type Task } from './google/run.ts';
import { showHelp } from './google/screen.ts';
import { selfCheckFromMenu } from './google/self-check.ts';
import { showSidebar } from './google/sidebar.ts';
import { activeSheetId, sheetInFront } from './google/workbook-id.ts';
import { MENU_ITEMS } from './text/vi-google.ts';
import { SNAPSHOT_FIELDS } from './workbook/snapshot-fields.ts';

export function onOpen(): void {
  buildMenu();
}

export function onInstall(): void {
  buildMenu();
}

export function menuConsolidate(): void {
  runFromMenu(consolidating);
}

export function menuDashboard(): void {
  showSidebar('dashboard');
}

export function menuProblems(): void {
  showSidebar('problems');
}

export function menuImportList(): void {
  showSidebar('import-list');
}

export function menuSetUpForm(): void {
  showSidebar('set-up');
}

export function menuCheckSheet(): void {
  runFromMenu(checkingSheet);
}

export function menuCheckAll(): void {
  runFromMenu(checkingAll);
}

export function menuSetUp(): void {
  runFromMenu(settingUp(() => ({})));
}

export function menuSelfCheck(): void {
  selfCheckFromMenu();
}

export function menuHelp(): void {
  showHelp();
}

export function runConsolidate() {
  return runForHost(consolidating);
}

/** Checks and writes nothing, unlike the menu's check, which leaves its findings in a tab. */
export function runCheck() {
  return runForHost({ ...checkingAll, writes: false });
}

/** @param optionsJson as the set-up action takes them; left out: none. */
export function runSetUp(optionsJson?: string) {
  return runForHost(settingUp(() => JSON.parse(optionsJson ?? '{}')));
}

export function sideDashboard() {
  return runForSidebar(lookingAtDashboard);
}

export function sideProblems() {
  return runForSidebar(lookingAtProblems);
}

/** `Tổng hợp`, told as the menu tells it; the figures come with the next look at the dashboard. */
export function sideConsolidate() {
  return runForSidebar(consolidatingAside);
}

/** The units whose lists can be imported. */
export function sideImportTargets() {
  return runForSidebar(choosingImport);
}

/** @param request see `previewImport`; checked there */
export function sideImportPreview(request: PreviewRequest) {
  return runForSidebar(previewingImport(request));
}

/** @param request see `writeImport`; checked there */
export function sideImportWrite(request: WriteRequest) {
  return runForSidebar(writingImport(request));
}

/** What the form of set-up starts from. */
export function sideSetUpForm() {
  return runForSidebar(fillingForm);
}

/** @param options see `setUp`; checked there */
export function sideSetUp(options: SetUpOptions) {
  return runForSidebar(settingUp(() => options));
}

export function sideOpenImport(): void {
  showSidebar('import-list');
}

export function sideGoTo(sheetId: number, cell: string) {
  return goTo(cellPlace(sheetId, cell));
}

const consolidating = {
  name: MENU_ITEMS.consolidate,
  reads: SNAPSHOT_FIELDS,
  writes: true,
  act: consolidate,
} satisfies Task<unknown>;

const consolidatingAside = {
  ...consolidating,
  act: (snapshot, now) => {
    const outcome = consolidate(snapshot, now);
    return { ...outcome, report: outcome.notice };
  },
} satisfies Task<unknown>;

const choosingImport = {
  name: MENU_ITEMS.importList,
  reads: SNAPSHOT_FIELDS,
  writes: false,
  act: (snapshot, now, workbook) => importTargets(snapshot, now, sheetInFront(workbook)),
} satisfies Task<unknown>;

const previewingImport = (request: PreviewRequest) =>
  ({
    name: MENU_ITEMS.importList,
    reads: SNAPSHOT_FIELDS,
    writes: false,
    act: (snapshot, now) => previewImport(snapshot, now, request),
  }) satisfies Task<unknown>;

const writingImport = (request: WriteRequest) =>
  ({
    name: MENU_ITEMS.importList,
    reads: SNAPSHOT_FIELDS,
    writes: true,
    act: (snapshot, now) => writeImport(snapshot, now, request),
  }) satisfies Task<unknown>;

const lookingAtDashboard = {
  name: MENU_ITEMS.dashboard,
  reads: SNAPSHOT_FIELDS,
  writes: false,
  act: dashboard,
} satisfies Task<unknown>;

const lookingAtProblems = {
  name: MENU_ITEMS.problems,
  reads: SNAPSHOT_FIELDS,
  writes: false,
  act: problemBoard,
} satisfies Task<unknown>;

const checkingAll = {
  name: MENU_ITEMS.checkAll,
  reads: SNAPSHOT_FIELDS,
  writes: true,
  act: (snapshot, now) => check(snapshot, now),
} satisfies Task<unknown>;

const checkingSheet = {
  name: MENU_ITEMS.checkSheet,
  reads: SNAPSHOT_FIELDS,
  writes: true,
  act: (snapshot, now, workbook) => check(snapshot, now, activeSheetId(workbook)),
} satisfies Task<unknown>;

const fillingForm = {
  name: MENU_ITEMS.setUpForm,
  reads: SNAPSHOT_FIELDS,
  writes: false,
  act: setUpForm,
} satisfies Task<unknown>;

const settingUp = (options: () => unknown) =>
  ({
    name: MENU_ITEMS.setUp,
    reads: SNAPSHOT_FIELDS,
    writes: true,
    act: (snapshot, now) => setUp(snapshot, now, options()),
  }) satisfies Task<unknown>;

/** Fails to compile when the menu names a door that is not here. */
({
  menuConsolidate,
  menuDashboard,
  menuProblems,
  menuImportList,
  menuCheckSheet,
  menuCheckAll,
  menuSetUpForm,
  menuSetUp,
  menuSelfCheck,
  menuHelp,
}) satisfies MenuDoors;
