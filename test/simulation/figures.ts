import { isAskable, isDeclared, isFinished, remainingOf } from './units.ts';
import type { World } from './world.ts';

interface Check {
  readonly units: readonly {
    readonly code: string;
    readonly list: string | null;
    readonly remaining: number | null;
  }[];
  readonly problems: readonly { readonly severity: string; readonly code: string; readonly unit: string }[];
}

interface Dashboard {
  readonly lists: Readonly<Record<'expected' | 'complete' | 'onTime', number>> &
    Readonly<Record<'completeness' | 'timeliness', number | null>>;
}

/** Where the tool's figures are not what the people know, or say that more was done than there is to do. */
export function wrongFigures(world: World): string[] {
  const check = world.run('runCheck').value as Check;
  const { lists } = world.run('sideDashboard').value as Dashboard;
  const wrong: string[] = [];
  for (const unit of world.units.filter(isAskable)) {
    const line = check.units.find(({ code }) => code === unit.code);
    const errors = check.problems.filter((one) => one.severity === 'error' && one.unit === unit.code).length;
    const isEmpty = check.problems.some(({ code, unit: of }) => code === 'LIST_EMPTY' && of === unit.code);
    const isIn = !isEmpty && (line?.list === 'complete' || line?.list === 'nobody');
    const isDone = isIn && errors === 0 && line?.remaining === 0 && (line.list === 'nobody' || unit.signed);
    if (line?.remaining !== remainingOf(unit)) wrong.push(`${unit.code}: ${line?.remaining} remaining`);
    if (isDeclared(unit) && !isIn) wrong.push(`${unit.code}: the list is ${line?.list}`);
    if (isDone !== isFinished(unit)) wrong.push(`${unit.code}: finished, or not`);
  }
  const { expected, complete, onTime, completeness, timeliness } = lists;
  if (complete > expected || (completeness ?? 0) > 1) wrong.push(`${complete} lists of ${expected}`);
  if (onTime > expected || (timeliness ?? 0) > 1) wrong.push(`${onTime} lists of ${expected} on time`);
  return wrong.map((what) => `${what} (${world.day})`);
}
