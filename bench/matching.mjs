/**
 * Matching a bank statement with the people of a commune, beside `JSON.parse` of the very lines and people. Prints one JSON
 * line.
 *
 *   node --expose-gc bench/matching.mjs <folder of the bundled sources> <people> <lines>
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, people, lines] = process.argv.slice(2);
const { matchStatement, textFingerprint, trueStatement } = await import(
  pathToFileURL(join(folder, 'sources.mjs')).href
);

const json = JSON.stringify(trueStatement(2024, { people: Number(people), lines: Number(lines) }));
const RUNS = 9;

const parseMs = [];
const ms = [];
let result;
for (let run = 0; run < RUNS; run++) {
  globalThis.gc();
  const before = performance.now();
  const statement = JSON.parse(json);
  parseMs.push(performance.now() - before);
  globalThis.gc();
  const start = performance.now();
  result = matchStatement(statement.lines, statement.payees, {
    ...statement,
    stored: new Set(),
    digest: textFingerprint,
  });
  ms.push(performance.now() - start);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
process.stdout.write(
  `${JSON.stringify({
    people: Number(people),
    lines: Number(lines),
    matched: result.matched.length,
    proposed: result.proposed.length,
    ms: median(ms),
    parseMs: median(parseMs),
    ratio: median(ms) / median(parseMs),
  })}\n`,
);
