import { KIND_WORDS } from '../text/vi.ts';
import { MOBILISED_HEADERS, SETTINGS_HEADERS, UNITS_HEADERS } from '../text/vi-columns.ts';
import type { Column } from './columns.ts';

export type SettingsKey = keyof typeof SETTINGS_HEADERS;
export type UnitsKey = keyof typeof UNITS_HEADERS;
export type MobilisedKey = keyof typeof MOBILISED_HEADERS;

/** The tabs that the accountant fills in. */
export const SETTINGS_FORM: readonly Column<SettingsKey>[] = [
  { key: 'item', header: SETTINGS_HEADERS.item, kind: 'text', role: 'essential', width: 300 },
  { key: 'value', header: SETTINGS_HEADERS.value, kind: 'text', role: 'essential', width: 300 },
  { key: 'clause', header: SETTINGS_HEADERS.clause, kind: 'text', role: 'typed', width: 260 },
];

export const UNITS_FORM: readonly Column<UnitsKey>[] = [
  { key: 'code', header: UNITS_HEADERS.code, kind: 'text', role: 'essential', width: 70 },
  { key: 'name', header: UNITS_HEADERS.name, kind: 'text', role: 'typed', width: 320 },
  {
    key: 'kind',
    header: UNITS_HEADERS.kind,
    kind: 'choice',
    role: 'essential',
    width: 130,
    choices: Object.values(KIND_WORDS),
    strict: true,
  },
  { key: 'head', header: UNITS_HEADERS.head, kind: 'text', role: 'typed', width: 160 },
  { key: 'email', header: UNITS_HEADERS.email, kind: 'text', role: 'typed', width: 190 },
  { key: 'phone', header: UNITS_HEADERS.phone, kind: 'digits', role: 'typed', width: 105 },
  { key: 'tab', header: UNITS_HEADERS.tab, kind: 'text', role: 'typed', width: 100 },
  { key: 'expected', header: UNITS_HEADERS.expected, kind: 'integer', role: 'typed', width: 85 },
  { key: 'signedOn', header: UNITS_HEADERS.signedOn, kind: 'date', role: 'typed', width: 110 },
  { key: 'reopenedUntil', header: UNITS_HEADERS.reopenedUntil, kind: 'date', role: 'typed', width: 100 },
  { key: 'reopenedWhy', header: UNITS_HEADERS.reopenedWhy, kind: 'text', role: 'typed', width: 150 },
  { key: 'note', header: UNITS_HEADERS.note, kind: 'text', role: 'typed', width: 180 },
];

export const MOBILISED_FORM: readonly Column<MobilisedKey>[] = [
  { key: 'name', header: MOBILISED_HEADERS.name, kind: 'text', role: 'essential', width: 200 },
  { key: 'orgUnit', header: MOBILISED_HEADERS.orgUnit, kind: 'text', role: 'essential', width: 260 },
  { key: 'paper', header: MOBILISED_HEADERS.paper, kind: 'text', role: 'typed', width: 220 },
  { key: 'date', header: MOBILISED_HEADERS.date, kind: 'date', role: 'typed', width: 100 },
  { key: 'note', header: MOBILISED_HEADERS.note, kind: 'text', role: 'typed', width: 220 },
];
