import type { MessagePort } from 'node:worker_threads';

/** What goes between a run's thread and the thread that answers it. */
export interface WorkerTask {
  /** The text of Code.js. */
  readonly code: string;
  /** The global services, described in JSON. */
  readonly globals: string;
  readonly door: string;
  /** JSON. */
  readonly args: string;
  /** Questions go out here, answers come in. */
  readonly port: MessagePort;
  /** Counts the answers, over memory that both threads see. */
  readonly answered: Int32Array;
}

export interface Question {
  readonly id: number;
  readonly request: string;
}

export interface Answer {
  /** Of its question. */
  readonly id: number;
  readonly reply: string;
}
