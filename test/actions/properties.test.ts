import fc from 'fast-check';
import { consolidate } from '../../src/actions/consolidate.ts';
import { setUp } from '../../src/actions/set-up.ts';
import { type Book, day, smallBook, TODAY, type Typed, type TypedRow } from '../support/book.ts';

/** What people type, mistakes included. */
const amount = fc.oneof(
  fc.integer({ min: 0, max: 5_000_000 }).map((value) => value * 1000),
  fc.constantFrom<Typed>('450.000', '450k', '1,5 triệu', 'abc', '', -5, 450, 0.5, true, '#REF!', undefined),
);
const days = fc.constantFrom<Typed>(0, 0.5, 1, 2, '1,5', 'hai', -1, 0.3, 400, undefined);
const date = fc.constantFrom<Typed>(
  day('2024-05-15'),
  day('2024-05-20'),
  '19/5/2024',
  '15/5',
  'mai',
  1,
  undefined,
);
const words = fc.oneof(
  fc.constantFrom<Typed>('Ma Thị Hoa', 'ma thị  hoà', '=A1', '<b>', ' ', undefined, 12),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text): Typed => text.replace(/\r/g, '')),
);
const staffRow: fc.Arbitrary<TypedRow> = fc.record({
  'Họ và tên': words,
  'Đối tượng': fc.constantFrom<Typed>('Viên chức', 'Cán bộ', 'Không chuyên trách', 'bảo vệ', undefined),
  'Mức thu nhập': fc.constantFrom<Typed>(
    'Từ 5 triệu trở lên',
    'Dưới 5 triệu',
    '>=5tr',
    4_999_999,
    'trên 5tr',
    undefined,
  ),
  'Tình trạng': fc.constantFrom<Typed>(undefined, undefined, 'Đang công tác', 'Miễn', 'nghỉ'),
  'Ngày công đã làm': days,
  'Tiền đã nộp (đồng)': amount,
  'Ngày nộp': date,
  'Hình thức nộp': fc.constantFrom<Typed>('Chuyển khoản', 'Tiền mặt', 'séc', undefined),
  'Tài khoản nhận': fc.constantFrom<Typed>('8502215035268', '8502215036905 Ma Văn Đông', '12', undefined),
  'Ghi chú': words,
});
const householdRow: fc.Arbitrary<TypedRow> = fc.record({
  'Họ và tên chủ hộ': words,
  'Tiền đã nộp (đồng)': amount,
  'Ngày nộp': date,
  'Ngày công đã làm': days,
  'Số lượng': fc.constantFrom<Typed>(1, 2.5, '1.000', 'ít', -1, undefined),
  'Đơn giá (đồng)': amount,
  'Đất hiến (m²)': fc.constantFrom<Typed>(12.5, '1.000', 'sào', undefined),
});
const commune = fc.record({
  staff: fc.array(staffRow, { maxLength: 6 }),
  households: fc.array(householdRow, { maxLength: 6 }),
  ticked: fc.boolean(),
  signer: words,
  unitName: words,
});
type Commune = typeof commune extends fc.Arbitrary<infer Value> ? Value : never;

const RUNS = { numRuns: 12 };

function bookOf({ staff, households, ticked, signer, unitName }: Commune): Book {
  return smallBook()
    .fill('MN', staff)
    .fill('X01', households)
    .beside('MN', 'Đơn vị xác nhận đã lập xong danh sách', ticked)
    .setting('Người ký', signer)
    .unit('X01', { 'Tên đơn vị': unitName });
}

test('a consolidation settles: applied and read again, nothing is left to do', () => {
  fc.assert(
    fc.property(commune, (typed) => {
      const book = bookOf(typed);
      const first = book.consolidate().report;
      const again = consolidate(book.read(), TODAY);
      expect(again.requests).toEqual([]);
      expect(again.report).toEqual({ ...first, run: { ...first.run, changed: false } });
    }),
    RUNS,
  );
});

test('set-up touches nothing typed and settles as well', () => {
  fc.assert(
    fc.property(commune, fc.integer({ min: 1, max: 9 }), (typed, millions) => {
      const book = bookOf(typed).setting('Ngưỡng thu nhập (đồng/tháng)', millions * 1_000_000);
      const before = consolidate(book.read(), TODAY).report;
      book.setUp();
      expect(consolidate(book.read(), TODAY).report.totals).toEqual(before.totals);
      expect(setUp(book.read(), TODAY).requests).toEqual([]);
    }),
    RUNS,
  );
});

test('the order of units and of rows does not change the totals', () => {
  fc.assert(
    fc.property(commune, (typed) => {
      const book = bookOf(typed);
      const backwards = bookOf({
        ...typed,
        staff: [...typed.staff].reverse(),
        households: [...typed.households].reverse(),
      });
      const units = ['CQ', 'MN', 'X01', 'DN', 'HT'];
      const lines = backwards.texts('Đơn vị').filter((line) => units.includes(line[0] ?? ''));
      const headers = ['Mã', 'Tên đơn vị', 'Loại', 'Trang tính'];
      const cells = (line: readonly string[]) => [line[0], line[1], line[2], line[6]];
      backwards.fill(
        'Đơn vị',
        lines.reverse().map((line) => Object.fromEntries(headers.map((name, n) => [name, cells(line)[n]]))),
      );
      const [one, other] = [book, backwards].map((each) => consolidate(each.read(), TODAY).report);
      expect(other?.totals).toEqual(one?.totals);
      expect(other?.units.map((unit) => unit.code)).toEqual([...units].reverse());
      expect([...(other?.groups ?? [])]).toEqual(one?.groups);
    }),
    RUNS,
  );
});

test('every row is counted or rejected, and no unit both owes and has too much for nothing', () => {
  fc.assert(
    fc.property(commune, (typed) => {
      const { totals, units, problems } = consolidate(bookOf(typed).read(), TODAY).report;
      expect(totals.rows.read).toBe(totals.rows.counted + totals.rows.rejected);
      expect(totals.listed).toBe(totals.rows.read);
      expect(totals.mobilised).toBe(totals.paid + totals.labourValue + totals.inKindValue);
      const received = Object.values(totals.paidByAccount).reduce((sum, value) => sum + value, 0);
      expect(received).toBe(totals.paid);
      expect(totals.paidOnTime + totals.paidOnDueDate + totals.paidLate + totals.paidUndated).toBe(
        totals.paid,
      );
      expect(units.every((unit) => (unit.remaining ?? 0) >= 0 && (unit.surplus ?? 0) >= 0)).toBe(true);
      expect(problems.every((problem) => problem.message !== '' && problem.fix !== '')).toBe(true);
    }),
    RUNS,
  );
});
