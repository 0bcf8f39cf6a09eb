import type { Movement, MovementKind } from './balances.ts';
import { type CivilDate, daysUntil, toSerial, vietnameseDate } from './dates.ts';
import { placeKey } from './differences.ts';
import { fold } from './fold.ts';
import type { ProblemCode, ProblemFacts } from './problems.ts';
import { type Dong, dong } from './quantities.ts';
import { originKey } from './receipts.ts';
import { type Effect, settleReversals } from './reversals.ts';
import { isOfWork, type SettlementField, type SettlementKind, type SettlementLine } from './settlement.ts';
import { decisionCell, type UseProblem, type Work } from './work-list.ts';

/** What was spent on one work, in đồng. */
export interface Spent {
  /** Given in advance, before anything of it was settled or came back. */
  readonly advanced: Dong;
  /** Left the pool for the work, returns taken off. */
  readonly paid: Dong;
  /** The value of work accepted. */
  readonly settled: Dong;
  /** `paid − settled`: above zero an advance that waits, below zero work that is not paid whole. */
  readonly open: Dong;
  /** A payment or a settlement that stands has not all its papers. */
  readonly lacksPapers: boolean;
  /** Whether something was paid, all of it is settled, and all has its papers. */
  readonly papersComplete: boolean;
  /** The lines of the work that stand. */
  readonly lines: readonly Effect<SettlementLine>[];
}

/** An advance and what became of it. */
interface Advance {
  readonly effect: Effect<SettlementLine>;
  rest: number;
}

const NEEDS_PAPERS: readonly (SettlementKind | undefined)[] = ['payment', 'settlement'];

const SIGN: Readonly<Record<SettlementKind, number>> = {
  opening: 1,
  handover: 1,
  advance: -1,
  payment: -1,
  settlement: 0,
  return: 1,
  reversal: 0,
};

/** What `Thanh quyết toán` says of each work (by its code, folded), what it moves, and what is wrong in it. */
export function spend(
  lines: readonly SettlementLine[],
  works: ReadonlyMap<string, Work>,
  today: CivilDate,
): {
  spent: ReadonlyMap<string, Spent>;
  /** The source is the line's place in the book. */
  movements: Movement<number>[];
  problems: UseProblem[];
} {
  const { effects, problems: wrong } = settleReversals(lines, {
    nameOf: ({ number, code }) => originKey(number, code),
    reverses: ({ kind, original, code }) => (kind === 'reversal' ? originKey(original, code) : undefined),
    means: ({ place }, original) => place.kind === 'untold' || placeKey(place) === placeKey(original.place),
    likeness: ({ kind, place, on, original }) =>
      JSON.stringify([kind, placeKey(place), on ? toSerial(on) : '', fold(original)]),
  });
  const problems: UseProblem[] = wrong.map(({ at, problem }) => ({ book: 'settlement', at, ...problem }));
  const tell = (
    { at }: Pick<Effect<SettlementLine>, 'at'>,
    code: ProblemCode,
    field: SettlementField,
    found = '',
    facts?: ProblemFacts,
  ) => problems.push({ book: 'settlement', at, code, field, found, ...(facts ? { facts } : {}) });

  const movements = effects.flatMap(({ at, as, amount }): Movement<number>[] => {
    const sign = as.kind ? SIGN[as.kind] : 0;
    const kind: MovementKind = isOfWork(as) ? 'spent' : 'carried';
    return sign === 0 ? [] : [{ place: as.place, on: as.on, amount: sign * amount, kind, source: at }];
  });

  const ofWorks = effects.filter(({ as }) => isOfWork(as));
  const advances = advancesOf(ofWorks, tell);
  for (const effect of ofWorks) {
    const { line } = effect;
    if (line.code !== '' && !works.has(fold(line.code))) tell(effect, 'WORK_CODE_UNKNOWN', 'code', line.code);
    if (NEEDS_PAPERS.includes(line.kind) && !line.isComplete && !effect.isVoid)
      tell(effect, 'PAPERS_INCOMPLETE', 'isComplete');
  }
  tellRepeated(lines, tell);
  for (const { effect, rest } of advances.values()) {
    if (rest === 0) continue;
    const { on } = effect.line;
    if (rest < 0) tell(effect, 'ADVANCE_SHORT', 'amount', '', { short: -rest });
    else {
      const days = on ? { on: vietnameseDate(on), days: daysUntil(today, on) } : {};
      tell(effect, 'ADVANCE_UNSETTLED', 'amount', '', { left: rest, ...days });
    }
  }

  const byWork = new Map<string, Effect<SettlementLine>[]>();
  for (const effect of ofWorks) {
    const key = fold(effect.as.code);
    const before = byWork.get(key);
    if (before) before.push(effect);
    else byWork.set(key, [effect]);
  }
  const spent = new Map<string, Spent>();
  for (const [key, own] of byWork) {
    const result = spentOn(own, advances);
    spent.set(key, result);
    const work = works.get(key);
    if (work) problems.push(...rulesOf(work, result));
  }
  return { spent, movements, problems };
}

type Tell = (
  effect: Effect<SettlementLine>,
  code: ProblemCode,
  field: SettlementField,
  found: string,
) => unknown;

/** Every advance by its voucher and work, with what of it is neither settled nor back. */
function advancesOf(effects: readonly Effect<SettlementLine>[], tell: Tell): ReadonlyMap<string, Advance> {
  const advances = new Map<string, Advance>();
  for (const effect of effects) {
    const key = originKey(effect.as.number, effect.as.code);
    if (effect.line === effect.as && effect.as.kind === 'advance' && !advances.has(key)) {
      advances.set(key, { effect, rest: 0 });
    }
  }
  for (const { as, amount } of effects) {
    const advance = advances.get(originKey(as.number, as.code));
    if (advance && as.kind === 'advance') advance.rest += amount;
  }
  for (const effect of effects) {
    const { line, as, amount } = effect;
    const isAbout = as.kind === 'settlement' || as.kind === 'return' || as.kind === 'payment';
    if (!isAbout || (as.kind === 'payment' && as.original === '')) continue;
    const advance = advances.get(originKey(as.original, as.code));
    if (advance) advance.rest += as.kind === 'payment' ? amount : -amount;
    else if (line === as) tell(effect, 'REVERSAL_ORIGINAL_UNKNOWN', 'original', line.original);
  }
  return advances;
}

function spentOn(lines: readonly Effect<SettlementLine>[], advances: ReadonlyMap<string, Advance>): Spent {
  const sum = { advance: 0, payment: 0, settlement: 0, return: 0 };
  let completing = 0;
  for (const { as, amount } of lines) {
    const hasAdvance = advances.has(originKey(as.original, as.code));
    // A value that is settled against no advance is told, and counts for nothing.
    if (as.kind === 'settlement' && !hasAdvance) continue;
    if (as.kind === 'payment' && hasAdvance) completing += amount;
    sum[as.kind as keyof typeof sum] += amount;
  }
  const paid = sum.advance + sum.payment - sum.return;
  const settled = sum.settlement + sum.payment - completing;
  const lacksPapers = lines.some(
    ({ line, isVoid }) => !isVoid && !line.isComplete && NEEDS_PAPERS.includes(line.kind),
  );
  return {
    advanced: dong(sum.advance),
    paid: dong(paid),
    settled: dong(settled),
    open: dong(paid - settled),
    lacksPapers,
    papersComplete: paid > 0 && paid === settled && !lacksPapers,
    lines,
  };
}

/** What a payment needs: a decision, not after it, and no more than was decided. */
function rulesOf(work: Work, { paid, lines }: Spent): UseProblem[] {
  const out = lines.filter(
    ({ line: { kind }, isVoid }) => !isVoid && (kind === 'advance' || kind === 'payment'),
  );
  const problems: UseProblem[] = [];
  const { decision, approved } = work;
  const decided = decision?.on;
  if (!decided && out.length > 0) {
    problems.push({ ...decisionCell(work), code: 'USE_DECISION_MISSING', found: '' });
  }
  for (const { at, line } of out) {
    if (!decided || !line.on || daysUntil(line.on, decided) >= 0) continue;
    const facts = { decided: vietnameseDate(decided) };
    const found = vietnameseDate(line.on);
    problems.push({ book: 'settlement', at, code: 'PAYMENT_BEFORE_DECISION', field: 'on', found, facts });
  }
  const day = (effect: Effect<SettlementLine>) =>
    effect.line.on ? toSerial(effect.line.on) : Number.POSITIVE_INFINITY;
  const last = out.reduce<Effect<SettlementLine> | undefined>(
    (latest, effect) => (!latest || day(effect) >= day(latest) ? effect : latest),
    undefined,
  );
  if (paid > approved && last) {
    const facts = { paid, approved };
    problems.push({
      book: 'settlement',
      at: last.at,
      code: 'PAYMENT_OVER_APPROVED',
      field: 'amount',
      found: '',
      facts,
    });
  }
  return problems;
}

function tellRepeated(
  lines: readonly SettlementLine[],
  tell: (effect: { at: number }, code: ProblemCode, field: SettlementField, found: string) => unknown,
): void {
  const seen = new Set<string>();
  lines.forEach(({ number, on, code, kind, amount, place, original }, at) => {
    const whole = JSON.stringify([
      fold(number),
      on,
      fold(code),
      kind,
      amount,
      placeKey(place),
      fold(original),
    ]);
    if (number !== '' && seen.has(whole)) tell({ at }, 'RECEIPT_REPEATED', 'number', number);
    seen.add(whole);
  });
}
