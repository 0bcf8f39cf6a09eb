/** A line of `Ngày công`, in days. */
import { type LabourCells, type LabourField, readLabourLine } from '../../src/domain/labour-lines.ts';
import { placed, RULES } from './rows.ts';
import { dated, day, lineOf, type Typed } from './typed.ts';

type Column = keyof LabourCells;

const LINE: Readonly<Record<Column, Typed>> = {
  ...{ on: '19/5/2024', code: 'X04-01', worker: 'Ma Văn Mẫu', works: 'CT01', days: '1,5' },
  ...{ confirmedBy: 'Trưởng xóm', note: '' },
};

/** A day and a half, but for what is typed otherwise. */
function read(typed: Partial<Record<Column, Typed>> = {}) {
  return readLabourLine(lineOf({ ...LINE, ...typed }), RULES.window);
}

test('a line that is right is read as it stands', () => {
  expect(read()).toEqual({
    gift: {
      ...{ on: day('19/5/2024'), code: 'X04-01', amount: 1.5, isConfirmed: true, works: 'CT01' },
      what: expect.any(String),
    },
    problems: [],
  });
});

/** Days · note · days that count · what is told. */
test.each<[Typed, Typed, number, string[]]>([
  ['1', '', 1, []],
  [0.5, '', 0.5, []],
  ['366', '', 366, []],
  ['366,5', '', 0, ['days: DAYS_TOO_MANY']],
  ['0,3', '', 0, ['days: DAYS_STEP']],
  ['hai', '', 0, ['days: DAYS_UNREADABLE']],
  [dated(45_431), '', 0, ['days: DAYS_UNREADABLE']],
  ['', '', 0, ['days: LABOUR_DAYS_MISSING']],
  ['0', 'nghỉ mưa', 0, ['days: LABOUR_DAYS_MISSING']],
  // A line below zero corrects another, and says why.
  ['-0,5', 'ghi nhầm', -0.5, []],
  ['-0,5', '', 0, ['note: GIFT_REASON_MISSING']],
  [-1, ' ', 0, ['note: GIFT_REASON_MISSING']],
  ['-0,3', 'ghi nhầm', 0, ['days: DAYS_STEP']],
  ['-367', 'ghi nhầm', 0, ['days: DAYS_TOO_MANY']],
])('«%s» days with the note «%s» are %d', (days, note, amount, told) => {
  const { gift, problems } = read({ days, note });
  expect(gift.amount).toBe(amount);
  expect(placed(problems)).toEqual(told);
});

/** Column · typed · what is told of it · what was found. */
test.each<[Column, Typed, string, LabourField, string]>([
  ['on', '', 'DATE_MISSING', 'on', ''],
  ['on', 'mai', 'DATE_UNREADABLE', 'on', 'mai'],
  ['on', '1/7/2024', 'DATE_OUT_OF_CAMPAIGN', 'on', '1/7/2024'],
  ['confirmedBy', ' ', 'LABOUR_UNCONFIRMED', 'confirmedBy', ''],
  ['days', 'hai', 'DAYS_UNREADABLE', 'days', 'hai'],
  ['days', '0', 'LABOUR_DAYS_MISSING', 'days', '0'],
  ['days', '-1', 'GIFT_REASON_MISSING', 'note', '-1'],
])('a line whose %s is «%s» tells %s', (column, typed, code, field, found) => {
  const { problems } = read({ [column]: typed });
  expect(problems.map(({ facts: _facts, ...problem }) => problem)).toEqual([{ code, field, found }]);
});

test('days that nobody answers for are declared, all of them', () => {
  const { gift } = read({ confirmedBy: ' ' });
  expect([gift.isConfirmed, gift.amount]).toEqual([false, 1.5]);
});

/** What makes two lines of one day, code and number of days different work. */
test.each<[Column, Typed, boolean]>([
  ['worker', 'Lò Thị Mẫu', true],
  ['works', 'CT02', true],
  // «buổi sáng» and «buổi chiều» are two half days.
  ['note', 'buổi chiều', true],
  ['worker', 'MA  VĂN MẪU', false],
  ['works', 'ct01', false],
  ['confirmedBy', 'Bí thư chi bộ', false],
])('a line whose %s is «%s» is other work: %s', (column, typed, isOther) => {
  expect(read({ [column]: typed }).gift.what !== read().gift.what).toBe(isOther);
});
