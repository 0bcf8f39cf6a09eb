import type { RealmOptions } from './ports.ts';
import { type Remote, remote } from './remote.ts';
import { htmlService } from './services-html.ts';
import { mailApp } from './services-mail.ts';
import { scriptApp } from './services-script.ts';
import { sheetsService } from './services-sheets.ts';
import { lockService, propertiesService, session, utilities } from './services-small.ts';
import { spreadsheetApp } from './services-spreadsheet.ts';
import type { Shared } from './shared.ts';

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
  'XmlService',
];

/**
 * The globals of Apps Script, as far as the bundle uses them.
 *
 * @param run who holds the lock that is taken through them
 * @param waits whether the run can wait for the disk
 */
export function services(
  options: RealmOptions,
  shared: Shared,
  run: object,
  waits: boolean,
): Record<string, Remote> {
  const absent = NOT_SERVED.map((name) => [name, remote(name, {})]);
  return {
    ...Object.fromEntries(absent),
    Sheets: sheetsService(options.sheets, shared, waits ? options.afterWrite : undefined),
    SpreadsheetApp: spreadsheetApp(options),
    HtmlService: htmlService(),
    LockService: lockService(options, shared, run),
    PropertiesService: propertiesService(options),
    Session: session(options),
    MailApp: mailApp(options.mail, shared),
    Utilities: utilities(),
    ScriptApp: scriptApp(shared.triggers, options.fires === true),
  };
}
