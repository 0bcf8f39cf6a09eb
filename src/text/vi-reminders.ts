import type { MailState } from '../domain/reminders.ts';
import { TABS, vietnameseNumber } from './vi.ts';
import { MENU_ITEMS } from './vi-google.ts';

/** What is said about reminding: notices, refusals and the log's line. The letters are in vi-mail.ts. */

export function errorLine(cell: string, { message, fix }: { message: string; fix: string }): string {
  return `Ô ${cell}: ${message} ${fix}`;
}

export const REMIND = {
  title: 'Đôn đốc',
  logUnreadable:
    'Không đọc được trang «Nhật ký nhắc» nên chưa gửi thư nào: không biết thư nào đã gửi. Ghi lại đúng tiêu đề cột, hoặc lấy lại trang này từ lịch sử phiên bản của sổ, rồi chạy lại.',
  logLost:
    'Trang «Nhật ký nhắc» đã bị xóa, trong khi sổ này đã từng gửi thư. Lấy lại trang này từ lịch sử phiên bản của sổ; nếu không lấy lại được, chạy «Tạo / cập nhật các trang» để bắt đầu nhật ký mới. Chưa gửi thư nào.',
  noAccountant:
    'Chưa có «Email kế toán» ở trang «Cấu hình» nên không biết gửi thư thử đến đâu. Ghi địa chỉ rồi thử lại.',
  unknownUnit: (code: string) => `Không có đơn vị mã «${code}» ở trang «Đơn vị». Tải lại bảng rồi chọn lại.`,
  noneDue: 'Hôm nay không có thư nhắc nào cần gửi.',
  nothingChosen: 'Chưa chọn đơn vị nào.',
  /** What became of a run, in one sentence. */
  done: (ends: SendCounts, isFiles = false) => {
    const parts = [
      `${vietnameseNumber(ends.sent)} thư ${isFiles ? 'đã ghi thành tệp, chờ mở ra gửi' : 'đã gửi'}`,
      ends.unknown > 0
        ? `${vietnameseNumber(ends.unknown)} thư chưa rõ đã đi hay chưa (không tự gửi lại; hãy gọi điện hỏi)`
        : '',
      ends.failed > 0 ? `${vietnameseNumber(ends.failed)} thư không gửi được` : '',
      ends.overQuota > 0
        ? `${vietnameseNumber(ends.overQuota)} thư để ngày mai vì hết hạn mức trong ngày`
        : '',
      ends.left > 0 ? `${vietnameseNumber(ends.left)} thư chưa gửi, để lần sau` : '',
    ];
    return `${parts.filter((part) => part !== '').join('; ')}.`;
  },
  noAddress: (names: readonly string[]) =>
    `Chưa có địa chỉ thư dùng được: ${names.join(', ')}. Gọi điện hoặc nhắn tin, mở «${MENU_ITEMS.reminders}».`,
  unread: (names: readonly string[]) =>
    `Không nhắc được vì không đọc được trang: ${names.join(', ')}. Xem cách sửa ở «${TABS.problems}».`,
  notSent: 'Không gửi được, sẽ thử lại',
  /** Beside a mail in the log that left as a file. */
  asFile: 'Thư ghi thành tệp .eml; kế toán mở tệp để gửi đi.',
  staleBoard:
    'Bảng đang mở đã cũ (sang ngày khác hoặc sang đợt khác). Tải lại bảng rồi chọn lại; chưa gửi thư nào.',
  why: (to: string, why: string) => `${to}: ${why}`,
  notSettled: (end: 'sent' | 'failed' | 'unknown') =>
    `${{ sent: 'Thư cuối đã gửi', failed: 'Thư cuối không gửi được', unknown: 'Thư cuối chưa rõ đã đi hay chưa' }[end]}, và kết quả chưa ghi được vào nhật ký, nên sẽ hiện là «chưa rõ». Tải lại sổ để xem; công cụ không tự gửi lại.`,
  confirmTitle: 'Gửi thư nhắc hôm nay',
  confirm: (question: string) =>
    `${question}\nMuốn xem từng thư trước khi gửi, chọn «No» rồi mở «${MENU_ITEMS.reminders}».`,
  cancelled: 'Chưa gửi thư nào.',
  capped: (times: number) => `Đã nhắc đủ ${times} lần; chỉ gửi tay`,
  sentToday: 'Hôm nay đã có thư',
  alreadySent: 'Đã gửi trong đợt này',
  inDoubt: 'Chưa rõ thư đã đi hay chưa; không tự gửi lại',
  noAddressNote: 'Chưa có địa chỉ thư',
  badAddressNote: (typed: string) =>
    `Địa chỉ thư ghi không đúng: ${typed}. Sửa ở cột «Email» của trang «Đơn vị»`,
  done1: 'Đã xong, không cần nhắc',
  tabMissing: 'Chưa có trang của đơn vị: chạy «Tạo / cập nhật các trang»',
  called: (name: string) => `Đã ghi vào «Nhật ký nhắc»: liên hệ với ${name}.`,
  calledAlready: (name: string, at: string) =>
    `Đã có dòng này trong «Nhật ký nhắc»: liên hệ với ${name}, lúc ${at}. Liên hệ thêm lần nữa thì ghi chú thêm nội dung.`,
  calledWhat: 'Ghi liên hệ với đơn vị',
} as const;

/** A mail of the day, as the question before sending needs it. */
interface Leaving {
  readonly to: string;
  readonly state: MailState;
}

/** What would leave today: reminders, thanks, and the chairman's letter. */
interface MailsOfDay {
  readonly mails: readonly Leaving[];
  readonly thanks: readonly Leaving[];
  readonly digest: Leaving | null;
}

/** Addresses that a question names. */
const MOST_NAMED = 8;

/** @returns the question before the mails of a day leave, with the addresses; '' when none would */
export function sendingQuestion({ mails, thanks, digest }: MailsOfDay): string {
  const due = [...mails, ...thanks, ...(digest ? [digest] : [])].filter(
    ({ state }) => state === 'would-send',
  );
  if (due.length === 0) return '';
  const named = due.slice(0, MOST_NAMED).map(({ to }) => to);
  const more = due.length - named.length;
  return `Gửi ${vietnameseNumber(due.length)} thư, đến: ${named.join(', ')}${more > 0 ? ` và ${vietnameseNumber(more)} nơi khác` : ''}?`;
}

export interface SendCounts {
  readonly sent: number;
  readonly unknown: number;
  readonly failed: number;
  readonly overQuota: number;
  /** Not tried: the run ended before. */
  readonly left: number;
}

export const DAILY = {
  on: MENU_ITEMS.dailyOn,
  off: MENU_ITEMS.dailyOff,
  turnedOn: (who: string) =>
    `Đã bật. Mỗi ngày, khoảng 8 giờ đến 9 giờ, công cụ gửi các thư đến hạn bằng tài khoản ${who}.`,
  alreadyOn: 'Nhắc hằng ngày đang bật sẵn bằng tài khoản này.',
  turnedOff: 'Đã tắt nhắc hằng ngày. Vẫn gửi tay được bất cứ lúc nào.',
  alreadyOff: 'Nhắc hằng ngày chưa bật.',
  ofOther: (who: string, since: string) =>
    `Nhắc hằng ngày đang do ${who} bật (từ ${since}). Mỗi sổ chỉ một người giữ, để không ai nhận thư hai lần. Nhờ người đó tắt trước, hoặc chọn «Nhận thay» ở bảng «${MENU_ITEMS.reminders}».`,
  notHere:
    'Sổ trên máy không có hẹn giờ: bật máy, mở «Đôn đốc» rồi bấm gửi, hoặc đặt lịch của máy chạy lệnh: npx chungsuc don-doc so.xlsx --gui',
  leftover: 'Lịch nhắc này không còn dùng: nhắc hằng ngày đã tắt hoặc do người khác giữ.',
  nobody: 'tài khoản không rõ tên',
} as const;
