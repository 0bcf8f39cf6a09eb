import { merge, parseReadMask, parseUpdateMask, select } from '../../../src/local/sheets/fields-mask.ts';
import { ID, rows, serviceOf, tab } from './support.ts';

const read = (text: string) => parseReadMask(text, 'Spreadsheet');
const update = (text: string | undefined) => parseUpdateMask(text, 'CellData');

const resource = {
  spreadsheetId: 'x',
  properties: { title: 'Sổ', locale: 'vi_VN' },
  sheets: [{ properties: { sheetId: 0, title: 'A' }, data: [{ rowData: rows([1, 'a']) }] }],
};

describe('a read mask', () => {
  test.each([
    ['spreadsheetId', { spreadsheetId: 'x' }],
    ['properties.title', { properties: { title: 'Sổ' } }],
    ['properties(title,locale)', { properties: { title: 'Sổ', locale: 'vi_VN' } }],
    ['properties/title', { properties: { title: 'Sổ' } }],
    [
      'spreadsheet_id, sheets.properties.sheet_id',
      { spreadsheetId: 'x', sheets: [{ properties: { sheetId: 0 } }] },
    ],
    ['properties.title,properties.locale', { properties: { title: 'Sổ', locale: 'vi_VN' } }],
    ['properties.title,properties', { properties: { title: 'Sổ', locale: 'vi_VN' } }],
    ['properties,properties.title', { properties: { title: 'Sổ', locale: 'vi_VN' } }],
    ['properties.*', { properties: { title: 'Sổ', locale: 'vi_VN' } }],
    ['*', resource],
    ['namedRanges', {}],
    ['sheets(properties(sheetId,title),data.rowData.values(userEnteredValue))', { sheets: resource.sheets }],
    [
      'sheets(data(rowData(values.userEnteredValue.stringValue)))',
      {
        sheets: [
          {
            data: [
              {
                rowData: [{ values: [{ userEnteredValue: {} }, { userEnteredValue: { stringValue: 'a' } }] }],
              },
            ],
          },
        ],
      },
    ],
  ])('%s', (text, expected) => {
    expect(select(resource, read(text))).toEqual(expected);
  });

  test.each([
    ['sheets.tilte', 'Invalid field selection sheets.tilte'],
    ['sheet', 'Invalid field selection sheet'],
    ['sheets.properties.title.x', 'Invalid field selection sheets.properties.title.x'],
    ['sheets(properties', 'Invalid field selection sheets(properties'],
    ['sheets)', 'Invalid field selection )'],
    ['sheets,,properties', 'Invalid field selection ,properties'],
    [' ', 'Invalid field selection  '],
  ])('%s is refused', (text, message) => {
    expect(() => read(text)).toThrow(message);
    expect(() => serviceOf([tab('A', 0)]).get(ID, { fields: text })).toThrow(message);
  });
});

describe('an update mask', () => {
  test('sets what is given and clears what is not', () => {
    const old = {
      note: 'cũ',
      userEnteredFormat: { textFormat: { bold: true, italic: true }, wrapStrategy: 'WRAP' },
    };
    const given = { userEnteredFormat: { textFormat: { bold: false } } };
    expect(merge<object>(old, given, update('userEnteredFormat.textFormat.bold'))).toEqual({
      note: 'cũ',
      userEnteredFormat: { textFormat: { bold: false, italic: true }, wrapStrategy: 'WRAP' },
    });
    expect(merge<object>(old, given, update('userEnteredFormat'))).toEqual({ note: 'cũ', ...given });
    expect(merge<object>(old, given, update('note'))).toEqual({ userEnteredFormat: old.userEnteredFormat });
    expect(merge<object>(old, given, update('*'))).toEqual(given);
    expect(
      merge<object>({ note: 'cũ' }, undefined, update('note,userEnteredFormat.borders.top')),
    ).toBeUndefined();
  });

  test('is required, known, writable and does not go into lists', () => {
    expect(() => update('')).toThrow(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
    expect(() => update(undefined)).toThrow("At least one field must be listed in 'fields'");
    expect(() => update('userEnteredFromat')).toThrow('Invalid field: userEnteredFromat');
    expect(() => update('effectiveValue')).toThrow('read only: effectiveValue');
    expect(() => update('pivotTable')).toThrow(
      'Not implemented by the local Sheets service: the field pivotTable',
    );
    expect(() => update('dataValidation.condition.values.userEnteredValue')).toThrow(
      'Invalid field: dataValidation.condition.values.userEnteredValue',
    );
  });
});
