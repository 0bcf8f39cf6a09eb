import { accountIn } from '../../src/domain/receivers.ts';
import { ACCOUNT_CELLS, ACCOUNTS } from './cases/money.ts';
import { cell, facts } from './typed.ts';

const names = (_typed: unknown, account: string) =>
  account === '' ? 'names no account' : `names ${account}`;

test.each(facts(ACCOUNT_CELLS, names))('%s', (_fact, typed, account) => {
  expect(accountIn(cell(typed), ACCOUNTS)).toBe(account === '' ? undefined : account);
});

test('without known accounts no cell names one', () => {
  expect(accountIn(cell('8502215035268'), [])).toBeUndefined();
});
