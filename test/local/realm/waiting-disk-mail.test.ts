import type { Mail } from '../../../src/local/realm/ports.ts';
import { ADD, later, MAIL, open, run } from './door.ts';
import { host } from './host.ts';

describe('a write', () => {
  test('is on the disk before the realm goes on', async () => {
    const events: string[] = [];
    await run(`console.log('begins'); ${ADD} console.log('goes on'); ${ADD}`, {
      log: (_level, text) => void events.push(text),
      afterWrite: async () => {
        events.push('saving');
        await later(30);
        events.push('saved');
      },
    });
    expect(events).toEqual(['begins', 'saving', 'saved', 'goes on', 'saving', 'saved']);
  });

  test('that was refused is not saved', async () => {
    const afterWrite = jest.fn(async () => {});
    const refused = `Sheets.Spreadsheets.batchUpdate({ requests: [{ deleteSheet: { sheetId: 9 } }] }, 'x')`;
    await expect(run(refused, { afterWrite })).rejects.toThrow(/No sheet with id: 9/);
    expect(afterWrite).not.toHaveBeenCalled();
  });

  test('in a call that cannot wait is saved by whoever called', () => {
    const afterWrite = jest.fn(async () => {});
    open(ADD, { afterWrite }).realm.call('door');
    expect(afterWrite).not.toHaveBeenCalled();
  });

  test('that the disk does not take is its error, and then nothing is read, written or sent, in no call', async () => {
    const sent: Mail[] = [];
    const trouble = Object.assign(new Error('Ổ đĩa đầy'), { name: 'XlsxFileError' });
    const { realm } = open(
      `const told = [];
       for (const act of [
         () => { ${ADD} },
         () => { ${MAIL} },
         () => { ${ADD} },
         () => Sheets.Spreadsheets.get('x', { fields: '*' }),
       ]) try { act(); told.push('done') } catch (e) { told.push(e.name + ': ' + e.message) }
       return told;`,
      {
        mail: { left: () => 9, send: (mail) => void sent.push(mail) },
        afterWrite: () => Promise.reject(trouble),
      },
    );
    const refused = 'Refusal: Ổ đĩa đầy';
    expect(await realm.callWaiting('door')).toEqual([refused, 'MailNotSent: Ổ đĩa đầy', refused, refused]);
    expect(realm.call('door')).toEqual([refused, 'MailNotSent: Ổ đĩa đầy', refused, refused]);
    expect(sent).toEqual([]);
  });
});

describe('a mail', () => {
  test('has left before the realm goes on, and meanwhile this thread is free', async () => {
    const events: string[] = [];
    let ticks = 0;
    const clock = setInterval(() => {
      ticks += 1;
    }, 5);
    await run(`${MAIL} console.log('goes on')`, {
      log: (_level, text) => void events.push(text),
      mail: {
        left: () => 9,
        async send() {
          const before = ticks;
          await later(100);
          events.push(ticks - before > 5 ? 'ticked' : 'stood still');
        },
      },
    });
    clearInterval(clock);
    expect(events).toEqual(['ticked', 'goes on']);
  });

  test.each(['MailNotSent', 'Error'])('that failed is an error named %s', async (name) => {
    const send = () => Promise.reject(Object.assign(new Error('Máy chủ từ chối'), { name }));
    expect(
      await run(`try { ${MAIL} } catch (e) { return e.name + ': ' + e.message }`, {
        mail: { left: () => 9, send },
      }),
    ).toBe(`${name}: Máy chủ từ chối`);
  });

  test('that takes its time is an error in a call that cannot wait', () => {
    const send = () => Promise.reject(new Error('later'));
    expect(() => open(MAIL, { mail: { left: () => 9, send } }).realm.call('door')).toThrow(/takes its time/);
  });
});

test('the lock that a waiting call holds keeps others out, and is given back at its end', async () => {
  const { realm } = host({
    code: `function hold() { const lock = LockService.getDocumentLock(); lock.tryLock(1); ${MAIL} return lock.hasLock(); }
           function ask() { return LockService.getDocumentLock().tryLock(1); }`,
    mail: { left: () => 9, send: async () => void meanwhile.push(realm.call('ask')) },
  });
  const meanwhile: unknown[] = [];
  expect(await realm.callWaiting('hold')).toBe(true);
  expect(meanwhile).toEqual([false]);
  expect(realm.call('ask')).toBe(true);
  expect(await realm.callWaiting('ask')).toBe(false);
});
