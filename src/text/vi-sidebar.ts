/** What every sidebar says alike; the words of one sidebar stand in the file named after it. */

export const LOST_CONNECTION =
  'Không nhận được trả lời. Kiểm tra mạng rồi thử lại; phần đã ghi (nếu có) vẫn còn trong bảng tính.';

export const SIDEBAR_WORDS = {
  loading: 'Đang đọc bảng tính…',
  failed: 'Không thực hiện được',
  retry: 'Thử lại',
  close: 'Đóng',
  working: 'Đang làm…',
  mayLeave: 'Có thể đóng bảng này; việc đang làm vẫn tiếp tục.',
} as const;

/** @param field the path of what does not fit, such as `units.3.email` */
export const BAD_ARGUMENTS = (field: string) =>
  `Dữ liệu gửi từ bảng bên cạnh không đúng dạng${field === '' ? '' : ` (${field})`}. Chưa ghi gì. Đóng bảng, mở lại rồi thử lại.`;
