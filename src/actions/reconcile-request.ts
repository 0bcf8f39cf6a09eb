import * as z from 'zod/mini';
import { dateFromIso } from '../domain/dates.ts';
import type { Allocation } from '../domain/match.ts';
import { dong, LARGEST_GIFT } from '../domain/quantities.ts';
import type { StatementLine } from '../domain/statement-line.ts';
import { checkedArguments } from './arguments.ts';

const MOST_LINES = 20_000;
const MOST_SHARES = 500;

const text = (longest: number) => z.string().check(z.maxLength(longest));
const row = z.int().check(z.minimum(1), z.maximum(10_000_000));
const amount = z.int().check(z.minimum(1), z.maximum(LARGEST_GIFT));

/** Credits of a statement, as whoever read it sends them: nothing else of the account is ever sent. */
const MATCH = z.strictObject({
  account: text(40),
  lines: z
    .array(
      z.strictObject({
        row,
        /** 2024-05-17 */
        on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
        amount,
        text: text(2_000),
        reference: text(2_000),
      }),
    )
    .check(z.maxLength(MOST_LINES)),
});

const STORE = z.extend(MATCH, {
  /** Whether the lines that are certain by their code are stored too. */
  certain: z.boolean(),
  /** Lines that the accountant confirmed or gave to somebody, by their row in the statement. */
  confirmed: z
    .array(
      z.strictObject({
        row,
        shares: z
          .array(z.strictObject({ code: text(60), amount }))
          .check(z.minLength(1), z.maxLength(MOST_SHARES)),
      }),
    )
    .check(z.maxLength(MOST_LINES)),
});

const CANCEL = z.strictObject({ id: text(64) });

export type MatchRequest = z.infer<typeof MATCH>;
export type StoreRequest = z.infer<typeof STORE>;
export type CancelRequest = z.infer<typeof CANCEL>;

/** @throws Refusal for anything that is no such request */
export function checkedMatch(sent: unknown): MatchRequest {
  return checkedArguments(MATCH, sent);
}

/** @throws Refusal for anything that is no such request */
export function checkedStore(sent: unknown): StoreRequest {
  return checkedArguments(STORE, sent);
}

/** @throws Refusal for anything that is no such request */
export function checkedCancel(sent: unknown): CancelRequest {
  return checkedArguments(CANCEL, sent);
}

/** The lines that can be read; a day that is none (30/2) drops its line, which whoever reads a statement never sends. */
export function linesOf({ lines }: Pick<MatchRequest, 'lines'>): StatementLine[] {
  return lines.flatMap(({ on, amount: sum, ...line }) => {
    const day = dateFromIso(on);
    return day ? [{ ...line, on: day, amount: dong(sum) }] : [];
  });
}

/** What a person allotted, in the domain's own units. */
export function allocationsOf(shares: StoreRequest['confirmed'][number]['shares']): Allocation[] {
  return shares.map(({ code, amount: sum }) => ({ code, amount: dong(sum) }));
}
