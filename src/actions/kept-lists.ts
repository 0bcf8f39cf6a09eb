import { addDong, type Dong } from '../domain/quantities.ts';
import { receiptOrigins } from '../domain/receipt-origins.ts';
import { runInNote } from '../text/vi-by-list.ts';
import type { BookLine } from '../workbook/receipt-book.ts';

/** A line that a list was kept with, and what of it stands, in đồng. */
export interface KeptLine {
  readonly line: BookLine;
  readonly standing: Dong;
}

/** What was written in one go for the people of a list. */
export interface KeptList {
  /** The number of that write in `Nhật ký`. */
  readonly run: number;
  /** Those that stand; at least one. */
  readonly lines: readonly KeptLine[];
  readonly amount: Dong;
}

/** Lists that were kept and of which something stands, the newest first. Their lines say in their note which write they are of. */
export function keptLists(lines: readonly BookLine[]): KeptList[] {
  const { standing } = receiptOrigins(lines.map(({ receipt }) => receipt));
  const byRun = new Map<number, KeptLine[]>();
  for (const line of lines) {
    const run = runInNote(line.note);
    // Nothing but a receipt stands.
    const left = standing.get(line.receipt);
    if (run === undefined || left === undefined || left <= 0) continue;
    byRun.set(run, [...(byRun.get(run) ?? []), { line, standing: left }]);
  }
  return [...byRun]
    .map(([run, kept]) => ({
      run,
      lines: kept,
      amount: addDong(...kept.map(({ standing: left }) => left)),
    }))
    .sort((a, b) => b.run - a.run);
}
