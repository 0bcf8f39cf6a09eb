import { hasError, type RowProblem } from '../../src/domain/problems.ts';

const warning: RowProblem = { code: 'AMOUNT_UNUSUAL', field: 'paid', found: '45.000.000' };
const error: RowProblem = { code: 'AMOUNT_UNREADABLE', field: 'paid', found: 'chưa rõ' };

test.each<[string, RowProblem[], boolean]>([
  ['nothing', [], false],
  ['a warning', [warning], false],
  ['two warnings', [warning, warning], false],
  ['an error', [error], true],
  ['a warning and an error', [warning, error], true],
])('%s among the problems of a row', (_what, problems, has) => {
  expect(hasError(problems)).toBe(has);
});
