import * as z from 'zod/mini';
import { DOCUMENTS } from '../../text/vi-documents.ts';
import { checkedArguments, UNIT_CODE } from '../arguments.ts';

/** The kinds of documents, in the order in which they are offered. */
export const DOCUMENT_KINDS = [
  'results',
  'progress',
  'usePlan',
  'supportDecision',
  'reminder',
  'thanks',
] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

const MOST = 1_000;

const REQUEST = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  /** Codes of units, for a letter of thanks of people too. Left out: all units that the kind is meant for. */
  codes: z.optional(z.array(UNIT_CODE).check(z.minLength(1), z.maxLength(MOST))),
  /** A letter for each unit instead of one for all. */
  each: z.optional(z.boolean()),
  /** The workbook's figures of today instead of those of the last sealed run. */
  live: z.optional(z.boolean()),
});

export type DocumentRequest = z.infer<typeof REQUEST>;

/** @throws Refusal for anything that is no such request */
export function checkedDocument(sent: unknown): DocumentRequest {
  return checkedArguments(REQUEST, sent, DOCUMENTS.badRequest);
}
