import type { StatementBoard } from '../../actions/statement-board.ts';
import { finderOf } from '../shared/find-people.ts';

/** Somebody to whom money may be given. */
export type Payee = StatementBoard['payees'][number];

export interface People {
  of(code: string): Payee | undefined;
  /** Those whose name, code or unit has all of the words, with or without marks. */
  search(words: string): readonly Payee[];
}

export function peopleOf(payees: readonly Payee[]): People {
  const byCode = new Map(payees.map((payee) => [payee.code, payee]));
  return { of: (code) => byCode.get(code), search: finderOf(payees) };
}
