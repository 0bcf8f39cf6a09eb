import { newSpreadsheet } from '../../src/local/session.ts';
import { type Book, openBook, receipt, spent } from '../support/book.ts';
import { DONE } from '../support/reminded-book.ts';
import { sealed as sealedYear } from '../support/year.ts';
import { BY_LIST, CLOSED, campaign, LIST, NOW, SEAL, STATEMENT } from './campaign.ts';
import { addressOf, COMMUNE, LAST_YEAR, OWN, openDoor, PUBLIC, SHARED, type Standing } from './office.ts';

/** One thing a person does, in a workbook where there is something to do. */
export interface Scene {
  readonly name: string;
  readonly door: string;
  readonly args: readonly unknown[];
  readonly now: number;
  readonly from: Standing;
}

/** 8/1/2025, 08:00 in Vietnam. */
const NEXT_YEAR = Date.UTC(2025, 0, 8, 1);

const standing = (files: Standing['files'], remembered: Standing['remembered'] = {}): Standing => ({
  files,
  remembered,
});

/** The scenes, made by the real doors, one after the other. */
export function scenes(code: string): Scene[] {
  const found: Scene[] = [];
  const scene = (
    name: string,
    door: string,
    args: readonly unknown[],
    from: Standing,
    now = NOW,
  ): Standing => {
    found.push({ name, door, args, now, from });
    return done(door, args, from, now);
  };
  const done = (door: string, args: readonly unknown[], from: Standing, now = NOW): Standing => {
    const { error, after } = openDoor(code, from, { door, args, now });
    if (error) throw new Error(`${door}: ${error.message}`);
    return after;
  };

  const typed = standing({ [SHARED]: campaign().resource() });
  const settled = scene('Tổng hợp, the first', 'runConsolidate', [], typed);
  const changed = edited(settled, (book) =>
    book
      .fill('Sổ thu', [receipt('MN-03', { 'Số chứng từ': 'PT04', 'Số tiền': 300_000 })], 3)
      .fill('Thanh quyết toán', [spent('NV01', { 'Số chứng từ': 'PC02', 'Số tiền': 8_000_000 })], 1),
  );
  scene('Tổng hợp from the menu, after money came and was spent', 'menuConsolidate', [], changed);
  scene('Kiểm tra tất cả', 'menuCheckAll', [], changed);
  scene('Kiểm tra trang này', 'menuCheckSheet', [], changed);

  scene('Tạo các trang in an empty file', 'runSetUp', [], standing({ [SHARED]: newSpreadsheet('Sổ mới') }));
  scene(
    'Tạo / cập nhật các trang for a unit that was added, with other settings',
    'sideSetUp',
    [
      {
        settings: { dueDate: '25/5/2024' },
        units: [{ code: 'X02', name: 'Xóm 2', kind: 'hamlet', email: '' }],
      },
    ],
    { ...settled, watching: [WATCHING] },
  );

  const preview = openDoor(code, settled, { door: 'sideImportPreview', args: [LIST], now: NOW }).value;
  const { token } = preview as { token: string };
  scene('Nhập danh sách', 'sideImportWrite', [{ ...LIST, token }], settled);
  const booked = scene(
    'Sao kê: what is certain and what the accountant gave',
    'sideStatementStore',
    [{ ...STATEMENT, certain: true, confirmed: [{ row: 2, shares: [{ code: 'X01-01', amount: 200_000 }] }] }],
    settled,
  );
  scene('Hủy khớp', 'sideStatementCancel', [{ id: creditId(booked) }], booked);
  const { questions } = openDoor(code, settled, { door: 'sideByListKeep', args: [BY_LIST], now: NOW })
    .value as {
    questions: { id: string }[];
  };
  const agreed = questions.map(({ id }) => id);
  const kept = scene('Nộp theo danh sách', 'sideByListKeep', [{ ...BY_LIST, agreed }], settled);
  const board = openDoor(code, kept, { door: 'sideByList', args: [], now: NOW }).value as {
    kept: { run: number; amount: number }[];
  };
  scene(
    'Nộp theo danh sách taken back',
    'sideByListUndo',
    board.kept.map(({ run, amount }) => ({ run, amount })),
    kept,
  );
  scene('Giấy xác nhận', 'sideConfirmationsIssue', [{}], booked);
  const sealed = scene('Chốt số liệu', 'sideSealRun', [SEAL], done('runConsolidate', [], booked));
  scene(
    'Chốt lần điều chỉnh',
    'sideSealRun',
    [{ ...SEAL, reason: 'Xóm 1 nộp thêm' }],
    done(
      'runConsolidate',
      [],
      edited(sealed, (book) => book.fill('Sổ thu', [receipt('MN-03', { 'Số tiền': 300_000 })], 6)),
    ),
  );

  const box = boxOf(typed, 'MN');
  const ticked = edited(typed, (book) => book.beside('MN', DONE, true));
  scene('A unit ticks its box', 'runTicked', [box], ticked);
  const handedIn = done('runConsolidate', [], done('runTicked', [box], ticked));
  scene(
    'Another day for a list',
    'sideDateList',
    [{ unit: 'MN', day: '20/5/2024', why: 'bản giấy đến trước' }],
    handedIn,
  );
  const locked = scene('Khóa danh sách', 'menuLockLists', [], handedIn, CLOSED);
  scene(
    'Mở lại danh sách',
    'sideReopenList',
    [{ unit: 'MN', day: '10/6/2024', why: 'bổ sung hai người' }],
    locked,
    CLOSED,
  );
  scene('A call is noted', 'sideContact', [{ unit: 'MN', channel: 'call', note: 'Hẹn thứ hai' }], handedIn);

  const apart = scene(
    'Tệp riêng: the books move',
    'runSeparateBooks',
    [{ withLists: true }],
    standing({ ...settled.files, [OWN]: newSpreadsheet('Tệp riêng') }, { ownFileId: OWN }),
  );
  scene('Tổng hợp over two files', 'runConsolidate', [], apart);
  scene(
    'Sao kê over two files',
    'sideStatementStore',
    [{ ...STATEMENT, certain: true, confirmed: [] }],
    apart,
  );
  scene(
    'Bảng công khai',
    'runPublish',
    [PUBLIC],
    standing({ ...settled.files, [PUBLIC]: newSpreadsheet('Tệp công khai') }),
  );
  const [shared] = [sealed.files[SHARED]];
  if (!shared) throw new Error('The workbook is gone');
  scene(
    'Gộp số liệu các xã',
    'runRollUp',
    [{ files: [{ address: addressOf(COMMUNE) }] }],
    standing({ [SHARED]: newSpreadsheet('Huyện'), [COMMUNE]: shared }),
  );
  const year = sealedYear().resource();
  scene(
    'Mở đợt mới in a copy',
    'sideNewRoundOpen',
    [{ year: '2025', dueDate: '20/5/2025', record: { shared: addressOf(LAST_YEAR), own: '' } }],
    standing({ [SHARED]: year, [LAST_YEAR]: year }),
    NEXT_YEAR,
  );
  scene('Tự kiểm tra hệ thống', 'menuSelfCheck', [], { ...settled, watching: [WATCHING] });
  return found;
}

/** What the accountant's trigger opens when somebody types. */
const WATCHING = 'editedSheet';

function edited(from: Standing, edit: (book: Book) => void): Standing {
  const resource = from.files[SHARED];
  if (!resource) throw new Error('The workbook is gone');
  const book = openBook(resource);
  edit(book);
  return { ...from, files: { ...from.files, [SHARED]: book.resource() } };
}

function boxOf(from: Standing, tab: string) {
  const resource = from.files[SHARED];
  if (!resource) throw new Error('The workbook is gone');
  const book = openBook(resource);
  const { row, column } = book.spot(tab, DONE);
  return { sheetId: book.idOf(tab), row, column: column + 1 };
}

function creditId(from: Standing): string {
  const resource = from.files[SHARED];
  if (!resource) throw new Error('The workbook is gone');
  const [first] = openBook(resource).table('Sao kê', 'Mã dòng');
  return first?.['Mã dòng']?.stringValue ?? '';
}
