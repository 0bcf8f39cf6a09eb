/** Anything at all sent through every door of the bundle: a sentence or an answer, and no write that was not asked for. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createSheetsService, type SheetsService } from '../../src/local/sheets/service.ts';
import { host } from '../local/realm/host.ts';
import { business, donor, household, person, smallBook } from '../support/book.ts';
import { doors, parametersOf } from './borders.ts';
import { EVIL_TEXTS, evilJson, evilText } from './evil.ts';
import { holds } from './trial.ts';

/** Tells whether something of a call reached what every object inherits. */
const PROBE =
  '\nfunction polluted() { return ({}).hacked !== undefined || typeof ({}).toString !== "function"; }';
const code = readFileSync('dist/Code.js', 'utf8') + PROBE;

const ready = smallBook()
  .fill('MN', [person('Ma Thị Mẫu'), person('Lý Văn Thử')])
  .fill('X01', [household('Nông Văn Tám')])
  .fill('DN', [business('Công ty Mẫu')])
  .fill('HT', [donor('Hội Mẫu')])
  .resource();

/** A realm on a workbook that is as it was whenever a call has changed it. */
function opened() {
  let sheets: SheetsService = createSheetsService(ready);
  const { realm, alerts } = host({
    code,
    sheets: {
      get: (id, options) => sheets.get(id, options),
      batchUpdate: (body, id) => sheets.batchUpdate(body, id),
    },
    mail: { left: () => 100, send: () => {} },
  });
  return {
    /** @returns the sentence of what was refused; undefined when there was an answer */
    tried(door: string, args: readonly unknown[]): string | undefined {
      const before = sheets.revision;
      const told = alerts.length;
      try {
        realm.call(door, ...args);
        for (const { text } of alerts.slice(told)) expectSentence(text);
        if (sheets.revision !== before) sheets = createSheetsService(ready);
        return undefined;
      } catch (error) {
        expectSentence((error as Error).message);
        if (!door.endsWith('Send')) expect(sheets.revision).toBe(before);
        return (error as Error).message;
      } finally {
        expect(realm.call('polluted')).toBe(false);
      }
    },
  };
}

/** In Vietnamese, and not of a mistake in the program. */
function expectSentence(text: string): void {
  expect(text).toMatch(/[ạảấầẩậắằẳặẹẻếềểệỉịọỏốồổộớờởợụủứừửữựỳỷỹđươôê]/i);
  expect(text).not.toMatch(/chưa lường trước|is not a|Cannot |undefined|\[object/);
}

const all = doors();
const { tried } = opened();

test('there are as many doors as the bundle has functions', () => {
  expect(all.length).toBeGreaterThan(90);
  expect(
    all.filter((door) => !/^(?:menu|run|side)[A-Z]|^on|^dailyRemindersSend$|^editedSheet$/.test(door)),
  ).toEqual([]);
});

describe('whatever is sent', () => {
  test.each(all)('%s', async (door) => {
    const most = parametersOf(door) + 1;
    await holds(`door ${door}`, fc.array(evilJson, { maxLength: most }), (args) => void tried(door, args), 3);
  });
});

/** What a field may be, so that a request gets further than its first one. */
const fitting = fc.oneof(
  {
    arbitrary: fc.constantFrom<unknown>(
      'MN',
      'X01',
      'MN-01',
      '2024-05-18',
      '',
      true,
      false,
      1,
      0,
      7,
      [],
      ['MN'],
      [1],
      [['Họ và tên'], ['Ma']],
      {},
    ),
    weight: 3,
  },
  evilText,
  fc.constantFrom<unknown>([['=1+1', '\r\n']], [[...EVIL_TEXTS]], Array(40).fill('MN')),
);

/** Where in its request a door found fault. */
const fieldOf = (sentence: string) => /không đúng dạng \(([\w.]+)\)/.exec(sentence)?.[1];

describe('a request that is mended wherever it was refused', () => {
  test.each(all.filter((door) => parametersOf(door) === 1 && !/^(?:on|edited|daily)/.test(door)))(
    '%s',
    async (door) => {
      const check = (values: unknown[]) => {
        const request: Record<string, unknown> = {};
        for (const value of values) {
          const field = fieldOf(tried(door, [request]) ?? '');
          if (field === undefined) return;
          const [name = ''] = field.split('.');
          request[name] = value;
        }
      };
      await holds(`request ${door}`, fc.array(fitting, { minLength: 24, maxLength: 24 }), check, 2);
    },
  );
});
