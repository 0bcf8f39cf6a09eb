import { issueConfirmations } from '../../src/actions/confirmations.ts';
import { consolidate } from '../../src/actions/consolidate.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import { type ProblemCode, SEVERITY } from '../../src/domain/problems.ts';
import { a1 } from '../../src/workbook/a1.ts';
import {
  type Book,
  business,
  day,
  donor,
  goods,
  household,
  labour,
  land,
  openBook,
  person,
  planned,
  proposal,
  receipt,
  smallBook,
  spent,
  spotOf,
  TODAY,
} from '../support/book.ts';

type Case = readonly [code: ProblemCode, make: (book: Book) => unknown, cell: (book: Book) => string];

const BOX = 'Đơn vị xác nhận đã lập xong danh sách';

/** The cell of a unit's first data row under a header. */
const under =
  (tab: string, header: string, below = 1) =>
  (book: Book) =>
    `${tab}!${book.address(tab, header, below)}`;
const beside = (tab: string, label: string) => (book: Book) => {
  const { row, column } = book.spot(tab, label);
  return `${tab}!${String.fromCharCode(65 + column + 1)}${row + 1}`;
};
const staff = (more: Parameters<typeof person>[1]) => (book: Book) =>
  book.fill('MN', [person('Ma Thị Hoa', more)]);
const hamlet = (more: Parameters<typeof household>[1]) => (book: Book) =>
  book.fill('X01', [household('Nông Văn Tám', more)]);
const received =
  (...lines: Parameters<typeof receipt>[1][]) =>
  (book: Book) =>
    book.fill('MN', [person('Ma Thị Hoa')]).fill(
      'Sổ thu',
      lines.map((more) => receipt('MN-01', more)),
    );
/** Paper 1, cancelled, and paper 2, each of one line; somebody types into the tab. */
const papered = (header: string, below: number, typed: string | number) => (book: Book) => {
  const issue = () => book.apply(issueConfirmations(book.read(), TODAY, {}));
  received({})(book);
  issue();
  book.fill(
    'Sổ thu',
    [receipt('MN-01', { Loại: 'Hoàn trả', 'Số tiền': 150_000, 'Chứng từ gốc': 'PT01' })],
    1,
  );
  issue();
  book.put('Giấy xác nhận', book.address('Giấy xác nhận', header, below), typed);
};
/** Seals what the workbook has, as an adjustment where it was sealed before. */
function seal(book: Book): void {
  const names = { preparedBy: 'Người lập mẫu', approvedBy: 'Người duyệt mẫu' };
  book.consolidate();
  book.apply(sealRun(book.read(), TODAY, { ...names, reason: 'Thu thêm' }));
}
/** One sealed run; somebody types into its first line. */
const sealed = (header: string, typed: string | number) => (book: Book) => {
  staff({})(book);
  seal(book);
  book.put('Các lần tổng hợp', book.address('Các lần tổng hợp', header, 1), typed);
};
const worked =
  (...lines: Parameters<typeof labour>[1][]) =>
  (book: Book) =>
    book.fill('MN', [person('Ma Thị Hoa')]).fill(
      'Ngày công',
      lines.map((more) => labour('MN-01', more)),
    );
const delivered = (more: Parameters<typeof goods>[1]) => (book: Book) =>
  book.fill('X01', [household('Nông Văn Tám')]).fill('Hiện vật', [goods('X01-01', more)]);
/** 90.000.000 đ received, and what was written in the tabs of the money's use. */
const used = (lines: Readonly<Record<string, readonly Parameters<typeof proposal>[1][]>>) => (book: Book) => {
  book.fill('X01', [household('Nông Văn Tám')]).fill('Sổ thu', [receipt('X01', { 'Số tiền': 90_000_000 })]);
  for (const [tab, rows] of Object.entries(lines))
    book.fill(tab, rows as NonNullable<(typeof rows)[number]>[]);
};
const USED = { 'Đề nghị hỗ trợ': [proposal('CT01')] };
const firm = (more: Parameters<typeof business>[1]) => (book: Book) =>
  book.fill('DN', [business('Công ty Mẫu', more)]);

/** Every problem there is: what somebody did, and the cell where the remedy goes. */
const CASES: readonly Case[] = [
  ['NAME_MISSING', staff({ 'Họ và tên': undefined }), under('MN', 'Họ và tên')],
  ['TOTAL_LINE', staff({ 'Họ và tên': 'Tổng cộng' }), under('MN', 'Họ và tên')],
  ['CATEGORY_MISSING', staff({ 'Đối tượng': undefined }), under('MN', 'Đối tượng')],
  ['CATEGORY_UNKNOWN', staff({ 'Đối tượng': 'Giáo viên' }), under('MN', 'Đối tượng')],
  ['INCOME_MISSING', staff({ 'Mức thu nhập': undefined }), under('MN', 'Mức thu nhập')],
  ['INCOME_UNREADABLE', staff({ 'Mức thu nhập': 'trên 5tr' }), under('MN', 'Mức thu nhập')],
  ['INCOME_IS_A_FIGURE', staff({ 'Mức thu nhập': 7_350_000 }), under('MN', 'Mức thu nhập')],
  ['STATUS_UNKNOWN', staff({ 'Tình trạng': 'Nghỉ mát' }), under('MN', 'Tình trạng')],
  ['STATUS_NEEDS_REASON', staff({ 'Tình trạng': 'Nghỉ thai sản' }), under('MN', 'Ghi chú')],
  ['DAYS_UNREADABLE', staff({ 'Ngày công đã làm': 'hai' }), under('MN', 'Ngày công đã làm')],
  ['DAYS_NEGATIVE', staff({ 'Ngày công đã làm': -1 }), under('MN', 'Ngày công đã làm')],
  ['DAYS_STEP', staff({ 'Ngày công đã làm': 0.3 }), under('MN', 'Ngày công đã làm')],
  ['DAYS_TOO_MANY', staff({ 'Ngày công đã làm': 400 }), under('MN', 'Ngày công đã làm')],
  ['AMOUNT_UNREADABLE', staff({ 'Tiền đã nộp (đồng)': '300.000/3 ngày' }), under('MN', 'Tiền đã nộp (đồng)')],
  ['AMOUNT_SUSPICIOUS', staff({ 'Tiền đã nộp (đồng)': 450 }), under('MN', 'Tiền đã nộp (đồng)')],
  ['AMOUNT_NEGATIVE', staff({ 'Tiền đã nộp (đồng)': -450_000 }), under('MN', 'Tiền đã nộp (đồng)')],
  ['AMOUNT_FRACTION', staff({ 'Tiền đã nộp (đồng)': 450_000.5 }), under('MN', 'Tiền đã nộp (đồng)')],
  [
    'AMOUNT_IS_DATE',
    (book) => {
      const { row, column } = book.spot('MN', 'Tiền đã nộp (đồng)');
      const range = book.range('MN', {
        startRowIndex: row + 1,
        endRowIndex: row + 2,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      });
      const cell = { userEnteredFormat: { numberFormat: { type: 'DATE' as const } } };
      staff({ 'Tiền đã nộp (đồng)': day('2024-05-20') })(book);
      book.send({ repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } });
    },
    under('MN', 'Tiền đã nộp (đồng)'),
  ],
  ['AMOUNT_TOO_LARGE', staff({ 'Tiền đã nộp (đồng)': 5e12 }), under('MN', 'Tiền đã nộp (đồng)')],
  ['AMOUNT_UNUSUAL', staff({ 'Tiền đã nộp (đồng)': 4_500_000 }), under('MN', 'Tiền đã nộp (đồng)')],
  ['DATE_UNREADABLE', staff({ 'Ngày nộp': '31/2/2024' }), under('MN', 'Ngày nộp')],
  ['DATE_OUT_OF_CAMPAIGN', staff({ 'Ngày nộp': '19/5/2024' }), under('MN', 'Ngày nộp')],
  ['DATE_MISSING', staff({ 'Ngày nộp': undefined }), under('MN', 'Ngày nộp')],
  ['QUANTITY_UNREADABLE', hamlet({ 'Số lượng': 'vài khối' }), under('X01', 'Số lượng')],
  ['QUANTITY_NEGATIVE', hamlet({ 'Số lượng': -2 }), under('X01', 'Số lượng')],
  ['QUANTITY_STEP', hamlet({ 'Số lượng': 1.2345 }), under('X01', 'Số lượng')],
  ['AREA_UNREADABLE', hamlet({ 'Đất hiến (m²)': 'nửa sào' }), under('X01', 'Đất hiến (m²)')],
  ['AREA_NEGATIVE', hamlet({ 'Đất hiến (m²)': -5 }), under('X01', 'Đất hiến (m²)')],
  ['AREA_STEP', hamlet({ 'Đất hiến (m²)': 1.2345 }), under('X01', 'Đất hiến (m²)')],
  ['IN_KIND_UNPRICED', hamlet({ 'Hiện vật': 'Đá hộc', 'Số lượng': 3 }), under('X01', 'Đơn giá (đồng)')],
  ['METHOD_MISSING', staff({ 'Hình thức nộp': undefined }), under('MN', 'Hình thức nộp')],
  ['METHOD_UNKNOWN', staff({ 'Hình thức nộp': 'séc' }), under('MN', 'Hình thức nộp')],
  ['METHOD_CONFLICT', staff({ 'Hình thức nộp': 'Tiền mặt' }), under('MN', 'Hình thức nộp')],
  ['ACCOUNT_MISSING', staff({ 'Tài khoản nhận': undefined }), under('MN', 'Tài khoản nhận')],
  ['ACCOUNT_UNKNOWN', staff({ 'Tài khoản nhận': '1234567890' }), under('MN', 'Tài khoản nhận')],
  ['FORM_MISSING', firm({ 'Loại hình': undefined }), under('DN', 'Loại hình')],
  ['FORM_UNKNOWN', firm({ 'Loại hình': 'Tập đoàn' }), under('DN', 'Loại hình')],
  ['TAX_CODE_INVALID', firm({ 'Mã số thuế': '0123456789' }), under('DN', 'Mã số thuế')],
  ['BELOW_FLOOR', firm({ 'Tiền đã nộp (đồng)': 1_500_000 }), under('DN', 'Tiền đã nộp (đồng)')],
  [
    'BOX_UNREADABLE',
    (book) => book.beside('MN', 'Đơn vị xác nhận đã lập xong danh sách', 'sắp xong'),
    beside('MN', 'Đơn vị xác nhận đã lập xong danh sách'),
  ],
  [
    'NOBODY_BUT_ROWS',
    (book) => staff({})(book).beside('MN', 'Không có ai thuộc diện', true),
    beside('MN', 'Không có ai thuộc diện'),
  ],
  ['COMPUTED_OVERWRITTEN', staff({ 'Còn vận động (đồng)': 0 }), under('MN', 'Còn vận động (đồng)')],
  [
    'CODE_DUPLICATE',
    (book) => book.fill('MN', [person('Ma Thị Hoa', { Mã: 'MN-09' }), person('Lò Văn Sơn', { Mã: 'mn-09' })]),
    under('MN', 'Mã', 2),
  ],
  [
    'CODE_NAME_CHANGED',
    (book) => {
      staff({})(book).consolidate();
      return book.fill('MN', [{ 'Họ và tên': 'Lò Văn Sơn' }]);
    },
    under('MN', 'Họ và tên'),
  ],
  [
    'DUPLICATE_PERSON',
    (book) => book.fill('CQ', [person('Ma Thị Hòa')]).fill('MN', [person('ma thị  hoà')]),
    under('MN', 'Họ và tên'),
  ],
  [
    'EXCLUDED_PERSON',
    (book) => staff({})(book).fill('Đã vận động', [{ 'Họ và tên': 'Ma Thị Hoa', 'Đơn vị': 'MN' }]),
    under('MN', 'Họ và tên'),
  ],
  [
    'MERGED_CELLS',
    (book) => {
      const { row, column } = book.spot('MN', 'Họ và tên');
      const bounds = { startRowIndex: row + 1, endRowIndex: row + 3, startColumnIndex: column };
      const range = book.range('MN', { ...bounds, endColumnIndex: column + 1 });
      staff({})(book).send({ mergeCells: { range, mergeType: 'MERGE_ALL' } });
    },
    under('MN', 'Họ và tên'),
  ],
  [
    'HEADER_CHANGED',
    (book) => book.renameHeader('MN', 'Mức thu nhập', 'Mức thu nhâp'),
    under('MN', 'Mức thu nhâp', 0),
  ],
  [
    'HEADER_DUPLICATED',
    (book) => book.renameHeader('MN', 'Chức vụ', 'Họ và tên'),
    (book) => `MN!${book.address('MN', 'Họ và tên', 0).replace('C', 'D')}`,
  ],
  [
    'TAB_NAME_INVALID',
    (book) => book.fill('Đơn vị', [{ Mã: 'X12', Loại: 'Xóm', 'Trang tính': 'Xóm 12/13' }], 18),
    under('Đơn vị', 'Trang tính', 19),
  ],
  ['TAB_MISSING', (book) => book.deleteTab('MN'), (book) => `Đơn vị!G${book.spot('Đơn vị', 'MN').row + 1}`],
  [
    'TAB_DUPLICATED',
    (book) => {
      staff({})(book);
      const sourceSheetId = book.idOf('MN');
      book.send({ duplicateSheet: { sourceSheetId, newSheetId: 500, newSheetName: 'Danh sách cũ' } });
    },
    () => 'Danh sách cũ!A1',
  ],
  [
    'TAB_UNREGISTERED',
    (book) => {
      staff({})(book);
      book.renameTab('MN', 'Trường X').unit('MN', { 'Trang tính': 'TH', Mã: 'TH' });
    },
    () => 'Trường X!A1',
  ],
  [
    'CONFIG_MISSING',
    (book) => book.setting('Nộp trước ngày', undefined),
    beside('Cấu hình', 'Nộp trước ngày'),
  ],
  ['CONFIG_INVALID', (book) => book.setting('Nộp trước ngày', 'mai'), beside('Cấu hình', 'Nộp trước ngày')],
  [
    'UNIT_DUPLICATE',
    (book) => book.fill('Đơn vị', [{ Mã: 'mn', Loại: 'Xóm', 'Trang tính': 'Khác' }], 5),
    under('Đơn vị', 'Mã', 6),
  ],
  [
    'UNIT_CODE_MISSING',
    (book) => book.fill('Đơn vị', [{ 'Tên đơn vị': 'Xóm Mới' }], 5),
    under('Đơn vị', 'Mã', 6),
  ],
  ['UNIT_KIND_UNKNOWN', (book) => book.unit('MN', { Loại: 'Nhà trẻ' }), under('Đơn vị', 'Loại', 2)],
  ['LIST_EMPTY', (book) => book.beside('MN', BOX, true), beside('MN', BOX)],
  [
    'LIST_SHORT',
    (book) => {
      staff({})(book);
      book.beside('MN', BOX, true).unit('MN', { 'Số người dự kiến': 3 });
    },
    beside('MN', BOX),
  ],
  [
    'REOPENED_WITHOUT_REASON',
    (book) => book.unit('MN', { 'Mở lại đến ngày': day('2024-06-20') }),
    under('Đơn vị', 'Lý do mở lại', 2),
  ],
  [
    'PROTECTION_LOST',
    (book) => {
      book.setting('Email kế toán', 'ke.toan@xa.example');
      const range = { sheetId: book.idOf('MN') };
      const protectedRange = {
        range,
        description: 'Chung sức: lock',
        editors: { users: ['nguoi.khac@xa.example'] },
      };
      book.send({ addProtectedRange: { protectedRange } });
    },
    () => 'MN!A1',
  ],
  ['REMINDERS_UNREADABLE', (book) => book.setCell('Nhật ký nhắc', 3, 10, 'Kết quả'), () => 'Nhật ký nhắc!A4'],
  ['PAPER_NUMBER_UNREADABLE', papered('Số giấy', 3, 'hai'), under('Giấy xác nhận', 'Số giấy', 3)],
  ['PAPER_NUMBERS_MISSING', papered('Số giấy', 3, 3), under('Giấy xác nhận', 'Số giấy', 0)],
  ['PAPER_LINES_MISSING', papered('Số giấy', 1, 2), under('Giấy xác nhận', 'Số giấy', 2)],
  ['PAPER_AMOUNT_CHANGED', papered('Số tiền', 3, 310_000), under('Giấy xác nhận', 'Số tiền', 3)],
  ['SEAL_CELL_CHANGED', sealed('Tổng tiền đã nộp', 1), under('Các lần tổng hợp', 'Tổng tiền đã nộp')],
  ['SEAL_BROKEN', sealed('Dấu chốt', 'abc'), under('Các lần tổng hợp', 'Dấu chốt')],
  [
    'SEAL_MISSING',
    (book) => {
      sealed('Người lập', 'Người lập mẫu')(book);
      const startIndex = book.spot('Các lần tổng hợp', 'Lần chốt').row + 3;
      const sheetId = book.idOf('Các lần tổng hợp');
      book.send({
        deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 } },
      });
    },
    under('Các lần tổng hợp', 'Lần chốt'),
  ],
  [
    'SEAL_CHAIN_BROKEN',
    (book) => {
      for (const number of [1, 2]) {
        book.fill('HT', [donor('Hội', { 'Tiền đã nộp (đồng)': number * 100_000 })]);
        seal(book);
      }
      book.put('Các lần tổng hợp', book.address('Các lần tổng hợp', 'Dấu chốt', 1), 'abc');
    },
    (book) => {
      const rows = book.texts('Các lần tổng hợp');
      const column = book.spot('Các lần tổng hợp', 'Dấu chốt').column;
      return `Các lần tổng hợp!${a1(
        rows.findIndex((row) => row[0] === '2'),
        column,
      )}`;
    },
  ],
  ['RECEIPT_NUMBER_MISSING', received({ 'Số chứng từ': undefined }), under('Sổ thu', 'Số chứng từ')],
  ['RECEIPT_CODE_MISSING', received({ 'Nộp cho (mã)': undefined }), under('Sổ thu', 'Nộp cho (mã)')],
  ['RECEIPT_CODE_UNKNOWN', received({ 'Nộp cho (mã)': 'MN-99' }), under('Sổ thu', 'Nộp cho (mã)')],
  ['RECEIPT_AMOUNT_MISSING', received({ 'Số tiền': undefined }), under('Sổ thu', 'Số tiền')],
  ['RECEIPT_PLACE_MISSING', received({ 'Nơi nhận': undefined }), under('Sổ thu', 'Nơi nhận')],
  ['RECEIPT_KIND_UNKNOWN', received({ Loại: 'Cho mượn' }), under('Sổ thu', 'Loại')],
  [
    'RECEIPT_ORIGINAL_UNKNOWN',
    received({}, { Loại: 'Hoàn trả', 'Chứng từ gốc': 'PT99' }),
    under('Sổ thu', 'Chứng từ gốc', 2),
  ],
  [
    'RECEIPT_REFUND_TOO_MUCH',
    received({}, { Loại: 'Hoàn trả', 'Chứng từ gốc': 'PT01', 'Số tiền': 500_000 }),
    under('Sổ thu', 'Số tiền', 2),
  ],
  ['RECEIPT_REPEATED', received({}, {}), under('Sổ thu', 'Số chứng từ', 2)],
  [
    'RECEIPT_TRANSFER_UNEVEN',
    received({}, { Loại: 'Chuyển nội bộ', 'Số tiền': -450_000 }),
    under('Sổ thu', 'Số tiền', 2),
  ],
  ['RECEIPT_CODE_MISSING', worked({ 'Làm cho (mã)': undefined }), under('Ngày công', 'Làm cho (mã)')],
  ['RECEIPT_CODE_UNKNOWN', delivered({ 'Nộp cho (mã)': 'X99' }), under('Hiện vật', 'Nộp cho (mã)')],
  ['DATE_MISSING', worked({ 'Ngày làm': undefined }), under('Ngày công', 'Ngày làm')],
  ['DATE_OUT_OF_CAMPAIGN', delivered({ 'Ngày nhận': day('2023-05-15') }), under('Hiện vật', 'Ngày nhận')],
  ['DATE_UNREADABLE', worked({ 'Ngày làm': 'hôm kia' }), under('Ngày công', 'Ngày làm')],
  ['DAYS_STEP', worked({ 'Số ngày công': -0.3 }), under('Ngày công', 'Số ngày công')],
  ['QUANTITY_UNREADABLE', delivered({ 'Số lượng': 'mười' }), under('Hiện vật', 'Số lượng')],
  ['AMOUNT_NEGATIVE', delivered({ 'Đơn giá (đồng)': -900 }), under('Hiện vật', 'Đơn giá (đồng)')],
  ['AMOUNT_TOO_LARGE', delivered({ 'Số lượng': 900_000_000 }), under('Hiện vật', 'Đơn giá (đồng)')],
  ['IN_KIND_UNPRICED', delivered({ 'Đơn giá (đồng)': undefined }), under('Hiện vật', 'Đơn giá (đồng)')],
  ['GIFT_REPEATED', worked({}, {}), under('Ngày công', 'Làm cho (mã)', 2)],
  ['GIFT_REASON_MISSING', worked({}, { 'Số ngày công': -1 }), under('Ngày công', 'Ghi chú', 2)],
  ['GIFT_REASON_MISSING', delivered({ 'Số lượng': '-2,5' }), under('Hiện vật', 'Ghi chú')],
  [
    'GIFT_CORRECTION_TOO_MUCH',
    worked({}, { 'Số ngày công': -1.5, 'Ghi chú': 'ghi thừa' }),
    under('Ngày công', 'Số ngày công', 2),
  ],
  ['LABOUR_DAYS_MISSING', worked({ 'Số ngày công': undefined }), under('Ngày công', 'Số ngày công')],
  ['LABOUR_UNCONFIRMED', worked({ 'Người xác nhận': undefined }), under('Ngày công', 'Người xác nhận')],
  [
    'GOODS_PRICE_WITHOUT_BASIS',
    delivered({ 'Căn cứ đơn giá': undefined }),
    under('Hiện vật', 'Căn cứ đơn giá'),
  ],
  [
    'GOODS_NOT_HANDED_OVER',
    delivered({ 'Biên bản bàn giao': undefined }),
    under('Hiện vật', 'Biên bản bàn giao'),
  ],
  [
    'WORK_CODE_UNKNOWN',
    used({ 'Thanh quyết toán': [spent('CT09')] }),
    under('Thanh quyết toán', 'Mã công trình'),
  ],
  ['WORK_CODE_UNKNOWN', used({ 'Đề nghị hỗ trợ': [proposal('')] }), under('Đề nghị hỗ trợ', 'Mã công trình')],
  [
    'WORK_CODE_UNKNOWN',
    used({ ...USED, 'Hiến đất': [land('X01', { 'Mã công trình': 'CT02' })] }),
    under('Hiến đất', 'Mã công trình'),
  ],
  [
    'WORK_CODE_UNKNOWN',
    used({ 'Kế hoạch sử dụng': [planned('CT05', { 'Mục sử dụng': '2.1' })] }),
    under('Kế hoạch sử dụng', 'Mã công trình'),
  ],
  [
    'WORK_CODE_DUPLICATE',
    used({ 'Đề nghị hỗ trợ': [proposal('CT01'), proposal('ct01')] }),
    under('Đề nghị hỗ trợ', 'Mã công trình', 2),
  ],
  [
    'WORK_SUPPORT_TOO_MUCH',
    used({ 'Đề nghị hỗ trợ': [proposal('CT01', { 'Số tiền duyệt (đồng)': 60_000_001 })] }),
    under('Đề nghị hỗ trợ', 'Số tiền duyệt (đồng)'),
  ],
  [
    'WORK_NOT_AGREED',
    used({ 'Đề nghị hỗ trợ': [proposal('CT01', { 'Ý kiến Ban Chỉ đạo': 'Không đồng ý' })] }),
    under('Đề nghị hỗ trợ', 'Ý kiến Ban Chỉ đạo'),
  ],
  [
    'USE_CATEGORY_UNKNOWN',
    used({ 'Kế hoạch sử dụng': [planned('CT02', { 'Mục sử dụng': '3.1' })] }),
    under('Kế hoạch sử dụng', 'Mục sử dụng'),
  ],
  [
    'USE_CONDITION_MISSING',
    used({ 'Đề nghị hỗ trợ': [proposal('CT01', { 'Có tính chất đặc thù': false })] }),
    under('Đề nghị hỗ trợ', 'Có tính chất đặc thù'),
  ],
  [
    'USE_CONDITION_MISSING',
    used({ 'Kế hoạch sử dụng': [planned('CT02', { 'Chưa có cơ chế hỗ trợ từ nguồn NSNN': undefined })] }),
    under('Kế hoạch sử dụng', 'Chưa có cơ chế hỗ trợ từ nguồn NSNN'),
  ],
  [
    'USE_APPROVAL_DIFFERS',
    used({ ...USED, 'Kế hoạch sử dụng': [planned('CT01', { 'Mục sử dụng': '2.1' })] }),
    under('Đề nghị hỗ trợ', 'Số tiền duyệt (đồng)'),
  ],
  [
    'USE_DECISION_MISSING',
    used({
      'Đề nghị hỗ trợ': [proposal('CT01', { 'Số quyết định': undefined })],
      'Thanh quyết toán': [spent('CT01')],
    }),
    under('Đề nghị hỗ trợ', 'Số quyết định'),
  ],
  [
    'USE_OVER_RECEIVED',
    used({
      ...USED,
      'Kế hoạch sử dụng': [planned('CT02', { 'Hỗ trợ từ nguồn vận động (đồng)': 40_000_001 })],
    }),
    under('Kế hoạch sử dụng', 'Hỗ trợ từ nguồn vận động (đồng)'),
  ],
  ['USE_BY_DECLARED', (book) => book.fill('Đề nghị hỗ trợ', [proposal('CT01')]), () => 'Sổ thu!A1'],
  [
    'PAYMENT_BEFORE_DECISION',
    used({ ...USED, 'Thanh quyết toán': [spent('CT01', { Ngày: day('2024-05-09') })] }),
    under('Thanh quyết toán', 'Ngày'),
  ],
  [
    'PAYMENT_OVER_APPROVED',
    used({ ...USED, 'Thanh quyết toán': [spent('CT01', { 'Số tiền': 50_000_001 })] }),
    under('Thanh quyết toán', 'Số tiền'),
  ],
  [
    'REVERSAL_ORIGINAL_UNKNOWN',
    used({
      ...USED,
      'Thanh quyết toán': [
        spent('CT01'),
        spent('CT01', { Loại: 'Điều chỉnh', 'Số tiền': -10_000_000, 'Chứng từ gốc': 'PC09' }),
      ],
    }),
    under('Thanh quyết toán', 'Chứng từ gốc', 2),
  ],
  [
    'REVERSAL_TOO_MUCH',
    used({
      ...USED,
      'Thanh quyết toán': [
        spent('CT01'),
        spent('CT01', { Loại: 'Điều chỉnh', 'Số tiền': -10_000_001, 'Chứng từ gốc': 'PC01' }),
      ],
    }),
    under('Thanh quyết toán', 'Số tiền', 2),
  ],
  [
    'ADVANCE_UNSETTLED',
    used({ ...USED, 'Thanh quyết toán': [spent('CT01', { Loại: 'Tạm ứng' })] }),
    under('Thanh quyết toán', 'Số tiền'),
  ],
  [
    'ADVANCE_SHORT',
    used({
      ...USED,
      'Thanh quyết toán': [
        spent('CT01', { Loại: 'Tạm ứng' }),
        spent('CT01', {
          'Số chứng từ': 'QT01',
          Loại: 'Quyết toán tạm ứng',
          'Số tiền': 12_000_000,
          'Chứng từ gốc': 'PC01',
        }),
      ],
    }),
    under('Thanh quyết toán', 'Số tiền'),
  ],
  [
    'PAPERS_INCOMPLETE',
    used({ ...USED, 'Thanh quyết toán': [spent('CT01', { 'Đủ hồ sơ': false })] }),
    under('Thanh quyết toán', 'Đủ hồ sơ'),
  ],
  [
    'MINUTES_MISSING',
    used({ ...USED, 'Thanh quyết toán': [spent('', { Loại: 'Bàn giao khi sáp nhập' })] }),
    under('Thanh quyết toán', 'Hồ sơ, biên bản'),
  ],
  [
    'MINUTES_MISSING',
    used({ ...USED, 'Hiến đất': [land('X01', { 'Biên bản hiến đất': undefined })] }),
    under('Hiến đất', 'Biên bản hiến đất'),
  ],
  [
    'BALANCE_BELOW_ZERO',
    used({ ...USED, 'Thanh quyết toán': [spent('CT01', { 'Nơi giữ tiền': 'Tiền mặt' })] }),
    under('Thanh quyết toán', 'Số tiền'),
  ],
  [
    'LAND_AREA_MISSING',
    used({ ...USED, 'Hiến đất': [land('X01', { 'Diện tích hiến (m²)': undefined })] }),
    under('Hiến đất', 'Diện tích hiến (m²)'),
  ],
  [
    'RECEIPT_NUMBER_MISSING',
    used({ ...USED, 'Thanh quyết toán': [spent('CT01', { 'Số chứng từ': undefined })] }),
    under('Thanh quyết toán', 'Số chứng từ'),
  ],
  [
    'RECEIPT_PLACE_MISSING',
    used({ ...USED, 'Thanh quyết toán': [spent('CT01', { 'Nơi giữ tiền': '123456' })] }),
    under('Thanh quyết toán', 'Nơi giữ tiền'),
  ],
  [
    'RECEIPT_KIND_UNKNOWN',
    used({ ...USED, 'Thanh quyết toán': [spent('CT01', { Loại: 'Chi' })] }),
    under('Thanh quyết toán', 'Loại'),
  ],
  [
    'RECEIPT_REPEATED',
    used({ ...USED, 'Thanh quyết toán': [spent('CT01'), spent('CT01')] }),
    under('Thanh quyết toán', 'Số chứng từ', 2),
  ],
  [
    'RECEIPT_REPEATED',
    used({ 'Kế hoạch sử dụng': [planned('CT02'), planned('CT02')] }),
    under('Kế hoạch sử dụng', 'Số quyết định', 2),
  ],
  [
    'RECEIPT_CODE_UNKNOWN',
    used({ ...USED, 'Hiến đất': [land('X99-01')] }),
    under('Hiến đất', 'Hộ hiến (mã)'),
  ],
  [
    'RECEIPT_CODE_UNKNOWN',
    used({ 'Đề nghị hỗ trợ': [proposal('CT01', { 'Đơn vị đề nghị (mã)': 'X77' })] }),
    under('Đề nghị hỗ trợ', 'Đơn vị đề nghị (mã)'),
  ],
  [
    'DATE_OUT_OF_CAMPAIGN',
    used({ ...USED, 'Thanh quyết toán': [spent('CT01', { Ngày: day('2024-05-19') })] }),
    under('Thanh quyết toán', 'Ngày'),
  ],
  [
    'AMOUNT_NEGATIVE',
    used({ ...USED, 'Thanh quyết toán': [spent('CT01', { 'Số tiền': -10_000_000 })] }),
    under('Thanh quyết toán', 'Số tiền'),
  ],
  [
    'DAYS_STEP',
    used({ 'Đề nghị hỗ trợ': [proposal('CT01', { 'Dân góp ngày công': 200.3 })] }),
    under('Đề nghị hỗ trợ', 'Dân góp ngày công'),
  ],
  [
    'AREA_UNREADABLE',
    used({ ...USED, 'Hiến đất': [land('X01', { 'Diện tích hiến (m²)': 'một sào' })] }),
    under('Hiến đất', 'Diện tích hiến (m²)'),
  ],
  [
    'COMPUTED_OVERWRITTEN',
    used({ 'Đề nghị hỗ trợ': [proposal('CT01', { 'Phần vượt khả năng (đồng)': 1 })] }),
    under('Đề nghị hỗ trợ', 'Phần vượt khả năng (đồng)'),
  ],
  ['EMAIL_INVALID', (book) => book.unit('MN', { Email: 'mn@xa' }), under('Đơn vị', 'Email', 2)],
  [
    'LOCALE_CHANGED',
    (book) =>
      book.send({ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } }),
    () => 'Cấu hình!A1',
  ],
];

/** What is quoted in a sentence as read in the workbook is really there, or is the tool's own word. */
const SENTENCE = /^[\p{Lu}«].*[.?!]$/su;

/** Only where the books are in the accountant's own file: produced in test/google/two-files.test.ts. */
const OF_TWO_FILES: readonly ProblemCode[] = ['OWN_FILE_MISSING', 'TAB_IN_BOTH_FILES'];

test('every code that there is can be produced', () => {
  expect([...new Set([...CASES.map(([code]) => code), ...OF_TWO_FILES])].sort()).toEqual(
    Object.keys(SEVERITY).sort(),
  );
});

test.each(CASES)('%s', (code, make, cell) => {
  const book = smallBook();
  make(book);
  const { problems } = consolidate(book.read(), TODAY).report;
  const wanted = cell(book);
  const problem = problems.find((found) => found.code === code && `${found.tab}!${found.cell}` === wanted);
  expect(problem ?? problems).toMatchObject({ code, severity: SEVERITY[code] });
  if (!problem) return;
  const { message, fix, found } = problem;
  expect(message).toMatch(SENTENCE);
  expect(fix).toMatch(SENTENCE);
  expect(`${message}${fix}`).not.toMatch(/undefined|NaN|\[object|«»/);
  // What somebody typed stands in quotes as it was typed; any other amount has its dots.
  expect(`${message}${fix}`.replace(/«[^»]*»/g, '')).not.toMatch(/\d{4,}(?!\/)(?<!\/\d{4})/);
  const isNamed = message.includes(found) || ['BELOW_FLOOR', 'METHOD_CONFLICT'].includes(code);
  expect([found, message, isNamed]).toEqual([found, message, true]);
  const grid = book.sheet(problem.tab).properties.gridProperties;
  const { row, column } = spotOf(problem.cell);
  expect(row).toBeLessThan(grid?.rowCount ?? 0);
  expect(column).toBeLessThan(grid?.columnCount ?? 0);
});

test('rows whose code was emptied bear no code of each other', () => {
  const book = smallBook().fill('MN', [
    person('Ma Thị Hoa', { Mã: undefined }),
    person('Lò Văn Sơn', { Mã: undefined }),
  ]);
  expect(consolidate(book.read(), TODAY).report.problems).toEqual([]);
});

test('a header of Nhật ký nhắc that nothing depends on may be called otherwise', () => {
  const book = smallBook().renameHeader('Nhật ký nhắc', 'Ghi chú', 'Ghi thêm');
  expect(consolidate(book.read(), TODAY).report.problems).toEqual([]);
});

test('amounts in the sentences about the receipt book have dots', () => {
  const book = smallBook();
  received(
    {},
    { Loại: 'Hoàn trả', 'Chứng từ gốc': 'PT01', 'Số tiền': 1_500_000 },
    { Loại: 'Chuyển nội bộ', 'Số tiền': -2_450_000 },
  )(book);
  const told = book.consolidate().report.problems.map(({ code, message }) => [code, message]);
  expect(told).toContainEqual([
    'RECEIPT_REFUND_TOO_MUCH',
    'Hoàn trả, điều chỉnh 1.500.000 đồng, nhiều hơn số còn lại của dòng thu gốc: 450.000 đồng.',
  ]);
  expect(told).toContainEqual([
    'RECEIPT_TRANSFER_UNEVEN',
    'Các dòng chuyển nội bộ cộng lại lệch -2.450.000 đồng: tiền rời nơi này phải đến nơi kia.',
  ]);
});

test('a salary is never repeated, however it is typed', () => {
  const salaries = [7_350_000, '7.350.000', '7350000 đồng', '7,35 triệu/tháng', '7tr350', 'từ 7.350.000'];
  const book = smallBook();
  book.fill(
    'MN',
    salaries.map((salary, n) => person(`Người ${n}`, { 'Mức thu nhập': salary })),
  );
  const told = book.consolidate().report.problems.filter((problem) => problem.code.startsWith('INCOME'));
  expect(told).toHaveLength(salaries.length);
  expect(JSON.stringify(told)).not.toMatch(/7[.,]?3?50|7tr/);
  for (const tab of ['Kiểm tra', 'Tổng hợp', 'Theo dõi nộp', 'Nhật ký'])
    expect(JSON.stringify(book.texts(tab))).not.toMatch(/7[.,]?350|7tr/);
});

test('a donor’s box that cannot be read is told at its cell', () => {
  const book = smallBook();
  book.fill('HT', [donor('Hội Mẫu', { 'Ẩn danh': 'tùy' })]);
  expect(book.consolidate().report.problems).toEqual([
    expect.objectContaining({ code: 'BOX_UNREADABLE', cell: book.address('HT', 'Ẩn danh', 1), found: 'tùy' }),
  ]);
});

test('a list’s own date that cannot be read says nothing of money', () => {
  const book = smallBook().beside('MN', 'Ngày xác nhận', 'hôm qua').unit('MN', {
    'Ngày nhận danh sách đã ký': 'tuần trước',
  });
  const { problems } = book.consolidate().report;
  expect(problems.map(({ code, tab, found }) => [code, tab, found])).toEqual([
    ['DATE_UNREADABLE', 'Đơn vị', 'tuần trước'],
    ['DATE_UNREADABLE', 'MN', 'hôm qua'],
  ]);
  expect(problems.map(({ message }) => message).join(' ')).not.toMatch(/Tiền/);
});

test.each([
  ['MN', 'MN -- (2)'],
  ['Mầm non', 'Bản sao của Mầm - non'],
])('a copy of «%s» that lost its mark on its way is known by the words of its name: «%s»', (title, copy) => {
  const book = smallBook();
  staff({})(book);
  book.unit('MN', { 'Trang tính': title }).renameTab('MN', title);
  book.send({ duplicateSheet: { sourceSheetId: book.idOf(title), newSheetId: 500, newSheetName: copy } });
  const resource = book.resource();
  for (const sheet of resource.sheets ?? [])
    if (sheet.properties.sheetId === 500) delete sheet.developerMetadata;
  const { problems } = openBook(resource).check().report;
  const told = problems.filter(({ tab }) => tab === copy);
  expect(told.map(({ code, unit }) => [code, unit])).toEqual([['TAB_DUPLICATED', 'MN']]);
});
