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

function scripts(existing: readonly string[], fails = false) {
  const made: string[] = [];
  const builder = { forSpreadsheet: (id: string) => ({ onEdit: () => ({ create: () => made.push(id) }) }) };
  const ScriptApp = {
    getProjectTriggers: () => {
      if (fails) throw new Error('no permission');
      return existing.map((handler) => ({ getHandlerFunction: () => handler }));
    },
    newTrigger: () => builder,
  };
  Object.assign(globalThis, { ScriptApp });
  return made;
}

test('edits are watched once, on the workbook’s own id', () => {
  const made = scripts(['dailyRemindersSend']);
  watchEdits('editedSheet', 'book');
  expect(made).toEqual(['book']);
  const again = scripts(['editedSheet']);
  watchEdits('editedSheet', 'book');
  expect(again).toEqual([]);
});

test('a trigger that cannot be made spoils nothing', () => {
  scripts([], true);
  expect(() => watchEdits('editedSheet', 'book')).not.toThrow();
});
