/** What the parts of the writer hand to one another. */

import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { EmbeddedChart, Sheet } from '../../workbook/sheets-api.ts';
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
