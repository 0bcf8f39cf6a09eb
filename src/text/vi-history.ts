import type { SubmissionEventKind } from '../domain/submission.ts';
import { dongWords, vietnameseNumber } from './vi.ts';

/** The words of `Lịch sử nộp`; an event is read back from its word. */
export const EVENT_WORDS: Readonly<Record<SubmissionEventKind, string>> = {
  first: 'Nộp danh sách lần đầu',
  changed: 'Thay đổi sau khi nộp',
  withdrawn: 'Bỏ xác nhận đã xong',
  again: 'Xác nhận lại',
  dated: 'Kế toán đặt lại ngày nộp',
};

export const HISTORY_WORDS = {
  title: 'LỊCH SỬ NỘP DANH SÁCH',
  howTo:
    'Công cụ tự ghi khi «Tổng hợp» hoặc khi nhắc hằng ngày. Đúng hạn hay không tính theo lần nộp đầu; thay đổi về sau ghi riêng. Không sửa, không xóa.',
  nobody: 'Không có ai thuộc diện / không phát sinh',
  firstAs: (listed: number, paid: number) =>
    `${vietnameseNumber(listed)} dòng; tiền đã nộp ${dongWords(paid)}`,
  stamped: (day: string) => `ô ngày xác nhận ghi ${day}`,
  added: (codes: string) => `thêm ${codes}`,
  removed: (codes: string) => `bỏ ${codes}`,
  edited: (codes: string) => `sửa ${codes}`,
  more: (count: number) => `và ${count} dòng khác`,
  line: (row: number) => `dòng ${row}`,
  paid: (before: number, after: number) =>
    `tiền đã nộp ${vietnameseNumber(before)} → ${vietnameseNumber(after)} đồng`,
  listed: (before: number, after: number) =>
    `số dòng ${vietnameseNumber(before)} → ${vietnameseNumber(after)}`,
  other: 'sửa nội dung khác',
} as const;
