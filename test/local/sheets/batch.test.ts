import fc from 'fast-check';
import { ApiError } from '../../../src/local/sheets/errors.ts';
import { HANDLERS } from '../../../src/local/sheets/requests/apply.ts';
import { REQUEST_TYPES } from '../../../src/local/sheets/schema.ts';
import { createSheetsService } from '../../../src/local/sheets/service.ts';
import type { Request } from '../../../src/workbook/sheets-api.ts';
import { apply, ID, refusal, rows, serviceOf, tab, typed } from './support.ts';

const write = (value: string, rowIndex = 0): Request => ({
  updateCells: { start: { sheetId: 0, rowIndex }, rows: rows([value]), fields: 'userEnteredValue' },
});

describe('a batch', () => {
  test('has a reply for each request', () => {
    const service = serviceOf([tab('A', 0)]);
    const replies = apply(
      service,
      write('a'),
      { addSheet: { properties: { sheetId: 3, title: 'B' } } },
      write('b', 1),
    );
    expect(replies).toEqual([{}, { addSheet: expect.anything() }, {}]);
  });

  test('sees its own earlier requests', () => {
    const service = serviceOf([tab('A', 0)]);
    apply(
      service,
      { addSheet: { properties: { sheetId: 3, title: 'B' } } },
      { updateCells: { start: { sheetId: 3 }, rows: rows(['x']), fields: '*' } },
      { updateSheetProperties: { properties: { sheetId: 3, title: 'C' }, fields: 'title' } },
      { addSheet: { properties: { sheetId: 4, title: 'B' } } },
    );
    expect(typed(service, 1)).toEqual([['x']]);
  });

  test('the refusal names the request, with Google’s code and status', () => {
    const service = serviceOf([tab('A', 0)]);
    expect(refusal(service, write('a'), write('b'), { deleteSheet: { sheetId: 8 } }, write('c'))).toBe(
      'Invalid requests[2].deleteSheet: No sheet with id: 8',
    );
    expect(() => apply(service, { deleteSheet: { sheetId: 8 } })).toThrow(
      expect.objectContaining({ name: 'ApiError', code: 400, status: 'INVALID_ARGUMENT' }),
    );
  });

  test('what a caller does with its request afterwards changes nothing', () => {
    const service = serviceOf([tab('A', 0)]);
    const values = rows(['a']);
    apply(service, { updateCells: { start: { sheetId: 0 }, rows: values, fields: '*' } });
    const value = values[0]?.values[0]?.userEnteredValue;
    if (value) value.stringValue = 'b';
    expect(typed(service)).toEqual([['a']]);
  });
});

describe('requests of a wrong shape are refused by name', () => {
  const service = serviceOf([tab('A', 0)]);
  test.each<[string, unknown[], string]>([
    ['nothing', [], 'Must specify at least one request.'],
    ['no kind', [{}], 'No request set'],
    [
      'two kinds',
      [{ deleteSheet: { sheetId: 0 }, unmergeCells: { range: {} } }],
      "oneof field 'kind' is already set. Cannot set 'unmergeCells'",
    ],
    [
      'an unknown kind',
      [write('a'), { updateCell: {} }],
      `Invalid JSON payload received. Unknown name "updateCell" at 'requests[1]': Cannot find field.`,
    ],
    [
      'an unknown field',
      [{ addSheet: { properties: { titel: 'x' } } }],
      `Unknown name "titel" at 'requests[0].add_sheet.properties': Cannot find field.`,
    ],
    [
      'a field deep in a cell',
      [
        {
          updateCells: {
            start: {},
            rows: [{ values: [{}, { userEnteredFormat: { textFormat: { strong: true } } }] }],
            fields: '*',
          },
        },
      ],
      `Unknown name "strong" at 'requests[0].update_cells.rows[0].values[1].user_entered_format.text_format'`,
    ],
    [
      'a text for a number',
      [{ deleteSheet: { sheetId: '0' } }],
      `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "0"`,
    ],
    ['a fraction for an index', [{ deleteSheet: { sheetId: 0.5 } }], 'TYPE_INT32'],
    [
      'no number',
      [
        {
          updateCells: {
            start: {},
            rows: [{ values: [{ userEnteredValue: { numberValue: Number.NaN } }] }],
            fields: '*',
          },
        },
      ],
      'TYPE_DOUBLE',
    ],
    [
      'a word that is none',
      [{ mergeCells: { range: {}, mergeType: 'MERGE' } }],
      `Invalid value at 'requests[0].merge_cells.merge_type'`,
    ],
    [
      'an object for a list',
      [{ updateCells: { start: {}, rows: {}, fields: '*' } }],
      `Invalid value at 'requests[0].update_cells.rows'`,
    ],
    [
      'two values in a cell',
      [
        {
          updateCells: {
            start: {},
            rows: [{ values: [{ userEnteredValue: { numberValue: 1, stringValue: 'a' } }] }],
            fields: '*',
          },
        },
      ],
      "oneof field 'value' is already set. Cannot set 'stringValue'",
    ],
    [
      'a deprecated colour',
      [{ repeatCell: { range: {}, cell: { userEnteredFormat: { backgroundColor: {} } }, fields: '*' } }],
      'Not implemented by the local Sheets service: the field requests[0].repeat_cell.cell.user_entered_format.background_color',
    ],
  ])('%s', (_name, requests, message) => {
    expect(refusal(service, ...requests)).toContain(message);
  });

  test('a shape is looked at before any request is applied', () => {
    expect(refusal(service, { deleteSheet: { sheetId: 8 } }, { nothing: {} })).toContain(
      'Unknown name "nothing"',
    );
  });
});

test('every kind that is checked is applied by something', () => {
  expect([...REQUEST_TYPES.keys()].sort()).toEqual(Object.keys(HANDLERS).sort());
});

/** Requests that are good, bad, or either, as the ones before them decide. */
const anyRequest: fc.Arbitrary<Request> = (() => {
  const sheetId = fc.integer({ min: 0, max: 3 });
  const index = fc.integer({ min: 0, max: 9 });
  const range = fc.tuple(sheetId, index, index, index, index).map(([id, a, b, c, d]) => ({
    sheetId: id,
    startRowIndex: Math.min(a, b),
    endRowIndex: Math.max(a, b) + 1,
    startColumnIndex: Math.min(c, d, 6),
    endColumnIndex: Math.max(c, d) + 1,
  }));
  const span = fc
    .tuple(sheetId, index, index, fc.constantFrom('ROWS' as const, 'COLUMNS' as const))
    .map(([id, a, b, dimension]) => ({
      sheetId: id,
      dimension,
      startIndex: Math.min(a, b),
      endIndex: Math.max(a, b) + 1,
    }));
  const value = fc.constantFrom('a', '=A1+1', '=SUM(B!A1:B5)', '=$C$2', 'x');
  return fc.oneof(
    fc.tuple(sheetId, index, index, value).map(
      ([id, rowIndex, columnIndex, text]): Request => ({
        updateCells: {
          start: { sheetId: id, rowIndex, columnIndex },
          rows: rows([text]),
          fields: 'userEnteredValue',
        },
      }),
    ),
    fc.tuple(range, value).map(
      ([r, text]): Request => ({
        repeatCell: { range: r, cell: rows([text])[0]?.values[0] ?? {}, fields: 'userEnteredValue' },
      }),
    ),
    fc
      .tuple(sheetId, value)
      .map(([id, text]): Request => ({ appendCells: { sheetId: id, rows: rows([text]), fields: '*' } })),
    fc.tuple(range, fc.constantFrom('a', 'x', 'b'), fc.constantFrom('', 'b', 'xa'), fc.boolean()).map(
      ([r, find, replacement, matchEntireCell]): Request => ({
        findReplace: { find, replacement, matchEntireCell, range: r },
      }),
    ),
    range.map((r): Request => ({ mergeCells: { range: r, mergeType: 'MERGE_ALL' } })),
    range.map((r): Request => ({ unmergeCells: { range: r } })),
    range.map(
      (r): Request => ({ setDataValidation: { range: r, rule: { condition: { type: 'BOOLEAN' } } } }),
    ),
    range.map((r): Request => ({ addProtectedRange: { protectedRange: { range: r } } })),
    fc.tuple(index, sheetId).map(
      ([metadataId, id]): Request => ({
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: metadataId + 1,
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: { sheetId: id },
          },
        },
      }),
    ),
    index.map(
      (metadataId): Request => ({
        deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
      }),
    ),
    span.map((r): Request => ({ insertDimension: { range: r } })),
    span.map((r): Request => ({ deleteDimension: { range: r } })),
    span.map(
      (r): Request => ({
        updateDimensionProperties: { range: r, properties: { pixelSize: 30 }, fields: 'pixelSize' },
      }),
    ),
    fc
      .tuple(sheetId, fc.constantFrom('A', 'B', 'C', 'D'))
      .map(([id, title]): Request => ({ addSheet: { properties: { sheetId: id, title } } })),
    fc.tuple(sheetId, fc.constantFrom('A', 'B', 'C', 'D')).map(
      ([id, title]): Request => ({
        updateSheetProperties: { properties: { sheetId: id, title }, fields: 'title' },
      }),
    ),
    sheetId.map((id): Request => ({ deleteSheet: { sheetId: id } })),
    fc
      .tuple(sheetId, sheetId)
      .map(([from, to]): Request => ({ duplicateSheet: { sourceSheetId: from, newSheetId: to } })),
  );
})();

function busy() {
  const service = serviceOf([
    tab('A', 0, [
      [1, '=A1'],
      ['x', '=B!A1'],
    ]),
    tab('B', 1, [[5], ['=A!A1']]),
  ]);
  apply(
    service,
    {
      mergeCells: {
        range: { sheetId: 0, startRowIndex: 4, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 2 },
        mergeType: 'MERGE_ALL',
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 2,
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: { sheetId: 1 },
        },
      },
    },
  );
  return service;
}

test('a batch with a bad request changes nothing, whatever comes before and after it', () => {
  fc.assert(
    fc.property(
      fc.array(anyRequest, { maxLength: 8 }),
      fc.array(anyRequest, { maxLength: 3 }),
      (before, after) => {
        const service = busy();
        const snapshot = JSON.stringify(service.snapshot());
        const bad: Request = { deleteProtectedRange: { protectedRangeId: 404 } };
        expect(() => service.batchUpdate({ requests: [...before, bad, ...after] }, ID)).toThrow(ApiError);
        expect(JSON.stringify(service.snapshot())).toBe(snapshot);
        expect(service.revision).toBe(1);
      },
    ),
    { numRuns: 150 },
  );
});

test('requests in one batch do what they do one by one', () => {
  fc.assert(
    fc.property(fc.array(anyRequest, { maxLength: 8 }), (requests) => {
      const single = busy();
      const accepted = requests.filter((request) => {
        try {
          apply(single, request);
          return true;
        } catch (error) {
          expect(error).toBeInstanceOf(ApiError);
          return false;
        }
      });
      const together = busy();
      if (accepted.length > 0) apply(together, ...accepted);
      expect(together.snapshot()).toEqual(single.snapshot());
    }),
    { numRuns: 150 },
  );
});

test('values computed after each change are those computed from scratch', () => {
  const read = 'sheets(properties.sheetId,data.rowData.values(userEnteredValue,effectiveValue))';
  fc.assert(
    fc.property(fc.array(anyRequest, { maxLength: 8 }), (requests) => {
      const service = busy();
      for (const request of requests) {
        try {
          apply(service, request);
        } catch (error) {
          expect(error).toBeInstanceOf(ApiError);
        }
        service.get(ID, { fields: read });
      }
      const typedOnly = service.get(ID, {
        fields:
          'spreadsheetId,properties,sheets(properties,data.rowData.values(userEnteredValue,dataValidation))',
      });
      expect(service.get(ID, { fields: read })).toEqual(
        createSheetsService(typedOnly).get(ID, { fields: read }),
      );
    }),
    { numRuns: 60 },
  );
});
