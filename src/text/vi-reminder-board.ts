import type { MailState } from '../domain/reminders.ts';
import { inOneSentence, LIST_STATE_WORDS, UNREADABLE, vietnameseNumber } from './vi.ts';
import { MENU_ITEMS } from './vi-google.ts';
import { momentWords } from './vi-notices.ts';
import { occasionWords } from './vi-reminder-log.ts';
import { SUBMISSION_WORDS } from './vi-summary.ts';

/** What the sidebar «Đôn đốc» says. */
export const REMINDER_BOARD = {
  sections: 'Các mục',
  reload: 'Tải lại',
  reloading: 'Đang đọc lại bảng tính…',
  noAddressYet: 'chưa có địa chỉ thư',
  noPhone: 'chưa có điện thoại',
  done: 'Đã xong',
} as const;

/** The head: today against the due date, and the schedule. */
export const HEAD = {
  today: (today: string, daysLeft: number, due: string) => {
    if (daysLeft === 0) return `Hôm nay ${today} là ngày hạn`;
    return daysLeft > 0
      ? `Hôm nay ${today}, còn ${vietnameseNumber(daysLeft)} ngày đến hạn ${due}`
      : `Hôm nay ${today}, đã qua hạn ${due} được ${vietnameseNumber(-daysLeft)} ngày`;
  },
  /**
   * @param offset in days against the due date
   * @param since the day on which the occasion began; it lasts to the next
   */
  occasion: (offset: number, since: string) => `Đợt nhắc: ${occasionWords(offset)} (từ ${since})`,
  noOccasion: 'Hôm nay chưa có đợt nhắc nào.',
  next: (day: string) => `Đợt sau: ${day}.`,
  noMore: 'Không còn đợt nhắc nào theo lịch.',
  quota: (left: number) =>
    left === 0
      ? 'Hôm nay đã hết hạn mức gửi thư; gọi điện hoặc nhắn tin vẫn ghi lại được.'
      : `Hôm nay còn gửi được ${vietnameseNumber(left)} thư.`,
  outbox: (folder: string) =>
    `Máy này chưa đặt máy chủ thư: bấm gửi thì mỗi thư thành một tệp .eml trong thư mục «${folder}», chưa đến đơn vị. Sau đó mở từng tệp bằng chương trình thư để gửi.`,
} as const;

export const TODAY = {
  title: 'Hôm nay',
  none: 'Không có thư nhắc nào chờ gửi.',
  hint: 'Bỏ chọn đơn vị nào thì đơn vị đó không nhận thư lần này.',
  tomorrow: 'để ngày mai vì hết hạn mức',
  chooseAll: 'Chọn tất cả',
  chooseNone: 'Bỏ chọn tất cả',
  nothingChosen: 'Chưa chọn đơn vị nào.',
  tooMany: (chosen: number, left: number) =>
    `Đã chọn ${chosen} đơn vị nhưng hôm nay chỉ còn gửi được ${left} thư. Bỏ chọn bớt ${chosen - left} đơn vị.`,
  send: (mails: number) => `Gửi ${vietnameseNumber(mails)} thư`,
  confirm: (mails: number, isFiles: boolean) =>
    isFiles
      ? `Ghi ${vietnameseNumber(mails)} thư thành tệp .eml? Đợt này sẽ không ghi lại; nhớ mở từng tệp để gửi đi.`
      : `Gửi ${vietnameseNumber(mails)} thư đến ${vietnameseNumber(mails)} đơn vị đã chọn? Thư đã gửi không lấy lại được.`,
  sendNow: (mails: number) => `Gửi ngay ${vietnameseNumber(mails)} thư`,
  notYet: 'Chưa gửi',
  sending: (mails: number) => `Đang gửi ${vietnameseNumber(mails)} thư… Giữ bảng này mở đến khi xong.`,
  alreadySent: (units: number) =>
    `${vietnameseNumber(units)} đơn vị đã có thư, hoặc đã nhắc đủ số lần: xem «Mọi đơn vị».`,
} as const;

/** Letters of the day that are no reminders. */
export const OTHERS = {
  title: 'Thư khác đến hạn hôm nay',
  hint: `Đi cùng khi chọn «${MENU_ITEMS.sendToday}» ở menu, hoặc khi nhắc hằng ngày chạy.`,
} as const;

/** What became of a mail that left as a file. */
export const FILED = 'đã ghi tệp thư, chờ mở ra gửi';

/** What became of a unit that was chosen. */
export const SENT_WORDS: Readonly<Record<MailState | 'done' | 'failed', string>> = {
  sent: 'đã gửi',
  'already-sent': 'đã có thư từ trước, không gửi lại',
  'no-address': 'chưa có địa chỉ thư nên chưa gửi',
  'over-quota': 'để ngày mai vì hết hạn mức',
  unknown: 'chưa rõ thư đã đi hay chưa, không tự gửi lại; xin gọi điện hỏi',
  'would-send': 'chưa gửi, để lần sau',
  failed: 'không gửi được, sẽ thử lại',
  done: 'đã xong, không gửi',
};

export const LETTER = {
  show: 'Xem thư',
  to: 'Đến:',
  subject: 'Tiêu đề:',
  frame: (name: string) => `Thư gửi ${name}`,
  test: 'Gửi thử cho tôi',
  testing: 'Đang gửi thử…',
  testTo: (address: string) => `Nơi nhận thư gửi thử: ${address}`,
} as const;

export const IN_DOUBT = {
  title: 'Chưa rõ',
  text: 'Không ai biết thư gửi các đơn vị này đã đến hay chưa. Công cụ không bao giờ tự gửi lại. Xin gọi điện hỏi rồi ghi lại ở đây.',
} as const;

export const NO_ADDRESS = {
  title: 'Chưa có địa chỉ thư',
  text: 'Gọi điện hoặc nhắn Zalo. Có địa chỉ thư thì ghi ở cột «Email» của trang «Đơn vị».',
} as const;

export const MESSAGE = {
  copy: 'Chép tin nhắn',
  label: 'Tin nhắn',
  copied: 'Đã chép. Mở Zalo hoặc tin nhắn rồi dán.',
  notCopied: 'Máy không cho chép tự động. Tin nhắn đã được bôi đen: bấm Ctrl+C để chép.',
} as const;

export const CONTACT = {
  note: 'Ghi chú (không bắt buộc)',
  call: 'Đã gọi điện',
  zalo: 'Đã nhắn Zalo',
  writing: 'Đang ghi vào «Nhật ký nhắc»…',
} as const;

export const UNITS = {
  title: 'Mọi đơn vị',
  search: 'Tìm đơn vị (không cần gõ dấu)',
  found: (units: number) => `${vietnameseNumber(units)} đơn vị khớp.`,
  notFound: 'Không có đơn vị nào khớp.',
  doneCount: (done: number, units: number) =>
    `${vietnameseNumber(done)} trên ${vietnameseNumber(units)} đơn vị đã xong.`,
  invited: 'Doanh nghiệp, tổ chức, cá nhân ủng hộ',
  invitedAre:
    'Được mời ủng hộ, không có thư nhắc tự động. Có tiền ủng hộ thì đợt gửi hằng ngày có thư cảm ơn. Muốn mời thêm: gửi tay.',
  reasons: inOneSentence,
  head: 'Người phụ trách',
  phone: 'Điện thoại',
  address: 'Địa chỉ thư',
  list: 'Danh sách',
  handedIn: 'Nộp danh sách',
  notHandedIn: 'chưa nộp',
  handedInOn: (day: string, when: 'before' | 'on' | 'after') =>
    `${day}, ${{ before: 'đúng hạn', on: 'đúng ngày hạn', after: 'sau hạn' }[when]}`,
  changes: 'Sửa sau khi nộp',
  times: (times: number) => `${vietnameseNumber(times)} lần`,
  signed: 'Bản có chữ ký',
  notSigned: 'chưa nhận',
  money: 'Nộp tiền',
  moneyUntil: (day: string) => `gần nhất ${day}`,
  noMoney: 'chưa có',
  reminders: 'Nhắc bằng thư',
  remindersOf: (sent: number, most: number) => `${vietnameseNumber(sent)}/${vietnameseNumber(most)} lần`,
  contact: 'Liên hệ',
  last: 'Liên hệ gần nhất',
  noContact: 'chưa có',
  lastContact: (channel: string, moment: string, state: string) => `${channel}, ${moment} (${state})`,
  actions: 'Việc có thể làm',
} as const;

/** The state of a unit's list; `notAsked` of those that owe none. */
export function listWords(list: keyof typeof LIST_STATE_WORDS | null, invited: boolean): string {
  if (list === null) return UNREADABLE;
  return invited && list === 'none' ? SUBMISSION_WORDS.notAsked : LIST_STATE_WORDS[list];
}

export const BY_HAND = {
  send: 'Gửi tay',
  confirm: (address: string, isFile: boolean) =>
    isFile
      ? `Ghi thư gửi ${address} thành tệp .eml? Nhớ mở tệp để gửi đi.`
      : `Gửi thư này đến ${address}? Thư đã gửi không lấy lại được.`,
  /** @param note what went before: «Đã gửi trong đợt này» */
  before: (note: string) => `${note}.`,
  inDoubt: 'Thư trước chưa rõ đã đến hay chưa: nên gọi điện trước.',
  sendNow: 'Gửi ngay',
  sending: 'Đang gửi thư… Giữ bảng này mở đến khi xong.',
  sent: 'Thư gửi tay của hôm nay đã đi; mai gửi tiếp được.',
  unknown: 'Thư gửi tay của hôm nay chưa rõ đã đi hay chưa, không gửi lại trong ngày.',
  noAddress: 'Chưa có địa chỉ thư nên chưa gửi được.',
  noQuota: 'Hôm nay đã hết hạn mức gửi thư.',
} as const;

export const DATE_LIST = {
  open: 'Đặt lại ngày nộp',
  hint: 'Ví dụ: bản giấy đến sớm hơn ngày tích ô. Ngày đầu vẫn giữ ở «Lịch sử nộp».',
  day: 'Ngày nhận danh sách',
  dayHint: 'Ghi dạng 19/5/2024',
  why: 'Lý do',
  save: 'Đặt ngày này',
  saving: 'Đang ghi ngày nộp…',
} as const;

export const DAILY_BOARD = {
  title: 'Nhắc hằng ngày',
  off: 'Đang tắt. Bật thì mỗi ngày, khoảng 8 giờ đến 9 giờ, công cụ tự gửi các thư đến hạn bằng tài khoản của người bật, không hỏi lại.',
  turnOn: MENU_ITEMS.dailyOn,
  turningOn: 'Đang bật…',
  keeper: (who: string, mine: boolean) =>
    mine ? `Đang bật, bằng tài khoản này (${who})` : `Đang bật, do ${who} giữ`,
  since: (moment: string) => `Từ ${moment}.`,
  lastRun: (moment: string, result: string) => `Lần chạy gần nhất: ${moment}. ${result}`,
  neverRun: 'Chưa chạy lần nào.',
  turnOff: 'Tắt',
  turnOffNow: 'Tắt nhắc hằng ngày',
  turningOff: 'Đang tắt…',
  confirmOff: (who: string) =>
    `Nhắc hằng ngày do ${who} giữ. Tắt thì không ai nhận thư tự động nữa cho đến khi có người bật lại.`,
  takeOver: 'Nhận thay',
  takeOverNow: 'Nhận thay từ hôm nay',
  confirmTakeOver: (who: string) =>
    `Mỗi sổ chỉ một người giữ, để không ai nhận thư hai lần. Nhận thay thì từ nay thư gửi bằng tài khoản này; lịch của ${who} tự ngừng.`,
  keep: 'Để như cũ',
} as const;

export const LOCKS = {
  title: 'Khóa và mở lại',
  noDate: 'Chưa ghi «Ngày khóa danh sách» ở trang «Cấu hình».',
  closesOn: (day: string) => `Ngày khóa danh sách: ${day}; từ hôm sau mới khóa.`,
  closed: (day: string) => `Đã qua ngày khóa danh sách ${day}.`,
  locked: (units: number) => `Đang khóa: ${vietnameseNumber(units)} đơn vị.`,
  toLock: (units: number) =>
    `Chờ khóa: ${vietnameseNumber(units)} đơn vị. Bấm «${MENU_ITEMS.lockLists}» để khóa.`,
  toOpen: (units: number) =>
    `Còn khóa dù chưa tới ngày: ${vietnameseNumber(units)} đơn vị. Bấm «${MENU_ITEMS.lockLists}» để mở theo ngày mới.`,
  lock: MENU_ITEMS.lockLists,
  locking: 'Đang khóa…',
  reopened: 'Đang mở lại',
  until: (day: string) => `đến hết ngày ${day}`,
  reopen: 'Mở lại cho một đơn vị',
  unit: 'Đơn vị',
  choose: 'Chọn đơn vị…',
  chooseFirst: 'Chưa chọn đơn vị.',
  day: 'Mở đến hết ngày',
  dayHint: 'Ghi dạng 25/5/2024; sau ngày đó tự khóa lại',
  why: 'Lý do',
  save: 'Mở lại',
  saving: 'Đang mở lại…',
} as const;

/** 17/5/2024 08:00: seconds are for the log. */
export function minuteWords(at: string): string {
  return momentWords(at).replace(/:\d\d$/, '');
}

/** A button that stands at many units: what it does, and to which. */
export function ofUnit(action: string, name: string): string {
  return `${action}: ${name}`;
}

/** A section and how many are in it. */
export function counted(title: string, units: number): string {
  return `${title} (${vietnameseNumber(units)})`;
}
