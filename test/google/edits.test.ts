import { tickedBox, watchEdits } from '../../src/google/edits.ts';

const range = { getRow: () => 4, getColumn: () => 4, getSheet: () => ({ getSheetId: () => 7 }) } as never;

test.each(['TRUE', 'true', true])('a single cell that becomes %j is a ticked box', (value) => {
  expect(tickedBox({ value, range })).toEqual({ sheetId: 7, row: 3, column: 3 });
});

test.each([['FALSE'], ['450000'], ['Ma Thị Hoa'], [undefined], [''], [{}]])('%j asks no service', (value) => {
  const untouched = new Proxy(
    {},
    {
      get: () => {
        throw new Error('asked');
      },
    },
  ) as never;
  expect(tickedBox({ value, range: untouched })).toBeUndefined();
});

test('an event without a range is none', () => {
  expect(tickedBox({ value: 'TRUE' })).toBeUndefined();
});

/** Triggers by their door and the spreadsheet whose edits they tell. */
function scripts(existing: readonly (readonly [door: string, source: string | null])[], fails = false) {
  const made: string[] = [];
  const dropped: (string | null)[] = [];
  const builder = { forSpreadsheet: (id: string) => ({ onEdit: () => ({ create: () => made.push(id) }) }) };
  const ScriptApp = {
    getProjectTriggers: () => {
      if (fails) throw new Error('no permission');
      return existing.map(([door, source]) => ({
        getHandlerFunction: () => door,
        getTriggerSourceId: () => source,
      }));
    },
    newTrigger: () => builder,
    deleteTrigger: (trigger: { getTriggerSourceId(): string | null }) =>
      dropped.push(trigger.getTriggerSourceId()),
  };
  Object.assign(globalThis, { ScriptApp });
  watchEdits('editedSheet', 'book');
  return { made, dropped };
}

test.each<[string, Parameters<typeof scripts>[0], string[], string[]]>([
  ['none yet', [['dailyRemindersSend', null]], ['book'], []],
  ['once', [['editedSheet', 'book']], [], []],
  ['of last year’s file no more', [['editedSheet', 'old']], ['book'], ['old']],
  [
    'of two files',
    [
      ['editedSheet', 'old'],
      ['editedSheet', 'book'],
    ],
    [],
    ['old'],
  ],
])('edits are watched: %s', (_, existing, made, dropped) => {
  expect(scripts(existing)).toEqual({ made, dropped });
});

test('a trigger that cannot be made spoils nothing', () => {
  expect(() => scripts([], true)).not.toThrow();
});
