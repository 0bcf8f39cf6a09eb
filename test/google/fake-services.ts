/** Fakes of Apps Script's services as plain globals, with one log of what was called in which order. */

export interface FakeOptions {
  snapshot?: object;
  /** What the n-th batch (from 1) throws. */
  batchThrows?: Record<number, unknown>;
  getThrows?: unknown;
  lock?: 'free' | 'taken' | 'none';
  properties?: Record<string, string> | null;
  email?: string | Error;
  activeId?: string | null;
}

export interface Fakes {
  readonly log: string[];
  readonly batches: { id: string; requests: object[] }[];
  readonly alerts: { title: string; text: string }[];
  readonly properties: Record<string, string>;
}

export function fakeServices(options: FakeOptions = {}): Fakes {
  const log: string[] = [];
  const properties = options.properties ?? {};
  const fakes: Fakes = { log, batches: [], alerts: [], properties };
  const activeId = options.activeId === undefined ? 'active' : options.activeId;

  Object.assign(globalThis, {
    Sheets: { Spreadsheets: sheets(options, fakes) },
    SpreadsheetApp: {
      getActiveSpreadsheet: () =>
        activeId === null
          ? null
          : {
              getId: () => activeId,
              toast: (message: string) => log.push(`toast ${message}`),
              getActiveSheet: () => ({ getSheetId: () => 7 }),
            },
      getUi: () => ({
        ButtonSet: { OK: 'OK' },
        alert: (title: string, text: string) => {
          log.push('alert');
          fakes.alerts.push({ title, text });
        },
      }),
    },
    LockService: { getDocumentLock: () => documentLock(options.lock ?? 'free', log) },
    PropertiesService: {
      getDocumentProperties: () => (options.properties === null ? null : propertyStore(properties)),
    },
    Session: {
      getActiveUser: () => ({
        getEmail: () => {
          if (options.email instanceof Error) throw options.email;
          return options.email ?? 'ketoan@example.com';
        },
      }),
    },
  });
  return fakes;
}

function sheets(options: FakeOptions, fakes: Fakes) {
  return {
    get: (id: string, { fields }: { fields: string }) => {
      fakes.log.push(`get ${id} ${fields}`);
      if (options.getThrows !== undefined) throw options.getThrows;
      return options.snapshot ?? { sheets: [{ properties: { sheetId: 0, title: 'Tổng hợp' } }] };
    },
    batchUpdate: ({ requests }: { requests: object[] }, id: string) => {
      fakes.log.push('batchUpdate');
      fakes.batches.push({ id, requests });
      const error = options.batchThrows?.[fakes.batches.length];
      if (error !== undefined) throw error;
      return {};
    },
  };
}

function documentLock(state: 'free' | 'taken' | 'none', log: string[]) {
  if (state === 'none') return null;
  return {
    tryLock: () => {
      log.push('tryLock');
      return state === 'free';
    },
    releaseLock: () => log.push('releaseLock'),
  };
}

function propertyStore(values: Record<string, string>) {
  return {
    getProperty: (key: string) => values[key] ?? null,
    setProperty: (key: string, value: string) => {
      values[key] = value;
    },
    deleteProperty: (key: string) => {
      delete values[key];
    },
  };
}
