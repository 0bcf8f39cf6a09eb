import { TABS, vietnameseNumber } from './vi.ts';

/** The words of «Nhập danh sách»: why a line is refused, what is said of a cell, and what the sidebar shows. */

const lines = (numbers: readonly number[]) =>
  `${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? '…' : ''}`;

/** Why a line of the list is not taken. */
export const REFUSED = {
  noName: 'Dòng không có tên.',
  notAName: (found: string) => `Cột tên ghi «${found}», không phải tên.`,
  total: 'Dòng cộng, không phải một người.',
  numbering: 'Dòng đánh số cột, không phải một người.',
  headerAgain: 'Dòng tiêu đề lặp lại.',
  heading: (number: string) => `Dòng đề mục (STT ghi «${number}» và chỉ có tên mục).`,
  tooLong: (column: string, longest: number) =>
    `Ô ở cột «${column}» dài quá ${longest} ký tự. Rút gọn rồi nhập lại.`,
  nameTwice: (others: readonly number[]) =>
    `Tên này còn ở dòng ${lines(others)} của danh sách nên không chắc là một hay nhiều người. Nếu là nhiều người, ghi tay vào trang.`,
  nameTwiceInTab: (cells: readonly string[]) =>
    `Trang đã có nhiều người cùng tên này (ô ${cells.slice(0, 5).join(', ')}) nên không chắc là ai. Thêm cột «Mã» vào danh sách, hoặc ghi tay vào trang.`,
  codeTwice: (code: string, other: number) => `Mã «${code}» còn ở dòng ${other} của danh sách.`,
  codeTwiceInTab: (code: string, cells: readonly string[]) =>
    `Trang có nhiều dòng cùng mã «${code}» (ô ${cells.slice(0, 5).join(', ')}). Sửa mã trùng trước.`,
  codeOfAnother: (code: string, name: string, cells: readonly string[]) =>
    `Mã «${code}» ở trang là của «${name}», còn tên này ở ô ${cells.slice(0, 5).join(', ')}; không chắc là ai.`,
  codeOfFormer: (code: string, name: string, line: number) =>
    `Mã «${code}» ở trang là của «${name}», mà tên này còn ở dòng ${line} của danh sách; không chắc là ai.`,
  rowTaken: (cell: string) =>
    `Mã của người ở ô ${cell} đứng ở một dòng khác của danh sách; không chắc là ai.`,
} as const;

/** What is said beside a line that is taken. */
export const REMARKS = {
  renamed: (code: string) => `Khớp theo mã «${code}»; tên sẽ được đổi.`,
  codeLeftOut: (code: string) =>
    `Mã «${code}» không dùng được ở trang này nên không ghi; dòng mang mã của trang.`,
  ofCell: (column: string, remark: string) => `${column}: ${remark}`,
  kept: (found: string) =>
    `không đọc được${found === '' ? '' : ` «${found}»`}; giữ nguyên nội dung đang có ở trang.`,
  notShown: '(có nội dung, không nêu)',
} as const;

/** What is said of a cell that check will point at, or that is left out. */
export const CELL_REMARKS = {
  money: 'không đọc được số tiền; ghi nguyên văn để «Kiểm tra» chỉ ra.',
  moneySmall: 'số tiền quá nhỏ, có thể mất ba số 0; ghi nguyên văn để «Kiểm tra» chỉ ra.',
  days: 'không đọc được số ngày; ghi nguyên văn để «Kiểm tra» chỉ ra.',
  measure: 'không đọc được số; ghi nguyên văn để «Kiểm tra» chỉ ra.',
  date: 'không đọc được ngày; ghi nguyên văn để «Kiểm tra» chỉ ra.',
  dateOutside: 'ngày ngoài thời gian tiếp nhận; vẫn ghi, «Kiểm tra» sẽ chỉ ra.',
  box: 'không rõ có hay không; ghi nguyên văn để «Kiểm tra» chỉ ra.',
  choice: 'không có trong danh sách chọn; ghi nguyên văn để «Kiểm tra» chỉ ra.',
  account: 'không phải tài khoản của cuộc vận động; ghi nguyên văn để «Kiểm tra» chỉ ra.',
  incomeLeftOut: 'không đọc được thu nhập; không ghi để giữ kín số lương. Chọn mức ở trang.',
  incomeSmall:
    'thu nhập dưới 100.000 đồng, có thể ghi theo nghìn đồng nên không chắc; không ghi. Chọn mức ở trang, hoặc ghi đủ số đồng trong danh sách rồi nhập lại.',
} as const;

export const IMPORT = {
  tooLarge: (rows: number, columns: number) =>
    `Danh sách lớn quá: mỗi lần nhập được tối đa ${vietnameseNumber(rows)} dòng, ${columns} cột. Chia làm nhiều lần.`,
  tooMuchToWrite:
    'Nhiều ô quá, không ghi được trong một lần. Bỏ chọn bớt dòng, ghi xong rồi nhập lại phần còn lại.',
  unknownUnit: (code: string) => `Không có đơn vị «${code}» ở trang «${TABS.units}». Chưa ghi gì.`,
  noKind: (code: string) => `Đơn vị «${code}» chưa ghi đúng loại ở trang «${TABS.units}» nên chưa nhập được.`,
  noTab: (code: string) =>
    `Đơn vị «${code}» chưa có trang. Chạy «Tạo / cập nhật các trang» trước (trên máy tính: lệnh cap-nhat).`,
  unreadableTab: (tab: string, why: string) => `Không đọc được trang «${tab}» nên chưa nhập được. ${why}`,
  locked: (tab: string) =>
    `Danh sách ở trang «${tab}» đã khóa. Kế toán mở lại bằng cách ghi «Mở lại đến ngày» ở trang «${TABS.units}».`,
  otherUnit: (name: string) =>
    `Tài khoản đang dùng là của đơn vị khác nên không nhập được danh sách của «${name}». Nhờ kế toán nhập, hoặc chọn đúng đơn vị mình.`,
  noRegister: `Không đọc được trang «${TABS.units}» nên chưa nhập được.`,
  noLog: `Không có trang «${TABS.log}». Chạy «Tạo / cập nhật các trang» rồi nhập lại; chưa ghi gì.`,
  stale: 'Trang của đơn vị hoặc cấu hình đã thay đổi từ lúc xem trước. Chưa ghi gì; bấm «Xem lại» rồi ghi.',
  badColumn: 'Cột được chọn không có ở trang của đơn vị. Chưa ghi gì; chọn lại cột.',
  columnTwice: (label: string) => `Hai cột cùng được chọn là «${label}». Mỗi mục chỉ chọn một cột.`,
  title: 'Nhập danh sách',
  done: (tab: string, added: number, changed: number) =>
    added + changed === 0
      ? `Không có gì mới để ghi vào trang «${tab}».`
      : `Đã ghi vào trang «${tab}»: thêm ${vietnameseNumber(added)} dòng, sửa ${vietnameseNumber(changed)} dòng.`,
  next: `Việc tiếp theo: chạy «Kiểm tra tất cả» để xem các ô cần sửa.`,
  logWhat: 'Nhập danh sách',
  logFigures: (code: string, added: number, changed: number) =>
    `Đơn vị ${code}: thêm ${vietnameseNumber(added)} dòng, sửa ${vietnameseNumber(changed)} dòng`,
} as const;
