import { HOLDS } from '../../src/workbook/holds.ts';
import type { Request, Spreadsheet } from '../../src/workbook/sheets-api.ts';

const OURS = { since: '2024-05-18T08:00:00+07:00', script: 'file-one' };
const THEIRS = { since: '2024-05-18T07:58:00+07:00', script: 'file-two' };
const WHO = 'ke.toan@xa.example';

/** A workbook in which these hold the tabs 1, 2, … */
function held(...descriptions: readonly string[]): Spreadsheet {
  return {
    spreadsheetId: 'x',
    sheets: descriptions.map((description, place) => ({
      properties: { sheetId: place + 1, title: `Đơn vị ${place + 1}` },
      protectedRanges: [{ protectedRangeId: 100 + place, range: { sheetId: place + 1 }, description }],
    })),
  };
}

const descriptionOf = ([request]: readonly Request[]) =>
  request?.addProtectedRange?.protectedRange.description ?? '';
const lifted = (requests: readonly Request[]) =>
  requests.map(({ deleteProtectedRange }) => deleteProtectedRange?.protectedRangeId);
const ours = descriptionOf(HOLDS.requests([1], WHO, 100, OURS));
const theirs = descriptionOf(HOLDS.requests([1], WHO, 100, THEIRS));

test('a hold says since when and by which script, and lets in nobody but who writes', () => {
  expect(HOLDS.requests([4, 7], WHO, 50, OURS)).toEqual(
    [4, 7].map((sheetId, place) => ({
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 50 + place,
          range: { sheetId },
          description: 'Chung sức: đang ghi 2024-05-18T08:00:00+07:00 file-one',
          editors: { users: [WHO], domainUsersCanEdit: false },
        },
      },
    })),
  );
  expect(HOLDS.ids(HOLDS.requests([4, 7], '', 50, OURS))).toEqual([50, 51]);
});

test.each<[string, string, boolean, number, boolean]>([
  ['what this run holds', ours, false, 100, true],
  ['what another run holds that goes on', theirs, false, 7, false],
  ['what a run left behind', theirs, true, 7, true],
  ['a hold in words of before', 'Chung sức: đang ghi', true, 7, true],
  ['a protection of another kind', 'Chung sức: lock', true, 7, false],
  ['a protection of the commune’s own', 'Không sửa', true, 7, false],
])('%s: let go of or not', (_, description, isOver, id, goes) => {
  const hold = HOLDS.requests([1], WHO, id, OURS);
  expect(lifted(HOLDS.letGo(held(description), [], hold, () => isOver))).toEqual(goes ? [100] : []);
});

test('whether it is over is asked of whose hold it is, and of no tab that is taken away', () => {
  const asked: unknown[] = [];
  const isOver = (holder: unknown) => asked.push(holder) > 0;
  const gone = [{ deleteSheet: { sheetId: 1 } }];
  expect(lifted(HOLDS.letGo(held(ours, theirs, 'Chung sức: đang ghi'), gone, [], isOver))).toEqual([
    101, 102,
  ]);
  expect(asked).toEqual([THEIRS, { since: '', script: '' }]);
});
