/** Headers of the tabs, to the letter of the interface, and the notes that rest on them. */
export const STAFF_HEADERS = {
  number: 'STT',
  code: 'Mã',
  name: 'Họ và tên',
  position: 'Chức vụ',
  category: 'Đối tượng',
  income: 'Mức thu nhập',
  status: 'Tình trạng',
  days: 'Ngày công đã làm',
  paid: 'Tiền đã nộp (đồng)',
  paidOn: 'Ngày nộp',
  method: 'Hình thức nộp',
  account: 'Tài khoản nhận',
  note: 'Ghi chú',
  targetDays: 'Số ngày công vận động',
  targetAmount: 'Quy tiền (đồng)',
  credit: 'Đã thực hiện (đồng)',
  remaining: 'Còn vận động (đồng)',
  surplus: 'Ủng hộ thêm (đồng)',
  result: 'Kết quả',
} as const;

export const HAMLET_HEADERS = {
  number: 'STT',
  code: 'Mã',
  name: 'Họ và tên chủ hộ',
  paid: 'Tiền đã nộp (đồng)',
  paidOn: 'Ngày nộp',
  method: 'Hình thức nộp',
  account: 'Tài khoản nhận',
  days: 'Ngày công đã làm',
  goods: 'Hiện vật',
  measureUnit: 'Đơn vị tính',
  quantity: 'Số lượng',
  unitPrice: 'Đơn giá (đồng)',
  land: 'Đất hiến (m²)',
  note: 'Ghi chú',
  labourValue: 'Quy tiền ngày công (đồng)',
  goodsValue: 'Giá trị hiện vật (đồng)',
} as const;

export const BUSINESS_HEADERS = {
  number: 'STT',
  code: 'Mã',
  name: 'Tên doanh nghiệp',
  form: 'Loại hình',
  taxCode: 'Mã số thuế',
  representative: 'Người đại diện',
  phone: 'Điện thoại',
  pledge: 'Đăng ký ủng hộ (đồng)',
  paid: 'Tiền đã nộp (đồng)',
  paidOn: 'Ngày nộp',
  method: 'Hình thức nộp',
  account: 'Tài khoản nhận',
  goodsValue: 'Hiện vật quy tiền (đồng)',
  status: 'Tình trạng',
  note: 'Ghi chú',
  floor: 'Mức vận động tối thiểu (đồng)',
  result: 'Kết quả',
} as const;

export const DONOR_HEADERS = {
  number: 'STT',
  code: 'Mã',
  name: 'Tên tổ chức, cá nhân',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  pledge: 'Đăng ký ủng hộ (đồng)',
  paid: 'Tiền đã nộp (đồng)',
  paidOn: 'Ngày nộp',
  method: 'Hình thức nộp',
  account: 'Tài khoản nhận',
  goodsValue: 'Hiện vật quy tiền (đồng)',
  anonymous: 'Ẩn danh',
  note: 'Ghi chú',
} as const;

export const SETTINGS_HEADERS = { item: 'Mục', value: 'Giá trị', clause: 'Căn cứ' } as const;

export const UNITS_HEADERS = {
  code: 'Mã',
  name: 'Tên đơn vị',
  kind: 'Loại',
  head: 'Người phụ trách',
  email: 'Email',
  phone: 'Điện thoại',
  tab: 'Trang tính',
  expected: 'Số người dự kiến',
  signedOn: 'Ngày nhận danh sách đã ký',
  reopenedUntil: 'Mở lại đến ngày',
  reopenedWhy: 'Lý do mở lại',
  note: 'Ghi chú',
} as const;

export const MOBILISED_HEADERS = {
  name: 'Họ và tên',
  orgUnit: 'Đơn vị',
  paper: 'Văn bản',
  date: 'Ngày',
  note: 'Ghi chú',
} as const;

export const RECEIPT_HEADERS = {
  number: 'Số chứng từ',
  on: 'Ngày nhận',
  payer: 'Người nộp',
  code: 'Nộp cho (mã)',
  amount: 'Số tiền',
  receiver: 'Nơi nhận',
  kind: 'Loại',
  original: 'Chứng từ gốc',
  collector: 'Người thu',
  note: 'Ghi chú',
} as const;

export const LABOUR_HEADERS = {
  on: 'Ngày làm',
  code: 'Làm cho (mã)',
  worker: 'Người làm',
  works: 'Công trình, việc làm',
  days: 'Số ngày công',
  confirmedBy: 'Người xác nhận',
  papers: 'Giấy tờ',
  note: 'Ghi chú',
} as const;

export const GOODS_HEADERS = {
  on: 'Ngày nhận',
  code: 'Nộp cho (mã)',
  giver: 'Người nộp',
  goods: 'Hiện vật',
  measureUnit: 'Đơn vị tính',
  quantity: 'Số lượng',
  unitPrice: 'Đơn giá (đồng)',
  priceBasis: 'Căn cứ đơn giá',
  handover: 'Biên bản bàn giao',
  works: 'Công trình',
  note: 'Ghi chú',
} as const;

/** `Đề nghị hỗ trợ`: a line a work. */
export const PROPOSAL_HEADERS = {
  code: 'Mã công trình',
  on: 'Ngày đề nghị',
  orgUnit: 'Đơn vị đề nghị (mã)',
  name: 'Tên công trình, nội dung',
  kind: 'Loại công trình',
  criterion: 'Tiêu chí',
  volume: 'Khối lượng',
  estimate: 'Dự toán (đồng)',
  shareMoney: 'Dân góp tiền (đồng)',
  shareDays: 'Dân góp ngày công',
  shareGoods: 'Dân góp hiện vật (đồng)',
  shareLand: 'Dân hiến đất (m²)',
  otherSources: 'Nguồn khác (đồng)',
  isCommunity: 'Giao cộng đồng',
  isSpecial: 'Có tính chất đặc thù',
  isBeyondMeans: 'Vượt khả năng của người dân',
  opinion: 'Ý kiến Ban Chỉ đạo',
  approved: 'Số tiền duyệt (đồng)',
  decisionNumber: 'Số quyết định',
  decisionOn: 'Ngày quyết định',
  note: 'Ghi chú',
  beyondMeans: 'Phần vượt khả năng (đồng)',
} as const;

/** `Hiến đất`: a line a donation. */
export const LAND_HEADERS = {
  on: 'Ngày hiến',
  code: 'Hộ hiến (mã)',
  giver: 'Hộ hiến đất',
  works: 'Mã công trình',
  mapSheet: 'Tờ bản đồ',
  plot: 'Thửa đất',
  kind: 'Loại đất',
  amount: 'Diện tích hiến (m²)',
  structures: 'Cây cối, công trình trên đất',
  minutes: 'Biên bản hiến đất',
  clearance: 'Tình trạng mặt bằng',
  original: 'Biên bản gốc',
  note: 'Ghi chú',
} as const;

/** `Kế hoạch sử dụng`: a line a decision about a work. */
export const PLAN_HEADERS = {
  code: 'Mã công trình',
  name: 'Tên công trình, nội dung',
  category: 'Mục sử dụng',
  noMechanism: 'Chưa có cơ chế hỗ trợ từ nguồn NSNN',
  implementer: 'Đơn vị thực hiện',
  estimate: 'Dự toán (đồng)',
  support: 'Hỗ trợ từ nguồn vận động (đồng)',
  otherSources: 'Nguồn khác (đồng)',
  time: 'Thời gian thực hiện',
  decisionNumber: 'Số quyết định',
  decisionOn: 'Ngày quyết định',
  original: 'Quyết định gốc',
  note: 'Ghi chú',
} as const;

/** `Thanh quyết toán`: a line a voucher and work. */
export const SETTLEMENT_HEADERS = {
  number: 'Số chứng từ',
  on: 'Ngày',
  code: 'Mã công trình',
  kind: 'Loại',
  amount: 'Số tiền',
  place: 'Nơi giữ tiền',
  payee: 'Người nhận',
  what: 'Nội dung',
  original: 'Chứng từ gốc',
  papers: 'Hồ sơ, biên bản',
  isComplete: 'Đủ hồ sơ',
  note: 'Ghi chú',
} as const;

export const BANK_HEADERS = {
  id: 'Mã dòng',
  account: 'Tài khoản',
  on: 'Ngày',
  amount: 'Số tiền chuyển đến',
  reference: 'Số tham chiếu',
  text: 'Nội dung',
  pass: 'Cách khớp',
  code: 'Nộp cho (mã)',
  share: 'Số tiền phân',
  voucher: 'Số chứng từ',
  state: 'Trạng thái',
  at: 'Thời điểm',
  who: 'Người ghi',
} as const;

/** `Giấy xác nhận`: one line for each payee of a paper, and again when it is cancelled. */
export const CONFIRMATION_HEADERS = {
  number: 'Số giấy',
  on: 'Ngày lập',
  voucher: 'Số chứng từ',
  code: 'Nộp cho (mã)',
  unitName: 'Đơn vị',
  payer: 'Người nộp',
  received: 'Ngày nhận',
  place: 'Nơi nhận',
  amount: 'Số tiền',
  words: 'Bằng chữ',
  state: 'Trạng thái',
  who: 'Người lập',
} as const;

/** `Các lần tổng hợp`: for each sealed run a line of the whole, then of each group and its units. */
export const SEAL_HEADERS = {
  number: 'Lần chốt',
  kind: 'Nội dung',
  at: 'Lúc chốt',
  run: 'Theo lần tổng hợp số',
  closing: 'So với ngày khóa',
  preparedBy: 'Người lập',
  approvedBy: 'Người duyệt',
  reason: 'Lý do điều chỉnh',
  obstacles: 'Còn vướng mắc khi chốt',
  waiver: 'Lý do chủ tịch cho chốt',
  name: 'Đơn vị, nhóm',
  participated: 'Đã tham gia',
  targetAmount: 'Số tiền theo mức',
  paid: 'Tổng tiền đã nộp',
  labourValue: 'Quy tiền ngày công',
  inKindValue: 'Hiện vật quy tiền',
  landArea: 'Đất hiến (m²)',
  mobilised: 'Tổng giá trị huy động',
  remaining: 'Còn vận động',
  surplus: 'Ủng hộ thêm',
  rules: 'Quy định áp dụng và căn cứ',
  fingerprint: 'Dấu số liệu',
  digest: 'Dấu chốt',
  part: 'Phần',
  data: 'Dữ liệu chốt',
  people: 'Số liệu theo mã',
  who: 'Tài khoản ghi',
} as const;

export const SUMMARY_HEADERS = {
  number: 'STT',
  name: 'Đơn vị',
  listed: 'Tổng số',
  inScope: 'Thuộc diện',
  participated: 'Đã tham gia',
  targetDays: 'Số ngày công vận động',
  targetAmount: 'Số tiền theo mức',
  paidOnTime: 'Nộp đúng hạn',
  paidOnDueDate: 'Nộp ngày hạn',
  paidLate: 'Nộp sau hạn',
  paidUndated: 'Chưa rõ ngày',
  paid: 'Tổng tiền đã nộp',
  labourDays: 'Ngày công đã làm',
  labourValue: 'Quy tiền ngày công',
  inKindValue: 'Hiện vật quy tiền',
  landArea: 'Đất hiến (m²)',
  mobilised: 'Tổng giá trị huy động',
  remaining: 'Còn vận động',
  surplus: 'Ủng hộ thêm',
  rate: 'Tỷ lệ thực hiện',
  list: 'Tình trạng danh sách',
  note: 'Ghi chú',
} as const;

export const SUBMISSION_HEADERS = {
  number: 'STT',
  name: 'Đơn vị',
  head: 'Người phụ trách',
  list: 'Danh sách',
  doneOn: 'Ngày lập xong',
  errors: 'Số lỗi',
  signedOn: 'Danh sách đã ký nhận ngày',
  paid: 'Tiền đã nộp (đồng)',
  timeliness: 'Thời hạn nộp tiền',
  remaining: 'Còn vận động (đồng)',
  missing: 'Còn thiếu',
  lastReminder: 'Nhắc lần cuối',
  listTimeliness: 'Thời hạn danh sách',
  paidUntil: 'Ngày nộp tiền gần nhất',
  changes: 'Thay đổi sau khi nộp',
} as const;

export const PROBLEM_HEADERS = {
  severity: 'Mức độ',
  orgUnit: 'Đơn vị',
  cell: 'Ô',
  message: 'Nội dung',
  fix: 'Cách sửa',
} as const;

export const LOG_HEADERS = {
  run: 'Lần',
  at: 'Thời điểm',
  who: 'Người thực hiện',
  what: 'Việc',
  figures: 'Kết quả',
  fingerprint: 'Dấu số liệu',
} as const;

/** `Nhật ký nhắc`: one line for each mail, call or message. */
export const REMINDER_HEADERS = {
  at: 'Thời điểm',
  campaign: 'Cuộc vận động',
  dueDate: 'Hạn nộp',
  unit: 'Mã',
  unitName: 'Đơn vị',
  occasion: 'Đợt nhắc',
  channel: 'Hình thức',
  to: 'Gửi đến',
  reasons: 'Lý do',
  subject: 'Tiêu đề',
  state: 'Trạng thái',
  who: 'Người thực hiện',
  note: 'Ghi chú',
} as const;

/** `Lịch sử nộp`: when each list was handed in first, and what became of it since. */
export const HISTORY_HEADERS = {
  at: 'Thời điểm',
  unit: 'Mã',
  unitName: 'Đơn vị',
  event: 'Sự việc',
  on: 'Ngày tính',
  what: 'Nội dung',
  why: 'Lý do',
  who: 'Người thực hiện',
  fingerprint: 'Dấu danh sách',
  rows: 'Dấu các dòng',
} as const;

export const CODES_HEADERS = { code: 'Mã', orgUnit: 'Đơn vị', name: 'Họ và tên' } as const;

export const NOTES = {
  income: 'Chọn một trong hai mức. Không cần ghi số lương: mức là đủ để tính.',
  status:
    'Để trống nếu đang công tác. Trường hợp khác phải ghi theo quyết định, danh sách nào ở cột Ghi chú.',
  days: 'Số ngày công đã làm; nửa ngày ghi 0,5.',
  paid: 'Ghi đủ số đồng, ví dụ 450.000.',
  paidOn: 'Ngày trước, tháng sau: 19/5/2024.',
  account: 'Chọn tài khoản của cuộc vận động, hoặc để trống nếu nộp tiền mặt.',
  computed: 'Ô tự tính, không cần nhập.',
  code: 'Mã do công cụ cấp; giữ nguyên cùng với người ở dòng đó.',
  quantity: 'Giá trị hiện vật = số lượng × đơn giá; thiếu một trong hai thì chưa tính được.',
  land: 'Ghi diện tích (m²); không quy ra tiền.',
  taxCode: '10 số, 10 số và 3 số chi nhánh, hoặc 12 số của hộ kinh doanh.',
  anonymous: 'Tích vào ô nếu người ủng hộ không muốn nêu tên.',
} as const;
