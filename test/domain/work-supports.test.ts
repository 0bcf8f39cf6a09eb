/** Which decision gave a work how much, and all the decisions behind it. */
import fc from 'fast-check';
import { vietnameseDate } from '../../src/domain/dates.ts';
import type { Decision } from '../../src/domain/use-cells.ts';
import { decisionsOf, supportsOf } from '../../src/domain/work-supports.ts';
import { worksOf } from './use-lines.ts';

function workOf(proposals: readonly string[], plan: readonly string[]) {
  const work = worksOf(proposals, plan).get('ct01');
  if (!work) throw new Error('There is no such work');
  return work;
}
const said = ({ number, on }: Decision) =>
  `${number === '' ? '-' : number}${on ? ` on ${vietnameseDate(on)}` : ''}`;
const PROPOSED = 'CT01 300 by Q0 on 1/4/2024';

/** Proposals · lines of the plan · supports by their decisions. */
test.each<[string, string[], string[], string[]]>([
  ['nothing is approved, nothing decided', ['CT01 0'], [], ['? by -']],
  ['nothing is approved yet by what is decided', ['CT01 0 by Q0'], [], ['? by Q0']],
  ['as proposed', [PROPOSED], [], ['300 by Q0 on 1/4/2024']],
  ['one đồng', ['CT01 1'], [], ['1 by -']],
  ['by a number alone', ['CT01 300 by Q0'], [], ['300 by Q0']],
  ['by a day alone', ['CT01 300 on 1/4/2024'], [], ['300 by - on 1/4/2024']],
  ['left blank in the plan', [PROPOSED], ['CT01 2.1 -'], ['300 by Q0 on 1/4/2024']],
  [
    'left blank in the plan, by an earlier decision',
    [PROPOSED],
    ['CT01 2.1 - by Q1 on 31/3/2024'],
    ['300 by Q1 on 31/3/2024'],
  ],
  [
    'left blank in the plan, whose decision alone has its number and day',
    ['CT01 300 by Q0'],
    ['CT01 2.1 - by Q1 on 1/4/2024'],
    ['300 by Q1 on 1/4/2024'],
  ],
  [
    'left blank, neither decision whole: the proposal’s',
    ['CT01 300 by Q0'],
    ['CT01 2.1 - by Q1'],
    ['300 by Q0'],
  ],
  [
    'left blank, only the second line of the plan says by which',
    ['CT01 300'],
    ['CT01 2.1 -', 'CT01 2.1 - by Q1'],
    ['300 by Q1'],
  ],
  ['left blank, of no proposal', [], ['CT01 2.2 - by Q1'], ['? by Q1']],
  ['planned with 0', [PROPOSED], ['CT01 2.1 0'], ['? by Q0 on 1/4/2024']],
  ['planned', [PROPOSED], ['CT01 2.1 200 by Q1 on 2/4/2024'], ['200 by Q1 on 2/4/2024']],
  ['planned, the decision left to the proposal', [PROPOSED], ['CT01 2.1 200'], ['200 by Q0 on 1/4/2024']],
  ['planned, by a number alone', [PROPOSED], ['CT01 2.1 200 by Q1'], ['200 by Q1']],
  ['planned, by a day alone', [PROPOSED], ['CT01 2.1 200 on 2/4/2024'], ['200 by - on 2/4/2024']],
  ['planned by nobody', [], ['CT01 2.2 200'], ['200 by -']],
  [
    'a supplement without its decision does not take the proposal’s',
    [PROPOSED],
    ['CT01 2.1 200', 'CT01 2.1 100'],
    ['200 by Q0 on 1/4/2024', '100 by -'],
  ],
  [
    'a line of 0 before it is no support',
    [PROPOSED],
    ['CT01 2.1 0 by Q1', 'CT01 2.1 200'],
    ['200 by Q0 on 1/4/2024'],
  ],
  [
    'a supplement, and a part taken back',
    [],
    ['CT01 2.2 300 by Q1', 'CT01 2.2 200 by Q2', 'CT01 2.2 -100 by Q3 from Q1'],
    ['300 by Q1', '200 by Q2', '-100 by Q3'],
  ],
])('%s', (_, proposals, plan, supports) => {
  const written = supportsOf(workOf(proposals, plan)).map(
    ({ amount, decision }) => `${amount ?? '?'} by ${said(decision)}`,
  );
  expect(written).toEqual(supports);
});

/** Proposals · lines of the plan · decisions that are cited. */
test.each<[string, string[], string[], string[]]>([
  ['none', ['CT01 300'], ['CT01 2.1 300'], []],
  ['none has both its number and its day', ['CT01 300 by Q0'], ['CT01 2.1 300 on 1/4/2024'], []],
  ['the proposal’s', [PROPOSED], [], ['Q0 on 1/4/2024']],
  [
    'the proposal’s, which the plan repeats',
    [PROPOSED],
    ['CT01 2.1 300 by q0 on 1/4/2024'],
    ['q0 on 1/4/2024'],
  ],
  [
    'the proposal’s, earlier than the plan’s',
    [PROPOSED],
    ['CT01 2.1 300 by Q1 on 2/4/2024'],
    ['Q0 on 1/4/2024', 'Q1 on 2/4/2024'],
  ],
  [
    'the proposal’s, later than the plan’s: not cited',
    [PROPOSED],
    ['CT01 2.1 300 by Q1 on 31/3/2024'],
    ['Q1 on 31/3/2024'],
  ],
  [
    'by day, whatever the order of rows',
    [],
    ['CT01 2.2 1 by Q3 on 3/4/2024', 'CT01 2.2 1 by Q1 on 1/4/2024', 'CT01 2.2 1 by Q2 on 2/4/2024'],
    ['Q1 on 1/4/2024', 'Q2 on 2/4/2024', 'Q3 on 3/4/2024'],
  ],
  [
    'one that takes back',
    [],
    ['CT01 2.2 300 by Q1 on 1/4/2024', 'CT01 2.2 -100 by Q2 on 2/4/2024 from Q1'],
    ['Q1 on 1/4/2024', 'Q2 on 2/4/2024'],
  ],
  [
    'one number of two days is two decisions',
    [],
    ['CT01 2.2 1 by Q1 on 1/4/2024', 'CT01 2.2 1 by Q1 on 2/4/2024'],
    ['Q1 on 1/4/2024', 'Q1 on 2/4/2024'],
  ],
  [
    'of no number it is not cited, of no day it is',
    [],
    ['CT01 2.2 1 by Q1 on 1/4/2024', 'CT01 2.2 2 on 2/4/2024', 'CT01 2.2 3 by Q3'],
    ['Q1 on 1/4/2024', 'Q3'],
  ],
])('decisions: %s', (_, proposals, plan, decisions) => {
  expect(decisionsOf(workOf(proposals, plan)).map(said)).toEqual(decisions);
});

const anyLine = fc
  .record({
    amount: fc.constantFrom('-', '0', '1', '2', '300'),
    by: fc.constantFrom('-', 'Q1', 'Q2'),
    on: fc.constantFrom('-', '1/4/2024', '2/4/2024'),
  })
  .map(({ amount, by, on }) => `CT01 2.2 ${amount} by ${by} on ${on}`);

test('supports add up to what is approved, and no decision is cited twice', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(anyLine, { minLength: 1, maxLength: 6 }), (isProposed, plan) => {
      const work = workOf(isProposed ? [PROPOSED] : [], plan);
      const sum = supportsOf(work).reduce((all, { amount }) => all + (amount ?? 0), 0);
      expect(sum).toBe(work.approved);
      const cited = decisionsOf(work).map(said);
      expect(new Set(cited).size).toBe(cited.length);
    }),
  );
});
