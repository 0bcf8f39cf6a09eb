import fc from 'fast-check';
import { consolidate } from '../../src/actions/consolidate.ts';
import type { WordDocument } from '../../src/actions/documents/description.ts';
import { documentBoard } from '../../src/actions/documents/document-board.ts';
import { makeDocument } from '../../src/actions/documents/make-document.ts';
import type { DocumentRequest } from '../../src/actions/documents/request.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import { vietnameseNumber } from '../../src/text/vi.ts';
import { DOCUMENT_NAMES } from '../../src/text/vi-documents-use.ts';
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
import { addressees, blocksOf, heads, paragraphs, signatures, tables } from '../support/described.ts';

const DONE = 'Đơn vị xác nhận đã lập xong danh sách';
const LATER = at('2024-05-24');

/** CQ is half done, MN done but unsigned, X01 gave land, DN and HT gave; every name in a list bears a mark. */
function campaign(): Book {
  const book = smallBook();
  book.fill('CQ', [
    person('Hà Thị DẤU1', { 'Tiền đã nộp (đồng)': 150_000, 'Ngày công đã làm': 1 }),
    person('Hà Văn DẤU2', { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined }),
  ]);
  book.fill('MN', [person('Ma Thị DẤU3'), person('Lò Văn DẤU4', { 'Tiền đã nộp (đồng)': 600_000 })]);
  book.beside('MN', DONE, true).beside('MN', 'Ngày xác nhận', day('2024-05-15'));
  book.fill('X01', [household('Nông Văn DẤU5', { 'Đất hiến (m²)': 42.5 })]);
  book.fill('DN', [business('Công ty DẤU6'), business('Công ty DẤU7', { 'Tiền đã nộp (đồng)': 1_500_000 })]);
  return book.fill('HT', [donor('Hội DẤU8')]);
}

const make = (book: Book, request: DocumentRequest, now = LATER) =>
  makeDocument(book.read(), now, request).report;

const said = (value: unknown) => JSON.stringify(value);

const EMPTIED = Object.fromEntries(Object.keys(person('')).map((header) => [header, undefined]));

describe('the report of results', () => {
  const made = () => make(campaign(), { kind: 'results' });

  test('is from the issuer to the recipient of the settings, with number and day left open', () => {
    const { document } = made();
    expect(heads(document)).toEqual([
      {
        kind: 'letterhead',
        parent: 'UBND HUYỆN ĐỊNH HÓA',
        issuer: ['ỦY BAN NHÂN DÂN', 'XÃ ĐIỀM MẶC'],
        number: 'Số: ……/BC-UBND',
        subject: '',
        placeAndDate: 'Điềm Mặc, ngày …… tháng …… năm 2024',
      },
    ]);
    expect(addressees(document)).toEqual(['UBND huyện Định Hóa']);
    expect(signatures(document)[0]).toMatchObject({
      authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      name: 'Ma Đình Trường',
    });
    expect(document.fileName).toBe('bao-cao-ket-qua-2024-05-24.docx');
  });

  test('says the whole in figures and words, and each kind of gift by itself', () => {
    const { document } = made();
    expect(paragraphs(document)).toEqual(
      expect.arrayContaining([
        'Số liệu lấy từ trang của đủ 5 đơn vị, kể cả đơn vị chưa nộp.',
        'Tổng giá trị huy động: 7.050.000 đồng (Bằng chữ: Bảy triệu không trăm năm mươi nghìn đồng), gồm:',
        '- Tiền đã nộp: 6.900.000 đồng;',
        '- Ngày công đã làm: 1 ngày, quy bằng tiền 150.000 đồng;',
        '- Hiện vật quy bằng tiền: 0 đồng.',
        'Đất hiến: 42,5 m² (không quy ra tiền, không tính vào tổng giá trị huy động).',
        'Đã thực hiện 1.200.000 đồng, đạt 66,7%; còn vận động 600.000 đồng; ủng hộ thêm ngoài mức 150.000 đồng (không bù cho phần còn vận động của người khác).',
      ]),
    );
  });

  test('leaves open what the plan and the settings leave open, and says where to fill it', () => {
    const { document, blanks } = made();
    expect(blanks.map(({ what }) => what)).toEqual([
      'Số, ngày của văn bản',
      'Số kế hoạch của xã',
      'Ngày kế hoạch của xã',
      'Đề xuất, kiến nghị',
    ]);
    expect(blanks[1]?.fill).toBe('ghi ở mục «Số kế hoạch» của trang «Cấu hình»');
    expect(paragraphs(document)[0]).toBe(
      'Thực hiện Kế hoạch số 119/KH-BCĐ ngày 15/4/2024 và Kế hoạch số …… ngày …… của xã Điềm Mặc về vận động “Chung sức xây dựng NTM xã Điềm Mặc” năm 2024, UBND xã Điềm Mặc báo cáo kết quả vận động đến ngày 24/5/2024 như sau:',
    );
    const filled = campaign().setting('Số kế hoạch', '25/KH-BCĐ').setting('Ngày kế hoạch', day('2024-04-20'));
    const report = make(filled, { kind: 'results' });
    expect(paragraphs(report.document)[0]).toContain('Kế hoạch số 25/KH-BCĐ ngày 20/4/2024 của xã Điềm Mặc');
    expect(report.blanks).toHaveLength(2);
  });

  test('tells before it is sent that the figures are in no Tổng hợp, or no longer', () => {
    const { remarks } = made();
    expect(remarks[1]).toMatch(/^Chưa tổng hợp lần nào/);
    const book = campaign();
    book.consolidate(LATER);
    expect(make(book, { kind: 'results' }).remarks).toEqual([expect.stringMatching(/^Số liệu chưa chốt/)]);
    book.fill('HT', [donor('Hội khác')], 1);
    expect(make(book, { kind: 'results' }).remarks).toEqual([
      expect.stringMatching(/^Số liệu chưa chốt/),
      expect.stringMatching(/^Số liệu đã đổi sau lần tổng hợp số 2/),
    ]);
  });

  test('names the units that are not in it or have no list', () => {
    const book = campaign().deleteTab('X01');
    const words = paragraphs(make(book, { kind: 'results' }).document);
    expect(words).toContain('Số liệu gồm 4 trên 5 đơn vị; 1 đơn vị không đọc được, không có trong tổng số.');
    expect(words).toContain('- Danh sách chưa đọc được, chưa có trong số liệu trên: Xóm 1;');
    expect(words.find((text) => text.startsWith('- Chưa lập xong danh sách'))).toContain('Cơ quan xã');
  });

  test('is of all units: a choice of some is refused', () => {
    expect(() => make(campaign(), { kind: 'results', codes: ['MN'] })).toThrow(/mọi đơn vị/);
  });
});

describe('a report of a sealed run', () => {
  const PAID = 'Tiền đã nộp (đồng)';
  const seal = (book: Book, request: object = {}, now = LATER) => {
    book.consolidate(now);
    const names = { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường' };
    return book.apply(sealRun(book.read(), now, { ...names, ...request })).report.sealed;
  };
  const notes = (document: WordDocument) =>
    blocksOf(document).flatMap((block) => (block.kind === 'note' ? [block.text] : []));

  test.each(['results', 'progress'] as const)(
    '%s: without one it says that its figures are not sealed',
    (kind) => {
      const { document } = make(campaign(), { kind });
      expect(paragraphs(document)).toContain('SỐ LIỆU CHƯA CHỐT.');
      expect(notes(document)[0]).toMatch(/ SỐ LIỆU CHƯA CHỐT\.$/);
    },
  );

  test.each(['results', 'progress'] as const)(
    '%s: nothing but what it says of the seal differs from the one before sealing',
    (kind) => {
      const book = campaign();
      book.consolidate(LATER);
      const before = make(book, { kind }).document;
      const { digest, fingerprint } = seal(book);
      const after = make(book, { kind });
      const line = `Số liệu đã chốt lần 1 (Chốt lần đầu) lúc 24/5/2024 08:00:00, theo lần tổng hợp số 2; dấu số liệu ${fingerprint}; dấu chốt ${digest.slice(0, 16)}. Người lập: Nguyễn Thị Thu; người duyệt: Ma Đình Trường.`;
      expect(paragraphs(after.document)).toContain(line);
      expect(said(after.document)).toContain(`dấu chốt ${digest.slice(0, 16)}.`);
      const short = `Số liệu đã chốt lần 1 (Chốt lần đầu); dấu chốt ${digest.slice(0, 16)}.`;
      const unsealed = said(after.document)
        .split(line)
        .join('SỐ LIỆU CHƯA CHỐT.')
        .split(short)
        .join('SỐ LIỆU CHƯA CHỐT.');
      expect(JSON.parse(unsealed)).toEqual(before);
      expect(after.remarks).toEqual([]);
    },
  );

  test('what changes afterwards is not in it: it is told, and today’s figures can be asked for', () => {
    const book = campaign();
    seal(book);
    const sealed = make(book, { kind: 'results' }).document;
    book
      .put('MN', book.address('MN', PAID, 1), 1_000_000)
      .setting('Đơn giá ngày công (đồng)', 160_000)
      .unit('MN', { 'Tên đơn vị': 'Trường khác' });
    const later = make(book, { kind: 'results' }, at('2024-06-10'));
    expect(tables(later.document)).toEqual(tables(sealed));
    expect(paragraphs(later.document).filter((text) => !text.startsWith('Số liệu đã chốt'))).toEqual(
      paragraphs(sealed).filter((text) => !text.startsWith('Số liệu đã chốt')),
    );
    expect(said(later.document)).toContain('phần thay đổi là số liệu chưa chốt, không có ở đây.');
    expect(later.remarks).toEqual([
      expect.stringMatching(/^Văn bản lấy số đã chốt lần 1\. Sau đó số liệu đã đổi/),
    ]);
    const live = make(book, { kind: 'results', live: true }, at('2024-06-10'));
    expect(paragraphs(live.document)).toContain('SỐ LIỆU CHƯA CHỐT: đã đổi sau lần chốt 1.');
    expect(live.remarks[0]).toMatch(/^Số liệu chưa chốt: đã đổi sau lần chốt 1\./);
    expect(said(live.document)).toContain('Trường khác');
    expect(documentBoard(book.read(), LATER).report.changesSinceSeal).toBeGreaterThan(0);
  });

  test.each<[string, (book: Book) => unknown, number]>([
    ['handed in before the due date', () => {}, 1],
    ['handed in on the due date', (book) => book.beside('MN', 'Ngày xác nhận', day('2024-05-20')), 0],
    ['handed in after it', (book) => book.beside('MN', 'Ngày xác nhận', day('2024-05-21')), 0],
    [
      'handed in in time, and unticked since',
      (book) => book.consolidate(LATER) && book.beside('MN', DONE, false),
      0,
    ],
    [
      'handed in in time, and emptied since',
      (book) => book.consolidate(LATER) && book.fill('MN', [EMPTIED, EMPTIED]),
      0,
    ],
    [
      'of which somebody emptied the day in the history',
      (book) =>
        book.consolidate(LATER) &&
        book.put('Lịch sử nộp', book.address('Lịch sử nộp', 'Ngày tính', 1), undefined),
      0,
    ],
  ])('it counts lists that were on time as they were when it was sealed: one %s', (_, change, onTime) => {
    const book = campaign();
    change(book);
    const counts = (kind: 'results', more = {}) =>
      paragraphs(make(book, { kind, ...more }).document).find((text) =>
        text.startsWith('Đã lập xong danh sách'),
      );
    const before = counts('results');
    expect(before).toContain(`lập xong trước ngày 20/5/2024: ${onTime} trên 5 đơn vị`);
    seal(book, { waiver: 'Kịp hạn' });
    expect(counts('results')).toBe(before);
  });

  test('an adjustment is named with its reason, and what stood in the way with the chairman’s', () => {
    const book = campaign();
    seal(book);
    book.put('MN', book.address('MN', PAID, 1), 'abc');
    seal(book, { reason: 'Nộp nhầm', waiver: 'Kịp hạn' }, at('2024-06-10'));
    const { document } = make(book, { kind: 'results' }, at('2024-06-11'));
    const line = paragraphs(document).find((text) => text.startsWith('Số liệu đã chốt lần 2'));
    expect(line).toMatch(/^Số liệu đã chốt lần 2 \(Điều chỉnh lần 1\) lúc 10\/6\/2024/);
    expect(line).toMatch(
      /Lý do điều chỉnh: Nộp nhầm\. Còn 1 lỗi về tiền khi chốt; chủ tịch cho chốt vì: Kịp hạn\.$/,
    );
    for (const note of notes(document)) expect(note).toContain('chủ tịch cho chốt vì: Kịp hạn.');
    expect(paragraphs(document)[0]).toContain('đến ngày 10/6/2024');
  });

  test('what somebody changed in what was sealed is not used, and that is said', () => {
    const book = campaign();
    seal(book);
    book.put('Các lần tổng hợp', book.address('Các lần tổng hợp', 'Dấu chốt', 1), 'abc');
    const { document, remarks } = make(book, { kind: 'results' });
    expect(said(document)).toContain('SỐ LIỆU CHƯA CHỐT: không dùng được dòng chốt cuối');
    expect(remarks[0]).toMatch(/^SỐ LIỆU CHƯA CHỐT/);
  });

  test('letters ask for what is missing today, sealed or not', () => {
    const book = campaign();
    const before = make(book, { kind: 'reminder' }).document;
    seal(book);
    expect(said(make(book, { kind: 'reminder' }).document)).not.toContain('chốt');
    expect(tables(make(book, { kind: 'reminder' }).document)).toEqual(tables(before));
  });

  test('what tong-hop tells has the seal, once there is one', () => {
    const book = campaign();
    expect(book.consolidate(LATER).report).not.toHaveProperty('sealed');
    const { digest } = seal(book);
    expect(book.consolidate(LATER).report).toMatchObject({
      sealed: { number: 1, adjustment: 0, digest, intact: true, isCurrent: true },
    });
  });
});

describe('the issuer', () => {
  test.each([
    ['UBND', 'CHỦ TỊCH', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'Số: ……/BC-UBND'],
    ['UBND', 'Phó Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'Số: ……/BC-UBND'],
    [
      'UBND',
      'Phó Chủ tịch UBND xã Điềm Mặc',
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      'Số: ……/BC-UBND',
    ],
    ['UBND', 'Quyền Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'QUYỀN CHỦ TỊCH'], 'Số: ……/BC-UBND'],
    ['Ban Chỉ đạo', 'CHỦ TỊCH', ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'], 'Số: ……/BC-BCĐ'],
    ['Ban Chỉ đạo', 'Trưởng ban', ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'], 'Số: ……/BC-BCĐ'],
    ['Ban Chỉ đạo', 'Phó Chủ tịch', ['TM. BAN CHỈ ĐẠO', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], 'Số: ……/BC-BCĐ'],
  ])('%s, signed by its %s', (issuer, title, authority, number) => {
    const book = smallBook()
      .setting('Cơ quan ban hành (UBND/Ban Chỉ đạo)', issuer)
      .setting('Chức vụ người ký', title);
    const { document } = make(book, { kind: 'results' });
    expect(signatures(document)[0]).toMatchObject({ authority, name: 'Ma Đình Trường' });
    expect(heads(document)[0]?.number).toBe(number);
  });

  test('stands under its commune when it is the steering committee, under its district when there is one', () => {
    const committee = smallBook().setting('Cơ quan ban hành (UBND/Ban Chỉ đạo)', 'Ban Chỉ đạo');
    expect(heads(make(committee, { kind: 'results' }).document)[0]).toMatchObject({
      parent: 'UBND XÃ ĐIỀM MẶC',
      issuer: ['BAN CHỈ ĐẠO CHƯƠNG TRÌNH', 'MTQG XÂY DỰNG NTM'],
    });
    const twoTier = smallBook().setting('Huyện', undefined);
    expect(heads(make(twoTier, { kind: 'results' }).document)[0]?.parent).toBe('');
  });
});

describe('the report of progress', () => {
  test('is the steering committee’s to the People’s Committee, and names no head that nobody named', () => {
    const { document, blanks } = make(campaign(), { kind: 'progress' });
    expect(heads(document)[0]?.number).toBe('Số: ……/BC-BCĐ');
    expect(addressees(document)).toEqual(['UBND xã Điềm Mặc']);
    expect(signatures(document)[0]).toMatchObject({
      authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
      name: '……',
    });
    expect(blanks.map(({ what }) => what)).toContain('Họ tên Trưởng ban Chỉ đạo');
    const own = campaign().setting('Cơ quan ban hành (UBND/Ban Chỉ đạo)', 'Ban Chỉ đạo');
    expect(signatures(make(own, { kind: 'progress' }).document)[0]?.name).toBe('Ma Đình Trường');
  });

  test.each([
    ['2024-05-10', 'Các đơn vị hoàn thành trước ngày 20/5/2024; còn 10 ngày.'],
    ['2024-05-20', 'Các đơn vị hoàn thành trước ngày 20/5/2024; hôm nay là ngày hạn.'],
    ['2024-05-24', 'Các đơn vị hoàn thành trước ngày 20/5/2024; đã qua ngày này 4 ngày.'],
  ])('on %s', (today, sentence) => {
    expect(paragraphs(make(campaign(), { kind: 'progress' }, at(today)).document)).toContain(sentence);
  });

  test('says of each unit what it handed in and what is missing', () => {
    const [table] = tables(make(campaign(), { kind: 'progress' }).document);
    const row = table?.rows.find(({ cells }) => cells[1] === 'Trường Mầm non');
    expect(row?.cells).toEqual([
      '1',
      'Trường Mầm non',
      'Đã lập xong',
      '15/5/2024',
      '',
      '900.000',
      '1.050.000',
      '0',
      '0',
      '0',
      '100%',
      'Bản có chữ ký',
    ]);
  });
});

describe('a reminder', () => {
  test('to one unit says what is missing, with its own figures', () => {
    const { document } = make(campaign(), { kind: 'reminder', codes: ['cq'] });
    expect(document.fileName).toBe('cong-van-don-doc-CQ-2024-05-24.docx');
    expect(heads(document)[0]).toMatchObject({
      number: 'Số: ……/UBND-NTM',
      subject: 'V/v đôn đốc thực hiện vận động “Chung sức xây dựng NTM xã Điềm Mặc” năm 2024',
    });
    expect(addressees(document)).toEqual(['Cơ quan xã (Đảng ủy, HĐND, UBND, MTTQ, đoàn thể)']);
    expect(paragraphs(document)).toEqual(
      expect.arrayContaining([
        '- Lập xong danh sách và xác nhận đã lập xong (không có thì ghi rõ là không có);',
        '- Tiếp tục vận động phần còn lại theo mức của Kế hoạch: 600.000 đồng (Bằng chữ: Sáu trăm nghìn đồng), bằng ngày công hoặc bằng tiền.',
        'Số tiền theo mức của đơn vị là 900.000 đồng; đã thực hiện 300.000 đồng, đạt 33,3%.',
      ]),
    );
    expect(tables(document)).toEqual([]);
  });

  test('to all is one letter with an annex of whoever is late, or a letter each', () => {
    const one = make(campaign(), { kind: 'reminder' }).document;
    expect(addressees(one)).toHaveLength(3);
    expect(tables(one)[0]?.rows.map(({ cells }) => cells[1])).toEqual(addressees(one));
    const each = make(campaign(), { kind: 'reminder', each: true }).document;
    expect(each.sections).toHaveLength(3);
    expect(addressees(each)).toEqual(addressees(one));
    expect(tables(each)).toEqual([]);
  });

  test.each([
    ['2024-05-10', undefined, '20/5/2024', false],
    ['2024-05-24', day('2024-06-10'), '10/6/2024', false],
    ['2024-05-24', undefined, '……', true],
  ])('on %s with lists closing on %s asks until %s', (today, closing, until, isOpen) => {
    const book = campaign();
    if (closing) book.setting('Ngày khóa danh sách', closing);
    const { document, blanks } = make(book, { kind: 'reminder' }, at(today));
    expect(said(document)).toContain(`hoàn thành các việc trên trước ngày ${until}.`);
    expect(blanks.some(({ what }) => what === 'Ngày yêu cầu hoàn thành')).toBe(isOpen);
  });

  test.each([
    ['DN', /được mời ủng hộ/],
    ['ZZ', /Không có đơn vị mã «ZZ»/],
  ])('is not for %s', (code, sentence) => {
    expect(() => make(campaign(), { kind: 'reminder', codes: [code] })).toThrow(sentence);
  });

  test('is not for a unit that is done', () => {
    const book = campaign().unit('MN', { 'Ngày nhận danh sách đã ký': day('2024-05-16') });
    expect(() => make(book, { kind: 'reminder', codes: ['MN'] })).toThrow(/đã hoàn thành/);
    expect(documentBoard(book.read(), LATER).report.toRemind.map(({ code }) => code)).toEqual(['CQ', 'X01']);
  });
});

describe('a letter of thanks', () => {
  const registered = (() => {
    const book = campaign();
    book.consolidate(LATER);
    return book;
  })();

  test('to a business says its gift in figures and words', () => {
    const { document, blanks } = make(registered, { kind: 'thanks', codes: ['DN-01'] });
    expect(addressees(document)).toEqual(['Công ty DẤU6']);
    expect(paragraphs(document)).toContain('- Số tiền: 3.000.000 đồng (Bằng chữ: Ba triệu đồng).');
    expect(heads(document)[0]?.number).toBe('');
    expect(blanks).toEqual([{ what: 'Ngày của thư', fill: 'ghi khi ký' }]);
  });

  test('to a hamlet names land in m², and no money for it', () => {
    const { document } = make(registered, { kind: 'thanks', codes: ['X01'] });
    expect(paragraphs(document)).toEqual(
      expect.arrayContaining([
        '- Số tiền: 200.000 đồng (Bằng chữ: Hai trăm nghìn đồng);',
        '- Hiến đất: 42,5 m².',
      ]),
    );
  });

  test('names its addressee and nobody else', () => {
    for (const [code, mark] of [
      ['DN-02', 7],
      ['HT-01', 8],
      ['MN-02', 4],
      ['X01-01', 5],
    ] as const) {
      const words = said(make(registered, { kind: 'thanks', codes: [code] }));
      expect([code, [...new Set(words.match(/DẤU\d/g))]]).toEqual([code, [`DẤU${mark}`]]);
    }
    expect(said(make(registered, { kind: 'thanks', codes: ['MN'] }))).not.toMatch(/DẤU/);
  });

  test('names the campaign as it is called today, whatever was sealed', () => {
    const book = campaign();
    book.consolidate(LATER);
    book.apply(sealRun(book.read(), LATER, { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường' }));
    book.setting('Tên cuộc vận động', 'Chung tay vì Điềm Mặc');
    const { document } = make(book, { kind: 'thanks', codes: ['DN-01'] });
    expect(said(document)).toContain('Chung tay vì Điềm Mặc');
    expect(said(document)).not.toContain('Chung sức xây dựng');
  });

  test('is a file of plain letters, whatever signs a code has', () => {
    const book = campaign().fill('DN', [{ Mã: 'DN / 01: A' }]);
    expect(make(book, { kind: 'thanks', codes: ['DN / 01: A'] }).document.fileName).toBe(
      'thu-cam-on-DN_01_A-2024-05-24.docx',
    );
  });

  test('to several is a letter each, once', () => {
    const { document } = make(registered, { kind: 'thanks', codes: ['DN-01', 'dn-01', 'MN'] });
    expect(addressees(document)).toEqual(['Công ty DẤU6', 'Trường Mầm non']);
    expect(document.sections).toHaveLength(2);
  });

  test.each([
    ['nobody named', undefined, /Cho biết thư gửi ai/],
    ['a code of nobody', ['ZZ-09'], /Không có mã «ZZ-09»/],
    ['somebody who gave nothing', ['CQ-02'], /Chưa ghi nhận ủng hộ của «Hà Văn DẤU2»/],
  ])('is refused for %s', (_, codes, sentence) => {
    expect(() => make(registered, { kind: 'thanks', ...(codes ? { codes } : {}) })).toThrow(sentence);
  });

  test('is refused for a unit that cannot be read', () => {
    expect(() => make(campaign().deleteTab('MN'), { kind: 'thanks', codes: ['MN'] })).toThrow(
      /Chưa đọc được/,
    );
  });

  test('is offered for units that gave, and for businesses and donors by name', () => {
    expect(documentBoard(registered.read(), LATER).report.toThank.map(({ code }) => code)).toEqual([
      'CQ',
      'MN',
      'X01',
      'DN-01',
      'DN-02',
      'HT-01',
    ]);
  });
});

describe('what stands in no document', () => {
  const KINDS = ['results', 'progress', 'reminder'] as const;

  test.each(KINDS)('%s: a person of a list, or a band of income', (kind) => {
    const book = campaign();
    book.consolidate(LATER);
    const words = said(make(book, { kind }));
    expect(words).not.toMatch(/DẤU|Từ 5 triệu|Dưới 5 triệu|Viên chức/);
  });

  test.each([...KINDS, 'thanks'] as const)('%s: words of debt', (kind) => {
    const book = campaign();
    book.consolidate(LATER);
    const words = said(make(book, { kind, ...(kind === 'thanks' ? { codes: ['DN-01'] } : {}) }));
    expect(words).not.toMatch(/(?<!\p{L})nợ(?!\p{L})|phải nộp|truy thu|Dưới mức vận động/iu);
  });

  test('the results name no holder of an account', () => {
    expect(said(make(campaign(), { kind: 'results' }))).not.toMatch(/Nguyễn Thị Thu|Ma Văn Đông/);
  });
});

test.each([
  ['no kind', {}, /\(kind\)/],
  ['an unknown kind', { kind: 'other' }, /\(kind\)/],
  ['codes that are none', { kind: 'thanks', codes: [7] }, /\(codes\.0\)/],
  ['something else', { kind: 'results', path: '/etc' }, /không đúng dạng/],
])('%s is refused', (_, request, sentence) => {
  expect(() => makeDocument(campaign().read(), LATER, request)).toThrow(sentence);
});

test('making a document writes nothing and is plain JSON', () => {
  const { requests, protections, report } = makeDocument(campaign().read(), LATER, { kind: 'results' });
  expect([requests, protections]).toEqual([[], []]);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('every kind has a name of its own on the command line', () => {
  expect(new Set(Object.values(DOCUMENT_NAMES).map(({ option }) => option)).size).toBe(6);
});

test('the figures of the reports are those of Tổng hợp, whatever was typed', () => {
  const money = fc.constantFrom<Typed>(undefined, 450_000, '300k', 'abc', -5, 9_000_000);
  const people = fc.array(
    fc.record({
      'Họ và tên': fc.constantFrom<Typed>('Ma Thị DẤU1', 'Lò Văn DẤU2', undefined),
      'Đối tượng': fc.constantFrom<Typed>('Viên chức', 'Không chuyên trách', undefined),
      'Mức thu nhập': fc.constantFrom<Typed>('Từ 5 triệu trở lên', 'Dưới 5 triệu', undefined),
      'Ngày công đã làm': fc.constantFrom<Typed>(undefined, 0.5, 3, 'hai'),
      'Tiền đã nộp (đồng)': money,
      'Ngày nộp': fc.constantFrom<Typed>(undefined, day('2024-05-15'), day('2024-05-20'), day('2024-05-22')),
    }),
    { maxLength: 4 },
  );
  const commune = fc.record({ office: people, school: people, gone: fc.boolean(), done: fc.boolean() });
  fc.assert(
    fc.property(commune, ({ office, school, gone, done }) => {
      const book = smallBook().fill('CQ', office).fill('MN', school);
      if (done) book.beside('MN', DONE, true);
      if (gone) book.deleteTab('DN');
      const { totals, groups, units } = consolidate(book.read(), LATER).report;
      const { document } = make(book, { kind: 'results' });
      const [byGroup, byUnit, byDay] = tables(document);
      const n = (value: number) => vietnameseNumber(value);
      expect(byGroup?.rows.map(({ cells }) => cells.slice(3))).toEqual(
        [...groups, totals].map((sums) =>
          [sums.participated, sums.paid, sums.labourValue, sums.inKindValue, sums.mobilised].map(n),
        ),
      );
      const unitRows = byUnit?.rows.filter(({ look }) => look === 'plain') ?? [];
      expect(unitRows.map(({ cells }) => [cells[1], cells[4], cells[6], cells[11]])).toEqual(
        units.map(({ name, participated, paid, mobilised }) => [
          name,
          participated === null ? '' : n(participated),
          paid === null ? '' : n(paid),
          mobilised === null ? '' : n(mobilised),
        ]),
      );
      expect(byUnit?.rows[byUnit.rows.length - 1]?.cells.slice(2, 14)).toEqual(
        [
          totals.listed,
          totals.inScope,
          totals.participated,
          totals.targetAmount,
          totals.paid,
          totals.labourDays,
          totals.labourValue,
          totals.inKindValue,
          totals.landArea,
          totals.mobilised,
          totals.remaining,
          totals.surplus,
        ].map(n),
      );
      expect(byDay?.rows[byDay.rows.length - 1]?.cells.slice(4)).toEqual(
        [totals.paidOnTime, totals.paidOnDueDate, totals.paidLate, totals.paidUndated, totals.paid].map(n),
      );
      const words = paragraphs(document);
      expect(
        words.some((text) => text.startsWith(`Tổng giá trị huy động: ${n(totals.mobilised)} đồng`)),
      ).toBe(true);
      expect(said(document)).not.toMatch(/DẤU/);
    }),
    { numRuns: 15 },
  );
});

test('its counts of lists are those that Tổng hợp prints', () => {
  const book = campaign();
  book.consolidate(LATER);
  const printed = book.texts('Tổng hợp').flat();
  expect(printed).toContain('Danh sách đã xong và không có lỗi: 1 trên 5 đơn vị (20%).');
  expect(printed).toContain('Danh sách xong trước hạn: 1 trên 5 đơn vị (20%).');
  expect(paragraphs(make(book, { kind: 'results' }).document)).toContain(
    'Đã lập xong danh sách và không còn lỗi: 1 trên 5 đơn vị; lập xong trước ngày 20/5/2024: 1 trên 5 đơn vị.',
  );
});
