/** What `npm run push` says. */

const HOW_TO_FIND =
  'Mã ở địa chỉ của trình soạn Apps Script, giữa /projects/ và /edit (hoặc: Cài đặt dự án → ID tập lệnh).';

export const PUSH = {
  pushing: (id: string) => `Đang gửi chương trình lên dự án ${id}…`,
  done: (files: number, id: string) =>
    `Đã gửi ${files} tệp lên dự án ${id}. Tải lại bảng tính rồi chạy «Tự kiểm tra hệ thống».`,
  upToDate: (id: string) => `Dự án ${id} đã có đúng bản này, không phải gửi gì.`,
} as const;

/** Why nothing, or not all, was sent: one sentence each. */
export const PUSH_REFUSED = {
  noProject: 'Không có tệp .clasp.json trong thư mục này, nên chưa gửi gì.',
  badProject: 'Tệp .clasp.json không đọc được (không phải JSON), nên chưa gửi gì.',
  noId: `Chưa ghi mã dự án Apps Script của mình vào mục scriptId của tệp .clasp.json, nên chưa gửi gì. ${HOW_TO_FIND}`,
  badId: (id: string) =>
    `«${id}» ở mục scriptId của tệp .clasp.json không phải mã dự án Apps Script, nên chưa gửi gì. ${HOW_TO_FIND}`,
  badFolder: 'Mục rootDir của tệp .clasp.json phải là "dist", nên chưa gửi gì.',
  notBuilt: 'Chưa có thư mục dist, nên chưa gửi gì. Chạy: npm run build',
  noClasp: 'Không chạy được clasp, nên chưa gửi gì. Chạy npm ci rồi thử lại.',
  noLogin: 'Chưa đăng nhập Google trong clasp, nên chưa gửi gì. Chạy: npx clasp login',
  expired: 'Lần đăng nhập Google trong clasp đã hết hạn, nên chưa gửi gì. Chạy lại: npx clasp login',
  apiOff:
    'Tài khoản này chưa bật Google Apps Script API, nên chưa gửi gì. Mở https://script.google.com/home/usersettings, bật lên, chờ vài phút rồi chạy lại.',
  unknownId: (id: string) =>
    `Google không thấy dự án ${id} (sai mã, dự án đã xóa, hoặc clasp đăng nhập bằng tài khoản khác), nên chưa gửi gì.`,
  noAccess: (id: string) =>
    `Tài khoản đăng nhập trong clasp không được sửa dự án ${id}, nên chưa gửi gì. Đăng nhập đúng tài khoản: npx clasp login`,
  network: 'Không liên lạc được với Google, nên chưa gửi gì. Kiểm tra mạng rồi chạy lại.',
  tooSlow: 'Google trả lời quá lâu nên không rõ đã gửi xong chưa. Chạy lại: gửi hai lần cũng như một.',
  other: (words: string) => `Chưa gửi được: ${words}`,
  skipped: (words: string) =>
    `clasp kết thúc mà không gửi gì (${words}). Chạy lại; nếu vẫn vậy thì dán tay tệp build/dan-vao-apps-script.js.`,
  incomplete: (missing: readonly string[]) =>
    `clasp đã gửi thiếu tệp: ${missing.join(', ')}. Xóa tệp .claspignore nếu có, rồi chạy lại.`,
} as const;
