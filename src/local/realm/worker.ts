/** The thread of a run that waits: built as a file of its own, and started for one call of one door. */

import { parentPort, workerData } from 'node:worker_threads';
import { askingHost } from './asking.ts';
import { startEngine } from './engine.ts';
import type { WorkerTask } from './worker-task.ts';

const { code, globals, door, args, port, answered } = workerData as WorkerTask;

parentPort?.postMessage(startEngine(code, globals, askingHost(port, answered))(door, args));
