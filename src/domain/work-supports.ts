import { fold } from './fold.ts';
import { compareDays } from './money-moves.ts';
import { type Dong, dong } from './quantities.ts';
import type { Decision } from './use-cells.ts';
import type { Work } from './work-list.ts';

/** So much support for a work, by one decision. */
export interface Support {
  /** In đồng, below zero where a decision takes back; undefined while nothing is approved. */
  readonly amount: Dong | undefined;
  /** As it is written: its number, its day or both may be missing. */
  readonly decision: Decision;
}

const NONE: Decision = { number: '', on: undefined };

/**
 * The supports of a work, decision by decision; together they are what is approved for it. A supplement in the plan of use
 * needs a decision of its own; the first line may leave it to the proposal.
 */
export function supportsOf({ proposal, plan, approved, decision }: Work): Support[] {
  const proposed = proposal?.line.decision;
  const lines = plan.filter(({ amount }) => amount !== 0);
  if (lines.length === 0) {
    const told = [decision, proposed, ...plan.map(({ line }) => line.decision)].find(isWritten);
    return [{ amount: approved === 0 ? undefined : approved, decision: told ?? NONE }];
  }
  return lines.map(({ amount, line }, at) => ({
    amount: dong(amount),
    decision: at === 0 && !isWritten(line.decision) ? (proposed ?? NONE) : line.decision,
  }));
}

/**
 * Every numbered decision behind what is approved for a work, by day, each once: also those that add to it or take back.
 * None while no decision has both its number and its day.
 */
export function decisionsOf(work: Work): Decision[] {
  if (!work.decision) return [];
  const cited = new Map<string, Decision>();
  for (const decision of [work.decision, ...supportsOf(work).map((support) => support.decision)]) {
    const key = JSON.stringify([fold(decision.number), decision.on]);
    if (decision.number !== '' && !cited.has(key)) cited.set(key, decision);
  }
  return [...cited.values()].sort((a, b) => compareDays(a.on, b.on));
}

function isWritten(decision: Decision | undefined): boolean {
  return decision !== undefined && (decision.number !== '' || decision.on !== undefined);
}
