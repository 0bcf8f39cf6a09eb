/**
 * What the columns of a list made elsewhere are called, by the column of ours that they fill. Compared folded and without
 * punctuation; a header that is none of these is never taken by itself, only suggested when it is close.
 */

/** Columns of a source that fill no column of ours by themselves. */
export const SOURCE_COLUMNS = {
  number: 'STT (không ghi)',
  familyName: 'Họ đệm (ghép với tên)',
  givenName: 'Tên (ghép sau họ đệm)',
} as const;

export type Synonyms = Readonly<Record<string, readonly string[]>>;

/** In brackets behind a header these only say in what it is counted; «nghìn đồng» would say something else. */
export const UNITS_IN_BRACKETS = ['đồng', 'đ', 'vnđ', 'vnd', 'm2', 'ngày', 'công', 'ngày công', 'nếu có'];

const everyForm: Synonyms = {
  number: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'Thứ tự'],
  code: ['Mã', 'Mã số', 'Mã dòng'],
  familyName: ['Họ', 'Họ đệm', 'Họ và đệm', 'Họ tên đệm', 'Họ và tên đệm', 'Họ lót', 'Họ và chữ lót'],
  // Alone it is the whole name.
  givenName: ['Tên'],
  paid: [
    'Tiền đã nộp',
    'Số tiền đã nộp',
    'Số tiền nộp',
    'Đã nộp',
    'Tiền nộp',
    'Số tiền',
    'Tiền mặt đã nộp',
    'Số tiền ủng hộ',
    'Tiền ủng hộ',
    'Số tiền đóng góp',
    'Đã ủng hộ',
    'Đã đóng góp',
    'Thực nộp',
    'Đã thu',
    'Số tiền đã thu',
  ],
  paidOn: [
    'Ngày nộp',
    'Ngày nộp tiền',
    'Ngày thu',
    'Ngày đóng',
    'Ngày đóng góp',
    'Ngày ủng hộ',
    'Ngày chuyển',
    'Ngày chuyển khoản',
    'Thời gian nộp',
    'Ngày tháng nộp',
  ],
  method: [
    'Hình thức nộp',
    'Hình thức',
    'Hình thức đóng góp',
    'Hình thức thanh toán',
    'Cách nộp',
    'Phương thức',
    'CK/TM',
    'TM/CK',
    'Chuyển khoản/Tiền mặt',
  ],
  account: [
    'Tài khoản nhận',
    'Tài khoản',
    'Số tài khoản',
    'STK',
    'Số TK',
    'TK nhận',
    'Nộp vào tài khoản',
    'Số tài khoản nhận',
    'Nơi nhận',
  ],
  note: ['Ghi chú', 'Chú thích', 'Diễn giải', 'Nội dung', 'Lý do'],
};

const days = [
  'Ngày công đã làm',
  'Ngày công',
  'Số ngày công',
  'Số công',
  'Số ngày công đã làm',
  'Công đã làm',
  'Ngày công lao động',
  'Số ngày công đã thực hiện',
];
const phone = [
  'Điện thoại',
  'Số điện thoại',
  'SĐT',
  'Số ĐT',
  'ĐT',
  'Di động',
  'Số di động',
  'Điện thoại liên hệ',
];
const pledge = ['Đăng ký ủng hộ', 'Đăng ký', 'Số tiền đăng ký', 'Mức đăng ký', 'Cam kết', 'Số tiền cam kết'];
const goodsValue = ['Hiện vật quy tiền', 'Giá trị hiện vật', 'Hiện vật quy ra tiền', 'Hiện vật quy đổi'];

/** By form; the form's own headers count before these. */
export const COLUMN_SYNONYMS = {
  staff: {
    ...everyForm,
    name: [
      'Họ và tên',
      'Họ tên',
      'Tên',
      'Họ, tên',
      'Họ và tên CBGV',
      'Họ và tên CBGVNV',
      'Họ và tên cán bộ',
      'Họ tên cán bộ',
      'Tên cán bộ',
      'Họ và tên cán bộ, giáo viên, nhân viên',
      'Họ và tên cán bộ, công chức',
      'Họ và tên người nộp',
      'Người nộp',
      'Tên người nộp',
    ],
    position: [
      'Chức vụ',
      'Chức danh',
      'Chức vụ, chức danh',
      'Chức danh, chức vụ',
      'Vị trí',
      'Vị trí việc làm',
      'Công việc',
      'Nhiệm vụ',
      'Chức vụ/Chức danh',
    ],
    category: ['Đối tượng', 'Loại cán bộ', 'Diện', 'Diện đối tượng', 'Biên chế/Hợp đồng', 'Loại lao động'],
    income: [
      'Mức thu nhập',
      'Thu nhập',
      'Lương',
      'Tổng thu nhập',
      'Tiền lương',
      'Mức lương',
      'Lương tháng',
      'Thu nhập tháng',
      'Thu nhập/tháng',
      'Lương/tháng',
      'Lương thực nhận',
      'Thực lĩnh',
      'Tổng lương',
    ],
    status: ['Tình trạng', 'Trạng thái', 'Tình trạng công tác'],
    days,
  },
  hamlet: {
    ...everyForm,
    name: [
      'Họ và tên chủ hộ',
      'Chủ hộ',
      'Họ tên chủ hộ',
      'Tên chủ hộ',
      'Họ và tên',
      'Họ tên',
      'Tên',
      'Hộ gia đình',
      'Tên hộ',
    ],
    days,
    goods: ['Hiện vật', 'Tên hiện vật', 'Loại hiện vật', 'Vật liệu', 'Hiện vật ủng hộ'],
    measureUnit: ['Đơn vị tính', 'ĐVT', 'Đơn vị'],
    quantity: ['Số lượng', 'SL', 'Khối lượng'],
    unitPrice: ['Đơn giá', 'Giá', 'Giá đơn vị'],
    land: ['Đất hiến', 'Diện tích đất hiến', 'Hiến đất', 'Diện tích hiến đất', 'Diện tích', 'Diện tích hiến'],
  },
  business: {
    ...everyForm,
    name: [
      'Tên doanh nghiệp',
      'Doanh nghiệp',
      'Tên công ty',
      'Tên đơn vị',
      'Tên cơ sở',
      'Tên',
      'Tên doanh nghiệp, hợp tác xã, hộ kinh doanh',
      'Tên tổ chức',
    ],
    form: ['Loại hình', 'Loại hình doanh nghiệp', 'Loại'],
    taxCode: ['Mã số thuế', 'MST', 'Mã thuế', 'Mã số doanh nghiệp'],
    representative: [
      'Người đại diện',
      'Đại diện',
      'Chủ doanh nghiệp',
      'Giám đốc',
      'Người đại diện pháp luật',
      'Chủ cơ sở',
      'Họ tên chủ doanh nghiệp',
    ],
    phone,
    pledge,
    goodsValue,
    status: ['Tình trạng', 'Trạng thái', 'Tình trạng hoạt động'],
  },
  donor: {
    ...everyForm,
    name: [
      'Tên tổ chức, cá nhân',
      'Tổ chức, cá nhân',
      'Tên tổ chức/cá nhân',
      'Họ và tên',
      'Họ tên',
      'Tên',
      'Người ủng hộ',
      'Nhà hảo tâm',
      'Tên nhà tài trợ',
      'Nhà tài trợ',
      'Đơn vị ủng hộ',
      'Tên đơn vị, cá nhân',
    ],
    address: ['Địa chỉ', 'Nơi ở', 'Chỗ ở', 'Địa chỉ liên hệ', 'Trú quán'],
    phone,
    pledge,
    goodsValue,
    anonymous: ['Ẩn danh', 'Không nêu tên'],
  },
} as const satisfies Record<string, Synonyms>;

/** Words of a cell for a word of its drop-down, where everybody means the same by them. */
export const WORD_SYNONYMS: Synonyms = {
  'Chuyển khoản': ['CK', 'Ngân hàng', 'Qua ngân hàng', 'Chuyển khoản ngân hàng'],
  'Tiền mặt': ['TM', 'Nộp tiền mặt'],
  'Không chuyên trách': ['Cán bộ không chuyên trách', 'Người hoạt động không chuyên trách', 'KCT'],
  'Nghỉ thai sản': ['Thai sản'],
  'Doanh nghiệp': ['Công ty', 'Cty', 'Công ty TNHH', 'Công ty cổ phần', 'DN'],
  'Hợp tác xã': ['HTX'],
  'Hộ kinh doanh': ['HKD', 'Hộ kinh doanh cá thể', 'Hộ KD'],
};

/** First words of a line that adds the others up. */
export const TOTAL_LINES = {
  whole: [
    'Cộng',
    'Tổng',
    'Tổng cộng',
    'Tổng số',
    'Cộng trang',
    'Cộng dồn',
    'Cộng lũy kế',
    'Lũy kế',
    'Cộng mang sang',
    'Mang sang',
  ],
  beginning: ['Tổng cộng', 'Cộng trang', 'Bằng chữ', 'Số tiền bằng chữ', 'Tổng số tiền', 'Tổng số người'],
} as const;
