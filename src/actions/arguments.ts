import * as z from 'zod/mini';
import { BAD_ARGUMENTS } from '../text/vi-sidebar.ts';
import { Refusal } from './refusal.ts';

/** A unit's code, as a sidebar sends it. */
export const UNIT_CODE = z.string().check(z.minLength(1), z.maxLength(60));

/** An address, as a sidebar sends it; '' for anything but a text. */
export function sentText(sent: unknown): string {
  return typeof sent === 'string' ? sent : '';
}

/** What a person typed in a sidebar, on one line. */
export function typedLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

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
