/** How the cells of the books of the money's use are read, one by one. */
import { readSignedAmount } from '../../src/domain/amounts.ts';
import { readSignedMeasure } from '../../src/domain/measures.ts';
import { lineReader, windowOfUse } from '../../src/domain/use-cells.ts';
import { broken, cell, dated, day, facts, readsAs, type Typed, UNCALCULATED } from './typed.ts';

const WINDOW = windowOfUse(2024, day('30/6/2024'));
const reader = (typed: Typed) => lineReader(() => cell(typed), WINDOW);
const told = ({ problems }: Pick<ReturnType<typeof reader>, 'problems'>) =>
  problems.map(({ code, field, found }) => `${field}: ${code} ${found}`.trim());

test.each([
  [2024, '1/1/2023', '31/12/2026'],
  [2030, '1/1/2029', '31/12/2032'],
])('the money of %d is used from the year before until the end of the second after', (year, from, until) => {
  const today = day('30/6/2024');
  expect(windowOfUse(year, today)).toEqual({ from: day(from), until: day(until), today, year });
});

/** Typed as a day · read as · what is told. */
test.each(
  facts<[Typed, string | undefined, string[]]>(
    [
      ['19/5/2024', '19/5/2024', []],
      [dated(45_431), '19/5/2024', []],
      ['19/5', '19/5/2024', []],
      ['', undefined, []],
      ['1/1/2023', '1/1/2023', []],
      ['31/12/2022', undefined, ['on: DATE_OUT_OF_CAMPAIGN 31/12/2022']],
      ['30/6/2024', '30/6/2024', []],
      ['1/7/2024', undefined, ['on: DATE_OUT_OF_CAMPAIGN 1/7/2024']],
      ['mai', undefined, ['on: DATE_UNREADABLE mai']],
      [UNCALCULATED, undefined, ['on: DATE_UNREADABLE']],
    ],
    readsAs,
  ),
)('as a day: %s', (_, typed, read, problems) => {
  const line = reader(typed);
  expect(line.day('on')).toEqual(read === undefined ? undefined : day(read));
  expect(told(line)).toEqual(problems);
});

test.each([
  ['while the campaign runs', '30/6/2024', '30/6/2024'],
  ['after all of it', '1/1/2027', '31/12/2026'],
])('a day that is wrong names the days between which it may lie: %s', (_, today, until) => {
  const line = lineReader(() => cell('mai'), windowOfUse(2024, day(today)));
  line.day('on');
  expect(line.problems[0]?.facts).toEqual({ ofUse: 1, from: '1/1/2023', until });
});

/** Typed as money · read as · read with its sign · what is told without one. */
test.each(
  facts<[Typed, number | undefined, number | undefined, string[]]>(
    [
      ['450.000', 450_000, 450_000, []],
      ['', 0, 0, []],
      ['-450.000', undefined, -450_000, ['sum: AMOUNT_NEGATIVE -450.000']],
      ['abc', undefined, undefined, ['sum: AMOUNT_UNREADABLE abc']],
      [999, undefined, undefined, ['sum: AMOUNT_SUSPICIOUS 999']],
    ],
    readsAs,
  ),
)('as money: %s', (_, typed, read, signed, problems) => {
  const line = reader(typed);
  expect(line.money('sum')).toBe(read);
  expect(told(line)).toEqual(problems);
  expect(reader(typed).money('sum', readSignedAmount)).toBe(signed);
});

/** Typed as an area · read as m² · read with its sign · what is told without one. */
test.each(
  facts<[Typed, number, number, string[]]>(
    [
      ['120,5', 120.5, 120.5, []],
      ['', 0, 0, []],
      ['-120,5', 0, -120.5, ['area: AREA_NEGATIVE -120,5']],
      ['0,0005', 0, 0, ['area: AREA_STEP 0,0005']],
      ['rộng', 0, 0, ['area: AREA_UNREADABLE rộng']],
      [broken('#REF!'), 0, 0, ['area: AREA_UNREADABLE #REF!']],
    ],
    readsAs,
  ),
)('as an area: %s', (_, typed, read, signed, problems) => {
  const line = reader(typed);
  expect(line.area('area')).toBe(read);
  expect(told(line)).toEqual(problems);
  expect(reader(typed).area('area', readSignedMeasure)).toBe(signed);
});

test.each<[Typed, boolean, string[]]>([
  [true, true, []],
  ['x', true, []],
  [false, false, []],
  ['', false, []],
  ['không', false, []],
  ['có thể', false, ['tick: BOX_UNREADABLE có thể']],
  [2, false, ['tick: BOX_UNREADABLE 2']],
])('as a tick: «%s» is %s', (typed, ticked, problems) => {
  const line = reader(typed);
  expect(line.box('tick')).toBe(ticked);
  expect(told(line)).toEqual(problems);
});

test('a decision is its number and its day, each as far as it can be read', () => {
  const written: Readonly<Record<string, Typed>> = {
    number: ' 12/QĐ ',
    on: '2/5/2024',
    wrong: 'mai',
    blank: '',
  };
  const line = lineReader((field: string) => cell(written[field] ?? ''), WINDOW);
  expect(line.decision('number', 'on')).toEqual({ number: '12/QĐ', on: day('2/5/2024') });
  expect(line.decision('blank', 'blank')).toEqual({ number: '', on: undefined });
  expect(line.problems).toEqual([]);
  expect(line.decision('number', 'wrong')).toEqual({ number: '12/QĐ', on: undefined });
  expect(told(line)).toEqual(['wrong: DATE_UNREADABLE mai']);
});

test('a text is read without what cannot be seen, and every problem of a line is kept', () => {
  const line = reader(' abc\u200b ');
  expect(line.text('name')).toBe('abc');
  line.money('sum');
  line.day('on');
  expect(told(line)).toEqual(['sum: AMOUNT_UNREADABLE abc', 'on: DATE_UNREADABLE abc']);
});
