import type { Channel, ReminderReason, SendState } from '../domain/reminders.ts';
import { dongWords } from './vi.ts';

/** The words of `Nhật ký nhắc`. */

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  auto: 'Thư theo lịch',
  hand: 'Thư gửi tay',
  test: 'Thư gửi thử',
  thanks: 'Thư cảm ơn',
  digest: 'Bản tin tuần',
  call: 'Gọi điện',
  zalo: 'Nhắn Zalo',
};

/** Written to the letter: the state of a line is read back from these words. */
export const STATE_WORDS: Readonly<Record<SendState, string>> = {
  sending: 'đang gửi',
  sent: 'đã gửi',
  unknown: 'chưa rõ',
  failed: 'không gửi được',
  told: 'đã liên hệ',
};

/** What is told of a unit in the log and in lists: no person's name, no cell. */
export const REASON_WORDS: Readonly<
  Record<ReminderReason, (facts: { errors: number; remaining: number }) => string>
> = {
  NO_LIST: () => 'Chưa báo xong danh sách',
  LIST_HAS_ERRORS: ({ errors }) => `Danh sách còn ${errors} lỗi`,
  NO_SIGNED_PAPER: () => 'Chưa nhận bản có chữ ký',
  REMAINING: ({ remaining }) => `Còn vận động ${dongWords(remaining)}`,
};

export const REMINDER_LOG_WORDS = {
  title: 'NHẬT KÝ NHẮC',
  howTo:
    'Công cụ tự ghi một dòng cho mỗi thư, cuộc gọi, tin nhắn. «chưa rõ»: không biết thư đã đi hay chưa, công cụ không tự gửi lại. Không sửa, không xóa.',
  chairman: 'Chủ tịch',
  /** An occasion that the accountant made: one a day. */
  byHand: (day: string) => `gửi tay ${day}`,
  test: (moment: string) => `gửi thử ${moment}`,
  thanks: (paid: string) => `cảm ơn ${paid}`,
  week: (monday: string) => `tuần ${monday}`,
  finished: 'hoàn thành',
  told: (moment: string) => `liên hệ ${moment}`,
  invite: 'Mời ủng hộ',
} as const;

/** «trước hạn 3 ngày», of days against the due date. */
export function occasionWords(days: number): string {
  if (days === 0) return 'ngày hạn';
  return days < 0 ? `trước hạn ${-days} ngày` : `sau hạn ${days} ngày`;
}
