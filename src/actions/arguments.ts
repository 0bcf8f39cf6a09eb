import * as z from 'zod/mini';
import { BAD_ARGUMENTS } from '../text/vi-sidebar.ts';
import { Refusal } from './refusal.ts';

/**
 * What a sidebar sent, checked: anybody who can open the sheet can send anything.
 * @param say the sentence of the refusal
 * @throws Refusal naming the field that does not fit
 */
export function checkedArguments<Schema extends z.ZodMiniType>(
  schema: Schema,
  sent: unknown,
  say: (field: string) => string = BAD_ARGUMENTS,
): z.output<Schema> {
  const { success, data, error } = z.safeParse(schema, sent);
  if (success) return data;
  throw new Refusal(say(error.issues[0]?.path.map(String).join('.') ?? ''));
}
