/** What the lines of `Hiến đất` add up to, and what they say of each other. */
import fc from 'fast-check';
import { landGiven } from '../../src/domain/land-donations.ts';
import type { LandLine } from '../../src/domain/land-lines.ts';
import { type Measure, measure } from '../../src/domain/quantities.ts';
import { day } from './typed.ts';

/** m² · of whom · for which work · minutes · minutes of the line that is taken back · map sheet · plot. */
type Line = readonly [
  amount: number,
  code?: string,
  works?: string,
  minutes?: string,
  original?: string,
  sheet?: string,
  plot?: string,
];

const land = ([
  amount,
  code = 'X04-01',
  works = 'CT01',
  minutes = 'BB1',
  original = '',
  mapSheet = '12',
  plot = 'A34',
]: Line): LandLine => ({
  ...{ on: day('1/5/2024'), giver: 'Ma Văn Mẫu', amount: measure(amount) },
  ...{ code, works, minutes, original, mapSheet, plot },
});
const KNOWN = ['x04', 'x04-01', 'x04-02'];
const WORKS = ['ct01', 'ct02'];
const given = (lines: readonly Line[]) =>
  landGiven(
    lines.map(land),
    (code) => KNOWN.includes(code),
    (code) => WORKS.includes(code),
  );
const sums = (areas: ReadonlyMap<string, Measure>) =>
  [...areas].map(([key, area]) => `${key || '-'} ${area}`);
const told = (lines: readonly Line[]) =>
  given(lines).problems.map(({ at, problem: { field, code, found, facts } }) =>
    [at + 1, field, code, found, facts ? JSON.stringify(facts) : ''].filter((one) => one !== '').join(' '),
  );

/** Lines · m² in all · by work · by household or hamlet. */
test.each<[string, Line[], number, string[], string[]]>([
  ['nothing', [], 0, [], []],
  ['one plot', [[120.5]], 120.5, ['ct01 120.5'], ['x04-01 120.5']],
  [
    'two of one household',
    [[120.5], [0.001, 'x04-01', 'ct01', 'BB2']],
    120.501,
    ['ct01 120.501'],
    ['x04-01 120.501'],
  ],
  [
    'thousandths without the noise of fractions',
    [[0.1], [0.2, 'X04-01', 'CT01', 'BB2']],
    0.3,
    ['ct01 0.3'],
    ['x04-01 0.3'],
  ],
  [
    'two households for one work',
    [[100], [50, 'X04-02', 'CT01', 'BB2']],
    150,
    ['ct01 150'],
    ['x04-01 100', 'x04-02 50'],
  ],
  [
    'one household for two works',
    [[100], [50, 'X04-01', 'CT02', 'BB2']],
    150,
    ['ct01 100', 'ct02 50'],
    ['x04-01 150'],
  ],
  ['for no work that is proposed', [[100, 'X04-01', '']], 100, ['- 100'], ['x04-01 100']],
  ['of nobody known it counts all the same', [[100, 'LẠ']], 100, ['ct01 100'], ['lạ 100']],
  ['taken back in part', [[100], [-99, 'X04-01', '', 'BB2', 'BB1']], 1, ['ct01 1'], ['x04-01 1']],
  ['taken back whole', [[100], [-100, 'x04-01', 'ct01', 'BB2', 'bb1']], 0, ['ct01 0'], ['x04-01 0']],
  [
    'taken back whole in two parts',
    [[167.1], [-100.7, 'X04-01', '', 'BB2', 'BB1'], [-66.4, 'X04-01', '', 'BB3', 'BB1']],
    0,
    ['ct01 0'],
    ['x04-01 0'],
  ],
  [
    'taken back more than whole: nothing is',
    [[100], [-100.001, 'X04-01', '', 'BB2', 'BB1']],
    100,
    ['ct01 100'],
    ['x04-01 100'],
  ],
  [
    'of two works’ lines the one that is meant is taken back',
    [[100], [50, 'X04-01', 'CT02'], [-50, 'X04-01', 'ct02', 'BB2', 'BB1']],
    100,
    ['ct01 100', 'ct02 0'],
    ['x04-01 100'],
  ],
])('%s', (_, lines, total, byWork, byCode) => {
  const all = given(lines);
  expect(all.total).toBe(total);
  expect(sums(all.byWork)).toEqual(byWork);
  expect(sums(all.byCode)).toEqual(byCode);
});

/** Lines · what is told, row by row. */
test.each<[string, Line[], string[]]>([
  ['a unit', [[100, 'X04']], []],
  ['of whom is not told', [[100, '']], ['1 code RECEIPT_CODE_MISSING']],
  ['of nobody known', [[100, 'LẠ']], ['1 code RECEIPT_CODE_UNKNOWN LẠ']],
  ['for no work known', [[100, 'X04', 'CT09']], ['1 works WORK_CODE_UNKNOWN CT09']],
  ['for no work', [[100, 'X04', '']], []],
  ['an empty line', [[0, '', '', '']], ['1 code RECEIPT_CODE_MISSING']],
  [
    'taken back from no minutes known',
    [[100], [-100, 'X04-01', '', 'BB2', 'BB9']],
    ['2 original REVERSAL_ORIGINAL_UNKNOWN BB9'],
  ],
  [
    'taken back from another household’s',
    [[100], [-100, 'X04-02', '', 'BB2', 'BB1']],
    ['2 original REVERSAL_ORIGINAL_UNKNOWN BB1'],
  ],
  [
    'taken back from what was for another work',
    [[100], [-100, 'X04-01', 'CT02', 'BB2', 'BB1']],
    ['2 original REVERSAL_ORIGINAL_UNKNOWN BB1'],
  ],
  [
    'taken back from one of two works, not told which',
    [[100], [50, 'X04-01', 'CT02'], [-50, 'X04-01', '', 'BB2', 'BB1']],
    ['3 original REVERSAL_ORIGINAL_UNKNOWN BB1'],
  ],
  [
    'taken back from two lines for one work together',
    [[100], [50, 'X04-01', 'ct01'], [-150, 'X04-01', '', 'BB2', 'BB1']],
    [],
  ],
  [
    'more taken back than there is',
    [[100], [-100.001, 'X04-01', '', 'BB2', 'BB1']],
    ['2 amount REVERSAL_TOO_MUCH {"left":100}'],
  ],
  ['an area of 0 takes nothing back', [[0, 'X04-01', 'CT01', 'BB2', 'BB9']], []],
])('land: %s', (_, lines, problems) => {
  expect(told(lines)).toEqual(problems);
});

/** The same line again, but for one cell · whether it is told. */
test.each<[string, Line, boolean]>([
  ['the same', [100], true],
  ['the same in small letters', [100, 'x04-01', 'ct01', 'bb1', '', '12', 'a34'], true],
  ['another area', [100.001], false],
  ['another household', [100, 'X04-02'], false],
  ['another work', [100, 'X04-01', 'CT02'], false],
  ['other minutes', [100, 'X04-01', 'CT01', 'BB2'], false],
  ['another map sheet', [100, 'X04-01', 'CT01', 'BB1', '', '13'], false],
  ['another plot', [100, 'X04-01', 'CT01', 'BB1', '', '12', 'A35'], false],
])('a line that is there twice: %s', (_, again, isTold) => {
  expect(told([[100], again])).toEqual(isTold ? [`2 code GIFT_REPEATED ${again[1] ?? 'X04-01'}`] : []);
});

test('lines without an area repeat nothing', () => {
  expect(told([[0], [0]])).toEqual([]);
});

const anyLine = fc
  .record({
    thousandths: fc.integer({ min: 1, max: 9_000_000 }),
    code: fc.constantFrom('X04', 'X04-01', 'x04-01', 'LẠ'),
    works: fc.constantFrom('CT01', 'ct01', 'CT02', ''),
    part: fc.constantFrom(0, 0, 0.5, 1, 2),
  })
  .map(({ thousandths, code, works, part }) => (at: number): Line[] => {
    const back = Math.trunc(thousandths * part) / 1000;
    return [
      [thousandths / 1000, code, works, `BB${at}`],
      ...(back > 0 ? [[-back, code, works, `TL${at}`, `BB${at}`] as const] : []),
    ];
  });

test('no thousandth is lost: all the land is that of the works, and that of the households', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 10 }), (made) => {
      const lines = made.flatMap((line, at) => line(at));
      const { byWork, byCode, total, problems } = given(lines);
      const sum = (areas: Iterable<number>) => measure([...areas].reduce((all, area) => all + area, 0));
      const inError = problems.flatMap(({ at, problem }) =>
        problem.code === 'REVERSAL_TOO_MUCH' ? [at] : [],
      );
      expect(total).toBe(sum(lines.filter((_, at) => !inError.includes(at)).map(([area]) => area)));
      expect(sum(byWork.values())).toBe(total);
      expect(sum(byCode.values())).toBe(total);
      expect(Math.min(0, ...byWork.values(), ...byCode.values())).toBe(0);
    }),
  );
});
