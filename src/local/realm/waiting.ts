import { MessageChannel, Worker } from 'node:worker_threads';
import { workerMissing } from '../../text/vi-mail-local.ts';
import { builtPath } from '../built.ts';
import { UsageError } from '../usage-error.ts';
import type { Run } from './run.ts';
import type { Answer, Question, WorkerTask } from './worker-task.ts';

/**
 * Runs a door in a thread of its own, which stands still at each call of a service until this thread has answered it: to
 * the bundle all calls take no time, as on Google, while here a write reaches the disk and a mail its server.
 *
 * @param args JSON
 * @returns the door's JSON reply
 */
export async function runInWorker(code: string, run: Run, door: string, args: string): Promise<string> {
  const { port1: port, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const task: WorkerTask = { code, globals: run.globals, door, args, port: port2, answered };
  const worker = new Worker(workerPath(), {
    workerData: task,
    transferList: [port2],
    env: {},
    execArgv: [],
  });

  let last: Promise<void> = Promise.resolve();
  port.on('message', ({ id, request }: Question) => {
    last = last.then(async () => {
      const answer: Answer = { id, reply: await run.answer(request) };
      port.postMessage(answer);
      Atomics.add(answered, 0, 1);
      Atomics.notify(answered, 0);
    });
  });

  try {
    return await outcome(worker);
  } finally {
    port.close();
    await worker.terminate();
  }
}

/** The one message of a worker, or what broke it. */
function outcome(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The thread of the realm ended without an answer')));
  });
}

function workerPath(): string {
  const path = builtPath('./realm-worker.mjs', '../../build/realm-worker.mjs');
  if (path === undefined) throw new UsageError(workerMissing);
  return path;
}
