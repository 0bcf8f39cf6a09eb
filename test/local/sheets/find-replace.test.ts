import { asEditCall } from '../../../src/local/page/edits.ts';
import type { CellData, Request } from '../../../src/workbook/sheets-api.ts';
import { apply, computed, grid, refusal, serviceOf, tab, typed } from './support.ts';

type FindReplace = NonNullable<Request['findReplace']>;

/** A replacement of «ma» by «Mạ» in the first sheet, unless said otherwise. */
const replace = (more: Partial<FindReplace> = {}): Request => ({
  findReplace: { find: 'ma', replacement: 'Mạ', ...(more.range ? {} : { sheetId: 0 }), ...more },
});

const column = (index: number) => ({ sheetId: 0, startColumnIndex: index, endColumnIndex: index + 1 });

function people() {
  return serviceOf([
    tab('MN', 0, [
      ['Ma Văn Ma', 'ma', 'Đông'],
      ['mẫu', 'Ma ', 'đông'],
      [12, '=UPPER("ma")', 'a.c$'],
    ]),
    tab('TH', 1, [['ma', '=MN!B1&"!"']]),
  ]);
}

describe('what is replaced', () => {
  test('every occurrence of a text in a sheet, whatever its case', () => {
    const service = people();
    expect(apply(service, replace())).toEqual([
      { findReplace: { valuesChanged: 3, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 4 } },
    ]);
    expect(typed(service)).toEqual([
      ['Mạ Văn Mạ', 'Mạ', 'Đông'],
      ['mẫu', 'Mạ ', 'đông'],
      [12, '=UPPER("ma")', 'a.c$'],
    ]);
    expect(typed(service, 1)[0]?.[0]).toBe('ma');
  });

  test.each<[string, Partial<FindReplace>, [row: number, column: number, text: string][]]>([
    ['in that very case, when asked', { matchCase: true }, [[0, 1, 'Mạ']]],
    ['as the whole cell, when asked', { find: 'mA', matchEntireCell: true }, [[0, 1, 'Mạ']]],
    ['as both, when asked', { find: 'Ma', matchCase: true, matchEntireCell: true }, []],
    ['in the range alone', { range: column(0) }, [[0, 0, 'Mạ Văn Mạ']]],
    [
      'in both cases of a Vietnamese letter',
      { find: 'ĐÔNG', replacement: 'Tây' },
      [
        [0, 2, 'Tây'],
        [1, 2, 'Tây'],
      ],
    ],
    ['with signs of expressions, as they are', { find: 'a.c$', replacement: '$&' }, [[2, 2, '$&']]],
    ['whatever sign it is', { find: '.', replacement: '' }, [[2, 2, 'ac$']]],
    ['but no number as it is shown', { find: '12' }, []],
    ['but no formula', { find: 'UPPER' }, []],
  ])('a text %s', (_name, request, replaced) => {
    const service = people();
    const expected = typed(service);
    for (const [row, place, text] of replaced) expected[row]?.splice(place, 1, text);
    apply(service, replace(request));
    expect(typed(service)).toEqual(expected);
  });

  test('what reads like a number afterwards is still a text', () => {
    const service = people();
    apply(service, replace({ find: 'ma', replacement: '5', matchEntireCell: true }));
    expect(grid(service, 0, 'userEnteredValue')[0]?.[1]).toEqual({ stringValue: '5' });
  });

  test('a cell keeps its look, and a text that is replaced by nothing is no value', () => {
    const look: CellData = { note: 'n', userEnteredFormat: { textFormat: { bold: true } } };
    const service = people();
    apply(service, {
      repeatCell: { range: { ...column(1), endRowIndex: 1 }, cell: look, fields: 'note,userEnteredFormat' },
    });
    apply(service, replace({ replacement: '', matchEntireCell: true }));
    expect(grid(service, 0, 'userEnteredValue')[0]).toEqual([
      { stringValue: 'Ma Văn Ma' },
      undefined,
      { stringValue: 'Đông' },
    ]);
    expect(grid(service, 0, 'note')[0]?.[1]).toBe('n');
    expect(grid(service, 0, 'userEnteredFormat')[0]?.[1]).toEqual(look.userEnteredFormat);
  });

  test('formulas that look at the cell are worked out again', () => {
    const service = people();
    expect(computed(service, 1)).toEqual([['ma', 'ma!']]);
    apply(service, replace());
    expect(computed(service, 1)).toEqual([['ma', 'Mạ!']]);
  });
});

describe('what is not', () => {
  test('only the cells with the text are told as changed', () => {
    const service = people();
    const moment = service.mark();
    apply(service, replace({ matchCase: true, matchEntireCell: true }));
    expect(service.changesSince(moment)).toEqual({
      valuesOnly: true,
      cells: [
        expect.objectContaining({ sheetId: 0, row: 0, column: 1 }),
        expect.objectContaining({ sheetId: 1 }),
      ],
    });
  });

  test('a row without the text stays the very object, and a cell beside it too', () => {
    const service = people();
    const before = service.mark().book.sheets[0]?.rows ?? [];
    apply(service, replace({ find: 'Đông', replacement: 'Tây', matchCase: true }));
    const after = service.mark().book.sheets[0]?.rows ?? [];
    expect(after[0]?.[0]).toBe(before[0]?.[0]);
    expect(after[0]?.[2]).not.toBe(before[0]?.[2]);
    expect([after[1], after[2]]).toEqual([before[1], before[2]]);
    expect([after[1] === before[1], after[2] === before[2]]).toEqual([true, true]);
  });

  test('where nothing is found, nothing changes and nothing is told', () => {
    const service = people();
    const moment = service.mark();
    expect(apply(service, replace({ find: 'không có' }))).toEqual([{ findReplace: {} }]);
    expect(service.changesSince(moment)).toEqual({ cells: [], valuesOnly: true });
    expect(service.mark().book.valuesVersion).toBe(moment.book.valuesVersion);
    expect(service.mark().book.sheets[0]?.rows).toEqual(moment.book.sheets[0]?.rows);
  });

  test('a text replaced by itself is counted and stays', () => {
    const service = people();
    const moment = service.mark();
    const itself = { find: 'ma', replacement: 'ma', matchCase: true };
    expect(apply(service, replace(itself))).toEqual([
      { findReplace: { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 } },
    ]);
    expect(service.mark().book.valuesVersion).toBe(moment.book.valuesVersion);
  });
});

describe('what is refused', () => {
  const refused = (more: object) =>
    refusal(people(), { findReplace: { find: 'ma', replacement: 'b', ...more } });

  test.each<[string, object, string]>([
    ['nothing to find', { sheetId: 0, find: '' }, 'Must specify a value to find.'],
    ['nowhere to look', {}, 'Must specify a range or a sheet to search.'],
    ['two places to look', { sheetId: 0, range: column(0) }, "oneof field 'scope' is already set."],
    ['a sheet that is not there', { sheetId: 9 }, 'Invalid requests[0].findReplace: No grid with id: 9'],
    [
      'a range that leaves the grid',
      { range: { sheetId: 0, endRowIndex: 21 } },
      'GridRange.endRowIndex[21] is after last row in grid[20]',
    ],
    ['a text that reads like a formula', { sheetId: 0, replacement: '=A1' }, "a text beginning with '='"],
    ['a text that is too long', { sheetId: 0, replacement: 'x'.repeat(50_001) }, '50000 characters'],
    ['a search in all sheets', { allSheets: true }, 'the field requests[0].find_replace.all_sheets'],
    ['a search by expression', { sheetId: 0, searchByRegex: true }, 'find_replace.search_by_regex'],
    ['a search in formulas', { sheetId: 0, includeFormulas: true }, 'find_replace.include_formulas'],
  ])('%s', (_name, more, message) => {
    expect(refused(more)).toContain(message);
  });

  test('no hand replaces texts', () => {
    expect(asEditCall({ page: 'p', base: 0, requests: [replace()] })).toBeUndefined();
  });
});
