import type { RealmOptions } from './ports.ts';
import { type Remote, remote } from './remote.ts';
import { htmlService } from './services-html.ts';
import { scriptApp } from './services-script.ts';
import { sheetsService } from './services-sheets.ts';
import { lockService, mailApp, propertiesService, session } from './services-small.ts';
import { spreadsheetApp } from './services-spreadsheet.ts';

/** Services that exist on Google and that nothing here uses yet: each says so by name. */
const NOT_SERVED = [
  'Browser',
  'CacheService',
  'CalendarApp',
  'ContentService',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'Jdbc',
  'LanguageApp',
  'SlidesApp',
  'UrlFetchApp',
  'Utilities',
  'XmlService',
];

/** The globals of Apps Script, as far as the bundle uses them. */
export function services(options: RealmOptions): Record<string, Remote> {
  const absent = NOT_SERVED.map((name) => [name, remote(name, {})]);
  return {
    ...Object.fromEntries(absent),
    Sheets: sheetsService(options.sheets),
    SpreadsheetApp: spreadsheetApp(options),
    HtmlService: htmlService(),
    LockService: lockService(options),
    PropertiesService: propertiesService(options),
    Session: session(options.user),
    MailApp: mailApp(),
    ScriptApp: scriptApp(),
  };
}
