/**
 * How much is tried, and what it cost. With a fixed seed and a few inputs in the tests; with as many as asked, from another
 * seed, by `npm run fuzz`, which prints the figures of every border.
 */
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_241_130);
const TIMES = Number(process.env['FUZZ_TIMES'] ?? 1);
const FIGURES = process.env['FUZZ_FIGURES'];

/** Whether this is the long run. */
export const isLong = TIMES > 1;

interface Figures {
  tried: number;
  slowestMs: number;
  memoryMb: number;
}

const figures = new Map<string, Figures>();

/** Notes one input that was tried at a border. */
export function note(border: string, ms: number, memoryMb = 0): void {
  const known = figures.get(border) ?? { tried: 0, slowestMs: 0, memoryMb: 0 };
  known.tried += 1;
  known.slowestMs = Math.max(known.slowestMs, Math.round(ms));
  known.memoryMb = Math.max(known.memoryMb, Math.round(memoryMb));
  figures.set(border, known);
}

/** What holds for every input of a border. @param times how often it is tried in the tests */
export async function holds<Input>(
  border: string,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => void | Promise<void>,
  times: number,
): Promise<void> {
  const property = fc.asyncProperty(inputs, async (input) => {
    const start = performance.now();
    await check(input);
    note(border, performance.now() - start);
  });
  await fc.assert(property, { seed: SEED, numRuns: times * TIMES });
}

afterAll(() => {
  if (FIGURES === undefined) return;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  for (const [border, { tried, slowestMs, memoryMb }] of figures)
    appendFileSync(FIGURES, `${JSON.stringify({ border, tried, slowestMs, memoryMb: memoryMb || peak })}\n`);
});
