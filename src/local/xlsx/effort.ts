/** What reading a file may cost beyond its size: a few bytes can name millions of cells, or repeat a long formula. */

import { BadPackage } from './bad-files.ts';

export interface Effort {
  /** @param steps about as many as cells are looked at, or characters written. @throws BadPackage when it is too much */
  spend(steps: number): void;
}

/** Some seconds; the sample commune takes 2 million. */
const MOST_STEPS = 20_000_000;
/** What a cell costs that is kept in a map, in steps: memory rather than time. */
export const KEPT_CELL = 30;

export function newEffort(): Effort {
  let left = MOST_STEPS;
  return {
    spend(steps) {
      left -= steps;
      if (!(left >= 0)) throw new BadPackage('too-large');
    },
  };
}
