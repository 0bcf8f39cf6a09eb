import { vietnameseNumber } from './vi.ts';
import { MENU_ITEMS } from './vi-google.ts';

/** What is said about reminding: notices, refusals and the log's line. The letters are in vi-mail.ts. */

export function errorLine(cell: string, message: string, fix: string): string {
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
  done: (ends: SendCounts) => {
    const parts = [
      `${vietnameseNumber(ends.sent)} thư đã gửi`,
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
    `Chưa có địa chỉ thư: ${names.join(', ')}. Gọi điện hoặc nhắn tin, mở «${MENU_ITEMS.reminders}».`,
  notSent: 'Không gửi được, sẽ thử lại',
  staleBoard:
    'Bảng đang mở đã cũ (sang ngày khác hoặc sang đợt khác). Tải lại bảng rồi chọn lại; chưa gửi thư nào.',
  why: (to: string, why: string) => `${to}: ${why}`,
  notSettled:
    'Thư cuối đã gửi nhưng chưa ghi được kết quả, nên sẽ hiện là «chưa rõ». Tải lại sổ để xem; không gửi lại.',
  confirmTitle: 'Gửi thư nhắc hôm nay',
  confirm: (mails: number, names: readonly string[], more: number) =>
    `Gửi ${mails} thư, đến: ${names.join(', ')}${more > 0 ? ` và ${more} nơi khác` : ''}?\nMuốn xem từng thư trước khi gửi, chọn «No» rồi mở «${MENU_ITEMS.reminders}».`,
  cancelled: 'Chưa gửi thư nào.',
  capped: (times: number) => `Đã nhắc đủ ${times} lần; chỉ gửi tay`,
  sentToday: 'Hôm nay đã có thư',
  alreadySent: 'Đã gửi trong đợt này',
  inDoubt: 'Chưa rõ thư đã đi hay chưa; không tự gửi lại',
  noAddressNote: 'Chưa có địa chỉ thư',
  done1: 'Đã xong, không cần nhắc',
  tabMissing: 'Chưa có trang của đơn vị: chạy «Tạo / cập nhật các trang»',
  called: (name: string) => `Đã ghi vào «Nhật ký nhắc»: liên hệ với ${name}.`,
  calledWhat: 'Ghi liên hệ với đơn vị',
} as const;

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
    'Sổ trên máy không có hẹn giờ: bật máy, mở «Đôn đốc» rồi bấm gửi, hoặc đặt lịch của máy chạy lệnh: chungsuc don-doc so.xlsx --gui',
  leftover: 'Lịch nhắc này không còn dùng: nhắc hằng ngày đã tắt hoặc do người khác giữ.',
  nobody: 'tài khoản không rõ tên',
} as const;
