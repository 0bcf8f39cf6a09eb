/** The workbook in LibreOffice: it opens, calculates to the tool's figures, and prints for the district. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  builtProgram,
  describeWith,
  execute,
  haveOffice,
  havePoppler,
  havePython,
  type Program,
  runPython,
} from './program.ts';
import { type Figures, figuresOf, type Numbers, type Report, type UnitReport } from './report.ts';

interface Meant extends Figures {
  code: string;
  live: Record<string, number>;
  results: Record<string, number>;
  errors: number;
}

interface Live {
  errors: string[];
  headerHeight: number | null;
  tabs: Record<string, { sums: Record<string, number>; results: Record<string, number> }>;
  totals: Record<string, number | string | null>;
}

/** Columns of the summary and the figures that stand in them. */
const TOTALS: Readonly<Record<string, keyof Numbers>> = {
  'Tổng số': 'listed',
  'Thuộc diện': 'inScope',
  'Đã tham gia': 'participated',
  'Số ngày công vận động': 'targetDays',
  'Số tiền theo mức': 'targetAmount',
  'Nộp đúng hạn': 'paidOnTime',
  'Nộp ngày hạn': 'paidOnDueDate',
  'Nộp sau hạn': 'paidLate',
  'Chưa rõ ngày': 'paidUndated',
  'Tổng tiền đã nộp': 'paid',
  'Ngày công đã làm': 'labourDays',
  'Quy tiền ngày công': 'labourValue',
  'Hiện vật quy tiền': 'inKindValue',
  'Đất hiến (m²)': 'landArea',
  'Tổng giá trị huy động': 'mobilised',
  'Còn vận động': 'remaining',
  'Ủng hộ thêm': 'surplus',
};

/** LibreOffice keeps the results that a file brings along unless it is told to calculate again. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

describeWith({ 'python3-openpyxl': havePython, soffice: haveOffice, 'poppler-utils': havePoppler })(
  'in LibreOffice',
  () => {
    let program: Program;
    let meant: Meant[];
    let filled: Report;
    let messy: Report;
    let throughOffice: { filled: Report; messy: Report };
    let live: Live;
    let pages: string[];
    let pdf: string;

    beforeAll(async () => {
      program = builtProgram();
      const { path } = program;
      await program.run('tao', '-o', 'new.xlsx', '--ngay', '2024-05-02');
      await Promise.all([
        runPython('clean.py', path('new.xlsx'), program.folder),
        runPython('messy.py', path('new.xlsx'), program.folder, '0'),
      ]);
      copyFileSync(path('0.xlsx'), path('messy.xlsx'));
      meant = JSON.parse(readFileSync(path('clean.json'), 'utf8')) as Meant[];
      [filled, messy] = await Promise.all([
        program.report('tong-hop', 'clean.xlsx', '-o', 'summary.xlsx'),
        program.report('kiem-tra', 'messy.xlsx'),
      ]);
      await Promise.all([
        convert(program, 'xlsx', ['clean.xlsx', 'messy.xlsx', 'summary.xlsx']),
        convert(program, 'pdf', ['summary.xlsx']),
      ]);
      const [clean, rough, sheets] = await Promise.all([
        program.report('kiem-tra', 'xlsx/clean.xlsx'),
        program.report('kiem-tra', 'xlsx/messy.xlsx'),
        runPython('live.py', path('xlsx/summary.xlsx')),
      ]);
      throughOffice = { filled: clean, messy: rough };
      live = JSON.parse(sheets) as Live;
      pdf = path('pdf/summary.pdf');
      pages = (await execute('pdftotext', ['-layout', pdf, '-'], program.folder)).out
        .split('\f')
        .slice(0, -1);
    });
    afterAll(() => program?.remove());

    test('cleanly typed rows have the figures that were meant and no error', () => {
      expect(filled.units.map(figuresOf)).toEqual(meant.map(figuresOf));
      expect(meant.map(({ errors }) => errors).reduce((a, b) => a + b)).toBe(errorsOf(filled).length);
    });

    test('a workbook saved by LibreOffice has the same figures', () => {
      expect(throughOffice.filled.units).toEqual(filled.units);
      expect(throughOffice.filled.totals).toEqual(filled.totals);
    });

    test('so has one full of mistakes, with the same errors in the same cells', () => {
      expect(throughOffice.messy.units).toEqual(messy.units);
      expect(errorsOf(throughOffice.messy)).toEqual(errorsOf(messy));
    });

    test('no cell of the recalculated workbook shows an error', () => {
      expect(live.errors).toEqual([]);
    });

    test("the units' own formulas add up to the tool's figures", () => {
      expect(sumsOf(live)).toEqual(meant.map((unit) => [unit.code, { ...unit.live }]));
      for (const unit of filled.units) agree(unit, live.tabs[unit.tab]?.sums ?? {});
    });

    test('Kết quả says of each person what the rules say', () => {
      for (const { code, results } of meant)
        expect([code, live.tabs[code]?.results]).toEqual([code, results]);
    });

    test('the recalculated summary shows the totals of the JSON', () => {
      for (const [header, key] of Object.entries(TOTALS)) {
        expect([header, live.totals[header]]).toEqual([header, filled.totals[key]]);
      }
    });

    test('the two lines of the headings of the summary are not cut', () => {
      // A height that nobody fixed is absent, and the program takes what the words need.
      expect(live.headerHeight ?? 30).toBeGreaterThanOrEqual(30);
    });

    test('every page is A4, and those of the summary are landscape', async () => {
      const { out } = await execute('pdfinfo', ['-f', '1', '-l', `${pages.length}`, pdf], program.folder);
      const sizes = [...out.matchAll(/Page +(\d+) size: +([\d.]+) x ([\d.]+) pts \(A4\)/g)];
      expect(sizes).toHaveLength(pages.length);
      for (const page of summaryPages(pages)) {
        const [, , width, height] = sizes[page] ?? [];
        expect(Number(width)).toBeGreaterThan(Number(height));
      }
    });

    test('the summary is one page wide: its first and last column are on the same page', () => {
      const text = summaryPages(pages)
        .map((page) => pages[page])
        .join('\n');
      const lines = text.split('\n');
      expect(lines.some((line) => /STT.*Đơn vị.*Ghi chú/.test(line))).toBe(true);
      for (const unit of ['Trường Mầm non', 'Xóm 11', 'Tổ chức, cá nhân']) expect(text).toContain(unit);
      // The total of the left half and that of the right half stand in one line.
      const [left, right] = [filled.totals.targetAmount, filled.totals.surplus].map((figure) =>
        figure.toLocaleString('de-DE'),
      );
      const total = lines.find((line) => line.includes('Tổng cộng')) ?? '';
      expect(total).toContain(left);
      expect(total).toContain(right);
    });

    test('the printed summary carries the signature block', () => {
      const text = summaryPages(pages)
        .map((page) => pages[page])
        .join('\n');
      for (const words of ['NGƯỜI LẬP BIỂU', 'CHỦ TỊCH', 'Ma Đình Trường']) expect(text).toContain(words);
    });
  },
);

/** Each conversion has a profile of its own, so that two may run at once. */
async function convert(program: Program, format: string, files: readonly string[]): Promise<void> {
  const profile = program.path(`profile-${format}`);
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const where = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless'];
  const { code, err } = await execute(
    'soffice',
    [...where, '--convert-to', format, '--outdir', format, ...files],
    program.folder,
  );
  if (code !== 0) throw new Error(`soffice: ${err}`);
}

function errorsOf(report: Report): string[] {
  return report.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ tab, cell, code }) => `${tab}!${cell} ${code}`)
    .sort();
}

function sumsOf({ tabs }: Live): [string, Record<string, number>][] {
  return Object.entries(tabs).map(([title, { sums }]) => [title, sums]);
}

/** The sheet's sums beside the tool's figures, whichever columns the tab has. */
function agree(unit: UnitReport, sums: Record<string, number>): void {
  const pairs: [string, number | null][] = [
    ['Số ngày công vận động', unit.targetDays],
    ['Quy tiền (đồng)', unit.targetAmount],
    ['Còn vận động (đồng)', unit.remaining],
    ['Ủng hộ thêm (đồng)', unit.surplus],
    ['Đã thực hiện (đồng)', (unit.paid ?? 0) + (unit.labourValue ?? 0)],
    ['Quy tiền ngày công (đồng)', unit.labourValue],
    ['Giá trị hiện vật (đồng)', unit.inKindValue],
  ];
  for (const [header, figure] of pairs) {
    if (header in sums) expect([unit.code, header, sums[header]]).toEqual([unit.code, header, figure]);
  }
}

/** From the page with the summary's title to the one before the next tab. */
function summaryPages(pages: readonly string[]): number[] {
  const start = pages.findIndex((text) => text.includes('BẢNG TỔNG HỢP KẾT QUẢ VẬN ĐỘNG'));
  const end = pages.findIndex((text) => text.includes('THEO DÕI NỘP DANH SÁCH'));
  return Array.from({ length: end - start }, (_, place) => start + place);
}
