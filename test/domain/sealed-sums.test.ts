/** A unit's sealed figures, added up again from its rows. */
import { FORM_OF, ORG_KINDS, type OrgKind } from '../../src/domain/org-kinds.ts';
import { sumFaults } from '../../src/domain/sealed-sums.ts';
import { type PersonField, SEALED_FIELDS, type SealedFigures } from '../../src/domain/sealing.ts';
import { counted, type Figures, figures, sealedFigures, sealedUnit } from './sealed-figures.ts';

type Row = Readonly<Partial<Record<PersonField, number | null>>>;

/** One unit with its rows, and the whole, which is that unit. */
function unitOf(
  rows: readonly Row[],
  told: Figures,
  { kind = 'office', whole = {}, rate = 150_000 }: { kind?: OrgKind | null; whole?: Row; rate?: number } = {},
): SealedFigures {
  const sealed = figures(told);
  return sealedFigures({
    settings: [
      ['commune', 'Điềm Mặc', ''],
      ['labourRate', rate, 'II.1'],
    ],
    units: [sealedUnit('CQ', { kind, figures: sealed })],
    totals: sealed,
    people: [
      {
        unit: 'CQ',
        whole: counted(whole),
        rows: rows.map((row, at) => [`CQ-${at + 1}`, ...counted(row)]),
      },
    ],
  });
}

const noGroup = () => '';
const ASKED: Row = { targetAmount: 450_000 };
const PAID: Row = { ...ASKED, paidOnTime: 450_000 };
/** What one person is listed with who was asked for 450.000 and gave something. */
const GAVE = { listed: 1, inScope: 1, participated: 1, targetAmount: 450_000 };
const money = (amount: number) => ({ paidOnTime: amount, paid: amount, mobilised: amount });
const TWO = { listed: 2, inScope: 2, targetAmount: 900_000 };

test.each<[string, Row[], Figures]>([
  ['nobody', [], {}],
  ['nothing was given yet', [ASKED], { ...GAVE, participated: 0, remaining: 450_000 }],
  [
    'a đồng less than is asked',
    [{ ...PAID, paidOnTime: 449_999 }],
    { ...GAVE, ...money(449_999), remaining: 1 },
  ],
  ['exactly what is asked', [PAID], { ...GAVE, ...money(450_000) }],
  ['a đồng more', [{ ...PAID, paidOnTime: 450_001 }], { ...GAVE, ...money(450_001), surplus: 1 }],
  [
    'on time, on the day, late and undated are all paid',
    [{ ...ASKED, paidOnTime: 1000, paidOnDueDate: 2000, paidLate: 4000, paidUndated: 8000 }],
    {
      ...GAVE,
      ...{ paidOnTime: 1000, paidOnDueDate: 2000, paidLate: 4000, paidUndated: 8000, paid: 15_000 },
      ...{ mobilised: 15_000, remaining: 435_000 },
    },
  ],
  [
    'a day and the rest in money',
    [{ ...ASKED, labourDays: 1, paidLate: 300_000 }],
    { ...GAVE, labourDays: 1, labourValue: 150_000, paidLate: 300_000, paid: 300_000, mobilised: 450_000 },
  ],
  [
    'half a day too much',
    [{ ...ASKED, labourDays: 3.5 }],
    { ...GAVE, labourDays: 3.5, labourValue: 525_000, mobilised: 525_000, surplus: 75_000 },
  ],
  [
    'goods count as given, against no target',
    [{ ...ASKED, inKindValue: 500_000 }],
    { ...GAVE, inKindValue: 500_000, mobilised: 500_000, remaining: 450_000 },
  ],
  [
    'land takes part and has no price',
    [{ ...ASKED, landArea: 0.5 }],
    { ...GAVE, landArea: 0.5, remaining: 450_000 },
  ],
  [
    'a target that is not determined lacks nothing and has nothing over',
    [{ targetAmount: null, paidOnTime: 300_000 }],
    { listed: 1, undetermined: 1, participated: 1, ...money(300_000) },
  ],
  [
    'nor does it lack what was given back beyond what came',
    [{ targetAmount: null, paidOnTime: -1000 }],
    { listed: 1, undetermined: 1, ...money(-1000) },
  ],
  ['no target and no gift', [{ targetAmount: 0 }], { listed: 1 }],
  [
    'a gift of somebody without a target is over',
    [{ targetAmount: 0, paidOnTime: 1000 }],
    { listed: 1, participated: 1, ...money(1000), surplus: 1000 },
  ],
  [
    'what one gave too much covers nobody else',
    [{ ...PAID, paidOnTime: 600_000 }, ASKED],
    { ...TWO, participated: 1, ...money(600_000), remaining: 450_000, surplus: 150_000 },
  ],
  [
    'areas have thousandths',
    [
      { targetAmount: 0, landArea: 0.1 },
      { targetAmount: 0, landArea: 0.2 },
    ],
    { listed: 2, participated: 2, landArea: 0.3 },
  ],
])('of staff: %s', (_fact, rows, told) => {
  expect(sumFaults(unitOf(rows, told), noGroup)).toEqual([]);
});

test('half a day at an odd rate is rounded up', () => {
  const told = { ...GAVE, labourDays: 0.5, labourValue: 75_001, mobilised: 75_001, remaining: 374_999 };
  expect(sumFaults(unitOf([{ ...ASKED, labourDays: 0.5 }], told, { rate: 150_001 }), noGroup)).toEqual([]);
});

test('without a rate a day is worth nothing', () => {
  const told = { ...GAVE, labourDays: 1, remaining: 450_000 };
  const given = unitOf([{ ...ASKED, labourDays: 1 }], told);
  expect(sumFaults({ ...given, settings: [] }, noGroup)).toEqual([]);
});

/** Two who have paid nothing lack 900.000. */
test.each<[string, Row, Figures]>([
  ['less than all lack', { paidOnTime: 899_999 }, { ...money(899_999), remaining: 1 }],
  ['just what all lack', { paidOnTime: 900_000 }, money(900_000)],
  ['more than all lack', { paidOnTime: 900_001 }, { ...money(900_001), surplus: 1 }],
  [
    'labour goes against it too',
    { labourDays: 7 },
    { labourDays: 7, labourValue: 1_050_000, mobilised: 1_050_000, surplus: 150_000 },
  ],
  [
    'money and labour together',
    { labourDays: 1, paidLate: 50_000 },
    {
      ...{ labourDays: 1, labourValue: 150_000, paidLate: 50_000, paid: 50_000, mobilised: 200_000 },
      remaining: 700_000,
    },
  ],
  ['goods do not', { inKindValue: 5000 }, { inKindValue: 5000, mobilised: 5000, remaining: 900_000 }],
])('given for the unit as a whole: %s', (_fact, whole, told) => {
  const given = unitOf([ASKED, ASKED], { ...TWO, ...told }, { whole });
  expect(sumFaults(given, noGroup)).toEqual([]);
});

test('what was given as a whole is over beside what single people gave too much', () => {
  const told = { ...GAVE, ...money(500_000), surplus: 50_000 };
  const given = unitOf([{ ...PAID, paidOnTime: 460_000 }], told, { whole: { paidOnTime: 40_000 } });
  expect(sumFaults(given, noGroup)).toEqual([]);
});

test.each<OrgKind | null>([null, ...ORG_KINDS])('who has targets: %s', (kind) => {
  const isStaff = kind !== null && FORM_OF[kind] === 'staff';
  const rows = [ASKED, { targetAmount: 0, paidOnTime: 1000 }];
  const told = { listed: 2, inScope: 1, participated: 1, targetAmount: 450_000, ...money(3000) };
  const lacking = isStaff ? { remaining: 448_000, surplus: 1000 } : {};
  const given = unitOf(rows, { ...told, ...lacking }, { kind, whole: { paidOnTime: 2000 } });
  expect(sumFaults(given, noGroup)).toEqual([]);
});

describe('a figure of a unit that is one off is told with what it is', () => {
  const rows = [{ ...PAID, labourDays: 1, landArea: 2 }, ASKED, { targetAmount: null }];
  const whole = { paidLate: 1000 };
  const right: Figures = {
    ...{ listed: 3, inScope: 2, undetermined: 1, participated: 1, targetAmount: 900_000 },
    ...{ paidOnTime: 450_000, paidLate: 1000, paid: 451_000, labourDays: 1, labourValue: 150_000 },
    ...{ landArea: 2, mobilised: 601_000, remaining: 449_000, surplus: 150_000 },
  };
  const ofUnit = (told: Figures) =>
    sumFaults(unitOf(rows, told, { whole }), noGroup).filter(({ of }) => of === 'CQ');

  test('nothing is told of the right ones', () => {
    expect(ofUnit(right)).toEqual([]);
  });

  /** How many days a target is in, no row tells. */
  test.each(SEALED_FIELDS.filter((field) => field !== 'targetDays'))('%s', (field) => {
    const recomputed = right[field] ?? 0;
    for (const sealed of [recomputed - 1, recomputed + 1])
      expect(ofUnit({ ...right, [field]: sealed })).toEqual([{ of: 'CQ', field, sealed, recomputed }]);
  });

  test.each<[string, Figures]>([
    ['in how many days the target is', { targetDays: 5 }],
    ['to whom money went', { by: [1, 2, 3] }],
    ['how many rows were read', { rows: [3, 2, 1] }],
  ])('%s is in no row', (_fact, told) => {
    expect(ofUnit({ ...right, ...told })).toEqual([]);
  });
});

test.each<[string, Partial<SealedFigures>]>([
  ['that cannot be read', { units: [sealedUnit('CQ', { figures: null })], totals: figures() }],
  ['whose rows were not sent', { people: [] }],
  ['that has rows under another code only', { people: [{ unit: 'MN', whole: counted(), rows: [] }] }],
])('of a unit %s its rows tell nothing', (_fact, change) => {
  expect(sumFaults({ ...unitOf([PAID], { listed: 9 }), ...change }, noGroup)).toEqual([]);
});
