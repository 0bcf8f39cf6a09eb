import type { Match, MatchResult } from '../../src/domain/match.ts';
import type { TrueLine } from './statement-truth.ts';

const sum = (lines: readonly { readonly amount: number }[]) =>
  lines.reduce((total, { amount }) => total + amount, 0);

/** Holds what was made of a statement against the truth; each thing wrong is one sentence. */
export function audit(lines: readonly TrueLine[], result: MatchResult): string[] {
  const { matched, proposed, unmatched, alreadyImported, internal } = result;
  const matches = [...matched, ...proposed];
  const heaped = [...matches.map(({ line }) => line), ...unmatched, ...alreadyImported, ...internal];
  const truths = new Map(lines.map((line) => [line.row, line]));
  const rows = new Set(heaped.map(({ row }) => row));
  return [
    ...lines.filter(({ row }) => !rows.has(row)).map(({ row }) => `row ${row} is lost`),
    ...(rows.size === heaped.length ? [] : ['a row is in two heaps']),
    ...(sum(heaped) === sum(lines) ? [] : ['the sums differ']),
    ...(new Set(matches.map(({ id }) => id)).size === matches.length ? [] : ['two lines have one id']),
    ...matched.filter(({ pass }) => pass !== 'code').map(({ line }) => `row ${line.row} was no code`),
    ...matched.flatMap(({ line, allocations }) => {
      const truth = truths.get(line.row)?.truth ?? [];
      const wrong = allocations.filter(({ code }) => !truth.includes(code));
      return wrong.map(({ code }) => `row ${line.row} went to ${code}, not to ${truth.join()}`);
    }),
    ...matches.filter(isUneven).map(({ line }) => `row ${line.row} is not its allocations and what is open`),
  ];
}

function isUneven({ line, allocations, open }: Match): boolean {
  return open < 0 || allocations.some(({ amount }) => amount <= 0) || sum(allocations) + open !== line.amount;
}
