import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sealBoard } from '../../src/actions/seal-board.ts';
import { checkSeals } from '../../src/actions/seal-check.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import { changeLine } from '../../src/text/vi-seal-changes.ts';
import { sealLine } from '../../src/text/vi-seals.ts';
import { readSeals } from '../../src/workbook/seal-book.ts';
import { pieces } from '../../src/workbook/seal-json.ts';
import { workbookView } from '../../src/workbook/tab-view.ts';
import {
  at,
  type Book,
  business,
  day,
  donor,
  HIGH,
  household,
  LOW,
  openBook,
  person,
  receipt,
  smallBook,
  type Typed,
} from '../support/book.ts';

const TAB = 'Các lần tổng hợp';
const FIRST = at('2024-05-24');
const LATER = at('2024-06-10', 'ke.toan@xa.example');
const PEOPLE = { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường' };
const PAID = 'Tiền đã nộp (đồng)';

/** Two of staff, one household, one business, one donor; every name bears a mark. */
function campaign(): Book {
  const book = smallBook();
  book.fill('CQ', [
    person('Hà Thị DẤU1', { [PAID]: 150_000, 'Ngày công đã làm': 1 }),
    person('Hà Văn DẤU2', { [PAID]: undefined, 'Ngày nộp': undefined }),
  ]);
  book.fill('MN', [person('Ma Thị DẤU3'), person('Lò Văn DẤU4', { [PAID]: 600_000 })]);
  book.fill('X01', [household('Nông Văn DẤU5', { 'Đất hiến (m²)': 42.5 })]);
  book.fill('DN', [business('Công ty DẤU6')]);
  return book.fill('HT', [donor('Hội DẤU8')]);
}

function seal(book: Book, request: object = {}, now = FIRST) {
  book.consolidate(now);
  return book.apply(sealRun(book.read(), now, { ...PEOPLE, ...request })).report;
}

const stored = (book: Book) => readSeals(workbookView(book.read()).byTitle(TAB));
/** What the tab holds: every cell of every line. */
const frozen = (book: Book, lines?: number) =>
  book.texts(TAB).slice(4, lines === undefined ? undefined : 4 + lines);
const told = (book: Book) =>
  book
    .check(LATER)
    .report.problems.filter(({ code, tab }) => code.startsWith('SEAL') || tab === TAB)
    .map(({ code, tab, cell }) => `${code} ${tab}!${cell}`);
/** The lines of the tab, as they can be typed again. */
const linesOf = (book: Book) =>
  book
    .table(TAB, 'Lần chốt')
    .map((line) =>
      Object.fromEntries(
        Object.entries(line).map(([header, { stringValue, numberValue }]) => [
          header,
          stringValue ?? numberValue,
        ]),
      ),
    );
const typed = (book: Book, unit: string, header: string, below: number, value: Typed) =>
  book.put(unit, book.address(unit, header, below), value);

test('the first run is frozen: its own JSON, digested as any other program does, and the figures of Tổng hợp beside it', () => {
  const book = campaign();
  const { sealed, changed, lines } = seal(book);
  expect([sealed.number, sealed.adjustment, sealed.run, changed]).toEqual([1, 0, 2, true]);
  expect(lines[0]).toMatch(
    /^Đã chốt lần 1 \(Chốt lần đầu\), theo lần tổng hợp số 2\. Dấu chốt: [0-9a-f]{16}\.$/,
  );
  const lineOf = (name: string) =>
    book.table(TAB, 'Lần chốt').find((line) => line['Đơn vị, nhóm']?.stringValue === name);
  expect(lineOf('Tổng cộng')?.['Tổng tiền đã nộp']?.numberValue).toBe(
    book.consolidate(FIRST).report.totals.paid,
  );
  expect(lineOf('II. Trường học')?.['Tổng tiền đã nộp']?.numberValue).toBe(1_050_000);
  expect(lineOf('Xóm 1')?.['Đất hiến (m²)']?.numberValue).toBe(42.5);
  expect(frozen(book).flat()).toContain('Nộp trước ngày: 20/5/2024 (Kế hoạch, mục III.9)');
  const data = book
    .table(TAB, 'Lần chốt')
    .map((line) => line['Dữ liệu chốt']?.stringValue ?? '')
    .join('');
  expect(createHash('sha256').update(data, 'utf8').digest('hex')).toBe(sealed.digest);
  expect(JSON.parse(data)).toMatchObject({
    number: 1,
    run: 2,
    at: '2024-05-24T08:00:00+07:00',
    previous: '',
    ...PEOPLE,
  });
});

test('what goes up holds no person: neither a name nor a code, and no account', () => {
  const book = campaign();
  seal(book, {}, at('2024-05-24', 'ke.toan@xa.example'));
  const data = book
    .table(TAB, 'Lần chốt')
    .map((line) => line['Dữ liệu chốt']?.stringValue ?? '')
    .join('');
  expect(data).not.toMatch(/DẤU|MN-0|ke\.toan/);
  expect(frozen(book).flat().join()).not.toContain('DẤU');
});

test('sealing again what did not change writes nothing, whoever asks', () => {
  const book = campaign();
  seal(book);
  const before = book.resource();
  const again = sealRun(book.read(), LATER, { preparedBy: 'Người Khác', approvedBy: 'Người Nữa' });
  expect(again.requests).toEqual([]);
  expect(again.report).toMatchObject({
    changed: false,
    lines: ['Số liệu không đổi so với lần chốt 1; không ghi thêm.'],
  });
  expect(book.resource()).toEqual(before);
});

test('a later change is an adjustment with its reason, told cell by cell, and what was sealed stays', () => {
  const book = campaign();
  seal(book);
  const first = frozen(book);
  typed(book, 'MN', PAID, 2, 300_000);
  typed(book, 'MN', 'Họ và tên', 1, 'Ma Thị DẤU9');
  book.fill('HT', [donor('Hội DẤU7', { [PAID]: 200_000 })], 1);
  expect(() => seal(book, {}, LATER)).toThrow(/lần này là Điều chỉnh lần 1\. Ghi lý do/);
  const { sealed, changes } = seal(book, { reason: 'Nộp nhầm, hoàn lại.' }, LATER);
  expect([sealed.number, sealed.adjustment, sealed.reason]).toEqual([2, 1, 'Nộp nhầm, hoàn lại']);
  expect(changes.map((change) => `${changeLine(change)} [${change.tab}!${change.cell}]`)).toEqual([
    `MN / MN-02, Nộp đúng hạn: 600.000 → 300.000 [MN!${book.address('MN', PAID, 2)}]`,
    'MN, Tiền nộp vào 8502215035268: 1.050.000 → 750.000 [!]',
    `HT / HT-02: thêm dòng [HT!${book.address('HT', 'Tên tổ chức, cá nhân', 2)}]`,
    `HT / HT-02, Nộp đúng hạn: – → 200.000 [HT!${book.address('HT', PAID, 2)}]`.replace('– →', '0 →'),
    expect.stringMatching(/^HT, Tiền nộp vào Tiền mặt: 1\.000\.000 → 1\.200\.000/),
  ]);
  expect(frozen(book, first.length)).toEqual(first);
  expect(book.table(TAB, 'Lần chốt')[first.length]?.['Nội dung']?.stringValue).toBe('Điều chỉnh lần 1');
});

test('a target that changed is told without its amount, which tells the income', () => {
  const book = campaign();
  seal(book);
  typed(book, 'CQ', 'Mức thu nhập', 1, LOW);
  book.consolidate(LATER);
  const lines = sealBoard(book.read(), LATER).report.changes.map(changeLine);
  expect(lines).toEqual(['CQ / CQ-01: mức vận động đã đổi (đối tượng, mức thu nhập hoặc tình trạng)']);
});

test.each<[string, object, RegExp]>([
  ['nobody prepared', { preparedBy: ' ' }, /người lập/],
  ['nobody approved', { approvedBy: '' }, /người duyệt/],
  ['one person', { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Nguyễn Thị Thu' }, /hai người/],
  [
    'one person, written in another way',
    { preparedBy: 'NGUYỄN  THỊ THU', approvedBy: 'nguyễn thị thu ' },
    /hai người/,
  ],
  ['one person, in decomposed letters', { approvedBy: 'Nguyễn Thị Thu'.normalize('NFD') }, /hai người/],
  ['what is no request', { preparedBy: 7 }, /không đúng dạng/],
  ['what is no request either', { hidden: true }, /không đúng dạng/],
  ['figures that the person did not see', { agreed: { fingerprint: 'other', number: 1 } }, /vừa đổi/],
])('%s: refused, and nothing is written', (_, request, why) => {
  const book = campaign();
  book.consolidate(FIRST);
  const before = book.resource();
  expect(() => seal(book, request)).toThrow(why);
  expect(book.resource()).toEqual(before);
});

test('two people whose names differ by a mark alone are two', () => {
  expect(seal(campaign(), { preparedBy: 'Ma Thị Hoa', approvedBy: 'Ma Thị Hòa' }).changed).toBe(true);
});

test('without a Tổng hợp of these very data nothing is sealed', () => {
  const book = campaign();
  expect(() => sealRun(book.read(), FIRST, PEOPLE)).toThrow(/Bấm «Tổng hợp»/);
  book.consolidate(FIRST);
  typed(book, 'MN', PAID, 1, 300_000);
  expect(() => sealRun(book.read(), FIRST, PEOPLE)).toThrow(/Bấm «Tổng hợp»/);
});

describe('what stands in the way', () => {
  test.each<[string, (book: Book) => unknown, RegExp | undefined]>([
    ['nothing', () => {}, undefined],
    ['a unit that cannot be read', (book) => book.deleteTab('X01'), /Không đọc được đơn vị X01/],
    ['an amount in error', (book) => typed(book, 'MN', PAID, 1, 'abc'), /1 lỗi về tiền/],
    ['an amount that lost its thousands', (book) => typed(book, 'MN', PAID, 1, 450), /1 lỗi về tiền/],
    [
      'a day outside the campaign',
      (book) => typed(book, 'MN', 'Ngày nộp', 1, day('2023-05-15')),
      /1 lỗi về tiền/,
    ],
    ['a receipt of nobody', (book) => book.fill('Sổ thu', [receipt('MN-99')]), /1 lỗi về tiền/],
    [
      'an income that is missing: no money',
      (book) => typed(book, 'MN', 'Mức thu nhập', 1, undefined),
      undefined,
    ],
    ['a homonym: a warning', (book) => typed(book, 'MN', 'Họ và tên', 2, 'Ma Thị DẤU3'), undefined],
  ])('%s', (_, change, obstacle) => {
    const book = campaign();
    change(book);
    if (!obstacle) {
      expect(seal(book).sealed.waiver).toBe('');
      return;
    }
    expect(() => seal(book)).toThrow(obstacle);
    book.consolidate(FIRST);
    expect(sealBoard(book.read(), FIRST).report.isBlocked).toBe(true);
    const { sealed, lines } = seal(book, { reason: 'Chủ tịch đồng ý gửi trước' });
    expect(sealed).toMatchObject({ waiver: 'Chủ tịch đồng ý gửi trước', reason: '' });
    expect(lines[1]).toMatch(/khi chốt; chủ tịch cho chốt vì: Chủ tịch đồng ý gửi trước\.$/);
    const last = stored(book).seals[0];
    expect(last?.seal && sealLine(last.seal, last.digest)).toMatch(obstacle);
    expect(frozen(book).flat()).toContain('Chủ tịch đồng ý gửi trước');
  });

  test('the reason of an adjustment is not the chairman’s: he is asked for his own', () => {
    const book = campaign();
    seal(book);
    typed(book, 'MN', PAID, 1, 'abc');
    expect(() => seal(book, { reason: 'Sửa số' }, LATER)).toThrow(/--van-chot/);
    const { sealed } = seal(book, { reason: 'Sửa số', waiver: 'Kịp hạn báo cáo' }, LATER);
    expect([sealed.reason, sealed.waiver]).toEqual(['Sửa số', 'Kịp hạn báo cáo']);
  });

  test('a sealed run that somebody changed stands in the way of the next', () => {
    const book = campaign();
    seal(book);
    book.put(TAB, book.address(TAB, 'Người duyệt', 1), 'Ai đó');
    typed(book, 'MN', PAID, 1, 300_000);
    expect(() => seal(book, { reason: 'Sửa số' }, LATER)).toThrow(/lỗi ở trang «Các lần tổng hợp»/);
  });
});

test.each([
  ['2024-06-30', '2024-05-24', 'Trước ngày khóa'],
  ['2024-05-24', '2024-05-24', 'Trước ngày khóa'],
  ['2024-05-20', '2024-05-24', 'Sau ngày khóa'],
  ['', '2024-05-24', 'Chưa đặt ngày khóa'],
])('lists closed on %s and sealed on %s: %s', (closingDay, today, words) => {
  const book = campaign();
  if (closingDay !== '') book.setting('Ngày khóa danh sách', day(closingDay));
  seal(book, {}, at(today));
  expect(book.table(TAB, 'Lần chốt')[0]?.['So với ngày khóa']?.stringValue).toBe(words);
});

describe('a sealed run that somebody touched is told with its cell', () => {
  const twice = campaign();
  seal(twice);
  typed(twice, 'MN', PAID, 2, 300_000);
  seal(twice, { reason: 'Hoàn lại' }, LATER);
  const original = twice.resource();
  const open = () => openBook(original);
  const lines = stored(twice).seals;
  const { column: width, row: headerRow } = twice.spot(TAB, 'Tài khoản ghi');
  const perSeal = (lines[1]?.row ?? 0) - (lines[0]?.row ?? 0);

  test('nothing is told of one that nobody touched', () => {
    const book = open();
    expect(told(book)).toEqual([]);
    const { report } = checkSeals(book.read(), LATER);
    expect(report).toMatchObject({ ok: true, current: 'same', faults: [] });
    expect(report.lines[0]).toMatch(
      /^Lần chốt 1 \(Chốt lần đầu\), 24\/5\/2024 08:00:00: nguyên vẹn, cộng lại khớp; dấu chốt/,
    );
  });

  test.each<[string, (book: Book) => unknown, RegExp]>([
    ['a figure', (book) => book.put(TAB, book.address(TAB, 'Tổng tiền đã nộp', 2), 1), /^SEAL_CELL_CHANGED/],
    [
      'who approved',
      (book) => book.put(TAB, book.address(TAB, 'Người duyệt', 1), 'Ai đó'),
      /^SEAL_CELL_CHANGED/,
    ],
    [
      'a cell that was empty',
      (book) => book.put(TAB, book.address(TAB, 'Người duyệt', 2), 'Ai đó'),
      /^SEAL_CELL_CHANGED/,
    ],
    ['the digest', (book) => book.put(TAB, book.address(TAB, 'Dấu chốt', 1), 'abc'), /^SEAL_BROKEN/],
    ['the data', (book) => book.put(TAB, book.address(TAB, 'Dữ liệu chốt', 1), '{}'), /^SEAL_BROKEN/],
    ['the number', (book) => book.put(TAB, book.address(TAB, 'Lần chốt', 3), 'hai'), /^SEAL_CELL_CHANGED/],
    [
      'the number, taken for another’s',
      (book) => book.put(TAB, book.address(TAB, 'Lần chốt', 3), 2),
      /^SEAL_/,
    ],
    ['the first run deleted', (book) => deleteLines(book, 0, perSeal), /^SEAL_MISSING/],
    ['the last run deleted', (book) => deleteLines(book, perSeal, 2 * perSeal), /^SEAL_MISSING/],
    ['a line deleted', (book) => deleteLines(book, 2, 3), /^SEAL_MISSING/],
    ['the whole tab deleted', (book) => book.deleteTab(TAB), /^SEAL_MISSING Nhật ký!A1/],
    ['a header', (book) => book.renameHeader(TAB, 'Dấu chốt', 'Dấu'), /^HEADER_CHANGED/],
  ])('%s', (_, change, problem) => {
    const book = open();
    change(book);
    expect(told(book)[0]).toMatch(problem);
    const { report } = checkSeals(book.read(), LATER);
    expect(report.ok).toBe(false);
  });

  test('whichever cell it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * perSeal - 1 }),
        fc.integer({ min: 0, max: width }),
        fc.constantFrom<Typed>('x', 7, undefined, true),
        (line, column, value) => {
          const book = open();
          const before = book.texts(TAB)[headerRow + 1 + line]?.[column] ?? '';
          fc.pre(before !== `${value ?? ''}`);
          book.setCell(TAB, headerRow + 1 + line, column, value);
          expect(told(book).length).toBeGreaterThan(0);
          expect(checkSeals(book.read(), LATER).report.ok).toBe(false);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('lines that were only sorted are still the same', () => {
    const book = open();
    book.fill(TAB, linesOf(book).reverse());
    expect(told(book)).toEqual([]);
  });

  function deleteLines(book: Book, from: number, until: number) {
    const range = {
      sheetId: book.idOf(TAB),
      dimension: 'ROWS' as const,
      startIndex: headerRow + 1 + from,
      endIndex: headerRow + 1 + until,
    };
    book.send({ deleteDimension: { range } });
  }
});

test('a sealed run whose digests were all made anew by somebody is still not the one before the next', () => {
  const book = campaign();
  seal(book);
  const other = campaign();
  typed(other, 'MN', PAID, 1, 1_000_000);
  seal(other);
  typed(book, 'MN', PAID, 2, 300_000);
  seal(book, { reason: 'Hoàn lại' }, LATER);
  book.fill(TAB, linesOf(other));
  expect(told(book)).toEqual([
    `SEAL_CHAIN_BROKEN ${TAB}!${book.address(TAB, 'Dấu chốt', (stored(book).seals[1]?.row ?? 0) - book.spot(TAB, 'Dấu chốt').row)}`,
  ]);
});

describe('properties', () => {
  const amounts = fc.constantFrom<Typed>(undefined, 150_000, 300_000, 450_000, '1,5 triệu', 2_000_000);
  const edit = fc.oneof(
    fc.record({
      kind: fc.constant('paid' as const),
      unit: fc.constantFrom('CQ', 'MN', 'X01', 'DN', 'HT'),
      value: amounts,
    }),
    fc.record({
      kind: fc.constant('days' as const),
      unit: fc.constantFrom('CQ', 'MN', 'X01'),
      value: fc.constantFrom(0, 0.5, 1, 3),
    }),
    fc.record({
      kind: fc.constant('income' as const),
      unit: fc.constantFrom('CQ', 'MN'),
      value: fc.constantFrom<Typed>(HIGH, LOW, undefined),
    }),
    fc.record({
      kind: fc.constant('rate' as const),
      unit: fc.constant(''),
      value: fc.constantFrom(150_000, 175_001),
    }),
    fc.record({ kind: fc.constant('seal' as const), unit: fc.constant(''), value: fc.constant(0) }),
  );
  const HEADER = { paid: PAID, days: 'Ngày công đã làm', income: 'Mức thu nhập' } as const;

  test('frozen stays frozen over any history of edits and adjustments, and every run adds up again', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (history) => {
        const book = campaign();
        seal(book, { reason: 'Còn lỗi' });
        const numbers = [1];
        for (const { kind, unit, value } of history) {
          const before = frozen(book);
          if (kind === 'rate') book.setting('Đơn giá ngày công (đồng)', value);
          else if (kind !== 'seal') typed(book, unit, HEADER[kind], 1, value);
          else {
            book.consolidate(LATER);
            const { isSealed } = sealBoard(book.read(), LATER).report;
            const { changed, sealed, changes } = seal(book, { reason: 'Đổi', waiver: 'Vẫn gửi' }, LATER);
            expect([changed, changes.length > 0]).toEqual([!isSealed, !isSealed]);
            if (changed) numbers.push(sealed.number);
          }
          expect(frozen(book, before.length)).toEqual(before);
        }
        const { seals, faults } = stored(book);
        expect(faults).toEqual([]);
        expect(seals.map(({ number }) => number)).toEqual(numbers);
        expect(seals.map(({ seal: one }) => one?.previous)).toEqual([
          '',
          ...seals.slice(0, -1).map(({ digest }) => digest),
        ]);
        const { report } = checkSeals(book.read(), LATER);
        expect(report).toMatchObject({ ok: true, faults: [] });
        expect(report.seals.flatMap(({ sums }) => sums)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('a text in pieces that fit a cell is the same text when they are put together', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 20, max: 60 }),
        (text, most) => {
          const written = JSON.stringify({ text, and: 'x'.repeat(50) });
          const parts = pieces(written, most);
          expect(parts.join('')).toBe(written);
          expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});

test('the books count as Tổng hợp counts them, what is given for a unit as a whole too', () => {
  const book = campaign();
  book.fill('Sổ thu', [receipt('MN-01'), receipt('MN', { 'Số chứng từ': 'PT02', 'Số tiền': 700_000 })]);
  seal(book);
  book.fill('Sổ thu', [receipt('MN', { 'Số chứng từ': 'PT03', 'Số tiền': 50_000 })], 2);
  const { changes } = seal(book, { reason: 'Thu thêm' }, LATER);
  expect(changes.map((change) => `${changeLine(change)} [${change.tab}]`)).toEqual([
    'MN (chung cả đơn vị), Nộp đúng hạn: 700.000 → 750.000 [Sổ thu]',
    'MN, Tiền nộp vào 8502215035268: 1.150.000 → 1.200.000 []',
  ]);
  expect(checkSeals(book.read(), LATER).report).toMatchObject({ ok: true, current: 'same' });
});
