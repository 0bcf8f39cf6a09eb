import { isBlank, shown } from './cells.ts';
import type { DateWindow } from './date-cells.ts';
import type { CivilDate } from './dates.ts';
import { readSignedMeasure } from './measures.ts';
import type { RowProblem } from './problems.ts';
import type { Measure } from './quantities.ts';
import { type CellOf, lineReader } from './use-cells.ts';

export type LandField =
  | 'on'
  | 'code'
  | 'giver'
  | 'works'
  | 'mapSheet'
  | 'plot'
  | 'amount'
  | 'minutes'
  | 'original';

/** A line of `Hiến đất`, which only grows: land in m², which is never turned into money (plan III.8). */
export interface LandLine {
  readonly on: CivilDate | undefined;
  /** Of the household, or of its hamlet. */
  readonly code: string;
  readonly giver: string;
  /** The work's code; '' where the land is for none that is proposed. */
  readonly works: string;
  readonly mapSheet: string;
  readonly plot: string;
  /** In m²; below zero where it takes an earlier line back. */
  readonly amount: Measure;
  readonly minutes: string;
  /** The minutes of the line that is taken back. */
  readonly original: string;
}

/** One line of land; what is wrong is reported, what is readable still counts. */
export function readLandLine(
  cell: CellOf<LandField>,
  window: DateWindow,
): { line: LandLine; problems: RowProblem<LandField>[] } {
  const { problems, report, text, day, area } = lineReader(cell, window);
  const line: LandLine = {
    on: day('on'),
    code: text('code'),
    giver: text('giver'),
    works: text('works'),
    mapSheet: text('mapSheet'),
    plot: text('plot'),
    amount: area('amount', readSignedMeasure),
    minutes: text('minutes'),
    original: text('original'),
  };
  if (line.minutes === '') report({ code: 'MINUTES_MISSING', field: 'minutes', found: '' });
  const isUntold = isBlank(cell('amount')) || (line.amount === 0 && problems.length === 0);
  if (isUntold) report({ code: 'LAND_AREA_MISSING', field: 'amount', found: shown(cell('amount')) });
  return { line, problems };
}
