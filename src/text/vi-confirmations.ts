import { read, say } from './problem-words.ts';
import { dongWords, TABS, vietnameseNumber } from './vi.ts';
import { UNTOLD_PLACE } from './vi-receipts.ts';

/** `Giấy xác nhận`: the tab, the papers as they are printed, and what is said about making them. */

export const CONFIRMATION_TAB = {
  title: 'GIẤY XÁC NHẬN ĐÃ NHẬN TIỀN',
  howTo:
    'Mỗi người một dòng; các dòng cùng số là một giấy. Công cụ chỉ ghi thêm dòng: giấy bị hủy có dòng trừ cùng số. Giấy này không thay phiếu thu.',
} as const;

/** `Trạng thái` of a line. */
export const PAPER_STATE_WORDS = { issued: 'đã lập', cancelled: 'đã hủy' } as const;

export const CONFIRMATIONS = {
  title: 'Giấy xác nhận',
  /** Who took cash in, behind where the money is. */
  collectedBy: (place: string, collector: string) => `${place}, người thu: ${collector}`,
  noBook:
    'Sổ chưa có trang «Sổ thu», hoặc tiêu đề cột của trang này đã đổi. Chạy «Tạo / cập nhật các trang» rồi làm lại.',
  unreadable: `Không đọc được tiêu đề cột của trang «${TABS.confirmations}» nên chưa lập giấy nào: không biết giấy nào đã lập. Ghi lại đúng tiêu đề, hoặc lấy lại trang này từ lịch sử phiên bản của sổ.`,
  unknownCode: (code: string) => `Không có mã «${code}» trong các danh sách. Ghi mã như ở trang của đơn vị.`,
  unknownNumber: (number: number) => `Chưa có giấy xác nhận số ${number}.`,
  changed: 'Sổ thu vừa thay đổi nên số giấy sẽ lập đã khác lúc xem. Chưa lập giấy nào; xem lại rồi bấm lập.',
  done: (issued: number, cancelled: number) =>
    issued + cancelled === 0
      ? 'Không có giấy mới nào cần lập.'
      : [
          ...(issued > 0 ? [`Đã lập ${vietnameseNumber(issued)} giấy.`] : []),
          ...(cancelled > 0
            ? [
                `Đã hủy ${vietnameseNumber(cancelled)} giấy vì sổ thu có hoàn trả, điều chỉnh: thu lại bản đã giao.`,
              ]
            : []),
        ].join(' '),
  standing: (papers: number, total: number) =>
    `Đang có hiệu lực: ${vietnameseNumber(papers)} giấy, ${dongWords(total)}.`,
  left: (lines: number) =>
    `${vietnameseNumber(lines)} dòng của «${TABS.receipts}» chưa lập được giấy: thiếu số chứng từ, chưa rõ nộp cho ai, hoặc chưa rõ chứng từ gốc. Xem trang «${TABS.problems}».`,
  log: (issued: number, cancelled: number) =>
    `Lập ${vietnameseNumber(issued)} giấy, hủy ${vietnameseNumber(cancelled)} giấy`,
} as const;

/** What is wrong in the tab. */
const RESTORE = `Lấy lại dòng cũ của trang «${TABS.confirmations}» từ lịch sử phiên bản của sổ; đối chiếu với bản giấy đã giao.`;

export const PAPER_SENTENCES = {
  PAPER_NUMBER_UNREADABLE: say(
    (p) => `Ô số giấy xác nhận đã bị sửa${read(p)}; dòng này không còn thuộc giấy nào.`,
    RESTORE,
  ),
  PAPER_NUMBERS_MISSING: say(
    (p) => `Thiếu giấy xác nhận số ${p.found}: dòng của giấy đã bị xóa. Số giấy phải đi liền.`,
    RESTORE,
  ),
  PAPER_LINES_MISSING: say(
    (p) =>
      `Giấy xác nhận số ${p.found} đã hủy nhưng các dòng cộng lại không bằng 0: có dòng bị xóa hoặc bị sửa.`,
    RESTORE,
  ),
  PAPER_AMOUNT_CHANGED: say(
    (p) =>
      `Số tiền${p.found === '' ? '' : ` «${p.found}»`} trên giấy xác nhận không khớp với ô Bằng chữ; một trong hai ô đã bị sửa.`,
    RESTORE,
  ),
} as const;

/** How amounts are read out, where more than one way is right. */
export const READING_WORDS = { odd: 'linh', billion: 'tỷ', currency: 'đồng' } as const;

/** A paper as it is printed. */
export const PAPER = {
  howToPrint:
    'Để in: bấm Ctrl+P, khổ giấy A4. Tờ có hai giấy thì cắt đôi theo nét đứt. Giấy của ai chỉ giao cho người đó.',
  none: 'Không có giấy nào để in.',
  number: (number: number) => `Số: ${number}`,
  title: 'GIẤY XÁC NHẬN',
  about: (campaign: string) => `Đã nhận tiền ủng hộ cuộc vận động «${campaign}»`,
  placeAndDate: (commune: string, day: number, month: number, year: number) =>
    `${commune}, ngày ${day} tháng ${month} năm ${year}`,
  payer: 'Người nộp tiền',
  payee: 'Nộp cho',
  unitItself: (unit: string) => `${unit} (nộp chung của đơn vị)`,
  person: (name: string, code: string) => (name === '' ? code : `${name} (${code})`),
  ofUnit: (person: string, unit: string) => `${person}, ${unit}`,
  people: (count: number, unit: string) =>
    `${vietnameseNumber(count)} người của ${unit}, theo danh sách gửi kèm`,
  amount: 'Số tiền',
  words: 'Bằng chữ',
  sentence: (words: string) => `${words}.`,
  received: 'Ngày nhận tiền',
  undated: '(chưa ghi ngày)',
  place: 'Nơi nhận',
  unplaced: `(${UNTOLD_PLACE})`,
  voucher: 'Số chứng từ',
  note: 'Giấy này xác nhận số tiền đã nhận, không thay phiếu thu, chứng từ kế toán. Mọi đóng góp đều là tự nguyện. Trân trọng cảm ơn!',
  signatures: ['NGƯỜI NỘP TIỀN', 'KẾ TOÁN'],
  signHere: '(Ký, ghi rõ họ tên)',
  annex: (number: number) => `DANH SÁCH GỬI KÈM GIẤY XÁC NHẬN SỐ ${number}`,
  annexHeaders: ['STT', 'Mã', 'Họ và tên', 'Số tiền (đồng)'],
  total: 'Cộng',
  cancelled: 'ĐÃ HỦY',
} as const;

/** `chungsuc giay-xac-nhan`: its options, and what it prints. */
export const CONFIRMATIONS_CLI = {
  about: 'lập giấy xác nhận cho những khoản đã thu chưa có giấy; thêm -o thì ghi thành trang để in',
  unit: 'chỉ lập cho đơn vị hoặc người có mã này; nhiều mã cách nhau bằng dấu phẩy',
  paper: (number: number, voucher: string, codes: string, amount: number) =>
    `  số ${number}: chứng từ ${voucher}, ${codes}: ${dongWords(amount)}`,
  cancelled: (number: number) => `  số ${number}: đã hủy`,
} as const;
