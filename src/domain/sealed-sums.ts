import { FORM_OF } from './org-kinds.ts';
import { dong, labourDays, labourValue, measure } from './quantities.ts';
import {
  PERSON_FIELDS,
  type PersonField,
  type PersonFigures,
  SEALED_FIELDS,
  type SealedField,
  type SealedFigures,
  type SealedPeople,
  type SealedUnit,
  sealedFigure,
} from './sealing.ts';

/** A figure that is not what adding it up again gives. */
export interface SumFault {
  /** The unit's code or the group's key; '' for the whole. */
  readonly of: string;
  readonly field: SealedField | 'receivers' | 'rows';
  readonly sealed: number;
  readonly recomputed: number;
}

const TAIL = 3;

/**
 * Adds everything up again: each unit from its rows and the rate of a day, each group and the whole from the units. An
 * empty list: the figures agree with themselves.
 */
export function sumFaults(figures: SealedFigures, groupOf: (unit: SealedUnit) => string): SumFault[] {
  const people = new Map(figures.people.map((list) => [list.unit, list]));
  const rate = Number(figures.settings.find(([key]) => key === 'labourRate')?.[1] ?? 0);
  const ofUnits = figures.units.flatMap((unit) => {
    const list = people.get(unit.code);
    return unit.figures && list ? unitFaults(unit, unit.figures, list, rate) : [];
  });
  const added = (units: readonly SealedUnit[]) =>
    addUp(
      units.map((unit) => unit.figures ?? []),
      figures.totals.length,
    );
  const ofGroups = figures.groups.flatMap(({ key, figures: sealed }) =>
    compare(key, sealed, added(figures.units.filter((unit) => groupOf(unit) === key))),
  );
  return [...ofUnits, ...ofGroups, ...compare('', figures.totals, added(figures.units))];
}

/** Lists of figures added up place by place; what is beyond the width is left out. */
export function addUp(lists: readonly (readonly number[])[], width: number): number[] {
  const sum = new Array<number>(width).fill(0);
  for (const list of lists) for (let at = 0; at < width; at++) sum[at] = plus(sum[at] ?? 0, list[at] ?? 0);
  return sum;
}

function compare(of: string, sealed: readonly number[], recomputed: readonly number[]): SumFault[] {
  const length = Math.max(sealed.length, recomputed.length);
  return Array.from({ length }, (_, at) => at).flatMap((at): SumFault[] => {
    const [before, after] = [sealed[at] ?? 0, recomputed[at] ?? 0];
    if (before === after) return [];
    const field = SEALED_FIELDS[at] ?? (at < sealed.length - TAIL ? 'receivers' : 'rows');
    return [{ of, field, sealed: before, recomputed: after }];
  });
}

/** The figures that follow from rows; how many days a target is in, and to whom money went, no row tells. */
function unitFaults(
  unit: SealedUnit,
  figures: readonly number[],
  list: SealedPeople,
  rate: number,
): SumFault[] {
  const hasTargets = unit.kind !== null && FORM_OF[unit.kind] === 'staff';
  // What was given for the unit as a whole goes against what all its people lack (`withWhole`).
  let whole = 0;
  const sum = new Map<SealedField, number>();
  const add = (field: SealedField, value: number) => sum.set(field, plus(sum.get(field) ?? 0, value));
  for (const [place, values] of [list.whole, ...list.rows.map(([, ...row]) => row)].entries()) {
    const of = (field: PersonField) => personFigure(values, field) ?? 0;
    const paid = of('paidOnTime') + of('paidOnDueDate') + of('paidLate') + of('paidUndated');
    const labour = labourValue(labourDays(of('labourDays')), dong(rate));
    for (const field of PERSON_FIELDS) add(field, of(field));
    add('paid', paid);
    add('labourValue', labour);
    add('mobilised', paid + labour + of('inKindValue'));
    if (place === 0) {
      whole = paid + labour;
      continue;
    }
    const target = personFigure(values, 'targetAmount');
    const gave = paid > 0 || of('labourDays') > 0 || of('inKindValue') > 0 || of('landArea') > 0;
    add('listed', 1);
    add('inScope', target !== null && target > 0 ? 1 : 0);
    add('undetermined', target === null ? 1 : 0);
    add('participated', gave ? 1 : 0);
    add('remaining', hasTargets && target !== null ? Math.max(0, target - paid - labour) : 0);
    add('surplus', hasTargets && target !== null ? Math.max(0, paid + labour - target) : 0);
  }
  if (hasTargets) {
    const lacking = sum.get('remaining') ?? 0;
    sum.set('remaining', Math.max(0, lacking - whole));
    add('surplus', Math.max(0, whole - lacking));
  }
  return [...sum].flatMap(([field, recomputed]): SumFault[] => {
    const sealed = sealedFigure(figures, field);
    return sealed === recomputed ? [] : [{ of: unit.code, field, sealed, recomputed }];
  });
}

/** Areas have thousandths, which do not add up exactly in binary. */
function plus(sum: number, value: number): number {
  const exact = sum + value;
  return Number.isSafeInteger(exact) ? exact : measure(exact);
}

/** One figure of a row; null where it is not determined. */
export function personFigure(values: PersonFigures, field: PersonField): number | null {
  const value = values[PERSON_FIELDS.indexOf(field)];
  return value === undefined ? 0 : value;
}
