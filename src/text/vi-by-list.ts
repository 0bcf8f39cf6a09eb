import { dongWords, vietnameseNumber } from './vi.ts';

/** Money that comes for many people with one list: what the action says. The sidebar's own words stand in vi-by-list-page.ts. */

const TITLE = 'Nộp theo danh sách';
const UNDO_TITLE = 'Hủy nộp theo danh sách';
const MARK = /^Nộp theo danh sách \(lần ghi (\d{1,9})\)/;

const people = (count: number) => `${vietnameseNumber(count)} người`;
const some = (noun: string) => (words: readonly string[]) => {
  const shown = words.slice(0, 3).join(', ');
  return words.length > 3 ? `${shown} và ${vietnameseNumber(words.length - 3)} ${noun} khác` : shown;
};
const named = some('người');
const numbered = some('chứng từ');
const ofUnits = some('đơn vị');
const signed = (amount: number) => `${amount > 0 ? '+' : '-'}${dongWords(Math.abs(amount))}`;

/** The number of the write that a line of the receipt book came with; undefined for one of no list. */
export function runInNote(note: string): number | undefined {
  const run = MARK.exec(note.normalize('NFC'))?.[1];
  return run === undefined ? undefined : Number(run);
}

export const BY_LIST = {
  title: TITLE,
  undoTitle: UNDO_TITLE,
  /** `Ghi chú` of each line; the number is that of `Nhật ký`. */
  note: (run: number, typed: string) => `${TITLE} (lần ghi ${run})${typed === '' ? '' : `. ${typed}`}`,
  undoNote: (run: number) => `${UNDO_TITLE} (lần ghi ${run})`,

  unknownUnit: (code: string) => `Không có đơn vị «${code}» ở trang «Đơn vị». Tải lại bảng rồi chọn lại.`,
  unreadable: (unit: string) =>
    `Chưa đọc được danh sách của ${unit}: xem «Kiểm tra» để biết trang hay tiêu đề nào cần sửa. Chưa ghi gì.`,
  unknownCode: (code: string, unit: string) =>
    `Danh sách của ${unit} không có mã «${code}», hoặc mã này đứng ở nhiều dòng. Chưa ghi gì; danh sách đã đọc lại, chọn lại rồi ghi.`,
  otherName: (code: string, before: string, now: string) =>
    `Mã ${code} lúc chọn là «${before}», nay là «${now}»: danh sách vừa được sửa. Chưa ghi gì; xem lại danh sách rồi ghi.`,
  twice: (code: string) => `Mã ${code} được chọn hai lần. Chưa ghi gì; tải lại bảng rồi chọn lại.`,
  dayMissing: 'Chưa ghi ngày nhận tiền.',
  dayUnreadable: (typed: string) => `Không đọc được ngày «${typed}». Ghi ngày/tháng/năm, ví dụ 19/5/2024.`,
  dayAhead: (day: string) => `Ngày ${day} chưa tới. Ghi ngày đã nhận tiền.`,
  dayOutside: (day: string, from: string, until: string) =>
    `Ngày ${day} nằm ngoài thời gian tiếp nhận (${from} đến ${until}, ghi ở «Cấu hình»).`,
  placeUnknown: (typed: string) =>
    typed === ''
      ? 'Chưa chọn nơi nhận tiền.'
      : `«${typed}» không phải tài khoản ghi ở «Cấu hình», cũng không phải Tiền mặt. Chọn lại nơi nhận.`,
  voucherMissing: 'Chưa ghi số chứng từ (số phiếu thu, hoặc số tham chiếu của ngân hàng).',
  payerMissing: 'Chưa ghi người nộp.',
  /** @param difference what was received, less the sum of the list */
  sumDiffers: (received: number, sum: number, difference: number) =>
    `Số tiền thực nhận ${dongWords(received)}, tổng của danh sách ${dongWords(sum)}: chênh lệch ${signed(difference)}. Chưa ghi gì; đếm lại tiền hoặc sửa số tiền từng người.`,

  same: (names: readonly string[], all: number, voucher: string, day: string, place: string) =>
    names.length === all
      ? `Đã ghi rồi: «Sổ thu» có đúng ${people(all)} này, cùng số tiền, chứng từ ${voucher}, ngày ${day}, ${place}. Có thể do bấm hai lần, hoặc người khác vừa ghi. Chỉ ghi thêm nếu đây là một lần nộp khác; khi đó nên dùng số chứng từ khác.`
      : `«Sổ thu» đã có ${people(names.length)} trong danh sách này với cùng số tiền, chứng từ ${voucher}, ngày ${day}, ${place}: ${named(names)}. Chỉ ghi thêm nếu đây là một lần nộp khác.`,
  sameVoucher: (voucher: string, lines: number, amount: number, units: readonly string[]) =>
    `Số chứng từ ${voucher} đã có ở «Sổ thu» với ${vietnameseNumber(lines)} dòng khác, cộng ${dongWords(amount)} (${ofUnits(units)}). Xem có nhầm số không.`,
  alike: (names: readonly string[], vouchers: readonly string[], day: string, place: string) =>
    `«Sổ thu» đã có số tiền này của ${people(names.length)}, cùng ngày ${day}, ${place}, ở chứng từ ${numbered(vouchers)}: ${named(names)}. Nếu là cùng một khoản tiền thì không ghi nữa.`,
  sameSum: (vouchers: readonly string[], amount: number, day: string) =>
    `«Sổ thu» đã có ${dongWords(amount)} vào tài khoản này ngày ${day}, ở chứng từ ${numbered(vouchers)}, bằng tổng của danh sách. Nếu là cùng một khoản tiền thì không ghi nữa, hoặc hủy khớp khoản đó ở «Sao kê» trước.`,
  atBank: (amount: number, day: string, vouchers: readonly string[]) =>
    `«Sao kê» đã có khoản ${dongWords(amount)} vào tài khoản này ngày ${day} (chứng từ ${numbered(vouchers)}), bằng tổng của danh sách. Nếu là cùng một khoản tiền thì không ghi nữa, hoặc hủy khớp khoản đó ở «Sao kê» trước.`,
  undivided: (unit: string, amount: number, vouchers: readonly string[]) =>
    `«Sổ thu» đã có ${dongWords(amount)} nộp chung của ${unit}, chưa chia cho người nào (chứng từ ${numbered(vouchers)}). Nếu danh sách này là của chính khoản đó thì không ghi nữa: ở «Sao kê», hủy khớp khoản đó rồi chọn từng người; khoản không có ở «Sao kê» thì ghi dòng «Điều chỉnh» trước.`,
  receivedMeanwhile: (names: readonly string[]) =>
    `Từ lúc mở bảng, số đã nhận ở «Sổ thu» của ${people(names.length)} đã đổi: ${named(names)}. Có thể người khác vừa ghi cùng khoản tiền này.`,
  unusual: (ones: readonly string[], times: number) =>
    `Số tiền lớn hơn ${times} lần mức vận động: ${named(ones)}. Xem có thừa số 0 không.`,
  unusualOne: (name: string, amount: number, target: number) =>
    `${name} ${dongWords(amount)} (mức ${dongWords(target)})`,

  done: (lines: number, amount: number, words: string) =>
    `Đã ghi ${vietnameseNumber(lines)} dòng vào «Sổ thu»: ${dongWords(amount)} (${words}).`,
  doneWhere: (unit: string, voucher: string, day: string, place: string) =>
    `Chứng từ ${voucher}, ${unit}, ngày ${day}, ${place}.`,
  log: (unit: string, lines: number, amount: number, voucher: string) =>
    `${unit}: ${people(lines)}, ${dongWords(amount)}, chứng từ ${voucher}`,

  gone: 'Lần ghi này không còn ở «Sổ thu» như bảng đang hiện: đã hủy rồi, hoặc vừa có dòng hoàn trả, điều chỉnh. Chưa ghi gì; xem lại danh sách các lần đã ghi.',
  undoLaterFirst: (run: number) =>
    `Lần ghi ${run} sau đó dùng cùng số chứng từ cho cùng người. Hủy lần ghi ${run} trước.`,
  undoAtBankFirst: (vouchers: readonly string[]) =>
    `«Sao kê» đã khớp một khoản với chứng từ ${numbered(vouchers)}. Mở «Sao kê», hủy khớp khoản đó trước rồi hủy lần ghi này.`,
  undone: (run: number, lines: number, amount: number, voucher: string) =>
    `Đã hủy lần ghi ${run}: «Sổ thu» có thêm ${vietnameseNumber(lines)} dòng điều chỉnh, trừ ${dongWords(amount)} của chứng từ ${voucher}. Dòng cũ giữ nguyên.`,
  undonePapers: (numbers: readonly number[]) =>
    `Giấy xác nhận số ${numbers.join(', ')} đã lập cho khoản này: thu lại bản đã giao; lần lập giấy sau sẽ ghi giấy đó là đã hủy.`,
  undoLog: (run: number, lines: number, amount: number, voucher: string) =>
    `Lần ghi ${run}: ${vietnameseNumber(lines)} dòng điều chỉnh, trừ ${dongWords(amount)}, chứng từ ${voucher}`,
} as const;
