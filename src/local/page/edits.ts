import * as z from 'zod/mini';
import type { DimensionRange, GridRange, Request, Sheet } from '../../workbook/sheets-api.ts';
import { sheetOf } from '../sheet-cells.ts';
import { ApiError } from '../sheets/errors.ts';
import { type FieldsMask, parseUpdateMask } from '../sheets/fields-mask.ts';
import { isHuge } from '../sheets/formula-limits.ts';
import { checkBatch } from '../sheets/request-shape.ts';
import type { DoorCall, EditCall } from './protocol.ts';

/** What the page may ask for: nothing that it sends is taken on trust. */

export const MOST_CELLS = 20_000;
const MOST_REQUESTS = 2_000;
/** Rows or columns made or changed by one request. */
const MOST_LINES = 20_000;
const MOST_COLUMNS = 200;

const pageId = z.string().check(z.minLength(1), z.maxLength(64));

const editCall = z.strictObject({
  page: pageId,
  base: z.int().check(z.minimum(0)),
  requests: z.array(z.record(z.string(), z.unknown())).check(z.minLength(1), z.maxLength(MOST_REQUESTS)),
});

const doorCall = z.strictObject({
  page: pageId,
  door: z.string().check(z.regex(/^(?:menu|side)[A-Z]\w{0,60}$/)),
  args: z.array(z.unknown()).check(z.maxLength(10)),
  activeSheetId: z.int(),
});

export function asDoorCall(value: unknown): DoorCall | undefined {
  const parsed = doorCall.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The edit, if it is one that a hand makes in a spreadsheet; `undefined` otherwise. */
export function asEditCall(value: unknown): EditCall | undefined {
  const parsed = editCall.safeParse(value);
  if (!parsed.success) return undefined;
  try {
    // Google takes null for absent; here it is left out, so that everything later finds what the types say.
    const requests = JSON.parse(JSON.stringify(parsed.data.requests), (_name, inner) => inner ?? undefined);
    const checked = checkBatch({ requests }).map(({ kind, body }) => byHand(kind, body));
    return { ...parsed.data, requests: checked };
  } catch (error) {
    if (error instanceof ApiError || error instanceof NotByHand) return undefined;
    throw error;
  }
}

/** Thrown for a request that no hand makes. */
class NotByHand extends Error {}

type Body<Kind extends keyof Request> = NonNullable<Request[Kind]>;

/** A request of a hand, its fields mask written out. Google's own check of names and types went before. */
function byHand(kind: string, body: Record<string, unknown>): Request {
  const hand = HANDS[kind];
  if (hand === undefined || !hand.needs.every((name) => body[name] !== undefined)) throw new NotByHand();
  if (!hand.within(body as never)) throw new NotByHand();
  if (hand.fields === undefined) return { [kind]: body };
  const fields = plainFields(parseUpdateMask(body['fields'] as string, hand.type ?? ''), hand.fields);
  return { [kind]: { ...body, fields: fields.join(',') } };
}

/**
 * A mask as dotted paths, for a mask can be written in many ways, and a lock that looks for one of them is none.
 * @throws NotByHand when it names a field beside the allowed ones and those below them
 */
function plainFields(mask: FieldsMask, allowed: readonly string[], path = ''): string[] {
  if (mask !== true)
    return [...mask].flatMap(([name, inner]) =>
      plainFields(inner, allowed, path === '' ? name : `${path}.${name}`),
    );
  if (!allowed.some((field) => path === field || path.startsWith(`${field}.`))) throw new NotByHand();
  return [path];
}

/** The fields that a kind of request cannot do without. */
type Needed<T> = { [Name in keyof T]-?: undefined extends T[Name] ? never : Name }[keyof T];

interface Hand<Kind extends keyof Request> {
  /** What a request of the kind must say; Google's check of names and types asks for nothing to be there. */
  readonly needs: readonly Needed<Body<Kind>>[];
  /** Whether a request of the kind stays within what a hand does. */
  within(body: Body<Kind>): boolean;
}

type MaskedHand<Kind extends keyof Request> = Hand<Kind> & {
  /** What its mask selects from, and the fields that a hand changes. */
  readonly type: string;
  readonly fields: readonly string[];
};

/** A hand of some kind: what is left of it where the kind is not known. */
interface AnyHand extends Partial<Pick<MaskedHand<never>, 'type' | 'fields'>> {
  readonly needs: readonly string[];
  within(body: never): boolean;
}

const any = () => true;

/** Both ends said, and not too far apart: a missing end would be the edge of the tab. */
function few({ startIndex, endIndex }: DimensionRange): boolean {
  return startIndex !== undefined && endIndex !== undefined && endIndex - startIndex <= MOST_LINES;
}

/** The kinds of request that a hand makes. */
const HANDS: Readonly<Record<string, AnyHand>> = {
  updateCells: {
    needs: ['fields'],
    // With both, whoever looks at the one and writes at the other is misled.
    within: ({ range, start }) => (range === undefined) !== (start === undefined),
    type: 'CellData',
    fields: ['userEnteredValue', 'userEnteredFormat', 'note'],
  } satisfies MaskedHand<'updateCells'>,
  insertDimension: { needs: ['range'], within: ({ range }) => few(range) } satisfies Hand<'insertDimension'>,
  deleteDimension: { needs: ['range'], within: ({ range }) => few(range) } satisfies Hand<'deleteDimension'>,
  appendDimension: {
    needs: ['sheetId', 'dimension', 'length'],
    within: ({ length }) => length <= MOST_LINES,
  } satisfies Hand<'appendDimension'>,
  updateDimensionProperties: {
    needs: ['range', 'properties', 'fields'],
    within: ({ range }) => few(range),
    type: 'DimensionProperties',
    fields: ['pixelSize', 'hiddenByUser'],
  } satisfies MaskedHand<'updateDimensionProperties'>,
  updateSheetProperties: {
    needs: ['properties', 'fields'],
    within: any,
    type: 'SheetProperties',
    fields: ['title', 'index', 'hidden', 'gridProperties.frozenRowCount', 'gridProperties.frozenColumnCount'],
  } satisfies MaskedHand<'updateSheetProperties'>,
  addSheet: {
    needs: [],
    within: ({ properties: { gridProperties = {} } = {} }) =>
      (gridProperties.rowCount ?? 0) <= MOST_LINES && (gridProperties.columnCount ?? 0) <= MOST_COLUMNS,
  } satisfies Hand<'addSheet'>,
  deleteSheet: { needs: ['sheetId'], within: any } satisfies Hand<'deleteSheet'>,
  duplicateSheet: { needs: ['sourceSheetId'], within: any } satisfies Hand<'duplicateSheet'>,
  mergeCells: { needs: ['range', 'mergeType'], within: any } satisfies Hand<'mergeCells'>,
  unmergeCells: { needs: ['range'], within: any } satisfies Hand<'unmergeCells'>,
};

/** Whether one of the requests writes a formula that is longer or deeper than people write them. */
export function hasHugeFormula(requests: readonly Request[]): boolean {
  return requests.some(({ updateCells }) =>
    (updateCells?.rows ?? []).some(({ values = [] }) =>
      values.some(({ userEnteredValue }) => isHuge(userEnteredValue?.formulaValue ?? '')),
    ),
  );
}

/** A cell that an edit writes: `sheetId row column`. */
export type CellKey = string;

export function cellKey(sheetId: number, row: number, column: number): CellKey {
  return `${sheetId} ${row} ${column}`;
}

/** Boxes that somebody ticks at once at most; more come from a paste, where the next `Tổng hợp` records the day. */
const MOST_TICKS = 5;

/** The cells in which bounded requests put a tick; none when there are more than a hand ticks. */
export function ticksIn(
  requests: readonly Request[],
): { readonly sheetId: number; readonly row: number; readonly column: number }[] {
  const ticks = requests.flatMap(({ updateCells }) => {
    const { sheetId = 0, startRowIndex = 0, startColumnIndex = 0 } = updateCells?.range ?? {};
    return (updateCells?.rows ?? []).flatMap(({ values = [] }, row) =>
      values.flatMap(({ userEnteredValue }, column) =>
        userEnteredValue?.boolValue === true
          ? [{ sheetId, row: startRowIndex + row, column: startColumnIndex + column }]
          : [],
      ),
    );
  });
  return ticks.length > MOST_TICKS ? [] : ticks;
}

/** Whether an edit changes nothing but what is in cells and how it looks: rows, columns, merges and tabs stay. */
export function isOfCells(requests: readonly Request[]): boolean {
  return requests.every(({ updateCells }) => updateCells !== undefined);
}

/** The requests with every write of cells as ranges with all their ends: what is written is what is looked at before. */
export function bounded(requests: readonly Request[], sheets: readonly Sheet[]): Request[] {
  return requests.flatMap((request) => {
    if (request.updateCells === undefined) return [request];
    const { range, start, rows = [], fields } = request.updateCells;
    if (range !== undefined) return [{ updateCells: { range: onGrid(range, sheets), rows, fields } }];
    const { sheetId = 0, rowIndex = 0, columnIndex = 0 } = start ?? {};
    return rows.flatMap((row, at) => {
      const range = {
        sheetId,
        startRowIndex: rowIndex + at,
        endRowIndex: rowIndex + at + 1,
        startColumnIndex: columnIndex,
        endColumnIndex: columnIndex + (row.values?.length ?? 0),
      };
      return row.values?.length ? [{ updateCells: { range, rows: [row], fields } }] : [];
    });
  });
}

function onGrid(range: GridRange, sheets: readonly Sheet[]): GridRange {
  const sheetId = range.sheetId ?? 0;
  const sheet = sheetOf({ sheets }, sheetId);
  const { rowCount = 0, columnCount = 0 } = sheet?.properties.gridProperties ?? {};
  const whole = { startRowIndex: 0, endRowIndex: rowCount, startColumnIndex: 0, endColumnIndex: columnCount };
  return { ...whole, ...range, sheetId };
}

/** The cells that bounded requests write; `undefined` when there are more than a hand writes. */
export function cellsWritten(requests: readonly Request[]): Set<CellKey> | undefined {
  const cells = new Set<CellKey>();
  let count = 0;
  for (const { updateCells } of requests) {
    const { sheetId = 0, startRowIndex: top = 0, endRowIndex: bottom = 0 } = updateCells?.range ?? {};
    const { startColumnIndex: left = 0, endColumnIndex: right = 0 } = updateCells?.range ?? {};
    count += Math.max(0, bottom - top) * Math.max(0, right - left);
    if (count > MOST_CELLS) return undefined;
    for (let row = top; row < bottom; row += 1)
      for (let column = left; column < right; column += 1) cells.add(cellKey(sheetId, row, column));
  }
  return cells;
}
