/** What the parts of the writer hand to one another. */

import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { CellData, EmbeddedChart, Sheet } from '../../workbook/sheets-api.ts';
import type { Tabs } from './links.ts';
import type { FilePrintSetup } from './print-setup.ts';
import type { Source, SourceSheet } from './source.ts';
import type { StyleContext } from './styles.ts';
import type { Lists } from './validations.ts';

/** A sheet as it was in the file before: what was read from it, and the file's own view. */
export interface Before {
  source: Source;
  file: SourceSheet;
  sheet: Sheet;
}

export interface SheetWriting {
  context: StyleContext;
  tabs: Tabs;
  lists: Lists;
  lost: Set<string>;
  textAt(sheetId: number, row: number, column: number): string | undefined;
}

export interface WrittenColumn {
  width?: number;
  hidden?: boolean;
  outlineLevel?: number;
  collapsed?: boolean;
  style?: CellStyle;
}

export interface WrittenSheet {
  model: WriteSheet;
  /** One per column up to the last that differs from the rest, then the one for all the others. */
  columns: WrittenColumn[];
  otherColumns: WrittenColumn;
  /** The row, below all others, where the columns' styles stand until they get numbers. */
  scratchRow: number;
  print: FilePrintSetup;
  /** Points for rows whose height nobody set. */
  fittedHeights: ReadonlyMap<number, number>;
  charts: EmbeddedChart[];
  titleOf: ReadonlyMap<number, string>;
  before: Before | undefined;
}

/** The cells of a sheet wherever its blocks of data start. */
export function* gridOf(sheet: Sheet | undefined): Generator<[row: number, column: number, cell: CellData]> {
  for (const block of sheet?.data ?? []) {
    let row = block.startRow ?? 0;
    for (const { values } of block.rowData ?? []) {
      let column = block.startColumn ?? 0;
      for (const cell of values ?? []) {
        yield [row, column, cell];
        column += 1;
      }
      row += 1;
    }
  }
}

export function cellAt(sheet: Sheet | undefined, row: number, column: number): CellData | undefined {
  // Only sheets that were read from a file are asked, and those have one block that starts at A1.
  return sheet?.data?.[0]?.rowData?.[row]?.values?.[column];
}
