import type { StatementFault } from '../domain/statement.ts';
import { vietnameseNumber } from './vi.ts';

/** What is said about reading a bank statement. */

const MOST_ROWS = 10;

export const STATEMENT_READ = {
  noHeader:
    'Không nhận ra tiêu đề cột của sao kê trong 80 dòng đầu. Sao kê cần có cột ngày, cột nội dung và cột tiền vào (Ghi có, Có, Credit); hãy xuất lại từ ngân hàng dạng Excel hoặc CSV.',
  balanceBroken: (rows: readonly number[]) =>
    `Số dư không khớp với phát sinh ở dòng ${rows.slice(0, MOST_ROWS).join(', ')}${rows.length > MOST_ROWS ? ` và ${rows.length - MOST_ROWS} dòng khác` : ''} của sao kê: có thể thiếu dòng hoặc đọc sai cột.`,
  /** At one row. */
  balanceBreaks: 'số dư của sao kê không khớp ở dòng này: có thể thiếu dòng, hoặc số tiền đọc sai.',
  otherAccount: (found: string, asked: string) =>
    `Đầu sao kê ghi tài khoản ${found}, khác tài khoản đã chọn ${asked}: một sao kê tính cho hai tài khoản là tính hai lần. Bỏ lựa chọn tài khoản, hoặc lấy đúng tệp.`,
  totalDiffers: (declared: number, read: number) =>
    `Sao kê ghi cộng phát sinh có ${vietnameseNumber(declared)} đồng, đọc được ${vietnameseNumber(read)} đồng.`,
  fault: (row: number, what: string) =>
    `Dòng ${vietnameseNumber(row)} của sao kê: ${what}; dòng này chưa được tính.`,
} as const;

/** Why a row of money that came in is not counted. */
export const FAULT_WORDS: Readonly<Record<StatementFault['code'], string>> = {
  AMOUNT_UNREADABLE: 'không đọc được số tiền vào',
  AMOUNT_AMBIGUOUS: 'số tiền vào đọc được hai cách (dấu chấm, dấu phẩy)',
  AMOUNT_FRACTION: 'số tiền vào có phần lẻ của đồng',
  AMOUNT_TOO_LARGE: 'số tiền vào lớn khác thường',
  AMOUNT_NEGATIVE: 'số tiền vào là số âm',
  BOTH_SIDES: 'vừa có tiền vào vừa có tiền ra',
  SIDE_MISSING: 'chưa rõ tiền vào hay tiền ra',
  SIDE_UNREADABLE: 'không đọc được dấu tiền vào, tiền ra',
  DATE_MISSING: 'chưa có ngày',
  DATE_UNREADABLE: 'không đọc được ngày',
  DATE_MONTH_FIRST: 'ngày có vẻ ghi tháng trước ngày sau',
  DATE_IN_FUTURE: 'ngày sau hôm nay',
};
