import { fold } from '../domain/fold.ts';
import type { Assessment } from './assess.ts';

/** The codes (folded) of those who asked not to be named: no paper that goes to others has their names. */
export function unnamedCodes({ units }: Pick<Assessment, 'units'>): ReadonlySet<string> {
  return new Set(
    units.flatMap(({ rows }) =>
      rows.flatMap(({ row, entry }) => (entry.anonymous === true && row.code !== '' ? [fold(row.code)] : [])),
    ),
  );
}
