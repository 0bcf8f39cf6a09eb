import { setUp } from '../../src/actions/set-up.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import type { Request } from '../../src/workbook/sheets-api.ts';
import { at, openBook } from '../support/book.ts';
import { faultsOf } from './check-requests.ts';

const book = openBook(newSpreadsheet('Sổ thử'));
const empty = book.read();
const { requests, protections } = setUp(empty, at('2024-05-18', 'ke.toan@xa.example'));
const SETTINGS_ID = 1;

/** The faults of the set-up batch after something was done to it. */
function faultsAfter(spoil: (batch: Request[]) => void): string[] {
  const batch = structuredClone(requests);
  spoil(batch);
  return faultsOf(batch, empty, { token: 1, typed: ['Ma Văn Đông'] });
}

/** The first request of a kind, to be spoilt. */
function first<Kind extends keyof Request>(batch: Request[], kind: Kind): NonNullable<Request[Kind]> {
  const found = batch.find((request) => request[kind] !== undefined)?.[kind];
  if (!found) throw new Error(`There is no ${kind}`);
  return found as NonNullable<Request[Kind]>;
}

/** A request that the types would not let through. */
const raw = (request: unknown) => request as Request;
const cells = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
const onSettings = { sheetId: SETTINGS_ID, ...cells };
const validation = (rule: unknown) => raw({ setDataValidation: { range: onSettings, rule } });
const typing = (value: unknown, fields = 'userEnteredValue') =>
  raw({ repeatCell: { range: onSettings, cell: { userEnteredValue: value }, fields } });
const replacing = (more: object) =>
  raw({ findReplace: { find: 'a', replacement: 'b', range: onSettings, ...more } });
const insertBeforeEnd = (batch: Request[], request: Request) => batch.splice(batch.length - 3, 0, request);

test('Google would take the set-up of a new workbook', () => {
  expect(faultsOf(requests, empty, { token: 1, typed: ['Ma Văn Đông'] })).toEqual([]);
  book.apply({ requests, protections: [], notice: { title: '', lines: [] }, report: {} });
  expect(faultsOf(protections, book.read(), { token: 'none' })).toEqual([]);
});

const broken: [string, (batch: Request[]) => unknown, RegExp][] = [
  ['two kinds in one request', (b) => Object.assign(b[0] ?? {}, { deleteSheet: { sheetId: 0 } }), /one kind/],
  ['no kind at all', (b) => b.push({}), /one kind/],
  ['an unknown kind', (b) => b.push(raw({ updateRows: {} })), /no kind updateRows/],
  ['an unknown field', (b) => Object.assign(first(b, 'addSheet').properties, { colour: 1 }), /unknown field/],
  [
    'a word that is in no enumeration',
    (b) => Object.assign(first(b, 'updateDimensionProperties').range, { dimension: 'COLS' }),
    /no word of the enumeration/,
  ],
  [
    'a text for a number',
    (b) => Object.assign(first(b, 'addSheet').properties, { index: '1' }),
    /whole number/,
  ],
  [
    'an id beyond 32 bits',
    (b) => Object.assign(first(b, 'addSheet').properties, { sheetId: 2 ** 31 }),
    /32 bits/,
  ],
  ['an id below zero', (b) => Object.assign(first(b, 'addSheet').properties, { sheetId: -1 }), /sheetId/],
  ['a value that is no number', (b) => insertBeforeEnd(b, typing({ numberValue: Number.NaN })), /no number/],
  ['no fields', (b) => Object.assign(first(b, 'repeatCell'), { fields: '' }), /fields: is missing/],
  [
    'a field in a mask that does not exist',
    (b) => Object.assign(first(b, 'repeatCell'), { fields: 'value' }),
    /no field/,
  ],
  ['a star for a mask', (b) => Object.assign(first(b, 'repeatCell'), { fields: '*' }), /a star/],
  [
    'a read-only field',
    (b) => Object.assign(first(b, 'repeatCell'), { fields: 'userEnteredFormat,note,hyperlink' }),
    /read only/,
  ],
  [
    'what is written but not named',
    (b) => insertBeforeEnd(b, typing({ numberValue: 1 }, 'note')),
    /not named/,
  ],
  [
    'a range beyond the sheet',
    (b) => Object.assign(first(b, 'repeatCell').range, { endRowIndex: 5000 }),
    /outside/,
  ],
  [
    'a range that ends before it starts',
    (b) => Object.assign(first(b, 'repeatCell').range, { endRowIndex: 0 }),
    /ends before/,
  ],
  ['a sheet that is not there yet', (b) => b.unshift(typing({ numberValue: 1 })), /no sheet 1/],
  ['a sheet that is gone', (b) => b.push(raw({ unmergeCells: { range: { sheetId: 0 } } })), /no sheet 0/],
  [
    'a sheet id twice',
    (b) => b.push(raw({ addSheet: { properties: { sheetId: SETTINGS_ID, title: 'Khác' } } })),
    /1 is taken/,
  ],
  [
    'a title twice, in other case',
    (b) => b.push(raw({ addSheet: { properties: { sheetId: 99, title: 'cấu HÌNH' } } })),
    /is taken/,
  ],
  [
    'a title with a slash',
    (b) => b.push(raw({ addSheet: { properties: { sheetId: 99, title: 'MN/1' } } })),
    /no tab may have/,
  ],
  [
    'more cells than the range',
    (b) => first(b, 'updateCells').rows?.push({}, {}, {}, {}, {}, {}),
    /do not fit/,
  ],
  [
    'a typed text in a formula',
    (b) => insertBeforeEnd(b, typing({ formulaValue: '="Ma Văn Đông"' })),
    /somebody typed/,
  ],
  ['a comma in a formula', (b) => insertBeforeEnd(b, typing({ formulaValue: '=SUM(A1,B1)' })), /comma/],
  ['decimals in a formula', (b) => insertBeforeEnd(b, typing({ formulaValue: '=A1*0.5' })), /decimals/],
  ['a formula without =', (b) => insertBeforeEnd(b, typing({ formulaValue: 'A1' })), /begins with =/],
  [
    'two values in a cell',
    (b) => insertBeforeEnd(b, typing({ numberValue: 1, stringValue: 'a' })),
    /one kind/,
  ],
  [
    'a colour beyond 1',
    (b) =>
      insertBeforeEnd(
        b,
        raw({
          repeatCell: {
            range: onSettings,
            cell: { userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 255 } } } },
            fields: 'userEnteredFormat',
          },
        }),
      ),
    /beyond 0 to 1/,
  ],
  [
    'an empty drop-down',
    (b) => insertBeforeEnd(b, validation({ condition: { type: 'ONE_OF_LIST', values: [] } })),
    /takes 1 to 500/,
  ],
  [
    'one bound for a between',
    (b) =>
      insertBeforeEnd(
        b,
        validation({ condition: { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }] } }),
      ),
    /takes 2 to 2/,
  ],
  [
    'a colour rule whose formula lacks =',
    (b) => {
      const [value] = first(b, 'addConditionalFormatRule').rule.booleanRule.condition.values ?? [];
      Object.assign(value ?? {}, { userEnteredValue: 'TRUE' });
    },
    /begins with =/,
  ],
  [
    'a colour rule beyond those there are',
    (b) => Object.assign(first(b, 'addConditionalFormatRule'), { index: 7 }),
    /beyond/,
  ],
  ['nothing to find', (b) => insertBeforeEnd(b, replacing({ find: '' })), /find: is empty/],
  [
    'a replacement that reads like a formula',
    (b) => insertBeforeEnd(b, replacing({ replacement: '=A1' })),
    /does not begin with =/,
  ],
  [
    'a search in a range and in a sheet',
    (b) => insertBeforeEnd(b, replacing({ sheetId: SETTINGS_ID })),
    /a range or a sheet/,
  ],
  ['a search nowhere', (b) => insertBeforeEnd(b, replacing({ range: undefined })), /a range or a sheet/],
  [
    'a search beyond the sheet',
    (b) => insertBeforeEnd(b, replacing({ range: { ...onSettings, endRowIndex: 5000 } })),
    /outside/,
  ],
  [
    'a search in a sheet that is gone',
    (b) => b.push(replacing({ range: undefined, sheetId: 0 })),
    /no sheet 0/,
  ],
  [
    'a search in all sheets',
    (b) => insertBeforeEnd(b, replacing({ range: undefined, allSheets: true })),
    /asked for by no action/,
  ],
  [
    'a search by expression',
    (b) => insertBeforeEnd(b, replacing({ searchByRegex: true })),
    /asked for by no action/,
  ],
  [
    'a locale that comes later',
    (b) =>
      b.push(raw({ updateSpreadsheetProperties: { properties: { locale: 'vi_VN' }, fields: 'locale' } })),
    /comes first/,
  ],
  [
    'no token',
    (b) =>
      b.splice(
        0,
        b.length,
        ...b.filter((r) => r.createDeveloperMetadata?.developerMetadata.metadataKey !== 'chungsuc.run'),
      ),
    /0 tokens/,
  ],
  [
    'another token',
    (b) => {
      const token = b.find((r) => r.createDeveloperMetadata?.developerMetadata.metadataId !== undefined);
      Object.assign(token?.createDeveloperMetadata?.developerMetadata ?? {}, { metadataId: 7 });
    },
    /its token is 7/,
  ],
  [
    'a merge across the frozen rows',
    (b) =>
      insertBeforeEnd(
        b,
        raw({ mergeCells: { range: { ...onSettings, endRowIndex: 20 }, mergeType: 'MERGE_ALL' } }),
      ),
    /frozen rows/,
  ],
  ['a chart that is not there', (b) => b.push({ deleteEmbeddedObject: { objectId: 3 } }), /no such chart/],
  [
    'metadata that is not there',
    (b) =>
      b.push({ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 3 } } } }),
    /no metadata 3/,
  ],
];

test.each(broken)('%s: refused', (_name, spoil, fault) => {
  expect(faultsAfter(spoil).join('\n')).toMatch(fault);
});

test.each([
  ['a range', { range: onSettings, matchCase: true, matchEntireCell: true }],
  ['a sheet', { range: undefined, sheetId: SETTINGS_ID }],
])('a text may be replaced in %s', (_name, scope) => {
  expect(faultsOf([replacing(scope)], book.read(), { token: 'none' })).toEqual([]);
});

test('a protection that lets the whole domain in is refused', () => {
  const open = { range: { sheetId: SETTINGS_ID }, description: 'x', editors: { users: ['a@b.vn'] } };
  const faults = faultsOf([{ addProtectedRange: { protectedRange: open } }], book.read(), { token: 'none' });
  expect(faults.join('\n')).toMatch(/whole domain/);
});

test('a batch of more than two million characters is refused', () => {
  const long: Request = {
    updateCells: {
      start: { sheetId: SETTINGS_ID, rowIndex: 0, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: 'x'.repeat(2_100_000) } }] }],
      fields: 'userEnteredValue',
    },
  };
  expect(faultsOf([long], book.read(), { token: 'none' }).join('\n')).toMatch(/characters/);
});
