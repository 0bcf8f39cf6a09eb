import { fold } from '../domain/fold.ts';
import type { Payment } from '../domain/payments.ts';
import { addDong, type Dong } from '../domain/quantities.ts';
import type { ReceiptRules } from '../domain/receipts.ts';
import { receivedByCode } from '../domain/received.ts';
import type { Settings } from '../domain/settings.ts';
import { TABS } from '../text/vi.ts';
import type { ListRow } from '../workbook/read-list.ts';
import type { UnitReading } from '../workbook/read-unit.ts';
import { type ReceiptBook, readReceiptBook } from '../workbook/receipt-book.ts';
import type { WorkbookView } from '../workbook/tab-view.ts';

/** Who a code of the receipt book stands for: a unit, or a row of its list. */
export interface CodeOwner {
  readonly reading: UnitReading;
  /** Undefined for the unit itself. */
  readonly row: ListRow | undefined;
}

/** `Sổ thu` beside the lists. */
export interface ReceiptsAssessment {
  readonly book: ReceiptBook;
  readonly owners: ReadonlyMap<string, CodeOwner>;
  /** What was received for each code (folded); undefined while the book has no line: then the lists' own figures count. */
  readonly received: ReadonlyMap<string, readonly Payment[]> | undefined;
  /** Received for a code that is nobody's, or for a unit whose tab cannot be read: in no unit's figures. */
  readonly unplaced: Dong;
}

/** Reads the receipt book and finds out whom each line is for. */
export function assessReceipts(
  view: WorkbookView,
  readings: readonly UnitReading[],
  settings: Settings,
  rules: ReceiptRules,
): ReceiptsAssessment {
  const owners = codeOwners(readings);
  const book = readReceiptBook(view.byTitle(TABS.receipts), settings, rules, (code) => owners.has(code));
  if (book.lines.length === 0) return { book, owners, received: undefined, unplaced: addDong() };
  const received = receivedByCode(
    book.lines.map(({ receipt }) => receipt),
    settings.dueDate,
  );
  const unplaced = [...received].flatMap(([code, payments]) =>
    owners.get(code)?.reading.list ? [] : payments.map(({ amount }) => amount),
  );
  return { book, owners, received, unplaced: addDong(...unplaced) };
}

/** The codes of units and of named rows. A code on several rows is nobody's until that is mended. */
function codeOwners(readings: readonly UnitReading[]): ReadonlyMap<string, CodeOwner> {
  const owners = new Map<string, CodeOwner>();
  const shared = new Set<string>();
  for (const reading of readings) {
    for (const row of reading.list?.rows ?? []) {
      const code = fold(row.code);
      if (code === '' || row.name === '') continue;
      if (owners.has(code)) shared.add(code);
      owners.set(code, { reading, row });
    }
  }
  for (const code of shared) owners.delete(code);
  // A unit's own code comes before a row that bears it by mistake.
  for (const reading of readings) owners.set(fold(reading.orgUnit.code), { reading, row: undefined });
  return owners;
}
