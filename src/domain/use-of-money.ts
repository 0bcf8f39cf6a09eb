import { type Balance, balances, dips, type Movement } from './balances.ts';
import { type CivilDate, toSerial, vietnameseDate } from './dates.ts';
import { type Dong, dong } from './quantities.ts';
import type { Receiver } from './receivers.ts';
import type { SettlementLine } from './settlement.ts';
import { type Spent, spend } from './spending.ts';
import type { PlanLine } from './use-plan.ts';
import { approvalCell, listWorks, type UseProblem, type Work } from './work-list.ts';
import type { Proposal } from './works.ts';

/** The accountant's books of the money's use, beside the money that came. */
export interface UseInput {
  readonly proposals: readonly Proposal[];
  readonly plan: readonly PlanLine[];
  readonly settlement: readonly SettlementLine[];
  /** What came and moved, by `Sổ thu`; as declared in the lists while that has no line. The source is a line of `Sổ thu`. */
  readonly moneyIn: readonly Movement<number | undefined>[];
  readonly isDeclared: boolean;
  readonly places: readonly Receiver[];
  readonly today: CivilDate;
}

/** A work beside what was spent on it. */
export interface SpentWork extends Work {
  readonly spent: Spent;
}

/** The money of the campaign, in đồng: `left = carried + received + moved − paid`, which is what lies at all places together. */
export interface UseTotals {
  readonly carried: Dong;
  readonly received: Dong;
  /** 0, but where a half of a transfer between places was forgotten. */
  readonly moved: Dong;
  readonly approved: Dong;
  readonly advanced: Dong;
  readonly paid: Dong;
  readonly settled: Dong;
  readonly left: Dong;
}

/** Where the money goes (plan II.2, III.1, III.2): one source for every page that tells of it. */
export interface UseOfMoney {
  readonly works: readonly SpentWork[];
  readonly places: readonly Balance[];
  /** All that came, moved and left. */
  readonly movements: readonly Movement<unknown>[];
  readonly totals: UseTotals;
  /** Whether received is what the lists declare, since `Sổ thu` has no line. */
  readonly isDeclared: boolean;
  readonly problems: readonly UseProblem[];
}

const NOTHING = dong(0);
const NOT_SPENT: Spent = {
  advanced: NOTHING,
  paid: NOTHING,
  settled: NOTHING,
  open: NOTHING,
  lacksPapers: false,
  papersComplete: false,
  lines: [],
};

/** Works, balances and totals, and every rule of RULES.md 5 that is broken, each at the cell where its remedy goes. */
export function moneyUse(input: UseInput): UseOfMoney {
  const { works, problems: ofWorks } = listWorks(input.proposals, input.plan);
  const { spent, movements, problems: ofPayments } = spend(input.settlement, works, input.today);
  const all: Movement<{ readonly book: UseProblem['book']; readonly at: number | undefined }>[] = [
    ...input.moneyIn.map((movement) => ({
      ...movement,
      source: { book: 'receipts' as const, at: movement.source },
    })),
    ...movements.map((movement) => ({
      ...movement,
      source: { book: 'settlement' as const, at: movement.source },
    })),
  ];
  const places = balances(input.places, all);
  const sum = (of: (balance: Balance) => number) =>
    dong(places.reduce((total, place) => total + of(place), 0));
  const list = [...works].map(([key, work]) => ({ ...work, spent: spent.get(key) ?? NOT_SPENT }));
  const every = [...spent.values()];
  const totals: UseTotals = {
    carried: sum(({ carried }) => carried),
    received: sum(({ received }) => received),
    moved: sum(({ moved }) => moved),
    approved: dong(list.reduce((total, { approved }) => total + approved, 0)),
    advanced: dong(every.reduce((total, { advanced }) => total + advanced, 0)),
    paid: sum(({ spent: out }) => 0 - out),
    settled: dong(every.reduce((total, { settled }) => total + settled, 0)),
    left: sum(({ left }) => left),
  };
  const problems = [...ofWorks, ...ofPayments, ...overReceived(list, totals)];
  // While nothing is paid, what lies where is the receipt book's own matter.
  for (const { on, left, source } of input.settlement.length === 0 ? [] : dips(all)) {
    if (source.at === undefined) continue;
    const facts = { below: -left, ...(on ? { on: vietnameseDate(on) } : {}) };
    problems.push({
      book: source.book,
      at: source.at,
      code: 'BALANCE_BELOW_ZERO',
      field: 'amount',
      found: '',
      facts,
    });
  }
  return { works: list, places, movements: all, totals, isDeclared: input.isDeclared, problems };
}

/** Only money that was really received can be promised: neither pledges nor labour. */
function overReceived(works: readonly Work[], { approved, carried, received }: UseTotals): UseProblem[] {
  const pool = carried + received;
  if (approved <= pool) return [];
  const day = ({ decision }: Work) => (decision?.on ? toSerial(decision.on) : Number.POSITIVE_INFINITY);
  const last = works
    .filter((work) => work.approved > 0)
    .reduce<Work | undefined>(
      (latest, work) => (!latest || day(work) >= day(latest) ? work : latest),
      undefined,
    );
  if (!last) return [];
  return [{ ...approvalCell(last), code: 'USE_OVER_RECEIVED', found: '', facts: { approved, pool } }];
}
