import type {
  BooleanCondition,
  CellFormat,
  ConditionalFormatRule,
  GridRange,
} from '../../../src/workbook/sheets-api.ts';
import { apply, grid, refusal, serviceOf, sheetOf, tab, typed } from './support.ts';

const area = (top: number, bottom: number, left: number, right: number, sheetId = 0): GridRange => ({
  ...(sheetId ? { sheetId } : {}),
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const merged = (range: GridRange, mergeType: 'MERGE_ALL' | 'MERGE_ROWS' | 'MERGE_COLUMNS' = 'MERGE_ALL') => ({
  mergeCells: { range, mergeType },
});

describe('merges', () => {
  test('keep the first value only', () => {
    const service = serviceOf([
      tab('A', 0, [
        [1, 2],
        [3, 4],
      ]),
    ]);
    apply(service, merged(area(0, 2, 0, 2)));
    expect(typed(service)).toEqual([[1]]);
    expect(sheetOf(service).merges).toEqual([area(0, 2, 0, 2)]);
  });

  test('of rows and of columns are one for each', () => {
    const service = serviceOf([tab('A', 4)]);
    apply(service, merged(area(0, 2, 0, 3, 4), 'MERGE_ROWS'), merged(area(5, 7, 0, 2, 4), 'MERGE_COLUMNS'));
    expect(sheetOf(service).merges).toEqual([
      area(0, 1, 0, 3, 4),
      area(1, 2, 0, 3, 4),
      area(5, 7, 0, 1, 4),
      area(5, 7, 1, 2, 4),
    ]);
  });

  test('inside a larger one give way; cut ones are refused', () => {
    const service = serviceOf([tab('A', 0)]);
    apply(service, merged(area(1, 2, 1, 3)), merged(area(0, 4, 0, 4)));
    expect(sheetOf(service).merges).toEqual([area(0, 4, 0, 4)]);
    const partial = 'You must select all cells in a merged range to merge or unmerge them.';
    expect(refusal(service, merged(area(3, 5, 0, 2)))).toBe(`Invalid requests[0].mergeCells: ${partial}`);
    expect(refusal(service, { unmergeCells: { range: area(0, 1, 0, 1) } })).toBe(
      `Invalid requests[0].unmergeCells: ${partial}`,
    );
    apply(service, { unmergeCells: { range: {} } });
    expect(sheetOf(service).merges).toBeUndefined();
  });

  test('do not cross the frozen edge, nor does the edge cross them', () => {
    const service = serviceOf([
      {
        properties: {
          sheetId: 0,
          title: 'A',
          gridProperties: { rowCount: 9, columnCount: 9, frozenRowCount: 2, frozenColumnCount: 1 },
        },
      },
    ]);
    expect(refusal(service, merged(area(1, 3, 5, 6)))).toContain(
      "You can't merge frozen and non-frozen rows.",
    );
    expect(refusal(service, merged(area(4, 5, 0, 3)))).toContain(
      "You can't merge frozen and non-frozen columns.",
    );
    apply(service, merged(area(4, 6, 4, 6)));
    expect(
      refusal(service, {
        updateSheetProperties: {
          properties: { gridProperties: { frozenRowCount: 5 } },
          fields: 'gridProperties.frozenRowCount',
        },
      }),
    ).toContain("Sorry, you can't freeze rows which contain only part of a merged cell.");
  });

  test('a single cell is no merge', () => {
    const service = serviceOf([tab('A', 0, [[1]])]);
    apply(service, merged(area(0, 1, 0, 1)));
    expect(sheetOf(service).merges).toBeUndefined();
  });
});

describe('setDataValidation', () => {
  const range = area(1, 3, 0, 1);
  const set = (condition: BooleanCondition, extra: object = {}) => ({
    setDataValidation: { range, rule: { condition, ...extra } },
  });

  test('sets a rule on each cell and clears it', () => {
    const service = serviceOf([tab('A', 0, [['a'], ['b']])]);
    apply(
      service,
      set(
        { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'có' }] },
        { strict: true, showCustomUi: false },
      ),
    );
    expect(grid(service, 0, 'dataValidation')).toEqual([
      [undefined],
      ...Array.from({ length: 2 }, () => [
        { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'có' }] }, strict: true },
      ]),
    ]);
    apply(service, { setDataValidation: { range } });
    expect(grid(service, 0, 'dataValidation')).toEqual([[undefined], [undefined]]);
    expect(typed(service)).toEqual([['a'], ['b']]);
  });

  test('an empty checkbox stays an empty cell', () => {
    const service = serviceOf([tab('A', 0)]);
    apply(service, set({ type: 'BOOLEAN' }));
    expect(grid(service, 0, 'userEnteredValue')).toEqual([[], [undefined], [undefined]]);
  });

  test('refuses conditions that Google does not take for a cell', () => {
    const service = serviceOf([tab('A', 0)]);
    expect(refusal(service, set({ type: 'NOT_BLANK' }))).toContain(
      "ConditionType 'NOT_BLANK' is not supported for data validation.",
    );
    expect(refusal(service, set({ type: 'ONE_OF_LIST' }))).toContain('values');
    expect(refusal(service, set({ type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }] }))).toContain(
      'takes 2 values, got 1',
    );
    expect(
      refusal(service, set({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: 'A1>0' }] })),
    ).toContain("starts with '='");
    expect(refusal(service, set({ type: 'NUMBER_EQ', values: [{}] }))).toContain('userEnteredValue');
    expect(refusal(service, { setDataValidation: { rule: { condition: { type: 'BOOLEAN' } } } })).toContain(
      'range',
    );
    expect(
      refusal(service, {
        updateCells: {
          start: {},
          rows: [{ values: [{ dataValidation: { condition: { type: 'BLANK' } } }] }],
          fields: 'dataValidation',
        },
      }),
    ).toContain("'BLANK' is not supported");
  });
});

describe('conditional formats', () => {
  const rule = (
    value: string,
    format: CellFormat = { textFormat: { bold: true } },
  ): ConditionalFormatRule => ({
    ranges: [area(0, 5, 0, 1)],
    booleanRule: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: value }] }, format },
  });
  const order = (service: ReturnType<typeof serviceOf>) =>
    sheetOf(service).conditionalFormats?.map(
      (kept) => kept.booleanRule.condition.values?.[0]?.userEnteredValue,
    );

  test('are put in at their index and taken out by it', () => {
    const service = serviceOf([tab('A', 0)]);
    apply(
      service,
      { addConditionalFormatRule: { rule: rule('a'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('b'), index: 1 } },
      { addConditionalFormatRule: { rule: rule('c'), index: 1 } },
    );
    expect(order(service)).toEqual(['a', 'c', 'b']);
    const replies = apply(service, { deleteConditionalFormatRule: { sheetId: 0, index: 1 } });
    expect(replies).toEqual([{ deleteConditionalFormatRule: { rule: rule('c') } }]);
    expect(order(service)).toEqual(['a', 'b']);
  });

  test('refusals', () => {
    const service = serviceOf([tab('A', 0), tab('B', 1)]);
    const add = (given: object, index = 0) =>
      refusal(service, { addConditionalFormatRule: { rule: given, index } });
    expect(add(rule('a'), 1)).toContain('out of bounds');
    expect(add({ ...rule('a'), ranges: [] })).toContain('ranges');
    expect(add({ ...rule('a'), ranges: [area(0, 1, 0, 1), area(0, 1, 0, 1, 1)] })).toContain('same sheet');
    expect(add({ ...rule('a'), ranges: [area(0, 21, 0, 1)] })).toContain('after last row');
    expect(
      add({ ranges: [area(0, 1, 0, 1)], booleanRule: { condition: { type: 'BOOLEAN' }, format: {} } }),
    ).toContain("'BOOLEAN' is not supported for conditional formatting");
    expect(add(rule('a', { wrapStrategy: 'WRAP' }))).toContain('cannot set wrapStrategy');
    expect(add(rule('a', { textFormat: { fontSize: 8 } }))).toContain('cannot set textFormat.fontSize');
    expect(add({ ranges: [area(0, 1, 0, 1)] })).toContain('rule');
    expect(refusal(service, { deleteConditionalFormatRule: { sheetId: 1, index: 0 } })).toBe(
      'Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 1 at index: 0',
    );
  });
});
