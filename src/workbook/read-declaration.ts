import { type CellValue, isBlank, shown, textOf } from '../domain/cells.ts';
import { readBox } from '../domain/choices.ts';
import { readDate } from '../domain/date-cells.ts';
import { fold } from '../domain/fold.ts';
import type { Declaration } from '../domain/submission.ts';
import { DECLARATION_LABELS } from '../text/vi.ts';
import type { Problem } from './problem.ts';
import { place, type Table } from './read-table.ts';

type Labelled = { readonly row: number; readonly column: number; readonly cell: CellValue };

const NOTHING: Labelled = { row: 0, column: 0, cell: { kind: 'blank' } };

/**
 * What the unit says of its list, above the header: each box or value is the cell right of its label.
 * @param rowsRead rows of the list, since "nobody" beside rows contradicts itself
 */
export function readDeclaration(
  table: Table,
  orgUnit: string,
  year: number,
  rowsRead: number,
): {
  declaration: Declaration;
  problems: Problem[];
  doneSpot: Pick<Labelled, 'row' | 'column'>;
  raw: CellValue[];
} {
  const problems: Problem[] = [];
  const spots = findLabels(table);
  const spot = (label: string) => spots.get(fold(label)) ?? NOTHING;
  const nobodySpot = spots.get(fold(DECLARATION_LABELS.nobodyStaff)) ?? spot(DECLARATION_LABELS.nobodyOthers);
  const report = (code: 'BOX_UNREADABLE' | 'DATE_UNREADABLE', at: Labelled) =>
    problems.push({
      ...place(table.tab, orgUnit, at.row, at.column),
      severity: 'error',
      code,
      found: shown(at.cell),
      facts: { ofList: 1 },
    });
  const box = (at: Labelled): boolean => {
    const ticked = readBox(at.cell);
    if (ticked === undefined) report('BOX_UNREADABLE', at);
    return ticked ?? false;
  };
  const dateSpot = spot(DECLARATION_LABELS.doneOn);
  const date = readDate(dateSpot.cell, year);
  if (!date.ok) report('DATE_UNREADABLE', dateSpot);
  const doneSpot = spot(DECLARATION_LABELS.listDone);
  const declaration: Declaration = {
    listDone: box(doneSpot),
    nobody: box(nobodySpot),
    doneOn: date.ok ? date.value : undefined,
  };
  if (declaration.nobody && rowsRead > 0) {
    problems.push({
      ...place(table.tab, orgUnit, nobodySpot.row, nobodySpot.column),
      severity: 'warning',
      code: 'NOBODY_BUT_ROWS',
      found: '',
      facts: { rows: rowsRead, done: declaration.listDone ? 1 : 0 },
    });
  }
  if (declaration.listDone && !declaration.nobody && rowsRead === 0) {
    problems.push({
      ...place(table.tab, orgUnit, doneSpot.row, doneSpot.column),
      severity: 'warning',
      code: 'LIST_EMPTY',
      found: '',
    });
  }
  return { declaration, problems, doneSpot, raw: [doneSpot.cell, dateSpot.cell, nobodySpot.cell] };
}

/** Where a unit's tab has its two boxes and the day beside them; undefined where a label is missing. */
export function declarationSpots(
  table: Table,
): Record<'listDone' | 'nobody' | 'doneOn', { row: number; column: number } | undefined> {
  const spots = findLabels(table);
  const spot = (...labels: readonly string[]) => {
    const found = labels.map((label) => spots.get(fold(label))).find((candidate) => candidate !== undefined);
    return found && { row: found.row, column: found.column };
  };
  return {
    listDone: spot(DECLARATION_LABELS.listDone),
    nobody: spot(DECLARATION_LABELS.nobodyStaff, DECLARATION_LABELS.nobodyOthers),
    doneOn: spot(DECLARATION_LABELS.doneOn),
  };
}

const LABELS = new Set(Object.values(DECLARATION_LABELS).map(fold));

function asLabel(cell: CellValue): string {
  return cell.kind === 'text' ? fold(textOf(cell).replace(/[:☐☑]\s*$/, '')) : '';
}

/** Right of the label, beyond blank cells of columns that somebody put in between, up to the next label. */
function valueColumn(table: Table, row: number, label: number): number {
  for (let column = label + 1; column < table.tab.rowWidth(row); column++) {
    const cell = table.tab.cell(row, column);
    if (LABELS.has(asLabel(cell))) break;
    if (!isBlank(cell)) return column;
  }
  return label + 1;
}

/** The cell at the right of each text above the header, by the folded text. */
export function findLabels(table: Table): Map<string, Labelled> {
  const spots = new Map<string, Labelled>();
  for (let row = 0; row < table.headerRow; row++) {
    for (let column = 0; column < table.tab.rowWidth(row); column++) {
      const label = table.tab.cell(row, column);
      if (label.kind !== 'text' || isBlank(label)) continue;
      const key = asLabel(label);
      const at = valueColumn(table, row, column);
      if (!spots.has(key)) spots.set(key, { row, column: at, cell: table.tab.cell(row, at) });
    }
  }
  return spots;
}
