/** A workbook for tests: set up by the real action, typed into by tab, header and row, written by real batches. */
import { check } from '../../src/actions/check.ts';
import { consolidate } from '../../src/actions/consolidate.ts';
import type { Now, Outcome } from '../../src/actions/outcome.ts';
import { setUp } from '../../src/actions/set-up.ts';
import { fold } from '../../src/domain/fold.ts';
import { newSpreadsheet } from '../../src/local/session.ts';
import { createSheetsService, type SheetsService } from '../../src/local/sheets/service.ts';
import { BUSINESS_FORM_WORDS, CATEGORY_WORDS, KIND_WORDS, STATUS_WORDS, TABS } from '../../src/text/vi.ts';
import { a1 } from '../../src/workbook/a1.ts';
import { newOfficeTab } from '../../src/workbook/office-layout.ts';
import { nextRun, readLog } from '../../src/workbook/run-log.ts';
import type {
  CellData,
  ExtendedValue,
  GridRange,
  Request,
  Sheet,
  Spreadsheet,
} from '../../src/workbook/sheets-api.ts';
import { SNAPSHOT_FIELDS } from '../../src/workbook/snapshot-fields.ts';
import { workbookView } from '../../src/workbook/tab-view.ts';
import { faultsOf } from '../contract/check-requests.ts';

const ID = 'local';

/** A cell as somebody types it; a formula is told apart, and `undefined` empties the cell. */
export type Typed = string | number | boolean | undefined | { readonly formula: string };
/** Cells of a row by their headers. */
export type TypedRow = Readonly<Record<string, Typed>>;

export function at(day: string, who = ''): Now {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { today: { year, month, day: date }, at: `${day}T08:00:00+07:00`, who };
}

export const HIGH = 'Từ 5 triệu trở lên';
export const LOW = 'Dưới 5 triệu';
export const ACCOUNT = '8502215035268';

/** Words of the tool’s own drop-downs, which its formulas may contain. */
const VOCABULARY = new Set([
  ...[CATEGORY_WORDS, STATUS_WORDS, BUSINESS_FORM_WORDS, KIND_WORDS].flatMap((words) => Object.values(words)),
  HIGH,
  LOW,
]);

/** The day on which tests run unless they say otherwise: before the due date. */
export const TODAY = at('2024-05-18');

export type Book = ReturnType<typeof openBook>;

/** The book over a resource, which is copied. Every batch of an action is checked against Google's contract. */
export function openBook(resource: Spreadsheet, options: { readonly recalculate?: boolean } = {}) {
  const service: SheetsService = createSheetsService(resource, {
    recalculate: options.recalculate ?? false,
    owner: 'chu.so@xa.example',
  });
  const typedTexts: string[] = [];
  const note = (value: Typed) => {
    if (typeof value === 'string' && value.trim().length > 3 && !VOCABULARY.has(value))
      typedTexts.push(value);
  };
  const read = (): Spreadsheet => service.get(ID, { fields: SNAPSHOT_FIELDS });
  /** What is asked of the tabs is asked once until somebody writes. */
  const tabs = (ask: () => Spreadsheet) => {
    let seen: { revision: number; sheets: readonly Sheet[] } | undefined;
    return () => {
      if (seen?.revision !== service.revision)
        seen = { revision: service.revision, sheets: ask().sheets ?? [] };
      return seen.sheets;
    };
  };
  const titled = (sheets: () => readonly Sheet[]) => (title: string) => {
    const sheet = sheets().find((tab) => tab.properties.title === title);
    if (!sheet) throw new Error(`There is no tab ${title}`);
    return sheet;
  };
  const masked = (fields: string) => tabs(() => service.get(ID, { fields }));
  const whole = titled(tabs(() => service.snapshot()));
  const light = titled(
    masked('sheets(properties,data.rowData.values(userEnteredValue,effectiveValue,hyperlink))'),
  );
  const guarded = masked('sheets(properties(sheetId,title),protectedRanges)');
  const send = (...requests: Request[]) => service.batchUpdate({ requests }, ID);

  /** Applies an outcome as the host does, each of its batches checked first. */
  function apply<Report>(outcome: Outcome<Report>): Outcome<Report> {
    const before = read();
    if (outcome.requests.length > 0) {
      const view = workbookView(before);
      const token = nextRun(view, readLog(view));
      refuseFaults(faultsOf(outcome.requests, before, { token, typed: typedTexts }));
      service.batchUpdate({ requests: outcome.requests }, ID);
    }
    if (outcome.protections.length > 0) {
      refuseFaults(faultsOf(outcome.protections, read(), { token: 'none' }));
      service.batchUpdate({ requests: outcome.protections }, ID);
    }
    return outcome;
  }

  function setCell(title: string, row: number, column: number, value: Typed): void {
    note(value);
    const sheetId = light(title).properties.sheetId ?? 0;
    const cell: CellData = value === undefined ? {} : { userEnteredValue: entered(value) };
    const start = { sheetId, rowIndex: row, columnIndex: column };
    send({ updateCells: { start, rows: [{ values: [cell] }], fields: 'userEnteredValue' } });
  }

  const headerOf = (title: string, header: string) => {
    const spot = findCell(light(title), header);
    if (!spot) throw new Error(`There is no header ${header} in ${title}`);
    return spot;
  };

  const book = {
    service,
    read,
    send,
    apply,
    resource: () => service.snapshot(),
    titles: () => guarded().map((sheet) => sheet.properties.title ?? ''),
    /** Who may write where, by the title of the tab. */
    protections: (title?: string) =>
      guarded().flatMap(({ properties, protectedRanges = [] }) =>
        title === undefined || title === properties.title ? protectedRanges : [],
      ),
    sheet: whole,
    idOf: (title: string) => light(title).properties.sheetId ?? 0,
    setUp: (now = TODAY, wishes: unknown = {}) => apply(setUp(read(), now, wishes)),
    consolidate: (now = TODAY) => apply(consolidate(read(), now)),
    check: (now = TODAY, focus?: number) => apply(check(read(), now, focus)),
    setCell,

    /** Types into the cell of an address such as `F12`. */
    put(title: string, address: string, value: Typed) {
      const { row, column } = spotOf(address);
      setCell(title, row, column, value);
      return book;
    },

    /** Types rows below the header of a tab, from its first data row or `skip` rows further down. */
    fill(title: string, rows: readonly TypedRow[], skip = 0) {
      const sheet = light(title);
      const sheetId = sheet.properties.sheetId ?? 0;
      const last = Math.max(0, ...Object.keys(rows[0] ?? {}).map((name) => findCell(sheet, name)?.row ?? 0));
      const short = last + 1 + skip + rows.length - (sheet.properties.gridProperties?.rowCount ?? 0);
      if (short > 0) send({ appendDimension: { sheetId, dimension: 'ROWS', length: short } });
      const requests = rows.flatMap((typed, place) =>
        Object.entries(typed).map(([header, value]): Request => {
          const spot = findCell(sheet, header);
          if (!spot) throw new Error(`There is no header ${header} in ${title}`);
          note(value);
          const cell: CellData = value === undefined ? {} : { userEnteredValue: entered(value) };
          const start = { sheetId, rowIndex: spot.row + 1 + skip + place, columnIndex: spot.column };
          return { updateCells: { start, rows: [{ values: [cell] }], fields: 'userEnteredValue' } };
        }),
      );
      if (requests.length > 0) send(...requests);
      return book;
    },

    /** Types into the cell right of a label, above the header or in `Cấu hình`. */
    beside(title: string, label: string, value: Typed) {
      const { row, column } = headerOf(title, label);
      setCell(title, row, column + 1, value);
      return book;
    },

    /** Types into a unit's row of `Đơn vị`. */
    unit(code: string, cells: TypedRow) {
      const sheet = light(TABS.units);
      const { row: headerRow, column } = headerOf(TABS.units, 'Mã');
      const rows = textsOf(sheet);
      const row = rows.findIndex((line, place) => place > headerRow && line[column] === code);
      if (row < 0) throw new Error(`There is no unit ${code}`);
      for (const [header, value] of Object.entries(cells))
        setCell(TABS.units, row, headerOf(TABS.units, header).column, value);
      return book;
    },

    setting: (label: string, value: Typed) => book.beside(TABS.settings, label, value),

    /** Types over a header. */
    renameHeader(title: string, header: string, now: Typed) {
      const { row, column } = headerOf(title, header);
      setCell(title, row, column, now);
      return book;
    },

    renameTab(title: string, now: string) {
      const properties = { sheetId: book.idOf(title), title: now };
      send({ updateSheetProperties: { properties, fields: 'title' } });
      return book;
    },

    deleteTab(title: string) {
      send({ deleteSheet: { sheetId: book.idOf(title) } });
      return book;
    },

    /** What the tab shows, as texts. */
    texts: (title: string) => textsOf(light(title)),
    /** The address of a header or label, and where it stands. */
    spot: headerOf,
    /** What a cell of an address holds. */
    value: (title: string, address: string) => {
      const { row, column } = spotOf(address);
      return light(title).data?.[0]?.rowData?.[row]?.values?.[column]?.userEnteredValue;
    },
    /** The address of a header's cell `below` rows under it. */
    address: (title: string, header: string, below: number) => {
      const { row, column } = headerOf(title, header);
      return a1(row + below, column);
    },
    /** The lines below a header row as records by header; a blank line ends them. */
    table(title: string, firstHeader: string): Record<string, ExtendedValue & { link?: string }>[] {
      const sheet = light(title);
      const spot = findCell(sheet, firstHeader);
      const rows = sheet.data?.[0]?.rowData ?? [];
      if (!spot) throw new Error(`There is no header ${firstHeader} in ${title}`);
      const headers = (rows[spot.row]?.values ?? []).map((cell) => cell.userEnteredValue?.stringValue ?? '');
      const lines: Record<string, ExtendedValue & { link?: string }>[] = [];
      for (const { values = [] } of rows.slice(spot.row + 1)) {
        if (values.every((cell) => cell.userEnteredValue === undefined)) break;
        lines.push(
          Object.fromEntries(
            values.map((cell, column) => [
              headers[column] ?? '',
              {
                ...(cell.effectiveValue ?? cell.userEnteredValue),
                ...(cell.hyperlink === undefined ? {} : { link: cell.hyperlink }),
              },
            ]),
          ),
        );
      }
      return lines;
    },
    range: (title: string, range: Omit<GridRange, 'sheetId'>): GridRange => ({
      sheetId: book.idOf(title),
      ...range,
    }),
  };
  return book;
}

/** A new workbook set up with the plan's eighteen units, before anybody types. */
export function fullBook(now = TODAY): Book {
  const book = openBook(newSpreadsheet('Sổ thử'));
  book.setUp(now);
  return book;
}

const KEPT_UNITS = ['CQ', 'MN', 'X01', 'DN', 'HT'];
let small: Spreadsheet | undefined;

/** A set-up workbook of five units, one of each form and a second of staff: CQ, MN, X01, DN, HT. */
export function smallBook(options: { readonly recalculate?: boolean } = {}): Book {
  small ??= makeSmall();
  return openBook(small, options);
}

const KEPT_ROWS = 20;

function makeSmall(): Spreadsheet {
  const book = openBook(newSpreadsheet('Sổ thử'));
  const unitsId = 1;
  book.send(...newOfficeTab('units', unitsId, 0, TODAY.today));
  const { row: headerRow } = book.spot(TABS.units, 'Mã');
  const unwanted = book
    .texts(TABS.units)
    .map((line, row) => ({ code: line[0] ?? '', row }))
    .filter(({ code, row }) => row > headerRow && code !== '' && !KEPT_UNITS.includes(code))
    .reverse();
  book.send(...unwanted.map(({ row }) => deleteRows(unitsId, row, row + 1)));
  book.setUp();
  book.deleteTab('Trang tính1');
  // Fewer ready rows than a real one, for the tests' speed.
  const long = (book.read().sheets ?? []).filter(({ properties: { title = '', gridProperties } }) => {
    const isList =
      KEPT_UNITS.includes(title) ||
      [
        TABS.mobilised,
        TABS.receipts,
        TABS.labour,
        TABS.goods,
        TABS.proposals,
        TABS.land,
        TABS.plan,
        TABS.settlement,
      ].some((tab) => tab === title);
    return isList && (gridProperties?.rowCount ?? 0) > KEPT_ROWS;
  });
  book.send(
    ...long.map(({ properties: { sheetId = 0, gridProperties } }) =>
      deleteRows(sheetId, KEPT_ROWS, gridProperties?.rowCount ?? 0),
    ),
  );
  return book.resource();
}

function deleteRows(sheetId: number, startIndex: number, endIndex: number): Request {
  return { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex } } };
}

function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0)
    throw new Error(`Google would refuse this batch:\n${faults.slice(0, 10).join('\n')}`);
}

function entered(value: Exclude<Typed, undefined>): ExtendedValue {
  if (typeof value === 'object') return { formulaValue: value.formula };
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}

function findCell(sheet: Sheet, text: string): { row: number; column: number } | undefined {
  const wanted = fold(text);
  for (const [row, line] of textsOf(sheet).entries()) {
    const column = line.findIndex((cell) => fold(cell) === wanted);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

function textsOf(sheet: Sheet): string[][] {
  return (sheet.data?.[0]?.rowData ?? []).map((row) =>
    (row.values ?? []).map((cell) => {
      const value = cell.effectiveValue ?? cell.userEnteredValue;
      return value?.stringValue ?? `${value?.numberValue ?? value?.boolValue ?? ''}`;
    }),
  );
}

/** Row and column (from 0) of an address such as `F12`. */
export function spotOf(address: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match) throw new Error(`${address} is no address`);
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** The serial number of a day, as a sheet keeps dates. */
export function day(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** A line of the receipt book: 450.000 đ by transfer on 15/5/2024, unless told otherwise. */
export function receipt(code: string, more: TypedRow = {}): TypedRow {
  return {
    'Số chứng từ': 'PT01',
    'Ngày nhận': day('2024-05-15'),
    'Người nộp': 'Người nộp tiền',
    'Nộp cho (mã)': code,
    'Số tiền': 450_000,
    'Nơi nhận': ACCOUNT,
    Loại: 'Thu',
    ...more,
  };
}

/** A line of the labour book: one confirmed day on 15/5/2024, unless told otherwise. */
export function labour(code: string, more: TypedRow = {}): TypedRow {
  return {
    'Ngày làm': day('2024-05-15'),
    'Làm cho (mã)': code,
    'Người làm': 'Người làm mẫu',
    'Công trình, việc làm': 'Đổ đường bê tông',
    'Số ngày công': 1,
    'Người xác nhận': 'Trưởng xóm mẫu',
    'Ghi chú': undefined,
    ...more,
  };
}

/** A line of the goods book: ten priced sacks of cement, handed over on 15/5/2024, unless told otherwise: 900.000 đ. */
export function goods(code: string, more: TypedRow = {}): TypedRow {
  return {
    'Ngày nhận': day('2024-05-15'),
    'Nộp cho (mã)': code,
    'Người nộp': 'Người nộp mẫu',
    'Hiện vật': 'Xi măng',
    'Đơn vị tính': 'bao',
    'Số lượng': 10,
    'Đơn giá (đồng)': 90_000,
    'Căn cứ đơn giá': 'Báo giá tháng 5',
    'Biên bản bàn giao': 'BB01',
    'Ghi chú': undefined,
    ...more,
  };
}

/** A hamlet's road that lacks 60.000.000 đ, of which 50.000.000 are approved, unless told otherwise. */
export function proposal(code: string, more: TypedRow = {}): TypedRow {
  return {
    'Mã công trình': code,
    'Ngày đề nghị': day('2024-04-20'),
    'Đơn vị đề nghị (mã)': 'X01',
    'Tên công trình, nội dung': 'Đường bê tông xóm 1',
    'Dự toán (đồng)': 100_000_000,
    'Dân góp tiền (đồng)': 5_000_000,
    'Dân góp ngày công': 200,
    'Dân góp hiện vật (đồng)': 2_000_000,
    'Dân hiến đất (m²)': 300,
    'Nguồn khác (đồng)': 3_000_000,
    'Giao cộng đồng': true,
    'Có tính chất đặc thù': true,
    'Vượt khả năng của người dân': true,
    'Ý kiến Ban Chỉ đạo': 'Đồng ý',
    'Số tiền duyệt (đồng)': 50_000_000,
    'Số quyết định': '45/QĐ-UBND',
    'Ngày quyết định': day('2024-05-10'),
    ...more,
  };
}

/** What the plan of use says of a work under 2.2, decided by itself: 10.000.000 đ, unless told otherwise. */
export function planned(code: string, more: TypedRow = {}): TypedRow {
  return {
    'Mã công trình': code,
    'Tên công trình, nội dung': 'Sửa nhà văn hóa',
    'Mục sử dụng': '2.2 Nội dung cần thiết khác',
    'Chưa có cơ chế hỗ trợ từ nguồn NSNN': true,
    'Hỗ trợ từ nguồn vận động (đồng)': 10_000_000,
    'Số quyết định': '46/QĐ-UBND',
    'Ngày quyết định': day('2024-05-11'),
    ...more,
  };
}

/** A payment of 10.000.000 đ from the first account on 16/5/2024 with all its papers, unless told otherwise. */
export function spent(code: string, more: TypedRow = {}): TypedRow {
  return {
    'Số chứng từ': 'PC01',
    Ngày: day('2024-05-16'),
    'Mã công trình': code,
    Loại: 'Thanh toán',
    'Số tiền': 10_000_000,
    'Nơi giữ tiền': ACCOUNT,
    'Đủ hồ sơ': true,
    ...more,
  };
}

/** A household's 120 m² for a work, unless told otherwise. */
export function land(code: string, more: TypedRow = {}): TypedRow {
  return {
    'Ngày hiến': day('2024-05-05'),
    'Hộ hiến (mã)': code,
    'Mã công trình': 'CT01',
    'Tờ bản đồ': '12',
    'Thửa đất': '34',
    'Diện tích hiến (m²)': 120,
    'Biên bản hiến đất': 'BB07',
    ...more,
  };
}

/** A staff member who paid by transfer, unless told otherwise. */
export function person(name: string, more: TypedRow = {}): TypedRow {
  return {
    'Họ và tên': name,
    'Đối tượng': 'Viên chức',
    'Mức thu nhập': HIGH,
    'Tiền đã nộp (đồng)': 450_000,
    'Ngày nộp': day('2024-05-15'),
    'Hình thức nộp': 'Chuyển khoản',
    'Tài khoản nhận': ACCOUNT,
    ...more,
  };
}

export function household(name: string, more: TypedRow = {}): TypedRow {
  return {
    'Họ và tên chủ hộ': name,
    'Tiền đã nộp (đồng)': 200_000,
    'Ngày nộp': day('2024-05-15'),
    'Hình thức nộp': 'Tiền mặt',
    ...more,
  };
}

export function business(name: string, more: TypedRow = {}): TypedRow {
  return {
    'Tên doanh nghiệp': name,
    'Loại hình': 'Doanh nghiệp',
    'Tiền đã nộp (đồng)': 3_000_000,
    'Ngày nộp': day('2024-05-15'),
    'Hình thức nộp': 'Chuyển khoản',
    'Tài khoản nhận': ACCOUNT,
    ...more,
  };
}

export function donor(name: string, more: TypedRow = {}): TypedRow {
  return {
    'Tên tổ chức, cá nhân': name,
    'Tiền đã nộp (đồng)': 1_000_000,
    'Ngày nộp': day('2024-05-15'),
    'Hình thức nộp': 'Tiền mặt',
    ...more,
  };
}
