import { host } from './host.ts';
import { tinySheets } from './tiny-sheets.ts';

/** The realm runs this text, as it would run the built bundle. */
const run = (body: string, options: Parameters<typeof host>[0] | object = {}) =>
  host({ ...options, code: `function door(a, b) { ${body} }` }).realm.call('door');

test('arguments and result cross as JSON', () => {
  const { realm } = host({ code: 'function add(a, b) { return { sum: a.n + b, at: a.at }; }' });
  expect(realm.call('add', { n: 1, at: undefined }, 2)).toEqual({ sum: 3 });
});

test('an error comes out as an Error with the same name and message', () => {
  const thrown = (() => {
    try {
      run(`throw new RangeError('Quá xa')`);
    } catch (error) {
      return error;
    }
    return undefined;
  })();
  expect(thrown).toBeInstanceOf(Error);
  expect(thrown).toMatchObject({ name: 'RangeError', message: 'Quá xa' });
});

test('anything else that is thrown comes out as an Error too', () => {
  expect(() => run(`throw 'chữ'`)).toThrow('chữ');
});

test('a door that does not exist is told in the words of Google', () => {
  expect(() => host({ code: '' }).realm.call('nowhere')).toThrow('Script function not found: nowhere');
});

test('what one call leaves in globals the next one finds', () => {
  const { realm } = host({ code: 'var n = 0; function door() { return ++n; }' });
  expect([realm.call('door'), realm.call('door')]).toEqual([1, 2]);
});

describe('nothing of Node is inside', () => {
  test.each([
    'process',
    'require',
    'module',
    'Buffer',
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'fetch',
    'URL',
    'TextEncoder',
    'structuredClone',
    'crypto',
    'performance',
    'atob',
    'global',
    'window',
    'WebAssembly',
    'SharedArrayBuffer',
  ])('%s does not exist', (name) => {
    expect(run(`return typeof ${name};`)).toBe('undefined');
  });

  const ESCAPE = `('return process')()`;
  test.each([
    ['the global object', `this.constructor.constructor${ESCAPE}`],
    ['a function', `(() => {}).constructor${ESCAPE}`],
    ['an async function', `(async () => {}).constructor${ESCAPE}`],
    ['eval', `eval('process')`],
    ['indirect eval', `(0, eval)('process')`],
    ['Function', `Function${ESCAPE}`],
    ['a service', `SpreadsheetApp.toString.constructor.constructor${ESCAPE}`],
    ['a method of a service', `Sheets.Spreadsheets.get.constructor${ESCAPE}`],
    ['a result of a service', `Sheets.Spreadsheets.get('x', {}).constructor.constructor${ESCAPE}`],
    ['a handed out object', `SpreadsheetApp.getActiveSpreadsheet().getId.constructor${ESCAPE}`],
    ['an argument', `arguments.constructor.constructor${ESCAPE}`],
    ['the console', `console.log.constructor${ESCAPE}`],
    ['the clock', `Date.now.constructor${ESCAPE}`],
    ['a date', `new Date().constructor.constructor${ESCAPE}`],
    ['a property store', `PropertiesService.getDocumentProperties().setProperty.constructor${ESCAPE}`],
    [
      'an error of a service',
      `try { SpreadsheetApp.nothing } catch (e) { e.constructor.constructor${ESCAPE} }`,
    ],
    [
      'an error of the Sheets API',
      `try { Sheets.Spreadsheets.batchUpdate({ requests: [{ deleteSheet: { sheetId: 9 } }] }, 'x') } catch (e) { e.constructor.constructor${ESCAPE} }`,
    ],
    [
      'an exhausted stack',
      `function deep() { try { deep() } catch (e) { return e } try { return Date.now() } catch (e) { return e } } const e = deep(); return e.constructor.constructor${ESCAPE}`,
    ],
    [
      'a stack trace',
      `Error.prepareStackTrace = (_, sites) => sites.map((s) => s.getFunction()).filter(Boolean); new Error().stack.pop().constructor${ESCAPE}`,
    ],
    ['the caller', `door.caller.constructor${ESCAPE}`],
  ])('no code can be made from strings by way of %s', (_, code) => {
    expect(() => run(`${code}; return 'escaped'`)).toThrow();
  });
});

describe('what is not served says so by name', () => {
  test.each([
    ['SpreadsheetApp.getActiveRange()', 'SpreadsheetApp.getActiveRange'],
    [`SpreadsheetApp.getActiveSpreadsheet().getSheetByName('A')`, 'Spreadsheet.getSheetByName'],
    ['Sheets.Spreadsheets.Values.get()', 'Sheets.Spreadsheets.Values'],
    ['Sheets.newRequest()', 'Sheets.newRequest'],
    [`UrlFetchApp.fetch('https://example.com')`, 'UrlFetchApp.fetch'],
    ['DriveApp.getFiles()', 'DriveApp.getFiles'],
    ['Utilities.getUuid()', 'Utilities.getUuid'],
    [`MailApp.sendEmail('a@example.com', '', '')`, 'MailApp.sendEmail'],
    ['SpreadsheetApp.getUi().ButtonSet.MAYBE', 'Ui.ButtonSet.MAYBE'],
  ])('%s', (code, name) => {
    expect(() => run(code)).toThrow(`${name} is not implemented on this machine`);
  });

  test('a service cannot be changed from inside', () => {
    expect(run('SpreadsheetApp.getUi = null; return typeof SpreadsheetApp.getUi')).toBe('function');
  });
});

describe('the clock is the host’s', () => {
  const now = () => Date.UTC(2024, 4, 18, 1);
  test.each([
    ['Date.now()', now()],
    ['new Date().getTime()', now()],
    ['+new Date()', now()],
    ['new Date(5).getTime()', 5],
    ['Date.UTC(1970, 0, 2)', 86_400_000],
    [`Date.parse('1970-01-02')`, 86_400_000],
    ['new Date() instanceof Date', true],
    ['new (class Day extends Date {})().getTime()', now()],
    ['typeof Date()', 'string'],
    ['new Date().constructor === Date', true],
  ])('%s is %p', (code, value) => {
    expect(run(`return ${code}`, { now })).toBe(value);
  });
});

describe('the Sheets API', () => {
  test('its calls are counted at the edge, failed ones too', () => {
    const { realm } = host({
      code: `function door() {
        Sheets.Spreadsheets.get('x', { fields: '*' });
        Sheets.Spreadsheets.get('x', { fields: '*' });
        try { Sheets.Spreadsheets.batchUpdate({ requests: [{ deleteSheet: { sheetId: 9 } }] }, 'x'); } catch (e) {}
      }`,
    });
    realm.call('door');
    expect(realm.calls).toEqual({ 'spreadsheets.get': 2, 'spreadsheets.batchUpdate': 1 });
  });

  test('id and fields arrive as they were given', () => {
    const get = jest.fn(() => ({}));
    run(`Sheets.Spreadsheets.get('the-id', { fields: 'sheets' })`, { sheets: { get, batchUpdate: get } });
    expect(get).toHaveBeenCalledWith('the-id', { fields: 'sheets' });
  });

  test('a refusal has the shape that Apps Script gives it', () => {
    expect(
      run(`try { Sheets.Spreadsheets.batchUpdate({ requests: [{ deleteSheet: { sheetId: 9 } }] }, 'x') }
           catch (e) { return { name: e.name, message: e.message, details: e.details, real: e instanceof Error } }`),
    ).toEqual({
      name: 'GoogleJsonResponseException',
      message:
        'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].deleteSheet: No sheet with id: 9',
      details: { code: 400, message: 'Invalid requests[0].deleteSheet: No sheet with id: 9' },
      real: true,
    });
  });

  test('a fault of this machine keeps its own words', () => {
    const get = () => {
      throw new TypeError('rows is undefined');
    };
    expect(() => run(`Sheets.Spreadsheets.get('x', {})`, { sheets: { get, batchUpdate: get } })).toThrow(
      /^rows is undefined$/,
    );
  });
});

describe('a fault put in by a test', () => {
  const WRITE = `Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { sheetId: 9 } } }] }, 'x')`;
  const failing = (when: 'before' | 'after', nth: number) => {
    const sheets = tinySheets();
    const fault = (service: string, method: string, n: number) =>
      service === 'Sheets.Spreadsheets' && method === 'batchUpdate' && n === nth
        ? { when, error: { name: 'Exception', message: 'Empty response' } }
        : undefined;
    return { sheets, call: () => run(`${WRITE}; ${WRITE}`, { sheets, fault }) };
  };

  test.each([
    ['before', 1, 0],
    ['before', 2, 1],
    ['after', 1, 1],
    ['after', 2, 2],
  ] as const)('%s call %d leaves what %d calls did', (when, nth, done) => {
    const { sheets, call } = failing(when, nth);
    expect(call).toThrow('Empty response');
    expect(sheets.content.sheets).toHaveLength(done);
  });
});

describe('the other services', () => {
  test('properties outlive the realm', () => {
    const properties = { document: { a: '1' } as Record<string, string>, user: {}, script: {} };
    run(
      `const store = PropertiesService.getDocumentProperties();
       store.setProperty('b', store.getProperty('a') + '2').deleteProperty('a');`,
      { properties },
    );
    expect(properties.document).toEqual({ b: '12' });
  });

  test('a property that is not there is null', () => {
    expect(run(`return PropertiesService.getUserProperties().getProperty('x')`)).toBeNull();
  });

  test('the lock is refused while another run holds it', () => {
    const body = `return LockService.getDocumentLock().tryLock(1)`;
    expect(run(body, { lockedElsewhere: () => true })).toBe(false);
    expect(run(body)).toBe(true);
  });

  test('where no file holds the script there is no active spreadsheet, lock, document property or screen', () => {
    const body = `let ui = 'none'; try { SpreadsheetApp.getUi() } catch (e) { ui = e.message }
      return [SpreadsheetApp.getActiveSpreadsheet(), LockService.getDocumentLock(), PropertiesService.getDocumentProperties(), ui]`;
    expect(run(body, { container: null })).toEqual([
      null,
      null,
      null,
      'Cannot call SpreadsheetApp.getUi() from this context.',
    ]);
  });

  test('the file and tab in front are the host’s', () => {
    const container = { id: 'so.xlsx', url: 'file:so.xlsx', activeSheetId: () => 4 };
    const body = `const s = SpreadsheetApp.getActiveSpreadsheet(); return [s.getId(), s.getUrl(), s.getActiveSheet().getSheetId()]`;
    expect(run(body, { container })).toEqual(['so.xlsx', 'file:so.xlsx', 4]);
  });

  test('an object that was handed out is known again when it comes back', () => {
    expect(
      run(`const trigger = ScriptApp.newTrigger('onOpen').forSpreadsheet('x').onOpen().create();
           const before = ScriptApp.getProjectTriggers();
           ScriptApp.deleteTrigger(before[0]);
           return [before.length, before[0] === trigger, ScriptApp.getProjectTriggers().length]`),
    ).toEqual([1, true, 0]);
  });

  test('console and Logger reach the host', () => {
    const { realm, logged } = host({
      code: `function door() { console.warn('a', 1, { b: 2 }); Logger.log('c'); console.error(new Error('d')) }`,
    });
    realm.call('door');
    expect(logged.slice(0, 2)).toEqual(['warn a 1 {"b":2}', 'log c']);
    expect(logged[2]).toMatch(/^error Error: d/);
  });
});
