/** What the proposals and the plan of use together say of each work. */
import fc from 'fast-check';
import { vietnameseDate } from '../../src/domain/dates.ts';
import { listWorks, plannedFigures, type Work } from '../../src/domain/work-list.ts';
import { planLine, proposal, worksOf } from './use-lines.ts';

const listed = ({ code, category, approved, need, decision }: Work) =>
  [
    `${code} ${category ?? '-'} ${approved} of ${need ?? '?'}`,
    decision ? `by ${decision.number} on ${decision.on ? vietnameseDate(decision.on) : '?'}` : '',
  ]
    .filter((one) => one !== '')
    .join(' ');

/** Proposals · lines of the plan · works: code, paragraph, đồng approved, of what may be given at most, decision. */
test.each<[string, string[], string[], string[]]>([
  ['nothing', [], [], []],
  [
    'a proposal that is in no plan yet',
    ['CT01 300 of 500 by Q1 on 1/4/2024'],
    [],
    ['CT01 - 300 of 500 by Q1 on 1/4/2024'],
  ],
  ['what is beyond its people’s means is not known', ['CT01 300'], [], ['CT01 - 300 of ?']],
  ['that is not guessed from the plan', ['CT01 300'], ['CT01 2.1 300 estimate 900'], ['CT01 2.1 300 of ?']],
  [
    'a line of the plan alone',
    [],
    ['CT01 2.2 300 by Q1 on 1/4/2024'],
    ['CT01 2.2 300 of ? by Q1 on 1/4/2024'],
  ],
  ['with its estimate', [], ['CT01 2.2 300 estimate 900 other 100'], ['CT01 2.2 300 of 800']],
  ['of which one đồng is left', [], ['CT01 2.2 1 estimate 900 other 899'], ['CT01 2.2 1 of 1']],
  ['of which nothing is left', [], ['CT01 2.2 1 estimate 900 other 900'], ['CT01 2.2 1 of ?']],
  [
    'a later decision writes the estimate again: the largest counts',
    [],
    ['CT01 2.2 100 estimate 900 other 50', 'CT01 2.2 100 estimate 700 other 200'],
    ['CT01 2.2 200 of 700'],
  ],
  ['the plan has it before the proposal', ['CT01 300 of 500'], ['CT01 2.1 400'], ['CT01 2.1 400 of 500']],
  ['a support left blank is the one proposed', ['CT01 300 of 500'], ['CT01 2.1 -'], ['CT01 2.1 300 of 500']],
  ['a support of 0 is 0', ['CT01 300 of 500'], ['CT01 2.1 0'], ['CT01 2.1 0 of 500']],
  ['a support left blank of no proposal', [], ['CT01 2.2 -'], ['CT01 2.2 0 of ?']],
  [
    'one left blank beside one that is typed',
    ['CT01 300 of 500'],
    ['CT01 2.1 -', 'CT01 2.1 100'],
    ['CT01 2.1 100 of 500'],
  ],
  ['a supplement', [], ['CT01 2.2 300 by Q1', 'CT01 2.2 100 by Q2'], ['CT01 2.2 400 of ?']],
  ['a part taken back', [], ['CT01 2.2 300 by Q1', 'CT01 2.2 -100 by Q2 from Q1'], ['CT01 2.2 200 of ?']],
  ['all taken back', [], ['CT01 2.2 300 by Q1', 'ct01 2.2 -300 by Q2 from q1'], ['CT01 2.2 0 of ?']],
  [
    'more than all: nothing is',
    [],
    ['CT01 2.2 300 by Q1', 'CT01 2.2 -301 by Q2 from Q1'],
    ['CT01 2.2 300 of ?'],
  ],
  ['of another work', [], ['CT01 2.2 300 by Q1', 'CT02 2.2 -300 by Q2 from Q1'], ['CT01 2.2 300 of ?']],
  [
    'of two supports by one decision, together',
    [],
    ['CT01 2.2 300 by Q1', 'CT01 2.2 200 by Q1', 'CT01 2.2 -500 by Q2 from Q1'],
    ['CT01 2.2 0 of ?'],
  ],
  [
    'of two paragraphs the one with the most conditions',
    [],
    ['CT01 2.3 1', 'CT01 2.2 1'],
    ['CT01 2.2 2 of ?'],
  ],
  ['also where it stands first', [], ['CT01 2.1 1', 'CT01 ? 1', 'CT01 2.3 1'], ['CT01 2.1 3 of ?']],
  [
    'one work in capitals and not',
    ['CT01 300 of 500'],
    ['ct01 2.1 300', 'Ct01 2.1 100'],
    ['CT01 2.1 400 of 500'],
  ],
  [
    'proposals first, then the plan, each in its order',
    ['CT03 1', 'CT01 1'],
    ['CT02 2.2 1', 'CT01 2.1 1', 'CT00 2.2 1'],
    ['CT03 - 1 of ?', 'CT01 2.1 1 of ?', 'CT02 2.2 1 of ?', 'CT00 2.2 1 of ?'],
  ],
  ['lines without a code are of no work', ['- 300 of 500'], ['- 2.2 300'], []],
  [
    'of two proposals with one code the upper',
    ['CT01 300 of 500', 'ct01 900 of 900'],
    [],
    ['CT01 - 300 of 500'],
  ],
])('%s', (_, proposals, plan, works) => {
  expect([...worksOf(proposals, plan).values()].map(listed)).toEqual(works);
});

test('works are found by their folded code', () => {
  expect([...worksOf(['CT01 1'], ['Đ9 2.2 1']).keys()]).toEqual(['ct01', 'đ9']);
});

/** Proposals · lines of the plan · the decision that counts. */
test.each<[string, string[], string[], string | undefined]>([
  ['none', ['CT01 1'], ['CT01 2.1 1'], undefined],
  ['the proposal’s', ['CT01 1 by Q1 on 1/4/2024'], ['CT01 2.1 1'], 'Q1'],
  ['the plan’s', ['CT01 1'], ['CT01 2.1 1 by Q2 on 1/4/2024'], 'Q2'],
  [
    'the earlier, where the plan has it',
    ['CT01 1 by Q1 on 2/4/2024'],
    ['CT01 2.1 1 by Q2 on 1/4/2024'],
    'Q2',
  ],
  [
    'the earlier, where the proposal has it',
    ['CT01 1 by Q1 on 1/4/2024'],
    ['CT01 2.1 1 by Q2 on 2/4/2024'],
    'Q1',
  ],
  ['of one day the plan’s', ['CT01 1 by Q1 on 1/4/2024'], ['CT01 2.1 1 by Q2 on 1/4/2024'], 'Q2'],
  ['without a day it does not count', ['CT01 1 by Q1'], ['CT01 2.1 1 by Q2 on 1/4/2024'], 'Q2'],
  ['without a number it does not count', ['CT01 1 on 1/3/2024'], ['CT01 2.1 1 by Q2 on 1/4/2024'], 'Q2'],
  ['one that decides nothing yet counts', [], ['CT01 2.1 - by Q2 on 1/4/2024'], 'Q2'],
  [
    'one that only takes back does not',
    ['CT01 1'],
    ['CT01 2.2 1 by Q1', 'CT01 2.2 -1 by Q2 on 1/4/2024 from Q1'],
    undefined,
  ],
])('a decision: %s', (_, proposals, plan, number) => {
  expect(worksOf(proposals, plan).get('ct01')?.decision?.number).toBe(number);
});

test.each<[string, string[], string[], string]>([
  ['as proposed', ['CT01 1 named Mương'], ['CT01 2.1 1 named Đường'], 'Mương'],
  ['as planned where the proposal has none', ['CT01 1'], ['CT01 2.1 1', 'CT01 2.1 1 named Đường'], 'Đường'],
  ['none', ['CT01 1'], ['CT01 2.1 1'], ''],
])('a work’s name: %s', (_, proposals, plan, name) => {
  expect(worksOf(proposals, plan).get('ct01')?.name).toBe(name);
});

test('a work keeps its rows: that of its proposal, those of the plan', () => {
  const work = worksOf(['CT00 1', 'CT01 1'], ['CT09 2.2 1', 'CT01 2.1 1', 'ct01 2.1 2']).get('ct01');
  expect(work?.proposal?.at).toBe(1);
  expect(work?.plan.map(({ at }) => at)).toEqual([1, 2]);
  expect(worksOf([], ['CT01 2.2 1']).get('ct01')?.proposal).toBeUndefined();
});

test('the largest estimate and the largest other sources, of no line 0', () => {
  const lines = ['CT01 2.2 1 estimate 900 other 50', 'CT01 2.2 1 estimate 700 other 60'].map(planLine);
  expect(plannedFigures(lines)).toEqual({ estimate: 900, otherSources: 60 });
  expect(plannedFigures([])).toEqual({ estimate: 0, otherSources: 0 });
});

const anyCode = fc.constantFrom('CT01', 'ct01', 'CT02', '-');
const anyPlan = fc
  .record({ code: anyCode, amount: fc.integer({ min: 1, max: 9 }), back: fc.constantFrom(0, 0, 1, 9) })
  .map(({ code, amount, back }) => (at: number) => [
    `${code} 2.2 ${amount} by Q${at}`,
    ...(back > 0 ? [`${code} 2.2 ${-back} by R${at} from Q${at}`] : []),
  ]);

test('no support is lost: what is approved for all works is what stands in the plan, no work below zero', () => {
  fc.assert(
    fc.property(fc.array(anyPlan, { maxLength: 8 }), fc.array(anyCode, { maxLength: 3 }), (made, codes) => {
      const plan = made.flatMap((line, at) => line(at)).map(planLine);
      const { works, problems } = listWorks(
        codes.map((code) => proposal(`${code} 0`)),
        plan,
      );
      const inError = problems.filter(({ code }) => code === 'REVERSAL_TOO_MUCH').map(({ at }) => at);
      const standing = plan.filter(({ code }, at) => code !== '' && !inError.includes(at));
      const approved = [...works.values()].map((work) => work.approved);
      expect(approved.reduce((sum, one) => sum + one, 0)).toBe(
        standing.reduce((sum, { amount }) => sum + amount, 0),
      );
      expect(Math.min(0, ...approved)).toBe(0);
    }),
  );
});
