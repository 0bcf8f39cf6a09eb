import fc from 'fast-check';
import { ORG_KINDS } from '../../src/domain/org-kinds.ts';
import { hasSealedForm } from '../../src/domain/sealed-form.ts';
import { SEALED_SETTINGS } from '../../src/domain/sealing.ts';
import { figures, RUN } from './sealed-figures.ts';

type Step = string | number;
type Branch = Record<Step, unknown>;

/** The run as a file may bring it, with what stands at one place changed: `units.0.code`. */
function changed(place: string, change: (branch: Branch, last: Step) => void): unknown {
  const run = JSON.parse(JSON.stringify(RUN)) as Branch;
  const steps = place.split('.');
  const last = steps.pop() ?? '';
  change(
    steps.reduce<Branch>((branch, step) => branch[step] as Branch, run),
    last,
  );
  return run;
}

const holding = (place: string, value: unknown) =>
  changed(place, (branch, last) => {
    branch[last] = value;
  });
const lacking = (place: string) =>
  changed(place, (branch, last) => {
    delete branch[last];
  });

test('what was sealed has its form, also after it was written and read', () => {
  expect(hasSealedForm(RUN)).toBe(true);
  expect(hasSealedForm(JSON.parse(JSON.stringify(RUN)))).toBe(true);
});

test.each([
  ['nothing', null],
  ['a text', 'dấu'],
  ['a number', 1],
  ['a list', [RUN]],
  ['a list that bears the names of a run', Object.assign([], RUN)],
  ['something without any name', {}],
])('%s is no run', (_fact, value) => {
  expect(hasSealedForm(value)).toBe(false);
});

/** What only the commune keeps does not go up. */
test.each(['who', 'people'])('a run without %s is one: that does not go up', (name) => {
  expect(hasSealedForm(lacking(name))).toBe(true);
});

describe('nothing else may be lacking, nor be of no kind at all', () => {
  const ofRun = Object.keys(RUN).filter((name) => name !== 'who' && name !== 'people');
  const places = [
    ...ofRun,
    ...Object.keys(RUN.obstacles).map((name) => `obstacles.${name}`),
    ...Object.keys(RUN.units[0] ?? {}).map((name) => `units.0.${name}`),
    ...Object.keys(RUN.groups[0] ?? {}).map((name) => `groups.0.${name}`),
  ];

  test.each(places)('%s', (place) => {
    expect(hasSealedForm(lacking(place))).toBe(false);
    expect(hasSealedForm(holding(place, { la: 'lạ' }))).toBe(false);
    expect(hasSealedForm(holding(place, [{ la: 'lạ' }]))).toBe(false);
  });
});

type Place = readonly [place: string, value: unknown];

const NUMBERS: Place[] = [
  ['totals.0', Number.MAX_SAFE_INTEGER],
  ['totals.0', -Number.MAX_SAFE_INTEGER],
  ['totals.14', 42.125],
  ['unplaced', 0],
  ['unplaced', null],
  ['use', null],
  ['use', {}],
  ['use.left', null],
  ['use.left', -0.5],
];
const WHOLE: Place[] = ['number', 'run', 'errors', 'obstacles.moneyErrors', 'units.0.errors'].flatMap(
  (place): Place[] => [
    [place, 0],
    [place, 1],
    [place, Number.MAX_SAFE_INTEGER],
  ],
);

test.each<Place>([
  ...NUMBERS,
  ...WHOLE,
  ['at', '1999-12-31T23:59:59-05:30'],
  ['fingerprint', ''],
  ...['before', 'after', 'none'].map((word): Place => ['closing', word]),
  ['obstacles.unread', []],
  ['obstacles.unread', ['CQ', 'MN']],
  ['settings', []],
  ...SEALED_SETTINGS.map((key): Place => ['settings', [[key, '', '']]]),
  ...[null, 'Điềm Mặc', 150_000, 0.5, true, false].map((is): Place => ['settings.0', ['commune', is, '']]),
  ['units', []],
  ['units.0.code', ''],
  ...[null, ...ORG_KINDS].map((kind): Place => ['units.0.kind', kind]),
  ['units.0.figures', null],
  ...[null, 'complete', 'incomplete', 'none', 'nobody'].map((list): Place => ['units.0.list', list]),
  ['units.0.isEmpty', true],
  ['units.0.handedInOn', null],
  ['units.0.signedOn', '2024-12-31'],
  ['groups', []],
])('%s may be %j', (place, value) => {
  expect(hasSealedForm(holding(place, value))).toBe(true);
});

const TOO_LARGE = Number.MAX_SAFE_INTEGER + 1;
const NO_DAYS = ['', '2024-5-18', '18/05/2024', ' 2024-05-18', '2024-05-18 ', '12024-05-18', '2024-05-189'];
const MOMENT = '2024-05-24T08:00:00+07:00';

test.each<Place>([
  ...['number', 'run', 'errors', 'obstacles.sealErrors', 'units.1.errors'].flatMap((place): Place[] => [
    [place, -1],
    [place, 0.5],
    [place, TOO_LARGE],
    [place, '1'],
    [place, null],
  ]),
  ...['totals.0', 'units.0.figures.0', 'groups.0.figures.0', 'unplaced', 'use.left'].flatMap(
    (place): Place[] => [
      [place, TOO_LARGE],
      [place, -TOO_LARGE],
      [place, '0'],
      [place, true],
      [place, []],
    ],
  ),
  ['totals.0', null],
  ['use', []],
  ['use', 0],
  ...['2024-05-24', ` ${MOMENT}`, `${MOMENT} `, '2024-05-24 08:00:00+07:00'].map((at): Place => ['at', at]),
  ...['2024-05-24T08:00:00', '2024-05-24T08:00:00Z', '2024-05-24T8:00:00+07:00'].map(
    (at): Place => ['at', at],
  ),
  ['at', [MOMENT]],
  ...['handedInOn', 'signedOn'].flatMap((name) =>
    NO_DAYS.map((written): Place => [`units.0.${name}`, written]),
  ),
  ['units.0.handedInOn', ['2024-05-18']],
  ...['', 'Before', null].map((word): Place => ['closing', word]),
  ...['fingerprint', 'preparedBy', 'approvedBy', 'reason', 'waiver', 'previous'].map(
    (place): Place => [place, 0],
  ),
  ['obstacles', null],
  ['obstacles.unread', 'MN'],
  ['obstacles.unread', ['MN', 1]],
  ['receivers', { length: 3 }],
  ['receivers.2', null],
  ['units.0', null],
  ['units.0.code', null],
  ...['Office', '', 0].map((kind): Place => ['units.0.kind', kind]),
  ...['Complete', '', false].map((list): Place => ['units.0.list', list]),
  ...[0, 1, 'true', null].map((is): Place => ['units.0.isEmpty', is]),
  ['groups.0', null],
  ['groups.0.figures', null],
  ['settings.0', null],
  ['settings.0', 'labourRate'],
  ['settings.0', { 0: 'labourRate', 1: 150_000, 2: 'II.1', length: 3 }],
  ['settings.0', ['labourRate', 150_000]],
  ['settings.0', ['labourRate', 150_000, 'II.1', '']],
  ['settings.0', ['committee', 'Ma Văn Mẫu', '']],
  ['settings.0', ['labourRate', TOO_LARGE, '']],
  ['settings.0', ['labourRate', [150_000], '']],
  ['settings.0', ['labourRate', 150_000, null]],
])('%s cannot be %j', (place, value) => {
  expect(hasSealedForm(holding(place, value))).toBe(false);
});

describe('every list of figures is as wide as there are fields and receivers, and three more', () => {
  const wide = figures().length;
  const places = ['totals', 'units.0.figures', 'groups.0.figures'];

  test.each(places)('%s', (place) => {
    const zeros = (width: number) => new Array<number>(width).fill(0);
    expect(hasSealedForm(holding(place, zeros(wide)))).toBe(true);
    expect(hasSealedForm(holding(place, zeros(wide - 1)))).toBe(false);
    expect(hasSealedForm(holding(place, zeros(wide + 1)))).toBe(false);
    expect(hasSealedForm(holding(place, []))).toBe(false);
  });

  test('a receiver more asks for a figure more', () => {
    expect(hasSealedForm(holding('receivers.3', '?'))).toBe(false);
  });
});

test('it answers for whatever JSON can bring, and anything but a run is none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(hasSealedForm(value)).toBe(false);
    }),
  );
});

test('a run in which any one value became what it is not is none', () => {
  const names = fc.constantFrom('number', 'at', 'closing', 'obstacles', 'settings', 'receivers', 'units');
  fc.assert(
    fc.property(
      names,
      fc.oneof(fc.double({ max: -1e-9 }), fc.boolean(), fc.constant(null)),
      (name, value) => {
        expect(hasSealedForm(holding(name, value))).toBe(false);
      },
    ),
  );
});
