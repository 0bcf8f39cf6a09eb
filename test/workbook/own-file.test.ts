import fc from 'fast-check';
import {
  asOwn,
  flipped,
  HAS_OWN_FILE_MARK,
  isOwn,
  OWN_FILE_MARK,
  splitBatch,
} from '../../src/workbook/own-file.ts';
import type { Request } from '../../src/workbook/sheets-api.ts';
import { RUN_TOKEN } from '../../src/workbook/tab-view.ts';

const ids = fc.integer({ min: 0, max: 0x7fffffff });

/** A request on a tab, of kinds that name it in different places. */
const onTab = (sheetId: number): fc.Arbitrary<Request> =>
  fc.constantFrom<Request>(
    { deleteSheet: { sheetId } },
    { addSheet: { properties: { sheetId, title: 'Sổ thu' } } },
    {
      appendCells: { sheetId, rows: [{ values: [{ userEnteredValue: { numberValue: -5 } }] }], fields: '*' },
    },
    { mergeCells: { range: { sheetId, endRowIndex: 1 }, mergeType: 'MERGE_ALL' } },
    {
      addConditionalFormatRule: {
        rule: { ranges: [{ sheetId }], booleanRule: { condition: { type: 'BLANK' }, format: {} } },
        index: 0,
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'k', metadataValue: 'v', location: { sheetId } },
      },
    },
    { addProtectedRange: { protectedRange: { range: { sheetId } } } },
    { deleteProtectedRange: { protectedRangeId: sheetId } },
    { deleteEmbeddedObject: { objectId: sheetId } },
  );

test('an id of the own file and back', () => {
  fc.assert(
    fc.property(ids, (id) => {
      expect(flipped(flipped(id))).toBe(id);
      expect(isOwn(flipped(id))).toBe(true);
      expect(isOwn(id)).toBe(false);
    }),
  );
});

test('every request goes to exactly one file, in its order, as if it had been made for it', () => {
  const request = fc
    .record({ id: ids, own: fc.boolean() })
    .chain(({ id, own }) =>
      fc
        .tuple(onTab(id), onTab(own ? flipped(id) : id), fc.constant(own))
        .filter(([plain, sent]) => Object.keys(plain)[0] === Object.keys(sent)[0]),
    );
  fc.assert(
    fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
      const { shared, own } = splitBatch(requests.map(([, sent]) => sent));
      const kinds = (some: readonly Request[]) => some.map((one) => Object.keys(one)[0]);
      expect(kinds(own)).toEqual(
        kinds(requests.filter(([, , isOwnOne]) => isOwnOne).map(([plain]) => plain)),
      );
      expect(kinds(shared)).toEqual(
        kinds(requests.filter(([, , isOwnOne]) => !isOwnOne).map(([plain]) => plain)),
      );
      expect(JSON.stringify(own)).not.toMatch(/(sheetId|Id)":-/);
    }),
  );
});

const token: Request = {
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: 9,
      metadataKey: RUN_TOKEN,
      metadataValue: '9',
      location: { spreadsheet: true },
    },
  },
};
const dropOwn: Request = {
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: flipped(4) } } },
};
const marked = (metadataKey: string): Request => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataKey, metadataValue: 'x', location: { spreadsheet: true } },
  },
});
const [ofShared, ofOwn] = [marked(HAS_OWN_FILE_MARK), marked(OWN_FILE_MARK)];
const locale: Request = {
  updateSpreadsheetProperties: { properties: { locale: 'vi_VN' }, fields: 'locale' },
};
const inShared: Request = { deleteSheet: { sheetId: 3 } };
const inOwn: Request = { deleteSheet: { sheetId: flipped(3) } };

test.each<[string, Request[], Request[], Request[]]>([
  ['a run that writes to one file has its token there', [inShared, token], [inShared, token], []],
  [
    'a run that writes to both has it in both',
    [inShared, inOwn, token],
    [inShared, token],
    [inShared, token],
  ],
  ['old tokens alone are not worth a call', [inShared, dropOwn, token], [inShared, token], []],
  [
    'how amounts are typed is for both, and each has its own mark',
    [locale, ofShared, ofOwn],
    [locale, ofShared],
    [locale, ofOwn],
  ],
  ['nothing is nothing', [], [], []],
])('%s', (_, requests, shared, own) => {
  expect(splitBatch(requests)).toEqual({ shared, own });
});

test('a tab without an id is the first one, and so are its ranges', () => {
  const sheet = asOwn({
    properties: { title: 'Sổ thu' },
    merges: [{ endRowIndex: 1 }],
    protectedRanges: [{ range: {} }],
  });
  expect(sheet).toEqual({
    properties: { title: 'Sổ thu', sheetId: -1 },
    merges: [{ endRowIndex: 1, sheetId: -1 }],
    protectedRanges: [{ range: { sheetId: -1 } }],
  });
});
