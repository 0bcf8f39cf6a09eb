import * as z from 'zod/mini';
import { cellLink } from '../workbook/links.ts';
import { flipped, isOwn } from '../workbook/own-file.ts';
import { checkedArguments } from './arguments.ts';

/** A cell of a workbook, as a sidebar names it. */
export interface CellPlace {
  /** In its own file. */
  readonly sheetId: number;
  readonly isInOwnFile: boolean;
  /** In A1 notation. */
  readonly cell: string;
  /** The cell's full address in a workbook. */
  linkIn(spreadsheetId: string): string;
}

/** Google's bounds of a tab: 18,278 columns, which end at ZZZ, and so many rows. */
const MOST_ROWS = 10_000_000;

const PLACE = z.strictObject({
  sheetId: z.int().check(z.minimum(-0x80000000), z.maximum(0x7fffffff)),
  cell: z.string().check(
    z.regex(/^[A-Z]{1,3}[1-9]\d{0,7}$/),
    z.refine((cell) => Number(cell.replace(/^[A-Z]+/, '')) <= MOST_ROWS),
  ),
});

/** @throws Refusal when it is no tab's id, or no address of one cell such as `F12` */
export function cellPlace(sheetId: unknown, cell: unknown): CellPlace {
  const place = checkedArguments(PLACE, { sheetId, cell });
  const isInOwnFile = isOwn(place.sheetId);
  const id = isInOwnFile ? flipped(place.sheetId) : place.sheetId;
  const linkIn = (spreadsheetId: string) => cellLink({ spreadsheetId }, id, place.cell);
  return { sheetId: id, cell: place.cell, isInOwnFile, linkIn };
}
