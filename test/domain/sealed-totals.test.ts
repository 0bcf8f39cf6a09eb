/** The sealed figures of groups and of the whole, added up again from the units. */
import fc from 'fast-check';
import type { Entry } from '../../src/domain/entry.ts';
import { type AssessedRow, figuresOfMoney, figuresOfRows, withWhole } from '../../src/domain/figures.ts';
import type { Payment } from '../../src/domain/payments.ts';
import { hasError } from '../../src/domain/problems.ts';
import { dong } from '../../src/domain/quantities.ts';
import { CASH } from '../../src/domain/receivers.ts';
import { addUp, personFigure, sumFaults } from '../../src/domain/sealed-sums.ts';
import type { PersonFigures, SealedFigures } from '../../src/domain/sealing.ts';
import { assessStaff } from '../../src/domain/staff.ts';
import { cleanStaff, disturbed, paid } from './arbitraries.ts';
import { RULES, staff } from './rows.ts';
import { counted, type Figures, figures, sealedFigures, sealedUnit } from './sealed-figures.ts';

const groupOf = ({ name }: { readonly name: string }) => name;
const unit = (code: string, group: string, told: Figures | null) =>
  sealedUnit(code, { name: group, figures: told && figures(told) });
const group = (key: string, told: Figures) => ({ key, name: key, figures: figures(told) });

/** Two offices and a school; one office cannot be read. */
const BOOK = sealedFigures({
  units: [
    unit('CQ', 'I', { listed: 2, paid: 1000, landArea: 0.1, by: [1000, 0, 0], rows: [2, 2, 0] }),
    unit('TT', 'I', null),
    unit('MN', 'II', { listed: 5, landArea: 0.2, by: [0, 0, 7], rows: [6, 5, 1] }),
  ],
  groups: [
    group('I', { listed: 2, paid: 1000, landArea: 0.1, by: [1000, 0, 0], rows: [2, 2, 0] }),
    group('II', { listed: 5, landArea: 0.2, by: [0, 0, 7], rows: [6, 5, 1] }),
    group('III', {}),
  ],
  totals: figures({ listed: 7, paid: 1000, landArea: 0.3, by: [1000, 0, 7], rows: [8, 7, 1] }),
});

test('groups and the whole are the sums of their units', () => {
  expect(sumFaults(BOOK, groupOf)).toEqual([]);
});

test.each<[string, Partial<SealedFigures>, object[]]>([
  [
    'a figure of a group',
    { groups: [group('II', { listed: 4, landArea: 0.2, by: [0, 0, 7], rows: [6, 5, 1] })] },
    [{ of: 'II', field: 'listed', sealed: 4, recomputed: 5 }],
  ],
  [
    'a group of which there is no unit',
    { groups: [group('III', { surplus: 1 })] },
    [{ of: 'III', field: 'surplus', sealed: 1, recomputed: 0 }],
  ],
  [
    'a unit that went missing',
    { units: BOOK.units.slice(0, 2), groups: [] },
    [
      { of: '', field: 'listed', sealed: 7, recomputed: 2 },
      { of: '', field: 'landArea', sealed: 0.3, recomputed: 0.1 },
      { of: '', field: 'receivers', sealed: 7, recomputed: 0 },
      { of: '', field: 'rows', sealed: 8, recomputed: 2 },
      { of: '', field: 'rows', sealed: 7, recomputed: 2 },
      { of: '', field: 'rows', sealed: 1, recomputed: 0 },
    ],
  ],
  [
    'the first and the last receiver, and the first and the last count of rows',
    { totals: figures({ listed: 7, paid: 1000, landArea: 0.3, by: [999, 0, 8], rows: [9, 7, 0] }) },
    [
      { of: '', field: 'receivers', sealed: 999, recomputed: 1000 },
      { of: '', field: 'receivers', sealed: 8, recomputed: 7 },
      { of: '', field: 'rows', sealed: 9, recomputed: 8 },
      { of: '', field: 'rows', sealed: 0, recomputed: 1 },
    ],
  ],
])('told: %s', (_fact, change, faults) => {
  expect(sumFaults({ ...BOOK, ...change }, groupOf)).toEqual(faults);
});

describe('a group whose list of figures is not as wide as the whole', () => {
  const [, school] = BOOK.groups;
  const wide = school?.figures ?? [];
  const told = (own: number[]) =>
    sumFaults({ ...BOOK, groups: [{ key: 'II', name: 'II', figures: own }] }, groupOf);

  test('lacks what is at its end', () => {
    expect(told(wide.slice(0, -1))).toEqual([{ of: 'II', field: 'rows', sealed: 0, recomputed: 1 }]);
  });
  test('or has what nothing adds up to', () => {
    expect(told([...wide, 0])).toEqual([]);
    expect(told([...wide, 4])).toEqual([{ of: 'II', field: 'rows', sealed: 4, recomputed: 0 }]);
  });
});

test.each<[number[][], number, number[]]>([
  [[], 2, [0, 0]],
  [
    [
      [1, 2],
      [10, 20],
    ],
    2,
    [11, 22],
  ],
  [[[1, 2, 3]], 2, [1, 2]],
  [[[1], []], 2, [1, 0]],
  [[[0.1], [0.2]], 1, [0.3]],
  [[[1.001], [2.0004]], 1, [3.001]],
  [[[0.5], [0.5]], 1, [1]],
  [[[Number.MAX_SAFE_INTEGER - 1], [1]], 1, [Number.MAX_SAFE_INTEGER]],
])('%j added up to %d places is %j', (lists, width, sum) => {
  expect(addUp(lists, width)).toEqual(sum);
});

test('of a row a target that is not determined is no figure, what is not there is 0', () => {
  const row = counted({ paidOnTime: 1000, landArea: 2.5, targetAmount: null });
  expect(personFigure(row, 'paidOnTime')).toBe(1000);
  expect(personFigure(row, 'landArea')).toBe(2.5);
  expect(personFigure(row, 'targetAmount')).toBeNull();
  expect(personFigure(row.slice(0, 1), 'landArea')).toBe(0);
});

describe('properties', () => {
  /** What is kept of a row, as the workbook seals it. */
  function keptOf({ payments, labourDays, inKindValue, landArea, target }: Entry): PersonFigures {
    const came = (when: Payment['timeliness']) =>
      payments.filter(({ timeliness }) => timeliness === when).reduce((sum, { amount }) => sum + amount, 0);
    return counted({
      ...{ paidOnTime: came('onTime'), paidOnDueDate: came('onDueDate'), paidLate: came('late') },
      ...{ paidUndated: came('undated'), labourDays, inKindValue, landArea },
      targetAmount: target ? target.amount : null,
    });
  }

  const anyRow: fc.Arbitrary<AssessedRow> = disturbed(cleanStaff).map((cells) => {
    const { entry, problems } = assessStaff(staff(cells), RULES, false);
    return { entry, rejected: hasError(problems) };
  });
  const anyBook = fc.tuple(fc.array(anyRow, { maxLength: 6 }), paid).map(([rows, amount]): SealedFigures => {
    const whole: Payment = { amount: dong(amount), paidOn: undefined, timeliness: 'late', receiver: CASH };
    const sum = withWhole(figuresOfRows(rows, []), [figuresOfMoney([whole])], [], true);
    const { paidBy, rows: lines, ...fields } = sum;
    const kept = figures({
      ...{ ...fields, by: [paidBy.cash, paidBy.untold, 0] },
      rows: [lines.read, lines.counted, lines.rejected],
    });
    return sealedFigures({
      units: [sealedUnit('CQ', { figures: kept })],
      groups: [{ key: 'Đơn vị CQ', name: 'Cơ quan', figures: kept }],
      totals: kept,
      people: [
        {
          unit: 'CQ',
          whole: counted({ paidLate: amount }),
          rows: rows.map(({ entry }, at) => [`CQ-${at}`, ...keptOf(entry)]),
        },
      ],
    });
  });

  test('what a list counts for agrees with its rows', () => {
    fc.assert(fc.property(anyBook, (book) => expect(sumFaults(book, groupOf)).toEqual([])));
  });

  test('of the whole, whatever one figure was made is told, and nothing else', () => {
    fc.assert(
      fc.property(anyBook, fc.nat(), fc.integer({ min: 1, max: 10 ** 9 }), (book, place, more) => {
        const at = place % book.totals.length;
        const totals = book.totals.map((value, here) => (here === at ? value + more : value));
        const faults = sumFaults({ ...book, totals }, groupOf);
        expect(faults).toHaveLength(1);
        expect(faults[0]).toMatchObject({ of: '', sealed: totals[at], recomputed: book.totals[at] });
      }),
    );
  });
});
