import type { Entry } from '../domain/entry.ts';
import { fold } from '../domain/fold.ts';
import type { MatchPayee } from '../domain/match.ts';
import { addDong, NO_DONG } from '../domain/quantities.ts';
import { balanceOf } from '../domain/targets.ts';
import type { Assessment } from './assess.ts';

interface Which {
  /** Also people whose code another row bears too: they pay, but nothing can be told by their code. */
  readonly withShared?: boolean;
  /** Before the receipt book has a line, what lists declare is not received yet: all of it is still to be found at the bank. */
  readonly beforeReceipts?: boolean;
}

/** Everybody who may pay: each unit, and the named people of its list whose code is theirs alone. */
export function payeesOf(
  { units, receipts: { owners, received } }: Pick<Assessment, 'units' | 'receipts'>,
  { withShared = false, beforeReceipts = false }: Which = {},
): MatchPayee[] {
  const remainingOf = ({ target, labourValue, remaining }: Entry) =>
    beforeReceipts && !received && target ? balanceOf(target, labourValue).remaining : remaining;
  return units.flatMap(({ reading: { orgUnit }, figures, rows }): MatchPayee[] => {
    const { code: unit, name: unitName } = orgUnit;
    const people = rows
      .filter(({ row }) =>
        withShared ? row.code !== '' && row.name !== '' : owners.get(fold(row.code))?.row === row,
      )
      .map(({ row: { code, name }, entry }) => ({
        unit,
        code,
        name,
        remaining: remainingOf(entry),
        unitName,
        isUnit: false,
      }));
    const own = {
      unit,
      code: unit,
      name: unitName,
      remaining:
        beforeReceipts && !received
          ? addDong(...rows.map(({ entry }) => remainingOf(entry)))
          : (figures?.remaining ?? NO_DONG),
      unitName,
      isUnit: true,
    };
    return [own, ...people];
  });
}
