import type { CivilDate } from '../domain/dates.ts';
import { TABS, vietnameseNumber } from './vi.ts';

/** What the person is told before and after an action: two lines, what happened and what to do next. */

export function notOurWorkbook(missingTab: string): string {
  return `Sổ này không có trang «${missingTab}» nên không phải sổ của cuộc vận động. Hãy mở đúng sổ, hoặc chạy «Tạo / cập nhật các trang» (trên máy tính: lệnh tao -o tạo sổ mới).`;
}

const count = (errors: number, warnings: number) =>
  errors + warnings === 0
    ? 'Không có lỗi nào.'
    : `Có ${vietnameseNumber(errors)} lỗi và ${vietnameseNumber(warnings)} điểm cần xem, ghi ở trang «${TABS.problems}».`;

/** A book of the commune that counts, with what it gives and what the units declare; labour in days, the others in đồng. */
export interface BookBehind {
  readonly book: 'receipts' | 'labour' | 'goods';
  readonly counted: number;
  readonly declared: number;
}

/** One line that names the books which give less than the units declare; none where there are none. */
export function booksBehindLine(books: readonly BookBehind[]): string[] {
  const each = books.map(
    ({ book, counted, declared }) =>
      `«${TABS[book]}» ${vietnameseNumber(counted)} trên ${vietnameseNumber(declared)} ${book === 'labour' ? 'ngày' : 'đồng'}`,
  );
  return each.length === 0 ? [] : [`Đang tính theo sổ của xã, ít hơn số đơn vị kê khai: ${each.join('; ')}.`];
}

export const CONSOLIDATED = {
  title: 'Tổng hợp',
  registerUnreadable: ({ message, fix }: { message: string; fix: string }) =>
    `Chưa tổng hợp được vì không đọc được trang «${TABS.units}»; sổ giữ nguyên. ${message} ${fix}`,
  done: (units: number, expected: number, changed: boolean) =>
    changed
      ? `Đã tổng hợp ${units} trên ${expected} đơn vị vào trang «${TABS.summary}».`
      : 'Số liệu không đổi so với lần trước; không ghi lại.',
  count,
  next: (errors: number, missing: number) => {
    if (errors > 0) return `Việc tiếp theo: mở trang «${TABS.problems}», bấm vào địa chỉ ô để sửa.`;
    if (missing > 0)
      return `Việc tiếp theo: đôn đốc ${missing} đơn vị chưa nộp danh sách, xem trang «${TABS.submissions}».`;
    return `Việc tiếp theo: in trang «${TABS.summary}» gửi huyện.`;
  },
} as const;

export const CHECKED = {
  title: 'Kiểm tra',
  all: count,
  tab: (title: string, errors: number, warnings: number) =>
    errors + warnings === 0
      ? `Trang «${title}» không có lỗi nào.`
      : `Trang «${title}» có ${vietnameseNumber(errors)} lỗi và ${vietnameseNumber(warnings)} điểm cần xem.`,
  first: (cell: string, message: string) => `Ô ${cell}: ${message}`,
  next: `Sửa xong, chạy lại «Kiểm tra tất cả» hoặc «Tổng hợp». Mọi điểm đều ghi ở trang «${TABS.problems}».`,
} as const;

export const SET_UP = {
  title: 'Tạo / cập nhật các trang',
  badOptions: 'Tùy chọn của việc tạo trang không đúng nên chưa làm gì; sổ giữ nguyên.',
  settingsUnreadable: (why: string) =>
    `Không đọc được trang «${TABS.settings}» nên chưa làm gì; sổ giữ nguyên. ${why} Ghi lại đúng tiêu đề cột rồi chạy lại.`,
  skipped: (codes: readonly string[]) =>
    `Chưa tạo được trang cho đơn vị ${codes.join(', ')}: xem lại cột Loại và cột Trang tính ở trang «${TABS.units}».`,
  unread: (titles: readonly string[]) =>
    `Chưa cập nhật được ${titles.map((title) => `«${title}»`).join(', ')}: tiêu đề cột bị sửa hoặc bị xóa, chạy «Kiểm tra» để xem ô nào.`,
  created: (titles: readonly string[]) =>
    titles.length <= 3
      ? `Đã tạo trang ${titles.map((title) => `«${title}»`).join(', ')}.`
      : `Đã tạo ${titles.length} trang.`,
  updated: (tabs: number) => `Đã cập nhật ${tabs} trang đơn vị theo cấu hình mới.`,
  mended: `Đã đặt lại vùng, múi giờ của sổ hoặc bổ sung mục còn thiếu ở trang «${TABS.settings}».`,
  unchanged: 'Các trang đã đầy đủ; không có gì thay đổi.',
  next: `Việc tiếp theo: xem lại trang «${TABS.settings}», ghi tên xóm và người phụ trách ở trang «${TABS.units}».`,
  log: (created: number, updated: number) => `Tạo ${created} trang, cập nhật ${updated} trang`,
} as const;

/** The line that a consolidation leaves in the log: totals, and nothing of any person. */
export function logFigures(figures: {
  units: number;
  expected: number;
  mobilised: number;
  paid: number;
  errors: number;
  warnings: number;
}): string {
  return [
    `${figures.units}/${figures.expected} đơn vị`,
    `tiền ${vietnameseNumber(figures.paid)} đồng`,
    `tổng huy động ${vietnameseNumber(figures.mobilised)} đồng`,
    `${figures.errors} lỗi, ${figures.warnings} điểm cần xem`,
  ].join('; ');
}

/** 18/5/2024 08:00:00, from the moment with its zone. */
export function momentWords(at: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2})/.exec(at);
  return match ? `${Number(match[3])}/${Number(match[2])}/${match[1]} ${match[4]}` : at;
}

/** The moment as the log has it, back in the form of the outputs; undefined when somebody changed it. */
export function momentOf(words: string): string | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{2}:\d{2}:\d{2})$/.exec(words);
  if (!match) return undefined;
  const pad = (digits = '') => digits.padStart(2, '0');
  return `${match[3]}-${pad(match[2])}-${pad(match[1])}T${match[4]}+07:00`;
}

/** The day of a moment as the log has it; undefined when somebody changed it. */
export function momentDay(words: string): CivilDate | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) /.exec(words);
  return match ? { year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) } : undefined;
}
