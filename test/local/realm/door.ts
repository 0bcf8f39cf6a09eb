/** A door with the text that a test gives it, called in a thread of its own. */

import type { RealmOptions } from '../../../src/local/realm/ports.ts';
import { host } from './host.ts';

export const open = (body: string, options: Partial<RealmOptions> = {}) =>
  host({ ...options, code: `var n = 0; function door(a, b) { ${body} }` });
export const run = (body: string, options: Partial<RealmOptions> = {}) =>
  open(body, options).realm.callWaiting('door');

export const ADD = `Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { sheetId: ++n } } }] }, 'x');`;
export const MAIL = `MailApp.sendEmail({ to: 'x1@example.com', subject: 'Đôn đốc', body: 'Kính gửi' });`;
export const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
