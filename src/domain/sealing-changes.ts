import { personFigure } from './sealed-sums.ts';
import {
  PERSON_FIELDS,
  type PersonField,
  type PersonFigures,
  SEALED_FIELDS,
  type SealedField,
  type SealedFigures,
  type SealedPeople,
  type SealedUnit,
} from './sealing.ts';
import type { SettingKey } from './settings.ts';

/** What differs from the figures that were sealed; `null` on a side where there was nothing. */
export type SealChange =
  | { readonly of: 'setting'; readonly field: SettingKey; readonly before: Plain; readonly after: Plain }
  /** A row of a list by its code; the unit's own code is what was given for the unit as a whole. */
  | {
      readonly of: 'person';
      readonly unit: string;
      readonly code: string;
      readonly field: PersonField | 'row';
      /** Both null for a target, which tells the income: that it changed is told alone. */
      readonly before: number | null;
      readonly after: number | null;
    }
  | {
      readonly of: 'unit';
      readonly unit: string;
      readonly field: UnitChange;
      readonly before: Plain;
      readonly after: Plain;
    }
  | { readonly of: 'campaign'; readonly field: string; readonly before: Plain; readonly after: Plain };

export type Plain = string | number | boolean | null;

/** `account:8502…`: money by receiver. */
export type UnitChange =
  | SealedField
  | 'unit'
  | 'name'
  | 'kind'
  | 'list'
  | 'readable'
  | 'rows'
  | `account:${string}`;

/** Whether the figures are still those that were sealed; names and days beside them do not count. */
export function isSealedAs(sealed: SealedFigures, now: SealedFigures): boolean {
  return sealingChanges(sealed, now).length === 0;
}

/** Cell by cell what changed since, in the order of the workbook: settings, units with their people, the rest. */
export function sealingChanges(before: SealedFigures, after: SealedFigures): SealChange[] {
  return [
    ...settingChanges(before, after),
    ...pairs(before.units, after.units, ({ code }) => code).flatMap(([code, old, now]) =>
      unitChanges(code, [before, old], [after, now]),
    ),
    ...changed({ unplaced: before.unplaced }, { unplaced: after.unplaced }),
    ...changed(before.use ?? {}, after.use ?? {}, 'use.'),
  ];
}

function settingChanges(before: SealedFigures, after: SealedFigures): SealChange[] {
  return pairs(before.settings, after.settings, ([key]) => key).flatMap(([, old, now]): SealChange[] => {
    const [field, was, is] = [(old ?? now)?.[0], old?.[1] ?? null, now?.[1] ?? null];
    return field === undefined || was === is ? [] : [{ of: 'setting', field, before: was, after: is }];
  });
}

type OfUnit = readonly [figures: SealedFigures, unit: SealedUnit | undefined];

function unitChanges(unit: string, [before, old]: OfUnit, [after, now]: OfUnit): SealChange[] {
  const tell = (field: UnitChange, was: Plain, is: Plain): SealChange[] =>
    was === is ? [] : [{ of: 'unit', unit, field, before: was, after: is }];
  if (!old || !now) return tell('unit', old?.name ?? null, now?.name ?? null);
  const people = peopleChanges(unit, peopleOf(before, unit), peopleOf(after, unit));
  return [
    ...tell('name', old.name, now.name),
    ...tell('kind', old.kind, now.kind),
    ...tell('readable', old.figures !== null, now.figures !== null),
    ...tell('list', old.list, now.list),
    ...people,
    // A sum moves with its rows; it is told only where no row says why.
    ...(people.length === 0 ? sumChanges(old, now, tell) : []),
    ...receiverChanges([before, old], [after, now], tell),
  ];
}

function sumChanges(
  { figures: old }: SealedUnit,
  { figures: now }: SealedUnit,
  tell: (field: UnitChange, was: Plain, is: Plain) => SealChange[],
): SealChange[] {
  if (!old || !now) return [];
  const rows = (figures: readonly number[]) => figures.slice(-3).join('/');
  return [
    ...SEALED_FIELDS.flatMap((field, at) => tell(field, old[at] ?? 0, now[at] ?? 0)),
    ...tell('rows', rows(old), rows(now)),
  ];
}

function receiverChanges(
  [before, old]: OfUnit,
  [after, now]: OfUnit,
  tell: (field: UnitChange, was: Plain, is: Plain) => SealChange[],
): SealChange[] {
  if (!old?.figures || !now?.figures) return [];
  const by = ({ receivers }: SealedFigures, figures: readonly number[]) =>
    new Map(receivers.map((receiver, at) => [receiver, figures[SEALED_FIELDS.length + at] ?? 0]));
  const [was, is] = [by(before, old.figures), by(after, now.figures)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((receiver) =>
    tell(`account:${receiver}`, was.get(receiver) ?? 0, is.get(receiver) ?? 0),
  );
}

function peopleOf({ people }: SealedFigures, unit: string): SealedPeople | undefined {
  return people.find((list) => list.unit === unit);
}

function peopleChanges(
  unit: string,
  old: SealedPeople | undefined,
  now: SealedPeople | undefined,
): SealChange[] {
  if (!old || !now) return [];
  return [
    ...figuresChanged(unit, unit, old.whole, now.whole),
    ...pairs(old.rows, now.rows, ([code]) => code).flatMap(([code, was, is]) =>
      figuresChanged(
        unit,
        code,
        was?.slice(1) as PersonFigures | undefined,
        is?.slice(1) as PersonFigures | undefined,
      ),
    ),
  ];
}

function figuresChanged(
  unit: string,
  code: string,
  old: PersonFigures | undefined,
  now: PersonFigures | undefined,
): SealChange[] {
  const row = { of: 'person' as const, unit, code };
  const isRow =
    !old || !now ? [{ ...row, field: 'row' as const, before: old ? 1 : null, after: now ? 1 : null }] : [];
  const fields = PERSON_FIELDS.flatMap((field): SealChange[] => {
    const [was, is] = [old && personFigure(old, field), now && personFigure(now, field)];
    // Of a row that came or went, only what it gave is told.
    if (was === is || (isRow.length > 0 && !(was ?? is))) return [];
    if (field === 'targetAmount')
      return isRow.length > 0 ? [] : [{ ...row, field, before: null, after: null }];
    return [{ ...row, field, before: was ?? null, after: is ?? null }];
  });
  return [...isRow, ...fields];
}

function changed(
  before: Readonly<Record<string, number | null>>,
  after: Readonly<Record<string, number | null>>,
  prefix = '',
): SealChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): SealChange[] => {
    const [was, is] = [before[key] ?? null, after[key] ?? null];
    return was === is ? [] : [{ of: 'campaign', field: `${prefix}${key}`, before: was, after: is }];
  });
}

/** What bears one key on either side, in the order of the old and then of the new. */
function pairs<Item>(
  old: readonly Item[],
  now: readonly Item[],
  keyOf: (item: Item) => string,
): [string, Item | undefined, Item | undefined][] {
  const [was, is] = [
    new Map(old.map((item) => [keyOf(item), item])),
    new Map(now.map((item) => [keyOf(item), item])),
  ];
  return [...new Set([...was.keys(), ...is.keys()])].map((key) => [key, was.get(key), is.get(key)]);
}
