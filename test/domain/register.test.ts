import { ORG_KINDS, type OrgKind } from '../../src/domain/org-kinds.ts';
import {
  BLANK_ENTRY,
  kindFromName,
  readExpected,
  repeatedNames,
  suggestCode,
  tabTitleOf,
} from '../../src/domain/register.ts';
import { isTabTitle } from '../../src/domain/tab-titles.ts';

test.each<[string, number | undefined]>([
  ['', 0],
  ['0', 0],
  ['30', 30],
  ['30 người', 30],
  ['30người', 30],
  ['120 hộ', 120],
  ['3 hộ5', undefined],
  ['12.000', undefined],
  ['01.000', undefined],
  ['1.0000', undefined],
  ['1.200', undefined],
  ['1.000', 1000],
  ['5.000', 5000],
  ['5000', 5000],
  ['5001', undefined],
  ['-3', undefined],
  ['1e3', undefined],
  ['ba', undefined],
])('%s expected people are %s', (typed, count) => {
  expect(readExpected({ kind: 'text', value: typed })).toBe(count);
});

test('a unit of which nothing is entered has eight blanks', () => {
  expect(Object.values(BLANK_ENTRY)).toEqual(Array(8).fill(''));
});

test('a title is on one line, with one space between words', () => {
  expect(tabTitleOf({ code: 'X01', tab: ' Xóm  Đồng\n Mẫu ' })).toBe('Xóm Đồng Mẫu');
});

test('a number of people in a number cell is read as it is', () => {
  expect(readExpected({ kind: 'number', value: 45, isDate: false })).toBe(45);
  expect(readExpected({ kind: 'number', value: 4.5, isDate: false })).toBeUndefined();
});

test.each<[OrgKind, string, string[], string]>([
  ['hamlet', 'Xóm 12', [], 'X12'],
  ['hamlet', 'Xóm 3', [], 'X03'],
  ['hamlet', 'Xóm 3', ['x03'], 'X01'],
  ['hamlet', 'Xóm Đồng Mẫu', ['X01', 'X02'], 'X03'],
  ['school', 'Trường Mầm non', [], 'TR'],
  ['school', 'Trường Mầm non', ['TR'], 'TR01'],
  ['business', 'Doanh nghiệp', [], 'DN'],
  ['office', 'Văn phòng Đảng ủy', [], 'CQ'],
  ['healthStation', 'Trạm Y tế', [], 'YT'],
  ['otherOffice', 'Bưu điện', [], 'CQK'],
  ['donor', 'Tổ chức, cá nhân', [], 'HT'],
  // The number at the end of the name, and no other.
  ['hamlet', '12', [], 'X12'],
  ['hamlet', 'Xóm 12 mới', [], 'X01'],
  ['hamlet', 'Xóm A12', [], 'X01'],
  ['hamlet', 'Xóm 1234', [], 'X01'],
])('a %s «%s» beside %j gets the code %s', (kind, name, taken, code) => {
  expect(suggestCode(kind, name, taken)).toBe(code);
});

test('a suggested code is always free and can be the title of a tab', () => {
  for (const kind of ORG_KINDS) {
    const taken: string[] = [];
    for (let times = 0; times < 120; times++) taken.push(suggestCode(kind, 'Xóm 7', taken));
    expect(new Set(taken).size).toBe(120);
    expect(taken.every(isTabTitle)).toBe(true);
  }
});

test('a name is repeated where an earlier unit of the same kind has it, however it is spelt; the later one is told', () => {
  const units = (...lines: [OrgKind | '', string][]) => lines.map(([kind, name]) => ({ kind, name }));
  expect(
    repeatedNames(
      units(
        ['school', 'Trường Tiểu học Hoà Mẫu'],
        ['hamlet', 'Xóm Mẫu'],
        ['school', 'TRƯỜNG  TIỂU HỌC HÒA MẪU'],
        ['business', 'Xóm Mẫu'],
        ['school', 'Trường Tiểu học Hoa Mẫu'],
        ['school', ' trường tiểu học hòa mẫu '],
      ),
    ),
  ).toEqual([
    { place: 2, first: 0 },
    { place: 5, first: 0 },
  ]);
  expect(repeatedNames(units(['hamlet', ''], ['hamlet', ' '], ['', 'Xóm Mẫu'], ['', 'Xóm Mẫu']))).toEqual([]);
});

test.each<[string, OrgKind | undefined]>([
  ['XÓM  Đồng Mẫu', 'hamlet'],
  ['Bản Mẫu', 'hamlet'],
  ['Trường THCS Mẫu', 'school'],
  ['Trạm Y tế xã', 'healthStation'],
  ['Công ty TNHH Mẫu', 'business'],
  ['Văn phòng Ủy ban', 'office'],
  ['Hội Người cao tuổi', undefined],
  ['Xómmới', undefined],
  ['', undefined],
])('«%s» says %s', (name, kind) => {
  expect(kindFromName(name)).toBe(kind);
});
