import * as z from 'zod/mini';
import { IMPORT } from '../text/vi-import.ts';
import { checkedArguments } from './arguments.ts';
import { Refusal } from './refusal.ts';

const ROWS = 5_000;
const COLUMNS = 60;
const CHARACTERS = 1_000_000;

const text = (longest: number) => z.string().check(z.maxLength(longest));
const line = z.int().check(z.minimum(0), z.maximum(ROWS));

const PREVIEW = z.strictObject({
  unit: text(100),
  rows: z.array(z.array(z.string())),
  /** By column of the source: the field that the person says it is, or null for none. */
  columns: z.optional(z.array(z.nullable(text(40))).check(z.maxLength(COLUMNS))),
  /** The line of the header, from 1; 0: there is none. */
  headerRow: z.optional(line),
});

const WRITE = z.extend(PREVIEW, {
  /** Lines that the person left out, from 1. */
  skip: z.optional(z.array(line).check(z.maxLength(ROWS))),
  /** As the preview gave it. */
  token: text(64),
});

export type PreviewRequest = z.infer<typeof PREVIEW>;
export type WriteRequest = z.infer<typeof WRITE>;

/** @throws Refusal for anything that is not such a request, or a list that is too large */
export function checkedPreview(sent: unknown): PreviewRequest {
  return fitting(checkedArguments(PREVIEW, sent));
}

/** @throws Refusal as `checkedPreview` */
export function checkedWrite(sent: unknown): WriteRequest {
  return fitting(checkedArguments(WRITE, sent));
}

function fitting<Request extends PreviewRequest>(request: Request): Request {
  const { rows } = request;
  const characters = rows.reduce((sum, row) => row.reduce((total, cell) => total + cell.length, sum), 0);
  if (rows.length > ROWS || rows.some((row) => row.length > COLUMNS) || characters > CHARACTERS)
    throw new Refusal(IMPORT.tooLarge(ROWS, COLUMNS));
  return request;
}
