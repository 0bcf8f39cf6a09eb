/** Works, land, the plan of use and payments in a real file: `tong-hop` and `kiem-tra` tell of them, and `cap-nhat` makes them. */
import { readFileSync } from 'node:fs';
import { tabIn, tabOf } from '../local/page/support.ts';
import { day, land, planned, proposal, receipt, spent, type TypedRow } from '../support/book.ts';
import { builtProgram, type Program } from './program.ts';
import { changed } from './reminding.ts';
import { typed } from './typed-rows.ts';

const TABS = ['Đề nghị hỗ trợ', 'Hiến đất', 'Kế hoạch sử dụng', 'Thanh quyết toán'];

interface UseReport {
  readonly received: number;
  readonly approved: number;
  readonly paid: number;
  readonly settled: number;
  readonly left: number;
  readonly landArea: number;
  readonly places: readonly { readonly place: string; readonly left: number }[];
  readonly works: readonly {
    readonly code: string;
    readonly paid: number;
    readonly papersComplete: boolean;
  }[];
  readonly rows: Readonly<Record<string, { read: number; counted: number; rejected: number }>>;
}

let program: Program;
const report = async (...args: string[]) => {
  const answer = await program.report(...args);
  return { ...answer, use: (answer as unknown as { use?: UseReport }).use };
};

const HISTORY: Readonly<Record<string, readonly TypedRow[]>> = {
  'Sổ thu': [
    receipt('X01', { 'Số tiền': 120_000_000 }),
    receipt('X01', { 'Số chứng từ': 'CK1', Loại: 'Chuyển nội bộ', 'Số tiền': -20_000_000 }),
    receipt('X01', {
      'Số chứng từ': 'CK1',
      Loại: 'Chuyển nội bộ',
      'Số tiền': 20_000_000,
      'Nơi nhận': 'Tiền mặt',
    }),
  ],
  'Đề nghị hỗ trợ': [
    proposal('CT01'),
    proposal('CT02', {
      'Tên công trình, nội dung':
        'Kiên cố hóa kênh mương nội đồng Bản Hin, đoạn từ đập Nà Kham đến đồng Thẩm',
      'Loại công trình': 'Kênh mương nội đồng',
      'Khối lượng': '420 m, rộng 0,4 m',
      'Số tiền duyệt (đồng)': 30_000_000,
    }),
  ],
  'Hiến đất': [land('X01')],
  'Kế hoạch sử dụng': [
    planned('CT01', { 'Mục sử dụng': '2.1 Kết cấu hạ tầng', 'Hỗ trợ từ nguồn vận động (đồng)': 50_000_000 }),
    planned('NV01'),
  ],
  'Thanh quyết toán': [
    spent('', {
      'Số chứng từ': 'SD23',
      Ngày: day('2024-01-01'),
      Loại: 'Số dư năm trước chuyển sang',
      'Số tiền': 1_234_567,
      'Nơi giữ tiền': 'Tiền mặt',
    }),
    spent('CT01', {
      'Số chứng từ': 'PC02',
      Loại: 'Tạm ứng',
      'Số tiền': 30_000_000,
      'Người nhận': 'Trưởng xóm 1',
    }),
    spent('CT01', {
      'Số chứng từ': 'QT02',
      Loại: 'Quyết toán tạm ứng',
      'Số tiền': 28_500_000,
      'Chứng từ gốc': 'PC02',
    }),
    spent('CT01', {
      'Số chứng từ': 'PT02',
      Loại: 'Hoàn tạm ứng',
      'Số tiền': 1_500_000,
      'Chứng từ gốc': 'PC02',
      'Nơi giữ tiền': 'Tiền mặt',
    }),
    spent('NV01', { 'Số chứng từ': 'PC03', 'Số tiền': 9_000_000, 'Nơi giữ tiền': 'Tiền mặt' }),
    spent('NV01', {
      'Số chứng từ': 'DC03',
      Loại: 'Điều chỉnh',
      'Số tiền': -1_000_000,
      'Chứng từ gốc': 'PC03',
      'Nơi giữ tiền': 'Tiền mặt',
    }),
  ],
};

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '-o', 'moi.xlsx', '--ngay', '2024-05-02');
  await changed(program.path('moi.xlsx'), program.path('so.xlsx'), (book) =>
    Object.entries(HISTORY).flatMap(([title, rows]) => typed(book, title, rows)),
  );
});
afterAll(() => program?.remove());

test('tong-hop adds up what was received, approved, paid, settled and is left, and writes it into the file', async () => {
  const { use, problems, totals } = await report('tong-hop', 'so.xlsx');
  expect(problems.filter(({ tab }) => [...TABS, 'Sổ thu'].includes(tab))).toEqual([]);
  expect(totals.paid).toBe(120_000_000);
  expect(use).toMatchObject({
    carried: 1_234_567,
    received: 120_000_000,
    approved: 90_000_000,
    advanced: 30_000_000,
    paid: 36_500_000,
    settled: 36_500_000,
    left: 84_734_567,
    landArea: 120,
    places: [
      { place: '8502215035268', left: 70_000_000 },
      { place: '8502215036905', left: 0 },
      { place: 'Tiền mặt', left: 14_734_567 },
    ],
    works: [
      { code: 'CT01', paid: 28_500_000, papersComplete: true },
      { code: 'CT02', paid: 0, papersComplete: false },
      { code: 'NV01', paid: 8_000_000, papersComplete: true },
    ],
  });
  for (const { read, counted, rejected } of Object.values(use?.rows ?? {}))
    expect(counted + rejected).toBe(read);
  const { cell, find } = await tabOf(program.path('so.xlsx'), 'Đối chiếu');
  const { row } = find('CT01 Đường bê tông xóm 1');
  expect([2, 3, 4, 5].map((column) => cell(row, column).userEnteredValue?.numberValue)).toEqual([
    50_000_000, 28_500_000, 28_500_000, 0,
  ]);
});

test('a second run leaves the file as it is', async () => {
  const before = readFileSync(program.path('so.xlsx'));
  expect((await report('tong-hop', 'so.xlsx')).run.changed).toBe(false);
  expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
});

test('kiem-tra tells what breaks a rule at its cell, in words, and writes nothing', async () => {
  await changed(program.path('so.xlsx'), program.path('sai.xlsx'), (book) => [
    ...typed(book, 'Thanh quyết toán', [spent('CT02', { 'Số chứng từ': 'PC09', 'Số tiền': 31_000_000 })], 6),
    ...typed(book, 'Đề nghị hỗ trợ', [{ 'Số quyết định': '' }], 1),
  ]);
  const before = readFileSync(program.path('sai.xlsx'));
  const { problems, exitCode } = await report('kiem-tra', 'sai.xlsx');
  expect(exitCode).toBe(2);
  expect(
    problems
      .filter(({ tab }) => TABS.includes(tab))
      .map(({ code, tab, cell, message }) => [code, `${tab}!${cell}`, message]),
  ).toEqual([
    [
      'USE_DECISION_MISSING',
      'Đề nghị hỗ trợ!S6',
      'Công trình đã được tạm ứng hoặc thanh toán nhưng chưa có đủ số và ngày quyết định.',
    ],
    [
      'PAYMENT_OVER_APPROVED',
      'Thanh quyết toán!E11',
      'Công trình đã chi 31.000.000 đồng, nhiều hơn số được duyệt: 30.000.000 đồng.',
    ],
  ]);
  expect(readFileSync(program.path('sai.xlsx')).equals(before)).toBe(true);
});

test('cap-nhat gives a workbook of before the four tabs, and changes no figure', async () => {
  await changed(program.path('moi.xlsx'), program.path('cu.xlsx'), (book) =>
    TABS.map((title) => ({ deleteSheet: { sheetId: tabIn(book, title).sheetId } })),
  );
  const before = await report('kiem-tra', 'cu.xlsx');
  const { code } = await program.run('cap-nhat', 'cu.xlsx');
  expect(code).toBe(0);
  for (const title of TABS)
    expect((await tabOf(program.path('cu.xlsx'), title)).sheet.properties.title).toBe(title);
  const after = await report('kiem-tra', 'cu.xlsx');
  expect({ ...after, calls: 0 }).toEqual({ ...before, calls: 0 });
});
