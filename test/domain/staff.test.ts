import { paidIn } from '../../src/domain/entry.ts';
import { SEVERITY } from '../../src/domain/problems.ts';
import { assessStaff } from '../../src/domain/staff.ts';
import { STAFF_RESULT_WORDS } from '../../src/text/vi.ts';
import { SALARIES } from './cases/income.ts';
import { BOUNDARY_CASES, PRECEDENCE, type StaffCase, WORKED_CASES } from './cases/staff.ts';
import { STATUSES_READ } from './cases/words.ts';
import { errors, placed, RULES, type StaffKey, staff } from './rows.ts';
import { facts, saying, type Typed } from './typed.ts';

const HOA: Partial<Record<StaffKey, Typed>> = {
  name: 'Nguyễn Thị Hoa',
  category: 'Viên chức',
  income: 'Từ 5 triệu trở lên',
};
const ON_TIME = { paidOn: '19/5/2024', method: 'Tiền mặt' };

const inWords = ([category, income, status, days, paid, , , , , , result]: StaffCase) =>
  [
    [
      `${[category, status].filter((word) => word !== '').join(', ') || 'no category'}, income ${saying(income)}`,
      `days ${saying(days)}, paid ${saying(paid)}`,
      result,
    ].join(' · '),
  ][0] ?? '';

describe.each([
  ['the worked cases of RULES.md', WORKED_CASES],
  ['around the target', BOUNDARY_CASES],
])('%s', (_title, cases) => {
  test.each(cases.map((row) => [inWords(row), row] as const))('%s', (_fact, row) => {
    const [category, income, status, days, paid, targetDays, target, credit, remaining, surplus, result] =
      row;
    const note = status === '' ? '' : 'QĐ 12/QĐ-UBND';
    const cells = staff({ name: 'Nguyễn Thị Hoa', category, income, status, days, paid, note, ...ON_TIME });
    const { entry } = assessStaff(cells, RULES, false);
    expect(entry.target).toEqual(target === '–' ? undefined : { days: targetDays, amount: target });
    expect(entry).toMatchObject({
      credit,
      remaining: remaining === '–' ? 0 : remaining,
      surplus: surplus === '–' ? 0 : surplus,
    });
    expect(STAFF_RESULT_WORDS[entry.result]).toBe(result);
  });
});

describe('whether a person has a target', () => {
  test.each(PRECEDENCE.map((row) => ({ ...row, title: `${row.fact}: ${row.result}` })))('$title', (row) => {
    const { fact: _fact, title: _title, result, errors: told, onMobilisedList = false, ...typed } = row;
    const { entry, problems } = assessStaff(staff({ ...HOA, ...typed }), RULES, onMobilisedList);
    expect(STAFF_RESULT_WORDS[entry.result]).toBe(result);
    expect(errors(problems).sort()).toEqual([...told].sort());
  });

  test.each(facts(STATUSES_READ, (_typed, _status, keeps) => (keeps ? 'keeps it' : 'has none')))(
    'a status of %s',
    (_fact, status, _value, keeps) => {
      const { entry, problems } = assessStaff(staff({ ...HOA, status, note: 'QĐ 12' }), RULES, false);
      expect(entry.target?.amount).toBe(keeps ? 450_000 : 0);
      expect(problems).toEqual([]);
    },
  );

  test.each(STATUSES_READ.filter(([, , keeps]) => !keeps))(
    'a status of %s needs its reason in the note',
    (status) => {
      const { entry, problems } = assessStaff(staff({ ...HOA, status }), RULES, false);
      expect(placed(problems)).toEqual(['note: STATUS_NEEDS_REASON']);
      expect(entry.target?.amount).toBe(0);
    },
  );

  test.each([
    ['Không chuyên trách', { countPartTime: true }, 450_000],
    ['Không chuyên trách', { countArmedForces: true }, 0],
    ['Lực lượng vũ trang', { countArmedForces: true }, 450_000],
    ['Lực lượng vũ trang', { countPartTime: true }, 0],
    ['Viên chức', { countPartTime: false, countArmedForces: false }, 450_000],
  ])('%s with the setting %j is asked for %d đ', (category, setting, target) => {
    const { entry, problems } = assessStaff(staff({ ...HOA, category }), { ...RULES, ...setting }, false);
    expect(entry.target?.amount).toBe(target);
    expect(problems).toEqual([]);
  });

  test('what a person is employed as is asked for in its own cell', () => {
    const { problems } = assessStaff(staff({ ...HOA, category: ' ' }), RULES, false);
    expect(problems).toEqual([{ code: 'CATEGORY_MISSING', field: 'category', found: '' }]);
  });

  test('once in scope by the setting, a blank income is an error', () => {
    const cells = staff({ ...HOA, category: 'Không chuyên trách', income: '' });
    const { entry, problems } = assessStaff(cells, { ...RULES, countPartTime: true }, false);
    expect(entry.target).toBeUndefined();
    expect(placed(problems)).toEqual(['income: INCOME_MISSING']);
  });
});

describe('a payment beyond three times the target', () => {
  test.each([
    ['Từ 5 triệu trở lên', '1.350.000', []],
    ['Từ 5 triệu trở lên', '1.350.001', ['paid: AMOUNT_UNUSUAL']],
    ['Từ 5 triệu trở lên', '4.500.000', ['paid: AMOUNT_UNUSUAL']],
    ['Dưới 5 triệu', '900.000', []],
    ['Dưới 5 triệu', '900.001', ['paid: AMOUNT_UNUSUAL']],
  ])('%s, %s: %j', (income, paid, told) => {
    const { entry, problems } = assessStaff(staff({ ...HOA, income, paid, ...ON_TIME }), RULES, false);
    expect(placed(problems)).toEqual(told);
    expect(paidIn(entry)).toBeGreaterThan(0);
  });

  test('is not asked about where there is no target', () => {
    const cells = staff({ ...HOA, category: 'Không chuyên trách', paid: '5.000.000', ...ON_TIME });
    expect(assessStaff(cells, RULES, false).problems).toEqual([]);
  });
});

describe('a salary', () => {
  test('typed as a figure only warns', () => {
    const { entry, problems } = assessStaff(staff({ ...HOA, income: '5.000.000' }), RULES, false);
    expect(entry.target?.amount).toBe(450_000);
    expect(problems).toEqual([{ code: 'INCOME_IS_A_FIGURE', field: 'income', found: '' }]);
    expect(SEVERITY.INCOME_IS_A_FIGURE).toBe('warning');
  });

  test.each(SALARIES.map((typed) => [saying(typed), typed] as const))(
    'of %s is never repeated',
    (_fact, income) => {
      const { problems } = assessStaff(staff({ ...HOA, income }), RULES, false);
      const told = problems.filter(({ field }) => field === 'income');
      expect(told).toHaveLength(1);
      expect(told[0]).toMatchObject({ found: '' });
      expect(told[0]?.facts).toBeUndefined();
    },
  );

  test('that is no figure at all is shown as typed, so that it can be found', () => {
    const { problems } = assessStaff(staff({ ...HOA, income: 'cao' }), RULES, false);
    expect(problems).toEqual([{ code: 'INCOME_UNREADABLE', field: 'income', found: 'cao' }]);
  });
});

test('labour and money stay in columns of their own', () => {
  const { entry } = assessStaff(staff({ ...HOA, days: '1,5', paid: '225.000', ...ON_TIME }), RULES, false);
  expect(entry).toMatchObject({
    labourDays: 1.5,
    labourValue: 225_000,
    inKindValue: 0,
    landArea: 0,
    credit: 450_000,
  });
  expect(paidIn(entry)).toBe(225_000);
});
