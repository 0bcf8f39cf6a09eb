import { vietnameseNumber } from './vi.ts';

/** `Đối chiếu`: what units declare beside what was received; labour and goods are in vi-gifts.ts. */

export const RECONCILIATION_WORDS = {
  title: 'ĐỐI CHIẾU: ĐƠN VỊ KÊ KHAI VÀ SỔ CỦA XÃ',
  howTo:
    'Tự lập mỗi lần tổng hợp. Cột «Kê khai» lấy ở trang của đơn vị; số dùng để báo cáo là tiền đã nhận theo sổ thu, ngày công có xác nhận, hiện vật đã bàn giao.',
  notKept: 'Sổ thu chưa có dòng nào: số đã nộp đang lấy theo kê khai của đơn vị.',
  byPlace: 'Theo nơi giữ tiền',
  byUnit: 'Theo đơn vị',
  toSee: (count: number) => `Khoản cần xem: ${vietnameseNumber(count)}`,
  nothingToSee: 'Mọi khoản kê khai đều khớp với sổ thu.',
  total: 'Tổng cộng',
  unplaced: 'Chưa rõ nộp cho ai, hoặc đơn vị chưa đọc được',
  unitItself: '(nộp chung của đơn vị)',
} as const;

export const PLACE_HEADERS = [
  'STT',
  'Nơi giữ tiền',
  'Kê khai',
  'Sổ thu',
  'Chênh lệch',
  'Chuyển nội bộ',
  'Hiện giữ',
] as const;
export const UNIT_HEADERS = ['STT', 'Đơn vị', 'Kê khai', 'Sổ thu', 'Chênh lệch'] as const;
export const DIFFERENCE_HEADERS = [
  'STT',
  'Người nộp',
  'Kê khai',
  'Sổ thu',
  'Chênh lệch',
  'Mã',
  'Việc cần làm',
] as const;

/** What is to be done about a difference. */
export const DIFFERENCE_WORDS = {
  notReceived: 'Đơn vị kê khai nhưng sổ thu chưa có: hỏi người nộp, tìm ở sao kê, rồi ghi sổ thu.',
  notDeclared: 'Sổ thu đã có nhưng đơn vị chưa kê khai: đề nghị đơn vị ghi bổ sung.',
  amount: 'Số tiền khác nhau: đối chiếu chứng từ với đơn vị.',
  place: (declared: string, received: string) =>
    `Đơn vị ghi nộp vào ${declared}, sổ thu ghi ${received}: xem lại nơi nhận.`,
} as const;
