/** The thread in which formulas are worked out: engine-thread.ts. */
import { workerData } from 'node:worker_threads';
import { engineHere } from './engine.ts';
import type { EngineAnswer, EngineQuestion, EngineTask } from './engine-thread.ts';

const { port, answered } = workerData as EngineTask;
const engine = engineHere();

port.on('message', (question: EngineQuestion) => {
  if (question.kind === 'close') {
    engine.close(question.book);
    return;
  }
  port.postMessage(answerTo(question.book, question.asked));
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
});

function answerTo(book: number, asked: Parameters<typeof engine.calculate>[1]): EngineAnswer {
  try {
    return { results: engine.calculate(book, asked) };
  } catch (error) {
    return { broke: error instanceof Error ? error.message : String(error) };
  }
}
