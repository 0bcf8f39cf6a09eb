import type { MatchPayee } from '../../../src/domain/match.ts';
import { dong } from '../../../src/domain/quantities.ts';
import { memosOf } from '../../../src/domain/transfer-memo.ts';

const person = (code: string, name: string, remaining: number, unitName: string): MatchPayee => ({
  ...{ code, name, unitName, remaining: dong(remaining), isUnit: false },
  unit: code.split('-')[0] ?? '',
});
const unit = (code: string, name: string): MatchPayee => ({
  ...{ unit: code, code, name, unitName: name, remaining: dong(0), isUnit: true },
});

const [MN, TH, HAMLET, SHOPS] = [
  'Trường Mầm non Điềm Mặc',
  'Trường Tiểu học Điềm Mặc',
  'Xóm 4',
  'Doanh nghiệp trên địa bàn',
];

export const PAYEES: readonly MatchPayee[] = [
  unit('MN', MN),
  person('MN-01', 'Nguyễn Văn Ân', 450_000, MN),
  person('MN-02', 'Trần Thị Bình', 300_000, MN),
  person('MN-03', 'Lê Thị Hoà', 0, MN),
  unit('TH', TH),
  person('TH-01', 'Nguyễn Thị Thu', 450_000, TH),
  person('TH-02', 'Lê Thị Hoà', 450_000, TH),
  person('TH-03', 'Đặng Đức Trường', 300_000, TH),
  person('TH-04', 'Đặng Đức', 450_000, TH),
  unit('X04', HAMLET),
  person('X04-01', 'Ma Văn Kiên', 0, HAMLET),
  unit('X14', 'Xóm 14'),
  unit('DN', SHOPS),
  person('DN-01', 'Hợp tác xã Chè Bản Mới', 0, SHOPS),
  person('DN-02', 'Thịnh', 0, SHOPS),
];

const memos = memosOf(2024, PAYEES);
function memo(code: string): string {
  const payee = PAYEES.find((candidate) => candidate.code === code);
  return payee ? memos.of(payee) : '';
}

const TAIL = 'CT tu 0123456789 toi 8502215035268 NGUYEN THI THU';
/** The code of MN-01 as it is, and with a slip. */
const AN = memo('MN-01');
const SLIP = AN.replace('MN', 'NM');

/**
 * The text of a transfer, its amount, and what comes out: the heap or the pass, to whom how much, what stays open (`+`),
 * and who else it could be (`?`).
 */
export const TRANSFERS: readonly (readonly [string, number, string])[] = [
  // Codes
  [AN, 450_000, 'matched MN-01 450000'],
  [`ung ho ${AN.toLowerCase()} nop tien`, 100_000, 'matched MN-01 100000'],
  [`MBVCB.3278.${[...AN].join('.')}.${TAIL}`, 450_000, 'matched MN-01 450000'],
  [`${AN} nop nhieu hon`, 2_000_000, 'matched MN-01 2000000'],
  [`${memo('X04')} xom 4 quyen gop`, 3_150_000, 'matched X04 3150000'],
  [`${AN} tu TK 8502215036905 chuyen noi bo`, 450_000, 'matched MN-01 450000'],
  [`${AN} chuyen cho Tran Thi Binh`, 450_000, 'matched MN-01 450000'],
  [`${AN} ${memo('MN-02')}`, 750_000, 'list MN-01 450000, MN-02 300000'],
  [`${AN} va ${memo('MN-02')}`, 900_000, 'list MN-01 450000, MN-02 300000 + 150000'],
  [`${AN} va ${memo('MN-02')}`, 500_000, 'list MN-01 450000, MN-02 50000'],
  [`${AN} va ${SLIP}`, 900_000, 'list MN-01 450000 + 450000'],
  [`${AN} va ${AN}`, 900_000, 'matched MN-01 900000'],
  // A slip is nobody's code, and a hint of whose it may be; the name beside it says more.
  [SLIP, 450_000, 'nearCode MN-01 450000'],
  [AN.slice(0, -1), 450_000, 'nearCode MN-01 450000'],
  [AN.slice(0, -2), 450_000, 'unmatched'],
  [`${SLIP} NGUYEN VAN AN`, 450_000, 'nameAndAmount MN-01 450000'],
  // Name and unit
  ['NGUYEN VAN AN TRUONG MAM NON DIEM MAC', 450_000, 'nameAndUnit MN-01 450000'],
  ['Nguyen.Van.An-mam non-ung ho', 200_000, 'nameAndUnit MN-01 200000'],
  ['LE THI HOA GV TRUONG TIEU HOC', 450_000, 'nameAndUnit TH-02 450000'],
  ['LE THI HOA MN', 300_000, 'nameAndUnit MN-03 300000'],
  ['Ma Văn Kiên xóm 04', 500_000, 'nameAndUnit X04-01 500000'],
  ['anh Thinh DN nop', 500_000, 'nameAndUnit DN-02 500000'],
  // Name and amount
  ['NGUYEN VAN AN UNG HO NTM', 450_000, 'nameAndAmount MN-01 450000'],
  ['TRAN THI BINH', 300_000, 'nameAndAmount MN-02 300000'],
  // Names
  ['NGUYEN VAN AN UNG HO NTM', 200_000, 'words MN-01 200000'],
  ['dang duc truong nop tien', 200_000, 'words TH-03 200000'],
  ['HTX CHE, HOP TAC XA CHE BAN MOI UNG HO', 5_000_000, 'words DN-01 5000000'],
  ['LE THI HOA UNG HO', 450_000, 'words + 450000 ? MN-03 TH-02'],
  ['NGUYEN VAN AN NOP HO TRAN THI BINH', 100_000, 'words MN-01 100000 ? MN-02'],
  ['NGUYEN VAN AN, TRAN THI BINH', 750_000, 'list MN-01 450000, MN-02 300000'],
  ['NGUYEN VAN ANH', 999_000, 'nearName MN-01 999000'],
  ['TRAN THI BIMH', 300_000, 'nearName MN-02 300000'],
  ['TRANTHI BINH nop', 300_000, 'nearName MN-02 300000'],
  ['TR AN THI BINH nop', 300_000, 'nearName MN-02 300000'],
  ['LE THI HOAN', 450_000, 'nearName + 450000 ? MN-03 TH-02'],
  ['TRAN THI BING CHAU', 300_000, 'nearName MN-02 300000'],
  ['TRAN THI BINH, NGUYEN VAN AN, NGUYEN THI THU nop', 900_000, 'words + 900000 ? MN-02 MN-01 TH-01'],
  ['HTX CHE BAN MOI UNG HO', 5_000_000, 'words DN-01 5000000'],
  // Lists
  ['TRUONG MN NOP TIEN', 750_000, 'list MN-01 450000, MN-02 300000'],
  ['TRUONG MAM NON NOP TIEN', 750_000, 'list MN-01 450000, MN-02 300000'],
  ['Tran Thi Binh nop ho truong mam non', 750_000, 'list MN-01 450000, MN-02 300000 ? MN-02'],
  ['MN nop', 750_000, 'list MN-01 450000, MN-02 300000'],
  ['TRUONG MAM NON NOP TIEN', 700_000, 'words MN 700000'],
  ['XOM 4 NOP TIEN UNG HO', 4_000_000, 'words X04 4000000'],
  ['xom14 dot 1', 4_000_000, 'words X14 4000000'],
  ['MN nop', 700_000, 'unmatched'],
  // The receiver is not the payer
  [TAIL, 450_000, 'unmatched'],
  ['UNG HO NTM toi 8502215035268 NGUYEN THI TH', 450_000, 'unmatched'],
  ['ủng hộ NTM, chủ TK Nguyễn Thị Thu', 450_000, 'unmatched'],
  ['UNG HO DEN TK 8502215035268 NGUYEN THI THU TAI AGRIBANK', 450_000, 'unmatched'],
  ['TRAN THI BINH CHU TK NGUYEN THI THU', 300_000, 'nameAndAmount MN-02 300000'],
  ['LE THI THU, CHU TK NGUYEN THI THU', 300_000, 'unmatched'],
  ['NGUYEN VAN AN GUI DEN NGUYEN THI THU', 200_000, 'words MN-01 200000'],
  ['CT tu 0123456789 NGUYEN THI THU toi 8502215035268 NGUYEN THI THU', 450_000, 'nameAndAmount TH-01 450000'],
  [`NGUYEN THI THU NOP ${TAIL}`, 450_000, 'nameAndAmount TH-01 450000'],
  ['TOI NGUYEN THI THU UNG HO', 200_000, 'words TH-01 200000'],
  [`TRAN THI BINH ${TAIL}`, 300_000, 'nameAndAmount MN-02 300000'],
  // The campaign's own money
  ['CHUYEN TIEN TU 8502215036905 MA VAN DONG', 5_000_000, 'internal'],
  ['tu tk 8502 2150 36905', 5_000_000, 'internal'],
  ['MA VAN DONG chuyen sang TK Thu', 5_000_000, 'internal'],
  ['Ma Văn Đông rút tiền mặt nộp lại', 5_000_000, 'internal'],
  ['NGUYEN THI THU NOP KHO BAC', 5_000_000, 'internal'],
  ['TRAN VAN QUY CHUYEN NOI BO', 5_000_000, 'unmatched'],
  // Another own account is named by somebody who holds none: a gift, to be looked at.
  ['NGUYEN VAN AN tu 8502215036905', 450_000, 'nameAndAmount MN-01 450000'],
  ['NGUYEN VAN ANH tu 8502215036905', 450_000, 'internal'],
  // Strangers
  ['TRA TIEN HANG', 450_000, 'unmatched'],
  ['CSNTM24 mua che', 450_000, 'unmatched'],
  ['NGUYEN VAN, AN TRUA', 450_000, 'nameAndAmount MN-01 450000'],
  ['NGUYEN VAN BA', 450_000, 'unmatched'],
  ['thinh vuong', 450_000, 'unmatched'],
  ['', 450_000, 'unmatched'],
];
