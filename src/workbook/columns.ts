import type { ConditionType } from './sheets-api.ts';

/** What a column holds, from which its format, alignment and checks follow. */
export type ColumnKind =
  | 'text'
  | 'digits'
  | 'money'
  /** Money that may be below zero. */
  | 'signedMoney'
  | 'days'
  /** Days that may be below zero. */
  | 'signedDays'
  | 'measure'
  | 'signedMeasure'
  | 'integer'
  | 'date'
  | 'choice'
  | 'box';

/**
 * - `essential`: typed, and a figure depends on it: without it the tab cannot be read
 * - `typed`: typed by people; a missing one is a warning
 * - `prefilled`: written by the tool beforehand (number, code); does not make a row "typed in"
 * - `computed`: a formula for the eye of whoever types; the tool computes again and never trusts it
 */
export type ColumnRole = 'essential' | 'typed' | 'prefilled' | 'computed';

/** A column of a tab, declared once: creating, checking, protecting and reading it all follow from this. */
export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly header: string;
  readonly kind: ColumnKind;
  readonly role: ColumnRole;
  /** Pixels. */
  readonly width: number;
  /** Shown when the pointer rests on the header. */
  readonly note?: string;
  /** The words a `choice` takes. */
  readonly choices?: readonly string[];
  /** Whether words off the list are refused while typing; otherwise they are only marked. */
  readonly strict?: boolean;
}

/** Makes the columns of a log, each by its key: under which header, whether the log can be read without it, how wide. */
export function columnsUnder<Key extends string>(headers: Readonly<Record<Key, string>>) {
  return (
    key: Key,
    role: 'essential' | 'typed',
    width: number,
    kind: 'text' | 'date' = 'text',
  ): Column<Key> => ({ key, header: headers[key], kind, role, width });
}

/** The pattern in which each kind is shown; the vi_VN locale turns its marks into ours. */
export const NUMBER_FORMATS: Readonly<
  Record<ColumnKind, { type: 'TEXT' | 'NUMBER' | 'DATE'; pattern: string } | undefined>
> = {
  text: undefined,
  digits: { type: 'TEXT', pattern: '@' },
  money: { type: 'NUMBER', pattern: '#,##0' },
  signedMoney: { type: 'NUMBER', pattern: '#,##0' },
  days: { type: 'NUMBER', pattern: '#,##0.0' },
  signedDays: { type: 'NUMBER', pattern: '#,##0.0' },
  // No pattern shows 500 and 12,5 alike without a stray mark or zeros.
  measure: undefined,
  signedMeasure: undefined,
  integer: { type: 'NUMBER', pattern: '0' },
  date: { type: 'DATE', pattern: 'd/m/yyyy' },
  choice: undefined,
  box: undefined,
};

/** The native check of each kind; numbers and dates are refused softly, since text forms are read as well. */
export const CHECKS: Readonly<Partial<Record<ColumnKind, ConditionType>>> = {
  money: 'NUMBER_GREATER_THAN_EQ',
  days: 'NUMBER_BETWEEN',
  measure: 'NUMBER_GREATER_THAN_EQ',
  date: 'DATE_IS_VALID',
  box: 'BOOLEAN',
};
