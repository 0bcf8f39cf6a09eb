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
  perhapsUndivided:
    'Có thể nằm trong khoản nộp chung của đơn vị: chia khoản đó trước; còn thiếu mới ghi thêm sổ thu.',
  notDeclared: 'Sổ thu đã có nhưng đơn vị chưa kê khai: đề nghị đơn vị ghi bổ sung.',
  amount: 'Số tiền khác nhau: đối chiếu chứng từ với đơn vị.',
  undivided:
    'Nộp chung, chưa chia cho người nào; cột «Kê khai» là phần mọi người đã khai mà sổ thu chưa ghi cho từng người. Muốn chia: ở «Sao kê», hủy khớp khoản này rồi chọn từng người.',
  place: (declared: string, received: string) =>
    `Đơn vị ghi nộp vào ${declared}, sổ thu ghi ${received}: xem lại nơi nhận.`,
} as const;

/** The bank's part: what was seen in statements, and how long money lies in the officials' accounts. */
export const BANK_WORDS = {
  title: 'Theo sao kê ngân hàng',
  notYet: 'Chưa đối chiếu sao kê của tài khoản nào: mở «Sao kê» ở thực đơn «Chung sức NTM».',
  notSeen: (count: number) => `Có ở sổ thu, chưa thấy ở sao kê: ${vietnameseNumber(count)} khoản`,
  notSeenDo: 'Tìm ở sao kê: tiền có thể vào tài khoản khác, ngày khác, hoặc chưa vào.',
  open: (count: number) => `Tiền đã đến, chưa phân hết cho người nộp: ${vietnameseNumber(count)} khoản`,
  openDo: 'Hỏi người chuyển; hủy khớp rồi phân lại ở «Sao kê».',
  held: 'Tiền đang giữ, chưa bàn giao',
  heldLong: (most: number) =>
    `Đã quá ${most} ngày: lập biên bản bàn giao, nộp kho bạc, ghi hai dòng «Chuyển nội bộ» ở sổ thu.`,
} as const;

export const BANK_ACCOUNT_HEADERS = ['STT', 'Tài khoản', 'Sổ thu', 'Sao kê', 'Chênh lệch'] as const;
export const NOT_SEEN_HEADERS = [
  'STT',
  'Người nộp',
  'Số tiền',
  'Ngày nhận',
  'Số chứng từ',
  'Mã',
  'Việc cần làm',
] as const;
export const OPEN_HEADERS = [
  'STT',
  'Nội dung chuyển khoản',
  'Chuyển đến',
  'Đã phân',
  'Còn lại',
  'Ngày',
  'Việc cần làm',
] as const;
export const HELD_HEADERS = [
  'STT',
  'Nơi giữ tiền',
  'Đang giữ',
  'Giữ từ ngày',
  'Số ngày giữ (đến lần ghi này)',
] as const;
