/** One line of `Hiến đất`, as it is typed. */
import { readLandLine } from '../../src/domain/land-lines.ts';
import { RULES } from './rows.ts';
import { cellsOf, type Typed } from './typed.ts';

const LINE = {
  ...{ on: '1/5/2024', code: 'X04-01', giver: 'Ma Văn Mẫu', works: 'CT01' },
  ...{ mapSheet: '12', plot: 'A34', amount: '120,5', minutes: 'BB2', original: 'BB1' },
};
const read = (typed: Readonly<Record<string, Typed>>) =>
  readLandLine(cellsOf({ ...LINE, ...typed }), RULES.window);

test('a line that has all of it says nothing more', () => {
  const { line, problems } = read({});
  expect(problems).toEqual([]);
  expect(line).toMatchObject({ amount: 120.5, minutes: 'BB2', original: 'BB1' });
});

/** Column · typed · what is told of it. */
test.each([
  ['minutes', '', 'MINUTES_MISSING'],
  ['amount', '', 'LAND_AREA_MISSING'],
  ['amount', '0', 'LAND_AREA_MISSING'],
  ['amount', '1 sào', 'AREA_UNREADABLE'],
])('a line whose %s is «%s» tells %s, with what was typed', (field, typed, code) => {
  expect(read({ [field]: typed }).problems).toEqual([{ code, field, found: typed }]);
});
