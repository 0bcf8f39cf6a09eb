/** Credits of a statement, with whom they were given to, and what is told of each. */
import { type Doubt, doubtsOf } from '../../src/domain/doubts.ts';
import type { Match } from '../../src/domain/match.ts';
import { dong, NO_DONG } from '../../src/domain/quantities.ts';
import { type BookLine, bookLine, THU } from './book-lines.ts';
import { day } from './typed.ts';

/** The statement's account. */
export const ACCOUNT = THU.kind === 'account' ? THU.number : '';
export const ON = '16/5/2024';

interface Told {
  readonly row?: number;
  readonly pass?: Match['pass'];
  readonly mayBeInternal?: true;
}

/** A credit of 16/5/2024 given to payees: `MN-01 450000`, or several of them. */
export function credit(
  payees: string,
  { row = 1, pass = 'code', ...more }: Told = {},
  amount?: number,
): Match {
  const allocations = payees
    .split(', ')
    .filter((payee) => payee !== '')
    .map((payee) => {
      const [code = '', share] = payee.split(' ');
      return { code, amount: dong(Number(share)) };
    });
  const sum = allocations.reduce((all, one) => all + one.amount, 0);
  const line = { row, on: day(ON), amount: dong(amount ?? sum), text: 'chuyen tien', reference: '' };
  return { line, id: `${row}`, pass, allocations, others: [], open: NO_DONG, ...more };
}

/** Each person of MN is asked for 450.000, of which 300.000 is open; the unit for 1.350.000; X01 for nothing. */
export function told(lines: readonly BookLine[], matches: readonly Match[]): string[][] {
  const isPerson = (code: string) => code.startsWith('mn-');
  const doubts = doubtsOf(matches, {
    account: ACCOUNT,
    receipts: lines.map(bookLine),
    unitOf: (code) => (code === '' ? undefined : code.split('-')[0]),
    targetOf: (code) => (isPerson(code) ? dong(450_000) : code === 'x01' ? NO_DONG : undefined),
    remainingOf: (code) => (isPerson(code) ? dong(300_000) : NO_DONG),
  });
  expect([...doubts.keys()]).toEqual(matches);
  return matches.map((match) => (doubts.get(match) ?? []).map(said));
}

function said(doubt: Doubt): string {
  if ('vouchers' in doubt) return [doubt.kind, ...doubt.vouchers].join(' ');
  if (doubt.kind === 'farAbove') return `farAbove ${doubt.target}`;
  return doubt.kind === 'proposedBefore' ? `proposedBefore ${doubt.row}` : doubt.kind;
}
