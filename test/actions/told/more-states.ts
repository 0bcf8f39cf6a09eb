/** Workbooks with what is rarer: codes that moved, books behind the lists, money that went back, works half told. */

import { issueConfirmations } from '../../../src/actions/confirmations.ts';
import { consolidate } from '../../../src/actions/consolidate.ts';
import { dateList } from '../../../src/actions/date-list.ts';
import { sealRun } from '../../../src/actions/seal-run.ts';
import type { Spreadsheet } from '../../../src/workbook/sheets-api.ts';
import {
  ACCOUNT,
  type Book,
  business,
  day,
  donor,
  goods,
  household,
  labour,
  land,
  person,
  planned,
  proposal,
  receipt,
  smallBook,
  spent,
} from '../../support/book.ts';
import { DONE } from '../../support/reminded-book.ts';
import { after, apartFrom, MADE, NOW, OTHER, of, read, state, WORKBOOKS } from './states.ts';

/** Codes that stand beside another name, twice, beside nobody, and at nothing. */
const codes = after(MADE.messySettled, (book) =>
  book
    .fill('CQ', [
      { 'Họ và tên': 'Người Khác Hẳn' },
      { Mã: 'CQ-01' },
      { 'Họ và tên': undefined },
      { Mã: undefined },
      { Mã: 'MN-02' },
    ])
    .fill('Đã vận động', [
      { 'Họ và tên': 'Mai Thị Thử', 'Đơn vị': 'MN' },
      { 'Họ và tên': 'Ai Đó', 'Đơn vị': 'ZZ' },
    ]),
);

/** Lists that declare more than the books have, of money, days and goods. */
const behind = after(
  of(() => {
    const book = smallBook()
      .setting('Tài khoản đã được xác nhận', 'Có')
      .setting('Ban Chỉ đạo đã duyệt công khai', 'Có')
      .fill('MN', [person('Mai Thị Thử'), person('Lò Văn Mẫu', { 'Ngày công đã làm': 1.5 })])
      .fill('X01', [
        household('Nông Văn Hộ Mẫu', {
          'Ngày công đã làm': 3,
          'Hiện vật': 'Cát',
          'Đơn vị tính': 'm³',
          'Số lượng': 5,
          'Đơn giá (đồng)': 400_000,
          'Đất hiến (m²)': 60,
        }),
        household('Nông Thị Hai', { 'Hiện vật': 'Tre', 'Số lượng': 20, 'Ngày nộp': undefined }),
        household('Nông Văn Ba', { 'Hình thức nộp': undefined, 'Ngày nộp': day('2024-05-25') }),
      ])
      .fill('DN', [
        business('Công ty Thử Nghiệm', {
          'Hiện vật quy tiền (đồng)': 5_000_000,
          'Đăng ký ủng hộ (đồng)': 9_000_000,
        }),
        business('Hợp tác xã Mẫu', {
          'Tiền đã nộp (đồng)': undefined,
          'Ngày nộp': undefined,
          'Tài khoản nhận': undefined,
        }),
      ])
      .fill('HT', [
        donor('Cụ Lường Văn Thử', { 'Tài khoản nhận': OTHER, 'Hình thức nộp': 'Chuyển khoản' }),
        donor('Người Giấu Tên', { 'Ẩn danh': true, 'Hiện vật quy tiền (đồng)': 700_000 }),
      ])
      .fill('Sổ thu', [receipt('MN-01', { 'Người thu': 'Cô Thu Quỹ' })])
      .fill('Ngày công', [labour('X01-01')])
      .fill('Hiện vật', [goods('X01-01', { 'Số lượng': 1 })])
      .fill('Đề nghị hỗ trợ', [proposal('CT01'), proposal('CT02', { 'Số tiền duyệt (đồng)': undefined })]);
    return book;
  }),
  (book) => book.apply(consolidate(book.read(), NOW)),
);

/** Only declared money, and works with everything that can be said of one, and with nothing. */
const works = of(() =>
  smallBook()
    .fill('MN', [person('Mai Thị Thử', { 'Tiền đã nộp (đồng)': 30_000_000 })])
    .fill('HT', [donor('Cụ Lường Văn Thử', { 'Tiền đã nộp (đồng)': 80_000_000 })])
    .fill('Đề nghị hỗ trợ', [
      proposal('CT01', {
        'Loại công trình': 'Giao thông',
        'Tiêu chí': 'Giao thông',
        'Khối lượng': '300 m',
        'Ghi chú': 'Gấp',
      }),
      proposal('CT02', { 'Đơn vị đề nghị (mã)': 'ZZ', 'Tên công trình, nội dung': undefined }),
      proposal('CT03', { 'Đơn vị đề nghị (mã)': undefined, 'Số tiền duyệt (đồng)': 90_000_000 }),
    ])
    .fill('Kế hoạch sử dụng', [
      planned('CT01', {
        'Mục sử dụng': '2.1 Hỗ trợ công trình xóm',
        'Hỗ trợ từ nguồn vận động (đồng)': 40_000_000,
        'Đơn vị thực hiện': 'Xóm 1',
        'Thời gian thực hiện': 'Quý III/2024',
        'Dự toán (đồng)': 100_000_000,
        'Nguồn khác (đồng)': 3_000_000,
      }),
      planned('CT01', {
        'Số quyết định': '47/QĐ-UBND',
        'Quyết định gốc': '46/QĐ-UBND',
        'Hỗ trợ từ nguồn vận động (đồng)': -5_000_000,
      }),
      planned('NV02', { 'Mục sử dụng': undefined, 'Số quyết định': undefined, 'Ngày quyết định': undefined }),
      planned('NV03', {
        'Mục sử dụng': 'khác',
        'Hỗ trợ từ nguồn vận động (đồng)': undefined,
        'Tên công trình, nội dung': undefined,
      }),
    ])
    .fill('Hiến đất', [
      land('X01-01'),
      land('HT-01', { 'Mã công trình': 'CT02', 'Biên bản hiến đất': 'BB08' }),
    ])
    .fill('Thanh quyết toán', [
      spent('CT01', {
        Loại: 'Tạm ứng',
        'Số tiền': 4_000_000,
        'Người nhận': 'Trưởng xóm 1',
        'Nội dung': 'Ứng đợt 1',
      }),
      spent('CT01', {
        'Số chứng từ': 'PC02',
        Loại: 'Quyết toán',
        'Số tiền': 3_000_000,
        'Chứng từ gốc': 'PC01',
      }),
      spent('CT01', {
        'Số chứng từ': 'PC03',
        Loại: 'Hoàn ứng',
        'Số tiền': 1_000_000,
        'Chứng từ gốc': 'PC01',
        'Nơi giữ tiền': 'Tiền mặt',
      }),
      spent('NV02', { 'Số chứng từ': 'PC04', 'Nơi giữ tiền': OTHER }),
      spent('', { 'Số chứng từ': 'PC05', Loại: 'Nộp trả', 'Số tiền': 500_000, 'Nơi giữ tiền': undefined }),
    ]),
);

/** Money that went back, was corrected and was moved; one voucher for several; nobody to give a paper to. */
const moved = after(MADE.booked, (book) =>
  book.fill(
    'Sổ thu',
    [
      receipt('MN-01', {
        'Số chứng từ': 'PT50',
        Loại: 'Hoàn trả',
        'Số tiền': -150_000,
        'Chứng từ gốc': 'PT01',
      }),
      receipt('X01', {
        'Số chứng từ': 'PT51',
        Loại: 'Điều chỉnh',
        'Số tiền': -1_000_000,
        'Chứng từ gốc': 'PT02',
        'Ngày nhận': day('2024-05-20'),
      }),
      receipt('MN-03', {
        'Số chứng từ': 'PT52',
        'Số tiền': 100_000,
        'Nơi nhận': 'Tiền mặt',
        'Người thu': 'Cô Thu Quỹ',
      }),
      receipt('MN-04', {
        'Số chứng từ': 'PT52',
        'Số tiền': 200_000,
        'Nơi nhận': 'Tiền mặt',
        'Người thu': 'Cô Thu Quỹ',
        'Người nộp': 'Hiệu trưởng',
      }),
      receipt('', {
        'Số chứng từ': 'CK01',
        Loại: 'Chuyển nội bộ',
        'Số tiền': -300_000,
        'Nơi nhận': 'Tiền mặt',
      }),
      receipt('', {
        'Số chứng từ': 'CK01',
        Loại: 'Chuyển nội bộ',
        'Số tiền': 300_000,
        'Nơi nhận': ACCOUNT,
        'Ghi chú': 'Nộp tiền mặt',
      }),
      receipt('HT-01', { 'Số chứng từ': 'PT53', 'Nơi nhận': undefined, 'Số tiền': 70_000 }),
      receipt('', { 'Số chứng từ': 'CK02', Loại: 'Chuyển nội bộ', 'Số tiền': -500_000, 'Nơi nhận': OTHER }),
      receipt('', {
        'Số chứng từ': 'CK02',
        Loại: 'Chuyển nội bộ',
        'Số tiền': 500_000,
        'Nơi nhận': 'Kho bạc',
      }),
      receipt('DN-01', { 'Số chứng từ': '', 'Số tiền': 20_000, 'Người nộp': undefined }),
    ],
    7,
  ),
);
const movedSettled = after(moved, (book) => book.apply(consolidate(book.read(), NOW)));
const movedPapers = after(moved, (book) => book.apply(issueConfirmations(book.read(), NOW, {})));

/** A commune that left out of its settings what can be left out. */
const bare = after(MADE.messySettled, (book: Book) => {
  for (const label of [
    'Xã',
    'Huyện',
    'Tài khoản 1',
    'Tài khoản 2',
    'Ngân hàng',
    'Người ký',
    'Chức vụ người ký',
    'Nơi nhận báo cáo',
    'Kế toán',
    'Email kế toán',
    'Lịch nhắc (ngày so với hạn)',
  ])
    book.setting(label, undefined);
  book
    .setting('Số kế hoạch', '119/KH-BCĐ')
    .setting('Ngày kế hoạch', day('2024-04-15'))
    .setting('Cơ quan ban hành (UBND/Ban Chỉ đạo)', 'Ban Chỉ đạo');
});
const deputy = after(MADE.settled, (book) =>
  book
    .setting('Chức vụ người ký', 'PHÓ CHỦ TỊCH')
    .setting('Tài khoản đã được xác nhận', 'Có')
    .setting('Ngày kế hoạch', day('2024-04-15'))
    .setting('Ngày khóa danh sách', day('2024-05-30')),
);
const confirmed = after(MADE.messySettled, (book) => book.setting('Tài khoản đã được xác nhận', 'Có'));

/** A list that was ticked, dated by hand, and written on; another that lacks days and ways of payment. */
const dated = after(MADE.handedIn, (book) => {
  book.apply(consolidate(book.read(), NOW));
  book.apply(dateList(book.read(), NOW, { unit: 'MN', day: '20/5/2024', why: 'bản giấy đến trước' }));
  book.fill('MN', [{ 'Tiền đã nộp (đồng)': 500_000 }], 2);
  book
    .fill('X01', [
      household('Nông Văn Hộ Mẫu', {
        'Ngày nộp': undefined,
        'Hình thức nộp': undefined,
        'Hiện vật': 'Tre',
        'Số lượng': 3,
      }),
    ])
    .beside('X01', DONE, true)
    .fill('DN', [business('Công ty Khác', { 'Tài khoản nhận': undefined })], 1);
});
const datedSettled = after(dated, (book) => book.apply(consolidate(book.read(), NOW)));

/** Sealed twice, and changed by hand since. */
const sealedTwice = after(MADE.sealed, (book) => {
  book.fill('Sổ thu', [receipt('MN-03', { 'Số chứng từ': 'PT44', 'Số tiền': 300_000 })], 8);
  book.fill('X01', [household('Nông Thị Mới')], 1).deleteTab('DN');
  book.apply(consolidate(book.read(), NOW));
  const people = { preparedBy: 'Người Lập', approvedBy: 'Người Duyệt' };
  book.apply(sealRun(book.read(), NOW, { ...people, reason: 'Bổ sung', waiver: 'Huyện cần ngay' }));
});
const sealBroken = after(sealedTwice, (book) => {
  const at = book.address('Các lần tổng hợp', 'Tổng tiền đã nộp', 1);
  book.put('Các lần tổng hợp', at, 999);
});

/** Headers renamed, books away: what can still be read is read. */
const torn = after(MADE.messySettled, (book) =>
  book
    .renameHeader('Sổ thu', 'Số tiền', 'Tiền')
    .renameHeader('MN', 'Họ và tên', 'Tên gọi')
    .renameTab('X01', 'Xóm một')
    .deleteTab('Hiện vật')
    .deleteTab('Kiểm tra')
    .deleteTab('Lịch sử nộp'),
);

export const MORE_WORKBOOKS = {
  codes: read(codes),
  behind: read(behind),
  works: read(works),
  moved: read(moved),
  movedSettled: read(movedSettled),
  movedPapers: read(movedPapers),
  bare: read(bare),
  deputy: read(deputy),
  confirmed: read(confirmed),
  dated: read(dated),
  datedSettled: read(datedSettled),
  sealedTwice: read(sealedTwice),
  sealBroken: read(sealBroken),
  torn: read(torn),
  /** The books are in a file of the accountant’s that is not at hand. */
  booksAway: state(() => {
    const { ownFile: _, ...shared } = WORKBOOKS.apart() as Spreadsheet & { ownFile?: unknown };
    return {
      ...shared,
      sheets: (shared.sheets ?? []).filter(({ properties: { sheetId = 0 } }) => sheetId >= 0),
    };
  }),
  /** Both files, with mistakes in both. */
  apartMessy: apartFrom(MADE.messySettled),
} as const;

export const STATES = { ...WORKBOOKS, ...MORE_WORKBOOKS } as const;
