import { CHECKS, type Column, NUMBER_FORMATS } from './columns.ts';
import { BOXED, COLOURS, LOOKS } from './looks.ts';
import type {
  CellFormat,
  ConditionalFormatRule,
  DataValidationRule,
  GridRange,
  Request,
} from './sheets-api.ts';
import { block } from './tab-layout.ts';

/** Where a table stands (rows from 0, the end exclusive) and which column each key is in. */
export interface TablePlace {
  readonly sheetId: number;
  readonly headerRow: number;
  readonly endRow: number;
  readonly positions: ReadonlyMap<string, number>;
}

/** A cell rule of the form, written for the first data row. */
export interface ColourRule {
  readonly key: string;
  readonly formula: string;
  readonly look: 'attention' | 'done';
}

/** Formats, checks, drop-downs, formulas and header notes of a table: all follow from its columns. */
export function tableRequests(
  columns: readonly Column[],
  place: TablePlace,
  formulas: ReadonlyMap<string, string>,
  colours: readonly ColourRule[],
): Request[] {
  return [
    ...columns.flatMap((column) => columnRequests(column, place, formulas.get(column.key))),
    ...colours.flatMap((rule, index) => colourRequest(rule, place, index)),
  ];
}

function columnRequests(column: Column, place: TablePlace, formula: string | undefined): Request[] {
  const at = place.positions.get(column.key);
  if (at === undefined) return [];
  const { sheetId, headerRow } = place;
  const header = block(sheetId, [headerRow, headerRow + 1], [at, at + 1]);
  return [
    {
      repeatCell: {
        range: header,
        cell: { userEnteredFormat: LOOKS.header, ...(column.note ? { note: column.note } : {}) },
        fields: 'userEnteredFormat,note',
      },
    },
    ...cellRequests(column, place, [headerRow + 1, place.endRow], formula),
  ];
}

/** Formats and checks of some rows of a table (from 0, the end exclusive): for rows added below the ready ones. */
export function rowRequests(
  columns: readonly Column[],
  place: Pick<TablePlace, 'sheetId' | 'positions'>,
  rows: readonly [number, number],
): Request[] {
  return columns.flatMap((column) => cellRequests(column, place, rows, undefined));
}

function cellRequests(
  column: Column,
  { sheetId, positions }: Pick<TablePlace, 'sheetId' | 'positions'>,
  rows: readonly [number, number],
  formula: string | undefined,
): Request[] {
  const at = positions.get(column.key);
  if (at === undefined) return [];
  const cells = block(sheetId, rows, [at, at + 1]);
  return [
    {
      repeatCell: {
        range: cells,
        cell: { userEnteredFormat: formatOf(column) },
        fields: 'userEnteredFormat',
      },
    },
    ...(formula
      ? [
          {
            repeatCell: {
              range: cells,
              cell: { userEnteredValue: { formulaValue: formula } },
              fields: 'userEnteredValue',
            },
          },
        ]
      : []),
    checkRequest(column, cells),
  ];
}

/** What may be typed into these cells, or is offered there. */
export function checkRequest(column: Column, range: GridRange): Request {
  const rule = checkOf(column);
  return { setDataValidation: { range, ...(rule ? { rule } : {}) } };
}

const ALIGNMENT = {
  text: 'LEFT',
  digits: 'LEFT',
  money: 'RIGHT',
  signedMoney: 'RIGHT',
  days: 'RIGHT',
  signedDays: 'RIGHT',
  measure: 'RIGHT',
  signedMeasure: 'RIGHT',
  integer: 'CENTER',
  date: 'CENTER',
  choice: 'LEFT',
  box: 'CENTER',
} as const;

function formatOf(column: Column): CellFormat {
  const numberFormat = NUMBER_FORMATS[column.kind];
  const toolOwned = column.role === 'computed' || column.role === 'prefilled';
  return {
    ...LOOKS.plain,
    borders: BOXED,
    horizontalAlignment: ALIGNMENT[column.kind],
    backgroundColorStyle: toolOwned ? COLOURS.computed : COLOURS.typed,
    ...(numberFormat ? { numberFormat } : {}),
    ...(column.kind === 'text' || column.kind === 'choice' ? { wrapStrategy: 'WRAP' } : {}),
  };
}

/** The native check of a column. Numbers are only marked, since text such as `450.000 đ` is read as well. */
function checkOf(column: Column): DataValidationRule | undefined {
  if (column.role === 'computed' || column.role === 'prefilled') return undefined;
  if (column.kind === 'choice') {
    const values = (column.choices ?? []).map((userEnteredValue) => ({ userEnteredValue }));
    if (values.length === 0) return undefined;
    return { condition: { type: 'ONE_OF_LIST', values }, strict: column.strict ?? false, showCustomUi: true };
  }
  const type = CHECKS[column.kind];
  if (!type) return undefined;
  const values = { NUMBER_GREATER_THAN_EQ: ['0'], NUMBER_BETWEEN: ['0', '366'] }[type as string] ?? [];
  return {
    condition: {
      type,
      ...(values.length > 0 ? { values: values.map((userEnteredValue) => ({ userEnteredValue })) } : {}),
    },
    strict: false,
    ...(column.note ? { inputMessage: column.note } : {}),
  };
}

function colourRequest(rule: ColourRule, place: TablePlace, index: number): Request[] {
  const at = place.positions.get(rule.key);
  if (at === undefined) return [];
  const format: ConditionalFormatRule = {
    ranges: [block(place.sheetId, [place.headerRow + 1, place.endRow], [at, at + 1])],
    booleanRule: {
      condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: rule.formula }] },
      format: { backgroundColorStyle: COLOURS[rule.look] },
    },
  };
  return [{ addConditionalFormatRule: { rule: format, index } }];
}
