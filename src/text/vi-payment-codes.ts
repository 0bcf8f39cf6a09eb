import type { NoQrReason } from '../domain/payment-qr.ts';
import { dongWords, SETTING_LABELS, TABS, YES } from './vi.ts';

/** What is said of transfer memos and QR codes: in a terminal, on paper and in letters. */

export const PAYMENT_CODES = 'Mã chuyển khoản';

const inSettings = (label: string) => `dòng «${label}» của trang «${TABS.settings}»`;

/** Why there are no QR codes, and what to do. */
export const NO_QR: Readonly<Record<NoQrReason, string>> = {
  NOT_CONFIRMED: `Chưa có mã QR vì tài khoản chưa được xác nhận: đối chiếu số tài khoản với văn bản của xã, rồi ghi «${YES}» ở ${inSettings(SETTING_LABELS.accountsConfirmed)}.`,
  NO_ACCOUNT: `Chưa có mã QR vì chưa có số tài khoản: ghi ở ${inSettings(SETTING_LABELS.account1)}.`,
  BANK_UNKNOWN: `Chưa có mã QR vì chưa rõ ngân hàng nào: ghi tên một ngân hàng, ví dụ «Agribank», ở ${inSettings(SETTING_LABELS.bank)}.`,
};

/** An account as one line. */
export function accountLine(account: string, holder: string, bank: string): string {
  return [account, holder, bank].filter((part) => part !== '').join(' - ');
}

export const SHEET = {
  account: 'Tài khoản nhận',
  unit: (name: string, code: string) => `${name} (${code})`,
  forUnit: 'Đơn vị chuyển chung',
  code: (code: string) => `Mã: ${code}`,
  accountShort: (account: string) => `Tài khoản: ${account}`,
  memo: 'Nội dung chuyển khoản',
  noMemo: `Chưa đặt được nội dung chuyển khoản: mã quá dài hoặc trùng với mã khác.`,
  /** @param amount in đồng; 0 where nothing is asked for */
  amount: (amount: number) =>
    amount > 0 ? `Còn vận động: ${dongWords(amount)}` : 'Số tiền: tự ghi khi chuyển',
  how: (holder: string) =>
    `Quét mã bằng ứng dụng ngân hàng, giữ nguyên nội dung chuyển khoản${holder === '' ? '' : `; trước khi chuyển, xem lại tên người nhận: ${holder}`}. Mọi đóng góp đều là tự nguyện.`,
  howToPrint:
    'Để in: bấm Ctrl+P, khổ giấy A4. Tờ của đơn vị nào chỉ giao cho đơn vị đó, vì có tên từng người.',
  empty: 'Sổ chưa có đơn vị nào.',
} as const;

/** What a code is, for those who cannot see it. */
export function qrLabel(name: string): string {
  return `Mã QR chuyển khoản: ${name}`;
}

/** Under the code in a letter. @param amount in đồng; 0 where nothing is asked for */
export function qrSentence(account: string, memo: string, amount: number): string {
  const money = amount > 0 ? `số tiền ${dongWords(amount)}` : 'số tiền tự ghi';
  return `Hoặc quét mã này bằng ứng dụng ngân hàng: ${account}; nội dung ${memo}; ${money}. Xin xem lại tên người nhận trước khi chuyển.`;
}

export const CODES_PRINTED = {
  headers: ['Mã', SHEET.memo, 'Còn vận động', 'QR', 'Tên'],
  hasQr: 'có',
  none: '-',
  written: (file: string) => `Đã ghi trang in «${file}». Mở bằng trình duyệt rồi bấm Ctrl+P để in.`,
  notHtml: (file: string) => `Tên tệp «${file}» phải có đuôi .html. Ví dụ: -o ma.html`,
} as const;
