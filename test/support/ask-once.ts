import type { SheetsPort } from '../../src/local/realm/ports.ts';
import type { SheetsService } from '../../src/local/sheets/service.ts';
import type { Spreadsheet } from '../../src/workbook/sheets-api.ts';

/**
 * The answer of a file in which nobody has written yet: worked out once, and the very same object to whoever asks again.
 * @param file what stands for the file as it is at first
 */
export function askOnce(file: object, question: unknown, ask: () => Spreadsheet): Spreadsheet {
  const known = answers.get(file) ?? new Map<string, Spreadsheet>();
  answers.set(file, known);
  const words = JSON.stringify(question);
  const answer = known.get(words) ?? ask();
  known.set(words, answer);
  return answer;
}

/** A service that, until somebody writes, answers as every other one that begins with the same file. */
export function answeringOnce(service: SheetsService, file: object): SheetsPort {
  return {
    batchUpdate: (body, id) => service.batchUpdate(body, id),
    get(id, options) {
      const ask = () => service.get(id, options);
      return service.revision > 0 ? ask() : askOnce(file, options, ask);
    },
  };
}

const answers = new WeakMap<object, Map<string, Spreadsheet>>();
