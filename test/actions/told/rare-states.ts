/** Workbooks whose money went to the treasury, whose lists changed after they were in, whose two files do not fit. */
import { consolidate } from '../../../src/actions/consolidate.ts';
import {
  ACCOUNT,
  at,
  day,
  donor,
  household,
  openBook,
  person,
  receipt,
  smallBook,
  type TypedRow,
} from '../../support/book.ts';
import { DONE, NOBODY } from '../../support/reminded-book.ts';
import { STATES as BEFORE } from './more-states.ts';
import { after, CLOSED, joinedOf, MADE, NOW, OTHER, of, pairFrom, read, state } from './states.ts';

const came = (
  number: string,
  on: string | undefined,
  amount: number,
  place: string | undefined,
  more = {},
): TypedRow =>
  receipt('MN-01', {
    'Số chứng từ': number,
    'Ngày nhận': on === undefined ? undefined : day(on),
    'Số tiền': amount,
    'Nơi nhận': place,
    ...more,
  });

/** The two lines of a transfer. */
function carried(
  number: string,
  on: string | undefined,
  amount: number,
  from: string,
  to = 'Kho bạc',
): TypedRow[] {
  const side = (where: string, sum: number) =>
    came(number, on, sum, where, {
      'Nộp cho (mã)': undefined,
      'Người nộp': undefined,
      Loại: 'Chuyển nội bộ',
    });
  return [side(from, -amount), side(to, amount)];
}

/** Some went at once, some after weeks, some before it came, some on no day; some stands where nobody says. */
const treasury = of(() =>
  smallBook()
    .fill('MN', [person('Ma Thị Hoa'), person('Lò Thị Sen')])
    .fill('HT', [donor('Người Giấu Tên', { 'Ẩn danh': true })])
    .fill('Sổ thu', [
      came('PT01', '2024-04-20', 450_000, ACCOUNT),
      came('PT02', '2024-05-10', 300_000, ACCOUNT, { 'Nộp cho (mã)': 'MN-02', 'Người nộp': 'Hiệu trưởng' }),
      came('PT03', '2024-05-12', 200_000, 'Tiền mặt'),
      came('PT04', '2024-05-13', 1_000_000, 'Tiền mặt', {
        'Nộp cho (mã)': 'HT-01',
        'Người nộp': 'Người Giấu Tên',
      }),
      came('PT05', undefined, 50_000, OTHER),
      came('PT06', '2024-05-14', 70_000, undefined),
      came('PT01', '2024-05-15', -50_000, ACCOUNT, { Loại: 'Hoàn trả', 'Chứng từ gốc': 'PT01' }),
      ...carried('NT01', '2024-05-14', 600_000, ACCOUNT),
      ...carried('NT02', '2024-05-12', 200_000, 'Tiền mặt'),
      ...carried('NT03', undefined, 30_000, OTHER),
      ...carried('NT04', '2024-05-16', 900_000, OTHER),
    ]),
);

/** Lists that were in and consolidated; then people came, went and paid. */
const listsChanged = after(MADE.handedIn, (book) => {
  book
    .fill('X01', [household('Nông Văn Một'), household('Nông Thị Hai'), household('Nông Thị Hai')])
    .beside('X01', DONE, true)
    .beside('X01', 'Ngày xác nhận', day('2024-05-20'));
  book.apply(consolidate(book.read(), NOW));
  book
    .fill('X01', [
      { 'Họ và tên chủ hộ': 'Nông Văn Khác' },
      { 'Tiền đã nộp (đồng)': 999_000 },
      { 'Họ và tên chủ hộ': undefined },
    ])
    .fill('MN', [person('Người Đến Sau')], 5)
    .beside('CQ', NOBODY, false);
});
const listsChangedAgain = after(listsChanged, (book) => {
  book.apply(consolidate(book.read(), at('2024-05-25', 'ke.toan@xa.example')));
  book.beside('MN', DONE, false).fill('X01', [{ 'Tiền đã nộp (đồng)': undefined }], 1);
  book.apply(consolidate(book.read(), at('2024-05-26')));
  book.beside('MN', DONE, true).beside('MN', 'Ngày xác nhận', undefined);
});

const pair = () => pairFrom(MADE.messySettled);
const later = () => pairFrom(MADE.settled, CLOSED);

export const RARE_WORKBOOKS = {
  treasury: read(treasury),
  listsChanged: read(listsChanged),
  listsChangedAgain: read(listsChangedAgain),
  /** The own file of another workbook. */
  ownOfOther: state(() => joinedOf(pair().shared, later().own)),
  /** The own file knows of a workbook, and this one of none. */
  ownHalf: state(() => joinedOf(openBook(MADE.settled()), pair().own)),
  /** A list and a book stand where they should not. */
  ownMixed: state(() => {
    const { shared, own } = pair();
    own.renameTab('DN', 'Doanh nghiệp');
    shared.renameTab('X01', 'Sổ thu');
    return joinedOf(shared, own);
  }),
  /** Nothing marks it any more, and the log still tells. */
  ownForgotten: state(() => {
    const { developerMetadata: _, ...shared } = openBook(pair().shared.resource()).read();
    return { ...shared, developerMetadata: [] };
  }),
} as const;

export const STATES = { ...BEFORE, ...RARE_WORKBOOKS } as const;
