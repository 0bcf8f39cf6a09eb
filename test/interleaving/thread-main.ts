/** A thread with a realm that runs one door after the other, and stands still at each call of a service. */
import { parentPort, workerData } from 'node:worker_threads';
import { askingHost } from '../../src/local/realm/asking.ts';
import { startEngine } from '../../src/local/realm/engine.ts';

const { code, globals, port, answered } = workerData;
const invoke = startEngine(code, globals, askingHost(port, answered));

parentPort?.on('message', ({ door, args }) => parentPort?.postMessage(invoke(door, args)));
