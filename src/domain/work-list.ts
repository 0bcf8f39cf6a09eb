import { toSerial } from './dates.ts';
import { fold } from './fold.ts';
import type { ProblemCode, ProblemFacts } from './problems.ts';
import { type Dong, dong } from './quantities.ts';
import { originKey } from './receipts.ts';
import { type Effect, settleReversals } from './reversals.ts';
import type { Decision } from './use-cells.ts';
import { type PlanField, type PlanLine, USE_CATEGORIES, type UseCategory } from './use-plan.ts';
import { CONDITIONS, type Proposal, type ProposalField } from './works.ts';

/** The books in which a problem of the money's use can stand. */
export type UseBook = 'proposals' | 'land' | 'plan' | 'settlement' | 'receipts';

/** A problem of one line (its place in the book, from 0). */
export interface UseProblem {
  readonly book: UseBook;
  readonly at: number;
  readonly code: ProblemCode;
  readonly field: string;
  readonly found: string;
  readonly facts?: ProblemFacts;
}

/** A work, or another content that is supported, as its proposal and the plan of use have it. */
export interface Work {
  readonly code: string;
  readonly name: string;
  readonly proposal: Placed<Proposal> | undefined;
  /** Its lines of the plan, those that reverse another among them. */
  readonly plan: readonly Effect<PlanLine>[];
  /** Where its lines differ, the one with the most conditions. */
  readonly category: UseCategory | undefined;
  /** What is decided for it, in đồng: as the plan has it, else as it was approved in the proposal. */
  readonly approved: Dong;
  /** What the campaign may give at most, in đồng; undefined where that is not known. */
  readonly need: number | undefined;
  /** The earliest decision that has both its number and its day. */
  readonly decision: Decision | undefined;
}

export interface Placed<Line> {
  readonly at: number;
  readonly line: Line;
}

/** Every work by its code (folded), in the order in which the proposals, then the plan, name them. */
export function listWorks(
  proposals: readonly Proposal[],
  plan: readonly PlanLine[],
): { works: ReadonlyMap<string, Work>; problems: UseProblem[] } {
  const { effects, problems: wrong } = settleReversals(plan, {
    nameOf: ({ decision, code }) => originKey(decision.number, code),
    reverses: ({ amount, original, code }) => (amount < 0 ? originKey(original, code) : undefined),
    means: () => true,
    likeness: () => '',
  });
  const problems: UseProblem[] = wrong.map(({ at, problem }) => ({
    book: 'plan',
    at,
    ...problem,
    field: problem.field === 'amount' ? 'support' : problem.field,
  }));
  const proposed = new Map<string, Placed<Proposal>>();
  proposals.forEach((line, at) => {
    const key = fold(line.code);
    if (key === '') return;
    if (proposed.has(key)) {
      problems.push({ book: 'proposals', at, code: 'WORK_CODE_DUPLICATE', field: 'code', found: line.code });
    } else proposed.set(key, { at, line });
  });
  const planned = new Map<string, Effect<PlanLine>[]>();
  for (const effect of effects) {
    const key = fold(effect.line.code);
    if (key === '') continue;
    const before = planned.get(key);
    if (before) before.push(effect);
    else planned.set(key, [effect]);
  }
  const seen = new Set<string>();
  plan.forEach(({ code, decision: { number, on }, amount, original }, at) => {
    const whole = JSON.stringify([fold(code), fold(number), on, amount, fold(original)]);
    if (amount !== 0 && number !== '' && seen.has(whole)) {
      problems.push({ book: 'plan', at, code: 'RECEIPT_REPEATED', field: 'decisionNumber', found: number });
    }
    seen.add(whole);
  });
  const works = new Map<string, Work>();
  for (const key of new Set([...proposed.keys(), ...planned.keys()])) {
    works.set(key, workOf(proposed.get(key), planned.get(key) ?? []));
  }
  for (const work of works.values()) problems.push(...problemsOf(work));
  return { works, problems };
}

function workOf(proposal: Placed<Proposal> | undefined, plan: readonly Effect<PlanLine>[]): Work {
  const lines = plan.map(({ line }) => line);
  const typed = lines.some(({ isSupportTyped }) => isSupportTyped);
  const { estimate, otherSources } = plannedFigures(lines);
  const rest = estimate - otherSources;
  const named = [proposal?.line, ...lines];
  return {
    code: named.find((line) => line)?.code ?? '',
    name: named.find((line) => line && line.name !== '')?.name ?? '',
    proposal,
    plan,
    category: USE_CATEGORIES.find((one) => lines.some(({ category }) => category === one)),
    approved: typed ? dong(sumOf(plan.map(({ amount }) => amount))) : (proposal?.line.approved ?? dong(0)),
    need: proposal ? proposal.line.beyondMeans : rest > 0 ? rest : undefined,
    decision: decisionOf(proposal?.line, plan),
  };
}

/**
 * What the plan's lines tell of the work itself: a later decision writes it again, it does not add to it. Where they differ,
 * the largest.
 */
export function plannedFigures(
  lines: readonly PlanLine[],
): Readonly<Record<'estimate' | 'otherSources', number>> {
  return {
    estimate: Math.max(0, ...lines.map((line) => line.estimate)),
    otherSources: Math.max(0, ...lines.map((line) => line.otherSources)),
  };
}

function decisionOf(proposal: Proposal | undefined, plan: readonly Effect<PlanLine>[]): Decision | undefined {
  const decisions = plan.filter(({ amount }) => amount >= 0).map(({ line }) => line.decision);
  if (proposal) decisions.push(proposal.decision);
  let first: { decision: Decision; day: number } | undefined;
  for (const decision of decisions) {
    if (decision.number === '' || !decision.on) continue;
    const day = toSerial(decision.on);
    if (!first || day < first.day) first = { decision, day };
  }
  return first?.decision;
}

/** What the plan says of when a work may be helped (II.2), and what its two tabs say of each other. */
function problemsOf(work: Work): UseProblem[] {
  const { proposal, plan, category, approved, need } = work;
  const problems: UseProblem[] = [];
  const ofProposal = (code: ProblemCode, field: ProposalField, facts: ProblemFacts = {}) => {
    if (proposal) problems.push({ book: 'proposals', at: proposal.at, code, field, found: '', facts });
  };
  const [first] = plan;
  // What is approved and stands in no plan yet is a hamlet's work: 2.1.
  if (approved > 0 && (category ?? '2.1') === '2.1') {
    if (!proposal && first && category) {
      const found = work.code;
      const facts = { ofProposal: 1 };
      problems.push({ book: 'plan', at: first.at, code: 'WORK_CODE_UNKNOWN', field: 'code', found, facts });
    }
    for (const condition of CONDITIONS) {
      if (proposal && !proposal.line.conditions[condition]) {
        ofProposal('USE_CONDITION_MISSING', condition, { category: '2.1' });
      }
    }
  }
  if (approved > 0 && proposal && proposal.line.opinion !== 'agreed' && proposal.line.opinion !== 'partly') {
    ofProposal('WORK_NOT_AGREED', 'opinion');
  }
  const own = proposal?.line.approved ?? 0;
  if (own > 0 && own !== approved && plan.length === 1) {
    ofProposal('USE_APPROVAL_DIFFERS', 'approved', { proposed: own, planned: approved });
  }
  if (need !== undefined && approved > Math.max(0, need)) {
    const facts = { approved, need: Math.max(0, need) };
    problems.push({ ...approvalCell(work), code: 'WORK_SUPPORT_TOO_MUCH', found: '', facts });
  }
  return problems;
}

/** Where a work's support is written: its last line of the plan that has one, else its proposal. */
export function approvalCell({ proposal, plan }: Work): Pick<UseProblem, 'book' | 'at' | 'field'> {
  const typed = plan.filter(({ line }) => line.isSupportTyped).pop();
  if (typed) return { book: 'plan', at: typed.at, field: 'support' satisfies PlanField };
  return { book: 'proposals', at: proposal?.at ?? 0, field: 'approved' satisfies ProposalField };
}

/** Where a work's decision is missing: in the plan where it stands there, else in its proposal. */
export function decisionCell({ proposal, plan }: Work): Pick<UseProblem, 'book' | 'at' | 'field'> {
  const [first] = plan;
  const { number = '' } = (first?.line ?? proposal?.line)?.decision ?? {};
  const field = (number === '' ? 'decisionNumber' : 'decisionOn') satisfies PlanField & ProposalField;
  return first ? { book: 'plan', at: first.at, field } : { book: 'proposals', at: proposal?.at ?? 0, field };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
