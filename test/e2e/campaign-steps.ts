/** A whole campaign as the people of a commune write it down: what stands in which tab, in their order. */
import { transferMemo } from '../../src/domain/transfer-memo.ts';
import { ACCOUNT, day } from '../support/book.ts';

export type Value = string | number | boolean | { readonly day: string };

/** Rows below the header of a tab. */
export interface Typed {
  readonly tab: string;
  /** Rows of the table that are filled already. */
  readonly below: number;
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

const on = (iso: string): Value => ({ day: iso });

const staff = (name: string, band: string, more: Record<string, Value> = {}) => ({
  'Họ và tên': name,
  'Chức vụ': 'Giáo viên',
  'Đối tượng': 'Viên chức',
  'Mức thu nhập': band,
  ...more,
});

/** Units hand in their lists: three are asked for 450.000, 450.000 and 300.000 đ; a hamlet declares a household. */
export const LISTS: readonly Typed[] = [
  {
    tab: 'MN',
    below: 0,
    rows: [
      staff('Mai Thị Thử', 'Từ 5 triệu trở lên'),
      staff('Lò Văn Mẫu', 'Từ 5 triệu trở lên'),
      staff('Vi Thị Ví Dụ', 'Dưới 5 triệu'),
    ],
  },
  { tab: 'X01', below: 0, rows: [{ 'Họ và tên chủ hộ': 'Nông Văn Hộ Mẫu' }] },
];

/** What came in cash, and a hamlet's transfer that was booked by hand. */
export const RECEIPTS: Typed = {
  tab: 'Sổ thu',
  below: 0,
  rows: [
    {
      'Số chứng từ': 'PT01',
      'Ngày nhận': on('2024-05-13'),
      'Người nộp': 'Trưởng xóm 1',
      'Nộp cho (mã)': 'X01',
      'Số tiền': 60_000_000,
      'Nơi nhận': ACCOUNT,
      Loại: 'Thu',
    },
    {
      'Số chứng từ': 'PT02',
      'Ngày nhận': on('2024-05-14'),
      'Người nộp': 'Vi Thị Ví Dụ',
      'Nộp cho (mã)': 'MN-03',
      'Số tiền': 300_000,
      'Nơi nhận': 'Tiền mặt',
      Loại: 'Thu',
    },
  ],
};

const memo = (code: string) => transferMemo(2024, { unit: 'MN', code });

/** A statement with two transfers by code, a stranger's, and money out. */
export const STATEMENT = [
  ['Ngày giao dịch', 'Nội dung giao dịch', 'Ghi nợ', 'Ghi có', 'Số dư', 'Số tham chiếu'],
  ['15/05/2024', `${memo('MN-01')} nop tien`, '', '450.000', '1.450.000', 'FT241'],
  ['15/05/2024', 'TRA TIEN HANG', '', '999.000', '2.449.000', 'FT242'],
  ['16/05/2024', 'RUT TIEN', '500.000', '', '1.949.000', 'FT243'],
  ['16/05/2024', `${memo('MN-02')}`, '', '600.000', '2.549.000', 'FT244'],
]
  .map((cells) => cells.join('\t'))
  .join('\n');

/** Somebody gave 150.000 đ too much and has it back; behind the four lines that stand in the book by then. */
export const REFUND: Typed = {
  tab: 'Sổ thu',
  below: 4,
  rows: [
    {
      'Số chứng từ': 'PC01',
      'Ngày nhận': on('2024-05-17'),
      'Người nộp': 'Lò Văn Mẫu',
      'Nộp cho (mã)': 'MN-02',
      'Số tiền': -150_000,
      'Nơi nhận': ACCOUNT,
      Loại: 'Hoàn trả',
      'Chứng từ gốc': 'SK0002',
    },
  ],
};

/** What hamlets propose, what was approved, and what was paid: an advance, its settlement, what came back, a payment. */
export const USE: readonly Typed[] = [
  {
    tab: 'Đề nghị hỗ trợ',
    below: 0,
    rows: [
      {
        'Mã công trình': 'CT01',
        'Ngày đề nghị': on('2024-04-20'),
        'Đơn vị đề nghị (mã)': 'X01',
        'Tên công trình, nội dung': 'Đường bê tông xóm 1',
        'Dự toán (đồng)': 80_000_000,
        'Giao cộng đồng': true,
        'Có tính chất đặc thù': true,
        'Vượt khả năng của người dân': true,
        'Ý kiến Ban Chỉ đạo': 'Đồng ý',
        'Số tiền duyệt (đồng)': 40_000_000,
        'Số quyết định': '45/QĐ-UBND',
        'Ngày quyết định': on('2024-05-16'),
      },
    ],
  },
  {
    tab: 'Kế hoạch sử dụng',
    below: 0,
    rows: [
      {
        'Mã công trình': 'NV01',
        'Tên công trình, nội dung': 'Sửa nhà văn hóa',
        'Mục sử dụng': '2.2 Nội dung cần thiết khác',
        'Chưa có cơ chế hỗ trợ từ nguồn NSNN': true,
        'Hỗ trợ từ nguồn vận động (đồng)': 10_000_000,
        'Số quyết định': '46/QĐ-UBND',
        'Ngày quyết định': on('2024-05-16'),
      },
    ],
  },
  {
    tab: 'Thanh quyết toán',
    below: 0,
    rows: [
      payment('PC02', '2024-05-17', 'CT01', 'Tạm ứng', 25_000_000, { 'Người nhận': 'Trưởng xóm 1' }),
      payment('QT02', '2024-05-20', 'CT01', 'Quyết toán tạm ứng', 22_000_000, { 'Chứng từ gốc': 'PC02' }),
      payment('PT03', '2024-05-21', 'CT01', 'Hoàn tạm ứng', 3_000_000, { 'Chứng từ gốc': 'PC02' }),
      payment('PC03', '2024-05-21', 'NV01', 'Thanh toán', 8_000_000),
    ],
  },
];

function payment(
  number: string,
  iso: string,
  code: string,
  kind: string,
  amount: number,
  more: Record<string, Value> = {},
): Record<string, Value> {
  return {
    'Số chứng từ': number,
    Ngày: on(iso),
    'Mã công trình': code,
    Loại: kind,
    'Số tiền': amount,
    'Nơi giữ tiền': ACCOUNT,
    'Đủ hồ sơ': true,
    ...more,
  };
}

/** After the first run was sealed, the hamlet's head brings 1.000.000 đ more. */
export const LATER: Typed = {
  tab: 'Sổ thu',
  below: 5,
  rows: [
    {
      'Số chứng từ': 'PT04',
      'Ngày nhận': on('2024-05-23'),
      'Người nộp': 'Trưởng xóm 1',
      'Nộp cho (mã)': 'X01',
      'Số tiền': 1_000_000,
      'Nơi nhận': 'Tiền mặt',
      Loại: 'Thu',
    },
  ],
};

export const PREPARED_BY = 'Nguyễn Thị Thu';
export const APPROVED_BY = 'Ma Đình Trường';
export const WHY_ADJUSTED = 'Xóm 1 nộp thêm';

/** As another program has it in the file once it was typed: an account is a number to it. */
export function asCell(value: Value) {
  if (typeof value === 'object') return { numberValue: day(value.day) };
  if (typeof value === 'string')
    return /^\d+$/.test(value) ? { numberValue: Number(value) } : { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

/** As a person types it. */
export function asTyped(value: Value): string {
  if (typeof value === 'object') return value.day.split('-').reverse().map(Number).join('/');
  if (typeof value === 'number') return value.toLocaleString('vi-VN');
  return typeof value === 'string' ? value : value ? 'TRUE' : 'FALSE';
}
