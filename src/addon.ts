/**
 * Everything Google, or another host, may call: a list of doors, no logic. The build makes a top-level function of each
 * export. `menu…` tell the person on the screen; `run…` return plain JSON or throw an Error with a Vietnamese sentence.
 */
import { check } from './actions/check.ts';
import { consolidate } from './actions/consolidate.ts';
import { setUp } from './actions/set-up.ts';
import { buildMenu, type MenuDoors } from './google/menu.ts';
import { runForHost, runFromMenu, type Task } from './google/run.ts';
import { showHelp } from './google/screen.ts';
import { selfCheckFromMenu } from './google/self-check.ts';
import { activeSheetId } from './google/workbook-id.ts';
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

export function menuCheckSheet(): void {
  runFromMenu(checkingSheet);
}

export function menuCheckAll(): void {
  runFromMenu(checkingAll);
}

export function menuSetUp(): void {
  runFromMenu(settingUp('{}'));
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
  return runForHost(settingUp(optionsJson ?? '{}'));
}

const consolidating = {
  name: MENU_ITEMS.consolidate,
  reads: SNAPSHOT_FIELDS,
  writes: true,
  act: consolidate,
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

const settingUp = (optionsJson: string) =>
  ({
    name: MENU_ITEMS.setUp,
    reads: SNAPSHOT_FIELDS,
    writes: true,
    act: (snapshot, now) => setUp(snapshot, now, JSON.parse(optionsJson)),
  }) satisfies Task<unknown>;

/** Fails to compile when the menu names a door that is not here. */
({ menuConsolidate, menuCheckSheet, menuCheckAll, menuSetUp, menuSelfCheck, menuHelp }) satisfies MenuDoors;
