import type { UseTotals } from '../domain/use-of-money.ts';
import { LAND_UNIT_HEADERS, USE_PLACE_HEADERS, USE_WORDS, USE_WORK_HEADERS } from '../text/vi-use.ts';
import { amounts, head, heading, line, nameCell, totalLine } from './reconciliation-cells.ts';
import type { ToolCell } from './tool-cell.ts';

/** Where the money went, in đồng, and the land that was given, in m². */
export interface UseSection {
  readonly isDeclared: boolean;
  readonly totals: UseTotals;
  /** Carried over, received, moved, paid, left. */
  readonly places: readonly { readonly name: string; readonly amounts: readonly number[] }[];
  readonly works: readonly {
    readonly name: string;
    /** The address of its line. */
    readonly link: string | undefined;
    /** Approved, paid, settled, open. */
    readonly amounts: readonly number[];
    /** Its decision, vouchers and papers. */
    readonly trace: string;
  }[];
  /** By unit: declared in its list, in the book of land, the difference; none where neither has any. */
  readonly land: readonly { readonly name: string; readonly amounts: readonly number[] }[];
}

/** From each place what came and left, from each work its decision, payments and papers. */
export function rowsOfUse({ isDeclared, totals, places, works, land }: UseSection): ToolCell[][] {
  const sums = (lines: readonly { readonly amounts: readonly number[] }[]) => lines.map((one) => one.amounts);
  const pool = USE_WORDS.pool(totals.approved, totals.carried + totals.received);
  return [
    heading(USE_WORDS.byPlace),
    ...(isDeclared ? [faint(USE_WORDS.declared)] : []),
    head(USE_PLACE_HEADERS),
    ...places.map((place, at) => line(at + 1, place.name, place.amounts)),
    totalLine(sums(places)),
    ...(works.length === 0
      ? []
      : [
          [],
          heading(USE_WORDS.byWork),
          faint(pool),
          head(USE_WORK_HEADERS),
          ...works.map(({ name, link, amounts: figures, trace }, at): ToolCell[] => [
            { value: at + 1, look: 'textCentred' },
            nameCell(name, link),
            ...amounts(figures),
            { value: trace, look: 'text' },
          ]),
          totalLine(sums(works)),
        ]),
    ...(land.length === 0
      ? []
      : [
          [],
          heading(USE_WORDS.land),
          head(LAND_UNIT_HEADERS),
          ...land.map((unit, at) => line(at + 1, unit.name, unit.amounts, 'area')),
          totalLine(sums(land), 'area'),
        ]),
  ];
}

function faint(value: string): ToolCell[] {
  return [{ value, look: 'faint' }];
}
