/**
 * One size, in a process of its own so that its memory is its own. Prints one JSON line.
 *
 *   node --expose-gc bench/measure.mjs <folder of the bundled sources> <units> <rows>
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { snapshotOf } from './snapshots.mjs';

const [folder, unitsText, rowsText] = process.argv.slice(2);
const [units, rows] = [Number(unitsText), Number(rowsText)];
const { consolidate, setUp, SNAPSHOT_FIELDS, createRealm, createSheetsService, newSpreadsheet } =
  await import(pathToFileURL(join(folder, 'sources.mjs')).href);

const now = { today: { year: 2024, month: 5, day: 24 }, at: '2024-05-24T08:00:00+07:00', who: '' };
const book = newSpreadsheet('Đo');
const sheets = createSheetsService(book);
sheets.batchUpdate({ requests: setUp(book, now).requests }, 'local');
const base = sheets.get('local', { fields: SNAPSHOT_FIELDS });

const json = JSON.stringify(snapshotOf(base, units, rows));
const RUNS = units * rows > 50_000 ? 5 : 9;

const parseMs = [];
const ms = [];
/** Heap that one run adds, before anything of it is collected again. */
let peakMb = 0;
let outcome;
for (let run = 0; run < RUNS; run++) {
  globalThis.gc();
  const before = performance.now();
  const snapshot = JSON.parse(json);
  parseMs.push(performance.now() - before);
  globalThis.gc();
  const heap = process.memoryUsage().heapUsed;
  const start = performance.now();
  outcome = consolidate(snapshot, now);
  ms.push(performance.now() - start);
  peakMb = Math.max(peakMb, (process.memoryUsage().heapUsed - heap) / 2 ** 20);
}

/** The real bundle on the same snapshot, its calls counted where they leave it. */
function countCalls() {
  const realm = createRealm({
    code: readFileSync(join(folder, '../../dist/Code.js'), 'utf8'),
    sheets: { get: () => JSON.parse(json), batchUpdate: () => ({}) },
    ui: { toast() {}, alert() {}, menu() {} },
    now: () => Date.parse(now.at),
    user: '',
    properties: { document: {}, user: {}, script: {} },
    container: { id: 'local', url: '', activeSheetId: () => 0 },
  });
  realm.call('runConsolidate');
  return Object.values(realm.calls).reduce((sum, count) => sum + count, 0);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const result = {
  units,
  rowsPerUnit: rows,
  people: outcome.report.totals.listed,
  calls: countCalls(),
  requestBytes: Buffer.byteLength(JSON.stringify({ requests: outcome.requests })),
  ms: median(ms),
  parseMs: median(parseMs),
  peakMb,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
