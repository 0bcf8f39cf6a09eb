/** `don-doc` as people and their clocks run it: over workbooks of few units, with mail servers on this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MailState } from '../../src/domain/reminders.ts';
import { createSheetsService } from '../../src/local/sheets/service.ts';
import { readXlsxFile } from '../../src/local/xlsx/read.ts';
import { writeXlsxFile } from '../../src/local/xlsx/write.ts';
import { SETTING_LABELS } from '../../src/text/vi.ts';
import type { ExtendedValue, Request, Spreadsheet } from '../../src/workbook/sheets-api.ts';
import { mailServer } from '../local/mail/server.ts';
import { tabIn, tabOf, write } from '../local/page/support.ts';
import { builtProgram, type Outcome, type Program } from './program.ts';

/** A day of the occasion «-3», on which nothing was sent yet. */
export const DAY = '2024-05-17';
export const ACCOUNTANT = 'ketoan@xa.example.vn';

/** A run of the program. */
export interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
}

export interface RunOptions {
  readonly day?: string;
  readonly args?: readonly string[];
  /** The port of a server of this machine, or what CHUNGSUC_SMTP says; left out: nothing. */
  readonly server?: number | string;
  /** Who runs it, where that is not who runs the tests. */
  readonly uid?: number;
}

export interface Reminding {
  readonly program: Program;
  /** A workbook in a folder of its own: reminders are due to TH, X09 and X11, thanks to DN; X04 has no address. */
  book(): string;
  start(path: string, options?: RunOptions): Run;
  list(path: string, options?: RunOptions): Promise<Outcome>;
  /** With `--gui`. */
  send(path: string, options?: RunOptions): Promise<Outcome>;
}

/** Call it in beforeAll, and `program.remove` at the end. */
export async function openReminding(): Promise<Reminding> {
  const program = builtProgram();
  await program.run('tao', '--mau', '-o', 'mau.xlsx', '--ngay', '2024-05-02');
  const small = program.path('nho.xlsx');
  await changed(program.path('mau.xlsx'), small, (book) => [
    ...(book.sheets ?? [])
      .filter(({ properties }) => OTHERS.test(properties.title ?? ''))
      .map(({ properties }) => ({ deleteSheet: { sheetId: properties.sheetId ?? 0 } })),
    setting(book, SETTING_LABELS.accountantEmail, ACCOUNTANT),
    setting(book, SETTING_LABELS.chairmanEmail, ''),
  ]);
  let books = 0;

  function start(path: string, { day = DAY, args = [], server = '', uid }: RunOptions = {}): Run {
    const smtp = typeof server === 'number' ? `smtp://127.0.0.1:${server}` : server;
    const began = Date.now();
    const child = spawn(process.execPath, [program.entry, 'don-doc', path, '--ngay', day, ...args], {
      cwd: program.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CHUNGSUC_SMTP: smtp },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const ended = new Promise<Outcome>((settle) =>
      child.once('close', (code) => settle({ code: code ?? -1, out, err, ms: Date.now() - began })),
    );
    return { child, ended };
  }
  const list = (path: string, options: RunOptions = {}) => start(path, options).ended;

  return {
    program,
    book() {
      books += 1;
      const path = join(program.folder, `${books}`, 'so.xlsx');
      mkdirSync(dirname(path));
      copyFileSync(small, path);
      return path;
    },
    start,
    list,
    send: (path, options = {}) => list(path, { ...options, args: ['--gui', ...(options.args ?? [])] }),
  };
}

/** Tabs of units that are left out: a file is written before and after each mail. */
const OTHERS = /^(?:X(?!04|09|11)\d\d|CQ|MN|YT|THCS|HT)$/;

/** Changes a workbook as another program does. */
export async function changed(
  from: string,
  to: string,
  requests: (book: Spreadsheet) => readonly Request[],
): Promise<void> {
  const { resource, original } = await readXlsxFile(from);
  const id = 'other';
  const sheets = createSheetsService({ ...resource, spreadsheetId: id });
  sheets.batchUpdate({ requests: [...requests(resource)] }, id);
  await writeXlsxFile(to, sheets.snapshot(), { original });
}

/** A value of `Cấu hình`. */
export function setting(book: Spreadsheet, item: string, stringValue: string): Request {
  const { sheetId, find } = tabIn(book, 'Cấu hình');
  const { row, column } = find(item);
  return write(sheetId, row, column + 1, { stringValue });
}

/** A cell of a unit's line in `Đơn vị`. */
export function ofUnit(book: Spreadsheet, unit: string, header: string, value: ExtendedValue): Request {
  const { sheetId, find } = tabIn(book, 'Đơn vị');
  return write(sheetId, find(unit).row, find(header).column, value);
}

/** The lines of `Nhật ký nhắc` in the file, each as its unit, occasion and state. */
export async function ledger(path: string): Promise<string[]> {
  const { sheet, cell, find } = await tabOf(path, 'Nhật ký nhắc');
  const columns = ['Mã', 'Đợt nhắc', 'Trạng thái'].map((header) => find(header).column);
  const { row: header } = find('Trạng thái');
  const rows = (sheet.data?.[0]?.rowData ?? []).length;
  return Array.from({ length: Math.max(0, rows - header - 1) }, (_, at) =>
    columns.map((column) => cell(header + 1 + at, column).userEnteredValue?.stringValue ?? '').join(' '),
  ).filter((line) => line.trim() !== '');
}

/** What a report says of each mail: `TH sent`. */
export function states(out: string): string[] {
  const { mails, thanks } = JSON.parse(out) as Record<
    'mails' | 'thanks',
    { unit: string; state: MailState }[]
  >;
  return [...mails, ...thanks].map(({ unit, state }) => `${unit} ${state}`);
}

/** A server that waits for something before it takes a mail. @param before told to whom the mail is */
export async function slowServer(before: (to: string) => Promise<unknown>) {
  const mailed: string[] = [];
  const { port } = await mailServer({
    onData(stream, { envelope }, then) {
      const to = envelope.rcptTo.map(({ address }) => address).join();
      stream.resume().on('end', () => {
        mailed.push(to);
        before(to).then(() => then(null));
      });
    },
  });
  return { mailed, port };
}
