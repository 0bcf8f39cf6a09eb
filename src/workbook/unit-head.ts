/** A cell's row and column, from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The cells above the header of a new unit's tab (from 0). A box or a value is the cell right of its label. */
export const UNIT_HEAD = {
  title: { row: 0, column: 0 },
  unitNameLabel: { row: 1, column: 1 },
  unitName: { row: 1, column: 2 },
  unitCodeLabel: { row: 1, column: 4 },
  unitCode: { row: 1, column: 5 },
  memo: { row: 1, column: 7 },
  howTo: { row: 2, column: 0 },
  listDoneLabel: { row: 3, column: 2 },
  listDone: { row: 3, column: 3 },
  doneOnLabel: { row: 3, column: 4 },
  doneOn: { row: 3, column: 5 },
  nobodyLabel: { row: 4, column: 2 },
  nobody: { row: 4, column: 3 },
  doneByLabel: { row: 4, column: 4 },
  doneBy: { row: 4, column: 5 },
} as const;

/** The header's row in a new unit's tab (from 0). */
export const UNIT_HEADER_ROW = 5;
