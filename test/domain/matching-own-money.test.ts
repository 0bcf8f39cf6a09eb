/** Transfers whose text has another account of the campaign: whose they are, and who must look at them. */
import type { Match, MatchResult } from '../../src/domain/match.ts';
import { matchStatement } from '../../src/domain/matching.ts';
import { dong } from '../../src/domain/quantities.ts';
import { textFingerprint } from '../../src/workbook/fingerprint.ts';
import { ACCOUNT, OWN_ACCOUNTS } from '../support/statement-people.ts';
import { PAYEES } from './cases/transfers.ts';
import { day } from './typed.ts';

type Told = readonly [text: string, amount: number];

function heaps(...lines: readonly Told[]): MatchResult {
  const own = { year: 2024, account: ACCOUNT, accounts: OWN_ACCOUNTS };
  return matchStatement(
    lines.map(([text, amount], at) => ({
      ...{ row: at + 1, on: day('16/5/2024'), amount: dong(amount), text, reference: '' },
    })),
    PAYEES,
    { ...own, stored: new Set(), digest: textFingerprint },
  );
}

const said = ({ allocations, others, mayBeInternal }: Match) =>
  [
    ...(mayBeInternal ? ['perhaps own:'] : []),
    ...allocations.map(({ code, amount }) => `${code} ${amount}`),
    ...(others.length > 0 ? [`? ${others.join(' ')}`] : []),
  ].join(' ');

/** The holders are Nguyễn Thị Thu, who is TH-01 too, and Ma Văn Đông. */
test.each<[string, string, number, string]>([
  ['somebody else gave', 'NGUYEN VAN AN tu 8502215036905', 450_000, 'perhaps own: MN-01 450000'],
  ['somebody else, another sum', 'NGUYEN VAN AN tu 8502215036905', 200_000, 'perhaps own: MN-01 200000'],
  ['one of two', 'NGUYEN VAN AN, TRAN THI BINH tu 8502215036905', 1000, 'perhaps own: MN-01 1000 ? MN-02'],
  [
    'two together',
    'NGUYEN VAN AN, TRAN THI BINH tu 8502215036905',
    750_000,
    'perhaps own: MN-01 450000 MN-02 300000',
  ],
  ['a hamlet', 'XOM 4 NOP TIEN UNG HO tu 8502215036905', 4_000_000, 'perhaps own: X04 4000000'],
  ['a holder, who moves it', 'NGUYEN THI THU tu 8502215036905', 450_000, 'internal'],
  ['a holder beside somebody else', 'TRAN THI BINH, NGUYEN THI THU tu 8502215036905', 750_000, 'internal'],
  ['nobody can tell who of two', 'LE THI HOA tu 8502215036905', 200_000, 'internal'],
  ['a name that is only like one', 'NGUYEN VAN ANH tu 8502215036905', 450_000, 'internal'],
  ['nobody', 'chuyen tu 8502215036905', 450_000, 'internal'],
  ['a holder moves it, whoever else is named', 'MA VAN DONG NOI BO, TRAN THI BINH', 300_000, 'internal'],
  ['the statement’s own account', 'NGUYEN VAN AN tu 8502215035268', 450_000, 'MN-01 450000'],
  ['no account at all', 'NGUYEN VAN AN', 450_000, 'MN-01 450000'],
  ['no account, by a name like one', 'NGUYEN VAN ANH', 450_000, 'MN-01 450000'],
])('%s: «%s», %i đ', (_fact, text, amount, expected) => {
  const { matched, proposed, unmatched, internal } = heaps([text, amount]);
  expect([matched, unmatched]).toEqual([[], []]);
  expect([...proposed.map(said), ...internal.map(() => 'internal')]).toEqual([expected]);
});

test('each line is in its heap, in the order of the statement', () => {
  const { proposed, unmatched, internal } = heaps(
    ['chuyen tu 8502215036905', 1000],
    ['mua che', 2000],
    ['NGUYEN VAN AN', 450_000],
    ['chuyen tu 8502215036905', 3000],
    ['TRAN THI BINH', 300_000],
    ['tra tien hang', 4000],
  );
  expect(internal.map(({ row }) => row)).toEqual([1, 4]);
  expect(unmatched.map(({ row }) => row)).toEqual([2, 6]);
  expect(proposed.map(({ line }) => line.row)).toEqual([3, 5]);
  expect(new Set(proposed.map(({ id }) => id)).size).toBe(2);
});
