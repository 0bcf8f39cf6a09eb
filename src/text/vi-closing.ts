import { TABS } from './vi.ts';
import { MENU_ITEMS } from './vi-google.ts';

/** The words of closing and reopening lists, and of the dates that the accountant sets. */

/** How the lock of a closed list is known again among the protections of a tab. */
export const LIST_LOCK = 'Chung sức: lock';

interface Locks {
  readonly locked: readonly string[];
  readonly opened: readonly string[];
  readonly mended: readonly string[];
}

const partsOf = ({ locked, opened, mended }: Locks) =>
  [
    locked.length > 0 ? `khóa ${locked.length} trang (${locked.join(', ')})` : '',
    opened.length > 0 ? `mở ${opened.length} trang (${opened.join(', ')})` : '',
    mended.length > 0 ? `đặt lại người được sửa ở ${mended.length} trang (${mended.join(', ')})` : '',
  ].filter((part) => part !== '');

export const CLOSING = {
  title: MENU_ITEMS.lockLists,
  noDate: `Chưa ghi «Ngày khóa danh sách» ở trang «${TABS.settings}» nên chưa khóa. Ghi ngày rồi chạy lại.`,
  tooEarly: (day: string) =>
    `Ngày khóa danh sách là ${day}; từ hôm sau mới khóa được. Chưa khóa trang nào. Muốn khóa sớm hơn, sửa ngày ở trang «${TABS.settings}».`,
  noAccountant: `Chưa có «Email kế toán» ở trang «${TABS.settings}» nên chưa khóa: khóa mà không ghi tên kế toán thì kế toán cũng không sửa được. Ghi địa chỉ rồi chạy lại.`,
  done: (locks: Locks) => {
    const parts = partsOf(locks);
    if (parts.length === 0) return 'Các trang đã khóa đúng; không có gì thay đổi.';
    const text = parts.join('; ');
    return `Đã ${text}.`;
  },
  next: 'Chỉ tài khoản kế toán sửa được trang đã khóa. Cần sửa: mở bảng «Đôn đốc», mục «Khóa và mở lại», ghi lý do và ngày mở đến.',
  logLine: (locks: Locks) => partsOf(locks).join('; '),
  asBefore: 'Các trang để nguyên, không khóa và không mở trang nào.',
  notYet: `Ngày khóa ở trang «${TABS.settings}» chưa qua hoặc để trống nên các trang để mở.`,
  unknownUnit: (code: string) =>
    `Không có đơn vị mã «${code}» ở trang «${TABS.units}». Tải lại bảng rồi chọn lại.`,
  notLocked: (name: string) => `${name} chưa bị khóa nên không cần mở lại.`,
  badDay: (text: string) => `Ngày «${text}» không đúng. Ghi dạng 25/5/2024.`,
  dayGone: (day: string) => `Ngày ${day} đã qua. Ghi ngày mở đến từ hôm nay trở đi.`,
  dayAhead: (day: string) => `Ngày ${day} chưa tới. Ghi ngày nhận danh sách, muộn nhất là hôm nay.`,
  reasonMissing: 'Chưa ghi lý do. Ghi ngắn gọn, ví dụ: bổ sung 2 người mới về.',
  noColumns: `Trang «${TABS.units}» thiếu cột «Mở lại đến ngày» hoặc «Lý do mở lại». Ghi lại đúng tiêu đề cột rồi làm lại.`,
  noLog: `Không có trang «${TABS.log}». Chạy «${MENU_ITEMS.setUp}» rồi làm lại.`,
  reopened: (name: string, day: string) =>
    `Đã mở lại danh sách của ${name} đến hết ngày ${day}; sau đó tự khóa.`,
  reopenedLog: (code: string, day: string, why: string) => `${code} đến ${day}: ${why}`,
  dated: (name: string, day: string) => `Đã tính ngày nộp danh sách của ${name} là ${day}.`,
  datedLog: (code: string, day: string, why: string) => `${code}: ${day}; ${why}`,
  neverIn: (name: string) => `${name} chưa nộp danh sách nên chưa có ngày để đặt lại.`,
} as const;
