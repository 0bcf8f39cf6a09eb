/** The built program as a process of its own with one gibibyte at most, and what it cost. */
import { spawn } from 'node:child_process';
import { slowness } from '../../scripts/yardstick.mjs';
import { PROGRAM } from './borders.ts';
import { isLong, note } from './trial.ts';

/** Of the program's own work: other programs on the machine do not count. */
export const MOST_SECONDS = 10;
export const MOST_MEGABYTES = 1024;
/** By the clock, for a machine that is busy with other things. */
const PATIENCE_MS = 300_000;

export interface Limited {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Of the processor. */
  readonly seconds: number;
  /** The most that it ever had. */
  readonly megabytes: number;
}

/** Writes what it cost at the very end; a program that is killed, or breaks down, does not get there. */
const COST = `data:text/javascript,${encodeURIComponent(
  "import{writeSync}from'node:fs';process.on('exit',()=>{const u=process.resourceUsage();" +
    'writeSync(3,JSON.stringify([(u.userCPUTime+u.systemCPUTime)/1e6,u.maxRSS/1024]))})',
)}`;

/** Runs a command. @param border under which its cost is noted */
export function limited(border: string, args: readonly string[], cwd: string): Promise<Limited> {
  const heap = `--max-old-space-size=${MOST_MEGABYTES}`;
  const child = spawn(process.execPath, [heap, '--import', COST, PROGRAM, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const texts = ['', '', ''];
  for (const at of [1, 2, 3] as const)
    (child.stdio[at] as NodeJS.ReadableStream).on('data', (data) => {
      texts[at - 1] += data;
    });
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  return new Promise((settle) => {
    child.on('close', (code) => {
      clearTimeout(late);
      const [out = '', err = '', cost = ''] = texts;
      const [seconds, megabytes] =
        cost === ''
          ? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
          : (JSON.parse(cost) as [number, number]);
      note(border, seconds * 1000, megabytes);
      settle({ code, out, err, seconds, megabytes });
    });
  });
}

/**
 * That a run ended by itself, with a sentence rather than a breakdown, and within its memory. Its seconds are judged by
 * `npm run fuzz` alone, which has the machine to itself: beside other tests a second of the processor is a short one.
 */
export function expectModest({ code, err, seconds, megabytes }: Limited): void {
  expect({ code, err: err.slice(0, 500) }).toMatchObject({ code: expect.any(Number) });
  expect(err).not.toMatch(/^\s+at .*:\d+:\d+|\bTypeError|\bRangeError|heap out of memory/m);
  if (isLong) expect(seconds / slowness()).toBeLessThan(MOST_SECONDS);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
}

/** That nothing was done, and that one sentence says why. */
export function expectRefused(run: Limited): void {
  expectModest(run);
  expect(run.code).toBe(1);
  expect(run.out).toBe('');
  // Nothing that steers a terminal.
  expect(run.err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(run.err.trim()).toMatch(/^[^\n]*[ạảấầẩậắằẳặẹẻếềểệỉịọỏốồổộớờởợụủứừửữựỳỷỹđươôê][^\n]*$/i);
}
