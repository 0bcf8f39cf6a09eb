/** The accountant's own file on a laptop: a second `.xlsx` beside the shared one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { PaymentCode } from '../../src/actions/payment-codes.ts';
import { openWorkbook } from './local-page.ts';
import { builtProgram, type Program } from './program.ts';

const DAY = '2024-05-18';
const OWN = ['--tep-rieng', 'ke-toan.xlsx'];
const PAYER = 'BIMATRIENG CHUYEN TIEN';

let program: Program;
beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '--mau', '-o', 'so.xlsx', '--ngay', DAY);
});
afterAll(() => program?.remove());

const run = (...args: string[]) => program.run(...args, '--ngay', DAY);
const json = async (...args: string[]) => {
  const { code, out, err } = await run(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};
/** Every byte of a workbook, unpacked. */
const bytesOf = (name: string) =>
  Object.values(unzipSync(readFileSync(program.path(name))))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');

test('the books go to a second file, and from then on both are one workbook', async () => {
  const before = await json('tong-hop', 'so.xlsx');
  const codes = (await json('ma', 'so.xlsx')) as PaymentCode[];
  const donors = codes.filter(({ unit, code }) => unit === 'HT' && code !== 'HT').map(({ name }) => name);
  expect(donors.length).toBeGreaterThan(0);

  const { code, out } = await run('tach-so', 'so.xlsx', ...OWN, '--ca-danh-sach');
  expect([code, out.split('\n')[0]]).toEqual([0, 'Đã chuyển sang tệp riêng: «Sổ thu», «Mã», «DN», «HT».']);
  // What stays is said: these name whoever worked or gave.
  expect(out).toContain('Vẫn ở bảng chung, có tên người: «Ngày công», «Hiện vật», «Hiến đất», «Đã vận động»');
  expect(out).toContain(`Đã ghi vào «${program.path('ke-toan.xlsx')}» và «${program.path('so.xlsx')}».`);
  for (const name of donors) {
    expect(bytesOf('so.xlsx')).not.toContain(name);
    expect(bytesOf('ke-toan.xlsx')).toContain(name);
  }
  const after = await json('tong-hop', 'so.xlsx', ...OWN);
  expect(after.totals).toEqual(before.totals);
  expect(after.units).toEqual(before.units);
  const again = await json('tong-hop', 'so.xlsx', ...OWN);
  expect(again.run).toMatchObject({ changed: false });
  expect(again.calls).toEqual({ 'spreadsheets.get': 2, 'spreadsheets.batchUpdate': 0 });
  // Moving once more finds nothing to move.
  const files = [readFileSync(program.path('so.xlsx')), readFileSync(program.path('ke-toan.xlsx'))];
  expect((await run('tach-so', 'so.xlsx', ...OWN)).code).toBe(0);
  expect([readFileSync(program.path('so.xlsx')), readFileSync(program.path('ke-toan.xlsx'))]).toEqual(files);
});

test('without the second file the lists are checked, and what units declare is not told as money received', async () => {
  const { code, out, err } = await run('kiem-tra', 'so.xlsx');
  expect(code).toBe(2);
  expect(err).toContain('Sổ tiền ở tệp riêng của kế toán');
  expect(out).not.toContain('Tổng cộng');
  expect(out).toContain('Cần xem');
  await program.run('tao', '-o', 'khac.xlsx', '--ngay', DAY);
  const other = await run('kiem-tra', 'so.xlsx', '--tep-rieng', 'khac.xlsx');
  expect([other.code, other.err.includes('không phải của sổ này')]).toEqual([2, true]);
  expect((await run('kiem-tra', 'so.xlsx', ...OWN)).out).toContain('Tổng cộng');
});

test('a statement is kept in the second file alone', async () => {
  const [payee] = ((await json('ma', 'so.xlsx', ...OWN)) as PaymentCode[]).filter(({ code }) =>
    /^MN-/.test(code),
  );
  const rows = [
    ['Ngày', 'Nội dung', 'Ghi có', 'Số bút toán'],
    ['16/05/2024', `${payee?.memo} ${PAYER}`, '450.000', 'FT1'],
  ];
  writeFileSync(program.path('sao-ke.csv'), rows.map((row) => row.join(';')).join('\n'));
  const args = ['doi-chieu', 'so.xlsx', ...OWN, '--sao-ke', 'sao-ke.csv', '--tai-khoan', '8502215035268'];
  const { out } = await run(...args, '--ghi');
  expect(out).toContain('Khớp bằng mã chuyển khoản: 1 khoản');
  // The books are in one file, the log of what was done in the other.
  expect(out).toContain(`Đã ghi vào «${program.path('ke-toan.xlsx')}» và «${program.path('so.xlsx')}».`);
  expect(bytesOf('so.xlsx')).not.toContain(PAYER);
  expect(bytesOf('ke-toan.xlsx')).toContain(PAYER);
  expect(await json(...args, '--ghi')).toMatchObject({ alreadyImported: 1 });
  const { units } = await json('tong-hop', 'so.xlsx', ...OWN);
  expect(units.find(({ code }: { code: string }) => code === 'MN')).toMatchObject({ paid: 450_000 });
  expect((await json('giay-xac-nhan', 'so.xlsx', ...OWN)).issued).toHaveLength(1);
});

test('the shared file alone: its opening says so, and how to open both', async () => {
  const { said, stop } = await openWorkbook(program, 'so.xlsx');
  expect(await said('--tep-rieng')).toContain(
    'Lệnh đầy đủ: npx chungsuc mo so.xlsx --tep-rieng ke-toan.xlsx (thay ke-toan.xlsx bằng tên tệp riêng).',
  );
  await stop();
});

test.each([
  ['without the second file', ['tong-hop', 'so.xlsx'], `chungsuc tong-hop so.xlsx --ngay ${DAY} --tep-rieng`],
  ['with itself in its place', ['tong-hop', 'so.xlsx', '--tep-rieng', 'so.xlsx'], 'khác tệp chung'],
  ['with one that is not there', ['tong-hop', 'so.xlsx', '--tep-rieng', 'khong-co.xlsx'], 'khong-co.xlsx'],
  ['moving into the file itself', ['tach-so', 'so.xlsx', '--tep-rieng', 'so.xlsx'], 'khác tệp chung'],
  ['moving without a name', ['tach-so', 'so.xlsx'], '--tep-rieng'],
  ['moving to what is no workbook', ['tach-so', 'so.xlsx', '--tep-rieng', 'ke-toan.txt'], '.xlsx'],
])('%s nothing is done, and it is said why', async (_, args, why) => {
  const before = readFileSync(program.path('so.xlsx'));
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(why);
  expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
  for (const name of ['khong-co.xlsx', 'ke-toan.txt']) expect(existsSync(program.path(name))).toBe(false);
});
