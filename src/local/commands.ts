import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import type { CampaignReport } from '../actions/report.ts';
import type { SetUpReport } from '../actions/set-up.ts';
import { TABS } from '../text/vi.ts';
import { PRINTED, USAGE } from '../text/vi-cli.ts';
import { OWN_FILE_CLI } from '../text/vi-own-file.ts';
import { FILE_STATE } from '../text/vi-page.ts';
import type { Spreadsheet } from '../workbook/sheets-api.ts';
import { clock, vietnameseDay } from './clock.ts';
import { DEMO_BOOK, DEMO_DAY, newCampaign, sampleCampaign } from './new-campaign.ts';
import { printedReport } from './print.ts';
import { openSession, type Session } from './session.ts';
import { UsageError } from './usage-error.ts';
import { assertWritable, writeAtomically } from './xlsx/atomic-write.ts';
import { readXlsxFile } from './xlsx/read.ts';
import { writeXlsxFile, xlsxBytes } from './xlsx/write.ts';

/** Where a command's words go: the answer to `out`, everything else to `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly progress: boolean;
}

export interface CommonOptions {
  readonly json?: boolean;
  readonly ngay?: string;
  /** The accountant's own file, where the books are in one. */
  readonly tepRieng?: string;
}

const DEFAULT_BOOK = 'chung-suc.xlsx';

/** `tao`: a new workbook; never over one that is there. */
export async function create(
  options: CommonOptions & { output?: string; mau?: boolean; khongTen?: boolean },
  streams: Streams,
): Promise<number> {
  const path = workbookPath(options.output ?? DEFAULT_BOOK);
  if (existsSync(path)) throw new UsageError(USAGE.exists(path));
  const created = await makeBook(path, options, streams);
  if (options.json) streams.out(JSON.stringify({ file: path, tabs: created.created }));
  else streams.out(PRINTED.created(path, created.created.length));
  return 0;
}

async function makeBook(
  path: string,
  options: CommonOptions & { mau?: boolean; khongTen?: boolean },
  streams: Streams,
): Promise<SetUpReport> {
  const kind = options.mau ? 'sample' : options.khongTen ? 'nameless' : 'empty';
  const { session, report } = newCampaign(clock(options.ngay), kind, progressOf(streams));
  await writeXlsxFile(path, session.sheets.snapshot());
  return report;
}

/** `kiem-tra`: exit 2 when there are errors in the data, or the books are out of sight. */
export async function check(file: string, options: CommonOptions, streams: Streams): Promise<number> {
  const { session } = await openBook(file, options, streams);
  const report = session.call('runCheck') as CampaignReport;
  const isAway = report.problems.some(({ code }) => code === 'OWN_FILE_MISSING');
  // What units declare would pass for what was received.
  if (isAway) streams.err(options.tepRieng === undefined ? USAGE.ownFileAway : USAGE.ownFileOther);
  show(report, session, options, streams, { allProblems: true, figures: !isAway });
  return isAway || report.problems.some((problem) => problem.severity === 'error') ? 2 : 0;
}

/** `tong-hop`: into the file itself, or into another. */
export async function consolidate(
  file: string,
  options: CommonOptions & { output?: string },
  streams: Streams,
): Promise<number> {
  const { session, original, lost, save } = await openBook(file, options, streams);
  const report = session.call('runConsolidate') as CampaignReport;
  const target = options.output === undefined ? resolve(file) : workbookPath(options.output);
  let files: readonly string[] = [target];
  if (isSameFile(file, target)) files = await save();
  else {
    const written = report.run.changed ? await xlsxBytes(session.sheets.snapshot(), { original }) : undefined;
    replaceKeeping(target, written?.bytes ?? original, streams);
  }
  if (lost.length > 0) streams.err(PRINTED.lost(lost));
  show(report, session, options, streams);
  if (!options.json)
    streams.out(`\n${report.run.changed ? PRINTED.written(files) : PRINTED.unchanged(target)}`);
  return 0;
}

/** `cap-nhat`: the tabs of units that were added, and what follows from changed settings; what people typed stays. */
export async function update(
  file: string,
  options: CommonOptions & { sua?: boolean },
  streams: Streams,
): Promise<number> {
  // Formulas are laid out anew, so their values are worked out here.
  const { session, lost, save } = await openBook(file, options, streams, true);
  const titles = session.sheets.snapshot().sheets?.map((sheet) => sheet.properties.title ?? '') ?? [];
  // Set-up would make every tab in whatever workbook it is given.
  if (!titles.includes(TABS.settings) || !titles.includes(TABS.units))
    throw new UsageError(USAGE.notOurs(file));
  const report = session.call('runSetUp', JSON.stringify({ repair: options.sua ?? false })) as SetUpReport;
  const written = await save();
  if (lost.length > 0) streams.err(PRINTED.lost(lost));
  if (options.json) streams.out(JSON.stringify(report));
  else
    streams.out(
      [...PRINTED.tabs(report), written.length > 0 ? PRINTED.written(written) : PRINTED.upToDate(file)].join(
        '\n',
      ),
    );
  return 0;
}

/** `xem-thu`: the main job on a made-up commune, from nothing to the printed summary. */
export async function demo(options: CommonOptions, streams: Streams): Promise<number> {
  const path = resolve(DEMO_BOOK);
  const asked = { ...options, ngay: options.ngay ?? DEMO_DAY };
  const { session, report } = sampleCampaign(clock(asked.ngay), progressOf(streams));
  const { bytes } = await xlsxBytes(session.sheets.snapshot());
  mkdirSync(dirname(path), { recursive: true });
  replaceKeeping(path, bytes, streams);
  show(report, session, asked, streams);
  if (!options.json) streams.out(`\n${PRINTED.demo(vietnameseDay(asked.ngay), path)}`);
  return 0;
}

/** Writes a file; one of that name with something else in it is kept under a name of its own. */
export function replaceKeeping(path: string, bytes: Uint8Array, streams: Streams): void {
  if (existsSync(path)) {
    assertWritable(path);
    if (readFileSync(path).equals(bytes)) return;
    const kept = freeName(path);
    writeAtomically(kept, readFileSync(path));
    streams.err(PRINTED.kept(basename(path), kept));
  }
  writeAtomically(path, bytes);
}

/** `so (bản cũ 2).xlsx`: the first name that nothing bears. */
function freeName(path: string): string {
  const stem = path.slice(0, -extname(path).length);
  for (let number = 1; ; number++) {
    const name = `${stem} (${PRINTED.oldCopy} ${number})${extname(path)}`;
    if (!existsSync(name)) return name;
  }
}

/** Where a workbook is to be written. @throws UsageError for a name that no spreadsheet program would open as one */
export function workbookPath(path: string): string {
  if (extname(path).toLowerCase() !== '.xlsx') throw new UsageError(USAGE.notXlsx(path));
  return resolve(path);
}

/** A workbook at work for one command. */
export interface OpenedBook {
  readonly session: Session;
  /** The bytes of the file as it was read. */
  readonly original: Uint8Array;
  /** Those of the own file, where there is one. */
  readonly ownOriginal: Uint8Array | undefined;
  /** Kinds of things of the file, in Vietnamese words, that saving it would lose. */
  readonly lost: readonly string[];
  /**
   * Writes what changed into its file, each file atomically; the books first, from which the rest can be made again.
   * @returns the files that were written
   */
  save(): Promise<readonly string[]>;
}

/** Saves for a command that writes, and says what saving lost. @returns the files that were written */
export async function saveAndTell(
  { save, lost }: Pick<OpenedBook, 'save' | 'lost'>,
  streams: Streams,
): Promise<readonly string[]> {
  const written = await save();
  if (written.length > 0 && lost.length > 0) streams.err(PRINTED.lost(lost));
  return written;
}

/** Reads a workbook, with the accountant's own file if one is named, on the day that a command says. */
export async function openBook(
  file: string,
  options: CommonOptions,
  streams: Streams,
  recalculate = false,
  publicFile?: Spreadsheet,
): Promise<OpenedBook> {
  const now = clock(options.ngay);
  const [path, ownPath] = [resolve(file), options.tepRieng && resolve(options.tepRieng)];
  if (path === ownPath) throw new UsageError(OWN_FILE_CLI.sameFile);
  const { resource, original, lost } = await readXlsxFile(path);
  const own = ownPath ? await readXlsxFile(ownPath) : undefined;
  const session = openSession(resource, {
    now,
    recalculate,
    own: own?.resource,
    publicFile,
    ...progressOf(streams),
  });
  const parts = [
    { path: ownPath ?? '', sheets: session.own, bytes: own?.original },
    { path, sheets: session.sheets, bytes: original },
  ].flatMap(({ path: to, sheets, bytes }) =>
    sheets && bytes ? [{ to, sheets, bytes, before: sheets.revision }] : [],
  );
  return {
    session,
    original,
    ownOriginal: own?.original,
    lost: [...new Set([...lost, ...(own?.lost ?? [])])],
    async save() {
      const changed = parts.filter(({ sheets, before }) => sheets.revision > before);
      for (const { to, sheets, bytes } of changed)
        await writeXlsxFile(to, sheets.snapshot(), { original: bytes });
      for (const { sheets } of changed)
        for (const remark of FILE_STATE.formulas[sheets.formulas]) streams.err(remark);
      return changed.map(({ to }) => to);
    },
  };
}

function show(
  report: CampaignReport,
  session: Session,
  options: CommonOptions,
  streams: Streams,
  { allProblems = false, figures = true } = {},
): void {
  if (!options.json) {
    streams.out(printedReport(report, { allProblems, figures }));
    return;
  }
  const { campaign, ...rest } = report;
  const counted = ['spreadsheets.get', 'spreadsheets.batchUpdate'].map((name) => [
    name,
    session.calls[name] ?? 0,
  ]);
  streams.out(JSON.stringify({ campaign, calls: Object.fromEntries(counted), ...rest }));
}

export function progressOf(streams: Streams): { progress?: (message: string) => void } {
  return streams.progress ? { progress: (message) => streams.err(message) } : {};
}

function isSameFile(a: string, b: string): boolean {
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path));
  return real(a) === real(b);
}
