import type { CellData } from '../../../src/workbook/sheets-api.ts';
import { apply, cell, grid, refusal, rows, serviceOf, sheetOf, tab, typed } from './support.ts';

const bold: CellData = { userEnteredFormat: { textFormat: { bold: true } } };

describe('updateCells', () => {
  test('writes from a start and leaves the rest', () => {
    const service = serviceOf([
      tab('A', 0, [
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ]);
    const replies = apply(service, {
      updateCells: {
        start: { sheetId: 0, rowIndex: 1, columnIndex: 1 },
        rows: rows(['x'], ['y', 'z']),
        fields: 'userEnteredValue',
      },
    });
    expect(replies).toEqual([{}]);
    expect(typed(service)).toEqual([
      [1, 2, 3],
      [4, 'x', 6],
      [undefined, 'y', 'z'],
    ]);
    expect(service.revision).toBe(1);
  });

  test('clears the masked fields of a range that its rows do not reach', () => {
    const service = serviceOf([
      tab('A', 0, [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]),
    ]);
    apply(service, {
      repeatCell: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 },
        cell: bold,
        fields: 'userEnteredFormat.textFormat.bold',
      },
    });
    apply(service, {
      updateCells: {
        range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 },
        rows: rows(['x']),
        fields: 'userEnteredValue',
      },
    });
    expect(typed(service)).toEqual([
      ['x', undefined, 3],
      [undefined, undefined, 6],
      [7, 8, 9],
    ]);
    expect(grid(service, 0, 'userEnteredFormat')[0]?.[1]).toEqual(bold.userEnteredFormat);
    apply(service, { updateCells: { range: { sheetId: 0 }, fields: '*' } });
    expect(typed(service)).toEqual([]);
  });

  test('honours a mask inside the format and several fields at once', () => {
    const service = serviceOf([tab('A', 0, [['a']])]);
    const both: CellData = {
      note: 'n',
      userEnteredFormat: { wrapStrategy: 'WRAP', textFormat: { bold: true, fontSize: 12 } },
    };
    apply(service, {
      updateCells: {
        start: { sheetId: 0 },
        rows: [{ values: [both] }],
        fields: 'note,userEnteredFormat.textFormat.fontSize',
      },
    });
    expect(grid(service, 0, 'userEnteredFormat')).toEqual([[{ textFormat: { fontSize: 12 } }]]);
    expect(grid(service, 0, 'note')).toEqual([['n']]);
    expect(typed(service)).toEqual([['a']]);
  });

  test('an empty text is no value; a formula is never guessed from a text', () => {
    const service = serviceOf([tab('A', 0, [['a', 'b']])]);
    apply(service, {
      updateCells: {
        start: { sheetId: 0 },
        rows: [
          {
            values: [{ userEnteredValue: { stringValue: '' } }, { userEnteredValue: { stringValue: '=1' } }],
          },
        ],
        fields: 'userEnteredValue',
      },
    });
    expect(grid(service, 0, 'userEnteredValue')).toEqual([[undefined, { stringValue: '=1' }]]);
  });

  test('what does not fit is refused in Google’s words', () => {
    const service = serviceOf([tab('A', 0, [[1]])]);
    const update = (request: object) =>
      refusal(service, {
        updateCells: { rows: rows([1, 2], [3, 4]), fields: 'userEnteredValue', ...request },
      });
    expect(update({ start: { sheetId: 0, columnIndex: 7 } })).toBe(
      'Invalid requests[0].updateCells: Attempting to write column: 8, beyond the last requested column of: 7',
    );
    expect(update({ start: { sheetId: 0, rowIndex: 19 } })).toBe(
      'Invalid requests[0].updateCells: Attempting to write row: 20, beyond the last requested row of: 19',
    );
    expect(update({ start: { sheetId: 0, rowIndex: 20 } })).toBe(
      'Invalid requests[0].updateCells: GridCoordinate.rowIndex[20] is after last row in grid[19]',
    );
    expect(update({ range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 2 } })).toContain(
      'Attempting to write row: 1',
    );
    expect(update({ range: { sheetId: 0, startRowIndex: 0, endRowIndex: 21 } })).toContain(
      'GridRange.endRowIndex[21] is after last row in grid[20]',
    );
    expect(update({ range: { sheetId: 9 } })).toBe('Invalid requests[0].updateCells: No grid with id: 9');
    expect(update({})).toContain('Must specify either a range or a start.');
    expect(update({ start: { sheetId: 0 }, fields: '' })).toContain(
      "At least one field must be listed in 'fields'",
    );
    expect(
      update({ start: { sheetId: 0 }, rows: [{ values: [{ userEnteredValue: { formulaValue: 'A1' } }] }] }),
    ).toContain("Formula must start with '='");
    expect(update({ start: { sheetId: 0 }, rows: [{ values: [cell('x'.repeat(50_001))] }] })).toContain(
      '50000 characters',
    );
  });
});

describe('repeatCell', () => {
  test('relative references move along, absolute ones stay', () => {
    const service = serviceOf([tab('A', 0)]);
    apply(service, {
      repeatCell: {
        range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 2, endColumnIndex: 4 },
        cell: cell('=A2*$B$1&"A2"'),
        fields: 'userEnteredValue',
      },
    });
    expect(typed(service)).toEqual([
      [],
      [undefined, undefined, '=A2*$B$1&"A2"', '=B2*$B$1&"A2"'],
      [undefined, undefined, '=A3*$B$1&"A2"', '=B3*$B$1&"A2"'],
    ]);
  });

  test('an open range is the whole column; an empty cell clears', () => {
    const service = serviceOf([tab('A', 0, [[1, 2]])]);
    apply(service, {
      repeatCell: {
        range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 },
        cell: bold,
        fields: 'userEnteredFormat',
      },
    });
    expect(grid(service, 0, 'userEnteredFormat')).toHaveLength(20);
    apply(service, { repeatCell: { range: { sheetId: 0 }, cell: {}, fields: '*' } });
    expect(typed(service)).toEqual([]);
  });

  test('the range is required and inside the grid', () => {
    const service = serviceOf([tab('A', 0)]);
    expect(refusal(service, { repeatCell: { cell: bold, fields: '*' } })).toContain('Must specify a range.');
    expect(
      refusal(service, {
        repeatCell: { range: { sheetId: 0, startRowIndex: 3, endRowIndex: 3 }, cell: bold, fields: '*' },
      }),
    ).toContain('GridRange.startRowIndex[3] must be less than endRowIndex[3]');
    expect(
      refusal(service, {
        repeatCell: { range: { sheetId: 0, startColumnIndex: 8 }, cell: bold, fields: '*' },
      }),
    ).toContain('GridRange.startColumnIndex[8] is after last column in grid[7]');
  });
});

describe('appendCells', () => {
  test('goes under the last row with a value and grows the grid', () => {
    const service = serviceOf([tab('A', 0, [['a'], ['b']])]);
    apply(service, { repeatCell: { range: { sheetId: 0 }, cell: bold, fields: 'userEnteredFormat' } });
    apply(service, { appendCells: { sheetId: 0, rows: rows(['c', 1]), fields: 'userEnteredValue' } });
    expect(typed(service)[2]).toEqual([
      'c',
      1,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    apply(service, {
      appendCells: {
        sheetId: 0,
        rows: rows(...Array.from({ length: 20 }, (_, i) => [i])),
        fields: 'userEnteredValue',
      },
    });
    expect(sheetOf(service).properties.gridProperties?.rowCount).toBe(23);
    expect(typed(service)[22]).toEqual([19]);
    expect(grid(service, 0, 'userEnteredFormat')[2]?.[0]).toEqual(bold.userEnteredFormat);
  });

  test('does not widen the grid', () => {
    const service = serviceOf([tab('A', 0)]);
    expect(
      refusal(service, {
        appendCells: { sheetId: 0, rows: rows(Array.from({ length: 9 }, () => 1)), fields: '*' },
      }),
    ).toContain('Attempting to write column: 8');
  });
});
