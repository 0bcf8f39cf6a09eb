/**
 * Google's Sheets service over a spreadsheet in memory: the two calls that the add-on makes, with Google's masks, refusals
 * and all-or-nothing batches. Nothing here knows where the spreadsheet came from or is saved.
 *
 * What was chosen where Google's reference is silent:
 * - ranges leave out `sheetId` 0 but keep an index of 0; the properties of a sheet keep `sheetId` and `index` 0;
 * - a range that leaves the grid is refused, never cut;
 * - the cells of a validation share its rule as it was given, read from the first cell of the range;
 * - inserted rows and columns take format, validation and size from their neighbour, not its hiding;
 * - a copied tab keeps its protections, with the owner as only editor, and its metadata under new ids;
 * - `appendCells` looks for values only: rows with formats and empty boxes do not count as data;
 * - `findReplace` looks at typed texts only, never at formulas or at numbers as they are shown; what it leaves is a text
 *   even where it reads like a number, and one that begins with `=` is refused; a text replaced by itself is counted;
 * - a path to a field that is read only is refused in an update, though `*` passes over it;
 * - `effectiveFormat` is the cell's own format with Google's defaults, without what conditional formats add.
 */
import type { BatchUpdate, Spreadsheet } from '../../workbook/sheets-api.ts';
import { type Book, bookOf, draftOf } from './book.ts';
import { type Changes, changesBetween, type Moment } from './changes.ts';
import { type Engines, engineHere } from './engine.ts';
import { notFound, notImplemented } from './errors.ts';
import { below, type FieldsMask, parseReadMask, select } from './fields-mask.ts';
import { loadBook } from './load.ts';
import { readBook, type ValueSource } from './read.ts';
import { withinRanges } from './read-ranges.ts';
import { type Care, type ComputedValues, createCalculator } from './recalculate.ts';
import { checkBatch } from './request-shape.ts';
import { applyRequests } from './requests/apply.ts';

export interface SheetsServiceOptions {
  /** The e-mail of the person who owns the spreadsheet and makes the calls. */
  owner?: string;
  /** `false` leaves formula cells with the values that the file brought, or none. */
  recalculate?: boolean;
  /** What works formulas out; left out: an engine in this thread, without limits. */
  engines?: Engines | undefined;
  /** The clock of TODAY() and NOW(). */
  now?: () => Date;
}

export interface GetOptions {
  fields?: string;
  includeGridData?: boolean;
  ranges?: string[];
}

export interface SheetsService {
  /** Grows with each batch that was applied. */
  readonly revision: number;
  /** Which formulas are worked out; less than all when they took too much. */
  readonly formulas: Care;
  get(spreadsheetId: string, options?: GetOptions): Spreadsheet;
  batchUpdate(body: BatchUpdate, spreadsheetId: string): { spreadsheetId: string; replies: object[] };
  /** The whole spreadsheet as it is kept, with computed values: a copy, to be saved. */
  snapshot(): Spreadsheet;
  /** This moment, for {@link SheetsService.changesSince}; formulas are worked out now, so that the next change finds them. */
  mark(): Moment;
  /** What is other than it was at a moment of this service, without a copy of the whole. */
  changesSince(moment: Moment): Changes;
}

/** What `snapshot` leaves out: it can be worked out again from the rest. */
const SNAPSHOT: FieldsMask = parseReadMask(
  'spreadsheetId,spreadsheetUrl,properties,developerMetadata,sheets(properties,merges,conditionalFormats,protectedRanges,developerMetadata,charts,basicFilter,' +
    'data(rowData.values(userEnteredValue,effectiveValue,userEnteredFormat,note,dataValidation,hyperlink),rowMetadata,columnMetadata))',
  'Spreadsheet',
);

/** What a snapshot tells of a cell. */
const SNAPSHOT_CELL: FieldsMask =
  ['sheets', 'data', 'rowData', 'values'].reduce<FieldsMask | undefined>(below, SNAPSHOT) ?? true;

/** A service over one spreadsheet. The resource is copied; later changes to it are not seen. */
export function createSheetsService(
  resource: Spreadsheet,
  options: SheetsServiceOptions = {},
): SheetsService {
  let book: Book = loadBook(resource);
  let revision = 0;
  const calculator =
    options.recalculate === false
      ? undefined
      : createCalculator(options.now ?? (() => new Date()), options.engines ?? engineHere());

  /** Computed values, once for each read and only if the read comes upon a formula. */
  function valueSource(): ValueSource {
    const now = book;
    let computed: ComputedValues | undefined;
    return {
      fromFile: !calculator || now.valuesVersion === 0,
      computed: () => {
        computed ??= calculator?.values(now) ?? (() => undefined);
        return computed;
      },
    };
  }

  function check(spreadsheetId: string): void {
    if (spreadsheetId !== book.spreadsheetId) throw notFound();
  }

  return {
    get revision() {
      return revision;
    },
    get formulas() {
      return calculator?.care ?? 'all';
    },
    get(spreadsheetId, { fields, includeGridData, ranges } = {}) {
      check(spreadsheetId);
      // As Google says: with a mask, includeGridData is ignored.
      if (fields) {
        const mask = parseReadMask(fields, 'Spreadsheet');
        return withinRanges(book, ranges, (part) => readBook(part, mask, true, valueSource()));
      }
      if (ranges && ranges.length > 0) throw notImplemented('ranges without fields in spreadsheets.get');
      return readBook(book, true, includeGridData === true, valueSource());
    },
    batchUpdate(body, spreadsheetId) {
      check(spreadsheetId);
      const requests = checkBatch(body);
      const draft = draftOf(book, options.owner ?? '');
      const replies = applyRequests(draft, requests).map((reply) => select(reply, true) as object);
      book = bookOf(draft);
      revision += 1;
      return { spreadsheetId, replies };
    },
    snapshot() {
      return readBook(book, SNAPSHOT, true, valueSource());
    },
    mark() {
      const values = valueSource();
      values.computed();
      return { book, values };
    },
    changesSince(moment) {
      return changesBetween(moment, { book, values: valueSource() }, SNAPSHOT_CELL);
    },
  };
}
