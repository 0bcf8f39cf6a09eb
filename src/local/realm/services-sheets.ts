import type { BatchUpdate } from '../../workbook/sheets-api.ts';
import type { SheetsPort } from './ports.ts';
import { type Remote, remote } from './remote.ts';
import { ServiceError } from './service-error.ts';
import type { Shared } from './shared.ts';

/** Where the calls of the Sheets API are counted. */
export const SPREADSHEETS = 'Sheets.Spreadsheets';

/**
 * The Sheets advanced service: argument order and error shape are Apps Script's.
 *
 * @param afterWrite puts a write on the disk before it is answered
 */
export function sheetsService(sheets: SheetsPort, shared: Shared, afterWrite?: () => Promise<void>): Remote {
  function call<Result>(method: string, made: () => Result): Result {
    if (shared.unsaved !== undefined) throw shared.unsaved.error;
    return asGoogle(method, made);
  }
  async function saved<Result>(answer: Result, save: () => Promise<void>): Promise<Result> {
    try {
      await save();
    } catch (error) {
      shared.unsaved = { error: spoken(error) };
      throw shared.unsaved.error;
    }
    return answer;
  }
  const spreadsheets = remote(SPREADSHEETS, {
    get: (id: string, options: { fields: string; ranges?: string[] }) =>
      call('get', () => sheets.get(id, options)),
    batchUpdate: (body: BatchUpdate, id: string) => {
      const answer = call('batchUpdate', () => sheets.batchUpdate(body, id));
      return afterWrite === undefined ? answer : saved(answer, afterWrite);
    },
  });
  return remote('Sheets', {}, { Spreadsheets: spreadsheets });
}

/** Errors of a file whose message is the sentence for the person: the bundle passes a refusal on as it is. */
const SPOKEN = new Set(['XlsxFileError', 'UsageError']);

function spoken(error: unknown): unknown {
  const { name = '', message = '' } = (error ?? {}) as Partial<Error>;
  return SPOKEN.has(name) ? new ServiceError(message, 'Refusal') : error;
}

function asGoogle<Result>(method: string, call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    // Without a code it is a fault of this machine, not a refusal of the API: it keeps its own name.
    if (typeof code !== 'number') throw error;
    const { message } = error as Error;
    throw new ServiceError(
      `API call to sheets.spreadsheets.${method} failed with error: ${message}`,
      'GoogleJsonResponseException',
      { code, message },
    );
  }
}
