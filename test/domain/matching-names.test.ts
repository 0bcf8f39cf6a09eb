import { plainWords } from '../../src/domain/fold.ts';
import type { MatchPayee } from '../../src/domain/match.ts';
import { nameFinder } from '../../src/domain/matching-names.ts';
import { unitFinder } from '../../src/domain/matching-units.ts';
import { dong } from '../../src/domain/quantities.ts';

const payee = (unit: string, unitName: string, name = unitName, code = unit): MatchPayee => ({
  ...{ unit, unitName, name, code, remaining: dong(0), isUnit: code === unit },
});

/** Who is found by the name of a list in the text of a transfer. */
test.each([
  // What people put before a name in a list, and leave out in a transfer.
  ['Ông Trần Văn Bình', 'TRAN VAN BINH nop', true],
  ['Bà Trần Thị Bình', 'TRAN THI BINH nop', true],
  ['Anh Trần Văn Bình', 'TRAN VAN BINH nop', true],
  ['Chị Trần Thị Bình', 'TRAN THI BINH nop', true],
  ['Cô Trần Thị Bình', 'TRAN THI BINH nop', true],
  ['Chú Trần Văn Bình', 'TRAN VAN BINH nop', true],
  ['Bác Trần Văn Bình', 'TRAN VAN BINH nop', true],
  ['Thầy Trần Văn Bình', 'TRAN VAN BINH nop', true],
  ['Ông Trần Văn Bình', 'ong TRAN VAN BINH nop', true],
  ['Em Trần Văn Bình', 'TRAN VAN BINH nop', false],
  // One word alone is in every second text.
  ['Cô Lan', 'LAN nop', false],
  ['Cô Lan', 'CO LAN nop', true],
  // What banks and people shorten.
  ['Công ty Chè Mẫu', 'CTY CHE MAU ung ho', true],
  ['Công ty Chè Mẫu', 'CT CHE MAU ung ho', true],
  ['Công ty Chè Mẫu', 'CONG TY CHE MAU ung ho', true],
  ['Công an Chè Mẫu', 'CTY CHE MAU ung ho', false],
  ['Công an Chè Mẫu', 'CT CHE MAU ung ho', false],
  ['Hợp tác xã Chè Mẫu', 'HTX CHE MAU ung ho', true],
  ['HTX Chè Mẫu', 'HOP TAC XA CHE MAU ung ho', true],
  ['Hợp tác Chè Mẫu', 'HTX CHE MAU ung ho', false],
  // Without its kind it may be anybody's name.
  ['Công ty Chè Mẫu', 'CHE MAU ung ho', false],
  ['Hợp tác xã Chè Mẫu', 'CHE MAU ung ho', false],
  ['HTX Chè Mẫu', 'CHE MAU ung ho', false],
])('whether «%s» is found in «%s»: %s', (name, text, isFound) => {
  const { find } = nameFinder([payee('MN', 'Trường Mẫu', name, 'MN-01')]);
  expect(find(plainWords(text)).length > 0).toBe(isFound);
});

test('a unit is nobody’s name', () => {
  expect(nameFinder([payee('MN', 'Trường Mẫu')]).find(['truong', 'mau'])).toEqual([]);
});

test.each([
  ['Trần Văn Bình', 'TRAN VAN BIMH', true],
  ['Trần Văn Bình', 'TRAN VAM BIMH', false],
  ['Lò Sen', 'LO SEM', true],
  ['Thịnh', 'THINN', false],
])('whether «%s» may be meant by «%s», which is one slip away: %s', (name, text, isNear) => {
  const { findNear } = nameFinder([payee('MN', 'Trường Mẫu', name, 'MN-01')]);
  expect(findNear(plainWords(text)).length > 0).toBe(isNear);
});

/** Code · name. */
const UNITS = [
  ['MN', 'Trường Mầm non Đồng Mẫu'],
  ['TH', 'Trường Tiểu học Đồng Mẫu'],
  ['THCS', 'Trường Trung học cơ sở Đồng Mẫu'],
  ['X04', 'Xóm Đồng Chè'],
  ['X05', 'Xóm Đồng Lúa'],
  ['HT', 'Tổ chức, cá nhân'],
] as const;

/** The text of a transfer · the units that it names, the surer first; with ? by letters that may be anything. */
test.each([
  ['Trường Mầm non Đồng Mẫu nộp', 'MN'],
  ['truong mam non nop', 'MN'],
  ['mam non nop', 'MN'],
  ['truong mn nop', 'MN'],
  ['truong th nop', 'TH'],
  ['truong thcs nop', 'THCS'],
  ['truong trung hoc co so', 'THCS'],
  ['trung hoc dong mau', 'THCS'],
  ['truong nop', ''],
  ['dong mau nop', ''],
  // Two hamlets begin so.
  ['xom dong nop', ''],
  ['xom dong che nop', 'X04'],
  ['x04 nop', 'X04'],
  ['X 4', 'X04'],
  ['HT nop', 'HT?'],
  ['HT va mam non', 'MN HT?'],
  ['to chuc nop', 'HT'],
])('«%s» names %s', (text, expected) => {
  expect(named(UNITS, text)).toBe(expected);
});

function named(units: readonly (readonly [code: string, name: string])[], text: string): string {
  const found = unitFinder(units.map(([code, name]) => payee(code, name)))(plainWords(text));
  return found.map(({ unit, isSure }) => `${unit.code}${isSure ? '' : '?'}`).join(' ');
}

/** Units of another commune: code · name. */
const OTHERS = [
  ['THCS1', 'Trường THCS Bản Mới'],
  ['THCS2', 'Trường Trung học cơ sở Bản Cũ'],
  ['THCS3', 'Trường THCS Bản Xa'],
  ['TM', 'Trường Mẫu'],
  ['DMN', 'Điểm Mầm non Bản Mới'],
  ['NH', 'Agribank'],
  ['HCCB', 'Hội Cựu chiến binh xã'],
  ['D1', 'Thôn Đông A Thượng'],
  ['D2', 'Thôn Đông B'],
  ['D3', 'Thôn Đô Nga Hạ'],
] as const;

test.each([
  ['schools of one kind are all told', 'truong thcs nop', 'THCS1 THCS2 THCS3'],
  ['of a name two words are enough', 'hoi cuu nop', 'HCCB'],
  ['one is not', 'hoi nop', ''],
  ['a school’s one word is not', 'mau nop', ''],
  ['with «trường» before it, it is', 'truong mau nop', 'TM'],
  ['only schools have initials', 'diem mn nop', ''],
  ['the name is surer than the letters before it', 'NH AGRIBANK nop', 'NH'],
  ['letters never come before a name', 'TM va Agribank', 'NH TM?'],
  ['words end where they end', 'thon dong a nop', 'D1'],
])('%s: «%s» names %s', (_, text, expected) => {
  expect(named(OTHERS, text)).toBe(expected);
});

test('a unit that is named has the people of its list, without itself', () => {
  const people = [
    payee('MN', 'Trường Mầm non Mẫu', 'Lò Sen', 'MN-01'),
    payee('mn', 'Trường Mầm non Mẫu', 'Lò Sơn', 'MN-02'),
  ];
  const [found] = unitFinder([payee('MN', 'Trường Mầm non Mẫu'), ...people])(plainWords('mam non nop'));
  expect(found?.unit.people).toEqual(people);
});
