/** `chungsuc gop`: the district’s workbook from files of communes, which are only read. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { readXlsxFile, readXlsxTab } from '../../src/local/xlsx/read.ts';
import { xlsxBytes } from '../../src/local/xlsx/write.ts';
import { type OtherCommune, resealed } from '../support/communes.ts';
import { builtProgram, type Program, TODAY } from './program.ts';

let program: Program;
const gop = (...args: string[]) => program.run('gop', ...args);
const json = async (...args: string[]) => JSON.parse((await gop(...args, '--json')).out);
const partsOf = (name: string) =>
  Object.values(unzipSync(readFileSync(program.path(name))))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '--mau', '-o', 'mau.xlsx', '--ngay', TODAY);
  const people = ['--nguoi-lap', 'Người Lập Mẫu', '--nguoi-duyet', 'Người Duyệt Mẫu', '--ly-do', 'Thử'];
  await program.run('chot', 'mau.xlsx', ...people, '--ngay', TODAY);
  mkdirSync(program.path('cac-xa'));
  const { resource, original } = await readXlsxFile(program.path('mau.xlsx'));
  const communes: [string, OtherCommune][] = [
    ['a.xlsx', { settings: { commune: 'Phú Đình' } }],
    ['b.xlsx', { settings: { commune: '=1+1', dueDate: '2024-05-25' }, times: 2 }],
  ];
  for (const [name, other] of communes) {
    const { bytes } = await xlsxBytes(resealed(resource, other).snapshot(), { original });
    writeFileSync(program.path(`cac-xa/${name}`), bytes);
  }
  copyFileSync(program.path('cac-xa/a.xlsx'), program.path('cac-xa/c.xlsx'));
  writeFileSync(program.path('cac-xa/hong.xlsx'), 'abc');
  writeFileSync(program.path('cac-xa/~$a.xlsx'), 'khóa');
  writeFileSync(program.path('xa.csv'), '\ufeffSTT;Xã\n1;Phú Đình\n2;=1+1\n3;Lam Vỹ\n');
});
afterAll(() => program?.remove());

test('a folder of files: sums, who is missing, what differs, which files do not count; the communes’ files stay', async () => {
  const before = readFileSync(program.path('cac-xa/a.xlsx'));
  const { code, out, err } = await gop('cac-xa', '--danh-sach', 'xa.csv', '-o', 'huyen.xlsx');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Phú Đình: huy động [\d.]+ đồng/);
  expect(out).toContain('Có số liệu của 2 trên 3 xã trong danh sách; 1 xã chưa có');
  expect(out).toContain('1 mục quy định không giống nhau');
  expect(out).toContain('Chưa có số liệu: Lam Vỹ.');
  expect(out).toMatch(/- cac-xa.c\.xlsx: Phú Đình: cùng một lần chốt với tệp «cac-xa.a\.xlsx»/);
  expect(out).toMatch(/- cac-xa.hong\.xlsx: Tệp «hong\.xlsx» không phải sổ Excel/);
  expect(readFileSync(program.path('cac-xa/a.xlsx')).equals(before)).toBe(true);
});

test('nobody’s name comes into it, and a name of a commune is no formula', async () => {
  await gop('cac-xa', '-o', 'ten.xlsx');
  const text = partsOf('ten.xlsx');
  expect(partsOf('cac-xa/a.xlsx')).toContain('Hội đồng hương mẫu');
  for (const words of ['Hội đồng hương mẫu', 'Người Lập Mẫu', 'MN-01', '8502215035268'])
    expect(text).not.toContain(words);
  expect(text).toContain('=1+1');
  expect(text).not.toMatch(/<f[ >]/);
});

test('again it is the same file, in whatever order; the list is kept in it', async () => {
  await gop('cac-xa', '--danh-sach', 'xa.csv', '-o', 'hai.xlsx');
  const first = readFileSync(program.path('hai.xlsx'));
  const { out } = await gop(
    'cac-xa/hong.xlsx',
    'cac-xa/c.xlsx',
    'cac-xa/b.xlsx',
    'cac-xa/a.xlsx',
    '-o',
    'hai.xlsx',
  );
  expect(out).toContain('Chưa có số liệu: Lam Vỹ.');
  expect(out).toMatch(/Số liệu không đổi; .* giữ nguyên\.\n$/);
  expect(readFileSync(program.path('hai.xlsx')).equals(first)).toBe(true);
  await gop('cac-xa/a.xlsx', '-o', 'hai.xlsx');
  expect(readdirSync(program.folder).filter((name) => name.startsWith('hai'))).toEqual([
    'hai (bản cũ 1).xlsx',
    'hai.xlsx',
  ]);
});

test('--json is one object: each commune with its figures, run and digest', async () => {
  const told = await json('cac-xa');
  expect(Object.keys(told)).toEqual([
    'year',
    'communes',
    'totals',
    'missing',
    'differences',
    'left',
    'changed',
    'file',
  ]);
  const [one, two] = told.communes;
  expect([one.name, two.name].sort()).toEqual(['=1+1', 'Phú Đình']);
  expect(told.totals.mobilised).toBe(one.mobilised + two.mobilised);
  expect(told).toMatchObject({ year: 2024, missing: null, file: null });
  expect(one.seal).toMatchObject({ number: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('of a commune’s file one tab is read, and of the others their titles', async () => {
  const { sheets = [] } = await readXlsxTab(program.path('mau.xlsx'), 'Các lần tổng hợp');
  expect(sheets.length).toBeGreaterThan(30);
  expect(sheets.filter(({ data }) => data).map(({ properties }) => properties.title)).toEqual([
    'Các lần tổng hợp',
  ]);
  const whole = (await readXlsxFile(program.path('mau.xlsx'))).resource.sheets ?? [];
  const seals = whole.find(({ properties }) => properties.title === 'Các lần tổng hợp');
  expect(sheets.find(({ data }) => data)?.data).toEqual(seals?.data);
});

test.each([
  ['no such list', ['mau.xlsx', '--danh-sach', 'khong-co.csv'], /Không đọc được danh sách xã/],
  ['a list without a commune', ['mau.xlsx', '--danh-sach', 'trong.csv'], /chưa có xã nào/],
  ['a commune’s workbook as output', ['cac-xa/a.xlsx', '-o', 'mau.xlsx'], /là sổ của một xã/],
  ['a file of another kind', ['mau.xlsx', '-o', 'huyen.docx'], /phải có đuôi \.xlsx/],
  ['an empty folder', ['trong'], /Không có tệp \.xlsx nào/],
])('%s is one sentence, and nothing is written', async (_, args, sentence) => {
  writeFileSync(program.path('trong.csv'), 'Xã\n\n');
  mkdirSync(program.path('trong'), { recursive: true });
  const before = readFileSync(program.path('mau.xlsx'));
  const { code, out, err } = await gop(...args);
  expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
  expect(err).toMatch(sentence);
  expect(readFileSync(program.path('mau.xlsx')).equals(before)).toBe(true);
  expect(existsSync(program.path('huyen.docx'))).toBe(false);
});
