import * as z from 'zod/mini';
import { SETTING_KEYS } from '../domain/settings.ts';
import { SET_UP } from '../text/vi-notices.ts';
import { SET_UP_REFUSED } from '../text/vi-set-up.ts';
import { checkedArguments } from './arguments.ts';

const LONGEST_TEXT = 500;
const MOST_UNITS = 300;

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const optionalText = z.optional(text);

/** What set-up may be asked beyond its usual work. Texts are as typed; what is left out stays as it is. */
const SET_UP_OPTIONS = z.strictObject({
  /** Lay every unit's tab out anew, even where nothing changed: mends formats and formulas that people broke. */
  repair: z.optional(z.boolean()),
  /** Values for `Cấu hình`. */
  settings: z.optional(z.partialRecord(z.enum(SETTING_KEYS), text)),
  /** Lines for `Đơn vị`, known by their codes; a new workbook has these units and no others. */
  units: z.optional(
    z
      .array(
        z.strictObject({
          code: text,
          name: optionalText,
          /** The kind's key or its word in the drop-down. */
          kind: optionalText,
          head: optionalText,
          email: optionalText,
          phone: optionalText,
          tab: optionalText,
          expected: optionalText,
        }),
      )
      .check(z.maxLength(MOST_UNITS)),
  ),
});

export type SetUpOptions = z.input<typeof SET_UP_OPTIONS>;
export type AskedUnit = NonNullable<SetUpOptions['units']>[number];

/**
 * @param options or their JSON
 * @throws Refusal for anything but these options: they come from outside.
 */
export function readSetUpOptions(options: unknown): SetUpOptions {
  return checkedArguments(
    SET_UP_OPTIONS,
    typeof options === 'string' ? parsed(options) : options,
    (field) => `${SET_UP.badOptions}${SET_UP_REFUSED.badField(field)}`,
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
