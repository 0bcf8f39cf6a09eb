import { MENU_ITEMS, MENU_TITLE } from '../text/vi-google.ts';

/** The doors of addon.ts that the menu opens. A name not among them would be a menu item that does nothing. */
export interface MenuDoors {
  menuConsolidate: unknown;
  menuDashboard: unknown;
  menuProblems: unknown;
  menuImportList: unknown;
  menuStatement: unknown;
  menuByList: unknown;
  menuPapers: unknown;
  menuSeal: unknown;
  menuDocuments: unknown;
  menuRollUp: unknown;
  menuReminders: unknown;
  menuRemindersSend: unknown;
  menuLockLists: unknown;
  menuDailyOn: unknown;
  menuDailyOff: unknown;
  menuCheckSheet: unknown;
  menuCheckAll: unknown;
  menuSetUpForm: unknown;
  menuSetUp: unknown;
  menuOwnFile: unknown;
  menuNewRound: unknown;
  menuSelfCheck: unknown;
  menuHelp: unknown;
}

/** Builds the menu and calls nothing else: a file may be opened before any permission is given. */
export function buildMenu(): void {
  const door = (name: keyof MenuDoors) => name;
  SpreadsheetApp.getUi()
    .createMenu(MENU_TITLE)
    .addItem(MENU_ITEMS.consolidate, door('menuConsolidate'))
    .addItem(MENU_ITEMS.dashboard, door('menuDashboard'))
    .addItem(MENU_ITEMS.problems, door('menuProblems'))
    .addItem(MENU_ITEMS.importList, door('menuImportList'))
    .addItem(MENU_ITEMS.statement, door('menuStatement'))
    .addItem(MENU_ITEMS.byList, door('menuByList'))
    .addItem(MENU_ITEMS.papers, door('menuPapers'))
    .addItem(MENU_ITEMS.seal, door('menuSeal'))
    .addItem(MENU_ITEMS.documents, door('menuDocuments'))
    .addSeparator()
    .addItem(MENU_ITEMS.reminders, door('menuReminders'))
    .addItem(MENU_ITEMS.sendToday, door('menuRemindersSend'))
    .addItem(MENU_ITEMS.dailyOn, door('menuDailyOn'))
    .addItem(MENU_ITEMS.dailyOff, door('menuDailyOff'))
    .addItem(MENU_ITEMS.lockLists, door('menuLockLists'))
    .addSeparator()
    .addItem(MENU_ITEMS.checkSheet, door('menuCheckSheet'))
    .addItem(MENU_ITEMS.checkAll, door('menuCheckAll'))
    .addSeparator()
    .addItem(MENU_ITEMS.setUpForm, door('menuSetUpForm'))
    .addItem(MENU_ITEMS.setUp, door('menuSetUp'))
    .addItem(MENU_ITEMS.ownFile, door('menuOwnFile'))
    .addItem(MENU_ITEMS.newRound, door('menuNewRound'))
    .addItem(MENU_ITEMS.rollUp, door('menuRollUp'))
    .addItem(MENU_ITEMS.selfCheck, door('menuSelfCheck'))
    .addItem(MENU_ITEMS.help, door('menuHelp'))
    .addToUi();
}
