import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { RollUpReport } from '../actions/roll-up.ts';
import { TABS } from '../text/vi.ts';
import { PRINTED } from '../text/vi-cli.ts';
import { ROLL_UP_TAB, ROLL_UP_TABS } from '../text/vi-roll-up.ts';
import { ROLL_UP_CLI } from '../text/vi-roll-up-page.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { clock } from './clock.ts';
import { type CommonOptions, progressOf, replaceKeeping, type Streams, workbookPath } from './commands.ts';
import { expectedCommunes } from './commune-list-file.ts';
import { newSpreadsheet, openSession } from './session.ts';
import { UsageError } from './usage-error.ts';
import { XlsxFileError } from './xlsx/bad-files.ts';
import { readXlsxFile, readXlsxTab } from './xlsx/read.ts';
import { xlsxBytes } from './xlsx/write.ts';

export interface RollUpOptions extends Pick<CommonOptions, 'json'> {
  readonly output?: string;
  readonly danhSach?: string;
}

/** What the bundle is given of a file: an id to read it by, or why it cannot be read. */
type Asked =
  | { readonly address: string; readonly name: string }
  | { readonly name: string; readonly why: string };

/** `gop`: the district's workbook from those of its communes, which are only read, and of them one tab. */
export async function rollUp(
  files: readonly string[],
  options: RollUpOptions,
  streams: Streams,
): Promise<number> {
  const target = options.output === undefined ? undefined : workbookPath(options.output);
  const expected = options.danhSach === undefined ? undefined : await expectedCommunes(options.danhSach);
  const { asked, communes } = await openFiles(files, target, streams);
  const there = target !== undefined && existsSync(target) ? await districtBook(target) : undefined;
  const session = openSession(there?.resource ?? newSpreadsheet(ROLL_UP_TABS.summary), {
    now: clock(undefined),
    recalculate: false,
    communes,
    ...progressOf(streams),
  });
  const report = session.call('runRollUp', {
    files: asked,
    ...(expected === undefined ? {} : { expected }),
  }) as RollUpReport;
  if (target !== undefined && report.changed) {
    const { bytes } = await xlsxBytes(session.sheets.snapshot(), there ? { original: there.original } : {});
    replaceKeeping(target, bytes, streams);
  }
  if (options.json) {
    const { lines, ...json } = report;
    streams.out(JSON.stringify({ ...json, file: target ?? null }));
    return 0;
  }
  const written =
    target === undefined ? [] : [report.changed ? PRINTED.written([target]) : PRINTED.unchanged(target)];
  streams.out([...printed(report), ...written].join('\n'));
  return 0;
}

/** Each file once, of a folder all its workbooks; of each its one tab. */
async function openFiles(given: readonly string[], target: string | undefined, streams: Streams) {
  const communes = new Map<string, Spreadsheet>();
  const asked: Asked[] = [];
  const paths = new Map(given.flatMap(workbooksIn).map((path) => [resolve(path), path]));
  paths.delete(target ?? '');
  for (const [path, name] of paths) {
    if (streams.progress && asked.length % 20 === 19)
      streams.err(ROLL_UP_CLI.read(asked.length + 1, paths.size));
    try {
      const address = `xlsx-file-of-a-commune-${asked.length}`;
      communes.set(address, valuesOf(await readXlsxTab(path, TABS.seals)));
      asked.push({ address, name });
    } catch (error) {
      if (!(error instanceof XlsxFileError)) throw error;
      asked.push({ name, why: error.message });
    }
  }
  if (asked.length === 0) throw new UsageError(ROLL_UP_CLI.noFiles);
  return { communes, asked };
}

/** Values alone, copied so that nothing of the file is held by them: thousands of files are open at once. */
function valuesOf({ sheets = [], ...book }: Spreadsheet): Spreadsheet {
  const valued = sheets.map(({ properties, data }) => ({
    properties,
    ...(data && {
      data: data.map(({ rowData = [] }) => ({
        rowData: rowData.map(({ values = [] }) => ({
          values: values.map(({ userEnteredValue, effectiveValue }) => ({
            userEnteredValue,
            effectiveValue,
          })),
        })),
      })),
    }),
  }));
  return JSON.parse(JSON.stringify({ ...book, sheets: valued }));
}

/** The workbooks in a folder, in the order of their names, without the lock files of programs; a file is itself. */
function workbooksIn(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.xlsx$/i.test(name) && !/^[~.]/.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** A district's workbook from before, whose list of communes is kept; undefined for a file of another kind, which is replaced. */
async function districtBook(path: string) {
  const { resource, original } = await readXlsxFile(path);
  const titles = (resource.sheets ?? []).map(({ properties }) => properties.title);
  if (titles.includes(TABS.settings)) throw new UsageError(ROLL_UP_CLI.isBook(basename(path)));
  return titles.includes(ROLL_UP_TABS.summary) ? { resource, original } : undefined;
}

/** For a terminal: a line a commune, then who is missing, what differs, what does not count. */
function printed({ communes, totals, missing, left, lines }: RollUpReport): string[] {
  const { money } = ROLL_UP_CLI;
  return [
    ...communes.map((one) => `${one.name}: ${money(one)}; ${ROLL_UP_CLI.seal(one.seal)}`),
    `${ROLL_UP_TAB.total(communes.length)}: ${money(totals)}`,
    '',
    ...lines.slice(0, -1),
    ...(missing && missing.length > 0 ? [ROLL_UP_CLI.missing(missing.map(({ name }) => name))] : []),
    ...(left.length > 0 ? [ROLL_UP_CLI.left(left.length)] : []),
    ...left.map(({ file, message }) => `- ${file}: ${message}`),
  ];
}
