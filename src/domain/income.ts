import { readAmount } from './amounts.ts';
import { type CellValue, isBlank, textOf } from './cells.ts';
import { plainNumerals } from './fold.ts';
import type { Dong } from './quantities.ts';

/** Which side of the threshold an income is on; the threshold itself is `high` (plan II.1: "từ … trở lên"). */
export type IncomeBand = 'high' | 'low';

export type IncomeReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'band'; readonly band: IncomeBand }
  /** A salary typed where the band is enough: understood, and never repeated. */
  | { readonly kind: 'figure'; readonly band: IncomeBand }
  | { readonly kind: 'unreadable' };

const HIGH = /^(?:từ|≥|>=|=>) ?(.+?)(?: trở lên)?$/;
const LOW = /^(?:dưới|<) ?(.+)/;

/** The income cell against the threshold. `trên 5tr` is not read: it leaves open whether 5.000.000 is in it. */
export function readIncome(cell: CellValue, threshold: Dong): IncomeReading {
  if (isBlank(cell)) return { kind: 'blank' };
  const typed = plainNumerals(textOf(cell));
  const high = HIGH.exec(typed);
  if (high) return bandOf(high[1], 'high', threshold);
  const low = LOW.exec(typed);
  if (low) return bandOf(low[1], 'low', threshold);
  const amount = readAmount(cell);
  if (!amount.ok) return { kind: 'unreadable' };
  return { kind: 'figure', band: amount.value >= threshold ? 'high' : 'low' };
}

function bandOf(limit: string | undefined, band: IncomeBand, threshold: Dong): IncomeReading {
  const amount = readAmount({ kind: 'text', value: (limit ?? '').replace(/\/ ?tháng$/, '') });
  return amount.ok && amount.value === threshold ? { kind: 'band', band } : { kind: 'unreadable' };
}

/** Whether the cell's text may be shown: a salary is personal, so nothing with a digit in it is repeated. */
export function mayBeShown(cell: CellValue): boolean {
  return !/\p{N}/u.test(textOf(cell));
}
