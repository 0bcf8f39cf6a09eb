/** What a person reads about the accountant's own file. */

/** Why an action does not go on without the file that has the books. */
export const OWN_FILE_REFUSED = {
  unreachable:
    'Không mở được tệp riêng nên chưa làm gì. Kiểm tra lại đường dẫn, và tài khoản đang dùng có quyền sửa tệp ấy.',
  notShared: 'Bảng tính đang mở không phải sổ của cuộc vận động (thiếu trang «Cấu hình» hoặc «Đơn vị»).',
  isShared:
    'Tệp được chọn làm tệp riêng lại là một sổ của cuộc vận động (có trang «Cấu hình» và «Đơn vị»). Hãy chọn một tệp mới, để trống.',
  clash: (titles: readonly string[]) =>
    `Tệp riêng đã có trang ${titles.map((title) => `«${title}»`).join(', ')} với nội dung khác nên chưa chuyển gì. Đổi tên hoặc xóa trang ấy ở tệp riêng, hoặc chọn tệp khác.`,
  missing:
    'Sổ tiền của bảng này ở tệp riêng của kế toán, mà lần này không mở được tệp ấy nên chưa làm gì.\nTrên Google: kế toán chạy bằng tài khoản của mình, hoặc mở «Tệp riêng của kế toán» để nối lại. Trên máy: thêm --tep-rieng và tên tệp ấy vào lệnh, ví dụ: npx chungsuc mo so.xlsx --tep-rieng ke-toan.xlsx',
  half: 'Việc chuyển sổ sang tệp riêng lần trước bị dở dang (hoặc bảng chung đã mất dấu nối) nên chưa làm gì.\nTrên Google: mở «Tệp riêng của kế toán», bấm «Nối và chuyển sổ» lần nữa. Trên máy: chạy lại lệnh tach-so.',
  other:
    'Tệp riêng đang nối là của bảng tính khác nên chưa làm gì.\nTrên Google: mở «Tệp riêng của kế toán» để nối đúng tệp. Trên máy: ghi đúng tệp sau --tep-rieng.',
} as const;

/** In `Kiểm tra` of the shared file. @param problems how many are told in the own file alone */
export const OWN_FILE_ELSEWHERE = (problems: number): string =>
  problems === 0 ? '' : ` ${problems} điều nữa ghi ở tệp riêng của kế toán.`;

export const OWN_FILE = {
  title: 'Tệp riêng của kế toán',
  moved: (titles: readonly string[]) =>
    `Đã chuyển sang tệp riêng: ${titles.map((title) => `«${title}»`).join(', ')}.`,
  joined: 'Đã nối với tệp riêng; không còn trang nào phải chuyển.',
  /** @param titles tabs of the shared file that name people and are not moved */
  staying: (titles: readonly string[]) =>
    `Vẫn ở bảng chung, có tên người: ${titles.map((title) => `«${title}»`).join(', ')} và danh sách của các đơn vị còn ở đó; ai mở được bảng chung đều đọc được.`,
  next: 'Từ nay sổ tiền ghi ở tệp riêng; chỉ chia sẻ bảng chung cho các đơn vị. Chạy «Tổng hợp» để tính lại.',
  log: (titles: readonly string[]) =>
    titles.length === 0 ? 'nối tệp riêng' : `chuyển ${titles.length} trang`,
} as const;

/** Why an address is not taken. */
export const OWN_FILE_ADDRESS = {
  isShared:
    'Đường dẫn này là của chính bảng chung. Tạo một bảng tính mới, để trống, rồi dán đường dẫn của nó.',
  unknown:
    'Đây không phải đường dẫn của một bảng tính Google. Mở bảng tính ấy rồi chép cả dòng địa chỉ (https://docs.google.com/spreadsheets/d/…).',
} as const;

/** The sidebar. */
export const OWN_FILE_PAGE = {
  heading: 'Cất sổ tiền ở tệp riêng',
  why: 'Ai được sửa bảng chung thì đọc được mọi trang của nó, kể cả trang ẩn. «Sổ thu», «Sao kê», «Đối chiếu», «Giấy xác nhận» và «Mã» nên để ở một tệp chỉ kế toán mở được; «Tổng hợp» vẫn tính đủ.',
  steps: [
    'Tệp riêng là một bảng tính khác, của tài khoản mình. Đừng chia sẻ cho đơn vị.',
    'Ô dưới đây đã ghi sẵn đường dẫn (của tệp đang mở) thì để nguyên. Còn trống thì tạo một bảng tính mới, để trống, rồi dán đường dẫn của nó.',
    'Bấm «Nối và chuyển sổ».',
  ],
  inUse: 'Đang dùng tệp riêng.',
  openIt: 'Mở tệp riêng',
  address: 'Đường dẫn của tệp riêng',
  withLists: 'Chuyển cả danh sách doanh nghiệp và nhà hảo tâm (khi đó chỉ kế toán ghi được các trang ấy)',
  join: 'Nối và chuyển sổ',
  question:
    'Các trang sổ tiền sẽ được chép sang tệp riêng rồi xóa ở bảng chung. Lịch sử phiên bản cũ của bảng chung vẫn còn các trang ấy.',
  yes: 'Chuyển',
  no: 'Chưa',
  joining: 'Đang chép sang tệp riêng…',
  onThisMachine: 'Trên máy này, tệp riêng là một tệp .xlsx thứ hai, ghi sau --tep-rieng ở mỗi lệnh:',
  commands: [
    'npx chungsuc tach-so so.xlsx --tep-rieng ke-toan.xlsx',
    'npx chungsuc mo so.xlsx --tep-rieng ke-toan.xlsx',
    'npx chungsuc tong-hop so.xlsx --tep-rieng ke-toan.xlsx',
  ],
} as const;

/** @param command what is typed behind `chungsuc` */
const wholeCommand = (command: string) => {
  const next = /^mo-dot (?!.*--xem)/.test(command) ? ' --tep-rieng-moi ke-toan-moi.xlsx' : '';
  return `Lệnh đầy đủ: npx chungsuc ${command} --tep-rieng ke-toan.xlsx${next} (thay ke-toan.xlsx bằng tên tệp riêng${next === '' ? '' : ', ke-toan-moi.xlsx bằng tên tệp riêng của đợt mới'}).`;
};

/** The command line. */
export const OWN_FILE_CLI = {
  about: 'cất sổ tiền ở một tệp .xlsx riêng của kế toán (tạo tệp ấy nếu chưa có)',
  option: 'tệp riêng của kế toán, nơi cất sổ tiền',
  lists: 'chuyển cả danh sách doanh nghiệp và nhà hảo tâm',
  fileTitle: 'Tệp riêng của kế toán',
  noFile: 'Thiếu tên tệp riêng: ghi --tep-rieng <tệp .xlsx>.',
  sameFile: 'Tệp riêng phải khác tệp chung.',
  notThere: (file: string) => `Không có tệp riêng «${file}»; tạo bằng lệnh tach-so.`,
  wholeCommand,
  /** At the opening of a shared file whose books are elsewhere. @param file as it is typed */
  notOpened: (file: string) =>
    `Sổ tiền của bảng này ở tệp riêng của kế toán, lần này chưa mở, nên «Tổng hợp» và các việc về tiền chưa làm được. ${wholeCommand(`mo ${file}`)}`,
  page: (address: string) => `Tệp riêng của kế toán: ${address}`,
} as const;
