import type { DimensionProperties, DimensionRange } from '../../../src/workbook/sheets-api.ts';
import { apply, computed, grid, ID, refusal, serviceOf, sheetOf, tab, typed } from './support.ts';

const span = (
  dimension: 'ROWS' | 'COLUMNS',
  startIndex: number,
  endIndex: number,
  sheetId = 0,
): DimensionRange => ({
  sheetId,
  dimension,
  startIndex,
  endIndex,
});
const area = (top: number, bottom: number, left: number, right: number) => ({
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

function columns(service: ReturnType<typeof serviceOf>): DimensionProperties[] {
  return (
    service.get(ID, { fields: 'sheets.data.columnMetadata' }).sheets?.[0]?.data?.[0]?.columnMetadata ?? []
  );
}

describe('updateDimensionProperties', () => {
  test('sets width and hiding, and clears by mask', () => {
    const service = serviceOf([tab('A', 0)]);
    apply(service, {
      updateDimensionProperties: {
        range: span('COLUMNS', 1, 3),
        properties: { pixelSize: 40, hiddenByUser: true },
        fields: 'pixelSize,hiddenByUser',
      },
    });
    expect(columns(service).slice(0, 4)).toEqual([
      { pixelSize: 100 },
      { pixelSize: 40, hiddenByUser: true },
      { pixelSize: 40, hiddenByUser: true },
      { pixelSize: 100 },
    ]);
    apply(service, {
      updateDimensionProperties: { range: span('COLUMNS', 1, 2), properties: {}, fields: '*' },
    });
    expect(columns(service)[1]).toEqual({ pixelSize: 100 });
  });

  test('refusals', () => {
    const service = serviceOf([tab('A', 0)]);
    const update = (range: object, properties: object = { pixelSize: 9 }, fields = 'pixelSize') =>
      refusal(service, { updateDimensionProperties: { range, properties, fields } });
    expect(update(span('COLUMNS', 0, 9))).toContain('DimensionRange.endIndex[9]');
    expect(update(span('ROWS', 3, 3))).toContain('startIndex');
    expect(update(span('ROWS', 0, 1, 5))).toContain('No sheet with id: 5');
    expect(update({ sheetId: 0 })).toContain('dimension');
    expect(update(span('ROWS', 0, 1), { pixelSize: 9 }, 'pixels')).toContain('Invalid field: pixels');
    expect(update(span('ROWS', 0, 1), { hiddenByFilter: true }, 'hiddenByFilter')).toContain('read only');
  });
});

test('appendDimension lengthens the grid', () => {
  const service = serviceOf([tab('A', 0)]);
  apply(
    service,
    { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 5 } },
    { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 1 } },
  );
  expect(sheetOf(service).properties.gridProperties).toEqual({ rowCount: 25, columnCount: 9 });
  expect(refusal(service, { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 0 } })).toContain(
    'length',
  );
  expect(
    refusal(service, { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 999_999 } }),
  ).toContain('10000000 cells');
});

/** A tab with something of every kind that has to follow its rows and columns. */
function furnished() {
  const service = serviceOf([
    tab('A', 0, [
      ['x', 1],
      ['y', 2],
      ['z', '=SUM(B1:B2)'],
    ]),
    tab('B', 1, [['=A!B3', '=SUM(A!B1:B2)']]),
  ]);
  apply(
    service,
    { mergeCells: { range: { sheetId: 0, ...area(4, 6, 3, 5) }, mergeType: 'MERGE_ALL' } },
    {
      setDataValidation: {
        range: { sheetId: 0, ...area(0, 2, 1, 2) },
        rule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=B2>$B$3' }] } },
      },
    },
    {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [{ sheetId: 0, ...area(0, 3, 1, 2) }],
          booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } },
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: { protectedRangeId: 5, range: { sheetId: 0, ...area(2, 3, 1, 2) } },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 1,
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: { dimensionRange: span('COLUMNS', 1, 2) },
        },
      },
    },
    {
      updateDimensionProperties: {
        range: span('COLUMNS', 1, 2),
        properties: { pixelSize: 77 },
        fields: 'pixelSize',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    {
      addChart: {
        chart: {
          chartId: 6,
          spec: {
            basicChart: {
              chartType: 'BAR',
              domains: [],
              series: [{ series: { sourceRange: { sources: [{ sheetId: 0, ...area(0, 3, 1, 2) }] } } }],
            },
          },
          position: { overlayPosition: { anchorCell: { sheetId: 1 } } },
        },
      },
    },
  );
  return service;
}

describe('insertDimension', () => {
  test('rows: everything below and around follows', () => {
    const service = furnished();
    apply(service, { insertDimension: { range: span('ROWS', 1, 3), inheritFromBefore: true } });
    expect(typed(service)).toEqual([
      ['x', 1],
      [undefined, undefined],
      [undefined, undefined],
      ['y', 2],
      ['z', '=SUM(B1:B4)'],
    ]);
    expect(typed(service, 1)).toEqual([['=A!B5', '=SUM(A!B1:B4)']]);
    expect(computed(service, 1)).toEqual([[3, 3]]);
    const sheet = sheetOf(service);
    expect(sheet.properties.gridProperties).toEqual({ rowCount: 22, columnCount: 8, frozenRowCount: 1 });
    expect(sheet.merges).toEqual([area(6, 8, 3, 5)]);
    expect(sheet.conditionalFormats?.[0]?.ranges).toEqual([area(0, 5, 1, 2)]);
    expect(sheet.protectedRanges?.[0]?.range).toEqual(area(4, 5, 1, 2));
    expect(sheetOf(service, 1).charts?.[0]?.spec.basicChart.series[0]?.series.sourceRange.sources).toEqual([
      area(0, 5, 1, 2),
    ]);
    const rules = grid(service, 0, 'dataValidation').map(
      (row) => row[1]?.condition.values?.[0]?.userEnteredValue,
    );
    expect(rules).toEqual(['=B4>$B$5', '=B4>$B$5', '=B4>$B$5', '=B4>$B$5', undefined]);
  });

  test('columns: metadata and widths follow', () => {
    const service = furnished();
    apply(service, { insertDimension: { range: span('COLUMNS', 1, 2) } });
    expect(typed(service)).toEqual([
      ['x', undefined, 1],
      ['y', undefined, 2],
      ['z', undefined, '=SUM(C1:C2)'],
    ]);
    expect(typed(service, 1)).toEqual([['=A!C3', '=SUM(A!C1:C2)']]);
    expect(columns(service)[2]).toMatchObject({
      pixelSize: 77,
      developerMetadata: [
        {
          metadataId: 1,
          location: {
            locationType: 'COLUMN',
            dimensionRange: { dimension: 'COLUMNS', startIndex: 2, endIndex: 3 },
          },
        },
      ],
    });
  });

  test('in the middle of a merge, the merge grows', () => {
    const service = furnished();
    apply(service, { insertDimension: { range: span('COLUMNS', 4, 5), inheritFromBefore: true } });
    expect(sheetOf(service).merges).toEqual([area(4, 6, 3, 6)]);
  });

  test('refusals', () => {
    const service = serviceOf([tab('A', 0)]);
    const insert = (range: object, inheritFromBefore = false) =>
      refusal(service, { insertDimension: { range, inheritFromBefore } });
    expect(insert(span('ROWS', 21, 22))).toBe(
      'Invalid requests[0].insertDimension: range.startIndex is larger than current grid size (20)',
    );
    expect(insert(span('ROWS', 20, 21))).toContain(
      'range.startIndex must be less than the grid size (20) if inheritFromBefore is false.',
    );
    expect(insert(span('ROWS', 0, 1), true)).toContain('inheritFromBefore');
    expect(insert(span('ROWS', 2, 2))).toContain('startIndex');
    apply(service, { insertDimension: { range: span('ROWS', 20, 21), inheritFromBefore: true } });
    expect(sheetOf(service).properties.gridProperties?.rowCount).toBe(21);
  });
});

describe('deleteDimension', () => {
  test('rows: what lay in them goes, what pointed at them says so', () => {
    const service = furnished();
    apply(service, { deleteDimension: { range: span('ROWS', 1, 3) } });
    expect(typed(service)).toEqual([['x', 1]]);
    expect(typed(service, 1)).toEqual([['=#REF!', '=SUM(A!B1:B1)']]);
    const sheet = sheetOf(service);
    expect(sheet.merges).toEqual([area(2, 4, 3, 5)]);
    expect(sheet.conditionalFormats?.[0]?.ranges).toEqual([area(0, 1, 1, 2)]);
    expect(sheet.protectedRanges).toBeUndefined();
    expect(sheet.properties.gridProperties).toEqual({ rowCount: 18, columnCount: 8, frozenRowCount: 1 });
  });

  test('columns: their metadata goes with them and its id is free again', () => {
    const service = furnished();
    apply(service, { deleteDimension: { range: span('COLUMNS', 1, 2) } });
    expect(columns(service)[1]).toEqual({ pixelSize: 100 });
    expect(sheetOf(service).conditionalFormats).toBeUndefined();
    apply(service, {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 1,
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: { spreadsheet: true },
        },
      },
    });
  });

  test('a merge left with one cell is none', () => {
    const service = furnished();
    apply(
      service,
      { deleteDimension: { range: span('ROWS', 5, 6) } },
      { deleteDimension: { range: span('COLUMNS', 4, 5) } },
    );
    expect(sheetOf(service).merges).toBeUndefined();
  });

  test('refusals', () => {
    const service = furnished();
    const remove = (range: object) => refusal(service, { deleteDimension: { range } });
    expect(remove(span('ROWS', 20, 21))).toBe(
      "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 20 but there are only 20 rows.",
    );
    expect(remove(span('COLUMNS', 0, 8))).toContain("You can't delete all the columns on the sheet.");
    expect(remove(span('ROWS', 1, 20))).toContain('Sorry, it is not possible to delete all non-frozen rows.');
    expect(remove({ sheetId: 0, dimension: 'ROWS', startIndex: 5, endIndex: 5 })).toContain('startIndex');
  });
});
