import * as z from 'zod/mini';
import { checkedArguments, UNIT_CODE } from './arguments.ts';

const MOST = 10_000;

const ISSUE = z.strictObject({
  /** Codes of units or people; left out: everybody. */
  codes: z.optional(z.array(UNIT_CODE).check(z.minLength(1), z.maxLength(MOST))),
  /** What somebody agreed to: how many papers, and for how much, in đồng. Left out: whatever there is. */
  agreed: z.optional(z.strictObject({ issued: z.int(), cancelled: z.int(), amount: z.int() })),
});

const SHEET = z.strictObject({
  /** Left out: all papers that stand. */
  numbers: z.optional(z.array(z.int().check(z.minimum(1))).check(z.maxLength(MOST))),
});

export type IssueRequest = z.infer<typeof ISSUE>;
export type SheetRequest = z.infer<typeof SHEET>;

/** @throws Refusal for anything that is no such request */
export function checkedIssue(sent: unknown): IssueRequest {
  return checkedArguments(ISSUE, sent);
}

/** @throws Refusal for anything that is no such request */
export function checkedSheet(sent: unknown): SheetRequest {
  return checkedArguments(SHEET, sent);
}
