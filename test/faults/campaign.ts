import { transferMemo } from '../../src/domain/transfer-memo.ts';
import {
  ACCOUNT,
  type Book,
  business,
  day,
  donor,
  household,
  LOW,
  person,
  planned,
  proposal,
  receipt,
  smallBook,
  spent,
} from '../support/book.ts';

/** 24/5/2024, 08:00 in Vietnam. */
export const NOW = Date.UTC(2024, 4, 24, 1);
/** The day after the lists were closed. */
export const CLOSED = Date.UTC(2024, 5, 2, 1);

export const memo = (code: string) => transferMemo(2024, { unit: 'MN', code });
export const credit = (row: number, amount: number, text: string) => ({
  row,
  on: '2024-05-17',
  amount,
  text,
  reference: `FT24${row}`,
});
export const STATEMENT = {
  account: ACCOUNT,
  lines: [
    credit(1, 450_000, `${memo('MN-02')} nop tien`),
    credit(2, 200_000, 'NGUYEN VAN LA chuyen khoan'),
    credit(3, 450_000, `${memo('MN-04')} nop tien`),
  ],
};
export const LIST = {
  unit: 'MN',
  rows: [
    ['Họ và tên', 'Đối tượng', 'Thu nhập', 'Số tiền', 'Ngày nộp', 'Hình thức nộp'],
    ['Mai Thị Thử', 'Viên chức', 'Từ 5 triệu trở lên', '460.000', '16/5/2024', 'Tiền mặt'],
    ['Người Mới Một', 'Viên chức', 'Dưới 5 triệu', '300.000', '17/5/2024', 'Tiền mặt'],
    ['Người Mới Hai', 'Viên chức', 'Dưới 5 triệu', '', '', ''],
  ],
};
export const BY_LIST = {
  unit: 'X01',
  people: [{ code: 'X01-01', name: 'Nông Văn Hộ Mẫu', amount: 200_000, received: 0 }],
  counted: 200_000,
  day: '20/5/2024',
  place: 'Tiền mặt',
  voucher: 'PT20',
  collector: 'Nguyễn Thị Thu',
  payer: 'Trưởng xóm 1',
  note: '',
  agreed: [],
};
export const SEAL = {
  preparedBy: 'Nguyễn Thị Thu',
  approvedBy: 'Ma Đình Trường',
  waiver: 'Huyện cần số hôm nay',
};

/** Lists, cash, a work approved and paid in advance: a bit of everything that a campaign has. */
export function campaign(): Book {
  const unpaid = { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined };
  const book = smallBook()
    .fill('MN', [
      person('Mai Thị Thử'),
      person('Lò Văn Mẫu', unpaid),
      person('Vi Thị Ví Dụ', { ...unpaid, 'Mức thu nhập': LOW }),
      person('Ma Đình Thí', unpaid),
    ])
    .fill('X01', [household('Nông Văn Hộ Mẫu', unpaid)])
    .fill('DN', [business('Công ty Thử Nghiệm')])
    .fill('HT', [donor('Cụ Lường Văn Thử')])
    .fill('Sổ thu', [
      receipt('MN-01'),
      receipt('X01', { 'Số chứng từ': 'PT02', 'Số tiền': 60_000_000 }),
      receipt('DN-01', { 'Số chứng từ': 'PT03', 'Số tiền': 3_000_000 }),
    ])
    .fill('Đề nghị hỗ trợ', [proposal('CT01')])
    .fill('Kế hoạch sử dụng', [planned('NV01')])
    .fill('Thanh quyết toán', [
      spent('CT01', { Loại: 'Tạm ứng', 'Số tiền': 20_000_000, 'Người nhận': 'Trưởng xóm 1' }),
    ]);
  for (const code of ['MN', 'X01', 'CQ']) book.unit(code, { Email: `${code.toLowerCase()}@xa.example` });
  book
    .setting('Ngày khóa danh sách', day('2024-06-01'))
    .setting('Email kế toán', 'ke.toan@xa.example')
    .setting('Email chủ tịch', 'chu.tich@xa.example');
  return book;
}
