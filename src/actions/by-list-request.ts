import * as z from 'zod/mini';
import { LARGEST_GIFT, SMALLEST_BELIEVABLE } from '../domain/quantities.ts';
import { checkedArguments, UNIT_CODE } from './arguments.ts';

const MOST_PEOPLE = 5_000;
const MOST_QUESTIONS = 20;

const text = (longest: number) => z.string().check(z.maxLength(longest));
const amount = z.int().check(z.minimum(SMALLEST_BELIEVABLE), z.maximum(LARGEST_GIFT));
const anyAmount = z.int().check(z.minimum(-LARGEST_GIFT), z.maximum(LARGEST_GIFT));

const KEEP = z.strictObject({
  unit: UNIT_CODE,
  people: z
    .array(
      z.strictObject({
        code: text(200),
        /** As the sidebar showed it, so that a list that was changed meanwhile is noticed. */
        name: text(50_000),
        amount,
        /** What the receipt book had for this person when the sidebar read it. */
        received: anyAmount,
      }),
    )
    .check(z.minLength(1), z.maxLength(MOST_PEOPLE)),
  /** What was counted; null where nobody said. */
  counted: z.nullable(anyAmount),
  /** As a person types it, 19/5/2024; or 2024-05-19. */
  day: text(30),
  /** The number of an account, or the word for cash. */
  place: text(40),
  voucher: text(60),
  collector: text(200),
  payer: text(200),
  note: text(500),
  /** Ids of questions that the person said yes to. */
  agreed: z.array(text(64)).check(z.maxLength(MOST_QUESTIONS)),
});

const UNDO = z.strictObject({
  run: z.int().check(z.minimum(1), z.maximum(1_000_000_000)),
  /** What the sidebar showed as standing of it. */
  amount: anyAmount,
});

export type KeepRequest = z.infer<typeof KEEP>;
export type UndoRequest = z.infer<typeof UNDO>;

/** @throws Refusal for anything that is no such request */
export function checkedKeep(sent: unknown): KeepRequest {
  return checkedArguments(KEEP, sent);
}

/** @throws Refusal for anything that is no such request */
export function checkedUndo(sent: unknown): UndoRequest {
  return checkedArguments(UNDO, sent);
}
