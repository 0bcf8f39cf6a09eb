import { LOG_WORDS } from './vi-summary.ts';

const named = (titles: readonly string[]) => titles.map((title) => `«${title}»`).join(', ');

/** What `Mở đợt mới` writes and refuses; what it says to people stands in vi-new-round-page.ts. */
export const NEW_ROUND = {
  title: LOG_WORDS.newRound,
  badYear: 'Năm của đợt mới phải là bốn chữ số, ví dụ 2025. Chưa làm gì.',
  earlier: (year: number) => `Sổ này đang là đợt ${year}: năm của đợt mới phải sau ${year}. Chưa làm gì.`,
  noDueDate: 'Thiếu «Nộp trước ngày» của đợt mới. Chưa làm gì.',
  dueDateOutside: (day: string, from: string, until: string) =>
    `«Nộp trước ngày» (${day}) phải từ ${from} đến ${until}, là thời gian tiếp nhận. Chưa làm gì.`,
  overlaps: (from: string, until: string) =>
    `Đợt mới tiếp nhận từ ${from}, mà đợt trước tiếp nhận đến ${until}: một khoản có thể tính hai lần. Ghi ngày sau ${until}. Chưa làm gì.`,
  unreadable: (titles: readonly string[]) =>
    `Không đọc được trang ${named(titles)} nên chưa làm gì. Ghi lại đúng tiêu đề cột, loại đơn vị rồi làm lại.`,
  strays: (titles: readonly string[]) =>
    `Trang ${named(titles)} có danh sách mà không thuộc đơn vị nào nên chưa làm gì: đợt mới sẽ còn nguyên số liệu cũ ở đó. Đổi lại tên trang, ghi vào «Đơn vị», hoặc xóa trang, rồi làm lại.`,
  /** @param works codes of works with an advance that is not settled */
  inTheWay: (isSealed: boolean, works: readonly string[]) =>
    [
      ...(isSealed ? [] : ['số liệu hiện nay chưa chốt']),
      ...(works.length > 0 ? [`chưa quyết toán xong công trình ${works.join(', ')}`] : []),
    ].join('; '),
  needsReason: (why: string) =>
    `Chưa mở đợt mới, vì ${why}. Làm xong ở sổ của đợt này rồi mở; hoặc ghi lý do vẫn mở (dòng lệnh: --ly-do).`,
  noRecord: 'Thiếu đường dẫn tệp của đợt trước. Chưa làm gì.',
  sameFile:
    'Đường dẫn này là của chính sổ đang mở. Chọn Tệp → Tạo bản sao trước: một tệp để nguyên, tệp kia mở đợt mới. Chưa làm gì.',
  unreachable: 'Không mở được tệp của đợt trước. Kiểm tra đường dẫn và tài khoản đang dùng. Chưa làm gì.',
  differs: (titles: readonly string[]) =>
    `Tệp của đợt trước không có đúng số liệu đang có ở trang ${named(titles)} nên chưa làm gì. Xem lại đường dẫn; có người vừa sửa thì tạo bản sao mới rồi mở đợt ở đó.`,
  log: (from: number, to: number, keptPeople: boolean, reason: string) =>
    `đợt ${from} → ${to}; ${keptPeople ? 'giữ' : 'bỏ'} tên người${reason === '' ? '' : `; lý do: ${reason}`}`,
  opening: {
    number: (year: number, place: number) => `SD${year}-${place}`,
    what: (year: number) => `Số dư cuối đợt ${year}`,
    papers: (year: number, seal: number | undefined) =>
      `Sổ của đợt ${year}${seal === undefined ? '' : `, lần chốt ${seal}`}`,
  },
} as const;
