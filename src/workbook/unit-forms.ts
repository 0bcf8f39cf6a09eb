import type { ListForm } from '../domain/org-kinds.ts';
import { ownAccounts, type Settings } from '../domain/settings.ts';
import {
  BUSINESS_FORM_WORDS,
  CATEGORY_WORDS,
  incomeBandWords,
  METHOD_WORDS,
  STATUS_WORDS,
} from '../text/vi.ts';
import { BUSINESS_HEADERS, DONOR_HEADERS, HAMLET_HEADERS, NOTES, STAFF_HEADERS } from '../text/vi-columns.ts';
import type { Column } from './columns.ts';

export type StaffKey = keyof typeof STAFF_HEADERS;
export type HamletKey = keyof typeof HAMLET_HEADERS;
export type BusinessKey = keyof typeof BUSINESS_HEADERS;
export type DonorKey = keyof typeof DONOR_HEADERS;

type Form<Key extends string> = readonly Column<Key>[];

const words = (choices: Readonly<Record<string, string>>) => Object.values(choices);

/**
 * The forms of a unit's tab. Typed columns stand together at the left and computed ones at their right, so that
 * rows can be inserted and sorted freely; people may move them, since a column is found by its header.
 */
export function unitForm(form: ListForm, settings: Settings): readonly Column[] {
  switch (form) {
    case 'staff':
      return staffForm(settings);
    case 'hamlet':
      return hamletForm(settings);
    case 'business':
      return businessForm(settings);
    case 'donor':
      return donorForm(settings);
  }
}

/** Account numbers with their holder, as the drop-down shows them; reading takes the digits alone. */
export function accountChoices(settings: Settings): string[] {
  return ownAccounts(settings).map(({ number, holder }) => `${number} ${holder}`.trim());
}

function payment(settings: Settings) {
  return [
    {
      key: 'paid',
      header: STAFF_HEADERS.paid,
      kind: 'money',
      role: 'essential',
      width: 110,
      note: NOTES.paid,
    },
    {
      key: 'paidOn',
      header: STAFF_HEADERS.paidOn,
      kind: 'date',
      role: 'essential',
      width: 90,
      note: NOTES.paidOn,
    },
    {
      key: 'method',
      header: STAFF_HEADERS.method,
      kind: 'choice',
      role: 'typed',
      width: 110,
      choices: words(METHOD_WORDS),
      strict: true,
    },
    {
      key: 'account',
      header: STAFF_HEADERS.account,
      kind: 'choice',
      role: 'typed',
      width: 240,
      choices: accountChoices(settings),
      note: NOTES.account,
    },
  ] as const satisfies Form<string>;
}

const numberAndCode = [
  { key: 'number', header: STAFF_HEADERS.number, kind: 'integer', role: 'prefilled', width: 45 },
  { key: 'code', header: STAFF_HEADERS.code, kind: 'text', role: 'prefilled', width: 75, note: NOTES.code },
] as const satisfies Form<string>;

const note = { key: 'note', header: STAFF_HEADERS.note, kind: 'text', role: 'typed', width: 180 } as const;

function staffForm(settings: Settings): Form<StaffKey> {
  const bands = incomeBandWords(settings.incomeThreshold);
  const head = STAFF_HEADERS;
  return [
    ...numberAndCode,
    { key: 'name', header: head.name, kind: 'text', role: 'essential', width: 190 },
    { key: 'position', header: head.position, kind: 'text', role: 'typed', width: 120 },
    {
      key: 'category',
      header: head.category,
      kind: 'choice',
      role: 'essential',
      width: 130,
      choices: words(CATEGORY_WORDS),
      strict: true,
    },
    {
      key: 'income',
      header: head.income,
      kind: 'choice',
      role: 'essential',
      width: 150,
      choices: [bands.high, bands.low],
      note: NOTES.income,
    },
    {
      key: 'status',
      header: head.status,
      kind: 'choice',
      role: 'essential',
      width: 150,
      choices: words(STATUS_WORDS),
      strict: true,
      note: NOTES.status,
    },
    { key: 'days', header: head.days, kind: 'days', role: 'essential', width: 80, note: NOTES.days },
    ...payment(settings),
    note,
    { key: 'targetDays', header: head.targetDays, kind: 'days', role: 'computed', width: 90 },
    { key: 'targetAmount', header: head.targetAmount, kind: 'money', role: 'computed', width: 100 },
    { key: 'credit', header: head.credit, kind: 'money', role: 'computed', width: 110 },
    { key: 'remaining', header: head.remaining, kind: 'money', role: 'computed', width: 110 },
    { key: 'surplus', header: head.surplus, kind: 'money', role: 'computed', width: 110 },
    { key: 'result', header: head.result, kind: 'text', role: 'computed', width: 140 },
  ];
}

function hamletForm(settings: Settings): Form<HamletKey> {
  const head = HAMLET_HEADERS;
  return [
    ...numberAndCode,
    { key: 'name', header: head.name, kind: 'text', role: 'essential', width: 190 },
    ...payment(settings),
    { key: 'days', header: head.days, kind: 'days', role: 'essential', width: 80, note: NOTES.days },
    { key: 'goods', header: head.goods, kind: 'text', role: 'typed', width: 130 },
    { key: 'measureUnit', header: head.measureUnit, kind: 'text', role: 'typed', width: 80 },
    {
      key: 'quantity',
      header: head.quantity,
      kind: 'measure',
      role: 'essential',
      width: 80,
      note: NOTES.quantity,
    },
    { key: 'unitPrice', header: head.unitPrice, kind: 'money', role: 'essential', width: 100 },
    { key: 'land', header: head.land, kind: 'measure', role: 'essential', width: 85, note: NOTES.land },
    note,
    { key: 'labourValue', header: head.labourValue, kind: 'money', role: 'computed', width: 110 },
    { key: 'goodsValue', header: head.goodsValue, kind: 'money', role: 'computed', width: 110 },
  ];
}

function businessForm(settings: Settings): Form<BusinessKey> {
  const head = BUSINESS_HEADERS;
  return [
    ...numberAndCode,
    { key: 'name', header: head.name, kind: 'text', role: 'essential', width: 220 },
    {
      key: 'form',
      header: head.form,
      kind: 'choice',
      role: 'typed',
      width: 120,
      choices: words(BUSINESS_FORM_WORDS),
      strict: true,
    },
    { key: 'taxCode', header: head.taxCode, kind: 'digits', role: 'typed', width: 110, note: NOTES.taxCode },
    { key: 'representative', header: head.representative, kind: 'text', role: 'typed', width: 150 },
    { key: 'phone', header: head.phone, kind: 'digits', role: 'typed', width: 100 },
    { key: 'pledge', header: head.pledge, kind: 'money', role: 'typed', width: 110 },
    ...payment(settings),
    { key: 'goodsValue', header: head.goodsValue, kind: 'money', role: 'essential', width: 110 },
    { key: 'status', header: head.status, kind: 'text', role: 'typed', width: 120 },
    note,
    { key: 'floor', header: head.floor, kind: 'money', role: 'computed', width: 110 },
    { key: 'result', header: head.result, kind: 'text', role: 'computed', width: 130 },
  ];
}

function donorForm(settings: Settings): Form<DonorKey> {
  const head = DONOR_HEADERS;
  return [
    ...numberAndCode,
    { key: 'name', header: head.name, kind: 'text', role: 'essential', width: 220 },
    { key: 'address', header: head.address, kind: 'text', role: 'typed', width: 180 },
    { key: 'phone', header: head.phone, kind: 'digits', role: 'typed', width: 100 },
    { key: 'pledge', header: head.pledge, kind: 'money', role: 'typed', width: 110 },
    ...payment(settings),
    { key: 'goodsValue', header: head.goodsValue, kind: 'money', role: 'essential', width: 110 },
    {
      key: 'anonymous',
      header: head.anonymous,
      kind: 'box',
      role: 'typed',
      width: 70,
      note: NOTES.anonymous,
    },
    note,
  ];
}
