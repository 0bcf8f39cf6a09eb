/** `Kế hoạch sử dụng nguồn vận động` and the draft of the decision on supports (plan II.2, III.1, III.2). */
import type { WordDocument } from '../../src/actions/documents/description.ts';
import { makeDocument } from '../../src/actions/documents/make-document.ts';
import { sealRun } from '../../src/actions/seal-run.ts';
import { wordFile } from '../../src/word/render.ts';
import {
  at,
  type Book,
  day,
  fullBook,
  household,
  planned,
  proposal,
  receipt,
  smallBook,
  spent,
  type TypedRow,
} from '../support/book.ts';
import { addressees, blocksOf, heads, paragraphs, signatures, tables } from '../support/described.ts';
import { takeApart } from '../support/docx.ts';

const NOW = at('2024-06-10');
const KINDS = ['usePlan', 'supportDecision'] as const;
type Kind = (typeof KINDS)[number];

const OPEN: TypedRow = { 'Số quyết định': undefined, 'Ngày quyết định': undefined };
const NOT_APPROVED: TypedRow = {
  ...OPEN,
  'Ý kiến Ban Chỉ đạo': undefined,
  'Số tiền duyệt (đồng)': undefined,
};

/** 90.000.000 đ received; what the accountant wrote of proposals and of the plan of use. */
function campaign(proposals: readonly TypedRow[], plan: readonly TypedRow[] = []): Book {
  return smallBook()
    .fill('X01', [household('Nông Văn Tám', { 'Tiền đã nộp (đồng)': undefined, 'Ngày nộp': undefined })])
    .fill('Sổ thu', [receipt('X01', { 'Số tiền': 90_000_000 })])
    .fill('Đề nghị hỗ trợ', proposals)
    .fill('Kế hoạch sử dụng', plan);
}

const make = (book: Book, kind: Kind, more: { live?: boolean } = {}, now = NOW) =>
  makeDocument(book.read(), now, { kind, ...more }).report;
const said = (value: unknown) => JSON.stringify(value);
const annexOf = (document: WordDocument) => tables(document).at(-1);
const rowsOf = (document: WordDocument) => annexOf(document)?.rows.map(({ cells }) => cells) ?? [];
/** A column of the annex, from top to bottom. */
const column = (document: WordDocument, header: string) => {
  const at = annexOf(document)?.columns.findIndex((one) => one.header === header) ?? -1;
  return rowsOf(document).map((cells) => cells[at]);
};
const notes = (document: WordDocument) =>
  blocksOf(document).flatMap((block) => (block.kind === 'note' ? [block.text] : []));
const bases = (document: WordDocument) =>
  blocksOf(document).flatMap((block) => (block.kind === 'basis' ? [block.text] : []));
const ofKind = (blanks: readonly { what: string }[]) => blanks.map(({ what }) => what);

/** A work with a decision, one without its number, one not approved, one refused, and a content of 2.2. */
const mixed = () =>
  campaign(
    [
      proposal('CT01'),
      proposal('CT02', {
        ...OPEN,
        'Tên công trình, nội dung': 'Kênh mương',
        'Số tiền duyệt (đồng)': 15_000_000,
      }),
      proposal('CT03', { ...NOT_APPROVED, 'Tên công trình, nội dung': 'Cầu dân sinh' }),
      proposal('CT04', {
        ...NOT_APPROVED,
        'Tên công trình, nội dung': 'Nhà xe',
        'Ý kiến Ban Chỉ đạo': 'Không đồng ý',
      }),
    ],
    [
      planned('NC01', {
        'Đơn vị thực hiện': 'Xóm 1',
        'Dự toán (đồng)': 12_000_000,
        'Thời gian thực hiện': 'Quý III/2024',
      }),
    ],
  );

describe('the plan of use', () => {
  const made = () => make(mixed(), 'usePlan');

  test('is the People’s Committee’s, on the steering committee’s proposal, and is addressed to nobody', () => {
    const { document } = made();
    expect(heads(document)[0]).toMatchObject({
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ ĐIỀM MẶC'],
      number: 'Số: ……/KH-UBND',
      placeAndDate: 'Điềm Mặc, ngày …… tháng …… năm 2024',
    });
    expect(heads(document)[0]).not.toHaveProperty('mark');
    expect(addressees(document)).toEqual([]);
    expect(signatures(document)[0]?.recipients[0]).toBe('UBND huyện Định Hóa');
    expect(document.fileName).toBe('ke-hoach-su-dung-2024-06-10.docx');
    const ofCommittee = mixed().setting('Cơ quan ban hành (UBND/Ban Chỉ đạo)', 'Ban Chỉ đạo');
    const other = make(ofCommittee, 'usePlan');
    expect(heads(other.document)[0]?.number).toBe('Số: ……/KH-UBND');
    expect(signatures(other.document)[0]).toMatchObject({
      authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      name: '……',
    });
    expect(ofKind(other.blanks)).toContain('Họ tên người ký của UBND');
  });

  test('rests on the plans, their blanks kept', () => {
    const { document } = made();
    expect(bases(document)).toEqual([
      'Căn cứ Kế hoạch số 119/KH-BCĐ ngày 15/4/2024;',
      'Căn cứ Kế hoạch số …… ngày …… của xã Điềm Mặc về vận động “Chung sức xây dựng NTM xã Điềm Mặc” năm 2024;',
      'Căn cứ nhiệm vụ xây dựng NTM năm 2024 của xã và kết quả vận động đến ngày 10/6/2024;',
      'Theo đề nghị của Ban Chỉ đạo Chương trình MTQG xây dựng NTM xã Điềm Mặc.',
    ]);
  });

  test('weighs what is approved against what was received, in figures and words', () => {
    const { document } = made();
    expect(paragraphs(document)).toEqual(
      expect.arrayContaining([
        'SỐ LIỆU CHƯA CHỐT.',
        'Tổng nguồn đến ngày 10/6/2024: 90.000.000 đồng (Bằng chữ: Chín mươi triệu đồng), gồm:',
        '- Năm trước chuyển sang, nhận bàn giao: 0 đồng;',
        '- Tiền ủng hộ đã nhận: 90.000.000 đồng.',
        'Tổng mức hỗ trợ được duyệt: 75.000.000 đồng (Bằng chữ: Bảy mươi lăm triệu đồng). Còn lại chưa phân bổ: 15.000.000 đồng.',
        '- 1 công trình, nội dung chưa được duyệt mức hỗ trợ, còn để trống;',
        '- 1 khoản hỗ trợ được duyệt chưa có số quyết định, còn để trống;',
        '- 1 đề nghị Ban Chỉ đạo không đồng ý, không đưa vào Kế hoạch này.',
      ]),
    );
  });

  test('counts works by the paragraphs of plan II.2', () => {
    const { document } = made();
    expect(tables(document)[0]?.rows.map(({ cells }) => cells.filter((_, place) => place !== 1))).toEqual([
      ['1', '3', '300.000.000', '65.000.000'],
      ['2', '1', '12.000.000', '10.000.000'],
      ['3', '0', '0', '0'],
      ['', '4', '312.000.000', '75.000.000'],
    ]);
  });

  test('has an annex with a line a work, blanks where nothing is written, and sums', () => {
    const { document, blanks } = made();
    expect(rowsOf(document).map((cells) => cells.join('|'))).toEqual([
      'I|Hỗ trợ xây dựng kết cấu hạ tầng NTM||||300.000.000|111.000.000|900|9.000.000|180.000.000|65.000.000|',
      '1|Đường bê tông xóm 1|Xóm 1|……|……|100.000.000|37.000.000|300|3.000.000|60.000.000|50.000.000|Số 45/QĐ-UBND ngày 10/5/2024',
      '2|Kênh mương|Xóm 1|……|……|100.000.000|37.000.000|300|3.000.000|60.000.000|15.000.000|Số …… ngày ……',
      '3|Cầu dân sinh|Xóm 1|……|……|100.000.000|37.000.000|300|3.000.000|60.000.000|……|Số …… ngày ……',
      'II|Hỗ trợ nội dung cần thiết khác, chưa có cơ chế hỗ trợ từ nguồn NSNN||||12.000.000||||12.000.000|10.000.000|',
      '1|Sửa nhà văn hóa||Xóm 1|Quý III/2024|12.000.000||||12.000.000|10.000.000|Số 46/QĐ-UBND ngày 11/5/2024',
      '|Tổng cộng||||312.000.000|111.000.000|900|9.000.000|192.000.000|75.000.000|',
    ]);
    expect(ofKind(blanks)).toEqual([
      'Số, ngày của văn bản',
      'Số kế hoạch của xã',
      'Ngày kế hoạch của xã',
      'Mức hỗ trợ của 1 công trình, nội dung',
      'Số, ngày quyết định của 2 công trình, nội dung',
      'Đơn vị thực hiện của 3 công trình, nội dung',
      'Thời gian thực hiện của 3 công trình, nội dung',
    ]);
  });
});

describe('the draft of the decision', () => {
  const made = () => make(mixed(), 'supportDecision');

  test('has the parts of a decision, and says that it is a draft', () => {
    const { document } = made();
    expect(heads(document)[0]).toMatchObject({ number: 'Số: ……/QĐ-UBND', mark: 'DỰ THẢO' });
    const parts = blocksOf(document).flatMap((block) => {
      if (block.kind === 'title' || block.kind === 'enacting')
        return [block.kind === 'title' ? block.name : block.text];
      return block.kind === 'article' ? [block.label] : [];
    });
    expect(parts).toEqual([
      'QUYẾT ĐỊNH',
      'ỦY BAN NHÂN DÂN XÃ ĐIỀM MẶC',
      'QUYẾT ĐỊNH:',
      'Điều 1.',
      'Điều 2.',
      'Điều 3.',
      'Điều 4.',
    ]);
    expect(signatures(document)[0]?.recipients[0]).toBe('Như Điều 4');
    expect(document.fileName).toBe('quyet-dinh-ho-tro-2024-06-10.docx');
  });

  test('approves what has no decision’s number yet; what has one stands apart and is not approved again', () => {
    const { document } = made();
    expect(paragraphs(document)).toEqual(
      expect.arrayContaining([
        '1. Tổng kinh phí hỗ trợ: 15.000.000 đồng (Bằng chữ: Mười lăm triệu đồng). Số này chưa gồm 1 công trình, nội dung còn để trống mức hỗ trợ trong Phụ lục.',
        '2. Nguồn kinh phí: tiền ủng hộ đã nhận và số dư chuyển sang, đến ngày 10/6/2024 là 90.000.000 đồng; đã phê duyệt tại các quyết định trước 60.000.000 đồng. Sau Quyết định này còn 15.000.000 đồng chưa phân bổ.',
        'SỐ LIỆU CHƯA CHỐT.',
      ]),
    );
    expect(rowsOf(document).map((cells) => [cells[0], cells[1], cells[8], cells[9]])).toEqual([
      ['A', 'Phê duyệt tại Quyết định này', '15.000.000', ''],
      ['1', 'Kênh mương', '15.000.000', 'Số …… ngày ……'],
      ['2', 'Cầu dân sinh', '……', 'Số …… ngày ……'],
      ['B', 'Đã có quyết định, ghi để theo dõi', '60.000.000', ''],
      ['1', 'Đường bê tông xóm 1', '50.000.000', 'Số 45/QĐ-UBND ngày 10/5/2024'],
      ['2', 'Sửa nhà văn hóa', '10.000.000', 'Số 46/QĐ-UBND ngày 11/5/2024'],
      ['', 'Tổng cộng', '75.000.000', ''],
    ]);
  });

  test('names no law’s day, no number and no plan that nobody told', () => {
    const { document, blanks } = made();
    expect(bases(document)[0]).toBe('Căn cứ Luật Tổ chức chính quyền địa phương ngày ……;');
    expect(bases(document)[3]).toBe(
      'Căn cứ Kế hoạch số ……/KH-UBND ngày …… của UBND xã Điềm Mặc về sử dụng nguồn vận động;',
    );
    expect(ofKind(blanks)).toEqual([
      'Số, ngày của văn bản',
      'Chữ «DỰ THẢO»',
      'Ngày của Luật Tổ chức chính quyền địa phương',
      'Số kế hoạch của xã',
      'Ngày kế hoạch của xã',
      'Số, ngày của Kế hoạch sử dụng nguồn vận động',
      'Mức hỗ trợ của 1 công trình, nội dung',
      'Đơn vị thực hiện của 2 công trình, nội dung',
    ]);
  });

  test('is the steering committee’s where it issues (plan III.2)', () => {
    const own = mixed().setting('Cơ quan ban hành (UBND/Ban Chỉ đạo)', 'Ban Chỉ đạo');
    const { document: theirs } = make(own, 'supportDecision');
    expect(heads(theirs)[0]?.number).toBe('Số: ……/QĐ-BCĐ');
    expect(said(theirs)).toContain('BAN CHỈ ĐẠO CHƯƠNG TRÌNH MTQG XÂY DỰNG NTM XÃ ĐIỀM MẶC');
    expect(bases(theirs)[0]).toMatch(/^Căn cứ Quyết định số …… ngày …… về việc thành lập Ban Chỉ đạo/);
    expect(bases(theirs).at(-1)).toBe('Theo đề nghị của công chức kế toán xã.');
    expect(signatures(theirs)[0]).toMatchObject({
      authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
      name: 'Ma Đình Trường',
    });
  });
});

const ROAD = { 'Mục sử dụng': '2.1 Kết cấu hạ tầng' };
const SUPPORT = 'Hỗ trợ từ nguồn vận động (đồng)';

/** What is written of a road, then its lines in either document: [amount, decision] of the plan; of the draft, A and B. */
test.each<[string, TypedRow[], TypedRow[], [string, string], string[], string[]]>([
  [
    'approved by a decision',
    [proposal('CT01')],
    [],
    ['50.000.000', 'Số 45/QĐ-UBND ngày 10/5/2024'],
    [],
    ['50.000.000 Số 45/QĐ-UBND ngày 10/5/2024'],
  ],
  [
    'approved, the decision has no number yet',
    [proposal('CT01', OPEN)],
    [],
    ['50.000.000', 'Số …… ngày ……'],
    ['50.000.000 Số …… ngày ……'],
    [],
  ],
  [
    'approved, of the decision only the day is told',
    [proposal('CT01', { 'Số quyết định': undefined })],
    [],
    ['50.000.000', 'Số …… ngày 10/5/2024'],
    ['50.000.000 Số …… ngày 10/5/2024'],
    [],
  ],
  [
    'a decision’s number without its day is a decision',
    [proposal('CT01', { 'Ngày quyết định': undefined })],
    [],
    ['50.000.000', 'Số 45/QĐ-UBND ngày ……'],
    [],
    ['50.000.000 Số 45/QĐ-UBND ngày ……'],
  ],
  ['not approved', [proposal('CT01', NOT_APPROVED)], [], ['……', 'Số …… ngày ……'], ['…… Số …… ngày ……'], []],
  [
    'an amount that cannot be read is no amount',
    [proposal('CT01', { ...OPEN, 'Số tiền duyệt (đồng)': 'năm mươi' })],
    [],
    ['……', 'Số …… ngày ……'],
    ['…… Số …… ngày ……'],
    [],
  ],
  [
    'the plan of use has no amount: what was approved of the proposal',
    [proposal('CT01', OPEN)],
    [planned('CT01', { ...ROAD, [SUPPORT]: undefined })],
    ['50.000.000', 'Số 46/QĐ-UBND ngày 11/5/2024'],
    [],
    ['50.000.000 Số 46/QĐ-UBND ngày 11/5/2024'],
  ],
  [
    'the plan of use has the amount, the proposal its decision',
    [proposal('CT01')],
    [planned('CT01', { ...ROAD, ...OPEN, [SUPPORT]: 40_000_000 })],
    ['40.000.000', 'Số 45/QĐ-UBND ngày 10/5/2024'],
    [],
    ['40.000.000 Số 45/QĐ-UBND ngày 10/5/2024'],
  ],
  [
    'a supplement waits for a decision of its own',
    [proposal('CT01')],
    [
      planned('CT01', { ...ROAD, [SUPPORT]: 50_000_000 }),
      planned('CT01', { ...ROAD, ...OPEN, [SUPPORT]: 8_000_000 }),
    ],
    ['58.000.000', 'Số 46/QĐ-UBND ngày 11/5/2024; Số …… ngày ……'],
    ['8.000.000 Số …… ngày ……'],
    ['50.000.000 Số 46/QĐ-UBND ngày 11/5/2024'],
  ],
  [
    'a support taken back whole is 0, not open',
    [],
    [
      planned('CT01', { [SUPPORT]: 10_000_000 }),
      planned('CT01', {
        [SUPPORT]: -10_000_000,
        'Số quyết định': '50/QĐ-UBND',
        'Quyết định gốc': '46/QĐ-UBND',
      }),
    ],
    ['0', 'Số 46/QĐ-UBND ngày 11/5/2024; Số 50/QĐ-UBND ngày 11/5/2024'],
    [],
    ['10.000.000 Số 46/QĐ-UBND ngày 11/5/2024', '-10.000.000 Số 50/QĐ-UBND ngày 11/5/2024'],
  ],
])('%s', (_, proposals, plan, ofPlan, pending, decided) => {
  const book = campaign(proposals, plan);
  const { document } = make(book, 'usePlan');
  expect([column(document, 'Mức hỗ trợ')[1], column(document, 'Quyết định')[1]]).toEqual(ofPlan);
  const rows = rowsOf(make(book, 'supportDecision').document);
  const lines = rows.map((cells) => `${cells[8]} ${cells[9]}`);
  const b = rows.findIndex(([key]) => key === 'B');
  const end = b < 0 ? lines.length - 1 : b;
  expect(lines.slice(1, end)).toEqual(pending.length === 0 ? ['…… ……'] : pending);
  expect(b < 0 ? [] : lines.slice(b + 1, -1)).toEqual(decided);
});

/** What each line of the draft's annex shows of estimate, other sources, need and support, the sums among them. */
test.each<[string, TypedRow[], TypedRow[], string[]]>([
  [
    'two decisions, the later takes back, both lines tell the estimate',
    [],
    [
      planned('NC01', {
        'Dự toán (đồng)': 6_000_000,
        'Nguồn khác (đồng)': 2_500_000,
        [SUPPORT]: 2_000_000,
        'Số quyết định': '13/QĐ-UBND',
      }),
      planned('NC01', {
        'Dự toán (đồng)': 6_000_000,
        'Nguồn khác (đồng)': 2_500_000,
        [SUPPORT]: -500_000,
        'Số quyết định': '15/QĐ-UBND',
        'Quyết định gốc': '13/QĐ-UBND',
      }),
    ],
    [
      'A    ',
      ' …… …… …… ……',
      'B 6.000.000 2.500.000 3.500.000 1.500.000',
      '1 6.000.000 2.500.000 3.500.000 2.000.000',
      '2    -500.000',
      ' 6.000.000 2.500.000 3.500.000 1.500.000',
    ],
  ],
  [
    'the same of a hamlet’s proposal, beside another work',
    [proposal('CT01'), proposal('CT02', { 'Số quyết định': '44/QĐ-UBND' })],
    [
      planned('CT01', { ...ROAD, [SUPPORT]: 50_000_000 }),
      planned('CT01', {
        ...ROAD,
        [SUPPORT]: -5_000_000,
        'Số quyết định': '50/QĐ-UBND',
        'Quyết định gốc': '46/QĐ-UBND',
      }),
    ],
    [
      'A    ',
      ' …… …… …… ……',
      'B 200.000.000 6.000.000 120.000.000 95.000.000',
      '1 100.000.000 3.000.000 60.000.000 50.000.000',
      '2    -5.000.000',
      '3 100.000.000 3.000.000 60.000.000 50.000.000',
      ' 200.000.000 6.000.000 120.000.000 95.000.000',
    ],
  ],
  [
    'a supplement that waits stands in A, with what is the work’s own',
    [proposal('CT01')],
    [
      planned('CT01', { ...ROAD, [SUPPORT]: 50_000_000 }),
      planned('CT01', { ...ROAD, ...OPEN, [SUPPORT]: 8_000_000 }),
    ],
    [
      'A 100.000.000 3.000.000 60.000.000 8.000.000',
      '1 100.000.000 3.000.000 60.000.000 8.000.000',
      'B    50.000.000',
      '1    50.000.000',
      ' 100.000.000 3.000.000 60.000.000 58.000.000',
    ],
  ],
])('a work’s own figures are shown and counted once: %s', (_, proposals, plan, shown) => {
  const { document } = make(campaign(proposals, plan), 'supportDecision');
  const own = (cells: readonly string[]) => [0, 4, 6, 7, 8].map((at) => cells[at]).join(' ');
  expect(rowsOf(document).map(own)).toEqual(shown);
});

test.each<[string, TypedRow, TypedRow[], boolean]>([
  ['got nothing: it is no work', { 'Số tiền duyệt (đồng)': undefined }, [], false],
  ['got money all the same', { 'Số tiền duyệt (đồng)': 5_000_000 }, [], true],
  [
    'stands in the plan of use all the same',
    { 'Số tiền duyệt (đồng)': undefined },
    [planned('CT01', { ...ROAD, [SUPPORT]: undefined })],
    true,
  ],
])('a proposal that the committee refused and that %s', (_, more, plan, isListed) => {
  const book = campaign([proposal('CT01', { ...OPEN, 'Ý kiến Ban Chỉ đạo': 'Không đồng ý', ...more })], plan);
  const names = column(make(book, 'usePlan').document, 'Công trình, nội dung');
  expect(names.includes('Đường bê tông xóm 1')).toBe(isListed);
});

test('who does a work, and when, is taken from the line of the plan that says it; a decision that is still open is told', () => {
  const book = campaign(
    [proposal('CT01')],
    [
      planned('CT01', { ...ROAD, [SUPPORT]: 50_000_000 }),
      planned('CT01', {
        ...ROAD,
        ...OPEN,
        [SUPPORT]: 8_000_000,
        'Đơn vị thực hiện': 'Xóm 1',
        'Thời gian thực hiện': 'Quý III/2024',
      }),
    ],
  );
  const { document, blanks } = make(book, 'usePlan');
  expect(column(document, 'Đơn vị thực hiện')[1]).toBe('Xóm 1');
  expect(column(document, 'Thời gian thực hiện')[1]).toBe('Quý III/2024');
  expect(ofKind(blanks).slice(3)).toEqual(['Số, ngày quyết định của 1 công trình, nội dung']);
});

test('before a line tells of its use, what came for nobody that is known is of the pool as well', () => {
  const book = smallBook().fill('Sổ thu', [
    receipt('X01', { 'Số tiền': 90_000_000 }),
    receipt('X99', { 'Số chứng từ': 'PT02', 'Số tiền': 1_000_000 }),
  ]);
  expect(paragraphs(make(book, 'usePlan').document)).toContain('- Tiền ủng hộ đã nhận: 91.000.000 đồng.');
});

describe('where nothing is written yet', () => {
  test('the plan of use leaves the works open, paragraph by paragraph', () => {
    const { document, blanks } = make(fullBook(), 'usePlan');
    expect(column(document, 'Công trình, nội dung').filter((name) => name === '……')).toHaveLength(3);
    expect(paragraphs(document)).toEqual(
      expect.arrayContaining([
        'Tổng mức hỗ trợ được duyệt: …… đồng (Bằng chữ: ……).',
        'Số tiền đã nhận lấy theo kê khai của đơn vị, chưa có ở «Sổ thu».',
      ]),
    );
    expect(ofKind(blanks)).toContain('Danh mục công trình, nội dung');
  });

  test('the decision leaves its works and its sum open', () => {
    const { document, blanks } = make(fullBook(), 'supportDecision');
    expect(paragraphs(document)).toContain('1. Tổng kinh phí hỗ trợ: …… đồng (Bằng chữ: ……).');
    expect(said(document)).toContain('cho …… công trình, nội dung');
    expect(ofKind(blanks)).toContain('Công trình, nội dung được phê duyệt');
  });
});

test('more approved than there is, is said where money is weighed', () => {
  const book = campaign([proposal('CT01', { ...OPEN, 'Số tiền duyệt (đồng)': 95_000_000 })]);
  expect(said(make(book, 'usePlan').document)).toContain(
    'Mức hỗ trợ được duyệt vượt tổng nguồn 5.000.000 đồng: phải giảm trước khi ban hành.',
  );
  expect(said(make(book, 'supportDecision').document)).toContain(
    'Tổng mức hỗ trợ vượt nguồn 5.000.000 đồng: phải giảm trước khi ban hành.',
  );
});

test('what was carried over is of the pool, and what was paid is told', () => {
  const opening = spent('', {
    'Số chứng từ': 'SD23',
    Ngày: day('2024-01-01'),
    Loại: 'Số dư năm trước chuyển sang',
    'Số tiền': 1_234_567,
  });
  const book = mixed().fill('Thanh quyết toán', [opening, spent('CT01', { 'Số chứng từ': 'PC02' })]);
  expect(paragraphs(make(book, 'usePlan').document)).toEqual(
    expect.arrayContaining([
      '- Năm trước chuyển sang, nhận bàn giao: 1.234.567 đồng;',
      'Đã chi từ nguồn này: 10.000.000 đồng.',
    ]),
  );
});

describe('of a sealed run', () => {
  const sealed = () => {
    const book = mixed();
    book.consolidate(NOW);
    const names = { preparedBy: 'Nguyễn Thị Thu', approvedBy: 'Ma Đình Trường' };
    book.apply(sealRun(book.read(), NOW, names));
    return book;
  };

  test.each(KINDS)('%s names the seal, and is otherwise what it was', (kind) => {
    const { document, remarks } = make(sealed(), kind);
    expect(said(document)).not.toContain('CHƯA CHỐT');
    expect(notes(document)[0]).toContain('Số liệu đã chốt lần 1 (Chốt lần đầu)');
    expect(remarks).not.toContainEqual(expect.stringMatching(/chưa chốt/i));
    expect(rowsOf(document)).toEqual(rowsOf(make(mixed(), kind).document));
  });

  test.each(KINDS)(
    '%s: money stays as it was sealed; works that changed since are said to be unsealed',
    (kind) => {
      const book = sealed();
      book
        .fill('Sổ thu', [receipt('X01', { 'Số tiền': 5_000_000, 'Số chứng từ': 'PT09' })], 1)
        .fill('Đề nghị hỗ trợ', [proposal('CT05', { ...OPEN, 'Tên công trình, nội dung': 'Mương mới' })], 4);
      const later = at('2024-06-20');
      const { document } = make(book, kind, {}, later);
      expect(said(document)).toContain('10/6/2024');
      expect(said(document)).toContain('90.000.000 đồng');
      expect(said(document)).toContain('Mương mới');
      expect(paragraphs(document)).toContain(
        'Danh mục và mức hỗ trợ theo sổ ngày 20/6/2024, đã đổi sau lần chốt 1 và chưa chốt; mức hỗ trợ được duyệt khi chốt: 75.000.000 đồng.',
      );
      expect(notes(document)[0]).toContain('SỐ LIỆU CHƯA CHỐT: đã đổi sau lần chốt 1.');
      const live = make(book, kind, { live: true }, later).document;
      expect(said(live)).toContain('95.000.000 đồng');
      expect(paragraphs(live)).toContain('SỐ LIỆU CHƯA CHỐT: đã đổi sau lần chốt 1.');
    },
  );
});

test.each(KINDS)('%s: a line in error may be missing, and that is said above the list', (kind) => {
  const book = campaign([proposal('CT01'), proposal('', { 'Tên công trình, nội dung': 'Không mã' })]);
  const { document } = make(book, kind);
  expect(said(document)).not.toContain('Không mã');
  expect(notes(document)[0]).toContain(
    'Còn lỗi 1 dòng ở «Đề nghị hỗ trợ»: danh mục có thể thiếu công trình, số tiền.',
  );
});

test.each(KINDS)('%s is of the whole commune: a choice of units is refused', (kind) => {
  expect(() => makeDocument(mixed().read(), NOW, { kind, codes: ['MN'] })).toThrow(/mọi đơn vị/);
});

test.each(KINDS)('%s: whatever people typed is text in a file that opens', async (kind) => {
  const hostile = '<w:p>&"]]>\u202E\u0007=HYPERLINK("http://x")\r\n\uD800';
  const rows = [
    proposal(hostile, { 'Tên công trình, nội dung': hostile, 'Đơn vị đề nghị (mã)': hostile, ...OPEN }),
    proposal('dài', { 'Tên công trình, nội dung': 'rất dài '.repeat(900), 'Số quyết định': hostile }),
  ];
  const plan = [
    planned(hostile, {
      ...OPEN,
      'Mục sử dụng': hostile,
      'Đơn vị thực hiện': hostile,
      'Thời gian thực hiện': hostile,
    }),
  ];
  const { document } = make(campaign(rows, plan), kind);
  const { paragraphs: texts } = takeApart(await wordFile(document));
  expect(texts.some((text) => text.includes('<w:p>&"]]>=HYPERLINK("http://x")'))).toBe(true);
  expect(texts.join('')).not.toMatch(/\p{C}/u);
});

test.each(KINDS)('%s: no person of a list stands in it, and no word of debt', (kind) => {
  expect(said(make(mixed(), kind).document)).not.toMatch(
    /Nông Văn Tám|(?<!\p{L})nợ(?!\p{L})|phải nộp|truy thu/iu,
  );
});
