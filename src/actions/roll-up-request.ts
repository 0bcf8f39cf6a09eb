import * as z from 'zod/mini';
import { ROLL_UP_REFUSED } from '../text/vi-roll-up.ts';
import { checkedArguments, typedLine } from './arguments.ts';
import { Refusal } from './refusal.ts';

const LINE = z.string().check(z.maxLength(2000));
const NAME = z.string().check(z.maxLength(400));

const REQUEST = z.strictObject({
  files: z.array(
    z.strictObject({
      /** Of a spreadsheet, or its id; left out where the host could not open it. */
      address: z.optional(LINE),
      /** What it is called, where its address is nobody's to see. */
      name: z.optional(LINE),
      /** Why the host could not open it, in a sentence. */
      why: z.optional(LINE),
    }),
  ),
  /** Who is expected, in place of what `Danh sách xã` says. */
  expected: z.optional(z.array(z.strictObject({ name: NAME, district: NAME }))),
});

export type RollUpRequest = z.infer<typeof REQUEST>;

/** @throws Refusal for anything that is no such request, and for one without a file */
export function checkedRollUp(sent: unknown) {
  const { files, expected } = checkedArguments(REQUEST, sent, ROLL_UP_REFUSED.badRequest);
  const lines = files.map(({ address = '', name = '', why = '' }) => ({
    address: typedLine(address),
    name: typedLine(name),
    why: typedLine(why),
  }));
  const given = lines.filter(({ address, name }) => address !== '' || name !== '');
  if (given.length === 0) throw new Refusal(ROLL_UP_REFUSED.noFiles);
  const communes = expected
    ?.map(({ name, district }) => ({ name: typedLine(name), district: typedLine(district) }))
    .filter(({ name }) => name !== '');
  return { files: given, expected: communes };
}
