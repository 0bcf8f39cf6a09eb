import fc from 'fast-check';
import type { FileReading, GivenFile, SealedCommune } from '../../src/domain/commune-files.ts';
import { type ExpectedCommune, rollUp } from '../../src/domain/roll-up.ts';
import { SEALED_FIELDS, type SealedRun, sealedFigure } from '../../src/domain/sealing.ts';

const WIDTH = SEALED_FIELDS.length + 6;

interface Told {
  readonly district?: string;
  readonly year?: number;
  readonly chain?: readonly string[];
  readonly mobilised?: number;
  readonly rate?: number | string;
}

/** A commune's file with one sealed run, unless told otherwise. */
function sealed(
  name: string,
  { district = 'Định Hóa', year = 2024, mobilised = 0, rate = 150_000, ...more }: Told = {},
): SealedCommune {
  const chain = more.chain ?? [`dấu ${name}`];
  const totals = new Array<number>(WIDTH).fill(0);
  totals[SEALED_FIELDS.indexOf('mobilised')] = mobilised;
  const run = {
    totals,
    units: [],
    settings: [
      ['commune', name, ''],
      ['labourRate', rate, 'Kế hoạch, mục II.1'],
    ],
  } as unknown as SealedRun;
  return { name, district, year, run, digest: chain[chain.length - 1] ?? '', chain };
}

const file = (name: string, commune: SealedCommune): GivenFile => ({
  name,
  reading: { kind: 'sealed', commune },
});
const list = (...names: string[]): ExpectedCommune[] =>
  names.map((line) => {
    const [name = '', district = ''] = line.split(' / ');
    return { name, district };
  });
/** What became of each file, by its name. */
const outcomes = (files: readonly GivenFile[], expected?: readonly ExpectedCommune[]) =>
  Object.fromEntries(
    rollUp(files, expected).files.map(({ file: name, fault }) => [name, fault?.kind ?? 'tính']),
  );

test.each([
  [
    'two communes',
    [
      ['a', sealed('Phú Đình')],
      ['b', sealed('Sơn Phú')],
    ],
    { a: 'tính', b: 'tính' },
  ],
  [
    'one run in two files counts once',
    [
      ['a', sealed('Phú Đình')],
      ['b', sealed('Phú Đình')],
    ],
    { a: 'tính', b: 'same' },
  ],
  [
    'the later of two runs that go on from one another',
    [
      ['a', sealed('Phú Đình', { chain: ['1'] })],
      ['b', sealed('xã phú đình', { chain: ['1', '2'] })],
    ],
    { a: 'older', b: 'tính' },
  ],
  [
    'two that do not: neither',
    [
      ['a', sealed('Phú Đình', { chain: ['1'] })],
      ['b', sealed('Phú Đình', { chain: ['2'] })],
    ],
    { a: 'conflict', b: 'conflict' },
  ],
  [
    'communes of one name in two districts',
    [
      ['a', sealed('Tân Thành')],
      ['b', sealed('Tân Thành', { district: 'Phú Bình' })],
    ],
    { a: 'tính', b: 'tính' },
  ],
  [
    'a name and a district that together read as another name does',
    [
      ['a', sealed('Cao', { district: 'Minh' })],
      ['b', sealed('CaoMinh', { district: '' })],
    ],
    { a: 'tính', b: 'tính' },
  ],
  [
    'a township and a commune of one name',
    [
      ['a', sealed('Chợ Chu')],
      ['b', sealed('Thị trấn Chợ Chu')],
    ],
    { a: 'tính', b: 'tính' },
  ],
  [
    'another year than most',
    [
      ['a', sealed('Phú Đình')],
      ['b', sealed('Sơn Phú')],
      ['c', sealed('Lam Vỹ', { year: 2023 })],
    ],
    { a: 'tính', b: 'tính', c: 'otherYear' },
  ],
] satisfies [string, [string, SealedCommune][], Record<string, string>][])('%s', (_, files, wanted) => {
  expect(outcomes(files.map(([name, commune]) => file(name, commune)))).toEqual(wanted);
});

test('a file that does not count names those that stand in its way', () => {
  const run = (...chain: string[]) => sealed('Phú Đình', { chain });
  const faults = (...files: [string, SealedCommune][]) =>
    rollUp(
      files.map(([name, commune]) => file(name, commune)),
      undefined,
    ).files.map(({ fault }) => fault);
  expect(faults(['a', run('1')], ['b', run('2')], ['c', run('1', '3')])).toEqual([
    { kind: 'conflict', others: ['b', 'c'] },
    { kind: 'conflict', others: ['a', 'c'] },
    { kind: 'conflict', others: ['a', 'b'] },
  ]);
  expect(faults(['a', run('1')], ['b', run('1', '2')], ['c', run('1', '2')])).toEqual([
    { kind: 'older', counts: 'b' },
    undefined,
    { kind: 'same', counts: 'b' },
  ]);
});

test.each<[string, string[], Record<string, string>, string[]]>([
  ['both are expected', ['Phú Đình', 'Sơn Phú'], { a: 'tính', b: 'tính' }, []],
  [
    'the word Xã, capital letters and where marks sit do not matter',
    ['XÃ PHÚ ĐÌNH', 'sơn phú'],
    { a: 'tính', b: 'tính' },
    [],
  ],
  ['who is missing', ['Phú Đình', 'Sơn Phú', 'Lam Vỹ'], { a: 'tính', b: 'tính' }, ['Lam Vỹ']],
  ['a name that is not in the list', ['Phú Đình'], { a: 'tính', b: 'notExpected' }, []],
  ['a slip in the list', ['Phú Đinh', 'Sơn Phú'], { a: 'notExpected', b: 'tính' }, ['Phú Đinh']],
  [
    'the district beside the name',
    ['Phú Đình / Huyện Định Hóa', 'Sơn Phú / Phú Bình'],
    { a: 'tính', b: 'notExpected' },
    ['Sơn Phú'],
  ],
])('the expected list: %s', (_, names, wanted, missing) => {
  const files = [file('a', sealed('Phú Đình')), file('b', sealed('Sơn Phú'))];
  expect(outcomes(files, list(...names))).toEqual(wanted);
  expect(rollUp(files, list(...names)).missing?.map(({ name }) => name)).toEqual(missing);
});

test.each([
  ['the year of most', [2023, 2023, 2024], 2023],
  ['of two as frequent the later', [2023, 2024], 2024],
  ['of two as frequent the later, in any order', [2024, 2023], 2024],
  ['none without communes', [], undefined],
])('the year of the sum: %s', (_, years, year) => {
  const given = years.map((one, at) => file(`${at}`, sealed(`Xã ${at}`, { year: one })));
  const found = rollUp(given, undefined);
  expect(found.year).toBe(year);
  expect(found.communes.map((commune) => commune.year)).toEqual(years.filter((one) => one === year));
  expect(found.files.map(({ fault }) => fault)).toEqual(
    years.map((one) => (one === year ? undefined : { kind: 'otherYear', year: one, others: year })),
  );
});

test('with a list communes stand in its order, and each file bears its commune’s name', () => {
  const given = [
    file('a', sealed('Phú Đình')),
    file('b', sealed('Sơn Phú')),
    { name: 'c', reading: { kind: 'noSeal' } } as const,
  ];
  const { communes, files } = rollUp(given, list('Sơn Phú', 'Lam Vỹ', 'Phú Đình'));
  expect(communes.map((one) => [one.name, one.file])).toEqual([
    ['Sơn Phú', 'b'],
    ['Phú Đình', 'a'],
  ]);
  expect(files.map(({ commune }) => commune)).toEqual(['Phú Đình', 'Sơn Phú', '']);
});

test('a name unlike all in the list is like none', () => {
  const [verdict] = rollUp([file('a', sealed('Lam Vỹ'))], list('Phú Đình')).files;
  expect(verdict?.fault).toEqual({ kind: 'notExpected', like: '' });
});

test('a slip names the commune that may be meant, and without a list nobody is missing', () => {
  const given = [file('a', sealed('Phú Đình'))];
  expect(rollUp(given, list('Phú Đinh')).files[0]?.fault).toEqual({ kind: 'notExpected', like: 'Phú Đinh' });
  expect(rollUp(given, undefined).missing).toBeUndefined();
});

test('settings that differ are told, the most frequent value first; names and spellings are none', () => {
  const rates: [string, number | string][] = [
    ['A', 150_000],
    ['B', 200_000],
    ['C', 150_000],
  ];
  const { differences } = rollUp(
    rates.map(([name, rate]) => file(name, sealed(name, { rate }))),
    undefined,
  );
  expect(differences).toEqual([
    {
      key: 'labourRate',
      values: [
        { value: 150_000, communes: ['A', 'C'] },
        { value: 200_000, communes: ['B'] },
      ],
    },
  ]);
  const spelled = [
    file('a', sealed('A', { rate: 'Kế hoạch  hòa' })),
    file('b', sealed('B', { rate: 'kế hoạch hoà' })),
  ];
  expect(rollUp(spelled, undefined).differences).toEqual([]);
});

test('of values as frequent the order is that of their texts; a commune’s own settings are no difference', () => {
  const withSettings = (name: string, settings: readonly (readonly [string, string, string])[]) => {
    const commune = sealed(name);
    return file(name, { ...commune, run: { ...commune.run, settings } as unknown as SealedRun });
  };
  const own = ['campaignName', 'commune', 'planNumber', 'planDate', 'account1', 'account2'];
  const of = (name: string, basis: string) =>
    withSettings(name, [
      ...own.map((key) => [key, name, ''] as const),
      ['legalBasis', basis, ''],
      ['bank', 'Agribank', ''],
    ]);
  const { differences } = rollUp([of('A', 'Kế hoạch 2'), of('B', 'Kế hoạch 1')], undefined);
  expect(differences).toEqual([
    {
      key: 'legalBasis',
      values: [
        { value: 'Kế hoạch 1', communes: ['B'] },
        { value: 'Kế hoạch 2', communes: ['A'] },
      ],
    },
  ]);
});

test('without a list communes stand by their names, Đ after D, the shorter before the longer', () => {
  const given = ['Sơn Phú', 'Sơn', 'Định Biên', 'Điềm Mặc', 'Bảo Cường'].map((name) =>
    file(name, sealed(name)),
  );
  expect(rollUp(given, undefined).communes.map(({ name }) => name)).toEqual([
    'Bảo Cường',
    'Điềm Mặc',
    'Định Biên',
    'Sơn',
    'Sơn Phú',
  ]);
});

test('files of one name are told in one order, however they are given; first what is not sealed', () => {
  const given = [
    file('sổ', sealed('Phú Đình', { chain: ['1'] })),
    { name: 'sổ', reading: { kind: 'noSeal' } } as const,
    file('sổ', sealed('Sơn Phú', { chain: ['2'] })),
  ];
  for (const files of [given, [...given].reverse()]) {
    expect(rollUp(files, undefined).files.map(({ commune }) => commune)).toEqual(['', 'Phú Đình', 'Sơn Phú']);
  }
});

describe('properties', () => {
  const NAMES = ['Phú Đình', 'Sơn Phú', 'Lam Vỹ', 'Quy Kỳ', 'Bảo Cường'];
  const anyFiles = fc
    .array(
      fc.record({
        name: fc.constantFrom(...NAMES),
        mobilised: fc.integer({ min: 0, max: 10 ** 12 }),
        chain: fc.uniqueArray(fc.constantFrom('1', '2', '3'), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 8 },
    )
    .map((told) =>
      told.map(({ name, chain, mobilised }, at) =>
        file(`tệp ${at}`, sealed(name, { mobilised, chain: chain.map((one) => `${name} ${one}`) })),
      ),
    );
  const anyList = fc.option(
    fc.subarray(NAMES).map((names) => list(...names)),
    { nil: undefined },
  );
  const anyUnusable = fc.constantFrom<FileReading>(
    { kind: 'notOurs' },
    { kind: 'noSeal' },
    { kind: 'noName' },
    { kind: 'unreadable', why: 'Tệp bị hỏng.' },
    { kind: 'notIntact', cell: 'W5', what: '' },
    { kind: 'notSums', faults: 1 },
  );

  test('the district’s sum is that of its communes, and each file counts or says why not', () => {
    fc.assert(
      fc.property(anyFiles, anyList, (files, expected) => {
        const { communes, totals, files: verdicts } = rollUp(files, expected);
        const sum = communes.reduce((all, { run }) => all + sealedFigure(run.totals, 'mobilised'), 0);
        expect(sealedFigure(totals, 'mobilised')).toBe(sum);
        expect(verdicts.length).toBe(files.length);
        expect(
          verdicts
            .filter(({ fault }) => !fault)
            .map(({ file: name }) => name)
            .sort(),
        ).toEqual(communes.map((one) => one.file).sort());
      }),
    );
  });

  test('the order in which files are given does not matter', () => {
    fc.assert(
      fc.property(anyFiles, anyList, fc.infiniteStream(fc.nat()), (files, expected, order) => {
        const shuffled = files
          .map((one) => ({ one, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(rollUp(shuffled, expected)).toEqual(rollUp(files, expected));
      }),
    );
  });

  test('a file that cannot be taken changes nothing of the others', () => {
    fc.assert(
      fc.property(anyFiles, anyList, anyUnusable, (files, expected, reading) => {
        const { files: before, ...rest } = rollUp(files, expected);
        const { files: after, ...same } = rollUp([...files, { name: 'tệp xấu', reading }], expected);
        expect(same).toEqual(rest);
        expect(after.filter(({ file: name }) => name !== 'tệp xấu')).toEqual(before);
        expect(after.find(({ file: name }) => name === 'tệp xấu')?.fault).toBe(reading);
      }),
    );
  });
});
