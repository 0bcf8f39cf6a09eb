/** What changed since figures were sealed, in words that a table can hold. */
import type { SealedFigures, SealedUnit } from '../../src/domain/sealing.ts';
import { type SealChange, sealingChanges } from '../../src/domain/sealing-changes.ts';
import { type Figures, figures, sealedFigures, sealedUnit } from './sealed-figures.ts';

type Side = string | number | boolean | null;

/** A change as somebody would say it: `unit CQ list: incomplete → complete`. */
export function said(change: SealChange): string {
  const whose =
    change.of === 'person' ? ` ${change.unit}/${change.code}` : change.of === 'unit' ? ` ${change.unit}` : '';
  const side = (value: Side) => (value === null ? '–' : `${value}`);
  return `${change.of}${whose} ${change.field}: ${side(change.before)} → ${side(change.after)}`;
}

export const changes = (before: Partial<SealedFigures>, after: Partial<SealedFigures>) =>
  sealingChanges(sealedFigures(before), sealedFigures(after)).map(said);

export type Sealed = Partial<SealedFigures>;

/** Figures with one unit, CQ. */
export const office = (more: Partial<SealedUnit>): Sealed => ({ units: [sealedUnit('CQ', more)] });
export const counting = (told: Figures) => office({ figures: figures(told) });
