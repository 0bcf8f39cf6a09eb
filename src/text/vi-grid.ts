/** What the local page says around the grid. */

export const PAGE_WORDS = {
  loading: 'Đang mở sổ…',
  saved: 'Đã lưu',
  saving: 'Đang lưu…',
  unsaved: 'Chưa lưu được',
  offline: 'Mất liên lạc với chương trình',
  closed:
    'Chương trình đã dừng. Để mở lại, chạy lại lệnh npm start (hoặc npx chungsuc mo) rồi mở địa chỉ mới; mọi thứ đã báo «Đã lưu» vẫn còn trong tệp.',
  fileMenu: 'Tệp',
  print: 'In trang này',
  download: 'Tải tệp .xlsx về',
  grid: 'Bảng tính',
  ok: 'OK',
  close: 'Đóng',
  closeSidebar: 'Đóng bảng bên cạnh',
  printed: 'Trang đang in',
  sidebarLoading: 'Đang mở bảng…',
  chosenCell: 'Ô đang chọn',
  emptyCell: 'ô trống',
  saveState: 'Trạng thái lưu',
  newSheet: 'Trang mới',
  removeTab: 'Xóa trang',
  removeTabText: (tab: string) =>
    `Xóa trang «${tab}» cùng mọi số liệu trong đó? Việc này không hoàn tác được.`,
  /** @param lines such as `hàng 8 đến 10` */
  removeLines: (lines: string) => `Xóa ${lines}`,
  removeLinesText: (lines: string, tab: string) =>
    `Xóa ${lines} của trang «${tab}» cùng số liệu ghi ở đó? Việc này không hoàn tác được.`,
  cancel: 'Thôi',
  notWritten: (typed: string) => `Chữ vừa gõ, chưa ghi: «${typed}»`,
  leaveTitle: 'Chưa ghi vào sổ',
  leave: 'Đóng và bỏ',
  leaveText: (sidebar: string) =>
    `Những gì đã ghi ở bảng «${sidebar}» chưa vào sổ. Đóng bảng thì bỏ những gì đã ghi ở đó.`,
  send: 'Gửi',
  sendText: (question: string, sidebar: string) =>
    `${question} Thư đã gửi không lấy lại được. Muốn xem từng thư trước, bấm Thôi rồi mở «${sidebar}».`,
  refusedTitle: 'Chưa ghi được',
  failedTitle: 'Không thực hiện được',
  reread: 'Đọc lại sổ',
  running: (item: string) => `Đang chạy «${item}»…`,
  notAnswered: 'Chương trình không trả lời. Xem lại cửa sổ đã chạy lệnh rồi tải lại trang này.',
} as const;

export const GRID_WORDS = {
  ticked: 'đã tích',
  notTicked: 'chưa tích',
  chooseFromList: (words: readonly string[]) => `Chỉ chọn một mục của ô: ${words.join(', ')}.`,
  nameBox: 'Ô cần đến',
  locked: (cell: string) =>
    `Ô ${cell} do công cụ tự tính hoặc tự ghi nên không sửa ở đây được. Sửa ở ô nhập liệu (ô trắng), ô này sẽ tự đổi theo.`,
  lockedSheet: (tab: string) =>
    `Trang «${tab}» do công cụ ghi nên không sửa ở đây được; chạy lại «Tổng hợp» để cập nhật.`,
  /** @param lines such as `hàng 8 đến 10` */
  lockedLines: (lines: string) =>
    `Không xóa được ${lines}: ở đó có tiêu đề hoặc phần do công cụ tự tính. Muốn bỏ một người thì xóa hàng của người đó, hoặc xóa các ô đã ghi.`,
  rows: (first: number, last: number) => (first === last ? `hàng ${first}` : `hàng ${first} đến ${last}`),
  columns: (first: string, last: string) => (first === last ? `cột ${first}` : `cột ${first} đến ${last}`),
  noDragging: 'Không kéo ô sang chỗ khác được. Dùng Cắt (Ctrl+X) rồi Dán (Ctrl+V).',
  tooLong: (letters: string) => `Một ô chứa tối đa ${letters} ký tự nên chưa dán gì. Hãy chia nhỏ đoạn chữ.`,
  notSupported:
    'Thao tác này chưa lưu được vào sổ nên không làm. Có thể mở tệp bằng Excel hoặc LibreOffice để làm.',
  tooMuchPasted: (cells: string) => `Dán một lần tối đa ${cells} ô. Hãy chia nhỏ rồi dán lại; chưa dán gì.`,
  pasteWidth: (columns: number) =>
    `Phần dán rộng hơn trang ${columns} cột nên chưa dán gì. Chọn ô bắt đầu bên trái hơn, hoặc dùng «Nhập danh sách».`,
  copyBlocked: 'Trình duyệt chưa cho ghi vào bộ nhớ tạm. Bấm Ctrl+C để chép.',
  pasteBlocked: 'Trình duyệt chưa cho đọc bộ nhớ tạm. Bấm Ctrl+V để dán.',
} as const;

/** Items of the menus of the sheet that the library words otherwise, by its own keys. */
export const GRID_MENU_WORDS = {
  insertRowsAbove: 'Chèn',
  insertRowsAboveSuffix: 'hàng phía trên',
  insertRowsAfter: 'Chèn',
  insertRowsAfterSuffix: 'hàng phía dưới',
  insertColsLeft: 'Chèn',
  insertColsRight: 'Chèn',
  fitContent: 'Tự chỉnh theo chữ',
  freeze: 'Cố định',
} as const;
