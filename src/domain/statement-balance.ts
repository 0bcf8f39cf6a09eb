import { type CivilDate, toSerial } from './dates.ts';

/** A row of a statement as its running balance sees it. */
export interface BalanceLine {
  /** Row of the source, from 1. */
  readonly row: number;
  readonly on: CivilDate | undefined;
  /** What the row adds, in đồng; below zero for money that went out; undefined when it could not be read. */
  readonly net: number | undefined;
  /** The balance after it; undefined when none stands there. */
  readonly balance: number | undefined;
}

/** `absent`: nothing to check by. `brokenAt`: the rows (from 1) whose amount does not lead to their balance. */
export type BalanceCheck = 'agrees' | 'absent' | { readonly brokenAt: readonly number[] };

/** The rows up to a balance, added up. */
interface Step {
  readonly row: number;
  readonly on: CivilDate | undefined;
  /** The balance that must have stood before; undefined when an amount could not be read. */
  readonly before: number | undefined;
  readonly after: number;
}

/**
 * Checks that each balance follows from another one by the row's amount, whether the newest row is first or last, and
 * also where the order inside a day is not that of the days.
 * @param opening the balance that the statement says it begins with
 */
export function checkBalance(lines: readonly BalanceLine[], opening?: number): BalanceCheck {
  let steps = stepsOf(lines);
  if (steps.length < (opening === undefined ? 2 : 1)) return 'absent';
  let gaps = gapsIn(steps);
  const reversed = stepsOf([...lines].reverse());
  const gapsReversed = gapsIn(reversed);
  if (gapsReversed.length < gaps.length) [steps, gaps] = [reversed, gapsReversed];
  const broken = unexplained(steps, gaps, opening).map(({ row }) => row);
  return broken.length === 0 ? 'agrees' : { brokenAt: broken.sort((a, b) => a - b) };
}

/** Lines in order of time; a row without a balance counts into the next one that has it. */
function stepsOf(lines: readonly BalanceLine[]): Step[] {
  const steps: Step[] = [];
  let carried: number | undefined = 0;
  for (const line of lines) {
    carried = carried === undefined || line.net === undefined ? undefined : carried + line.net;
    if (line.balance === undefined) continue;
    const before = carried === undefined ? undefined : line.balance - carried;
    steps.push({ row: line.row, on: line.on, before, after: line.balance });
    carried = 0;
  }
  return steps;
}

/** Steps that do not begin where the one before them ended. */
function gapsIn(steps: readonly Step[]): number[] {
  const gaps: number[] = [];
  for (let at = 1; at < steps.length; at++) {
    const before = steps[at]?.before;
    if (before !== undefined && before !== steps[at - 1]?.after) gaps.push(at);
  }
  return gaps;
}

/**
 * What remains of the steps at gaps when each may follow any balance that no other step follows: days in another
 * order than their rows explain each other so. One step has nothing before it, unless the opening balance is told.
 */
function unexplained(steps: readonly Step[], gaps: readonly number[], opening: number | undefined): Step[] {
  const free = new Map<number | undefined, number>();
  const leave = (balance: number | undefined) => free.set(balance, (free.get(balance) ?? 0) + 1);
  leave(opening);
  leave(steps[steps.length - 1]?.after);
  for (const at of gaps) leave(steps[at - 1]?.after);
  const starts = [0, ...gaps].flatMap((at) => steps[at] ?? []);
  const broken = starts.filter(({ before }) => {
    const left = before === undefined ? 1 : (free.get(before) ?? 0);
    if (left > 0) free.set(before, left - 1);
    return left === 0;
  });
  if (opening !== undefined || steps[0]?.before === undefined) return broken;
  const first = opener(steps, broken);
  return broken.filter((step) => step !== first);
}

/** The step that the statement begins with: on its first day, or at its end; none where another one follows no balance. */
function opener(steps: readonly Step[], candidates: readonly Step[]): Step | undefined {
  let firstDay = Number.POSITIVE_INFINITY;
  for (const step of steps) firstDay = Math.min(firstDay, dayOf(step));
  return candidates.find((step) => dayOf(step) === firstDay) ?? candidates.find((step) => step === steps[0]);
}

function dayOf({ on }: Step): number {
  return on ? toSerial(on) : Number.POSITIVE_INFINITY;
}
