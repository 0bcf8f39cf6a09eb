import type { CivilDate } from '../domain/dates.ts';
import type { Look } from './looks.ts';
import type { CellFormat } from './sheets-api.ts';

/** A cell of a tab that the tool writes whole. Text is always text: nothing typed by people becomes a formula. */
export interface ToolCell {
  readonly value?: string | number | CivilDate | undefined;
  readonly look?: Look | CellFormat;
  /** A place in this workbook or an address. */
  readonly link?: string;
  /** Changes from run to run (number, time): not compared when asking whether a run changes anything. */
  readonly stamp?: true;
}
