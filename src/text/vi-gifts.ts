import { type ProblemWords, read, say } from './problem-words.ts';
import { dongWords, vietnameseNumber } from './vi.ts';

/** The books of labour and of goods: their notes, and what can be wrong in them. */

export const GIFT_NOTES = {
  code: 'Mã của đơn vị (X01) hoặc của người ủng hộ (X01-07) như ở trang của đơn vị.',
  days: 'Số ngày; nửa ngày ghi 0,5. Dòng sửa: số giảm ghi dấu trừ, lý do ghi ở cột Ghi chú.',
  confirmedBy: 'Người chứng kiến, phụ trách công trình. Để trống thì ngày công chưa được tính.',
  quantity: 'Giá trị = số lượng × đơn giá. Dòng sửa: số giảm ghi dấu trừ, lý do ghi ở cột Ghi chú.',
  unitPrice: 'Giá của một đơn vị tính, bằng đồng.',
  handover: 'Số, ngày của biên bản. Để trống thì hiện vật chưa được tính.',
  note: 'Dòng có số âm phải ghi lý do: sửa dòng nào, vì sao.',
} as const;

const number = (p: ProblemWords, fact: string) => vietnameseNumber(Number(p.fact(fact)));

export const GIFT_SENTENCES = {
  GIFT_REPEATED: say(
    (p) =>
      `Dòng này giống hệt một dòng ở trên${read(p)}, cùng ngày, cùng người và nội dung, cùng số lượng. Công cụ không tự bỏ dòng nào.`,
    'Nếu ghi trùng, thêm một dòng với số âm và ghi lý do; nếu là hai lần khác nhau (buổi sáng, buổi chiều), ghi rõ ở cột Ghi chú.',
  ),
  GIFT_REASON_MISSING: say(
    (p) => `Dòng có số âm chưa ghi lý do${read(p)}; tạm tính là 0.`,
    'Ghi vào cột Ghi chú: sửa dòng nào, vì sao.',
  ),
  GIFT_CORRECTION_TOO_MUCH: say(
    (p) =>
      `Dòng sửa giảm ${number(p, 'taken')}, nhiều hơn số đang có của mã này: ${number(p, 'left')}; tạm tính là 0.`,
    'Xem lại mã và số lượng; dòng sửa phải cùng mã với dòng được sửa, và cùng đã xác nhận hay cùng chưa.',
  ),
  LABOUR_DAYS_MISSING: say(
    'Dòng chưa có số ngày công.',
    'Ghi số ngày, ví dụ 1 hoặc 0,5; nếu nhập nhầm, xóa nội dung dòng.',
  ),
  LABOUR_UNCONFIRMED: say(
    'Ngày công chưa có người xác nhận nên mới là kê khai, chưa được tính.',
    'Ghi tên người xác nhận khi đã có giấy tờ hoặc người phụ trách công trình xác nhận.',
  ),
  GOODS_PRICE_WITHOUT_BASIS: say(
    (p) => `Đơn giá chưa ghi căn cứ${read(p)}. Giá trị vẫn được tính.`,
    'Ghi căn cứ: hóa đơn, báo giá, thông báo giá vật liệu của tỉnh.',
  ),
  GOODS_NOT_HANDED_OVER: say(
    'Hiện vật chưa có biên bản bàn giao nên mới là kê khai, chưa được tính.',
    'Ghi số, ngày của biên bản khi đã nhận hiện vật.',
  ),
} as const;

/** What `Tổng hợp` says of a book of gifts below its table; labour in days, goods in đồng. */
export interface GiftControl {
  readonly declared: number;
  /** In the table. */
  readonly counted: number;
  readonly unconfirmed: number;
  /** Confirmed for nobody that is known. */
  readonly unplaced: number;
}

/** One line a book, so that the signatures stay on the page of the table. */
function controlLine(
  source: string,
  { declared, counted, unconfirmed, unplaced }: GiftControl,
  words: { readonly unconfirmed: string; readonly amount: (amount: number) => string },
): string {
  const outside = [
    ...(unconfirmed === 0 ? [] : [`${words.unconfirmed} ${words.amount(unconfirmed)}`]),
    ...(unplaced === 0 ? [] : [`chưa rõ của ai ${words.amount(unplaced)}`]),
  ];
  const left = outside.length === 0 ? '' : ` Chưa có trong bảng: ${outside.join('; ')}.`;
  return `${source}; đơn vị kê khai ${words.amount(declared)}, chênh lệch ${words.amount(declared - counted)}.${left}`;
}

/** `Đối chiếu` and the control lines of `Tổng hợp`, for each of the two books. */
export const GIFT_BOOK_WORDS = {
  labour: {
    byUnit: 'Ngày công theo đơn vị (ngày)',
    toSee: (count: number) => `Ngày công cần xem: ${vietnameseNumber(count)} mục`,
    nothingToSee: 'Ngày công kê khai đều đã có xác nhận.',
    control: (c: GiftControl) =>
      controlLine('Ngày công lấy theo trang «Ngày công», phần có người xác nhận', c, {
        unconfirmed: 'chưa có người xác nhận',
        amount: (days) => `${vietnameseNumber(days)} ngày`,
      }),
  },
  goods: {
    byUnit: 'Hiện vật theo đơn vị (đồng)',
    toSee: (count: number) => `Hiện vật cần xem: ${vietnameseNumber(count)} mục`,
    nothingToSee: 'Hiện vật kê khai đều đã bàn giao.',
    control: (c: GiftControl) =>
      controlLine('Hiện vật lấy theo trang «Hiện vật», phần có biên bản bàn giao', c, {
        unconfirmed: 'chưa bàn giao',
        amount: dongWords,
      }),
  },
} as const;

export const GIFT_ROW_WORDS = {
  unplaced: 'Chưa rõ của ai, hoặc đơn vị chưa đọc được',
  unitItself: '(chung của đơn vị)',
} as const;

export const GIFT_UNIT_HEADERS = {
  labour: ['STT', 'Đơn vị', 'Kê khai', 'Có xác nhận', 'Chưa xác nhận', 'Chênh lệch'],
  goods: ['STT', 'Đơn vị', 'Kê khai', 'Đã bàn giao', 'Chưa bàn giao', 'Chênh lệch'],
} as const;

export const GIFT_DIFFERENCE_HEADERS = {
  labour: ['STT', 'Người làm', 'Kê khai', 'Có xác nhận', 'Chưa xác nhận', 'Mã', 'Việc cần làm'],
  goods: ['STT', 'Người nộp', 'Kê khai', 'Đã bàn giao', 'Chưa bàn giao', 'Mã', 'Việc cần làm'],
} as const;

/** What is to be done about a difference. */
export const GIFT_DIFFERENCE_WORDS = {
  labour: {
    unconfirmed: 'Sổ đã ghi nhưng chưa có người xác nhận: lấy xác nhận, ghi tên vào sổ.',
    notBooked: 'Đơn vị kê khai nhưng sổ chưa có: hỏi người phụ trách công trình, rồi ghi sổ.',
    notDeclared: 'Sổ đã có nhưng đơn vị chưa kê khai: đề nghị đơn vị ghi bổ sung.',
    amount: 'Số ngày khác nhau: đối chiếu bảng chấm công với đơn vị.',
  },
  goods: {
    unconfirmed: 'Sổ đã ghi nhưng chưa có biên bản: lập biên bản bàn giao, ghi số vào sổ.',
    notBooked: 'Đơn vị kê khai nhưng sổ chưa có: kiểm tra đã nhận chưa, rồi ghi sổ.',
    notDeclared: 'Sổ đã có nhưng đơn vị chưa kê khai: đề nghị đơn vị ghi bổ sung.',
    amount: 'Giá trị khác nhau: đối chiếu biên bản và đơn giá với đơn vị.',
  },
} as const;
