import type { StatementBoard } from '../../actions/statement-board.ts';
import { withoutMarks } from '../../domain/fold.ts';

/** Somebody to whom money may be given. */
export type Payee = StatementBoard['payees'][number];

export interface People {
  of(code: string): Payee | undefined;
  /** Those whose name, code or unit has all of the words, with or without marks. */
  search(words: string): readonly Payee[];
}

export function peopleOf(payees: readonly Payee[]): People {
  const byCode = new Map(payees.map((payee) => [payee.code, payee]));
  const texts = payees.map((payee) => ({
    payee,
    text: withoutMarks(`${payee.name} ${payee.code} ${payee.unitName}`),
  }));
  return {
    of: (code) => byCode.get(code),
    search(words) {
      const wanted = withoutMarks(words).split(/\s+/);
      return texts
        .filter(({ text }) => wanted.every((word) => text.includes(word)))
        .map(({ payee }) => payee);
    },
  };
}
