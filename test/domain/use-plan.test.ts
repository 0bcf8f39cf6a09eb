/** A line of `Kế hoạch sử dụng`: a support that is decided for a work. */
import { windowOfUse } from '../../src/domain/use-cells.ts';
import { type PlanField, readPlanLine } from '../../src/domain/use-plan.ts';
import { CATEGORY_WORDS as CATEGORY } from '../../src/text/vi-use.ts';
import { placed } from './rows.ts';
import { cellsOf, dated, day, type Typed } from './typed.ts';

const WINDOW = windowOfUse(2024, day('30/6/2024'));
const LINE = {
  ...{
    code: 'CT01',
    name: 'Công trình thử',
    category: CATEGORY['2.1'],
    noMechanism: '',
    implementer: 'Xóm Mẫu',
  },
  ...{ estimate: '50 triệu', support: '20 triệu', otherSources: '5 triệu', time: 'Quý II' },
  ...{ decisionNumber: '12/QĐ', decisionOn: '2/5/2024', original: '' },
};
const read = (typed: Partial<Record<PlanField, Typed>> = {}) =>
  readPlanLine(cellsOf({ ...LINE, ...typed }), WINDOW);

test('a line that is right is read as it stands', () => {
  expect(read({ original: ' 11/QĐ ' })).toEqual({
    line: {
      ...{
        code: 'CT01',
        name: 'Công trình thử',
        category: '2.1',
        noMechanism: false,
        implementer: 'Xóm Mẫu',
      },
      ...{ estimate: 50_000_000, otherSources: 5_000_000, amount: 20_000_000, isSupportTyped: true },
      ...{ time: 'Quý II', decision: { number: '12/QĐ', on: day('2/5/2024') }, original: '11/QĐ' },
    },
    problems: [],
  });
});

/** Column · typed · what is told of it · what was found. */
test.each<[PlanField, Typed, string, string]>([
  // A work without a code is told by its name.
  ['code', ' ', 'WORK_CODE_UNKNOWN', 'Công trình thử'],
  ['category', ' ', 'USE_CATEGORY_UNKNOWN', ''],
  ['category', 'Đường', 'USE_CATEGORY_UNKNOWN', 'Đường'],
  ['category', '2.4', 'USE_CATEGORY_UNKNOWN', '2.4'],
  ['category', 'mục 2.1', 'USE_CATEGORY_UNKNOWN', 'mục 2.1'],
  ['noMechanism', 'có thể', 'BOX_UNREADABLE', 'có thể'],
  ['estimate', 'nhiều', 'AMOUNT_UNREADABLE', 'nhiều'],
  ['estimate', '-50.000.000', 'AMOUNT_NEGATIVE', '-50.000.000'],
  ['otherSources', '-5.000.000', 'AMOUNT_NEGATIVE', '-5.000.000'],
  ['otherSources', 999, 'AMOUNT_SUSPICIOUS', '999'],
  ['support', 'nhiều', 'AMOUNT_UNREADABLE', 'nhiều'],
  ['decisionOn', 'mai', 'DATE_UNREADABLE', 'mai'],
  ['decisionOn', '1/7/2024', 'DATE_OUT_OF_CAMPAIGN', '1/7/2024'],
])('a line whose %s is «%s» tells %s', (column, typed, code, found) => {
  const { problems } = read({ [column]: typed });
  expect(problems.map(({ facts: _facts, ...problem }) => problem)).toEqual([{ code, field: column, found }]);
});

test('what cannot be read is 0, and the rest of the line counts all the same', () => {
  const typed = { estimate: 'nhiều', otherSources: 'ít', support: 'vừa', decisionOn: 'mai' };
  expect(read(typed).line).toMatchObject({
    ...{ code: 'CT01', category: '2.1', estimate: 0, otherSources: 0, amount: 0, isSupportTyped: true },
    decision: { number: '12/QĐ', on: undefined },
  });
});

/** Support · đồng · whether it is typed: one left blank is the one that was approved. */
test.each<[Typed, number, boolean]>([
  ['', 0, false],
  [' ', 0, false],
  ['0', 0, true],
  ['1.000', 1000, true],
  ['-20 triệu', -20_000_000, true],
  ['(20.000.000)', -20_000_000, true],
])('a support «%s» is %d; typed: %s', (support, amount, isTyped) => {
  const { line, problems } = read({ support });
  expect([line.amount, line.isSupportTyped]).toEqual([amount, isTyped]);
  expect(problems).toEqual([]);
});

/** What people type for a paragraph of plan II.2. */
test.each<[Typed, string]>([
  [CATEGORY['2.1'], '2.1'],
  [CATEGORY['2.2'], '2.2'],
  [CATEGORY['2.3'], '2.3'],
  ['2.1', '2.1'],
  [2.2, '2.2'],
  ['2,3', '2.3'],
  [' 2.1. Đường', '2.1'],
])('the paragraph «%s» is %s', (category, paragraph) => {
  expect(read({ category, noMechanism: true }).line.category).toBe(paragraph);
});

/** Paragraph · «chưa có cơ chế» · support · whether the tick is asked for. */
test.each<[Typed, Typed, Typed, boolean]>([
  ['2.1', '', '20 triệu', false],
  ['2.2', '', '20 triệu', true],
  ['2.3', '', '20 triệu', true],
  ['2.2', 'x', '20 triệu', false],
  ['2.3', true, '20 triệu', false],
  ['2.2', '', '', true],
  ['2.2', '', '0', true],
  // What takes back has its condition where it was given.
  ['2.2', '', '-20 triệu', false],
])(
  'of %s, ticked «%s», a support «%s» asks for the condition: %s',
  (category, noMechanism, support, isAsked) => {
    const { line, problems } = read({ category, noMechanism, support });
    const facts = { category: line.category };
    expect(problems).toEqual(
      isAsked ? [{ code: 'USE_CONDITION_MISSING', field: 'noMechanism', found: '', facts }] : [],
    );
  },
);

test('of no paragraph the condition is not asked for as well', () => {
  expect(placed(read({ category: '' }).problems)).toEqual(['category: USE_CATEGORY_UNKNOWN']);
});

/** It goes into the document as it stands. */
test.each<[string, Typed, string]>([
  ['words', ' Quý II/2024 ', 'Quý II/2024'],
  ['a day', dated(45_431), '19/5/2024'],
  ['a year, which is no amount', 2024, '2024'],
  ['many words, of which none is cut', 'Sau vụ xuân, '.repeat(9), 'Sau vụ xuân, '.repeat(9).trim()],
  ['nothing', '', ''],
])('when it is to be done: %s', (_, time, told) => {
  expect(read({ time }).line.time).toBe(told);
});
