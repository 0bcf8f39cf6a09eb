/** What changed in the rows of people since figures were sealed. */
import fc from 'fast-check';
import { PERSON_FIELDS, type SealedFigures } from '../../src/domain/sealing.ts';
import { isSealedAs, type SealChange, sealingChanges } from '../../src/domain/sealing-changes.ts';
import { changes, counting, type Sealed, said } from './sealed-changes.ts';
import { counted, type Figures, figures, sealedFigures, sealedUnit } from './sealed-figures.ts';

type Row = Parameters<typeof counted>[0];

/** A unit with people: the whole, and rows by their codes; its sum as told. */
const people = (rows: Readonly<Record<string, Row>>, sum: Figures = {}, whole: Row = {}): Sealed => ({
  ...counting(sum),
  people: [
    { unit: 'MN', whole: counted({ paidLate: 9 }), rows: [['CQ-1', ...counted({ paidLate: 9 })]] },
    {
      unit: 'CQ',
      whole: counted(whole),
      rows: Object.entries(rows).map(([code, row]) => [code, ...counted(row)]),
    },
  ],
});

test.each<[string, Sealed, Sealed, string[]]>([
  [
    'somebody paid, which is why the sum moved',
    people({ 'CQ-1': {} }),
    people({ 'CQ-1': { paidOnTime: 1000 } }, { paid: 1000, rows: [1, 1, 0], by: [1000, 0, 0] }),
    ['person CQ/CQ-1 paidOnTime: 0 → 1000', 'unit CQ account:8502215035268: 0 → 1000'],
  ],
  [
    'the sum moved and no row did',
    people({ 'CQ-1': { paidLate: 5 } }, { listed: 1 }),
    people({ 'CQ-1': { paidLate: 5 } }, { listed: 2 }),
    ['unit CQ listed: 1 → 2'],
  ],
  [
    'what was given for the unit as a whole',
    people({}, {}, { paidLate: 1000 }),
    people({}, {}, { labourDays: 0.5 }),
    ['person CQ/CQ paidLate: 1000 → 0', 'person CQ/CQ labourDays: 0 → 0.5'],
  ],
  [
    'a target is told without what it is: it would tell the income',
    people({ 'CQ-1': { targetAmount: 300_000 }, 'CQ-2': { targetAmount: null } }),
    people({ 'CQ-1': { targetAmount: 450_000 }, 'CQ-2': { targetAmount: 0 } }),
    ['person CQ/CQ-1 targetAmount: – → –', 'person CQ/CQ-2 targetAmount: – → –'],
  ],
  [
    'a row that came, with what it gave and not what it was asked',
    people({}),
    people({ 'CQ-9': { targetAmount: 450_000, paidOnDueDate: 1000, landArea: 2.5 } }),
    [
      'person CQ/CQ-9 row: – → 1',
      'person CQ/CQ-9 paidOnDueDate: – → 1000',
      'person CQ/CQ-9 landArea: – → 2.5',
    ],
  ],
  [
    'a row that went',
    people({ 'CQ-9': { targetAmount: 0, inKindValue: 7 } }),
    people({}),
    ['person CQ/CQ-9 row: 1 → –', 'person CQ/CQ-9 inKindValue: 7 → –'],
  ],
  ['a row that came and gave nothing', people({}), people({ 'CQ-9': {} }), ['person CQ/CQ-9 row: – → 1']],
  [
    'rows are held together by their codes, in whatever order',
    people({ 'CQ-1': { paidLate: 1 }, 'CQ-2': { paidLate: 2 } }),
    people({ 'CQ-2': { paidLate: 2 }, 'CQ-1': { paidLate: 1 } }),
    [],
  ],
  [
    'rows that were not sent say nothing',
    { ...people({ 'CQ-1': { paidLate: 1 } }, { paid: 1 }), people: [] },
    people({ 'CQ-1': { paidLate: 2 } }, { paid: 2 }),
    ['unit CQ paid: 1 → 2'],
  ],
  [
    'nor those that are not sent now',
    people({ 'CQ-1': { paidLate: 1 } }, { paid: 1 }),
    { ...people({}, { paid: 2 }), people: [] },
    ['unit CQ paid: 1 → 2'],
  ],
])('of people: %s', (_fact, before, after, told) => {
  expect(changes(before, after)).toEqual(told);
});

test('settings come first, then units, each with its people before its sums, then the rest', () => {
  const before = { ...people({ 'CQ-1': {} }), unplaced: 0, use: { spent: 0 } };
  const units = [sealedUnit('CQ', { name: 'UBND', list: 'none', figures: figures({ by: [1, 0, 0] }) })];
  const after: Sealed = { ...people({ 'CQ-1': { paidLate: 1 } }), units, unplaced: 1, use: { spent: 1 } };
  expect(changes(before, { ...after, settings: [['labourRate', 1, '']] })).toEqual([
    'setting labourRate: 150000 → 1',
    'unit CQ name: Đơn vị CQ → UBND',
    'unit CQ list: complete → none',
    'person CQ/CQ-1 paidLate: 0 → 1',
    'unit CQ account:8502215035268: 0 → 1',
    'campaign unplaced: 0 → 1',
    'campaign use.spent: 0 → 1',
  ]);
});

describe('properties', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 21, maxLength: 21 });
  const anyRow = fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 8, maxLength: 8 });
  const code = fc.constantFrom('A', 'B', 'C');
  const anyFigures: fc.Arbitrary<SealedFigures> = fc
    .record({
      units: fc.uniqueArray(fc.tuple(code, fc.option(amounts)), { selector: ([one]) => one }),
      rows: fc.uniqueArray(fc.tuple(code, anyRow), { selector: ([one]) => one }),
      unplaced: fc.option(fc.nat(3)),
    })
    .map(({ units, rows, unplaced }) =>
      sealedFigures({
        ...{ unplaced, units: units.map(([one, told]) => sealedUnit(one, { figures: told })) },
        people: units.map(([unit]) => ({
          ...{ unit, whole: counted() },
          rows: rows.map(([one, row]) => [`${unit}-${one}`, ...row]),
        })),
      }),
    );
  const turned = (change: SealChange): SealChange =>
    ({ ...change, before: change.after, after: change.before }) as SealChange;
  const sorted = (list: readonly SealChange[]) => list.map(said).sort();

  test('figures are sealed as they are, and only then nothing is told', () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (one, other) => {
        expect(sealingChanges(one, structuredClone(one))).toEqual([]);
        expect(isSealedAs(one, one)).toBe(true);
        expect(isSealedAs(one, other)).toBe(sealingChanges(one, other).length === 0);
      }),
    );
  });

  test('what changed one way is what changed back the other way', () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (one, other) => {
        expect(sorted(sealingChanges(other, one))).toEqual(sorted(sealingChanges(one, other).map(turned)));
      }),
    );
  });

  test('whatever figure of a row changes is told, and of whose row', () => {
    const place = fc.nat(PERSON_FIELDS.length - 1);
    fc.assert(
      fc.property(anyRow, place, (row, at) => {
        const other = row.map((value, here) => (here === at ? (value ?? 0) + 1 : value));
        const of = (list: typeof row): Sealed => ({
          ...counting({}),
          people: [{ unit: 'CQ', whole: counted(), rows: [['CQ-1', ...list]] }],
        });
        const [told, ...more] = sealingChanges(sealedFigures(of(row)), sealedFigures(of(other)));
        expect(more).toEqual([]);
        expect(told).toMatchObject({ of: 'person', unit: 'CQ', code: 'CQ-1', field: PERSON_FIELDS[at] });
      }),
    );
  });
});
