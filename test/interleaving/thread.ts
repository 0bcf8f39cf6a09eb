import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { resultOf } from '../../src/local/realm/engine.ts';
import type { RealmOptions } from '../../src/local/realm/ports.ts';
import { openRun, type Run } from '../../src/local/realm/run.ts';
import type { Shared } from '../../src/local/realm/shared.ts';
import type { Question } from '../../src/local/realm/worker-task.ts';

/** How a run ended. */
export interface Ended {
  readonly value: unknown;
  readonly error: Error | undefined;
}

let main: string | undefined;

function mainFile(): string {
  if (main === undefined) {
    main = join(mkdtempSync(join(tmpdir(), 'chungsuc-thread-')), 'thread.mjs');
    const entryPoints = ['test/interleaving/thread-main.ts'];
    buildSync({
      entryPoints,
      outfile: main,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
  }
  return main;
}

/**
 * One person's runs, in a thread of their own: a run stands still before each call of a service until it is told to go on. So
 * whoever tells decides the order in which the calls of several people are made, and nothing else does.
 */
export class Thread {
  /** The call at which the run stands: `Sheets.Spreadsheets get`; undefined when it has ended. */
  at: string | undefined;
  ended: Ended | undefined;
  private readonly run: Run;
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly answered = new Int32Array(new SharedArrayBuffer(4));
  private question: Question | undefined;
  private stood: (() => void) | undefined;

  constructor(options: RealmOptions, shared: Shared) {
    this.run = openRun(options, shared, false);
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.worker = new Worker(mainFile(), {
      workerData: { code: options.code, globals: this.run.globals, port: port2, answered: this.answered },
      transferList: [port2],
      execArgv: [],
    });
    port1.on('message', (question: Question) => this.asked(question));
    this.worker.on('message', (reply: string) => this.end(reply));
    this.worker.on('error', (error) =>
      this.end(JSON.stringify({ error: { name: error.name, message: error.message } })),
    );
  }

  /** Begins a run, and comes back when it stands at its first call. */
  begin(door: string, args: readonly unknown[]): Promise<void> {
    this.ended = undefined;
    return this.until(() => this.worker.postMessage({ door, args: JSON.stringify(args) }));
  }

  /** Makes the call, and comes back when the run stands at its next one or has ended. */
  goOn(): Promise<void> {
    const { question } = this;
    if (question === undefined) throw new Error('The run stands at no call');
    this.question = undefined;
    this.at = undefined;
    return this.until(() => this.answer(question));
  }

  async close(): Promise<void> {
    this.port.close();
    await this.worker.terminate();
  }

  private until(work: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.stood = resolve;
      work();
    });
  }

  private asked(question: Question): void {
    const { op, method } = JSON.parse(question.request);
    if (op === 'now' || op === 'log') this.answer(question);
    else {
      this.question = question;
      this.at = method;
      this.stood?.();
    }
  }

  private answer(question: Question): void {
    this.port.postMessage({ id: question.id, reply: this.run.host(question.request) });
    Atomics.add(this.answered, 0, 1);
    Atomics.notify(this.answered, 0);
  }

  /** Google lets go of the lock when a run ends, however it ends. */
  private end(reply: string): void {
    this.run.end();
    this.at = undefined;
    this.ended = attempt(() => resultOf(reply));
    this.stood?.();
  }
}

function attempt(work: () => unknown): Ended {
  try {
    return { value: work(), error: undefined };
  } catch (error) {
    return { value: undefined, error: error as Error };
  }
}
