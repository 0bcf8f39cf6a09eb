import { fold } from './fold.ts';

/** A name as it stands in a list, and where. */
export interface NamedRow {
  readonly foldedName: string;
  readonly orgUnit: string;
  /** Whether somebody already marked this row as the other one's double. */
  readonly setAside: boolean;
}

/**
 * Rows that share a name with another row, each with the first other row. Names repeat in Vietnam: both count until
 * somebody marks one, so a marked row neither warns nor is warned of.
 */
export function homonyms<Row extends NamedRow>(rows: readonly Row[]): Map<Row, Row> {
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.setAside || row.foldedName === '') continue;
    const same = byName.get(row.foldedName);
    if (same) same.push(row);
    else byName.set(row.foldedName, [row]);
  }
  const found = new Map<Row, Row>();
  for (const same of byName.values()) {
    const [first, second] = same;
    if (!first || !second) continue;
    for (const row of same) found.set(row, row === first ? second : first);
  }
  return found;
}

/** A line of `Đã vận động`: who was already mobilised elsewhere, by what paper. */
export interface MobilisedLine {
  readonly name: string;
  readonly orgUnit: string;
}

export type Exclusion = 'mobilised' | 'namesake' | undefined;

/** Answers for a name in a unit whether `Đã vận động` speaks of this person, or only of a namesake. */
export interface MobilisedList {
  /** @param timesInUnit how many rows of the unit bear the name */
  exclusion(foldedName: string, orgUnit: { code: string; name: string }, timesInUnit: number): Exclusion;
}

/**
 * Name and unit (its name or its code) both equal, and the name unique in that unit: the person has no target here.
 * Anything less only warns, since a name alone is nobody's identity.
 */
export function mobilisedList(lines: readonly MobilisedLine[]): MobilisedList {
  const unitsByName = new Map<string, Set<string>>();
  for (const line of lines) {
    const name = fold(line.name);
    if (name === '') continue;
    const units = unitsByName.get(name) ?? new Set();
    unitsByName.set(name, units.add(fold(line.orgUnit)));
  }
  return {
    exclusion(foldedName, orgUnit, timesInUnit) {
      const units = unitsByName.get(foldedName);
      if (!units) return undefined;
      const sameUnit = units.has(fold(orgUnit.code)) || units.has(fold(orgUnit.name));
      return sameUnit && timesInUnit === 1 ? 'mobilised' : 'namesake';
    },
  };
}
