/** Workbooks in which there is something to do, each made once by the real actions. */

import { issueConfirmations } from '../../../src/actions/confirmations.ts';
import { consolidate } from '../../../src/actions/consolidate.ts';
import { dailySwitch } from '../../../src/actions/daily-switch.ts';
import { keepList } from '../../../src/actions/keep-list.ts';
import { lockLists } from '../../../src/actions/lock-lists.ts';
import { sealRun } from '../../../src/actions/seal-run.ts';
import { separateBooks } from '../../../src/actions/separate-books.ts';
import { setUp } from '../../../src/actions/set-up.ts';
import { storeStatement } from '../../../src/actions/statement-board.ts';
import { newSpreadsheet } from '../../../src/local/session.ts';
import { joinFiles, splitBatch } from '../../../src/workbook/own-file.ts';
import type { Spreadsheet } from '../../../src/workbook/sheets-api.ts';
import { SNAPSHOT_FIELDS, WHOLE_TABS_FIELDS } from '../../../src/workbook/snapshot-fields.ts';
import { BY_LIST, campaign, SEAL, STATEMENT } from '../../faults/campaign.ts';
import {
  at,
  type Book,
  business,
  day,
  donor,
  goods,
  household,
  LOW,
  labour,
  land,
  openBook,
  person,
  planned,
  proposal,
  receipt,
  smallBook,
  spent,
} from '../../support/book.ts';
import { DONE, NOBODY, remindedBook } from '../../support/reminded-book.ts';
import { sealed as sealedYear, year2024 } from '../../support/year.ts';

/** The second account. */
export const OTHER = '8502215036905';

export const NOW = at('2024-05-24', 'ke.toan@xa.example');
export const CLOSED = at('2024-06-02', 'ke.toan@xa.example');
export const YEAR_END = at('2024-12-30', 'ke.toan@xa.example');
export const NEXT_YEAR = at('2025-01-08', 'ke.toan@xa.example');

/** A state is made when it is first asked for, and nobody can change it. */
export function state(make: () => Spreadsheet): () => Spreadsheet {
  let made: Spreadsheet | undefined;
  return () => {
    made ??= frozen(make());
    return made;
  };
}

function frozen<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

export const after = (before: () => Spreadsheet, change: (book: Book) => unknown) =>
  state(() => {
    const book = openBook(before());
    change(book);
    return book.resource();
  });

export const of = (make: () => Book) => state(() => make().resource());

const whole = state(() => newSpreadsheet('Sổ mới'));
const typed = of(campaign);
const settled = after(typed, (book) => book.apply(consolidate(book.read(), NOW)));
const booked = after(settled, (book) =>
  book.apply(
    storeStatement(book.read(), NOW, {
      ...STATEMENT,
      certain: true,
      confirmed: [{ row: 2, shares: [{ code: 'X01-01', amount: 200_000 }] }],
    }),
  ),
);
const byList = after(settled, (book) => {
  const asked = keepList(book.read(), NOW, BY_LIST).report.questions.map(({ id }) => id);
  book.apply(keepList(book.read(), NOW, { ...BY_LIST, agreed: asked }));
});
const papers = after(booked, (book) => book.apply(issueConfirmations(book.read(), NOW, {})));
const papersChanged = after(papers, (book) =>
  book.fill(
    'Sổ thu',
    [receipt('MN-01', { 'Số chứng từ': 'PT99', 'Số tiền': -450_000, 'Ghi chú': 'Ghi nhầm' })],
    8,
  ),
);
const sealed = after(booked, (book) => {
  book.apply(consolidate(book.read(), NOW));
  book.apply(sealRun(book.read(), NOW, SEAL));
});
const sealedThenChanged = after(sealed, (book) => {
  book.fill('Sổ thu', [receipt('MN-03', { 'Số chứng từ': 'PT44', 'Số tiền': 300_000 })], 8);
  book.apply(consolidate(book.read(), CLOSED));
});
const year = of(year2024);
const yearSealed = of(sealedYear);
const reminded = of(remindedBook);
const handedIn = after(typed, (book) =>
  book.beside('MN', DONE, true).beside('MN', 'Ngày xác nhận', day('2024-05-23')).beside('CQ', NOBODY, true),
);
const daily = after(handedIn, (book) =>
  book.send(...dailySwitch(book.read(), NOW).on('ke.toan@xa.example', 'kích-hoạt-1')),
);
const locked = after(handedIn, (book) => {
  book.apply(consolidate(book.read(), NOW));
  book.apply(lockLists(book.read(), CLOSED));
});

/** Everything that a campaign can have, and of every kind of mistake one. */
const messy = of(() => {
  const book = smallBook();
  book
    .setting('Email kế toán', 'ke.toan@xa.example')
    .setting('Nộp trước ngày', 'sắp tới')
    .unit('MN', { Email: 'mn@xa.example', 'Người phụ trách': 'Cô Hiệu Trưởng Mẫu' })
    .unit('CQ', { Email: 'không phải thư' })
    .fill('CQ', [
      person('Trùng Tên Thử', { 'Tiền đã nộp (đồng)': 100_000 }),
      person('Trùng Tên Thử', { 'Mức thu nhập': LOW, 'Ngày nộp': day('2024-04-30') }),
      person('Nghỉ Hưu Mẫu', { 'Tình trạng': 'Nghỉ thai sản', 'Tiền đã nộp (đồng)': undefined }),
      person('Tiền Chữ Mẫu', { 'Tiền đã nộp (đồng)': 'bốn trăm' }),
      person('Nộp Thừa Mẫu', { 'Tiền đã nộp (đồng)': 900_000 }),
      person('', { 'Tiền đã nộp (đồng)': 450_000 }),
    ])
    .fill('MN', [person('Mai Thị Thử', { 'Mức thu nhập': undefined }), person('Trùng Tên Thử')])
    .fill('X01', [
      household('Nông Văn Tám', { 'Đất hiến (m²)': 42.5 }),
      household('Nông Thị Chín', { 'Tiền đã nộp (đồng)': 50_000, 'Hình thức nộp': 'Chuyển khoản' }),
      household('Trùng Tên Thử'),
    ])
    .fill('DN', [
      business('Công ty Thử Nghiệm', { 'Mã số thuế': '0100109106', 'Tiền đã nộp (đồng)': 1_000_000 }),
      business('Hộ Kinh Doanh Mẫu', { 'Loại hình': 'Hộ kinh doanh' }),
    ])
    .fill('HT', [
      donor('Cụ Lường Văn Thử', { 'Ẩn danh': true }),
      donor('Hội đồng hương Mẫu', { 'Đăng ký ủng hộ (đồng)': 5_000_000, 'Hình thức nộp': 'Chuyển khoản' }),
    ])
    .fill('Đã vận động', [{ 'Họ và tên': 'Trùng Tên Thử', 'Đơn vị': 'MN' }])
    .fill('Sổ thu', [
      receipt('CQ-01', { 'Số tiền': 100_000 }),
      receipt('CQ-05', { 'Số chứng từ': 'PT02', 'Số tiền': 900_000, 'Nơi nhận': 'Tiền mặt' }),
      receipt('ABC-77', { 'Số chứng từ': 'PT03' }),
      receipt('X01', { 'Số chứng từ': 'PT04', 'Số tiền': 5_000_000, 'Nơi nhận': 'Tiền mặt' }),
      receipt('X01-01', { 'Số chứng từ': 'PT05', 'Số tiền': 200_000, 'Ngày nhận': day('2024-05-21') }),
      receipt('HT-01', { 'Số chứng từ': 'PT06', 'Số tiền': 1_000_000, 'Nơi nhận': 'Tiền mặt' }),
      receipt('', { 'Số chứng từ': 'PT07', Loại: 'Nộp vào tài khoản', 'Số tiền': 2_000_000 }),
      receipt('DN-01', { 'Số chứng từ': 'PT05', 'Số tiền': 3_000_000 }),
    ])
    .fill('Ngày công', [
      labour('X01-01'),
      labour('X01-02', { 'Số ngày công': 0.5, 'Người xác nhận': undefined }),
      labour('MN-01', { 'Số ngày công': 2 }),
    ])
    .fill('Hiện vật', [goods('X01-01'), goods('DN-01', { 'Đơn giá (đồng)': undefined })])
    .fill('Hiến đất', [
      land('X01-01'),
      land('X01-03', { 'Diện tích hiến (m²)': 15, 'Biên bản hiến đất': undefined }),
    ])
    .fill('Đề nghị hỗ trợ', [
      proposal('CT01'),
      proposal('CT02', { 'Giao cộng đồng': false, 'Tên công trình, nội dung': 'Kè suối Bản Mẫu' }),
      proposal('CT03', { 'Ý kiến Ban Chỉ đạo': 'Không đồng ý', 'Số tiền duyệt (đồng)': undefined }),
      proposal('CT04', {
        'Ý kiến Ban Chỉ đạo': undefined,
        'Số quyết định': undefined,
        'Ngày quyết định': undefined,
      }),
    ])
    .fill('Kế hoạch sử dụng', [planned('NV01'), planned('NV02', { 'Số quyết định': undefined })])
    .fill('Thanh quyết toán', [
      spent('CT01', { Loại: 'Tạm ứng', 'Số tiền': 4_000_000, 'Người nhận': 'Trưởng xóm 1' }),
      spent('NV01', { 'Số chứng từ': 'PC02', 'Số tiền': 2_000_000, 'Đủ hồ sơ': false }),
      spent('CT09', { 'Số chứng từ': 'PC03', 'Số tiền': 500_000 }),
      spent('CT01', { 'Số chứng từ': 'PC04', 'Số tiền': 1_000_000, 'Nơi giữ tiền': 'Tiền mặt' }),
    ]);
  return book;
});
const messySettled = after(messy, (book) => book.apply(consolidate(book.read(), NOW)));

/** The same in two files: the books are moved to the accountant’s own. */
export function pairFrom(make: () => Spreadsheet, now = NOW): { readonly shared: Book; readonly own: Book } {
  const [shared, own] = [openBook(make()), openBook(newSpreadsheet('Tệp riêng'))];
  const joined = joinedOf(shared, own, WHOLE_TABS_FIELDS);
  const { requests, protections } = separateBooks(joined, now, { withLists: true });
  for (const batch of [splitBatch(requests), splitBatch(protections)]) {
    if (batch.own.length > 0) own.send(...batch.own);
    if (batch.shared.length > 0) shared.send(...batch.shared);
  }
  return { shared, own };
}

/** Both read as one. */
export const apartFrom = (make: () => Spreadsheet) =>
  state(() => {
    const { shared, own } = pairFrom(make);
    return joinedOf(shared, own);
  });

export function joinedOf(shared: Book, own: Book, fields = SNAPSHOT_FIELDS): Spreadsheet {
  return joinFiles(shared.service.get('local', { fields }), own.service.get('local', { fields }));
}

/** As an action reads them. */
export const read = (make: () => Spreadsheet) => state(() => openBook(make()).read());

export const WORKBOOKS = {
  empty: read(whole),
  small: read(of(smallBook)),
  typed: read(typed),
  settled: read(settled),
  booked: read(booked),
  byList: read(byList),
  papers: read(papers),
  papersChanged: read(papersChanged),
  sealed: read(sealed),
  sealedThenChanged: read(sealedThenChanged),
  year: read(year),
  yearSealed: read(yearSealed),
  reminded: read(reminded),
  handedIn: read(handedIn),
  locked: read(locked),
  daily: read(daily),
  messy: read(messy),
  messySettled: read(messySettled),
  apart: apartFrom(settled),
  /** The whole tabs of the shared file and an empty own one, as the move reads them. */
  unpaired: state(() =>
    joinedOf(openBook(messySettled()), openBook(newSpreadsheet('Tệp riêng')), WHOLE_TABS_FIELDS),
  ),
  laidOut: state(() => {
    const book = openBook(newSpreadsheet('Sổ mới'));
    book.apply(setUp(book.read(), NOW, {}));
    return book.read();
  }),
} as const;

/** The workbooks themselves, to go on from. */
export const MADE = { settled, booked, handedIn, sealed, messySettled, reminded, yearSealed };
