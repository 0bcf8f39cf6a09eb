/**
 * The files of a district's communes read, verified and added up, beside unpacking the very files. Every file is the sample
 * commune's whole workbook, sealed; each is read anew, and then bears a name of its own. Prints one JSON line.
 *
 *   node --expose-gc bench/roll-up.mjs <folder of the bundled sources> <files>
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ENTRY = fileURLToPath(new URL('../build/chungsuc.mjs', import.meta.url));
const TAB = 'Các lần tổng hợp';
const [folder, filesText] = process.argv.slice(2);
const files = Number(filesText);
const sources = await import(pathToFileURL(join(folder, 'sources.mjs')).href);
const { createSheetsService, newSpreadsheet, readCommuneFile, readXlsxTab, rollUpFiles, unpack } = sources;

const book = join(folder, 'xa.xlsx');
command('tao', '--mau', '-o', book);
command('chot', book, '--nguoi-lap', 'Người lập', '--nguoi-duyet', 'Người duyệt', '--ly-do', 'Đo');

const heapBefore = process.memoryUsage().heapUsed;
let peakMb = 0;
const start = performance.now();
const given = [];
for (let number = 1; number <= files; number++) {
  given.push({ name: `xa-${number}.xlsx`, reading: renamed(await read(), number) });
  peakMb = Math.max(peakMb, (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20);
}
const { report } = rollUpFiles(newSpreadsheet('Huyện'), given);
const ms = performance.now() - start;
if (report.communes.length !== files) throw new Error(`${report.communes.length} of ${files} files count`);

const unpacking = performance.now();
for (let number = 1; number <= files; number++) unpack(readFileSync(book));
const unpackMs = performance.now() - unpacking;

process.stdout.write(`${JSON.stringify({ files, ms, unpackMs, ratio: ms / unpackMs, peakMb })}\n`);

async function read() {
  const tab = await readXlsxTab(book, TAB);
  const service = createSheetsService({ ...tab, spreadsheetId: 'xa' }, { recalculate: false });
  const part = { fields: sources.SEALED_RANGE_FIELDS, ranges: [sources.SEALED_RANGE] };
  return readCommuneFile(service.get('xa', part));
}

function renamed(reading, number) {
  const digest = `${number} ${reading.commune.digest}`;
  return { ...reading, commune: { ...reading.commune, name: `Xã số ${number}`, digest, chain: [digest] } };
}

function command(...args) {
  const { status, stderr } = spawnSync(process.execPath, [ENTRY, ...args, '--ngay', '2024-05-24'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`chungsuc ${args.join(' ')}: ${stderr}`);
}
