import { SIDEBAR_TITLES } from '../text/vi-google.ts';

export type SidebarName = keyof typeof SIDEBAR_TITLES;

/** The pages inside the one file that is pasted into the script editor; where clasp sent them they are files instead. */
declare const SIDEBAR_PAGES: Readonly<Record<string, string>> | undefined;

/** Opens a sidebar beside the sheet. It asks for its content itself, once it is there. */
export function showSidebar(name: SidebarName): void {
  SpreadsheetApp.getUi().showSidebar(pageOf(`sidebar-${name}`).setTitle(SIDEBAR_TITLES[name]));
}

/** Whether the page of a sidebar came into the project with the script. */
export function hasPage(name: SidebarName): boolean {
  try {
    pageOf(`sidebar-${name}`);
    return true;
  } catch {
    return false;
  }
}

function pageOf(name: string): GoogleAppsScript.HTML.HtmlOutput {
  const pasted = typeof SIDEBAR_PAGES === 'undefined' ? undefined : SIDEBAR_PAGES[name];
  return pasted === undefined
    ? HtmlService.createHtmlOutputFromFile(name)
    : HtmlService.createHtmlOutput(pasted);
}
