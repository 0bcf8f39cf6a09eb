import fc from 'fast-check';
import { consolidate } from '../../src/actions/consolidate.ts';
import { dashboard } from '../../src/actions/dashboard.ts';
import type { Now } from '../../src/actions/outcome.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import {
  at,
  type Book,
  business,
  day,
  donor,
  household,
  person,
  smallBook,
  type Typed,
} from '../support/book.ts';

const DONE = 'Đơn vị xác nhận đã lập xong danh sách';

/** After the due date, so that what was paid on it is in the past. */
const LATER = at('2024-05-25');

const lookAt = (book: Book, now: Now = LATER) => dashboard(book.read(), now).report;

/** CQ is being made, MN is handed in on time, X01 has nobody, DN gave without a list, HT is untouched. */
function campaign(): Book {
  const book = smallBook();
  book.fill('CQ', [
    person('Hà Thị Lan', { 'Tiền đã nộp (đồng)': 150_000, 'Ngày công đã làm': 1 }),
    person('Hà Văn Bách', { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined }),
  ]);
  book.fill('MN', [
    person('Ma Thị Hoa', { 'Ngày nộp': day('2024-05-20') }),
    person('Lò Văn Sơn', { 'Tiền đã nộp (đồng)': 600_000 }),
  ]);
  book.beside('MN', DONE, true).beside('MN', 'Ngày xác nhận', day('2024-05-15'));
  book.beside('X01', 'Không phát sinh ủng hộ', true);
  book.fill('DN', [business('Công ty Mẫu', { 'Hiện vật quy tiền (đồng)': 100_000 })]);
  return book;
}

test.each([
  ['2024-05-08', 12],
  ['2024-05-19', 1],
  ['2024-05-20', 0],
  ['2024-05-24', -4],
])('on %s there are %d days to the due date', (today, days) => {
  expect(lookAt(smallBook(), at(today))).toMatchObject({ today, dueDate: '2024-05-20', daysLeft: days });
});

describe('a campaign under way', () => {
  const book = campaign();
  const board = lookAt(book);

  test('has its progress to the target, one’s surplus never covering another’s remainder', () => {
    expect(board).toMatchObject({ target: 1_800_000, remaining: 600_000, surplus: 150_000 });
    expect(board.progress).toBeCloseTo(2 / 3);
  });

  test('has money by its day, labour, goods and land apart', () => {
    expect(board).toMatchObject({
      money: { paid: 4_200_000, onTime: 3_750_000, onDueDate: 450_000, late: 0, undated: 0 },
      labour: { days: 1, value: 150_000 },
      goods: 100_000,
      landArea: 0,
      mobilised: 4_450_000,
    });
  });

  test('land is never turned into money', () => {
    const withLand = campaign().fill('HT', [donor('Hội Đồng Hương', { 'Tiền đã nộp (đồng)': undefined })]);
    withLand.beside('X01', 'Không phát sinh ủng hộ', false);
    withLand.fill('X01', [
      household('Nông Văn Tám', {
        'Tiền đã nộp (đồng)': undefined,
        'Ngày nộp': undefined,
        'Đất hiến (m²)': 12.5,
      }),
    ]);
    expect(lookAt(withLand)).toMatchObject({ landArea: 12.5, mobilised: 4_450_000 });
  });

  test('shows each unit in one state', () => {
    expect(board.states).toEqual([
      { state: 'complete', units: ['Trường Mầm non'] },
      { state: 'nobody', units: ['Xóm 1'] },
      {
        state: 'incomplete',
        units: ['Cơ quan xã (Đảng ủy, HĐND, UBND, MTTQ, đoàn thể)', 'Doanh nghiệp'],
      },
      { state: 'none', units: [] },
      { state: 'notAsked', units: ['Tổ chức, cá nhân'] },
      { state: 'unreadable', units: [] },
    ]);
  });

  test('has the progress of each unit in its group', () => {
    const lines = board.units.map(({ code, group, progress, remaining, mobilised }) => [
      code,
      group,
      progress === null ? null : Math.round(progress * 1000) / 1000,
      remaining,
      mobilised,
    ]);
    expect(lines).toEqual([
      ['CQ', 'Cơ quan xã', 0.333, 600_000, 300_000],
      ['MN', 'Trường học', 1, 0, 1_050_000],
      ['X01', 'Xóm', null, 0, 0],
      ['DN', 'Doanh nghiệp', null, 0, 3_100_000],
      ['HT', 'Tổ chức, cá nhân', null, 0, 0],
    ]);
  });

  test('its two shares are of all expected units', () => {
    expect(board.lists).toEqual({
      expected: 5,
      complete: 2,
      completeness: 0.4,
      onTime: 1,
      timeliness: 0.2,
      completeWithErrors: 0,
    });
  });

  test('looking writes nothing and is plain JSON', () => {
    const { requests, protections, report } = dashboard(book.read(), LATER);
    expect([requests, protections]).toEqual([[], []]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

test('a list handed in with an error is complete, but does not count as such', () => {
  const book = campaign().fill('MN', [person('Lò Thị Sen', { 'Mức thu nhập': undefined })], 2);
  expect(lookAt(book).lists).toMatchObject({ complete: 1, completeWithErrors: 1 });
  expect(lookAt(book).states[0]).toEqual({ state: 'complete', units: ['Trường Mầm non'] });
});

test('a unit that cannot be read has no figures, which is not zero', () => {
  const board = lookAt(campaign().deleteTab('CQ'));
  expect(board.states.find(({ state }) => state === 'unreadable')?.units).toHaveLength(1);
  expect(board.units[0]).toMatchObject({ code: 'CQ', progress: null, remaining: null, mobilised: null });
});

test('a campaign in which nobody has a target has no progress, not 0 %', () => {
  expect(lookAt(smallBook())).toMatchObject({ progress: null, target: 0, lists: { completeness: 0 } });
});

test('without a single unit no share is told', () => {
  const book = smallBook();
  for (const code of ['CQ', 'MN', 'X01', 'DN', 'HT']) {
    book.unit(code, { 'Tên đơn vị': undefined, Loại: undefined, Mã: undefined }).deleteTab(code);
  }
  const board = lookAt(book);
  expect(board.units).toEqual([]);
  expect(board.lists).toMatchObject({ expected: 0, completeness: null, timeliness: null });
});

describe('the last run', () => {
  test('is none before the first', () => {
    expect(lookAt(campaign()).lastRun).toBeNull();
  });

  test('is told, and whether anything was typed since', () => {
    const book = campaign();
    book.consolidate(at('2024-05-17'));
    expect(lookAt(book).lastRun).toEqual({ number: 2, at: '2024-05-17T08:00:00+07:00', changed: false });
    book.fill('HT', [donor('Hội Đồng Hương')]);
    expect(lookAt(book).lastRun).toMatchObject({ number: 2, changed: true });
  });

  test('a check since does not stand for it', () => {
    const book = campaign();
    book.consolidate(at('2024-05-17'));
    book.fill('HT', [donor('', { 'Tiền đã nộp (đồng)': 'abc' })]);
    book.check(LATER);
    expect(lookAt(book).lastRun).toMatchObject({ number: 2, changed: true });
  });

  test('whose fingerprint somebody emptied cannot be compared', () => {
    const book = campaign();
    book.consolidate(LATER);
    const header = book.spot('Nhật ký', 'Dấu số liệu');
    book.texts('Nhật ký').forEach((_, row) => {
      if (row > header.row) book.setCell('Nhật ký', row, header.column, undefined);
    });
    expect(lookAt(book).lastRun).toMatchObject({ changed: null });
  });
});

test('what went up is told, and whether it is what stands here now', () => {
  const book = campaign();
  book.consolidate(LATER);
  expect(lookAt(book).sealed).toBeNull();
  const people = { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường' };
  book.apply(sealRun(book.read(), LATER, people));
  expect(lookAt(book).sealed).toEqual({ number: 1, at: '2024-05-25T08:00:00+07:00', state: 'current' });
  book.fill('HT', [donor('Hội Đồng Hương')]);
  expect(lookAt(book).sealed).toMatchObject({ state: 'changed' });
  const { row, column } = book.spot('Các lần tổng hợp', 'Dữ liệu chốt');
  book.setCell('Các lần tổng hợp', row + 1, column, '{}');
  expect(lookAt(book).sealed).toEqual({ number: 1, at: null, state: 'broken' });
});

test('its figures are those of the summary, whatever was typed', () => {
  const money = fc.constantFrom<Typed>(undefined, 450_000, '300k', 'abc', -5, 0, 9_000_000);
  const people = fc.array(
    fc.record({
      'Họ và tên': fc.constantFrom<Typed>('Ma Thị Hoa', 'Lò Văn Sơn', undefined),
      'Đối tượng': fc.constantFrom<Typed>('Viên chức', 'Không chuyên trách', undefined),
      'Mức thu nhập': fc.constantFrom<Typed>('Từ 5 triệu trở lên', 'Dưới 5 triệu', undefined),
      'Ngày công đã làm': fc.constantFrom<Typed>(undefined, 0.5, 3, 'hai'),
      'Tiền đã nộp (đồng)': money,
    }),
    { maxLength: 4 },
  );
  const ticks = fc.record({ CQ: fc.boolean(), MN: fc.boolean(), X01: fc.boolean(), HT: fc.boolean() });
  const commune = fc.record({ office: people, school: people, ticks, gone: fc.boolean() });
  fc.assert(
    fc.property(commune, ({ office, school, ticks: ticked, gone }) => {
      const book = smallBook().fill('CQ', office).fill('MN', school);
      for (const [code, isDone] of Object.entries(ticked)) {
        if (isDone) book.beside(code, DONE, true).beside(code, 'Ngày xác nhận', day('2024-05-15'));
      }
      if (gone) book.deleteTab('DN');
      const { totals, units, problems } = consolidate(book.read(), LATER).report;
      const board = lookAt(book);
      expect(board).toMatchObject({
        target: totals.targetAmount,
        remaining: totals.remaining,
        surplus: totals.surplus,
        undetermined: totals.undetermined,
        money: { paid: totals.paid, undated: totals.paidUndated },
        labour: { days: totals.labourDays, value: totals.labourValue },
        goods: totals.inKindValue,
        mobilised: totals.mobilised,
      });
      expect(board.money.onTime + board.money.onDueDate + board.money.late + board.money.undated).toBe(
        board.money.paid,
      );
      expect(board.labour.value + board.goods + board.money.paid).toBe(board.mobilised);
      expect(board.units.map(({ code, mobilised, remaining }) => [code, mobilised, remaining])).toEqual(
        units.map(({ code, mobilised, remaining }) => [code, mobilised, remaining]),
      );
      const { targetAmount, remaining } = totals;
      expect(board.progress).toBe(targetAmount > 0 ? (targetAmount - remaining) / targetAmount : null);
      const shares = [
        board.progress,
        board.lists.completeness,
        board.lists.timeliness,
        ...board.units.map((unit) => unit.progress),
      ];
      expect(shares.filter((share) => share !== null && !(share >= 0 && share <= 1))).toEqual([]);
      expect(board.states.flatMap((state) => state.units)).toHaveLength(units.length);
      expect(board.problems.errors + board.problems.warnings).toBe(problems.length);
    }),
    { numRuns: 15 },
  );
});

test('its two shares are the lines that Tổng hợp prints', () => {
  const book = campaign();
  book.consolidate(LATER);
  const printed = book.texts('Tổng hợp').flat();
  expect(printed).toContain('Danh sách đã xong và không có lỗi: 2 trên 5 đơn vị (40%).');
  expect(printed).toContain('Danh sách xong trước hạn: 1 trên 5 đơn vị (20%).');
});
