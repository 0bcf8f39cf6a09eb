import type { RowProblem } from './problems.ts';

/** What reverses what in a book that only grows. */
export interface ReversalRules<Line> {
  /** What a line is named by; several lines may bear one name where they are alike. */
  readonly nameOf: (line: Line) => string;
  /** The name of the line that this one reverses; undefined for a line of its own. */
  readonly reverses: (line: Line) => string | undefined;
  /** Whether a reversing line may mean this one among those of the name. */
  readonly means: (reversing: Line, original: Line) => boolean;
  /** What two lines of one name must have in common for a reversal of both to be the same thing. */
  readonly likeness: (line: Line) => string;
}

/** What a line does to the figures: as another does where it reverses it. */
export interface Effect<Line> {
  /** Its place in the book (from 0). */
  readonly at: number;
  readonly line: Line;
  /** The line whose kind, place and day count; the line itself where it reverses nothing. */
  readonly as: Line;
  readonly amount: number;
  /** Nothing is left of it: it was reversed whole, or reverses another whole. */
  readonly isVoid: boolean;
}

export interface LineProblem<Field extends string = string> {
  readonly at: number;
  readonly problem: RowProblem<Field>;
}

/**
 * Finds the original of each reversing line. One whose original is not told for certain, or that takes more than there is,
 * is told and does nothing; of several that together take too much, none does, so that their order does not matter.
 */
export function settleReversals<Line extends { readonly amount: number; readonly original: string }>(
  lines: readonly Line[],
  { nameOf, reverses, means, likeness }: ReversalRules<Line>,
): { effects: Effect<Line>[]; problems: LineProblem<'original' | 'amount'>[] } {
  const problems: LineProblem<'original' | 'amount'>[] = [];
  const originals = new Map<string, Line[]>();
  const names = lines.map(reverses);
  lines.forEach((line, at) => {
    if (names[at] !== undefined) return;
    const name = nameOf(line);
    originals.set(name, [...(originals.get(name) ?? []), line]);
  });
  const groups = new Map<string, { original: Line; whole: number; taken: number[] }>();
  const groupOf = (line: Line) => JSON.stringify([nameOf(line), likeness(line)]);
  for (const line of [...originals.values()].flat()) {
    const group = groups.get(groupOf(line)) ?? { original: line, whole: 0, taken: [] };
    group.whole = exact(group.whole + line.amount);
    groups.set(groupOf(line), group);
  }
  lines.forEach((line, at) => {
    const name = names[at];
    if (name === undefined) return;
    const meant = (originals.get(name) ?? []).filter((original) => means(line, original));
    const [group, other] = [...new Set(meant.map(groupOf))];
    if (group !== undefined && other === undefined) groups.get(group)?.taken.push(at);
    else {
      const problem = { code: 'REVERSAL_ORIGINAL_UNKNOWN', field: 'original', found: line.original } as const;
      problems.push({ at, problem });
    }
  });
  const amountOf = (at: number) => lines[at]?.amount ?? 0;
  const standing = new Map<number, { original: Line; left: number }>();
  const left = new Map<string, number>();
  for (const [key, { original, whole, taken }] of groups) {
    const backward = taken.filter((at) => Math.sign(amountOf(at)) !== Math.sign(whole));
    const sum = exact(backward.reduce((all, at) => all + amountOf(at), 0));
    const fits = Math.abs(sum) <= Math.abs(whole);
    for (const at of taken) {
      if (fits && backward.includes(at)) standing.set(at, { original, left: whole + sum });
      else {
        const facts = { left: whole };
        problems.push({ at, problem: { code: 'REVERSAL_TOO_MUCH', field: 'amount', found: '', facts } });
      }
    }
    left.set(key, fits ? whole + sum : whole);
  }
  const effects = lines.flatMap((line, at): Effect<Line>[] => {
    if (names[at] === undefined) {
      return [{ at, line, as: line, amount: line.amount, isVoid: left.get(groupOf(line)) === 0 }];
    }
    const stands = standing.get(at);
    return stands ? [{ at, line, as: stands.original, amount: line.amount, isVoid: stands.left === 0 }] : [];
  });
  return { effects, problems };
}

/** A sum without the noise of binary fractions: areas have thousandths, and 100,7 with 66,4 m² are all of 167,1. */
function exact(sum: number): number {
  return Number.isInteger(sum) ? sum : Math.round(sum * 1000) / 1000;
}
