import {
  type MoneyFault,
  type MoneyStyle,
  moneyStyle,
  readFigure,
  readMoney,
  signsIn,
} from './statement-amounts.ts';
import type { StatementColumns, StatementRows } from './statement-columns.ts';
import { sideIn } from './statement-side.ts';
import type { StatementTotals } from './statement-totals.ts';

/** What a row moved, in whole đồng. */
export type Movement =
  | { readonly kind: 'none' }
  /** Words where amounts stand: a header, a footer. */
  | { readonly kind: 'words' }
  | { readonly kind: 'in'; readonly amount: number }
  /** Undefined: money went out, but how much cannot be read. */
  | { readonly kind: 'out'; readonly amount: number | undefined }
  | { readonly kind: 'fault'; readonly field: 'credit' | 'sign'; readonly code: MovementFault };

export type MovementFault =
  | MoneyFault
  | 'AMOUNT_NEGATIVE'
  /** Money in and money out in one row. */
  | 'BOTH_SIDES'
  /** Nothing tells whether the amount came in or went out, or what tells it cannot be read. */
  | 'SIDE_MISSING'
  | 'SIDE_UNREADABLE';

/** Reads a statement's amounts in the style that all of them show together. */
export interface MoneyReader {
  readonly style: MoneyStyle;
  movement(row: readonly string[]): Movement;
  /** What stands in the column of credits, where the row is a sum of all. */
  sum(row: readonly string[]): StatementTotals;
  /** Undefined when there is none, or none that can be read. */
  balance(row: readonly string[]): number | undefined;
}

export function moneyReader(rows: StatementRows, columns: StatementColumns): MoneyReader {
  const { credit, debit, balance, sign } = columns;
  const style = moneyStyle(cellsOf(rows, columns.headerRow + 1, [credit, debit, balance]));
  const signs = (column: number) => signsIn(cellsOf(rows, columns.headerRow + 1, [column]));
  const at = (row: readonly string[], column: number | undefined) =>
    readMoney(column === undefined ? '' : (row[column] ?? ''), style);
  const movement = movementReader();
  return {
    style,
    movement,
    sum(row) {
      const total = readFigure(row[credit] ?? '', style);
      return total === undefined ? {} : { credit: total };
    },
    balance: (row) => (balance === undefined ? undefined : readFigure(row[balance] ?? '', style)),
  };

  function movementReader(): MoneyReader['movement'] {
    if (sign?.kind === 'marked') return (row) => marked(row, sign.column);
    if (sign?.kind === 'signed') {
      const found = signs(credit);
      const told = found.has('+') || found.has('-');
      return (row) => signed(row, told);
    }
    const found = debit === undefined ? undefined : signs(debit);
    // Some banks print what went out below zero; a single one below zero is money that came back.
    const allBelowZero = found?.has('-') === true && found.size === 1;
    return (row) => divided(row, allBelowZero);
  }

  function divided(row: readonly string[], debitsBelowZero: boolean): Movement {
    const came = at(row, credit);
    const went = at(row, debit);
    const out = went.kind === 'amount' ? (debitsBelowZero ? -went.value : went.value) : undefined;
    switch (came.kind) {
      case 'amount':
        if (came.value < 0) return fault('AMOUNT_NEGATIVE');
        return out === undefined ? { kind: 'in', amount: came.value } : fault('BOTH_SIDES');
      case 'fault':
        return fault(came.code);
      case 'words':
        return out === undefined ? came : { kind: 'out', amount: out };
      default:
        return went.kind === 'amount' || went.kind === 'fault' ? { kind: 'out', amount: out } : went;
    }
  }

  function signed(row: readonly string[], told: boolean): Movement {
    const cell = at(row, credit);
    if (cell.kind === 'fault') return fault(cell.code);
    if (cell.kind !== 'amount') return cell;
    if (cell.value < 0) return { kind: 'out', amount: -cell.value };
    return told ? { kind: 'in', amount: cell.value } : { kind: 'fault', field: 'sign', code: 'SIDE_MISSING' };
  }

  function marked(row: readonly string[], column: number): Movement {
    const cell = at(row, credit);
    if (cell.kind === 'none' || cell.kind === 'words') return cell;
    const mark = row[column] ?? '';
    const side = sideIn(mark);
    if (side === 'out')
      return { kind: 'out', amount: cell.kind === 'amount' ? Math.abs(cell.value) : undefined };
    if (cell.kind === 'fault') return fault(cell.code);
    if (side === undefined)
      return { kind: 'fault', field: 'sign', code: mark.trim() === '' ? 'SIDE_MISSING' : 'SIDE_UNREADABLE' };
    return cell.value < 0 ? fault('AMOUNT_NEGATIVE') : { kind: 'in', amount: cell.value };
  }
}

function fault(code: MovementFault): Movement {
  return { kind: 'fault', field: 'credit', code };
}

/** The cells of some columns, row by row, without keeping them. */
export function* cellsOf(
  rows: StatementRows,
  from: number,
  columns: readonly (number | undefined)[],
): Generator<string> {
  for (let at = Math.max(0, from); at < rows.length; at++) {
    const row = rows[at];
    for (const column of columns) {
      const cell = column === undefined ? undefined : row?.[column];
      if (cell) yield cell;
    }
  }
}
