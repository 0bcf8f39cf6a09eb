import type { Doubt } from '../domain/doubts.ts';
import type { Pass } from '../domain/match.ts';
import { dongWords, vietnameseNumber } from './vi.ts';

/** Bank statements: the tab `Sao kê`, and what is said about reconciling. */

export const STATEMENT_TAB = {
  title: 'SAO KÊ ĐÃ ĐỐI CHIẾU',
  howTo:
    'Chỉ có những khoản tiền vào đã khớp với người nộp; khoản khác của tài khoản không được lưu ở đâu. Công cụ chỉ ghi thêm dòng; khoản đã hủy khớp thì xóa nội dung chuyển khoản.',
} as const;

export const PASS_WORDS: Readonly<Record<Pass | 'hand', string>> = {
  code: 'Mã chuyển khoản',
  nearCode: 'Mã chuyển khoản gần đúng',
  nameAndUnit: 'Tên và đơn vị',
  nameAndAmount: 'Tên và số tiền',
  words: 'Tên trong nội dung',
  nearName: 'Tên gần đúng',
  list: 'Nộp theo danh sách',
  hand: 'Kế toán chọn',
};

/** Why a credit is to be looked at, and what to do. */
export function doubtWords(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'banked':
      return `«Sổ thu» đã có đúng số tiền này bằng tiền mặt (chứng từ ${doubt.vouchers.join(', ')}). Nếu là số tiền mặt đó nộp vào tài khoản thì bỏ ra, và ghi hai dòng «Chuyển nội bộ» ở «Sổ thu».`;
    case 'moved':
      return `«Sổ thu» đã ghi số tiền này là «Chuyển nội bộ» vào tài khoản (chứng từ ${doubt.vouchers.join(', ')}): nếu là khoản đó thì bỏ ra, không ghi nữa.`;
    case 'unfinished':
      return '«Sổ thu» đã có khoản này vào tài khoản, ở dòng chưa ghi số chứng từ hoặc ngày: ghi nốt dòng đó rồi đọc lại sao kê, để không ghi hai lần.';
    case 'otherAccount':
      return 'Nội dung có số tài khoản khác của cuộc vận động: nếu là tiền chuyển giữa hai tài khoản thì bỏ ra.';
    case 'proposedBefore':
      return `Phần còn lại này đã đề xuất cho dòng ${doubt.row}: xem khoản nào của ai trước khi xác nhận.`;
    case 'farAbove':
      return `Gấp nhiều lần mức vận động (${dongWords(doubt.target)}): xem có thừa số 0 không.`;
  }
}

/** `Trạng thái` of a stored line. */
export const BANK_STATE_WORDS = { matched: 'đã khớp', cancelled: 'đã hủy' } as const;

export const RECONCILE = {
  title: 'Đối chiếu sao kê',
  /** The voucher of receipts that come from a statement: SK0001. */
  voucher: (number: number) => `SK${`${number}`.padStart(4, '0')}`,
  fromStatement: 'Theo sao kê',
  reversed: (voucher: string) => `Hủy khớp ${voucher}`,
  unknownAccount: (accounts: readonly string[]) =>
    accounts.length === 0
      ? '«Cấu hình» chưa ghi tài khoản nhận tiền nào. Ghi tài khoản vào đó rồi làm lại.'
      : `Chưa rõ sao kê của tài khoản nào. Chọn một trong các tài khoản (dòng lệnh: --tai-khoan 1): ${accounts.join(', ')}.`,
  otherAccount: (typed: string, accounts: readonly string[]) =>
    `«${typed}» không phải tài khoản của cuộc vận động. Tài khoản đang ghi ở «Cấu hình»: ${accounts.join(', ')}.`,
  noBook:
    'Sổ chưa có trang «Sổ thu», hoặc tiêu đề cột của trang này đã đổi. Chạy «Tạo / cập nhật các trang» rồi làm lại.',
  noBank:
    'Không đọc được tiêu đề cột của trang «Sao kê». Ghi lại đúng tiêu đề, hoặc lấy lại trang này từ lịch sử phiên bản của sổ.',
  notALine: (row: number) =>
    `Dòng ${row} không có trong sao kê vừa đọc, hoặc đã được ghi. Đọc lại sao kê rồi chọn lại.`,
  unknownCode: (row: number, code: string) => `Dòng ${row}: không có mã «${code}» trong các danh sách.`,
  tooMuch: (row: number) => `Dòng ${row}: số tiền phân cho người nộp lớn hơn số tiền chuyển đến.`,
  notStored: 'Không tìm thấy khoản này ở trang «Sao kê», hoặc đã hủy rồi. Tải lại bảng.',
  /** @param open what of the credits is for nobody yet */
  stored: (lines: number, shared: number, open: number) =>
    lines === 0
      ? 'Không có khoản mới nào để ghi.'
      : `Đã ghi ${vietnameseNumber(lines)} khoản, ${vietnameseNumber(shared)} đồng, vào «Sao kê» và «Sổ thu».${open > 0 ? ` Còn ${vietnameseNumber(open)} đồng của các khoản này để ngỏ, chưa ghi cho ai.` : ''}`,
  /** Rows of the statement that nothing tells apart, all of which were kept. */
  twins: (groups: readonly (readonly number[])[]) =>
    `Giống hệt nhau, kể cả số tham chiếu, đã ghi cả: ${groups
      .slice(0, 10)
      .map((rows) => `dòng ${rows.join(', ')}`)
      .join('; ')}. Nếu ngân hàng ghi trùng một lần chuyển thì hủy khớp khoản thừa ở «Sao kê».`,
  /** Rows that are certain by their code and yet not kept by themselves. */
  doubtful: (rows: readonly number[]) =>
    `${vietnameseNumber(rows.length)} khoản khớp bằng mã nhưng có điều cần xem, chưa ghi (dòng ${rows.slice(0, 20).join(', ')}${rows.length > 20 ? ', …' : ''}): mở «Sao kê» ở sổ, xem rồi xác nhận từng khoản.`,
  left: (proposed: number, unmatched: number) =>
    [
      proposed > 0 ? `${vietnameseNumber(proposed)} khoản có đề xuất, chờ kế toán xác nhận` : '',
      unmatched > 0 ? `${vietnameseNumber(unmatched)} khoản chưa rõ của ai, không lưu` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  firstLine: 'Từ nay số đã nộp ở mọi báo cáo lấy theo «Sổ thu»: ghi cả những khoản tiền mặt vào đó.',
  cancelled: (voucher: string) => `Đã hủy khớp; «Sổ thu» có dòng điều chỉnh cho ${voucher}.`,
  log: (lines: number, amount: number) =>
    `Ghi ${vietnameseNumber(lines)} khoản, ${vietnameseNumber(amount)} đồng`,
} as const;
