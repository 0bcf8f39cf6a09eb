import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outbox } from '../../../src/local/mail/outbox.ts';
import { smtp } from '../../../src/local/mail/smtp.ts';
import type { MailPort } from '../../../src/local/realm/ports.ts';
import { newSpreadsheet } from '../../../src/local/session.ts';
import { createSheetsService } from '../../../src/local/sheets/service.ts';
import { openXlsxFile } from '../../../src/local/xlsx/open-file.ts';
import { readXlsxFile } from '../../../src/local/xlsx/read.ts';
import { writeXlsxFile } from '../../../src/local/xlsx/write.ts';
import { host } from '../realm/host.ts';
import { closeServers, mailServer } from './server.ts';

/** A small bundle that keeps a ledger as reminders do, on a real file, with a real server. */
const CODE = `
  function note(row, text) {
    Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: {
      start: { sheetId: 0, rowIndex: row, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
      fields: 'userEnteredValue',
    } }] }, 'local');
  }
  function remind(addresses) {
    return addresses.map((to, row) => {
      note(row, 'đang gửi ' + to);
      try {
        MailApp.sendEmail({ to: to, subject: 'Đôn đốc', body: 'Kính gửi ' + to, htmlBody: '<p>Kính gửi</p>' });
      } catch (e) {
        note(row, (/^Mail(?:NotSent|Refused)$/.test(e.name) ? 'chưa gửi ' : 'không rõ ') + to);
        return e.name;
      }
      note(row, 'đã gửi ' + to);
      return 'đã gửi';
    });
  }`;

const home = mkdtempSync(join(tmpdir(), 'chungsuc-once-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
afterEach(closeServers);
let files = 0;

/** The first column of the file as it is on the disk. */
async function onDisk(path: string): Promise<string[]> {
  const { resource } = await readXlsxFile(path);
  const rows = resource.sheets?.[0]?.data?.[0]?.rowData ?? [];
  return rows.flatMap(({ values }) => values?.[0]?.userEnteredValue?.stringValue ?? []);
}

/** A workbook of its own, and the bundle on it. @param put writes the file; left out: as always */
async function opened(mail: MailPort, put?: (bytes: Uint8Array) => void) {
  const path = join(home, `so-${++files}.xlsx`);
  await writeXlsxFile(path, createSheetsService(newSpreadsheet('Sổ')).snapshot());
  const file = await readXlsxFile(path);
  const sheets = createSheetsService({ ...file.resource, spreadsheetId: 'local' });
  const xlsx = openXlsxFile(path, file, sheets, put);
  const afterWrite = async () => void (await xlsx.save());
  const { realm } = host({ code: CODE, sheets, mail, afterWrite });
  return { path, remind: (...addresses: string[]) => realm.callWaiting('remind', addresses) };
}

const port = (number: number, timeouts = {}) =>
  smtp(`smtp://127.0.0.1:${number}`, 'ketoan@example.com', { timeouts });

test('at the moment of each RCPT the file holds what was written before it', async () => {
  const seen: [string, string[]][] = [];
  const server = await mailServer({
    onRcptTo: ({ address }, _session, then) =>
      void onDisk(path).then((rows) => {
        seen.push([address, rows]);
        then(null);
      }),
  });
  const { path, remind } = await opened(port(server.port));
  expect(await remind('x1@example.com', 'x2@example.com')).toEqual(['đã gửi', 'đã gửi']);
  expect(seen).toEqual([
    ['x1@example.com', ['đang gửi x1@example.com']],
    ['x2@example.com', ['đã gửi x1@example.com', 'đang gửi x2@example.com']],
  ]);
  expect(await onDisk(path)).toEqual(['đã gửi x1@example.com', 'đã gửi x2@example.com']);
  expect(server.received.map(({ to }) => to)).toEqual([['x1@example.com'], ['x2@example.com']]);
});

test('what was refused and what may have left are told apart in the file', async () => {
  const server = await mailServer({
    onRcptTo: ({ address }, _session, then) =>
      then(address.startsWith('x1') ? Object.assign(new Error('No'), { responseCode: 550 }) : null),
    onData: (stream) => void stream.resume(),
  });
  const { path, remind } = await opened(port(server.port, { socket: 1000 }));
  expect(await remind('x1@example.com', 'x2@example.com')).toEqual(['MailRefused', 'Error']);
  expect(await onDisk(path)).toEqual(['chưa gửi x1@example.com', 'không rõ x2@example.com']);
});

test('when the disk does not take the first write no mail leaves and the file is as it was', async () => {
  const server = await mailServer();
  const full = () => {
    throw new Error('Ổ đĩa đầy');
  };
  const { path, remind } = await opened(port(server.port), full);
  await expect(remind('x1@example.com')).rejects.toThrow('Ổ đĩa đầy');
  expect(server.received).toEqual([]);
  expect(await onDisk(path)).toEqual([]);
});

test('mails for a folder are there when the file says so', async () => {
  const folder = join(home, 'thu');
  const { path, remind } = await opened(outbox(folder, { now: () => Date.UTC(2024, 4, 18) }));
  expect(await remind('x1@example.com')).toEqual(['đã gửi']);
  const [name = ''] = readdirSync(folder);
  expect(readFileSync(join(folder, name), 'utf8')).toContain('To: x1@example.com');
  expect(await onDisk(path)).toEqual(['đã gửi x1@example.com']);
});
