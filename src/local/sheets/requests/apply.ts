/** One request after another over a draft; the first that is refused ends the batch, and the draft with it. */
import type { Draft } from '../book.ts';
import { ApiError, inRequest } from '../errors.ts';
import type { NamedRequest } from '../request-shape.ts';
import { appendCells, repeatCell, updateCells } from './cells.ts';
import { addChart, deleteEmbeddedObject } from './charts.ts';
import { addConditionalFormatRule, deleteConditionalFormatRule, setDataValidation } from './conditions.ts';
import {
  appendDimension,
  deleteDimension,
  insertDimension,
  updateDimensionProperties,
} from './dimensions.ts';
import { duplicateSheet } from './duplicate.ts';
import { findReplace } from './find-replace.ts';
import { mergeCells, unmergeCells } from './merges.ts';
import { createDeveloperMetadata, deleteDeveloperMetadata } from './metadata.ts';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protection.ts';
import { addSheet, deleteSheet, updateSheetProperties, updateSpreadsheetProperties } from './sheets.ts';

type Handler = (draft: Draft, body: never) => object;

/** What does each request kind; the schema table names the same kinds. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  updateSpreadsheetProperties,
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
  updateDimensionProperties,
  appendDimension,
  insertDimension,
  deleteDimension,
  updateCells,
  repeatCell,
  appendCells,
  findReplace,
  mergeCells,
  unmergeCells,
  setDataValidation,
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  addChart,
  deleteEmbeddedObject,
};

/** Applies the requests in their order and gives one reply for each. */
export function applyRequests(draft: Draft, requests: readonly NamedRequest[]): object[] {
  return requests.map(({ kind, body }, index) => {
    const handler = HANDLERS[kind];
    if (!handler) throw new Error(`No handler for ${kind}`);
    try {
      return handler(draft, body as never);
    } catch (error) {
      throw error instanceof ApiError ? inRequest(error, index, kind) : error;
    }
  });
}
