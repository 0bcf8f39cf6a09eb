import * as z from 'zod/mini';
import { SEAL } from '../text/vi-seals.ts';
import { checkedArguments, typedLine } from './arguments.ts';

const LINE = z.string().check(z.maxLength(400));

const REQUEST = z.strictObject({
  preparedBy: LINE,
  approvedBy: LINE,
  /** Why it is adjusted; of the first run, why the chairman has it sealed in spite of what stands in the way. */
  reason: z.optional(LINE),
  /** Why the chairman has it sealed in spite of what stands in the way. */
  waiver: z.optional(LINE),
  /** What the person looked at before saying yes; left out: whatever there is. */
  agreed: z.optional(z.strictObject({ fingerprint: z.string(), number: z.int() })),
});

export type SealRequest = z.infer<typeof REQUEST>;

/** @throws Refusal for anything that is no such request */
export function checkedSeal(sent: unknown) {
  const request = checkedArguments(REQUEST, sent, SEAL.badRequest);
  return {
    preparedBy: typedLine(request.preparedBy),
    approvedBy: typedLine(request.approvedBy),
    // The sentences in which they stand end them.
    reason: typedLine(request.reason ?? '').replace(/[.;\s]+$/, ''),
    waiver: typedLine(request.waiver ?? '').replace(/[.;\s]+$/, ''),
    agreed: request.agreed,
  };
}
