/** The words of «Tự kiểm tra hệ thống». */

export const SELF_CHECK_TITLE = 'Tự kiểm tra hệ thống';

/** The tab that the check makes and removes. */
export const SCRATCH_TITLE = 'Tự kiểm tra (tiện ích tự xóa)';

export const CHECK_NAMES = {
  consent: 'Quyền truy cập',
  account: 'Tài khoản đang dùng',
  api: 'Google Sheets API',
  locale: 'Ngôn ngữ của bảng tính',
  timeZone: 'Múi giờ của bảng tính',
  write: 'Ghi, đọc lại trên trang nháp',
  atomic: 'Ghi trùng lần chạy bị từ chối trọn gói',
  protection: 'Bảo vệ trang',
  undo: 'Xóa trang nháp',
  lock: 'Khóa chống chạy cùng lúc',
  mail: 'Hạn mức gửi thư',
  trigger: 'Lịch chạy tự động',
  edits: 'Theo dõi ô đơn vị đánh dấu',
  locks: 'Trang đang giới hạn người sửa',
  ownFile: 'Tệp riêng của kế toán',
  pages: 'Các bảng bên',
} as const;

export type CheckName = keyof typeof CHECK_NAMES;

/** `skipped`: what it rests on failed. */
export interface CheckLine {
  readonly name: CheckName;
  readonly state: 'ok' | 'failed' | 'skipped';
  /** A figure or the remedy; may be empty. */
  readonly detail: string;
}

/** Before the lines where the add-on runs over a file on this machine. */
export const NOT_GOOGLE =
  'Đang chạy trên máy này, không phải Google: các dịch vụ dưới đây do chương trình trên máy làm thay.';

const MARKS = { ok: 'OK', failed: 'LỖI', skipped: 'CHƯA THỬ' } as const;

export const REMEDIES = {
  account: (atScreen: string, running: string) =>
    `Trình duyệt đang ở ${atScreen}, tiện ích chạy bằng ${running}. Mở cửa sổ ẩn danh, chỉ đăng nhập một tài khoản.`,
  edits:
    'Chưa theo dõi sổ này: ngày đơn vị đánh dấu chỉ được ghi ở lần «Tổng hợp» sau. Kế toán chạy «Tạo / cập nhật các trang».',
  locks: (titles: readonly string[]) =>
    `Tài khoản này không còn được sửa trang ${titles.join(', ')} (thường gặp ở bản sao). Chủ bảng tính chạy «Tạo / cập nhật các trang», hoặc bỏ bảo vệ trang ấy ở Dữ liệu → Bảo vệ trang tính và dải ô.`,
  pages: (missing: readonly string[]) =>
    `Thiếu ${missing.join(', ')}. Dán lại build/dan-vao-apps-script.js, hoặc chạy lại npm run push.`,
  ownFile:
    'Không mở được tệp riêng bằng tài khoản này. Xem lại việc chia sẻ tệp ấy, hoặc mở «Tệp riêng của kế toán» để nối lại.',
  consent: 'Bấm lại mục này rồi bấm «Cho phép» với mọi quyền được hỏi.',
  locale: (found: string) =>
    `Đang là ${found || 'chưa rõ'}. Vào Tệp → Cài đặt → Ngôn ngữ, chọn Việt Nam (nếu không, 450.000 sẽ thành 450).`,
  timeZone: (found: string) =>
    `Đang là ${found || 'chưa rõ'}. Vào Tệp → Cài đặt → Múi giờ, chọn (GMT+07:00) Hồ Chí Minh.`,
  readBack: 'Số vừa ghi đọc lại không đúng. Chạy lại; nếu vẫn vậy, báo người phụ trách tiện ích.',
  duplicateAccepted:
    'Google đã nhận hai lần chạy cùng số: hai người chạy cùng lúc có thể ghi đè nhau. Chỉ để một người chạy, và báo người phụ trách tiện ích.',
  notAtomic: 'Một phần của lần ghi bị từ chối vẫn được ghi. Ngừng dùng và báo người phụ trách tiện ích.',
  noLock: 'Tiện ích không gắn với tệp nào nên không có khóa này; chỉ để một người chạy.',
  lockTaken: 'Có người đang chạy tiện ích. Chờ xong rồi thử lại.',
  mailEmpty: 'Hôm nay không gửi thêm được thư nào; mai gửi tiếp.',
  undo: `Xóa tay trang «${SCRATCH_TITLE}».`,
  skipped: 'Sửa dòng LỖI phía trên rồi chạy lại.',
} as const;

/** What a line says where it has nothing to try yet. */
export const NOT_YET = { edits: 'chưa thiết lập sổ', ownFile: 'không dùng' } as const;

export function mailLeft(count: number): string {
  return `còn gửi được ${count} người nhận hôm nay`;
}

/** A line for each service, then whether anything is to be done. */
export function selfCheckText(lines: readonly CheckLine[]): string {
  const shown = lines.map(({ name, state, detail }) => {
    const tail = detail === '' ? '' : `: ${detail}`;
    return `${MARKS[state]} – ${CHECK_NAMES[name]}${tail}`;
  });
  const bad = lines.filter((line) => line.state !== 'ok').length;
  const verdict =
    bad === 0 ? 'Mọi dịch vụ đều chạy được.' : `${bad} dòng cần xem lại; làm theo lời chỉ rồi chạy lại.`;
  return [...shown, '', verdict].join('\n');
}
