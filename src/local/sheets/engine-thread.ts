/**
 * The calculation engine in a thread that is stopped when it takes too much: a formula of one unit must not keep the whole
 * workbook from being opened. To the caller a calculation takes no time, as everything does in a spreadsheet.
 */
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { builtPath } from '../built.ts';
import { Breakdown, type Calculation, type Engines, type Limits, type Results } from './engine.ts';

export interface EngineTask {
  readonly port: MessagePort;
  /** Counts answers; the caller waits for it to change. */
  readonly answered: Int32Array;
}

export type EngineQuestion =
  | { readonly kind: 'calculate'; readonly book: number; readonly asked: Calculation }
  | { readonly kind: 'close'; readonly book: number };

export type EngineAnswer = { readonly results: Results } | { readonly broke: string };

/** Chains of cells each waiting for the next are as deep as the stack. */
const STACK_MEGABYTES = 64;
/** How often it is looked at what a calculation has taken. */
const LOOK_MS = 20;
/** A thread that has been doing nothing for so long is no more; a busy machine still gives it some of its time. */
const DEAD_SECONDS = 30;
const LEAST_SHARE = 0.02;

interface Running {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly answered: Int32Array;
}

let running: Running | undefined;
let generation = 0;

/** The engine of this program, started when it is first needed; `undefined` where it has not been built. */
export function engineThread(): Engines | undefined {
  const path = builtPath('./engine-worker.mjs', '../../build/engine-worker.mjs');
  if (path === undefined) return undefined;
  return {
    get generation() {
      return generation;
    },
    calculate(book, asked, limits) {
      running ??= start(path);
      return ask(running, { kind: 'calculate', book, asked }, limits);
    },
    close(book) {
      running?.port.postMessage({ kind: 'close', book } satisfies EngineQuestion);
    },
  };
}

/** Ends the thread, with all that it knows; the next calculation starts another one. */
export function stopEngine(): void {
  running?.port.close();
  // Nobody waits for it: it stops at its next step.
  running?.worker.terminate().catch(() => {});
  running = undefined;
  generation += 1;
}

function start(path: string): Running {
  const { port1: port, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(path, {
    workerData: { port: port2, answered } satisfies EngineTask,
    transferList: [port2],
    env: {},
    execArgv: [],
    resourceLimits: { stackSizeMb: STACK_MEGABYTES },
  });
  // It works for this program; it does not keep it alive.
  worker.unref();
  worker.on('error', () => {
    if (running?.worker === worker) stopEngine();
  });
  return { worker, port, answered };
}

/** @throws Breakdown when the engine broke down or took more than it may; it is started anew then */
function ask({ port, answered }: Running, question: EngineQuestion, limits: Limits): Results {
  const before = Atomics.load(answered, 0);
  const spent = process.cpuUsage();
  const had = process.memoryUsage.rss();
  const begun = performance.now();
  port.postMessage(question);
  while (Atomics.wait(answered, 0, before, LOOK_MS) === 'timed-out') {
    const { user, system } = process.cpuUsage(spent);
    const seconds = (user + system) / 1e6;
    const byTheClock = (performance.now() - begun) / 1e3;
    const reason =
      (seconds > limits.seconds && 'too slow') ||
      (process.memoryUsage.rss() - had > limits.megabytes * 2 ** 20 && 'too large') ||
      (byTheClock > DEAD_SECONDS && seconds < byTheClock * LEAST_SHARE && 'dead');
    if (reason) {
      stopEngine();
      throw new Breakdown(`stopped: ${reason}`);
    }
  }
  const answer = receiveMessageOnPort(port)?.message as EngineAnswer;
  if ('results' in answer) return answer.results;
  stopEngine();
  throw new Breakdown(answer.broke);
}
