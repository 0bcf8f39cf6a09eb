import { RECONCILIATION_WORDS as words } from '../text/vi-reconciliation.ts';
import type { Content } from './content.ts';
import { type GiftSection, giftRows } from './reconciliation-gifts.ts';
import { type MoneySection, moneyRows } from './reconciliation-money.ts';
import { rowsOfUse, type UseSection } from './reconciliation-use.ts';
import type { ToolCell } from './tool-cell.ts';

export const RECONCILIATION_WIDTHS = [50, 320, 120, 120, 120, 120, 300] as const;

export interface ReconciliationInput {
  /** Undefined while the receipt book has no line. */
  readonly money: MoneySection | undefined;
  /** One of each book of gifts that has a line. */
  readonly gifts: readonly GiftSection[];
  /** Undefined while the tabs of the money's use have no line. */
  readonly use: UseSection | undefined;
  readonly stamp: string;
}

/** `Đối chiếu`: what the units declare beside what the commune's books have, book by book. */
export function reconciliationContent({ money, gifts, use, stamp }: ReconciliationInput): Content {
  return {
    rows: [
      [{ value: words.title, look: 'titleLeft' }],
      [{ value: stamp, look: 'faint', stamp: true }],
      ...(money || gifts.length > 0 || use ? [faint(words.howTo)] : []),
      ...(money ? [] : [faint(words.notKept)]),
      ...(money ? [[], ...moneyRows(money)] : []),
      ...gifts.flatMap((section) => [[], ...giftRows(section)]),
      ...(use ? [[], ...rowsOfUse(use)] : []),
    ],
    merges: [],
  };
}

function faint(value: string): ToolCell[] {
  return [{ value, look: 'faint' }];
}
