/** `chungsuc bao-cao`: the office's documents as Word's files, and the same from the page in the browser. */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { takeApart } from '../support/docx.ts';
import { type OpenWorkbook, openWorkbook } from './local-page.ts';
import {
  builtProgram,
  describeWith,
  execute,
  haveOffice,
  havePoppler,
  type Program,
  TODAY,
} from './program.ts';

let program: Program;
const run = (...args: string[]) => program.run('bao-cao', ...args, '--ngay', TODAY);
const paragraphsOf = (name: string) => takeApart(readFileSync(program.path(name))).paragraphs;

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '--mau', '-o', 'so.xlsx', '--ngay', TODAY);
  await program.run('tong-hop', 'so.xlsx', '--ngay', TODAY);
});
afterAll(() => program?.remove());

const DOCUMENTS = [
  ['ket-qua', [], 'BÁO CÁO', 5],
  ['tien-do', [], 'BÁO CÁO', 4],
  ['ke-hoach', [], 'KẾ HOẠCH', 3],
  ['quyet-dinh', [], 'QUYẾT ĐỊNH', 3],
  ['don-doc', [], 'Số: ……/UBND-NTM', 2],
  ['don-doc', ['--don-vi', 'MN'], 'Kính gửi: Trường Mầm non', 1],
  ['cam-on', ['--don-vi', 'DN-01,X01'], 'THƯ CẢM ƠN', 2],
] as const;

test.each(DOCUMENTS)(
  '--loai %s %j writes a file and leaves the workbook as it is',
  async (kind, more, words) => {
    const before = readFileSync(program.path('so.xlsx'));
    const name = `${kind}${more.length}.docx`;
    const { code, out, err } = await run('so.xlsx', '--loai', kind, '-o', name, ...more);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Đã ghi văn bản «.*\.docx»/);
    expect(out).toContain('Còn để trống trong văn bản:\n- ');
    expect(paragraphsOf(name)).toContain(words);
    expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
  },
);

test('--json tells the file, what is left open and what to know', async () => {
  const { out } = await run('so.xlsx', '--loai', 'ket-qua', '-o', 'json.docx', '--json');
  const told = JSON.parse(out);
  expect(Object.keys(told)).toEqual(['file', 'title', 'blanks', 'remarks']);
  expect(told.blanks[0]).toEqual({ what: 'Số, ngày của văn bản', fill: 'văn thư ghi khi ban hành' });
});

test('a second run writes the same file; one that somebody worked on is kept', async () => {
  const args = ['so.xlsx', '--loai', 'ket-qua', '-o', 'hai.docx'];
  await run(...args);
  const first = readFileSync(program.path('hai.docx'));
  await run(...args);
  expect(readFileSync(program.path('hai.docx')).equals(first)).toBe(true);
  expect(readdirSync(program.folder).filter((name) => name.startsWith('hai'))).toEqual(['hai.docx']);
  writeFileSync(program.path('hai.docx'), 'đã sửa');
  const { err } = await run(...args);
  expect(err).toContain('bản cũ');
  expect(readFileSync(program.path('hai (bản cũ 1).docx'), 'utf8')).toBe('đã sửa');
});

test('a letter for each unit is one file, with whoever Đôn đốc names', async () => {
  await run('so.xlsx', '--loai', 'don-doc', '--tung-don-vi', '-o', 'tung.docx');
  const heads = paragraphsOf('tung.docx').filter((text) => text.startsWith('Kính gửi: '));
  expect(heads).toHaveLength(12);
  expect(heads).toContain('Kính gửi: Trường Tiểu học');
});

test.each([
  ['no kind', ['-o', 'khong.docx'], /^Thiếu loại văn bản/],
  ['an unknown kind', ['--loai', 'to-trinh', '-o', 'khong.docx'], /^Không có loại văn bản «to-trinh»/],
  ['no file', ['--loai', 'ket-qua'], /^Thiếu tên văn bản/],
  ['the workbook for a file', ['--loai', 'ket-qua', '-o', 'so.xlsx'], /phải có đuôi \.docx/],
  ['a unit of a report', ['--loai', 'ket-qua', '-o', 'khong.docx', '--don-vi', 'MN'], /mọi đơn vị/],
  ['a unit that is none', ['--loai', 'don-doc', '-o', 'khong.docx', '--don-vi', 'ZZ'], /mã «ZZ»/],
  ['thanks to nobody', ['--loai', 'cam-on', '-o', 'khong.docx'], /Cho biết thư gửi ai/],
  ['an empty code', ['--loai', 'don-doc', '-o', 'khong.docx', '--don-vi', ''], /codes\.0/],
])('%s is one sentence, and nothing is written', async (_, args, sentence) => {
  const before = readFileSync(program.path('so.xlsx'));
  const { code, out, err } = await run('so.xlsx', ...args);
  expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
  expect(err).toMatch(sentence);
  expect(existsSync(program.path('khong.docx'))).toBe(false);
  expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
});

describeWith({ LibreOffice: haveOffice, poppler: havePoppler })('on paper', () => {
  test.each(DOCUMENTS)(
    '--loai %s %j is A4, has no empty page, and numbers all but the first',
    async (kind, more, _, pages) => {
      const name = `giay-${kind}${more.length}`;
      await run('so.xlsx', '--loai', kind, '-o', `${name}.docx`, ...more);
      await execute(
        'soffice',
        [
          `-env:UserInstallation=file://${program.path('office')}`,
          '--headless',
          '--convert-to',
          'pdf',
          `${name}.docx`,
        ],
        program.folder,
      );
      const { out: info } = await execute('pdfinfo', ['-l', '9', `${name}.pdf`], program.folder);
      const count = Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1]);
      expect(count).toBeGreaterThanOrEqual(1);
      // Fewer where Times New Roman itself is installed.
      expect(count).toBeLessThanOrEqual(pages);
      const sizes = [...info.matchAll(/Page +\d+ size: +(\d+)[\d.]* x (\d+)/g)].map(([, width, height]) =>
        [Number(width), Number(height)].sort((a, b) => a - b),
      );
      expect(sizes).toEqual(Array.from({ length: count }, () => [595, 841]));
      const { out: text } = await execute('pdftotext', ['-layout', `${name}.pdf`, '-'], program.folder);
      const sheets = text
        .split('\f')
        .slice(0, count)
        .map((sheet) => sheet.trim());
      for (const sheet of sheets) expect(sheet.replace(/\s/g, '').length).toBeGreaterThan(40);
      expect(sheets[0]).not.toMatch(/^\d+\n/);
      if (kind === 'ket-qua') expect(sheets[1]).toMatch(/^2\n/);
    },
  );
});

describe('the page in the browser', () => {
  let workbook: OpenWorkbook;
  beforeAll(async () => {
    copyFileSync(program.path('so.xlsx'), program.path('trang.xlsx'));
    workbook = await openWorkbook(program, 'trang.xlsx');
  });
  afterAll(() => workbook?.stop());

  test('gives the very file that the command writes', async () => {
    const local = await workbook.open();
    const sidebar = await local.openSidebar('Văn bản');
    await sidebar.getByRole('radio', { name: /^Báo cáo kết quả/ }).waitFor();
    await local.screenshot('van-ban');
    await sidebar.getByRole('button', { name: 'Soạn văn bản' }).click();
    const button = sidebar.getByRole('button', { name: 'Tải về .docx' });
    await button.waitFor();
    await local.screenshot('van-ban-soan-xong');
    const [download] = await Promise.all([local.page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe(`bao-cao-ket-qua-${TODAY}.docx`);
    const saved = await download.path();
    await run('so.xlsx', '--loai', 'ket-qua', '-o', 'lenh.docx');
    expect(readFileSync(saved).equals(readFileSync(program.path('lenh.docx')))).toBe(true);
    expect(local.complaints).toEqual([]);
  });
});
