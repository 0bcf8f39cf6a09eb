/** `mo-dot`: the next round in a file of its own. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { builtProgram, type Program } from './program.ts';

const DAY = ['--ngay', '2024-05-24'];
const LATER = ['--ngay', '2025-01-08'];
const OF_PEOPLE = [
  'INCOME_MISSING',
  'DUPLICATE_PERSON',
  'EMAIL_INVALID',
  'CATEGORY_UNKNOWN',
  'TAX_CODE_INVALID',
];
const ASKED = ['--nam', '2025', '--nop-truoc', '20/5/2025'];

let program: Program;
let old: Buffer;
beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '--mau', '-o', 'so-2024.xlsx', ...DAY);
  await program.run('tong-hop', 'so-2024.xlsx', ...DAY);
  old = readFileSync(program.path('so-2024.xlsx'));
});
afterAll(() => {
  expect(readFileSync(program.path('so-2024.xlsx')).equals(old)).toBe(true);
  program?.remove();
});

const run = (...args: string[]) => program.run('mo-dot', ...args, ...LATER);

test('--xem says what would be emptied, what stays and what is in the way', async () => {
  const { code, out, err } = await run('so-2024.xlsx', '--xem');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Đợt 2024\. Khi mở đợt mới, tệp mới sẽ để trống:\n- Danh sách của \d+ đơn vị/);
  expect(out).toContain('Giữ nguyên: đơn vị, tài khoản');
  expect(out).toContain('Còn vướng: số liệu hiện nay chưa chốt');
  const { out: json } = await run('so-2024.xlsx', '--xem', '--json');
  expect(JSON.parse(json)).toMatchObject({ year: 2024, isSealed: false });
});

test('a new file of the new year; the old one is as it was to the byte', async () => {
  const args = ['-o', 'so-2025.xlsx', ...ASKED, '--ly-do', 'Huyện chưa yêu cầu chốt', '--giu-nguoi'];
  const { code, out, err } = await run('so-2024.xlsx', ...args);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Đã mở đợt 2025: \d+ trang của đợt 2024 đã để trống/);
  expect(out).toContain('«Căn cứ» còn ghi như đợt trước');
  expect(out).toContain(program.path('so-2025.xlsx'));
  const report = JSON.parse((await program.run('kiem-tra', 'so-2025.xlsx', '--json', ...LATER)).out);
  expect(report.campaign).toMatchObject({ year: 2025, dueDate: '2025-05-20', labourRate: 150_000 });
  expect(report.units).toHaveLength(18);
  expect(report.totals).toMatchObject({ paid: 0, labourDays: 0, inKindValue: 0 });
  expect(report.totals.listed).toBeGreaterThan(100);
  // Nobody's income is known yet; beside that only what the sample's people and units have wrong themselves.
  const codes = new Set(report.problems.map(({ code: it }: { code: string }) => it));
  expect([...codes].filter((it) => !OF_PEOPLE.includes(`${it}`))).toEqual([]);
  const again = await program.run('tong-hop', 'so-2025.xlsx', '--json', ...LATER);
  expect(JSON.parse(again.out).run.changed).toBe(true);
});

test('the accountant’s own file goes along', async () => {
  for (const name of ['chung.xlsx', 'rieng.xlsx', 'rieng-2025.xlsx', 'chung-2025.xlsx'])
    expect(existsSync(program.path(name))).toBe(false);
  writeFileSync(program.path('chung.xlsx'), old);
  await program.run('tach-so', 'chung.xlsx', '--tep-rieng', 'rieng.xlsx', ...DAY);
  const before = ['chung.xlsx', 'rieng.xlsx'].map((name) => readFileSync(program.path(name)));
  const given = [
    'chung.xlsx',
    '--tep-rieng',
    'rieng.xlsx',
    '-o',
    'chung-2025.xlsx',
    ...ASKED,
    '--ly-do',
    'thử',
  ];
  expect((await run(...given)).err).toContain('--tep-rieng-moi');
  const { code, out } = await run(...given, '--tep-rieng-moi', 'rieng-2025.xlsx');
  expect([code, out]).toEqual([0, expect.stringContaining('rieng-2025.xlsx')]);
  expect(['chung.xlsx', 'rieng.xlsx'].map((name) => readFileSync(program.path(name)))).toEqual(before);
  const check = (shared: string, own: string) =>
    program.run('tong-hop', shared, '--tep-rieng', own, '-o', 'thu.xlsx', ...LATER);
  expect((await check('chung-2025.xlsx', 'rieng-2025.xlsx')).code).toBe(0);
  expect((await check('chung.xlsx', 'rieng-2025.xlsx')).err).toContain('của bảng tính khác');
});

test.each<[string, string[], string]>([
  ['no output', ['so-2024.xlsx', ...ASKED], '-o so-2025.xlsx'],
  ['no year', ['so-2024.xlsx', '-o', 'x.xlsx'], '--nam 2025'],
  ['no due date', ['so-2024.xlsx', '-o', 'x.xlsx', '--nam', '2025'], 'Nộp trước ngày'],
  [
    'its own year',
    ['so-2024.xlsx', '-o', 'x.xlsx', '--nam', '2024', '--nop-truoc', '20/5/2024'],
    'đã là đợt 2024',
  ],
  ['nothing sealed and no reason', ['so-2024.xlsx', '-o', 'x.xlsx', ...ASKED], 'chưa chốt'],
  ['a file that is there', ['so-2024.xlsx', '-o', 'so-2024.xlsx', ...ASKED], 'so-2024.xlsx'],
  [
    'an own file without the old one',
    ['so-2024.xlsx', '-o', 'x.xlsx', ...ASKED, '--tep-rieng-moi', 'y.xlsx'],
    '--tep-rieng',
  ],
])('%s: one sentence, exit 1, no file', async (_, args, sentence) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(sentence);
  expect(existsSync(program.path('x.xlsx'))).toBe(false);
});
