/** The thread of a run that waits: built as a file of its own, and started for one call of one door. */

import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { startEngine } from './engine.ts';
import type { Answer, Question, WorkerTask } from './worker-task.ts';

const { code, globals, door, args, port, answered } = workerData as WorkerTask;
let last = 0;

/** Stands still until the other thread has answered this question; an answer to one that was given up is passed over. */
function host(request: string): string {
  const question: Question = { id: ++last, request };
  port.postMessage(question);
  for (;;) {
    const before = Atomics.load(answered, 0);
    const answer: Answer | undefined = receiveMessageOnPort(port)?.message;
    if (answer === undefined) Atomics.wait(answered, 0, before);
    else if (answer.id === question.id) return answer.reply;
  }
}

parentPort?.postMessage(startEngine(code, globals, host)(door, args));
