import { fold } from '../domain/fold.ts';
import type { MatchPayee } from '../domain/match.ts';
import { NO_DONG } from '../domain/quantities.ts';
import type { Assessment } from './assess.ts';

/**
 * Everybody who may pay: each unit, and the named people of its list whose code is theirs alone.
 * @param withShared also people whose code another row bears too: they pay, but nothing can be told by their code
 */
export function payeesOf(
  { units, receipts: { owners } }: Pick<Assessment, 'units' | 'receipts'>,
  withShared = false,
): MatchPayee[] {
  return units.flatMap(({ reading: { orgUnit }, figures, rows }): MatchPayee[] => {
    const { code: unit, name: unitName } = orgUnit;
    const people = rows
      .filter(({ row }) =>
        withShared ? row.code !== '' && row.name !== '' : owners.get(fold(row.code))?.row === row,
      )
      .map(({ row: { code, name }, entry: { remaining } }) => ({
        unit,
        code,
        name,
        remaining,
        unitName,
        isUnit: false,
      }));
    const own = {
      unit,
      code: unit,
      name: unitName,
      remaining: figures?.remaining ?? NO_DONG,
      unitName,
      isUnit: true,
    };
    return [own, ...people];
  });
}
