/** Workbooks that were sealed and changed in every way, and workbooks with tabs that nobody registered. */
import { consolidate } from '../../../src/actions/consolidate.ts';
import { logContact } from '../../../src/actions/log-contact.ts';
import { remindToday } from '../../../src/actions/remind.ts';
import { sealRun } from '../../../src/actions/seal-run.ts';
import { storeStatement } from '../../../src/actions/statement-board.ts';
import { credit, memo, SEAL } from '../../faults/campaign.ts';
import {
  ACCOUNT,
  type Book,
  business,
  day,
  household,
  LOW,
  person,
  receipt,
  smallBook,
} from '../../support/book.ts';
import { DONE, NOBODY } from '../../support/reminded-book.ts';
import { STATES as BEFORE } from './rare-states.ts';
import { after, MADE, NOW, of, read } from './states.ts';

/** Only lists, no book of money or gifts. */
const listed = of(() =>
  smallBook()
    .fill('MN', [
      person('Ma Thị Hoa'),
      person('Lò Văn Mẫu', { 'Ngày công đã làm': 1 }),
      person('Vi Thị Ví Dụ'),
      person('Ma Thị Cuối', { 'Ngày nộp': day('2024-05-20') }),
    ])
    .fill('X01', [
      household('Nông Văn Một', {
        'Hiện vật': 'Cát',
        'Số lượng': 2,
        'Đơn giá (đồng)': 300_000,
        'Đất hiến (m²)': 20,
      }),
      household('Nông Thị Hai'),
    ])
    .fill('DN', [business('Công ty Thử', { 'Hiện vật quy tiền (đồng)': 1_000_000 })])
    .beside('MN', DONE, true)
    .beside('MN', 'Ngày xác nhận', day('2024-05-17')),
);
const listedSealed = after(listed, (book) => {
  book.apply(consolidate(book.read(), NOW));
  book.apply(sealRun(book.read(), NOW, SEAL));
});
const listedChanged = after(listedSealed, (book) => {
  book
    .fill('MN', [
      { 'Mức thu nhập': LOW },
      { 'Ngày công đã làm': 2, 'Ngày nộp': day('2024-05-25') },
      { 'Họ và tên': undefined, 'Tiền đã nộp (đồng)': undefined },
      { 'Ngày nộp': undefined },
      person('Người Đến Sau', { Mã: 'MN-01' }),
    ])
    .fill('X01', [
      { 'Đơn giá (đồng)': 400_000, 'Đất hiến (m²)': 55 },
      { 'Tiền đã nộp (đồng)': 300_000 },
      household('Nông Văn Ba', { Mã: undefined }),
    ])
    .fill('DN', [{ 'Hiện vật quy tiền (đồng)': 2_500_000 }])
    .setting('Đơn giá ngày công (đồng)', 160_000)
    .setting('Ngày khóa danh sách', day('2024-06-01'))
    .beside('MN', 'Ngày xác nhận', day('2024-05-22'));
  book.apply(consolidate(book.read(), NOW));
});

/** Copies of lists, a list of nobody's, and an order of the locale that makes other numbers. */
const stray = after(MADE.messySettled, (book) => {
  const copied = (from: string, title: string) =>
    book.send({
      duplicateSheet: { sourceSheetId: book.idOf(from), newSheetName: title, insertSheetIndex: 3 },
    });
  copied('MN', 'Bản sao');
  copied('X01', 'X01 (2)');
  copied('DN', 'Trống');
  book.fill('Trống', [
    {
      'Tên doanh nghiệp': undefined,
      'Loại hình': undefined,
      'Tiền đã nộp (đồng)': undefined,
      'Ngày nộp': undefined,
      'Hình thức nộp': undefined,
      'Tài khoản nhận': undefined,
    },
  ]);
  book.send({ addSheet: { properties: { title: 'Ghi chép riêng' } } });
  book.send({ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } });
});

/** The register as people leave it. */
const register = after(MADE.settled, (book: Book) =>
  book
    .unit('DN', { Loại: 'Hãng' })
    .unit('HT', { 'Trang tính': 'Nhà hảo tâm', 'Số người dự kiến': 'nhiều' })
    .unit('X01', { Mã: 'X1', 'Ghi chú': 'đổi mã' }),
);

/** Money of MN-01 and DN-01 that was written by hand already, and comes once more on the statement. */
export const KNOWN = {
  account: ACCOUNT,
  lines: [
    credit(1, 450_000, `${memo('MN-01')} nop tien`),
    credit(2, 450_000, `${memo('MN-01')} nop tien`),
    credit(3, 3_000_000, 'CONG TY THU NGHIEM ung ho'),
    credit(4, 300_000, `${memo('MN-03')} nop tien`),
  ],
};
export const KEPT = {
  ...KNOWN,
  certain: true,
  confirmed: [
    { row: 1, shares: [{ code: 'MN-01', amount: 450_000 }] },
    { row: 3, shares: [{ code: 'DN-01', amount: 3_000_000 }] },
  ],
};
const known = after(MADE.settled, (book) => book.apply(storeStatement(book.read(), NOW, KEPT)));
const knownTakenBack = after(known, (book) => {
  const number = book.table('Sổ thu', 'Số chứng từ').at(-1)?.['Số chứng từ']?.stringValue ?? '';
  const at = book.table('Sổ thu', 'Số chứng từ').length;
  book.fill(
    'Sổ thu',
    [
      receipt('MN-03', {
        'Số chứng từ': number,
        Loại: 'Hoàn trả',
        'Số tiền': -100_000,
        'Chứng từ gốc': number,
      }),
      receipt('X01', { 'Số chứng từ': number, 'Số tiền': 5_000 }),
    ],
    at,
  );
});

const ticked = after(MADE.messySettled, (book) => book.beside('X01', DONE, true).beside('MN', NOBODY, true));
const receipted = after(listedSealed, (book) => {
  book.fill('Sổ thu', [receipt('MN-01'), receipt('X01-02', { 'Số chứng từ': 'PT02', 'Số tiền': 100_000 })]);
  book.apply(consolidate(book.read(), NOW));
});

/** A call that was noted, and a mail of which nobody knows whether it left. */
const called = after(MADE.reminded, (book) =>
  book.apply(logContact(book.read(), NOW, { unit: 'MN', channel: 'call', note: 'Hẹn thứ hai' })),
);
const halfSent = after(MADE.reminded, (book) => {
  book.apply(consolidate(book.read(), NOW));
  book.send(...remindToday(book.read(), NOW, 100).claim(0, 0, NOW.at));
});
/** A sealed tab whose header somebody changed, and one from which a line was taken. */
const sealTorn = after(MADE.sealed, (book) =>
  book.renameHeader('Các lần tổng hợp', 'Tổng tiền đã nộp', 'Tiền'),
);
const sealCut = after(MADE.sealed, (book) => {
  const sheetId = book.idOf('Các lần tổng hợp');
  const { row } = book.spot('Các lần tổng hợp', 'Tổng tiền đã nộp');
  book.send({
    deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row + 2, endIndex: row + 3 } },
  });
});
/** The sealed tab is gone. */
const sealGone = after(MADE.sealed, (book) => book.deleteTab('Các lần tổng hợp'));
const namedWorks = after(BEFORE.works, (book) =>
  book.setting('Ban Chỉ đạo đã duyệt công khai', 'Có').setting('Tài khoản đã được xác nhận', 'Có'),
);
const otherCommune = after(MADE.yearSealed, (book) => book.setting('Xã', 'Xã Khác'));
const otherYear = after(MADE.yearSealed, (book) => book.setting('Năm', 2023));

const LAST_WORKBOOKS = {
  called: read(called),
  halfSent: read(halfSent),
  sealTorn: read(sealTorn),
  sealGone: read(sealGone),
  sealCut: read(sealCut),
  namedWorks: read(namedWorks),
  otherCommune: read(otherCommune),
  otherYear: read(otherYear),
  listedSealed: read(listedSealed),
  listedChanged: read(listedChanged),
  receipted: read(receipted),
  stray: read(stray),
  register: read(register),
  ticked: read(ticked),
  known: read(known),
  knownTakenBack: read(knownTakenBack),
  registerTorn: read(after(MADE.settled, (book) => book.renameHeader('Đơn vị', 'Loại', 'Kiểu'))),
} as const;

export const STATES = { ...BEFORE, ...LAST_WORKBOOKS } as const;
export type StateName = keyof typeof STATES;
