import { fold } from '../domain/fold.ts';
import type { MatchPayee } from '../domain/match.ts';
import { NO_DONG } from '../domain/quantities.ts';
import type { Assessment } from './assess.ts';

/** Everybody who may pay: each unit, and the named people of its list whose code is theirs alone. */
export function payeesOf({
  units,
  receipts: { owners },
}: Pick<Assessment, 'units' | 'receipts'>): MatchPayee[] {
  return units.flatMap(({ reading: { orgUnit }, figures, rows }): MatchPayee[] => {
    const { code: unit, name: unitName } = orgUnit;
    const people = rows.flatMap(({ row: { code, name }, row, entry: { remaining } }) =>
      owners.get(fold(code))?.row === row ? [{ unit, code, name, remaining, unitName, isUnit: false }] : [],
    );
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
