/** What changed in the campaign and in units since figures were sealed. */

import { SEALED_FIELDS } from '../../src/domain/sealing.ts';
import { changes, counting, office, type Sealed } from './sealed-changes.ts';
import { RECEIVERS, sealedUnit } from './sealed-figures.ts';

test.each<[string, Sealed, Sealed, string[]]>([
  ['nothing', {}, {}, []],
  [
    'a setting',
    { settings: [['labourRate', 150_000, 'II.1']] },
    { settings: [['labourRate', 160_000, 'II.1']] },
    ['setting labourRate: 150000 → 160000'],
  ],
  [
    'the clause of a setting is no figure',
    { settings: [['labourRate', 150_000, 'II.1']] },
    { settings: [['labourRate', 150_000, 'II.2']] },
    [],
  ],
  [
    'a setting that was empty, and one that is now',
    {
      settings: [
        ['dueDate', null, ''],
        ['countPartTime', false, ''],
      ],
    },
    {
      settings: [
        ['dueDate', '2024-05-20', ''],
        ['countPartTime', null, ''],
      ],
    },
    ['setting dueDate: – → 2024-05-20', 'setting countPartTime: false → –'],
  ],
  [
    'a setting that only one of them has',
    { settings: [['account1', 'a', '']] },
    { settings: [['account2', 'b', '']] },
    ['setting account1: a → –', 'setting account2: – → b'],
  ],
  ['an empty setting that only one has', { settings: [] }, { settings: [['account2', null, '']] }, []],
  [
    'what is for nobody that is known',
    { unplaced: null },
    { unplaced: 300_000 },
    ['campaign unplaced: – → 300000'],
  ],
  ['none of it any more', { unplaced: 300_000 }, { unplaced: 0 }, ['campaign unplaced: 300000 → 0']],
  [
    'the use of money',
    { use: { spent: 0, left: 5 } },
    { use: { spent: 2, left: 5 } },
    ['campaign use.spent: 0 → 2'],
  ],
  ['books of use that are new', { use: null }, { use: { spent: 0 } }, ['campaign use.spent: – → 0']],
  ['and that are gone', { use: { spent: 0 } }, { use: null }, ['campaign use.spent: 0 → –']],
  [
    'each side’s own use',
    { use: { spent: 1 } },
    { use: { left: 1 } },
    ['campaign use.spent: 1 → –', 'campaign use.left: – → 1'],
  ],
  ['errors beside the figures do not count', { errors: 0 }, { errors: 9 }, []],
])('of the campaign: %s', (_fact, before, after, told) => {
  expect(changes(before, after)).toEqual(told);
});

test.each<[string, Sealed, Sealed, string[]]>([
  ['one that is new', {}, office({}), ['unit CQ unit: – → Đơn vị CQ']],
  ['one that is gone', office({ figures: null }), {}, ['unit CQ unit: Đơn vị CQ → –']],
  ['its name', office({ name: 'Đảng ủy' }), office({ name: 'UBND' }), ['unit CQ name: Đảng ủy → UBND']],
  ['its kind', office({ kind: null }), office({ kind: 'school' }), ['unit CQ kind: – → school']],
  ['its list', office({ list: 'none' }), office({ list: 'nobody' }), ['unit CQ list: none → nobody']],
  [
    'it can no longer be read',
    counting({ paid: 1000, by: [1000, 0, 0] }),
    office({ figures: null }),
    ['unit CQ readable: true → false'],
  ],
  [
    'it can be read again',
    office({ figures: null }),
    counting({ paid: 1 }),
    ['unit CQ readable: false → true'],
  ],
  [
    'days, errors and whether it is empty stand beside the figures',
    office({}),
    office({ handedInOn: '2024-05-18', signedOn: '2024-05-18', errors: 3, isEmpty: true }),
    [],
  ],
  [
    'a sum where no row says why',
    counting({ paid: 1000, mobilised: 1000 }),
    counting({ paid: 3000, mobilised: 3000 }),
    ['unit CQ paid: 1000 → 3000', 'unit CQ mobilised: 1000 → 3000'],
  ],
  [
    'rows read, counted and rejected',
    counting({ rows: [3, 3, 0] }),
    counting({ rows: [3, 2, 1] }),
    ['unit CQ rows: 3/3/0 → 3/2/1'],
  ],
  [
    'money went to another place',
    counting({ by: [1000, 0, 0] }),
    counting({ by: [0, 0, 1000] }),
    ['unit CQ account:8502215035268: 1000 → 0', 'unit CQ account:cash: 0 → 1000'],
  ],
])('of a unit: %s', (_fact, before, after, told) => {
  expect(changes(before, after)).toEqual(told);
});

test.each(SEALED_FIELDS)('a sum of a unit: %s', (field) => {
  expect(changes(counting({}), counting({ [field]: 1 }))).toEqual([`unit CQ ${field}: 0 → 1`]);
});

test('money is told by receiver, wherever the receiver stands now', () => {
  const [first = '', second = '', cash = ''] = RECEIVERS;
  const before = { ...counting({ by: [1000, 5, 0] }), receivers: [first, second, cash] };
  const turned = { ...counting({ by: [5, 1000, 0] }), receivers: [second, first, cash] };
  expect(changes(before, turned)).toEqual([]);
  const other = { ...counting({ by: [1000, 5, 0] }), receivers: [first, '999', cash] };
  expect(changes(before, other)).toEqual([`unit CQ account:${second}: 5 → 0`, 'unit CQ account:999: 0 → 5']);
});

test('units are told in the order of the old and then of the new', () => {
  const named = (...codes: string[]): Sealed => ({ units: codes.map((code) => sealedUnit(code)) });
  expect(changes(named('B', 'A', 'X'), named('C', 'X', 'D'))).toEqual([
    'unit B unit: Đơn vị B → –',
    'unit A unit: Đơn vị A → –',
    'unit C unit: – → Đơn vị C',
    'unit D unit: – → Đơn vị D',
  ]);
});
