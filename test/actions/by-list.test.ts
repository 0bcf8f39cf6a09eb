import fc from 'fast-check';
import { byListBoard } from '../../src/actions/by-list-board.ts';
import { cancelCredit } from '../../src/actions/cancel-credit.ts';
import { issueConfirmations } from '../../src/actions/confirmations.ts';
import { consolidate } from '../../src/actions/consolidate.ts';
import { keepList } from '../../src/actions/keep-list.ts';
import { statementBoard, storeStatement } from '../../src/actions/statement-board.ts';
import { undoList } from '../../src/actions/undo-list.ts';
import {
  ACCOUNT,
  at,
  type Book,
  business,
  day,
  household,
  LOW,
  labour,
  person,
  receipt,
  smallBook,
  TODAY,
  type TypedRow,
} from '../support/book.ts';

const unpaid = { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined };

/** MN: Hoa and Sen are asked for 450.000 each, Sơn for 300.000; Vi is on leave. X01: Tám declares 200.000. DN: one business. */
function listed(): Book {
  return smallBook()
    .fill('MN', [
      person('Ma Thị Hoa', unpaid),
      person('Lò Thị Sen', unpaid),
      person('Lò Văn Sơn', { ...unpaid, 'Mức thu nhập': LOW }),
      person('Lường Thị Vi', { ...unpaid, 'Tình trạng': 'Nghỉ thai sản', 'Ghi chú': 'QĐ 12' }),
    ])
    .fill('X01', [household('Nông Văn Tám')])
    .fill('DN', [business('Công ty Thử', unpaid)]);
}

const board = (book: Book, now = TODAY) => byListBoard(book.read(), now).report;
const unitOf = (book: Book, code: string) => {
  const found = board(book).units.find((unit) => unit.code === code);
  if (!found) throw new Error(`There is no unit ${code}`);
  return found;
};

type Asked = Parameters<typeof keepList>[2];

/** What the sidebar sends: the given people of MN with their amounts, as the board shows them now. */
function request(book: Book, amounts: Readonly<Record<string, number>>, more: object = {}): Asked {
  const people = board(book).units.flatMap((unit) => unit.people);
  return {
    unit: 'MN',
    people: Object.entries(amounts).map(([code, amount]) => {
      const found = people.find((one) => one.code === code);
      return { code, name: found?.name ?? '', amount, received: found?.received ?? 0 };
    }),
    counted: null,
    day: '17/5/2024',
    place: 'Tiền mặt',
    voucher: 'PT07',
    collector: 'Nguyễn Thị Thu',
    payer: 'Hiệu trưởng Thử',
    note: '',
    agreed: [],
    ...more,
  };
}

const BOTH = { 'MN-01': 450_000, 'MN-02': 450_000 };
const keep = (book: Book, asked: Asked, now = TODAY) => book.apply(keepList(book.read(), now, asked)).report;
/** Says yes to whatever is asked. */
function keepAll(book: Book, asked: Asked) {
  const { questions } = keep(book, asked);
  if (questions.length === 0) return;
  keep(book, { ...(asked as object), agreed: questions.map(({ id }) => id) });
}
const undo = (book: Book, run: number, amount: number, now = TODAY) =>
  book.apply(undoList(book.read(), now, { run, amount })).report;

const lines = (book: Book) =>
  book
    .table('Sổ thu', 'Số chứng từ')
    .map((line) =>
      ['Số chứng từ', 'Nộp cho (mã)', 'Số tiền', 'Nơi nhận', 'Loại']
        .map((header) => line[header]?.stringValue ?? line[header]?.numberValue)
        .join(' '),
    );
const received = (book: Book) =>
  new Map(board(book).units.flatMap(({ people }) => people.map((one) => [one.code, one.received] as const)));
const figures = (book: Book, code = 'MN', now = TODAY) => {
  const found = consolidate(book.read(), now).report.units.find((unit) => unit.code === code);
  if (!found) throw new Error(`There is no unit ${code}`);
  return found;
};

describe('the board', () => {
  test.each<[string, TypedRow[], string, object]>([
    [
      'nothing came yet',
      [],
      'MN-01',
      { target: 450_000, received: 0, remaining: 450_000, suggested: 450_000 },
    ],
    ['the low band', [], 'MN-03', { target: 300_000, remaining: 300_000, suggested: 300_000 }],
    ['nobody is asked on leave', [], 'MN-04', { target: null, remaining: 0, suggested: 0 }],
    [
      'a part came',
      [receipt('MN-01', { 'Số tiền': 150_000 })],
      'MN-01',
      { received: 150_000, suggested: 300_000 },
    ],
    ['all came', [receipt('MN-01')], 'MN-01', { received: 450_000, remaining: 0, suggested: 0 }],
    [
      'a household has no target: what it declares',
      [],
      'X01-01',
      { target: null, declared: 200_000, suggested: 200_000 },
    ],
    ['what it declares came', [receipt('X01-01', { 'Số tiền': 200_000 })], 'X01-01', { suggested: 0 }],
    ['a business that declares nothing', [], 'DN-01', { target: null, declared: 0, suggested: 0 }],
  ])('%s', (_, receipts, code, expected) => {
    const book = listed().fill('Sổ thu', receipts);
    const people = board(book).units.flatMap((unit) => unit.people);
    expect(people.find((one) => one.code === code)).toMatchObject(expected);
  });

  test('what is left is reckoned by what was received, also while lists still count, and labour is taken off', () => {
    const book = listed()
      .fill('MN', [person('Ma Thị Hoa')])
      .fill('Ngày công', [labour('MN-02')]);
    expect(board(book).declaredUntilNow).toBe(650_000);
    expect(unitOf(book, 'MN').people.slice(0, 2)).toMatchObject([
      { declared: 450_000, received: 0, remaining: 450_000 },
      { remaining: 300_000 },
    ]);
    keep(book, request(book, { 'MN-01': 450_000 }));
    expect(board(book).declaredUntilNow).toBeNull();
  });

  test('it tells the campaign, the places, who collects, the last voucher and rows that nothing can be written to', () => {
    const book = listed().fill('MN', [person('Không Mã', { ...unpaid, Mã: 'MN-01' })], 4);
    book.fill('Sổ thu', [
      receipt('MN', { 'Số chứng từ': 'PT06' }),
      receipt('MN', { 'Số chứng từ': 'SK0001', 'Ghi chú': 'Theo sao kê' }),
      receipt('MN', { 'Số chứng từ': 'HT01', Loại: 'Hoàn trả', 'Số tiền': 50_000, 'Chứng từ gốc': 'PT06' }),
    ]);
    expect(board(book)).toMatchObject({
      today: '2024-05-18',
      from: '2024-01-01',
      until: '2024-12-31',
      collector: 'Nguyễn Thị Thu',
      lastVoucher: 'PT06',
      places: [{ place: ACCOUNT }, { place: '8502215036905' }, { place: 'Tiền mặt', label: 'Tiền mặt' }],
    });
    // Two rows bear one code.
    expect(unitOf(book, 'MN')).toMatchObject({ leftOut: 2, hasTargets: true, isReadable: true });
    expect(unitOf(book, 'X01').hasTargets).toBe(false);
  });

  test('a unit that cannot be read has nobody', () => {
    const book = listed().renameHeader('MN', 'Họ và tên', 'Ai');
    expect(unitOf(book, 'MN')).toMatchObject({ isReadable: false, people: [] });
    const asked = { ...(request(listed(), BOTH) as object) };
    expect(() => keepList(book.read(), TODAY, asked)).toThrow(/Chưa đọc được danh sách của Trường Mầm non/);
  });
});

test('a list becomes a line for each person, one voucher, and a line of the log without names', () => {
  const book = listed();
  const { lines: told, questions } = keep(
    book,
    request(book, BOTH, { counted: 900_000, note: 'Thu tại trường' }),
  );
  expect(questions).toEqual([]);
  expect(told).toEqual([
    'Đã ghi 2 dòng vào «Sổ thu»: 900.000 đồng (Chín trăm nghìn đồng).',
    'Chứng từ PT07, Trường Mầm non, ngày 17/5/2024, Tiền mặt.',
    expect.stringContaining('Từ nay số đã nộp ở mọi báo cáo lấy theo «Sổ thu»'),
  ]);
  const [first] = book.table('Sổ thu', 'Số chứng từ');
  expect(first).toMatchObject({
    'Số chứng từ': { stringValue: 'PT07' },
    'Ngày nhận': { numberValue: day('2024-05-17') },
    'Người nộp': { stringValue: 'Hiệu trưởng Thử' },
    'Nộp cho (mã)': { stringValue: 'MN-01' },
    'Số tiền': { numberValue: 450_000 },
    'Nơi nhận': { stringValue: 'Tiền mặt' },
    Loại: { stringValue: 'Thu' },
    'Người thu': { stringValue: 'Nguyễn Thị Thu' },
  });
  const log = book.table('Nhật ký', 'Lần').pop();
  expect(first?.['Ghi chú']?.stringValue).toBe(
    `Nộp theo danh sách (lần ghi ${log?.['Lần']?.numberValue}). Thu tại trường`,
  );
  expect(log?.['Việc']?.stringValue).toBe('Nộp theo danh sách');
  expect(JSON.stringify(log)).toContain('MN: 2 người, 900.000 đồng, chứng từ PT07');
  for (const name of ['Ma Thị Hoa', 'Lò Thị Sen', 'Hiệu trưởng Thử'])
    expect(JSON.stringify(log)).not.toContain(name);
  expect(figures(book)).toMatchObject({ paid: 900_000, remaining: 300_000, paidOnTime: 900_000 });
  // No tab of the bank is made for it.
  expect(book.titles()).not.toContain('Sao kê');
  book.consolidate();
  expect(consolidate(book.read(), TODAY).requests).toEqual([]);
});

describe('what does not agree is refused with a sentence, and nothing is written', () => {
  test.each<[string, object, RegExp]>([
    [
      'more was counted',
      { counted: 1_000_000 },
      /thực nhận 1\.000\.000 đồng.*900\.000 đồng: chênh lệch \+100\.000 đồng/,
    ],
    ['less was counted', { counted: 850_000 }, /chênh lệch -50\.000 đồng/],
    ['no day', { day: ' ' }, /Chưa ghi ngày nhận tiền/],
    ['no such day', { day: '31/2/2024' }, /Không đọc được ngày «31\/2\/2024»/],
    ['a day to come', { day: '19/5/2024' }, /Ngày 19\/5\/2024 chưa tới/],
    [
      'before the campaign',
      { day: '31/12/2023' },
      /nằm ngoài thời gian tiếp nhận \(1\/1\/2024 đến 31\/12\/2024/,
    ],
    ['no voucher', { voucher: ' \u200b ' }, /Chưa ghi số chứng từ/],
    ['no payer', { payer: '' }, /Chưa ghi người nộp/],
    ['no place', { place: '' }, /Chưa chọn nơi nhận/],
    ['a strange account', { place: '999' }, /«999» không phải tài khoản/],
    ['the treasury takes nothing in', { place: 'Kho bạc' }, /«Kho bạc» không phải/],
    ['an unknown unit', { unit: 'ZZ' }, /Không có đơn vị «ZZ»/],
    ['people of another unit', { unit: 'X01' }, /Danh sách của .* không có mã «MN-01»/],
    ['nobody', { people: [] }, /không đúng dạng \(people\)/],
    [
      'an amount in thousands',
      { people: [{ code: 'MN-01', name: 'Ma Thị Hoa', amount: 450, received: 0 }] },
      /không đúng dạng \(people\.0\.amount\)/,
    ],
    [
      'an amount below zero',
      { people: [{ code: 'MN-01', name: 'Ma Thị Hoa', amount: -450_000, received: 0 }] },
      /people\.0\.amount/,
    ],
    ['something more', { formula: '=1' }, /không đúng dạng/],
    [
      'one person twice',
      {
        people: Array.from({ length: 2 }, () => ({
          code: 'MN-01',
          name: 'Ma Thị Hoa',
          amount: 450_000,
          received: 0,
        })),
      },
      /Mã MN-01 được chọn hai lần/,
    ],
    [
      'another name stands at that code now',
      { people: [{ code: 'MN-01', name: 'Lò Thị Sen', amount: 450_000, received: 0 }] },
      /Mã MN-01 lúc chọn là «Lò Thị Sen», nay là «Ma Thị Hoa»/,
    ],
    [
      'a code that is gone',
      { people: [{ code: 'MN-09', name: 'Ai Đó', amount: 450_000, received: 0 }] },
      /không có mã «MN-09»/,
    ],
  ])('%s', (_, more, sentence) => {
    const book = listed();
    expect(() => keepList(book.read(), TODAY, request(book, BOTH, more))).toThrow(sentence);
  });

  test('the last day on which money may come is a day of the campaign, the next one is not', () => {
    const book = listed();
    const now = at('2025-01-02');
    expect(() => keepList(book.read(), now, request(book, BOTH, { day: '1/1/2025' }))).toThrow(
      'Ngày 1/1/2025 nằm ngoài thời gian tiếp nhận',
    );
    expect(() => keepList(book.read(), now, request(book, BOTH, { day: '31/12/2024' }))).not.toThrow();
  });

  test('without a receipt book it is said how to get one', () => {
    const book = listed();
    const asked = request(book, BOTH);
    book.deleteTab('Sổ thu');
    expect(() => byListBoard(book.read(), TODAY)).toThrow(/chưa có trang «Sổ thu»/);
    expect(() => keepList(book.read(), TODAY, asked)).toThrow(/chưa có trang «Sổ thu»/);
  });

  test('a name in another spelling of the same is the same name', () => {
    const book = listed();
    const asked = request(
      book,
      {},
      { people: [{ code: 'mn-01', name: ' ma  thị HOA'.normalize('NFD'), amount: 450_000, received: 0 }] },
    );
    keep(book, asked);
    expect(lines(book)).toEqual(['PT07 MN-01 450000 Tiền mặt Thu']);
  });
});

const transfer = { place: ACCOUNT };
const inAccount: TypedRow = { 'Ngày nhận': day('2024-05-17'), 'Số chứng từ': 'PT05' };

describe('what should be looked at is asked once, and written only when agreed to', () => {
  test.each<[string, TypedRow[], object, RegExp[]]>([
    ['nothing is odd', [], {}, []],
    ['the same day and place, other people', [receipt('MN-03', inAccount)], transfer, []],
    ['the same people on another day', [receipt('MN-01'), receipt('MN-02')], transfer, []],
    ['the same people and day, but cash', [receipt('MN-01', inAccount)], {}, []],
    [
      'the voucher stands for this unit with other lines',
      [receipt('MN-03', { 'Số chứng từ': 'pt07', 'Số tiền': 300_000 })],
      {},
      [/^Số chứng từ PT07 đã có ở «Sổ thu» với 1 dòng khác, cộng 300\.000 đồng \(Trường Mầm non\)/],
    ],
    [
      'the voucher stands for another unit',
      [receipt('X01-01', { 'Số chứng từ': 'PT07' })],
      {},
      [/đã có ở «Sổ thu» với 1 dòng khác.*\(Xóm 1\)/],
    ],
    [
      'the same people, day, account and amount on another voucher',
      [receipt('MN-01', inAccount), receipt('MN-02', inAccount)],
      transfer,
      [
        /^«Sổ thu» đã có số tiền này của 2 người, cùng ngày 17\/5\/2024, Tài khoản 8502215035268, Nguyễn Thị Thu, ở chứng từ PT05: Ma Thị Hoa, Lò Thị Sen/,
      ],
    ],
    [
      'the sum stands in that account on that day for the whole unit',
      [receipt('MN', { ...inAccount, 'Số tiền': 900_000 })],
      transfer,
      [/^«Sổ thu» đã có 900\.000 đồng vào tài khoản này ngày 17\/5\/2024, ở chứng từ PT05/],
    ],
    [
      'what was taken back is not there',
      [
        receipt('MN', { ...inAccount, 'Số tiền': 900_000 }),
        receipt('MN', { ...inAccount, 'Số tiền': -900_000, Loại: 'Điều chỉnh', 'Chứng từ gốc': 'PT05' }),
      ],
      transfer,
      [],
    ],
    [
      'more than three times what is asked',
      [],
      { people: [{ code: 'MN-01', name: 'Ma Thị Hoa', amount: 4_500_000, received: 0 }] },
      [/^Số tiền lớn hơn 3 lần mức vận động: Ma Thị Hoa 4\.500\.000 đồng \(mức 450\.000 đồng\)/],
    ],
    [
      'three times is not more',
      [],
      { people: [{ code: 'MN-01', name: 'Ma Thị Hoa', amount: 1_350_000, received: 0 }] },
      [],
    ],
    [
      'money came for somebody since the list was shown',
      [receipt('MN-02', { 'Số tiền': 100_000 })],
      { people: [{ code: 'MN-02', name: 'Lò Thị Sen', amount: 450_000, received: 0 }] },
      [/^Từ lúc mở bảng, số đã nhận ở «Sổ thu» của 1 người đã đổi: Lò Thị Sen/],
    ],
  ])('%s', (_, receipts, more, expected) => {
    const book = listed().fill('Sổ thu', receipts);
    const before = lines(book).length;
    const asked = request(book, BOTH, more);
    const { questions, lines: told } = keep(book, asked);
    expect(questions.map(({ text }) => text)).toEqual(expected.map((words) => expect.stringMatching(words)));
    if (expected.length === 0) return;
    expect(told).toEqual([]);
    expect(lines(book)).toHaveLength(before);
    const agreed = questions.map(({ id }) => id);
    expect(keep(book, { ...(asked as object), agreed }).questions).toEqual([]);
    expect(lines(book).length).toBeGreaterThan(before);
  });

  test('to press twice is told as done; as another payment it is kept with the voucher’s warning', () => {
    const book = listed();
    const asked = request(book, BOTH);
    keep(book, asked);
    const { questions } = keep(book, asked);
    expect(questions).toMatchObject([
      { isRepeat: true, text: expect.stringMatching(/^Đã ghi rồi: .*chứng từ PT07/) },
    ]);
    expect(lines(book)).toHaveLength(2);
    keep(book, { ...(asked as object), agreed: [questions[0]?.id] });
    expect(lines(book)).toHaveLength(4);
    expect(figures(book).paid).toBe(1_800_000);
  });

  test('a list that is kept in part already says who', () => {
    const book = listed();
    keep(book, request(book, { 'MN-01': 450_000 }));
    const { questions } = keep(book, request(book, BOTH));
    expect(questions).toMatchObject([
      { isRepeat: false, text: expect.stringMatching(/đã có 1 người trong danh sách này .*: Ma Thị Hoa/) },
    ]);
  });

  test('what was agreed to of one list is not agreed to of another', () => {
    const book = listed();
    keep(book, request(book, BOTH));
    const agreed = keep(book, request(book, BOTH)).questions.map(({ id }) => id);
    const other = request(book, { 'MN-01': 450_000 }, { agreed });
    expect(keep(book, other).questions).toHaveLength(2);
  });

  test('a transfer that stands in Sao kê with an open rest is told by its whole sum', () => {
    const book = listed();
    const credit = { row: 1, on: '2024-05-17', amount: 900_000, text: 'truong nop', reference: 'FT1' };
    const confirmed = [{ row: 1, shares: [{ code: 'MN-03', amount: 300_000 }] }];
    book.apply(
      storeStatement(book.read(), TODAY, { account: ACCOUNT, lines: [credit], certain: false, confirmed }),
    );
    const { questions } = keep(book, request(book, BOTH, transfer));
    expect(questions.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^«Sao kê» đã có khoản 900\.000 đồng .* ngày 17\/5\/2024 \(chứng từ SK0001\)/),
    ]);
  });

  test('a credit whose day somebody erased is not asked about', () => {
    const book = listed();
    const credit = { row: 1, on: '2024-05-17', amount: 900_000, text: 'truong nop', reference: 'FT1' };
    const confirmed = [{ row: 1, shares: [{ code: 'MN-03', amount: 300_000 }] }];
    book.apply(
      storeStatement(book.read(), TODAY, { account: ACCOUNT, lines: [credit], certain: false, confirmed }),
    );
    book.put('Sao kê', book.address('Sao kê', 'Ngày', 1), undefined);
    expect(keep(book, request(book, BOTH, transfer)).questions).toEqual([]);
  });

  test('money that is told already is not asked about twice: a credit of two people, and the unit’s own', () => {
    const book = listed();
    const credit = { row: 1, on: '2024-05-17', amount: 900_000, text: 'truong nop', reference: 'FT1' };
    const shares = [
      { code: 'MN-01', amount: 450_000 },
      { code: 'MN-03', amount: 300_000 },
    ];
    book.fill('Sổ thu', [receipt('MN-03', { ...inAccount, 'Số tiền': 300_000 })]);
    const store = { account: ACCOUNT, lines: [credit], certain: false, confirmed: [{ row: 1, shares }] };
    book.apply(storeStatement(book.read(), TODAY, store));
    expect(keep(book, request(book, BOTH, transfer)).questions).toMatchObject([
      { text: expect.stringMatching(/^«Sổ thu» đã có số tiền này của 1 người.*SK0001: Ma Thị Hoa/) },
    ]);
    const other = listed().fill('Sổ thu', [
      receipt('MN', { ...inAccount, 'Số tiền': 900_000 }),
      receipt('MN', { 'Số chứng từ': 'PT04', 'Số tiền': 100_000 }),
    ]);
    expect(keep(other, request(other, BOTH, transfer)).questions).toMatchObject([
      { text: expect.stringMatching(/^«Sổ thu» đã có 900\.000 đồng vào tài khoản này/) },
    ]);
  });

  test('of several questions about a list that stands already only the first says so', () => {
    const book = listed();
    const asked = request(book, { 'MN-01': 450_000 });
    keep(book, asked);
    book.fill('Sổ thu', [receipt('X01-01', { 'Số chứng từ': 'PT07' })], 1);
    expect(keep(book, asked).questions.map(({ isRepeat }) => isRepeat)).toEqual([true, false]);
  });

  test('two officers with one state of the workbook: only the first batch is taken', () => {
    const book = listed();
    const asked = request(book, BOTH);
    const [first, second] = [keepList(book.read(), TODAY, asked), keepList(book.read(), TODAY, asked)];
    book.apply(first);
    expect(() => book.apply(second)).toThrow();
    expect(lines(book)).toHaveLength(2);
  });
});

test('the bank’s own line of the same money is joined to the list later, and adds nothing', () => {
  const book = listed();
  keep(book, request(book, BOTH, transfer));
  const amount = 900_000;
  const credit = { row: 1, on: '2024-05-17', amount, text: 'mam non nop', reference: 'FT1' };
  const shares = Object.entries(BOTH).map(([code, part]) => ({ code, amount: part }));
  const confirmed = [{ row: 1, shares }];
  book.apply(
    storeStatement(book.read(), TODAY, { account: ACCOUNT, lines: [credit], certain: false, confirmed }),
  );
  expect(lines(book)).toHaveLength(2);
  expect(figures(book).paid).toBe(900_000);
  const [kept] = board(book).kept;
  // Nor is the list taken back while the bank's line leans on it.
  expect(() => undoList(book.read(), TODAY, { run: kept?.run, amount })).toThrow(
    /với chứng từ PT07\. .*hủy khớp khoản đó trước/,
  );
  const [stored] = statementBoard(book.read(), TODAY, { account: '', lines: [] }).report.stored;
  book.apply(cancelCredit(book.read(), TODAY, { id: stored?.id }));
  expect(lines(book)).toHaveLength(2);
  undo(book, kept?.run ?? 0, amount);
  expect(figures(book).paid).toBe(0);
});

describe('taking back', () => {
  test('the list that was kept last is offered first, and a refund with the same note is no list', () => {
    const book = listed();
    keep(book, request(book, { 'MN-01': 450_000 }));
    keep(book, request(book, { 'MN-02': 450_000 }, { voucher: 'PT08' }));
    const note = book.table('Sổ thu', 'Số chứng từ')[1]?.['Ghi chú']?.stringValue;
    const back = { 'Số chứng từ': 'PC01', 'Số tiền': -50_000, Loại: 'Hoàn trả', 'Chứng từ gốc': 'PT08' };
    book.fill('Sổ thu', [receipt('MN-02', { ...back, 'Nơi nhận': 'Tiền mặt', 'Ghi chú': note })], 2);
    expect(board(book).kept.map(({ voucher, people, amount }) => [voucher, people, amount])).toEqual([
      ['PT08', 1, 400_000],
      ['PT07', 1, 450_000],
    ]);
  });

  test('each line gets one that reverses it; the voucher may be written again on its right day', () => {
    const book = listed();
    keep(book, request(book, BOTH));
    const [kept] = board(book).kept;
    expect(kept).toMatchObject({
      amount: 900_000,
      people: 2,
      voucher: 'PT07',
      on: '2024-05-17',
      place: 'Tiền mặt',
      unitName: 'Trường Mầm non',
    });
    const { lines: told } = undo(book, kept?.run ?? 0, 900_000, at('2024-05-25'));
    expect(told).toEqual([
      `Đã hủy lần ghi ${kept?.run}: «Sổ thu» có thêm 2 dòng điều chỉnh, trừ 900.000 đồng của chứng từ PT07. Dòng cũ giữ nguyên.`,
    ]);
    expect(lines(book)).toEqual([
      'PT07 MN-01 450000 Tiền mặt Thu',
      'PT07 MN-02 450000 Tiền mặt Thu',
      'PT07 MN-01 -450000 Tiền mặt Điều chỉnh',
      'PT07 MN-02 -450000 Tiền mặt Điều chỉnh',
    ]);
    expect(board(book).kept).toEqual([]);
    expect(keep(book, request(book, BOTH, { day: '24/5/2024' }), at('2024-05-25')).questions).toEqual([]);
    const after = figures(book, 'MN', at('2024-05-26'));
    expect(after).toMatchObject({ paid: 900_000, paidOnTime: 0, paidLate: 900_000 });
    const { problems } = consolidate(book.read(), at('2024-05-26')).report;
    expect(problems.filter(({ code }) => code.startsWith('RECEIPT_'))).toEqual([]);
  });

  test('a list taken back and kept again is joined to the bank’s line like any other', () => {
    const book = listed();
    keep(book, request(book, { 'MN-01': 450_000 }, transfer));
    undo(book, board(book).kept[0]?.run ?? 0, 450_000);
    keep(book, request(book, { 'MN-01': 450_000 }, transfer));
    const credit = { row: 1, on: '2024-05-17', amount: 450_000, text: 'x', reference: 'FT1' };
    const confirmed = [{ row: 1, shares: [{ code: 'MN-01', amount: 450_000 }] }];
    book.apply(
      storeStatement(book.read(), TODAY, { account: ACCOUNT, lines: [credit], certain: false, confirmed }),
    );
    expect(figures(book).paid).toBe(450_000);
  });

  test('only what stands is reversed: a refund in between stays a refund', () => {
    const book = listed();
    keep(book, request(book, BOTH));
    book.fill(
      'Sổ thu',
      [
        receipt('MN-01', {
          'Số chứng từ': 'PC01',
          Loại: 'Hoàn trả',
          'Số tiền': 50_000,
          'Chứng từ gốc': 'PT07',
          'Nơi nhận': 'Tiền mặt',
        }),
      ],
      2,
    );
    const [kept] = board(book).kept;
    expect(kept?.amount).toBe(850_000);
    expect(() => undoList(book.read(), TODAY, { run: kept?.run, amount: 900_000 })).toThrow(
      /không còn ở «Sổ thu» như bảng/,
    );
    undo(book, kept?.run ?? 0, 850_000);
    expect(figures(book).paid).toBe(0);
  });

  test('twice is refused, and so is what was never kept', () => {
    const book = listed();
    keep(book, request(book, BOTH));
    const run = board(book).kept[0]?.run ?? 0;
    undo(book, run, 900_000);
    for (const asked of [
      { run, amount: 900_000 },
      { run, amount: 0 },
      { run: 999, amount: 1 },
    ])
      expect(() => undoList(book.read(), TODAY, asked)).toThrow(/không còn ở «Sổ thu»/);
    expect(() => undoList(book.read(), TODAY, { run: '1' })).toThrow(/không đúng dạng/);
  });

  test('of two payments under one voucher the later one goes first', () => {
    const book = listed();
    keepAll(book, request(book, BOTH));
    keepAll(book, request(book, BOTH));
    const [later, earlier] = board(book).kept;
    expect(() => undoList(book.read(), TODAY, { run: earlier?.run, amount: 900_000 })).toThrow(
      `Hủy lần ghi ${later?.run} trước.`,
    );
    undo(book, later?.run ?? 0, 900_000);
    expect(board(book).kept).toMatchObject([{ run: earlier?.run }]);
    undo(book, earlier?.run ?? 0, 900_000);
    expect(figures(book).paid).toBe(0);
  });

  test('a later payment of one of its people alone goes first too', () => {
    const book = listed();
    keepAll(book, request(book, BOTH));
    keepAll(book, request(book, { 'MN-02': 100_000, 'MN-03': 300_000 }));
    const [later, earlier] = board(book).kept;
    expect(() => undoList(book.read(), TODAY, { run: earlier?.run, amount: 900_000 })).toThrow(
      `Hủy lần ghi ${later?.run} trước.`,
    );
  });

  test('what the bank confirms of other vouchers does not stand in its way', () => {
    const book = listed();
    keep(book, request(book, { 'MN-01': 450_000 }));
    const credit = { row: 1, on: '2024-05-17', amount: 300_000, text: 'x', reference: 'FT1' };
    const confirmed = [{ row: 1, shares: [{ code: 'MN-03', amount: 300_000 }] }];
    book.apply(
      storeStatement(book.read(), TODAY, { account: ACCOUNT, lines: [credit], certain: false, confirmed }),
    );
    undo(book, board(book).kept[0]?.run ?? 0, 450_000);
    expect(figures(book).paid).toBe(300_000);
  });

  test('vouchers that were numbered anew since are all named', () => {
    const book = listed();
    keep(book, request(book, BOTH));
    book.put('Sổ thu', book.address('Sổ thu', 'Số chứng từ', 2), 'PT08');
    const { lines: told } = undo(book, board(book).kept[0]?.run ?? 0, 900_000);
    expect(told[0]).toContain('của chứng từ PT07, PT08.');
  });

  test('papers that were given out are named', () => {
    const book = listed();
    keep(book, request(book, BOTH));
    book.apply(issueConfirmations(book.read(), TODAY, {}));
    const { lines: told } = undo(book, board(book).kept[0]?.run ?? 0, 900_000);
    expect(told[1]).toMatch(/^Giấy xác nhận số 1 đã lập cho khoản này: thu lại bản đã giao/);
  });
});

test('text from people is text, on one line, and is nobody else’s mark', () => {
  const hostile = '=HYPERLINK("http://x.example";"a")';
  const book = listed();
  keep(
    book,
    request(
      book,
      { 'MN-01': 450_000 },
      {
        voucher: hostile,
        payer: '<img src=x onerror=alert(1)>',
        collector: `${hostile}\n\u202e2`,
        note: 'Nộp theo danh sách (lần ghi 1)',
      },
    ),
  );
  const [line] = book.table('Sổ thu', 'Số chứng từ');
  expect(line).toMatchObject({
    'Số chứng từ': { stringValue: hostile },
    'Người nộp': { stringValue: '<img src=x onerror=alert(1)>' },
    'Người thu': { stringValue: `${hostile} 2` },
  });
  const [kept] = board(book).kept;
  undo(book, kept?.run ?? 0, 450_000);
  expect(figures(book).paid).toBe(0);
});

/** Lists as they may come: some of the people, each with an amount, in one of the places. */
const someLists = fc.array(
  fc.record({
    amounts: fc.dictionary(
      fc.constantFrom('MN-01', 'MN-02', 'MN-03', 'MN-04'),
      fc.integer({ min: 1, max: 3_000 }).map((thousands) => thousands * 1_000),
      { minKeys: 1 },
    ),
    place: fc.constantFrom(ACCOUNT, '8502215036905', 'Tiền mặt'),
    voucher: fc.constantFrom('PT01', 'PT02', 'PT03'),
    day: fc.constantFrom('15/5/2024', '17/5/2024'),
  }),
  { minLength: 1, maxLength: 4 },
);

test('whatever lists come: each adds exactly what was ticked, again adds nothing, and all taken back leave what was before', () => {
  fc.assert(
    fc.property(someLists, (lists) => {
      const book = listed().fill('Sổ thu', [receipt('MN-01', { 'Số tiền': 120_000 })]);
      const start = received(book);
      for (const { amounts, ...more } of lists) {
        const before = received(book);
        keepAll(book, request(book, amounts, more));
        const after = received(book);
        for (const [code, had] of before) expect(after.get(code)).toBe(had + (amounts[code] ?? 0));
        const [kept] = board(book).kept;
        expect(kept?.amount).toBe(Object.values(amounts).reduce((sum, amount) => sum + amount, 0));
        const rows = lines(book).length;
        expect(keep(book, request(book, amounts, more)).questions.map(({ isRepeat }) => isRepeat)).toContain(
          true,
        );
        expect(lines(book)).toHaveLength(rows);
      }
      for (const { run, amount } of board(book).kept) undo(book, run, amount);
      expect(received(book)).toEqual(start);
      const { paid, paidOnTime, paidUndated, paidByAccount } = figures(book);
      expect({ paid, paidOnTime, paidUndated }).toEqual({
        paid: 120_000,
        paidOnTime: 120_000,
        paidUndated: 0,
      });
      expect(paidByAccount).toMatchObject({ [ACCOUNT]: 120_000, '8502215036905': 0, 'Tiền mặt': 0 });
    }),
    { numRuns: 15 },
  );
});
