import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { OWN_FILE_CLI } from '../../text/vi-own-file.ts';
import { OPENED } from '../../text/vi-page.ts';
import { clock, vietnameseDay } from '../clock.ts';
import { progressOf, type Streams, workbookPath } from '../commands.ts';
import { DEMO_BOOK, DEMO_DAY, sampleCampaign } from '../new-campaign.ts';
import { newSpreadsheet } from '../session.ts';
import { asTyped } from '../typed.ts';
import { UsageError } from '../usage-error.ts';
import { writeXlsxFile } from '../xlsx/write.ts';
import { readAssets } from './assets.ts';
import { openBrowser } from './browser.ts';
import { type PageServer, servePage } from './server.ts';

export interface OpenOptions {
  readonly cong?: string;
  /** Whether no browser is to be opened. */
  readonly khongMo?: boolean;
  readonly ngay?: string;
  /** The accountant's own file, which has a page of its own. */
  readonly tepRieng?: string;
}

const DEFAULT_PORT = 8119;

/** `mo`: the workbook as a page, until somebody ends it. Exit 0 unless what was changed is lost. */
export async function open(
  file: string | undefined,
  options: OpenOptions,
  streams: Streams,
): Promise<number> {
  const port = portOf(options.cong);
  const assets = readAssets();
  const day = options.ngay ?? (file === undefined ? DEMO_DAY : undefined);
  const now = clock(day);
  const { path, said } =
    file === undefined ? await sampleBook(day ?? DEMO_DAY, now, streams) : await bookOf(file);
  const own = ownPath(options.tepRieng, path);
  let ownServer: PageServer | undefined;
  const server = await servePage({
    path,
    now,
    assets,
    port,
    onSummary: file === undefined,
    other: own === undefined ? undefined : { path: own, isOwn: true, address: () => ownServer?.address },
  });
  if (own !== undefined) {
    const other = { path, isOwn: false, address: () => server.address };
    ownServer = await servePage({ path: own, now, assets, port, other });
  }
  streams.out(server.address);
  if (ownServer) streams.out(OWN_FILE_CLI.page(ownServer.address));
  streams.out(said);
  if (server.lacksOwnFile) streams.out(OWN_FILE_CLI.notOpened(asTyped(file ?? path)));
  streams.out(OPENED.howTo);
  if (port !== 0 && server.port !== port) streams.err(OPENED.portTaken(port, server.port));
  if (!options.khongMo) openBrowser(server.address, () => streams.err(OPENED.noBrowser(server.address)));
  return untilEnded([server, ...(ownServer ? [ownServer] : [])], path, streams);
}

function portOf(given: string | undefined): number {
  if (given === undefined) return DEFAULT_PORT;
  const port = Number(given);
  if (!/^\d{1,5}$/.test(given) || port > 65_535) throw new UsageError(OPENED.badPort(given));
  return port;
}

/** Ends them one after the other. @returns where what was not saved is; null when any of it found no place */
async function closed(servers: readonly PageServer[]): Promise<string | null | undefined> {
  const kept: (string | null | undefined)[] = [];
  for (const server of servers) kept.push(await server.close());
  if (kept.includes(null)) return null;
  const copies = kept.filter((copy) => copy !== undefined);
  return copies.length === 0 ? undefined : copies.join(', ');
}

/** @throws UsageError for a file that is not there: it is `tach-so` that makes it */
function ownPath(given: string | undefined, path: string): string | undefined {
  if (given === undefined) return undefined;
  const own = resolve(given);
  if (own === path) throw new UsageError(OWN_FILE_CLI.sameFile);
  if (!existsSync(own)) throw new UsageError(OWN_FILE_CLI.notThere(given));
  return own;
}

/** The sample commune: made once, and then opened as people left it. */
async function sampleBook(day: string, now: () => number, streams: Streams) {
  const path = resolve(DEMO_BOOK);
  if (existsSync(path)) return { path, said: OPENED.sampleKept(path, vietnameseDay(day)) };
  mkdirSync(dirname(path), { recursive: true });
  const { session } = sampleCampaign(now, progressOf(streams));
  await writeXlsxFile(path, session.sheets.snapshot());
  return { path, said: OPENED.sampleMade(path, vietnameseDay(day)) };
}

/** The workbook of a file; a new one with one empty tab, to be set up in the page, where there is no such file. */
async function bookOf(file: string) {
  if (existsSync(file)) return { path: resolve(file), said: OPENED.file(resolve(file)) };
  const path = workbookPath(file);
  await writeXlsxFile(path, newSpreadsheet('Chung sức'));
  return { path, said: OPENED.made(path) };
}

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits for Ctrl+C, or for the system to end the program. A second time ends it at once. */
async function untilEnded(servers: readonly PageServer[], path: string, streams: Streams): Promise<number> {
  await new Promise<void>((ended) => {
    for (const signal of STOPS) process.once(signal, () => ended());
  });
  for (const signal of STOPS) process.once(signal, () => process.exit(130));
  streams.err(OPENED.closing);
  const kept = await closed(servers);
  if (kept === undefined) streams.err(OPENED.closed);
  else streams.err(kept === null ? OPENED.lost(basename(path)) : OPENED.rescued(basename(path), kept));
  return kept === null ? 1 : 0;
}
