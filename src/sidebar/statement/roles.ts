import type { StatementColumns } from '../../domain/statement-columns.ts';
import type { ROLE_WORDS } from '../../text/vi-statement-page.ts';

/** What a column of a statement is, as a person chooses it. */
export type Role = keyof typeof ROLE_WORDS;
/** Of each column; null: of no use. */
export type Roles = readonly (Role | null)[];

/** Roles of which a statement has one column between them. */
const RIVALS: readonly (readonly Role[])[] = [
  ['date', 'dateAndReference'],
  ['reference', 'dateAndReference'],
  ['credit', 'amount'],
  ['debit', 'amount'],
  ['credit', 'side'],
  ['debit', 'side'],
  ['balance'],
];

/** @param width columns of the statement */
export function rolesOf(columns: StatementColumns, width: number): Roles {
  const { date, text, credit, debit, balance, reference, sign } = columns;
  const roleAt = (column: number): Role | null => {
    if (column === date) return reference === date ? 'dateAndReference' : 'date';
    if (column === credit) return sign ? 'amount' : 'credit';
    if (column === debit) return 'debit';
    if (column === balance) return 'balance';
    if (column === reference) return 'reference';
    if (sign?.kind === 'marked' && column === sign.column) return 'side';
    return text.includes(column) ? 'text' : null;
  };
  return Array.from({ length: width }, (_, column) => roleAt(column));
}

/**
 * Gives a column its role; a column of a rival role is then of none.
 * @param at the column, from 0
 */
export function withRole(roles: Roles, at: number, role: Role | null): Roles {
  const rivals =
    role === null || role === 'text'
      ? []
      : [role, ...RIVALS.flatMap((some) => (some.includes(role) ? some : []))];
  return roles.map((other, column) => {
    if (column === at) return role;
    return other !== null && rivals.includes(other) ? null : other;
  });
}

/** Without which nothing can be read. */
export function missingRoles(roles: Roles): ('date' | 'text' | 'credit')[] {
  const has = (...some: readonly Role[]) => some.some((role) => roles.includes(role));
  return [
    ...(has('date', 'dateAndReference') ? [] : (['date'] as const)),
    ...(has('text') ? [] : (['text'] as const)),
    ...(has('credit', 'amount') ? [] : (['credit'] as const)),
  ];
}

/**
 * @param headerRow from 0; -1: there is none
 * @returns undefined when something is missing
 */
export function columnsOf(roles: Roles, headerRow: number): StatementColumns | undefined {
  if (missingRoles(roles).length > 0) return undefined;
  const at = (...some: readonly Role[]) => {
    const column = roles.findIndex((role) => role !== null && some.includes(role));
    return column < 0 ? undefined : column;
  };
  const [debit, balance, side] = [at('debit'), at('balance'), at('side')];
  const reference = at('reference', 'dateAndReference');
  const isOneColumn = at('amount') !== undefined;
  return {
    headerRow,
    date: at('date', 'dateAndReference') ?? 0,
    text: roles.flatMap((role, column) => (role === 'text' ? [column] : [])),
    credit: at('credit', 'amount') ?? 0,
    ...(debit === undefined ? {} : { debit }),
    ...(balance === undefined ? {} : { balance }),
    ...(reference === undefined ? {} : { reference }),
    ...(isOneColumn
      ? { sign: side === undefined ? { kind: 'signed' } : { kind: 'marked', column: side } }
      : {}),
  };
}
