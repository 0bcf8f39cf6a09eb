import type { BusinessCells, BusinessRules } from '../../src/domain/business.ts';
import type { CellValue } from '../../src/domain/cells.ts';
import { readChoice, vocabulary } from '../../src/domain/choices.ts';
import type { DonorCells } from '../../src/domain/donor.ts';
import type { HamletCells, HamletRules } from '../../src/domain/hamlet.ts';
import type { PaymentCells } from '../../src/domain/payments.ts';
import { type RowProblem, SEVERITY } from '../../src/domain/problems.ts';
import { dong, labourDays } from '../../src/domain/quantities.ts';
import type { StaffCells, StaffRules } from '../../src/domain/staff.ts';
import { BUSINESS_FORM_WORDS, CATEGORY_WORDS, METHOD_WORDS, STATUS_WORDS } from '../../src/text/vi.ts';
import { ACCOUNTS } from './cases/money.ts';
import { cell, day, type Typed } from './typed.ts';

/** The plan's numbers as RULES.md 1 has them, on 30/6/2024. */
export const RULES: StaffRules & HamletRules & BusinessRules = {
  labourRate: dong(150_000),
  incomeThreshold: dong(5_000_000),
  daysAtOrAbove: labourDays(3),
  daysBelow: labourDays(2),
  countPartTime: false,
  countArmedForces: false,
  businessFloor: dong(2_000_000),
  window: { from: day('1/1/2024'), until: day('31/12/2024'), today: day('30/6/2024'), year: 2024 },
  dueDate: day('20/5/2024'),
  accounts: ACCOUNTS,
};

export const CATEGORIES = vocabulary(CATEGORY_WORDS);
export const STATUSES = vocabulary(STATUS_WORDS);
export const METHODS = vocabulary(METHOD_WORDS);
export const FORMS = vocabulary(BUSINESS_FORM_WORDS);

/** The columns of a list that people type in; what is left out is blank. */
type Columns<Key extends string> = Readonly<Partial<Record<Key, Typed>>>;
type PaymentKey = 'paid' | 'paidOn' | 'method' | 'account';
export type StaffKey = 'name' | 'category' | 'income' | 'status' | 'days' | 'note' | PaymentKey;
export type HamletKey = 'name' | 'days' | 'goods' | 'quantity' | 'unitPrice' | 'land' | PaymentKey;
export type BusinessKey = 'name' | 'form' | 'taxCode' | 'pledge' | 'goodsValue' | PaymentKey;
export type DonorKey = 'name' | 'pledge' | 'goodsValue' | 'anonymous' | PaymentKey;

function paymentCells(typed: Columns<PaymentKey>): PaymentCells {
  const [method, account] = [cell(typed.method ?? ''), cell(typed.account ?? '')];
  return {
    paid: cell(typed.paid ?? ''),
    paidOn: cell(typed.paidOn ?? ''),
    method: readChoice(method, METHODS),
    methodCell: method,
    account,
    accountAsMethod: readChoice(account, METHODS),
  };
}

export function staff(typed: Columns<StaffKey>): StaffCells {
  const [category, status] = [cell(typed.category ?? ''), cell(typed.status ?? '')];
  return {
    ...paymentCells(typed),
    name: cell(typed.name ?? ''),
    categoryCell: category,
    category: readChoice(category, CATEGORIES),
    income: cell(typed.income ?? ''),
    statusCell: status,
    status: readChoice(status, STATUSES),
    days: cell(typed.days ?? ''),
    note: cell(typed.note ?? ''),
  };
}

export function household(typed: Columns<HamletKey>): HamletCells {
  const at = (key: HamletKey): CellValue => cell(typed[key] ?? '');
  return {
    ...paymentCells(typed),
    name: at('name'),
    days: at('days'),
    goods: at('goods'),
    quantity: at('quantity'),
    unitPrice: at('unitPrice'),
    land: at('land'),
  };
}

export function business(typed: Columns<BusinessKey>): BusinessCells {
  const form = cell(typed.form ?? '');
  return {
    ...paymentCells(typed),
    name: cell(typed.name ?? ''),
    formCell: form,
    form: readChoice(form, FORMS),
    taxCode: cell(typed.taxCode ?? ''),
    pledge: cell(typed.pledge ?? ''),
    goodsValue: cell(typed.goodsValue ?? ''),
  };
}

export function donor(typed: Columns<DonorKey>): DonorCells {
  return {
    ...paymentCells(typed),
    name: cell(typed.name ?? ''),
    pledge: cell(typed.pledge ?? ''),
    goodsValue: cell(typed.goodsValue ?? ''),
    anonymous: cell(typed.anonymous ?? ''),
  };
}

export const codes = (problems: readonly RowProblem[]): string[] => problems.map(({ code }) => code);
export const errors = (problems: readonly RowProblem[]): string[] =>
  codes(problems.filter(({ code }) => SEVERITY[code] === 'error'));
/** Problems as `field: CODE`. */
export const placed = (problems: readonly RowProblem[]): string[] =>
  problems.map(({ field, code }) => `${field}: ${code}`);
