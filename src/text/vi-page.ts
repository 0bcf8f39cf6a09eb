import { TABS } from './vi.ts';

/** What the local page and the program behind it say. */

export const pageMissing = 'Chưa có trang sổ trong thư mục build/page. Hãy chạy: npm run build';

/** On the terminal, when the page is opened and closed. */
export const OPENED = {
  file: (file: string) => `Sổ: ${file}`,
  made: (file: string) => `Chưa có tệp này nên đã tạo sổ mới: ${file}`,
  sampleMade: (file: string, day: string) =>
    `Sổ mẫu của một xã (tên người là tên đặt ra, coi hôm nay là ngày ${day}): ${file}`,
  sampleKept: (file: string, day: string) =>
    `Sổ mẫu đã có, mở lại đúng như lần trước (coi hôm nay là ngày ${day}): ${file}\nMuốn có sổ mẫu mới: xóa tệp này hoặc chạy «npx chungsuc xem-thu».`,
  howTo:
    'Mở địa chỉ ở dòng đầu bằng trình duyệt trên chính máy này; ai có địa chỉ đó mở được sổ, nên đừng gửi cho người khác.\nMỗi thay đổi được lưu ngay vào tệp. Muốn dừng: nhấn Ctrl+C ở cửa sổ này.',
  noBrowser: (address: string) => `Không mở được trình duyệt. Hãy tự mở địa chỉ: ${address}`,
  portTaken: (wanted: number, port: number) =>
    `Cổng ${wanted} đang có chương trình khác dùng; đã lấy cổng ${port}.`,
  badPort: (value: string) => `Cổng «${value}» không đúng. Ghi một số từ 0 đến 65535; 0 là cổng bất kỳ.`,
  closing: 'Đang dừng…',
  closed: 'Đã dừng. Mọi thay đổi đã được lưu.',
  rescued: (file: string, copy: string) =>
    `Chưa lưu được vào «${file}»; mọi thay đổi đã ghi ở tệp «${copy}».`,
  lost: (file: string) => `Chưa lưu được thay đổi vào «${file}» và cũng không ghi được bản sao ở đâu khác.`,
} as const;

/** Why an edit was not taken; nothing was changed then. */
export const EDIT_REFUSED = {
  notUnderstood: 'Không hiểu thao tác này nên không ghi gì vào sổ. Hãy tải lại trang rồi làm lại.',
  tooMany: (most: string) => `Mỗi lần chỉ ghi được tối đa ${most} ô. Hãy chia thành nhiều lần dán nhỏ hơn.`,
  lockedCell: (tab: string, cell: string) =>
    `Ô ${cell} của trang «${tab}» do công cụ tự tính hoặc tự ghi nên không sửa được; không ô nào bị đổi.`,
  lockedSheet: (tab: string) => `Trang «${tab}» do công cụ tự ghi nên không sửa, đổi tên hay xóa được.`,
  lockedRows: (tab: string) =>
    `Hàng này của trang «${tab}» có tiêu đề hoặc phần do công cụ tự ghi nên không thêm, xóa được.`,
  lockedColumns: (tab: string) =>
    `Cột này của trang «${tab}» có phần do công cụ tự tính nên không thêm, xóa được.`,
  stale: {
    cell: 'Ô này vừa được sửa ở một cửa sổ khác, nên lần ghi này chưa được nhận. Hãy xem lại số liệu mới rồi ghi lại.',
    workbook:
      'Sổ vừa được thay đổi ở nơi khác, nên lần ghi này chưa được nhận. Hãy xem lại số liệu mới rồi làm lại.',
  },
  impossible:
    'Không làm được thao tác này trong sổ, nên không ghi gì. Hãy kiểm tra lại tên trang, hàng và cột.',
  tabName:
    'Tên trang này không lưu được vào tệp Excel nên không đổi gì. Tên trang dài tối đa 31 ký tự, không có các dấu [ ] : * ? / \\, không có dấu nháy đơn ở đầu hay cuối.',
  hugeFormula:
    'Công thức quá dài (trên 1.500 ký tự) hoặc có quá nhiều ngoặc lồng nhau nên không ghi gì. Hãy chia thành nhiều ô.',
  cannotHold: 'Tệp Excel không chứa được nội dung này nên không ghi gì.',
  noSuchDoor: 'Không có việc này trong thực đơn. Hãy tải lại trang.',
} as const;

/** What became of the file. */
export const FILE_STATE = {
  readAgain: (file: string) => `Tệp «${file}» vừa được chương trình khác ghi lại; sổ đã được đọc lại từ tệp.`,
  readAgainRefused: (file: string) =>
    `Tệp «${file}» vừa được chương trình khác ghi lại; sổ đã được đọc lại từ tệp và thao tác cuối ở trang này không được ghi. Hãy xem lại rồi làm lại nếu cần.`,
  keptCopy: (copy: string) => `Những thay đổi chưa kịp lưu đã được giữ ở tệp «${copy}».`,
  noCopy: 'Những thay đổi chưa kịp lưu không ghi được ra tệp nào khác.',
  unreadable: (reason: string) =>
    `Tệp sổ vừa được chương trình khác ghi nhưng chưa đọc lại được, nên tạm thời không ghi gì. ${reason}`,
  inUse: (file: string, program: string) =>
    `Chưa lưu: tệp «${file}» đang mở trong ${program}. Hãy đóng tệp ở đó; sổ sẽ tự lưu lại.`,
  missing: (file: string) =>
    `Chưa lưu: không thấy tệp «${file}» ở chỗ cũ, có thể đã bị xóa, đổi tên hoặc chuyển đi. Hãy đưa tệp về chỗ cũ; sổ sẽ tự lưu lại.`,
  readBack: (file: string) =>
    `Không ghi được vào tệp «${file}» trong lúc gửi thư, nên việc gửi đã dừng và sổ được đọc lại từ tệp. Thư chưa ghi «đã gửi» thì xem ở «Nhật ký nhắc» trước khi gửi lại.`,
  notWritable: (file: string) =>
    `Chưa lưu: không ghi được tệp «${file}» (tệp hoặc thư mục chỉ cho đọc, hoặc ổ đĩa đã đầy). Sổ sẽ tự thử lại; đừng đóng trang.`,
  notMade: (file: string, reason: string) =>
    `Chưa lưu được tệp «${file}» (${reason}). Sổ sẽ tự thử lại; đừng đóng trang.`,
  openElsewhere: (file: string, program: string) =>
    `Tệp «${file}» đang mở trong ${program}. Hãy đóng tệp ở đó trước khi ghi ở đây, nếu không sẽ chưa lưu được.`,
  rescuedBefore: (copy: string) =>
    `Bên cạnh có tệp «${copy}» giữ những thay đổi lần trước chưa lưu được vào sổ. Mở tệp đó để xem; không cần nữa thì xóa đi.`,
  /** By which formulas are still worked out. */
  formulas: {
    all: [],
    modest: [
      'Trong sổ có công thức đòi tính quá nhiều nên chương trình bỏ qua công thức ấy; ô của nó hiện lỗi, các ô khác vẫn tính. Hãy tìm ô báo lỗi, thay công thức bằng con số rồi mở lại sổ.',
    ],
    none: [
      'Công thức trong sổ nối vòng hoặc nhiều quá mức nên chương trình không tính được; mọi ô có công thức hiện lỗi, điều đã ghi tay vẫn nguyên. Hãy thay những công thức lạ bằng con số rồi mở lại sổ.',
    ],
  },
  notOurs: `Sổ này chưa có trang «${TABS.settings}» và «${TABS.units}». Muốn lập sổ của cuộc vận động trong tệp này: chọn «Thiết lập» trong thực đơn.`,
} as const;

/** In the name of the file that keeps what could not be saved. */
export const unsavedCopyMark = 'chưa lưu';

/** The page to print. */
export const PRINT_WORDS = {
  print: 'In',
  howTo: 'Bấm «In» hoặc nhấn Ctrl+P, chọn khổ giấy A4.',
  page: 'Trang',
  empty: 'Trang này chưa có gì để in.',
} as const;
