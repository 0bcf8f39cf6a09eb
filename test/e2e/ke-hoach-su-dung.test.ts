/** `bao-cao --loai ke-hoach|quyet-dinh` of a real file: the plan of use and the draft of the decision on supports. */
import { readFileSync } from 'node:fs';
import { planned, proposal, receipt } from '../support/book.ts';
import { takeApart } from '../support/docx.ts';
import {
  builtProgram,
  describeWith,
  execute,
  haveOffice,
  havePoppler,
  type Program,
  TODAY,
} from './program.ts';
import { changed } from './reminding.ts';
import { typed } from './typed-rows.ts';

const OPEN = { 'Số quyết định': undefined, 'Ngày quyết định': undefined };
const LONG =
  'Đường bê tông liên xóm từ nhà văn hóa xóm Bản Quyên đến cầu treo Nà Lọm, hạng mục nền, mặt đường và rãnh thoát nước hai bên';

let program: Program;
const run = (...args: string[]) => program.run('bao-cao', ...args, '--ngay', TODAY);
const partsOf = (name: string) => takeApart(readFileSync(program.path(name)));

/** A work that is decided, one without a number, one without an amount, and fifteen decided ones with long names. */
const PROPOSALS = [
  proposal('CT01'),
  proposal('CT02', {
    ...OPEN,
    'Tên công trình, nội dung': 'Kênh mương <b>&',
    'Số tiền duyệt (đồng)': 30_000_000,
  }),
  proposal('CT03', {
    ...OPEN,
    'Tên công trình, nội dung': 'Cầu dân sinh',
    'Số tiền duyệt (đồng)': undefined,
  }),
  ...Array.from({ length: 15 }, (_, at) =>
    proposal(`DD${at}`, {
      'Tên công trình, nội dung': `${LONG} số ${at}`,
      'Dự toán (đồng)': 1_234_567_890,
      'Số tiền duyệt (đồng)': 1_000_000,
    }),
  ),
];

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '-o', 'moi.xlsx', '--ngay', '2024-05-02');
  await changed(program.path('moi.xlsx'), program.path('so.xlsx'), (book) => [
    ...typed(book, 'Sổ thu', [receipt('X01', { 'Số tiền': 120_000_000 })]),
    ...typed(book, 'Đề nghị hỗ trợ', PROPOSALS),
    ...typed(book, 'Kế hoạch sử dụng', [planned('NV01', { 'Thời gian thực hiện': 'Quý III/2024' })]),
  ]);
});
afterAll(() => program?.remove());

test.each([
  [
    'ke-hoach',
    [
      'Số: ……/KH-UBND',
      'Tổng nguồn đến ngày 24/5/2024: 120.000.000 đồng (Bằng chữ: Một trăm hai mươi triệu đồng), gồm:',
      'Tổng mức hỗ trợ được duyệt: 105.000.000 đồng (Bằng chữ: Một trăm linh năm triệu đồng). Còn lại chưa phân bổ: 15.000.000 đồng.',
      'Quý III/2024',
    ],
  ],
  [
    'quyet-dinh',
    [
      'Số: ……/QĐ-UBND',
      'DỰ THẢO',
      'ỦY BAN NHÂN DÂN XÃ\u00a0ĐIỀM\u00a0MẶC',
      'Điều 3. Quyết định này có hiệu lực kể từ ngày ký.',
      '1. Tổng kinh phí hỗ trợ: 30.000.000 đồng (Bằng chữ: Ba mươi triệu đồng). Số này chưa gồm 1 công trình, nội dung còn để trống mức hỗ trợ trong Phụ lục.',
    ],
  ],
])('--loai %s writes the works, their decisions, and blanks for what is not decided', async (kind, words) => {
  const before = readFileSync(program.path('so.xlsx'));
  const { code, out, err } = await run('so.xlsx', '--loai', kind, '-o', `${kind}.docx`);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(
    '- Mức hỗ trợ của 1 công trình, nội dung: ghi ở cột «Hỗ trợ từ nguồn vận động (đồng)» của trang «Kế hoạch sử dụng»',
  );
  expect(out).toContain('Số liệu chưa chốt');
  const { paragraphs } = partsOf(`${kind}.docx`);
  for (const text of [
    ...words,
    'SỐ LIỆU CHƯA CHỐT.',
    'Kênh mương <b>&',
    'Số …… ngày ……',
    'Số 45/QĐ-UBND ngày 10/5/2024',
  ])
    expect(paragraphs).toContain(text);
  expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
});

test.each(['ke-hoach', 'quyet-dinh'])('--loai %s is laid out as the decree says', async (kind) => {
  await run('so.xlsx', '--loai', kind, '-o', `the-thuc-${kind}.docx`);
  const { document, parts } = partsOf(`the-thuc-${kind}.docx`);
  const mm = (twips: string) => Math.round((Number(twips) / 1440) * 25.4);
  const margins = [
    ...document.matchAll(/<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/g),
  ];
  expect(margins.map((found) => found.slice(1).map(mm))).toEqual([
    [20, 15, 20, 30],
    [20, 15, 20, 30],
  ]);
  expect([...document.matchAll(/w:orient="(\w+)"/g)].map(([, turn]) => turn)).toEqual([
    'portrait',
    'landscape',
  ]);
  expect(document.match(/<w:titlePg\/>/g)).toHaveLength(2);
  expect(parts.get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
  expect(document).not.toMatch(/w:rFonts/);
});

test('a choice of units is refused, and nothing is written', async () => {
  const { code, err } = await run('so.xlsx', '--loai', 'quyet-dinh', '-o', 'khong.docx', '--don-vi', 'MN');
  expect([code, err.trim()]).toEqual([1, 'Văn bản loại này nói về mọi đơn vị: bỏ phần chọn đơn vị.']);
});

describeWith({ LibreOffice: haveOffice, poppler: havePoppler })('on paper', () => {
  test.each(['ke-hoach', 'quyet-dinh'])('--loai %s of many works with long names', async (kind) => {
    await run('so.xlsx', '--loai', kind, '-o', `nhieu-${kind}.docx`);
    const office = `-env:UserInstallation=file://${program.path('office')}`;
    await execute(
      'soffice',
      [office, '--headless', '--convert-to', 'pdf', `nhieu-${kind}.docx`],
      program.folder,
    );
    const { out } = await execute('pdftotext', ['-layout', `nhieu-${kind}.pdf`, '-'], program.folder);
    const sheets = out.split('\f').filter((sheet) => sheet.trim() !== '');
    const [first = '', ...more] = sheets.filter((sheet) => sheet.includes('Công trình, nội dung'));
    expect(first).toContain('Phụ lục');
    // The header stands on every page of the annex, under the page's number; no amount is broken.
    expect(more.length).toBeGreaterThan(0);
    for (const sheet of more) expect(sheet.trim()).toMatch(/^\d+\n/);
    expect(out.match(/1\.234\.567\.890/g)).toHaveLength(15);
    expect(more.at(-1)).toContain('Tổng cộng');
  });
});
