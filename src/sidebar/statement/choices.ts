import type { StatementBoard } from '../../actions/statement-board.ts';
import type { StatementLine } from '../../domain/statement-line.ts';

export interface Share {
  readonly code: string;
  /** Whole đồng, above zero. */
  readonly amount: number;
}

/** What the accountant said of a line; nothing said of it is neither. */
export type Choice =
  | { readonly kind: 'take'; readonly shares: readonly Share[] }
  | { readonly kind: 'leave' };

/** By the line's row in the statement. */
export type Choices = ReadonlyMap<number, Choice>;

/** A line of the statement that is not settled yet, with whom it may be for. */
export interface Credit {
  readonly line: StatementLine;
  readonly found: StatementBoard['proposed'][number] | undefined;
}

export interface Heaps {
  /** By the code of one payee, and with nothing to look at. */
  readonly certain: readonly Credit[];
  readonly proposed: readonly Credit[];
  readonly unmatched: readonly Credit[];
  /** Between the campaign's own accounts, unless the accountant says that one is a gift. */
  readonly internal: readonly Credit[];
}

/** The lines, which never left the page as they stand in the statement, in the heaps of the board. */
export function heapsOf(board: StatementBoard, lines: readonly StatementLine[]): Heaps {
  const byRow = new Map(lines.map((line) => [line.row, line]));
  const credits = (some: readonly { row: number; found?: Credit['found'] }[]) =>
    some.flatMap(({ row, found }): Credit[] => {
      const line = byRow.get(row);
      return line ? [{ line, found }] : [];
    });
  const withFound = (some: StatementBoard['proposed']) => some.map((found) => ({ row: found.row, found }));
  return {
    certain: credits(withFound(board.matched.filter(({ doubts }) => doubts.length === 0))),
    proposed: credits(
      withFound([...board.matched.filter(({ doubts }) => doubts.length > 0), ...board.proposed]),
    ),
    unmatched: credits(board.rows.unmatched.map((row) => ({ row }))),
    internal: credits(board.rows.internal.map((row) => ({ row }))),
  };
}

export interface Taken {
  readonly line: StatementLine;
  readonly shares: readonly Share[];
}

/** What would be written now: nothing but what the accountant sees as taken. */
export function takenOf({ certain, proposed, unmatched, internal }: Heaps, choices: Choices): Taken[] {
  return [...certain, ...proposed, ...unmatched, ...internal].flatMap(({ line }): Taken[] => {
    const choice = choices.get(line.row);
    return choice?.kind === 'take' ? [{ line, shares: choice.shares }] : [];
  });
}

/** As it was found, ready to be confirmed; undefined when nobody was. */
export function proposal({ found }: Credit): Choice | undefined {
  return found && found.allocations.length > 0 ? { kind: 'take', shares: found.allocations } : undefined;
}

export function amountOf(lines: readonly { readonly amount: number }[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}
