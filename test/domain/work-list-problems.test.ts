/** What is wrong with a work by plan II.2, and where its two tabs disagree. */
import { approvalCell, decisionCell, listWorks } from '../../src/domain/work-list.ts';
import { planLine, proposal, told, worksOf } from './use-lines.ts';

const wrong = (proposals: readonly string[], plan: readonly string[] = []) =>
  told(listWorks(proposals.map(proposal), plan.map(planLine)).problems);

/** Proposals · lines of the plan · what is told. */
test.each<[string, string[], string[], string[]]>([
  ['nothing', [], [], []],
  ['a work as it should be', ['CT01 300 of 500'], ['CT01 2.1 300'], []],
  ['one code for two proposals', ['CT01 1', 'ct01 1'], [], ['proposals 2 code WORK_CODE_DUPLICATE ct01']],
  ['two proposals without a code', ['- 1', '- 1'], [], []],
  [
    'a support that takes back from no decision',
    [],
    ['CT01 2.2 300 by Q1', 'CT01 2.2 -100 by Q2 from Q9'],
    ['plan 2 original REVERSAL_ORIGINAL_UNKNOWN Q9'],
  ],
  [
    'a support that takes back more than there is',
    [],
    ['CT01 2.2 300 by Q1', 'CT01 2.2 -301 by Q2 from Q1'],
    ['plan 2 support REVERSAL_TOO_MUCH {"left":300}'],
  ],
  ['a support of 0 takes nothing back', [], ['CT01 2.2 0 by Q2 from Q9'], []],
  [
    'a work of 2.1 that nobody proposed',
    [],
    ['CT00 2.2 1', 'CT01 2.1 300'],
    ['plan 2 code WORK_CODE_UNKNOWN CT01 {"ofProposal":1}'],
  ],
  ['of which nothing is approved yet', [], ['CT01 2.1 0'], []],
  ['of 2.2 it needs no proposal', [], ['CT01 2.2 300'], []],
  ['of 2.3 neither', [], ['CT01 2.3 300'], []],
  ['of no paragraph: told where the line is read', [], ['CT01 ? 300'], []],
])('%s', (_, proposals, plan, problems) => {
  expect(wrong(proposals, plan)).toEqual(problems);
});

const LACKS = (condition: string) => `proposals 1 ${condition} USE_CONDITION_MISSING {"category":"2.1"}`;
/** A proposal · its line of the plan · what is told. */
test.each<[string, string, string[], string[]]>([
  ['is not the community’s', 'CT01 300 lacks isCommunity', [], [LACKS('isCommunity')]],
  ['is not special', 'CT01 300 lacks isSpecial', ['CT01 2.1 300'], [LACKS('isSpecial')]],
  [
    'is not beyond its people’s means',
    'CT01 300 lacks isBeyondMeans',
    ['CT01 ? 300'],
    [LACKS('isBeyondMeans')],
  ],
  ['is of 2.2, which asks for none of these', 'CT01 300 lacks isBeyondMeans', ['CT01 2.2 300'], []],
  ['gets nothing yet', 'CT01 0 lacks isBeyondMeans', [], []],
  ['gets one đồng', 'CT01 1 lacks isBeyondMeans', [], [LACKS('isBeyondMeans')]],
  ['is agreed to in part', 'CT01 300 opinion partly', [], []],
  ['is refused', 'CT01 300 opinion refused', [], ['proposals 1 opinion WORK_NOT_AGREED']],
  ['has no opinion yet', 'CT01 300 opinion -', [], ['proposals 1 opinion WORK_NOT_AGREED']],
  [
    'is refused, by one đồng that is planned',
    'CT01 0 opinion refused',
    ['CT01 2.2 1'],
    ['proposals 1 opinion WORK_NOT_AGREED'],
  ],
  ['is refused and gets nothing', 'CT01 0 opinion refused', ['CT01 2.1 0'], []],
  [
    'is planned otherwise than it was approved',
    'CT01 300',
    ['CT01 2.1 301'],
    ['proposals 1 approved USE_APPROVAL_DIFFERS {"proposed":300,"planned":301}'],
  ],
  [
    'is planned with nothing',
    'CT01 1',
    ['CT01 2.1 0'],
    ['proposals 1 approved USE_APPROVAL_DIFFERS {"proposed":1,"planned":0}'],
  ],
  ['is planned, and approved only there', 'CT01 0', ['CT01 2.1 300'], []],
  ['gets a supplement', 'CT01 300', ['CT01 2.1 300 by Q1', 'CT01 2.1 100 by Q2'], []],
  ['gets all that is beyond its people’s means', 'CT01 500 of 500', [], []],
  [
    'gets one đồng more',
    'CT01 501 of 500',
    [],
    ['proposals 1 approved WORK_SUPPORT_TOO_MUCH {"approved":501,"need":500}'],
  ],
  [
    'gets it by the plan',
    'CT01 0 of 500',
    ['CT01 2.1 400 by Q1', 'CT01 2.1 101 by Q2'],
    ['plan 2 support WORK_SUPPORT_TOO_MUCH {"approved":501,"need":500}'],
  ],
  ['needs nothing and gets nothing', 'CT01 0 of -100', [], []],
  [
    'brings more than it needs',
    'CT01 1 of -100',
    [],
    ['proposals 1 approved WORK_SUPPORT_TOO_MUCH {"approved":1,"need":0}'],
  ],
])('a proposed work that %s', (_, proposed, plan, problems) => {
  expect(wrong([proposed], plan)).toEqual(problems);
});

test('a work that is only planned gets no more than its estimate leaves', () => {
  expect(wrong([], ['CT01 2.2 800 estimate 900 other 100'])).toEqual([]);
  expect(wrong([], ['CT01 2.2 801 estimate 900 other 100'])).toEqual([
    'plan 1 support WORK_SUPPORT_TOO_MUCH {"approved":801,"need":800}',
  ]);
});

/** The same line of the plan again, but for one cell · whether it is told. */
test.each<[string, string, boolean]>([
  ['the same', 'CT01 2.2 300 by Q1 on 1/4/2024', true],
  ['the same in small letters, of another paragraph', 'ct01 2.3 300 by q1 on 1/4/2024', true],
  ['another work', 'CT02 2.2 300 by Q1 on 1/4/2024', false],
  ['another decision', 'CT01 2.2 300 by Q2 on 1/4/2024', false],
  ['another day', 'CT01 2.2 300 by Q1 on 2/4/2024', false],
  ['another support', 'CT01 2.2 301 by Q1 on 1/4/2024', false],
  ['another original', 'CT01 2.2 300 by Q1 on 1/4/2024 from Q0', false],
])('a support that is there twice: %s', (_, again, isTold) => {
  const [, , , , number] = again.split(' ');
  expect(wrong([], ['CT01 2.2 300 by Q1 on 1/4/2024', again])).toEqual(
    isTold ? [`plan 2 decisionNumber RECEIPT_REPEATED ${number}`] : [],
  );
});

test.each<[string, string]>([
  ['of nothing', 'CT01 2.2 0 by Q1'],
  ['by no decision', 'CT01 2.2 300'],
])('a support %s is not told for being there twice', (_, line) => {
  expect(wrong([], [line, line])).toEqual([]);
});

test('two supports taken back from originals written in capitals and not are the same', () => {
  const plan = ['CT01 2.2 300 by Q1', 'CT01 2.2 -1 by Q2 from Q1', 'CT01 2.2 -1 by Q2 from q1'];
  expect(wrong([], plan)).toEqual(['plan 3 decisionNumber RECEIPT_REPEATED Q2']);
});

/** Proposals · lines of the plan · where the support is written · where the decision is missing. */
test.each<[string, string[], string[], string, string]>([
  ['a proposal alone', ['CT00 1', 'CT01 1'], [], 'proposals 2 approved', 'proposals 2 decisionNumber'],
  ['with the decision’s number', ['CT01 1 by Q1'], [], 'proposals 1 approved', 'proposals 1 decisionOn'],
  [
    'in the plan, its support left blank',
    ['CT01 1 by Q1'],
    ['CT00 2.2 1', 'CT01 2.1 -'],
    'proposals 1 approved',
    'plan 2 decisionNumber',
  ],
  [
    'in the plan alone, left blank',
    [],
    ['CT00 2.2 1', 'CT01 2.1 - by Q1'],
    'proposals 1 approved',
    'plan 2 decisionOn',
  ],
  [
    'twice in the plan',
    ['CT01 1'],
    ['CT01 2.1 1', 'CT01 2.1 1 by Q1', 'CT01 2.1 - by Q1'],
    'plan 2 support',
    'plan 1 decisionNumber',
  ],
])('the cell of a remedy: %s', (_, proposals, plan, approval, decision) => {
  const work = worksOf(proposals, plan).get('ct01');
  if (!work) throw new Error('There is no such work');
  const cell = ({ book, at, field }: ReturnType<typeof approvalCell>) => `${book} ${at + 1} ${field}`;
  expect(cell(approvalCell(work))).toBe(approval);
  expect(cell(decisionCell(work))).toBe(decision);
});
