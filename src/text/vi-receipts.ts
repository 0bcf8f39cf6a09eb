import type { ReceiptKind } from '../domain/receipts.ts';
import { money, read, say } from './problem-words.ts';
import { METHOD_WORDS, TABS } from './vi.ts';

/** The receipt book: its words, and what can be wrong in it. */

export const RECEIPT_KIND_WORDS: Readonly<Record<ReceiptKind, string>> = {
  receipt: 'Thu',
  refund: 'Hoàn trả',
  transfer: 'Chuyển nội bộ',
  correction: 'Điều chỉnh',
};

/** Where money lies when it is in no bank account of the campaign. */
export const PLACE_WORDS = { cash: METHOD_WORDS.cash, treasury: 'Kho bạc' } as const;

/** Where papers are asked for of money of which nothing is written. */
export const NO_RECEIPTS = `«${TABS.receipts}» chưa có dòng nào: ghi tiền đã nhận vào đó trước.`;

/** In tables by place, for money of which nobody wrote where it lies. */
export const UNTOLD_PLACE = 'chưa ghi nơi nhận';

export const RECEIPT_NOTES = {
  code: 'Mã của đơn vị (MN) hoặc của người nộp (MN-07) như ở trang của đơn vị.',
  amount: 'Số đồng. Dòng Điều chỉnh và Chuyển nội bộ: số giảm ghi dấu trừ.',
  original: 'Số chứng từ của dòng thu được hoàn trả hay điều chỉnh.',
} as const;

export const RECEIPT_SENTENCES = {
  RECEIPT_NUMBER_MISSING: say(
    'Dòng chưa có số chứng từ. Tiền vẫn được tính.',
    'Ghi số phiếu thu, phiếu chi hoặc số tham chiếu của ngân hàng.',
  ),
  RECEIPT_CODE_MISSING: say(
    'Dòng chưa ghi mã của ai. Số liệu có trong sổ này nhưng chưa tính cho đơn vị nào.',
    'Ghi mã của đơn vị (ví dụ MN) hoặc của người nộp, người làm (ví dụ MN-07).',
  ),
  RECEIPT_CODE_UNKNOWN: say(
    (p) => `Mã không có ở trang nào${read(p)}. Số liệu có trong sổ này nhưng chưa tính cho đơn vị nào.`,
    'Ghi lại mã như ở trang của đơn vị; một mã chỉ đứng ở một dòng.',
  ),
  RECEIPT_AMOUNT_MISSING: say('Dòng chưa có số tiền.', 'Ghi số đồng, hoặc xóa nội dung dòng nếu nhập nhầm.'),
  RECEIPT_PLACE_MISSING: say(
    (p) => `Chưa rõ tiền ở tài khoản nào hay tiền mặt${read(p)}. Tiền được tính vào mục «?».`,
    'Chọn tài khoản, Tiền mặt hoặc Kho bạc.',
  ),
  RECEIPT_KIND_UNKNOWN: say(
    (p) => `Loại không có trong danh sách${read(p)}; dòng này tạm tính là 0.`,
    'Chọn lại loại trong danh sách của ô.',
  ),
  RECEIPT_ORIGINAL_UNKNOWN: say(
    (p) =>
      `Dòng hoàn trả, điều chỉnh chưa chỉ ra đúng dòng thu gốc${read(p)}. Số tiền vẫn được trừ, vào ngày của chính dòng này.`,
    'Ghi số chứng từ của dòng thu gốc có cùng mã người nộp.',
  ),
  RECEIPT_REFUND_TOO_MUCH: say(
    (p) =>
      `Hoàn trả, điều chỉnh ${money(p, 'taken')}, nhiều hơn số còn lại của dòng thu gốc: ${money(p, 'left')}.`,
    'Xem lại số tiền và chứng từ gốc.',
  ),
  RECEIPT_REPEATED: say(
    (p) =>
      `Dòng này giống hệt một dòng ở trên (chứng từ «${p.found}»): cùng ngày, cùng nội dung, số tiền. Cả hai vẫn được tính.`,
    'Nếu ghi trùng, thêm một dòng Điều chỉnh với số trừ; nếu là hai lần khác nhau, ghi số chứng từ khác nhau.',
  ),
  RECEIPT_TRANSFER_UNEVEN: say(
    (p) => `Các dòng chuyển nội bộ cộng lại lệch ${money(p, 'moved')}: tiền rời nơi này phải đến nơi kia.`,
    'Mỗi lần chuyển ghi hai dòng: dòng trừ ở nơi đi, dòng cộng ở nơi đến.',
  ),
} as const;
