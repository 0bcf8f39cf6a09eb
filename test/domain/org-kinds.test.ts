import { FORM_OF, GROUP_OF, isInvited, ORG_KINDS } from '../../src/domain/org-kinds.ts';
import { KIND_WORDS } from '../../src/text/vi.ts';

/** Loại · the form of its list · its group in the summary · whether it is invited, and never reminded (plan II.1). */
test.each([
  ['Cơ quan', 'staff', 'I', false],
  ['Trường học', 'staff', 'II', false],
  ['Trạm y tế', 'staff', 'III', false],
  ['Cơ quan khác', 'staff', 'IV', false],
  ['Xóm', 'hamlet', 'V', false],
  ['Doanh nghiệp', 'business', 'VI', true],
  ['Tổ chức, cá nhân', 'donor', 'VII', true],
])('%s: list %s, group %s, invited: %s', (word, form, group, invited) => {
  const [kind] = ORG_KINDS.filter((one) => KIND_WORDS[one] === word);
  expect(kind && [FORM_OF[kind], GROUP_OF[kind], isInvited(kind)]).toEqual([form, group, invited]);
});

test('a unit without a kind is not invited', () => {
  expect(isInvited(undefined)).toBe(false);
});
