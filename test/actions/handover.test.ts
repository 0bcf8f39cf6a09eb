import { assess } from '../../src/actions/assess.ts';
import { consolidate } from '../../src/actions/consolidate.ts';
import { handoverReport } from '../../src/actions/handover-report.ts';
import { handoverSheet } from '../../src/actions/handover-sheet.ts';
import { personFacts } from '../../src/actions/person-facts.ts';
import {
  ACCOUNT,
  at,
  type Book,
  day,
  person,
  proposal,
  receipt,
  smallBook,
  spent,
  TODAY,
  type TypedRow,
} from '../support/book.ts';
import { came, handed } from '../support/handed-over.ts';
import { pageWords } from '../support/page-words.ts';

const SECOND = '8502215036905';
const HOSTILE = `=HYPERLINK("http://x.example") <img src=x onerror=alert(1)> & 'a' "b"`;

const listed = () => smallBook().fill('MN', [person('Ma Thị Hoa'), person('Lò Thị Sen')]);

/** 450 on 20/4 and 300 on 10/5 in the first account, 200 in cash on 12/5; 600 went on 14/5, the cash on 16/5. */
const usual = () =>
  listed().fill('Sổ thu', [
    came('PT01', '2024-04-20', 450_000, ACCOUNT),
    came('PT02', '2024-05-10', 300_000, ACCOUNT),
    came('PT03', '2024-05-12', 200_000, 'Tiền mặt'),
    ...handed('NT01', '2024-05-14', 600_000, ACCOUNT),
    ...handed('NT02', '2024-05-16', 200_000, 'Tiền mặt'),
  ]);

const report = (book: Book, request: unknown = {}) => handoverReport(book.read(), TODAY, request).report;
const sheet = (book: Book, request: unknown = {}) => handoverSheet(book.read(), TODAY, request).report;

test('what went to the treasury, with which receipts, and what is still held', () => {
  const { transfers, places, total, lines, from, until } = report(usual());
  expect([from, until, total]).toEqual([null, '2024-05-18', 800_000]);
  expect(transfers).toEqual([
    {
      on: '2024-05-14',
      voucher: 'NT01',
      from: `Tài khoản ${ACCOUNT}, Nguyễn Thị Thu`,
      amount: 600_000,
      receipts: [
        { voucher: 'PT01', code: 'MN-01', since: '2024-04-20', amount: 450_000, days: 24 },
        { voucher: 'PT02', code: 'MN-01', since: '2024-05-10', amount: 150_000, days: 4 },
      ],
    },
    {
      on: '2024-05-16',
      voucher: 'NT02',
      from: 'Tiền mặt',
      amount: 200_000,
      receipts: [{ voucher: 'PT03', code: 'MN-01', since: '2024-05-12', amount: 200_000, days: 4 }],
    },
  ]);
  expect(
    places.map(({ name, handedOver, held, since, days }) => [name, handedOver, held, since, days]),
  ).toEqual([
    [`Tài khoản ${ACCOUNT}, Nguyễn Thị Thu`, 600_000, 150_000, '2024-05-10', 8],
    [`Tài khoản ${SECOND}, Ma Văn Đông`, 0, 0, null, null],
    ['Tiền mặt', 200_000, 0, null, null],
  ]);
  expect(lines).toEqual([
    '2 lần chuyển vào kho bạc, 800.000 đồng.',
    'Gồm 3 khoản thu.',
    '1 khoản thu giữ quá 15 ngày mới bàn giao, lâu nhất 24 ngày.',
    `Còn giữ ở Tài khoản ${ACCOUNT}, Nguyễn Thị Thu: 150.000 đồng, từ ngày 10/5/2024 (8 ngày).`,
  ]);
});

describe('a time', () => {
  test.each<[string, object, number, number]>([
    ['one day', { from: '2024-05-14', until: '2024-05-14' }, 1, 600_000],
    ['from a day on', { from: '2024-05-15' }, 1, 200_000],
    ['until a day', { until: '2024-05-14' }, 1, 600_000],
    ['without any transfer', { from: '2024-05-17' }, 0, 0],
  ])('%s', (_, request, transfers, total) => {
    const found = report(usual(), request);
    expect([found.transfers.length, found.total]).toEqual([transfers, total]);
  });

  test('what is held is what was held at the end of its last day, whatever came later', () => {
    const book = usual();
    const before = sheet(book, { until: '2024-05-14' });
    book.fill('Sổ thu', handed('NT03', '2024-05-17', 150_000, ACCOUNT), 7);
    expect(sheet(book, { until: '2024-05-14' })).toBe(before);
  });

  test.each<[string, unknown, RegExp]>([
    ['an end before the beginning', { from: '2024-05-15', until: '2024-05-14' }, /Từ ngày phải trước/],
    ['a day that is none', { from: '2024-02-31' }, /Không có ngày «2024-02-31»/],
    ['no day', { until: 'mai' }, /until/],
    ['something else', { unit: 'MN' }, /./],
  ])('%s is refused', (_, request, sentence) => {
    expect(() => report(usual(), request)).toThrow(sentence);
  });
});

describe('what was spent went to nobody else', () => {
  /** 200 on 12/5 and 300 on 13/5, in cash. */
  const cash = (...more: TypedRow[]) => [
    came('PT01', '2024-05-12', 200_000, 'Tiền mặt'),
    came('PT02', '2024-05-13', 300_000, 'Tiền mặt'),
    ...more,
  ];
  const used = (on: string, kind: string, amount: number, more: TypedRow = {}) =>
    spent('CT01', {
      Ngày: day(on),
      Loại: kind,
      'Số tiền': amount,
      'Nơi giữ tiền': 'Tiền mặt',
      ...more,
    });
  const later = at('2024-05-31');
  const refund = receipt('MN-01', {
    'Số chứng từ': 'PC09',
    'Ngày nhận': day('2024-05-16'),
    'Số tiền': -150_000,
    'Nơi nhận': 'Tiền mặt',
    Loại: 'Hoàn trả',
    'Chứng từ gốc': 'PT01',
  });

  test.each<[string, TypedRow[], TypedRow[], string[], [number, string | null]]>([
    [
      'nothing was spent',
      cash(...handed('NT01', '2024-05-20', 300_000, 'Tiền mặt')),
      [],
      ['PT01 200000', 'PT02 100000'],
      [200_000, '2024-05-13'],
    ],
    [
      'the oldest was spent before',
      cash(...handed('NT01', '2024-05-20', 300_000, 'Tiền mặt')),
      [used('2024-05-14', 'Thanh toán', 200_000)],
      ['PT02 300000'],
      [0, null],
    ],
    [
      'a part of it came back',
      cash(...handed('NT01', '2024-05-20', 300_000, 'Tiền mặt')),
      [
        used('2024-05-14', 'Tạm ứng', 200_000),
        used('2024-05-16', 'Hoàn tạm ứng', 50_000, { 'Số chứng từ': 'PT50', 'Chứng từ gốc': 'PC01' }),
      ],
      ['PT01 50000', 'PT02 250000'],
      [50_000, '2024-05-13'],
    ],
    [
      'last year’s balance goes first, and is no receipt',
      cash(...handed('NT01', '2024-05-20', 300_000, 'Tiền mặt')),
      [used('2024-01-01', 'Số dư năm trước chuyển sang', 250_000, { 'Mã công trình': undefined })],
      ['null 250000', 'PT01 50000'],
      [450_000, '2024-05-12'],
    ],
    [
      'a receipt refunded in part on the day goes with what was left of it',
      cash(refund, ...handed('NT01', '2024-05-16', 350_000, 'Tiền mặt')),
      [],
      ['PT01 50000', 'PT02 300000'],
      [0, null],
    ],
  ])('%s', (_, rows, use, parts, held) => {
    const book = listed()
      .fill('Sổ thu', rows)
      .fill('Đề nghị hỗ trợ', [proposal('CT01')])
      .fill('Thanh quyết toán', use);
    const found = handoverReport(book.read(), later, {}).report;
    const receipts = found.transfers.flatMap((transfer) => transfer.receipts);
    expect(receipts.map(({ voucher, amount }) => `${voucher} ${amount}`)).toEqual(parts);
    const place = found.places.find(({ name }) => name === 'Tiền mặt');
    expect([place?.held, place?.since]).toEqual(held);
    expect(found.lines.join('\n')).not.toContain('chưa rõ của khoản thu nào');
    // The page of whoever paid and Đối chiếu tell the same.
    const ofPerson = personFacts(assess(book.read(), later.today), 'MN-01').lines ?? [];
    const went = ofPerson.filter(({ handedOver }) => handedOver !== '').map(({ voucher }) => voucher);
    expect(went).toEqual(parts.map((part) => part.split(' ')[0]).filter((voucher) => voucher !== 'null'));
    book.consolidate(later);
    const texts = book.texts('Đối chiếu');
    const head = texts.findIndex((line) => line[0]?.includes('Tiền đang giữ'));
    const since = texts.slice(head + 2, head + 3).map((line) => line[3]);
    expect(head < 0 ? [] : since).toEqual(held[1] === null ? [] : [`${day(held[1])}`]);
  });

  test('last year’s balance has a line of its own in the minutes', () => {
    const book = listed()
      .fill('Sổ thu', cash(...handed('NT01', '2024-05-16', 300_000, 'Tiền mặt')))
      .fill('Thanh quyết toán', [
        used('2024-01-01', 'Số dư năm trước chuyển sang', 250_000, { 'Mã công trình': undefined }),
      ]);
    const text = pageWords(sheet(book));
    expect(text).toContain('1 1/1/2024 Số dư chuyển sang, nhận bàn giao 250.000');
    expect(text).not.toContain('Chưa rõ khoản thu nào');
  });
});

describe('what is to be looked at is said', () => {
  test.each<[string, TypedRow[], string]>([
    [
      'more went than had come',
      [came('PT01', '2024-05-10', 450_000, ACCOUNT), ...handed('NT01', '2024-05-14', 500_000, ACCOUNT)],
      '50.000 đồng chưa rõ của khoản thu nào: sổ thu chưa ghi đủ khoản đến trước lần chuyển.',
    ],
    [
      'the treasury’s line alone',
      handed('NT01', '2024-05-14', 500_000, ACCOUNT).slice(1),
      '500.000 đồng vào kho bạc chưa rõ chuyển từ đâu: mỗi lần chuyển ghi hai dòng «Chuyển nội bộ» cùng số chứng từ, dòng trừ ở nơi đi, dòng cộng ở Kho bạc.',
    ],
    [
      'a receipt dated after it was handed over',
      [came('PT01', '2024-05-16', 500_000, ACCOUNT), ...handed('NT01', '2024-05-14', 500_000, ACCOUNT)],
      '1 khoản thu ghi ngày sau ngày chuyển: xem lại ngày ở «Sổ thu».',
    ],
    [
      'the treasury gave some back',
      [
        came('PT01', '2024-05-10', 500_000, ACCOUNT),
        ...handed('NT01', '2024-05-14', 500_000, ACCOUNT),
        ...handed('NT02', '2024-05-15', -100_000, ACCOUNT),
      ],
      'Kho bạc chuyển trở lại trong thời gian này: 100.000 đồng.',
    ],
    [
      'a place with less than nothing',
      [came('PT01', '2024-05-10', 450_000, ACCOUNT), ...handed('NT01', '2024-05-14', 500_000, ACCOUNT)],
      `Sổ thu ghi Tài khoản ${ACCOUNT}, Nguyễn Thị Thu bị âm 50.000 đồng: xem lại các dòng của nơi này.`,
    ],
  ])('%s', (_, rows, sentence) => {
    expect(report(listed().fill('Sổ thu', rows)).lines).toContain(sentence);
  });

  test('a transfer without a day is of the whole, and of no time', () => {
    const undated = handed('NT01', '2024-05-14', 450_000, ACCOUNT).map((row) => ({
      ...row,
      'Ngày nhận': undefined,
    }));
    const book = listed().fill('Sổ thu', [came('PT01', '2024-05-10', 450_000, ACCOUNT), ...undated]);
    expect(report(book).total).toBe(450_000);
    const { total, lines } = report(book, { from: '2024-05-01' });
    expect(total).toBe(0);
    expect(lines).toContain('1 lần chuyển chưa ghi ngày (450.000 đồng) không có trong biên bản.');
  });
});

describe('the paper', () => {
  test('has the parties, every transfer, the places, the receipts with their days, and the words of the sum', () => {
    const html = sheet(usual());
    const text = pageWords(html);
    for (const part of [
      'ỦY BAN NHÂN DÂN XÃ ĐIỀM MẶC Số: ……………',
      'Độc lập - Tự do - Hạnh phúc',
      'Điềm Mặc, ngày …… tháng …… năm 2024',
      'BIÊN BẢN Bàn giao tiền ủng hộ vào kho bạc',
      `Ông/bà: Nguyễn Thị Thu , chủ tài khoản ${ACCOUNT}, Agribank Định Hóa.`,
      'Ông/bà: ……………………………………, người giữ tiền mặt.',
      'đến hết ngày 18/5/2024, như sau:',
      `1 14/5/2024 NT01 Tài khoản ${ACCOUNT}, Nguyễn Thị Thu 600.000`,
      '2 16/5/2024 NT02 Tiền mặt 200.000',
      'Cộng 800.000',
      'Bằng chữ: Tám trăm nghìn đồng.',
      `Tài khoản ${ACCOUNT}, Nguyễn Thị Thu 600.000 150.000 10/5/2024 8`,
      `Lần chuyển 1: ngày 14/5/2024, chứng từ NT01, Tài khoản ${ACCOUNT}, Nguyễn Thị Thu: 600.000 đồng`,
      '1 20/4/2024 PT01 MN-01, Người nộp tiền 450.000 24 quá 15 ngày',
      '2 10/5/2024 PT02 MN-01, Người nộp tiền 150.000 4 một phần của 300.000',
      'BÊN NHẬN (THỦ QUỸ)',
      'Ma Đình Trường',
    ])
      expect(text).toContain(part);
    expect(html).not.toMatch(/<script|https?:/);
  });

  test('names nobody who is not known, and nobody on both sides', () => {
    // The accountant of the settings is the holder of the first account.
    const own = pageWords(sheet(usual()));
    expect(own).toContain('Ông/bà: ……………………………………, kế toán.');
    expect(own.match(/Nguyễn Thị Thu \(|KẾ TOÁN \(Ký, ghi rõ họ tên\) Nguyễn Thị Thu/)).toBeNull();
    const other = pageWords(
      sheet(usual().setting('Kế toán', 'Hoàng Thị Thử').setting('Chủ tài khoản 1', undefined)),
    );
    expect(other).toContain('Ông/bà: Hoàng Thị Thử , kế toán.');
    expect(other).toContain(`Ông/bà: ……………………………………, chủ tài khoản ${ACCOUNT}`);
  });

  test('says so where nothing went, and still what is held', () => {
    const text = pageWords(sheet(listed().fill('Sổ thu', [came('PT01', '2024-04-20', 450_000, ACCOUNT)])));
    expect(text).toContain('Không có lần chuyển tiền nào vào kho bạc trong thời gian này');
    expect(text).toContain(`Tài khoản ${ACCOUNT}, Nguyễn Thị Thu 0 450.000 20/4/2024 28`);
    expect(text).not.toContain('BÊN GIAO');
  });

  test('what people typed is text', () => {
    const book = listed()
      .setting('Chủ tài khoản 1', HOSTILE)
      .setting('Người ký', HOSTILE)
      .fill('Sổ thu', [
        came(HOSTILE, '2024-05-10', 450_000, ACCOUNT, { 'Người nộp': HOSTILE, 'Ghi chú': HOSTILE }),
        ...handed('<b>NT', '2024-05-14', 450_000, ACCOUNT),
      ]);
    const html = sheet(book);
    expect(html).not.toMatch(/<img|<b>NT/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &#39;a&#39; &quot;b&quot;');
  });

  test('without Sổ thu there is none', () => {
    expect(() => sheet(listed().deleteTab('Sổ thu'))).toThrow('Tạo / cập nhật các trang');
  });
});

describe('Đối chiếu', () => {
  const held = (book: Book) => {
    const texts = book.texts('Đối chiếu');
    const start = texts.findIndex((line) => line[0]?.includes('Tiền đang giữ'));
    return texts.slice(start + 2, start + 3).map((line) => line.slice(1, 6));
  };

  test('has the days that money was held, counted from the receipt that lies there', () => {
    const book = usual();
    book.consolidate();
    expect(held(book)).toEqual([
      [`Tài khoản ${ACCOUNT}, Nguyễn Thị Thu`, '150000', `${day('2024-05-10')}`, '8'],
    ]);
  });

  test('the next day alone is no reason to write it', () => {
    const book = usual();
    book.consolidate();
    expect(consolidate(book.read(), at('2024-05-19')).report.run.changed).toBe(false);
  });

  test('a refund of a newer receipt leaves the older one the oldest', () => {
    const back = { Loại: 'Hoàn trả', 'Chứng từ gốc': 'PT02', 'Nơi nhận': ACCOUNT };
    const book = listed().fill('Sổ thu', [
      came('PT01', '2024-05-01', 450_000, ACCOUNT),
      came('PT02', '2024-05-10', 450_000, ACCOUNT),
      receipt('MN-01', { 'Số chứng từ': 'PC01', 'Ngày nhận': day('2024-05-12'), ...back }),
    ]);
    book.consolidate();
    expect(held(book)[0]?.slice(1, 4)).toEqual(['450000', `${day('2024-05-01')}`, '17']);
  });
});
