import { assessBusiness } from '../../src/domain/business.ts';
import { paidIn } from '../../src/domain/entry.ts';
import { BUSINESS_RESULT_WORDS } from '../../src/text/vi.ts';
import { BUSINESSES, PERSONAL_NUMBERS, TAX_CODES } from './cases/gifts.ts';
import { business, codes, placed, RULES } from './rows.ts';
import { facts, saying } from './typed.ts';

const ON_TIME = { paidOn: '19/5/2024', method: 'Tiền mặt' };
const NAMED = { name: 'Công ty TNHH Điềm Mặc', form: 'Doanh nghiệp' };

const cases = BUSINESSES.map((row) => {
  const [form, pledge, paid, goods, result] = row;
  const gifts = `pledged ${saying(pledge)}, paid ${saying(paid)}, goods ${saying(goods)}`;
  return [`${saying(form)}: ${gifts}: ${result}`, row] as const;
});

test.each(cases)('%s', (_fact, [form, pledge, paid, goodsValue, result, below]) => {
  const cells = business({ ...NAMED, form, pledge, paid, goodsValue, ...ON_TIME });
  const { entry, problems } = assessBusiness(cells, RULES);
  expect(BUSINESS_RESULT_WORDS[entry.result]).toBe(result);
  expect(codes(problems).includes('BELOW_FLOOR')).toBe(below);
});

test('the floor is no target: nothing remains and nothing is surplus', () => {
  for (const paid of ['', '1.500.000', '2.000.000', '9.000.000']) {
    const { entry } = assessBusiness(business({ ...NAMED, paid, ...ON_TIME }), RULES);
    expect(entry).toMatchObject({
      floor: 2_000_000,
      target: { days: 0, amount: 0 },
      remaining: 0,
      surplus: 0,
    });
  }
});

test('a pledge is not money', () => {
  const { entry } = assessBusiness(business({ ...NAMED, pledge: '5.000.000' }), RULES);
  expect(paidIn(entry)).toBe(0);
  expect(entry.inKindValue).toBe(0);
});

test('the floor follows the setting', () => {
  const rules = { ...RULES, businessFloor: 3_000_000 as typeof RULES.businessFloor };
  const at = (paid: string) => assessBusiness(business({ ...NAMED, paid, ...ON_TIME }), rules).entry.result;
  expect([at('2.999.999'), at('3.000.000')]).toEqual(['belowFloor', 'floorMet']);
});

test.each([
  ['', ['form: FORM_MISSING']],
  ['Tập đoàn', ['form: FORM_UNKNOWN']],
])('a form of «%s» has no floor, and is told as it stands there', (form, told) => {
  const { entry, problems } = assessBusiness(business({ ...NAMED, form, paid: '1.000', ...ON_TIME }), RULES);
  expect(entry.floor).toBe(0);
  expect(placed(problems)).toEqual(told);
  expect(problems[0]?.found).toBe(form);
});

test('a business without a name is an error, and its money counts', () => {
  const { entry, problems } = assessBusiness(
    business({ ...NAMED, name: '', paid: '2tr', ...ON_TIME }),
    RULES,
  );
  expect(placed(problems)).toEqual(['name: NAME_MISSING']);
  expect(paidIn(entry)).toBe(2_000_000);
});

test('what is below the floor is told beside the money', () => {
  const { problems } = assessBusiness(business({ ...NAMED, paid: '1.999.999', ...ON_TIME }), RULES);
  expect(placed(problems)).toEqual(['paid: BELOW_FLOOR']);
});

describe('a tax code', () => {
  test.each(facts(TAX_CODES, (_typed, real) => (real ? 'is accepted' : 'is asked about')))(
    '%s',
    (_fact, taxCode, real) => {
      const { problems } = assessBusiness(business({ ...NAMED, taxCode }), RULES);
      expect(placed(problems)).toEqual(real ? [] : ['taxCode: TAX_CODE_INVALID']);
    },
  );

  test.each(PERSONAL_NUMBERS)('of 12 digits for %s is accepted: %s', (form, accepted) => {
    const { problems } = assessBusiness(business({ ...NAMED, form, taxCode: '019087001234' }), RULES);
    expect(codes(problems)).toEqual(accepted ? [] : ['TAX_CODE_INVALID']);
  });

  test('of 12 digits is accepted where the form is not told', () => {
    const { problems } = assessBusiness(business({ ...NAMED, form: '', taxCode: '019087001234' }), RULES);
    expect(codes(problems)).toEqual(['FORM_MISSING']);
  });
});
