import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Host } from './engine.ts';
import type { Answer, Question } from './worker-task.ts';

/**
 * A host that another thread answers: it stands still until the answer to its question has come.
 *
 * @param port questions go out here, answers come in
 * @param answered counts the answers, over memory that both threads see
 */
export function askingHost(port: MessagePort, answered: Int32Array): Host {
  let last = 0;
  return (request) => {
    const question: Question = { id: ++last, request };
    port.postMessage(question);
    for (;;) {
      const before = Atomics.load(answered, 0);
      const answer: Answer | undefined = receiveMessageOnPort(port)?.message;
      if (answer === undefined) Atomics.wait(answered, 0, before);
      // An answer to a question that was given up is passed over.
      else if (answer.id === question.id) return answer.reply;
    }
  };
}
