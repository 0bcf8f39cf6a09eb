import { dongWords, TABS, vietnameseNumber } from './vi.ts';

/** What the sidebar «In giấy tờ» says. */

/** The papers that it prints, in its order. */
export const PAPER_KINDS = {
  codes: 'Mã QR chuyển khoản',
  confirmations: 'Giấy xác nhận',
  person: 'Tra cứu',
  handover: 'Biên bản bàn giao tiền',
  public: 'Bảng công khai',
} as const;

/** What each is for, below its name. */
export const PAPER_USES: Readonly<Record<keyof typeof PAPER_KINDS, string>> = {
  codes: 'Tờ phát cho đơn vị: mã QR và nội dung chuyển khoản của từng người.',
  confirmations: 'Giấy cho từng khoản đã thu, kèm danh sách khi nộp chung.',
  person: 'Một trang của một người hoặc một đơn vị: kê khai, đã nhận, còn vận động.',
  handover: 'Tiền từ tài khoản, tiền mặt vào kho bạc: từng lần chuyển, khoản thu, số ngày giữ.',
  public:
    'Kết quả, sử dụng tiền, tên người ủng hộ nếu đã duyệt: để niêm yết; trên Google có tệp riêng để xem.',
};

/** How the files are called that are downloaded; the day follows. */
export const PAPER_FILES = {
  codes: 'ma-qr',
  confirmations: 'giay-xac-nhan',
  person: 'tra-cuu',
  handover: 'bien-ban-ban-giao',
  public: 'bang-cong-khai',
} as const;

export const PAPERS_PAGE = {
  choose: 'Chọn giấy cần in.',
  back: 'Các giấy tờ',
  print: 'In',
  download: 'Tải về',
  /** For a screen reader, where more than one such button may stand. */
  printOf: (what: string) => `In ${what}`,
  downloadOf: (what: string) => `Tải về ${what}`,
  making: 'Đang lập trang in…',
  cannotPrint: 'Trình duyệt không cho in ở đây. Bấm «Tải về», mở tệp vừa tải rồi bấm Ctrl+P.',
  printing: 'Đã gửi sang hộp in của trình duyệt: chọn khổ giấy A4.',
  downloaded: (file: string) => `Đã tải «${file}». Mở tệp bằng trình duyệt rồi bấm Ctrl+P để in.`,
  unit: 'Đơn vị',
  allUnits: 'Tất cả đơn vị',
  unitOption: (name: string, code: string) => `${name} (${code})`,
  people: (count: number) => `${vietnameseNumber(count)} người`,
  units: (units: number, people: number) =>
    `${vietnameseNumber(units)} đơn vị, ${vietnameseNumber(people)} người`,
  unknownUnit: (code: string) => `Không có đơn vị nào mang mã «${code}». Đóng bảng, mở lại rồi chọn lại.`,
} as const;

export const CODES_VIEW = {
  what: 'tờ mã QR',
  notYet: 'Chưa in được.',
  private: 'Tờ của đơn vị nào chỉ giao cho đơn vị đó, vì có tên từng người.',
  allAtOnce: 'Rất nhiều người thì in từng đơn vị cho nhanh.',
} as const;

export const CONFIRMATIONS_VIEW = {
  what: 'giấy xác nhận',
  looking: 'Đang xem khoản nào chưa có giấy…',
  issuing: 'Đang lập giấy…',
  toIssue: (papers: number, total: number) => `Sẽ lập ${vietnameseNumber(papers)} giấy, ${dongWords(total)}.`,
  toCancel: (numbers: readonly number[]) =>
    `Sẽ hủy ${vietnameseNumber(numbers.length)} giấy (số ${numbersWords(numbers)}) vì sổ thu có hoàn trả, điều chỉnh: thu lại bản đã giao.`,
  nothing: 'Mọi khoản đã thu đều có giấy.',
  nothingFor: 'Mọi khoản đã thu của đơn vị này đều có giấy.',
  list: (papers: number) => `Xem ${vietnameseNumber(papers)} giấy sẽ lập`,
  line: (voucher: string, unit: string, codes: readonly string[], amount: number) =>
    `Chứng từ ${voucher}, ${unit}${codes.length > 1 ? `, ${vietnameseNumber(codes.length)} người` : ` (${codes[0] ?? ''})`}: ${dongWords(amount)}`,
  button: (issued: number, cancelled: number) =>
    issued > 0 ? `Lập ${vietnameseNumber(issued)} giấy` : `Hủy ${vietnameseNumber(cancelled)} giấy`,
  question: (issued: number, total: number, cancelled: number) =>
    [
      ...(issued > 0 ? [`Lập ${vietnameseNumber(issued)} giấy, ${dongWords(total)}.`] : []),
      ...(cancelled > 0 ? [`Hủy ${vietnameseNumber(cancelled)} giấy cũ.`] : []),
      'Giấy đã lập không sửa, không xóa được.',
    ].join(' '),
  yes: (issued: number) => (issued > 0 ? 'Lập giấy' : 'Hủy giấy'),
  no: 'Chưa',
  howToCancel: `Muốn hủy một giấy: ghi dòng Hoàn trả hoặc Điều chỉnh có chứng từ gốc ở «${TABS.receipts}», rồi lập lại ở đây. Giấy cũ được ghi «đã hủy», phần còn lại có giấy mới.`,
  made: (numbers: readonly number[]) => `Số giấy vừa lập: ${numbersWords(numbers)}.`,
  cancelled: (numbers: readonly number[]) => `Số giấy vừa hủy: ${numbersWords(numbers)}.`,
  justMade: 'giấy vừa lập, vừa hủy',
  given: (papers: number) => `Giấy đã lập: ${vietnameseNumber(papers)}`,
  search: 'Tìm theo số giấy, chứng từ, tên, mã hoặc đơn vị',
  found: (papers: number) => `Tìm thấy ${vietnameseNumber(papers)} giấy.`,
  notFound: 'Không tìm thấy giấy nào.',
  paper: (number: number, amount: number) => `Số ${number}: ${dongWords(amount)}`,
  isCancelled: 'đã hủy',
  peopleOn: (count: number) => `${vietnameseNumber(count)} người`,
  chooseAll: (papers: number) => `Chọn cả ${vietnameseNumber(papers)} giấy`,
  chooseNone: 'Bỏ chọn hết',
  more: (papers: number) => `Xem thêm ${vietnameseNumber(papers)} giấy`,
  chosen: (papers: number) => `Đã chọn ${vietnameseNumber(papers)} giấy.`,
  chosenWhat: (papers: number) => `${vietnameseNumber(papers)} giấy đã chọn`,
} as const;

export const PERSON_VIEW = {
  what: (name: string) => `trang của ${name}`,
  search: 'Tìm theo tên, mã hoặc đơn vị',
  hint: 'Gõ có dấu hay không dấu đều được.',
  found: (count: number) => `Tìm thấy ${vietnameseNumber(count)}.`,
  notFound: 'Không tìm thấy ai.',
  more: (count: number) => `Còn ${vietnameseNumber(count)} kết quả nữa, gõ thêm để thu hẹp.`,
  unit: 'đơn vị',
  another: 'Tìm người khác',
  private: 'Trang này chỉ giao cho người, đơn vị có tên trên đó.',
} as const;

export const HANDOVER_VIEW = {
  what: 'biên bản bàn giao tiền',
  looking: 'Đang xem tiền đã chuyển…',
  time: 'Lần bàn giao',
  all: 'Từ đầu đến nay',
  day: (day: string, transfers: number, amount: number) =>
    `${day}: ${transfers > 1 ? `${vietnameseNumber(transfers)} lần, ` : ''}${dongWords(amount)}`,
  other: 'Khoảng ngày khác',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  chooseDays: 'Chọn đủ hai ngày.',
  transfers: 'Các lần chuyển',
  transfer: (day: string, voucher: string, from: string, amount: number) =>
    `${day === '' ? 'Chưa ghi ngày' : day}${voucher === '' ? '' : ` · ${voucher}`} · ${from}: ${dongWords(amount)}`,
  empty: `Chưa có lần chuyển nào. Nộp tiền vào kho bạc xong, ghi hai dòng «Chuyển nội bộ» cùng số chứng từ ở «${TABS.receipts}»: dòng trừ ở nơi đi, dòng cộng ở Kho bạc.`,
  blanks: 'Số, ngày ký và tên chưa biết để trống trên giấy, ghi tiếp bằng tay.',
} as const;

/** 1–3, 5, 8–9 of numbers in any order. */
export function numbersWords(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && number <= run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
