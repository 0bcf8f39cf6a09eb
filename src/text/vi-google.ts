/** What a person reads about the platform: the menu, progress, failures and help. Every word a person sees on Google. */

export const MENU_TITLE = 'Chung sức NTM';

export const MENU_ITEMS = {
  consolidate: 'Tổng hợp',
  dashboard: 'Bảng điều hành',
  problems: 'Xem và sửa lỗi',
  importList: 'Nhập danh sách',
  statement: 'Sao kê',
  byList: 'Nộp theo danh sách',
  papers: 'In giấy tờ',
  seal: 'Chốt số liệu gửi cấp trên',
  documents: 'Văn bản',
  rollUp: 'Gộp số liệu các xã',
  reminders: 'Đôn đốc',
  sendToday: 'Gửi thư nhắc hôm nay',
  lockLists: 'Khóa danh sách',
  dailyOn: 'Bật nhắc hằng ngày',
  dailyOff: 'Tắt nhắc hằng ngày',
  checkSheet: 'Kiểm tra trang này',
  checkAll: 'Kiểm tra tất cả',
  setUpForm: 'Thiết lập',
  setUp: 'Tạo / cập nhật các trang',
  ownFile: 'Tệp riêng của kế toán',
  newRound: 'Mở đợt mới',
  selfCheck: 'Tự kiểm tra hệ thống',
  help: 'Trợ giúp',
} as const;

/** The heading of each sidebar. */
export const SIDEBAR_TITLES = {
  dashboard: MENU_ITEMS.dashboard,
  problems: MENU_ITEMS.problems,
  'import-list': MENU_ITEMS.importList,
  statement: MENU_ITEMS.statement,
  'by-list': MENU_ITEMS.byList,
  papers: MENU_ITEMS.papers,
  seal: MENU_ITEMS.seal,
  documents: MENU_ITEMS.documents,
  'roll-up': MENU_ITEMS.rollUp,
  reminders: MENU_ITEMS.reminders,
  'set-up': MENU_ITEMS.setUpForm,
  'own-file': MENU_ITEMS.ownFile,
  'new-round': MENU_ITEMS.newRound,
} as const;

export const PROGRESS = {
  reading: 'Đang đọc bảng tính…',
  writing: 'Đang ghi kết quả…',
  selfCheck: 'Đang thử từng dịch vụ, khoảng nửa phút…',
  sending: (at: number, mails: number) => `Đang gửi thư ${at}/${mails}…`,
  done: 'Xong.',
} as const;

/** Why Google did not do what was asked, as far as its error tells. */
export type FailureKind = keyof typeof FAILURES;

interface FailureWords {
  readonly what: string;
  readonly next: string;
}

/** What happened and what to do next; what became of the workbook is said apart, for it depends on the moment. */
const FAILURES = {
  consentRefused: {
    what: 'Tiện ích chưa được cấp đủ quyền.',
    next: 'Bấm lại mục này trong thực đơn, chọn tài khoản của mình, đánh dấu mọi quyền được hỏi rồi bấm «Cho phép».',
  },
  apiNotEnabled: {
    what: 'Dịch vụ Google Sheets API chưa được bật cho tiện ích này.',
    next: 'Mở Tiện ích mở rộng → Apps Script, bấm dấu + bên «Dịch vụ», chọn Google Sheets API, bấm «Thêm» (đã có sẵn thì xóa đi rồi thêm lại), lưu lại, chờ vài phút rồi chạy lại.',
  },
  quota: {
    what: 'Đã dùng hết hạn mức mà Google cho phép.',
    next: 'Chờ một phút rồi chạy lại; nếu vẫn báo như vậy, hãy để đến ngày mai.',
  },
  network: {
    what: 'Không liên lạc được với Google.',
    next: 'Kiểm tra mạng rồi chạy lại.',
  },
  serverError: {
    what: 'Máy chủ của Google đang trục trặc.',
    next: 'Chờ vài phút rồi chạy lại.',
  },
  timeout: {
    what: 'Google trả lời quá lâu nên đã ngắt.',
    next: 'Chờ vài phút rồi chạy lại.',
  },
  tabDeleted: {
    what: 'Có người vừa xóa hoặc thay một trang trong lúc tiện ích đang chạy.',
    next: 'Chạy lại: tiện ích sẽ đọc lại từ đầu.',
  },
  concurrentRun: {
    what: 'Có người khác chạy cùng lúc và đã ghi trước.',
    next: 'Tải lại bảng tính, xem kết quả của lần chạy đó; nếu cần thì chạy lại.',
  },
  protectedRange: {
    what: 'Tài khoản này không được sửa một vùng đang được bảo vệ.',
    next: 'Nhờ kế toán hoặc chủ bảng tính chạy, hoặc nhờ họ thêm tài khoản này vào những người được sửa vùng đó.',
  },
  noAccess: {
    what: 'Tài khoản này không có quyền sửa bảng tính.',
    next: 'Nhờ chủ bảng tính chia sẻ với quyền «Người chỉnh sửa», hoặc đăng nhập đúng tài khoản rồi chạy lại.',
  },
  notFound: {
    what: 'Không tìm thấy bảng tính.',
    next: 'Kiểm tra mã bảng tính ghi ở thuộc tính workbookId và việc chia sẻ bảng tính đó với tài khoản này.',
  },
  noWorkbook: {
    what: 'Tiện ích không gắn với bảng tính nào.',
    next: 'Mở bảng tính rồi chạy từ thực đơn, hoặc ghi mã bảng tính vào thuộc tính workbookId.',
  },
  noScreen: {
    what: 'Mục này chỉ chạy được từ thực đơn của bảng tính đang mở trên máy tính.',
    next: 'Mở bảng tính, chờ thực đơn «Chung sức NTM» hiện ra rồi chọn lại.',
  },
  tooLarge: {
    what: 'Bảng tính quá lớn so với giới hạn của Google.',
    next: 'Xóa bớt trang và hàng trống không dùng rồi chạy lại.',
  },
  rejected: {
    what: 'Google không nhận phần thay đổi này.',
    next: 'Chạy lại một lần; nếu vẫn báo như vậy, chụp màn hình gửi người phụ trách tiện ích.',
  },
  bug: {
    what: 'Tiện ích gặp lỗi chưa lường trước.',
    next: 'Chụp màn hình này gửi người phụ trách tiện ích.',
  },
} satisfies Record<string, FailureWords>;

/** Kinds whose cause is not told by their sentence, so that Google's own words follow it. */
const WITH_ORIGINAL: readonly FailureKind[] = ['rejected', 'bug'];

/** `unknown`: a write was sent and its answer never came. `half`: the accountant's own file was written, the shared one not. */
export type WorkbookState = 'unchanged' | 'unknown' | 'half';

const STATES: Record<WorkbookState, string> = {
  unchanged: 'Bảng tính giữ nguyên, chưa ghi gì.',
  unknown: 'Phần ghi đã gửi đi nhưng không rõ Google đã ghi hay chưa.',
  half: 'Tệp riêng của kế toán đã ghi xong; bảng chung thì chưa.',
};

const AFTER_HALF = 'Chạy lại mục này: phần đã ghi không bị ghi trùng, phần còn thiếu được ghi nốt.';

const AFTER_UNKNOWN =
  'Xem dòng cuối của trang «Nhật ký»: có lần chạy này thì đã ghi xong; không có thì chạy lại (chạy lại không ghi trùng).';

/** Two lines: what happened and what became of the workbook; what to do next. */
export function failureText(kind: FailureKind, state: WorkbookState, original: string): string {
  const { next } = FAILURES[kind];
  const after = { unchanged: next, unknown: AFTER_UNKNOWN, half: AFTER_HALF }[state];
  return `${withOriginal(kind, original)} ${STATES[state]}\n${after}`;
}

/** The remedy alone, for a line of the self-check. */
export function remedyText(kind: FailureKind, original: string): string {
  return `${withOriginal(kind, original)} ${FAILURES[kind].next}`;
}

function withOriginal(kind: FailureKind, original: string): string {
  const { what } = FAILURES[kind];
  return WITH_ORIGINAL.includes(kind) && original !== '' ? `${what.slice(0, -1)} (${original}).` : what;
}

/** The figures are written; only who may edit what could not be set. */
export function protectionsFailureText(kind: FailureKind, original: string): string {
  const cause = WITH_ORIGINAL.includes(kind) ? original : FAILURES[kind].what;
  return `Chưa đặt được phần bảo vệ trang (${cause.replace(/\.$/, '')}); mọi phần khác đã ghi xong. Xem lại địa chỉ email ở «Cấu hình» và «Đơn vị» rồi chạy lại.`;
}

/** @param since the hour of day, 08:05; empty when not known, as is `who`. */
export function busyText(what: string, who: string, since: string): string {
  const task = what === '' ? 'một mục khác của tiện ích' : `«${what}»`;
  const runner = who === '' ? 'Có người' : who;
  const from = since === '' ? '' : ` từ ${since}`;
  return `${runner} đang chạy ${task}${from}. Lần bấm này chưa làm gì, bảng tính giữ nguyên.\nChờ lần chạy đó xong (nhiều nhất 6 phút) rồi bấm lại.`;
}

export const OTHER_WORKBOOK =
  'Trang đang mở không thuộc bảng tính của cuộc vận động (tiện ích làm việc trên bảng tính ghi ở thuộc tính workbookId).\nHãy chọn «Kiểm tra tất cả».';

/** Why a commune's file could not be opened. */
export const COMMUNE_FILE = {
  noAccess:
    'Không mở được: không có tệp này, hoặc xã chưa chia sẻ. Nhờ xã chia sẻ quyền «Người xem» cho tài khoản đang dùng.',
  noSheet:
    'Không phải bảng tính Google. Tệp .xlsx để trên Drive thì mở ra, chọn Tệp → Lưu dưới dạng Google Trang tính, rồi dán đường dẫn mới.',
} as const;

export const HELP = {
  title: 'Chung sức NTM: trợ giúp',
  text: [
    '1. «Thiết lập»: làm một lần khi bắt đầu; mở lại khi đổi mức, thời hạn, tài khoản hay thêm đơn vị. Những gì đã ghi được giữ nguyên.',
    '2. Mỗi đơn vị ghi vào trang của mình; các cột tự tính (Quy tiền, Còn vận động, Kết quả…) thì để nguyên. Đã có danh sách làm ở nơi khác: «Nhập danh sách», dán bảng hoặc chọn tệp.',
    '3. «Sao kê»: chọn tệp sao kê của ngân hàng; xem từng khoản tiền vào là của ai rồi mới ghi vào «Sao kê» và «Sổ thu». «Nộp theo danh sách»: một người mang tiền của nhiều người đến; chọn từng người, ghi một lần vào «Sổ thu».',
    '4. «Xem và sửa lỗi»: bấm vào một lỗi là đến đúng ô cần sửa. «Kiểm tra trang này», «Kiểm tra tất cả»: chỉ ra chỗ sai và cách sửa, ở trang «Kiểm tra».',
    '5. «Tổng hợp»: kiểm tra, tính lại và ghi các trang «Tổng hợp», «Theo dõi nộp», «Kiểm tra», «Nhật ký». Chạy lại bao nhiêu lần cũng được.',
    '6. «Bảng điều hành»: tiến độ, số ngày còn lại, đơn vị nào đã nộp.',
    '7. «Đôn đốc»: hôm nay nhắc đơn vị nào, vì sao; xem từng thư rồi mới gửi; gọi điện, nhắn tin thì ghi lại. «Bật nhắc hằng ngày» (trên Google): mỗi sáng tự gửi thư đến hạn.',
    '8. «Khóa danh sách»: sau ngày khóa, chỉ kế toán sửa được. Mở lại từng đơn vị ở «Đôn đốc», có lý do và ngày.',
    '9. In: mở trang cần in. Sổ trên máy: Tệp → In trang này. Trong Google: Tệp → In, chọn Ngang, Vừa chiều rộng.',
    '10. «Tạo / cập nhật các trang»: chạy sau khi sửa thẳng ở trang «Cấu hình» hoặc «Đơn vị» (trên máy, lệnh cap-nhat cũng làm việc này).',
    '11. «Tự kiểm tra hệ thống»: chạy ngay sau khi cài trên Google, hoặc khi có mục nào báo lỗi.',
    '12. «Văn bản»: báo cáo, kế hoạch sử dụng, quyết định hỗ trợ, công văn, thư cảm ơn thành tệp Word; xem còn chỗ nào trống rồi tải về.',
    '13. «Chốt số liệu gửi cấp trên»: giữ nguyên số đã gửi; số đổi về sau thì chốt lần điều chỉnh, có lý do. Người lập và người duyệt là hai người.',
    '14. «Gộp số liệu các xã» (của huyện, ở một bảng tính riêng): đọc số đã chốt của từng xã, xem xã nào còn thiếu.',
    '15. «Mở đợt mới» (đầu năm sau, ở một bản sao): để trống số liệu của đợt trước, giữ đơn vị và cấu hình; sổ cũ giữ nguyên.',
    '',
    'Ai được sửa bảng tính thì đọc được mọi trang của bảng tính đó: đừng ghi lương, chỉ chọn mức thu nhập.',
  ].join('\n'),
} as const;
