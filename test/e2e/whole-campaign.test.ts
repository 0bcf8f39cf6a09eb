/**
 * One campaign from set-up to the report, played twice: by the command line over files that another program fills in, and in
 * the page in Chromium by hand. Both come to the same.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { SealCheckReport } from '../../src/actions/seal-check.ts';
import { readXlsxFile } from '../../src/local/xlsx/read.ts';
import { columnLetters } from '../../src/workbook/a1.ts';
import { tabIn, write } from '../local/page/support.ts';
import {
  APPROVED_BY,
  asCell,
  asTyped,
  LATER,
  LISTS,
  PREPARED_BY,
  RECEIPTS,
  REFUND,
  STATEMENT,
  type Typed,
  USE,
  type Value,
  WHY_ADJUSTED,
} from './campaign-steps.ts';
import { type LocalPage, type OpenWorkbook, openWorkbook } from './local-page.ts';
import { builtProgram, type Program, TODAY } from './program.ts';
import { changed } from './reminding.ts';

let program: Program;
const run = async (...args: string[]) => {
  const answer = await program.run(...args, '--ngay', TODAY);
  if (answer.code === 1) throw new Error(`chungsuc ${args.join(' ')}: ${answer.err}`);
  return answer;
};

beforeAll(async () => {
  program = builtProgram();
  await run('tao', '-o', 'lenh.xlsx');
  copyFileSync(program.path('lenh.xlsx'), program.path('trang.xlsx'));
  writeFileSync(program.path('sao-ke.tsv'), STATEMENT);
});
afterAll(() => program?.remove());

test('by the command line', async () => {
  const file = program.path('lenh.xlsx');
  const fill = ({ tab, below, rows }: Typed) =>
    changed(file, file, (book) => {
      const { sheetId, find } = tabIn(book, tab);
      return rows.flatMap((row, at) =>
        Object.entries(row).map(([header, value]) => {
          const spot = find(header);
          return write(sheetId, spot.row + 1 + below + at, spot.column, asCell(value));
        }),
      );
    });
  const seal = (...more: string[]) =>
    run('chot', 'lenh.xlsx', '--nguoi-lap', PREPARED_BY, '--nguoi-duyet', APPROVED_BY, ...more);
  for (const list of LISTS) await fill(list);
  await fill(RECEIPTS);
  await run('doi-chieu', 'lenh.xlsx', '--sao-ke', 'sao-ke.tsv', '--tai-khoan', '1', '--ghi');
  await fill(REFUND);
  for (const part of USE) await fill(part);
  await run('tong-hop', 'lenh.xlsx');
  await seal();
  await fill(LATER);
  await run('tong-hop', 'lenh.xlsx');
  await seal('--ly-do', WHY_ADJUSTED);
  await run('bao-cao', 'lenh.xlsx', '--loai', 'ket-qua', '-o', 'lenh.docx');
});

describe('in the page', () => {
  let workbook: OpenWorkbook;
  let page: LocalPage;
  beforeAll(async () => {
    workbook = await openWorkbook(program, program.path('trang.xlsx'));
    page = await workbook.open();
  });
  afterAll(() => workbook?.stop());

  /** Cells side by side are pasted together, as from a list kept elsewhere. */
  async function fill({ tab, below, rows }: Typed): Promise<void> {
    const { resource } = await readXlsxFile(workbook.file);
    const { find } = tabIn(resource, tab);
    await page.tab(tab);
    const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const spots = headers.map((header) => ({ header, ...find(header) })).sort((a, b) => a.column - b.column);
    const runs: (typeof spots)[] = [];
    for (const spot of spots) {
      const last = runs.at(-1);
      if (last && last.at(-1)?.column === spot.column - 1) last.push(spot);
      else runs.push([spot]);
    }
    for (const part of runs) {
      const [first] = part;
      if (!first) continue;
      const cell = (value: Value | undefined) => (value === undefined ? '' : asTyped(value));
      const text = rows.map((row) => part.map(({ header }) => cell(row[header])).join('\t')).join('\n');
      await page.paste(`${columnLetters(first.column)}${first.row + 2 + below}`, text);
    }
  }

  async function seal(why?: string): Promise<void> {
    const form = await page.openSidebar('Chốt số liệu gửi cấp trên');
    await form.getByRole('textbox', { name: 'Người lập' }).fill(PREPARED_BY);
    await form.getByRole('textbox', { name: 'Người duyệt' }).fill(APPROVED_BY);
    if (why !== undefined) await form.getByLabel('Lý do điều chỉnh').fill(why);
    await form.getByRole('button', { name: 'Chốt số liệu' }).click();
    await form.getByRole('button', { name: /^Chốt$/ }).click();
    await form.getByText(/^Số liệu hiện nay đúng như lần chốt/).waitFor();
    await page.saved();
  }

  test('the same campaign', async () => {
    for (const list of LISTS) await fill(list);
    await fill(RECEIPTS);

    const form = await page.openSidebar('Sao kê');
    await form.getByLabel('Dán sao kê').fill(STATEMENT);
    await form.getByRole('button', { name: 'Tiếp tục' }).click();
    await form.getByRole('combobox', { name: 'Sao kê của tài khoản' }).selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Tìm người nộp' }).click();
    await form.getByRole('button', { name: /^Ghi 2 khoản, 1\.050\.000 đồng/ }).click();
    await form.getByRole('button', { name: 'Ghi', exact: true }).click();
    await form.getByText('Đã ghi trước đó: 2 khoản, ').waitFor();
    await page.saved();

    await fill(REFUND);
    for (const part of USE) await fill(part);
    await page.menu('Tổng hợp');
    await page.alert();
    await page.saved();
    await page.screenshot('chien-dich-doi-chieu');
    await seal();
    await fill(LATER);
    await page.menu('Tổng hợp');
    await page.alert();
    await page.saved();
    await seal(WHY_ADJUSTED);

    const papers = await page.openSidebar('Văn bản');
    await papers.getByRole('radio', { name: /^Báo cáo kết quả/ }).waitFor();
    await papers.getByRole('button', { name: 'Soạn văn bản' }).click();
    const button = papers.getByRole('button', { name: 'Tải về .docx' });
    await button.waitFor();
    const [download] = await Promise.all([page.page.waitForEvent('download'), button.click()]);
    writeFileSync(program.path('trang.docx'), readFileSync(await download.path()));
    expect(page.complaints).toEqual([]);
  });
});

describe('both', () => {
  const both = async <Answer>(look: (file: string) => Promise<Answer>) =>
    [await look('lenh'), await look('trang')] as const;

  test('have the same figures, and the same things to see', async () => {
    const [line, page] = await both((file) => program.report('kiem-tra', `${file}.xlsx`));
    expect(line.totals.paid).toBe(62_200_000);
    expect(line).toMatchObject({ use: { approved: 50_000_000, paid: 30_000_000, settled: 30_000_000 } });
    const figures = ({ run: _, calls: __, ...rest }: Record<string, unknown>) => rest;
    expect(figures({ ...page })).toEqual(figures({ ...line }));
  });

  test('froze the same, twice, and it can be added up again', async () => {
    const [line, page] = await both(async (file) => {
      const { code, out } = await run('chot', `${file}.xlsx`, '--kiem', '--json');
      return { code, report: JSON.parse(out) as SealCheckReport };
    });
    expect([line.code, line.report.ok]).toEqual([0, true]);
    expect([page.code, page.report.ok]).toEqual([0, true]);
  });

  test('send up the same report, to the byte', async () => {
    const [line, page] = await both(async (file) => readFileSync(program.path(`${file}.docx`)));
    expect(page.equals(line)).toBe(true);
  });
});
