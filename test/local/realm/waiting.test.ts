import { readFileSync } from 'node:fs';
import type { RealmOptions } from '../../../src/local/realm/ports.ts';
import { newSpreadsheet, openSession } from '../../../src/local/session.ts';
import { ADD, open, run } from './door.ts';
import { host } from './host.ts';
import { tinySheets } from './tiny-sheets.ts';

async function thrownBy(work: () => unknown): Promise<Error> {
  try {
    await work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

test('arguments and result cross as JSON', async () => {
  const { realm } = host({ code: 'function add(a, b) { return { sum: a.n + b, at: a.at }; }' });
  expect(await realm.callWaiting('add', { n: 1, at: undefined }, 2)).toEqual({ sum: 3 });
});

test.each([
  [`throw new RangeError('Quá xa')`],
  [`throw 'chữ'`],
  ['nowhere()'],
  ['SpreadsheetApp.getActiveRange()'],
  [`MailApp.sendEmail('a@example.com', '', '')`],
  [`Sheets.Spreadsheets.batchUpdate({ requests: [{ deleteSheet: { sheetId: 9 } }] }, 'x')`],
])('%s is the same error as in a call that cannot wait', async (body) => {
  const here = await thrownBy(() => open(body).realm.call('door'));
  const there = await thrownBy(() => run(body));
  expect(there).toBeInstanceOf(Error);
  expect({ name: there.name, message: there.message }).toEqual({ name: here.name, message: here.message });
});

test('a door that does not exist is told in the words of Google', async () => {
  await expect(host({ code: '' }).realm.callWaiting('nowhere')).rejects.toThrow(
    'Script function not found: nowhere',
  );
});

test('an error tells where in the bundle it was thrown', async () => {
  expect((await thrownBy(() => run('nowhere()'))).stack).toContain('Code.js');
});

test('a bundle that breaks as it begins breaks the call', async () => {
  // The realm of this thread takes the lock first, and so goes well.
  const once = `if (LockService.getDocumentLock().tryLock(1) === false) throw new TypeError('at once');`;
  const { realm } = host({ code: `${once} function door() {}` });
  await expect(realm.callWaiting('door')).rejects.toThrow('at once');
});

test('each call begins with fresh globals, and with the properties and triggers of the ones before', async () => {
  const { realm, properties } = open(`
    PropertiesService.getUserProperties().setProperty('n', String(++n));
    ScriptApp.newTrigger('tick').forSpreadsheet('x').onEdit().create();
    return ScriptApp.getProjectTriggers().length;`);
  expect([await realm.callWaiting('door'), await realm.callWaiting('door'), realm.call('door')]).toEqual([
    1, 2, 3,
  ]);
  expect(properties.user).toEqual({ n: '1' });
});

test('what is shown, logged and counted is as in a call that cannot wait', async () => {
  const waiting = open(`
    SpreadsheetApp.getActiveSpreadsheet().toast('Đang đọc');
    SpreadsheetApp.getUi().alert('Xong', 'Đã ghi', SpreadsheetApp.getUi().ButtonSet.OK);
    console.warn('chữ', { a: 1 });
    ${ADD} Sheets.Spreadsheets.get('x', { fields: '*' });
    return Date.now();`);
  expect(await waiting.realm.callWaiting('door')).toBe(Date.UTC(2024, 4, 18, 1));
  expect(waiting).toMatchObject({
    toasts: ['Đang đọc'],
    alerts: [{ title: 'Xong', text: 'Đã ghi' }],
    logged: ['warn chữ {"a":1}'],
  });
  expect(waiting.realm.calls).toEqual({ 'spreadsheets.batchUpdate': 1, 'spreadsheets.get': 1 });
});

test('nothing of Node is inside, nor what the thread waits with', async () => {
  const names = ['process', 'require', 'Atomics', 'SharedArrayBuffer', 'postMessage', 'setTimeout'];
  expect(await run(`return [${names.map((name) => `typeof ${name}`)}].join()`)).toBe(
    names.map(() => 'undefined').join(),
  );
  await expect(run(`Sheets.Spreadsheets.get.constructor('return process')()`)).rejects.toThrow();
});

test.each(['before', 'after'] as const)(
  'a fault put in %s a call reaches the realm by name',
  async (when) => {
    const sheets = tinySheets();
    const fault: RealmOptions['fault'] = (_service, method, nth) =>
      method === 'batchUpdate' && nth === 2
        ? { when, error: { name: 'Exception', message: 'Empty' } }
        : undefined;
    expect(
      await run(`${ADD} try { ${ADD} } catch (e) { return e.name + ' ' + e.message }`, { sheets, fault }),
    ).toBe('Exception Empty');
    expect(sheets.content.sheets).toHaveLength(when === 'before' ? 1 : 2);
  },
);

test('the built bundle runs so too, on a workbook of this machine', async () => {
  let saves = 0;
  const session = openSession(newSpreadsheet('Sổ thử'), {
    now: () => Date.UTC(2024, 4, 18, 1),
    recalculate: false,
    afterWrite: async () => {
      saves += 1;
    },
  });
  expect(await session.callWaiting('runSetUp')).toMatchObject({
    created: expect.arrayContaining(['Cấu hình']),
  });
  expect(saves).toBe(session.calls['spreadsheets.batchUpdate']);
  expect(await session.callWaiting('runCheck')).toEqual(session.call('runCheck'));
});

test('a thread ends with its call', async () => {
  const threads = () =>
    process.getActiveResourcesInfo().filter((name) => /Worker|MessagePort/.test(name)).length;
  // The system closes a thread's ends a moment after it is told to; those of earlier tests too.
  const downTo = async (number: number) => {
    for (let turn = 0; turn < 100 && threads() > number; turn++)
      await new Promise((later) => setTimeout(later, 20));
    return threads();
  };
  const before = await downTo(0);
  await run('return 1');
  await expect(run('throw new Error("x")')).rejects.toThrow('x');
  expect(await downTo(before)).toBe(before);
});

test('the thread is built without what only this one needs', () => {
  expect(readFileSync('build/realm-worker.mjs', 'utf8').length).toBeLessThan(20_000);
});
