import type { Movement } from '../domain/balances.ts';
import type { CivilDate } from '../domain/dates.ts';
import type { Entry } from '../domain/entry.ts';
import { fold } from '../domain/fold.ts';
import { type LandGiven, landGiven } from '../domain/land-donations.ts';
import { SEVERITY } from '../domain/problems.ts';
import { receiptOrigins } from '../domain/receipt-origins.ts';
import { CASH, type Receiver } from '../domain/receivers.ts';
import type { Settings } from '../domain/settings.ts';
import { windowOfUse } from '../domain/use-cells.ts';
import { moneyUse, type UseOfMoney } from '../domain/use-of-money.ts';
import type { UseProblem } from '../domain/work-list.ts';
import { TABS } from '../text/vi.ts';
import { type LineBook, readLines } from '../workbook/line-book.ts';
import type { Problem } from '../workbook/problem.ts';
import { place } from '../workbook/read-table.ts';
import type { BookLine } from '../workbook/receipt-book.ts';
import type { WorkbookView } from '../workbook/tab-view.ts';
import { formsOfUse, USE_TABS, type UseTab } from '../workbook/use-books.ts';
import type { ReceiptsAssessment } from './assess-receipts.ts';

/** Lines of a tab: `read = counted + rejected`, a line with an error being rejected. */
export interface LineCount {
  readonly read: number;
  readonly counted: number;
  readonly rejected: number;
}

/** Where the money goes, as the accountant's four tabs have it. */
export interface UseAssessment extends UseOfMoney {
  readonly land: LandGiven;
  readonly rows: Readonly<Record<UseTab, LineCount>>;
  /** Which row (from 0) of its tab a line stands in. */
  readonly rowOf: (tab: UseTab, at: number) => number | undefined;
}

export interface UseReading {
  /** Undefined while none of the four tabs has a line: then nothing is computed. */
  readonly use: UseAssessment | undefined;
  readonly problems: readonly Problem[];
  /** Of the tabs that have lines; a workbook that does not use them keeps its fingerprint. */
  readonly inputs: readonly (string | LineBook<unknown>['inputs'][number])[];
}

/** Reads the four tabs, and holds them against the money that came. */
export function assessUse(
  view: WorkbookView,
  receipts: ReceiptsAssessment,
  declared: () => readonly Entry[],
  settings: Settings,
  accounts: readonly string[],
  today: CivilDate,
): UseReading {
  const forms = formsOfUse(settings, accounts, windowOfUse(settings.year, today));
  const books = {
    proposals: readLines(view.byTitle(TABS.proposals), forms.proposals),
    land: readLines(view.byTitle(TABS.land), forms.land),
    plan: readLines(view.byTitle(TABS.plan), forms.plan),
    settlement: readLines(view.byTitle(TABS.settlement), forms.settlement),
  };
  const own = USE_TABS.flatMap((tab) => books[tab].problems);
  if (USE_TABS.every((tab) => books[tab].lines.length === 0)) {
    return { use: undefined, problems: own, inputs: [] };
  }
  const isDeclared = receipts.received === undefined;
  const money = moneyUse({
    proposals: books.proposals.lines,
    plan: books.plan.lines,
    settlement: books.settlement.lines,
    moneyIn: isDeclared ? declaredMoney(declared()) : receivedMoney(receipts.book.lines),
    isDeclared,
    places: [...accounts.map((number): Receiver => ({ kind: 'account', number })), CASH],
    today,
  });
  const works = new Set(money.works.map(({ code }) => fold(code)));
  const isKnown = (code: string) => receipts.owners.has(code);
  const land = landGiven(books.land.lines, isKnown, (code) => works.has(code));
  const problems = [
    ...own,
    ...money.problems.flatMap((problem) => placedIn(problem, books, receipts)),
    ...land.problems.flatMap(({ at, problem }) => books.land.place(at, problem)),
    ...unknownUnits(books.proposals, isKnown),
    ...(isDeclared ? byDeclared(view) : []),
  ];
  return {
    use: {
      ...money,
      land,
      rows: {
        proposals: countOf(books.proposals, TABS.proposals, problems),
        land: countOf(books.land, TABS.land, problems),
        plan: countOf(books.plan, TABS.plan, problems),
        settlement: countOf(books.settlement, TABS.settlement, problems),
      },
      rowOf: (tab, at) => books[tab].rowOf(at),
    },
    problems,
    inputs: USE_TABS.flatMap((tab) => (books[tab].lines.length === 0 ? [] : [tab, ...books[tab].inputs])),
  };
}

type Books = Readonly<Record<UseTab, LineBook<unknown>>>;

/** Refunds leave on their own day; a correction was always so, and counts on the day of the line it goes back to. */
function receivedMoney(lines: readonly BookLine[]): Movement<number>[] {
  const { parts } = receiptOrigins(lines.map(({ receipt }) => receipt));
  return lines.flatMap(({ receipt }, source) => {
    const { kind, on, amount, receiver: place } = receipt;
    const own = { place, kind: kind === 'transfer' ? ('moved' as const) : ('received' as const), source };
    const back = kind === 'correction' ? parts.get(receipt) : undefined;
    if (!back) return [{ ...own, on, amount }];
    return back.map((part) => ({ ...own, on: part.origin?.on ?? on, amount: part.amount }));
  });
}

function declaredMoney(entries: readonly Entry[]): Movement<undefined>[] {
  return entries.flatMap(({ payments }) =>
    payments.map(({ receiver, paidOn, amount }) => ({
      place: receiver,
      on: paidOn,
      amount,
      kind: 'received' as const,
      source: undefined,
    })),
  );
}

function placedIn(
  { book, at, ...problem }: UseProblem,
  books: Books,
  { book: { table, lines } }: ReceiptsAssessment,
): Problem[] {
  if (book !== 'receipts') return books[book].place(at, problem);
  const line = lines[at];
  if (!table || !line) return [];
  const column = table.positions.get('amount') ?? 0;
  return [{ ...place(table.tab, '', line.row, column), severity: SEVERITY[problem.code], ...problem }];
}

function unknownUnits(
  { lines, place: placeOf }: LineBook<{ readonly orgUnit: string }>,
  isKnown: (foldedCode: string) => boolean,
): Problem[] {
  return lines.flatMap(({ orgUnit }, at) =>
    orgUnit === '' || isKnown(fold(orgUnit))
      ? []
      : placeOf(at, { code: 'RECEIPT_CODE_UNKNOWN', field: 'orgUnit', found: orgUnit }),
  );
}

/** Said once, where the money that came is to be written. */
function byDeclared(view: WorkbookView): Problem[] {
  const tab = view.byTitle(TABS.receipts) ?? view.byTitle(TABS.settlement) ?? view.byTitle(TABS.plan);
  if (!tab) return [];
  return [
    { ...place(tab, '', 0, 0), severity: SEVERITY.USE_BY_DECLARED, code: 'USE_BY_DECLARED', found: '' },
  ];
}

function countOf(book: LineBook<unknown>, title: string, problems: readonly Problem[]): LineCount {
  const wrong = new Set(
    problems.flatMap(({ tab, severity, cell }) =>
      fold(tab) === fold(title) && severity === 'error' ? [Number(/\d+$/.exec(cell)?.[0])] : [],
    ),
  );
  const read = book.lines.length;
  const rejected = book.lines.filter((_, at) => wrong.has((book.rowOf(at) ?? -2) + 1)).length;
  return { read, counted: read - rejected, rejected };
}
