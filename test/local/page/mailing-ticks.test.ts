/** A unit that ticks its box in the page gets the day beside it. */
import { declaration, mailing } from './mailing.ts';
import { tabOf, write } from './support.ts';

const of = mailing();

describe('a tick in a box of a unit', () => {
  const MAY_13 = { numberValue: 45425 };
  const TODAY = { numberValue: 45429 };

  test('writes the day beside it in the same answer and in the file; the empty box leaves it', async () => {
    await of.open();
    const { sheetId, box, day } = await declaration(of.path);
    const inFile = async () => (await tabOf(of.path, 'MN')).cell(day.row, day.column).userEnteredValue;
    const tick = (boolValue: boolean) => of.edit(write(sheetId, box.row, box.column, { boolValue }));

    const empty = await tick(false);
    expect(empty.state).toBe('saved');
    expect(empty.changed).not.toContainEqual(expect.objectContaining({ sheetId, ...day }));
    expect(await inFile()).toEqual(MAY_13);

    const before = of.events.length;
    const ticked = await tick(true);
    const stamp = { sheetId, ...day, data: expect.objectContaining({ userEnteredValue: TODAY }) };
    expect(ticked).toMatchObject({ state: 'saved' });
    expect(ticked.changed).toContainEqual(stamp);
    expect(of.events.slice(before)).toEqual([
      expect.objectContaining({ kind: 'edited', changed: expect.arrayContaining([stamp]) }),
    ]);
    expect(await inFile()).toEqual(TODAY);
  });

  test('that says there is nobody does the same', async () => {
    await of.open();
    const { sheetId, nobody, day } = await declaration(of.path);
    await of.edit(write(sheetId, nobody.row, nobody.column, { boolValue: true }));
    expect((await tabOf(of.path, 'MN')).cell(day.row, day.column).userEnteredValue).toEqual(TODAY);
  });

  test('is not a tick beside it, in a list, or in a paste of many', async () => {
    await of.open();
    const { sheetId, box, day } = await declaration(of.path);
    const { sheetId: donors, find } = await tabOf(of.path, 'HT');
    const { row, column } = find('Ẩn danh');
    const beside = await of.edit(
      write(sheetId, box.row, box.column + 1, { boolValue: true }),
      write(donors, row + 1, column, { boolValue: true }),
    );
    expect(beside.state).toBe('saved');
    const paste = await of.edit(
      ...[0, 1, 2, 3, 4].map((at) => write(donors, row + 2 + at, column, { boolValue: true })),
      write(sheetId, box.row, box.column, { boolValue: true }),
    );
    expect(paste.state).toBe('saved');
    expect((await tabOf(of.path, 'MN')).cell(day.row, day.column).userEnteredValue).toEqual(MAY_13);
  });
});
