/** `chungsuc chot`: what was sent up is frozen in the file, can be checked again, and is adjusted with a reason. */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import type { SealCheckReport } from '../../src/actions/seal-check.ts';
import type { SealRunReport } from '../../src/actions/seal-run.ts';
import { tabIn, tabOf, write } from '../local/page/support.ts';
import { builtProgram, type Outcome, type Program } from './program.ts';
import { changed, DAY } from './reminding.ts';

const NAMES = ['--nguoi-lap', 'Nguyễn Thị Thu', '--nguoi-duyet', 'Ma Đình Trường'];
const FIRST = [...NAMES, '--ly-do', 'Chủ tịch cho gửi đúng hạn'];

/** Each command takes seconds where others work on the same machine. */
const SLOW = 180_000;

let program: Program;
let sealed: Outcome;
const run = (...args: string[]) => program.run('chot', ...args, '--ngay', DAY);
const copy = (to: string) => copyFileSync(program.path('so.xlsx'), program.path(to));

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '--mau', '-o', 'so.xlsx', '--ngay', '2024-05-02');
  copy('chot.xlsx');
  sealed = await run('chot.xlsx', ...FIRST, '--json');
}, SLOW);
afterAll(() => program?.remove());

test(
  'sealed, checked again from the file, and a second time nothing is written',
  async () => {
    const { code, out, err } = sealed;
    expect([code, err, out.split('\n').length]).toEqual([0, '', 2]);
    const report = JSON.parse(out) as SealRunReport;
    expect(report.sealed).toMatchObject({ number: 1, adjustment: 0, preparedBy: 'Nguyễn Thị Thu' });
    const { cell, find } = await tabOf(program.path('chot.xlsx'), 'Các lần tổng hợp');
    const { row, column } = find('Dữ liệu chốt');
    const data = cell(row + 1, column)?.userEnteredValue?.stringValue ?? '';
    expect(createHash('sha256').update(data).digest('hex')).toBe(report.sealed.digest);
    const check = await run('chot.xlsx', '--kiem');
    expect([check.code, check.out]).toEqual([
      0,
      expect.stringMatching(
        /^Lần chốt 1 .*nguyên vẹn, cộng lại khớp.*\nSố liệu hiện nay đúng như lần chốt 1\.\n$/,
      ),
    ]);
    const before = readFileSync(program.path('chot.xlsx'));
    const again = await run('chot.xlsx', ...NAMES);
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringMatching(/^Số liệu không đổi so với lần chốt 1/),
    ]);
    expect(readFileSync(program.path('chot.xlsx')).equals(before)).toBe(true);
  },
  SLOW,
);

test(
  'a later change: looked at, refused without a reason, adjusted with one',
  async () => {
    await changed(program.path('chot.xlsx'), program.path('hai.xlsx'), (book) => {
      const { sheetId, find } = tabIn(book, 'MN');
      const { row, column } = find('Tiền đã nộp (đồng)');
      return [write(sheetId, row + 1, column, { numberValue: 1_000_000 })];
    });
    const before = readFileSync(program.path('hai.xlsx'));
    const look = await run('hai.xlsx', '--xem');
    expect(look.out).toMatch(/^Sẽ chốt: lần 2 \(Điều chỉnh lần 1\)/);
    expect(look.out).toMatch(/\n- MN \/ MN-01, Nộp đúng hạn: [\d.]+ → 1\.000\.000 \[MN!I\d+\]\n/);
    const refused = await run('hai.xlsx', ...NAMES);
    expect([refused.code, refused.out, refused.err]).toEqual([
      1,
      '',
      expect.stringMatching(/^Chưa chốt: .*--ly-do/),
    ]);
    expect(readFileSync(program.path('hai.xlsx')).equals(before)).toBe(true);
    const { code, out } = await run('hai.xlsx', ...NAMES, '--ly-do', 'Nộp thêm', '--van-chot', 'Kịp hạn');
    expect([code, out]).toEqual([0, expect.stringMatching(/^Đã chốt lần 2 \(Điều chỉnh lần 1\)/)]);
    expect((await run('hai.xlsx', '--kiem')).code).toBe(0);
  },
  SLOW,
);

test('what somebody changed in the file afterwards is told with its cell, and the exit says so', async () => {
  let cell = '';
  await changed(program.path('chot.xlsx'), program.path('ba.xlsx'), (book) => {
    const { sheetId, find } = tabIn(book, 'Các lần tổng hợp');
    const { row, column } = find('Tổng giá trị huy động');
    cell = `R${row + 2}`;
    return [write(sheetId, row + 1, column, { numberValue: 9 })];
  });
  const { code, out } = await run('ba.xlsx', '--kiem', '--json');
  const report = JSON.parse(out) as SealCheckReport;
  expect([code, report.ok, report.faults[0]]).toMatchObject([2, false, { cell, code: 'SEAL_CELL_CHANGED' }]);
});

test.each([
  [['so.xlsx'], /^Thiếu người lập: thêm --nguoi-lap/],
  [['so.xlsx', '--nguoi-lap', 'A'], /^Thiếu người duyệt/],
  [['so.xlsx', '--nguoi-lap', 'Ma Văn A', '--nguoi-duyet', 'ma văn  a'], /hai người/],
  [['so.xlsx', ...NAMES], /^Chưa chốt\. Còn \d+ lỗi về tiền/],
])('%p is refused and writes nothing', async (args, why) => {
  const before = readFileSync(program.path('so.xlsx'));
  const { code, out, err } = await run(...args);
  expect([code, out, err]).toEqual([1, '', expect.stringMatching(why)]);
  expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
});
