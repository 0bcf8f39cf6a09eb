import { dongWords, TABS, vietnameseNumber } from './vi.ts';

/** `Tra cứu`: what the workbook knows of one person or unit, as a page to be printed. */

export const PERSON_PAGE = {
  title: 'Tra cứu',
  heading: 'KẾT QUẢ THAM GIA CUỘC VẬN ĐỘNG',
  howToPrint: 'Để in: bấm Ctrl+P, khổ giấy A4. Trang này chỉ giao cho người, đơn vị có tên ở trên.',
  unknownCode: (code: string) =>
    `Không có mã «${code}» trong các danh sách, hoặc mã đang đứng ở nhiều dòng. Ghi mã như ở trang của đơn vị, ví dụ MN-07.`,
  unreadable: (unit: string) =>
    `Chưa đọc được trang của đơn vị ${unit}: xem trang «${TABS.problems}», sửa rồi tra cứu lại.`,
  who: (name: string, code: string) => `${name} (${code})`,
  asOf: (day: string) => `Số liệu đến ngày ${day}.`,
  unitOnly:
    'Phần kê khai và kết quả là số tổng cộng của đơn vị; khoản đã nhận dưới đây chỉ gồm tiền nộp chung mang mã của đơn vị.',
  declared: 'Kê khai trong danh sách',
  received: 'Đã nhận theo Sổ thu',
  result: 'Kết quả',
  use: 'Sử dụng nguồn đóng góp',
  useWords: 'Việc sử dụng nguồn đóng góp chung được công khai riêng.',
  pool: (came: number, paid: number, left: number) =>
    `Mọi khoản tiền vào chung một nguồn. Đến nay nguồn có ${dongWords(came)}, đã dùng ${dongWords(paid)} cho các việc dưới đây, hiện còn ${dongWords(left)}.`,
  useHeaders: ['Công trình, nội dung', 'Quyết định', 'Đã chi (đồng)', 'Đã quyết toán (đồng)'],
  voluntary: 'Mọi đóng góp đều là tự nguyện. Trân trọng cảm ơn!',
  money: 'Tiền đã nộp',
  onDay: (amount: string, day: string) => `${amount}, ngày ${day}`,
  labour: 'Ngày công đã làm',
  labourWords: (days: number, value: number) => `${vietnameseNumber(days)} (quy tiền ${dongWords(value)})`,
  goods: 'Hiện vật quy tiền',
  land: 'Đất hiến',
  landWords: (area: number) => `${vietnameseNumber(area)} m²`,
  headers: [
    'Số chứng từ',
    'Ngày',
    'Loại',
    'Nơi nhận',
    'Số tiền (đồng)',
    'Theo sao kê',
    'Số giấy',
    'Nộp kho bạc',
  ],
  handedPart: (day: string) => `${day} (một phần)`,
  labourBook: 'Ngày công theo sổ',
  labourHeaders: ['Ngày làm', 'Công trình, việc làm', 'Số ngày công', 'Xác nhận'],
  goodsBook: 'Hiện vật theo sổ',
  goodsHeaders: ['Ngày nhận', 'Hiện vật', 'Số lượng', 'Đơn giá (đồng)', 'Thành tiền (đồng)', 'Bàn giao'],
  number: (value: number) => vietnameseNumber(value),
  confirmed: 'đã xác nhận',
  unconfirmed: 'chưa, chưa tính',
  bankLine: (parts: readonly string[]) => parts.filter((part) => part !== '').join('; '),
  notAtBank: '–',
  noPaper: '–',
  undated: 'chưa ghi',
  total: 'Cộng',
  noLine: 'Sổ thu chưa có khoản nào mang mã này.',
  notKept: 'Sổ thu chưa có dòng nào: số đã nộp đang lấy theo kê khai.',
  target: 'Mức vận động',
  receivedTotal: 'Tiền đã nhận',
  remaining: 'Còn vận động',
  undivided:
    'Đơn vị có khoản nộp chung chưa chia cho từng người; các số trên đây chưa gồm phần trong khoản đó.',
  surplus: 'Ủng hộ thêm',
  undetermined: 'Chưa xác định được mức vận động; xem lại danh sách của đơn vị.',
} as const;

/** `chungsuc tra-cuu`. */
export const PERSON_CLI = {
  about: 'trang để in của một người hoặc một đơn vị: kê khai, đã nhận từng khoản, giấy xác nhận',
  code: 'mã của người (MN-07) hoặc của đơn vị (MN)',
  noCode: 'Thiếu mã của người hoặc đơn vị: thêm --ma và mã, ví dụ --ma MN-07.',
  noOutput: 'Thiếu tên trang để in: thêm -o và tên tệp, ví dụ -o trang.html.',
} as const;
