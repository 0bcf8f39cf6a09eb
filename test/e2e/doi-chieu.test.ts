/** `chungsuc doi-chieu`: statements of a bank as files, over a workbook of the sample commune. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { PaymentCode } from '../../src/actions/payment-codes.ts';
import type { TableReport } from '../../src/actions/reconcile-table.ts';
import { Random } from '../simulation/random.ts';
import { asBankWrites, wholeCode } from '../support/bank-text.ts';
import { builtProgram, type Program } from './program.ts';

const DAY = '2024-05-18';
const ACCOUNT = '8502215035268';
const HEADER = ['Ngày giao dịch', 'Nội dung', 'Ghi nợ', 'Ghi có', 'Số dư', 'Số bút toán'];

let program: Program;
let codes: PaymentCode[];
const run = (file: string, ...args: string[]) =>
  program.run('doi-chieu', file, '--sao-ke', ...args, '--ngay', DAY);
const json = async (file: string, ...args: string[]) => {
  const { code, out, err } = await run(file, ...args, '--json');
  expect([code, err, out.split('\n').length]).toEqual([0, '', 2]);
  return JSON.parse(out) as TableReport;
};

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '--mau', '-o', 'so.xlsx', '--ngay', '2024-05-02');
  codes = JSON.parse((await program.run('ma', 'so.xlsx', '--json', '--ngay', DAY)).out) as PaymentCode[];
});
afterAll(() => program?.remove());

/** A movement of the account: money in with a code, a stranger's, or money out; what may never be kept bears a mark. */
interface Movement {
  readonly cells: string[];
  readonly code: string | undefined;
  readonly amount: number;
  readonly isIn: boolean;
}

const MARK = 'BIMATRIENG';
const written = (value: number) => value.toLocaleString('en-US');

function movements(seed: number, count: number): Movement[] {
  const random = new Random(seed);
  const [somebody, ...others] = codes.filter(({ memo }) => memo !== '');
  if (!somebody) throw new Error('nobody pays');
  let balance = 91_357_911;
  return Array.from({ length: count }, (_, at) => {
    const on = `${1 + Math.floor((at * 17) / count)}`.padStart(2, '0');
    const kind = random.pick(['code', 'code', 'code', 'stranger', 'out'] as const);
    const payee = random.pick([somebody, ...others]);
    const isIn = kind !== 'out';
    // A stranger's amount is like nobody else's, so that it can be looked for.
    const amount = kind === 'code' ? random.pick([300_000, 450_000]) : 70_000_000 + at * 1_000 + 717;
    balance += isIn ? amount : -amount % 1_000;
    const text =
      kind === 'code'
        ? asBankWrites(random, wholeCode(random, payee.memo), 'NGUOI GUI')
        : `${MARK} ${at} chuyen tien`;
    const [debit, credit] = isIn ? ['', written(amount)] : [written(amount % 1_000), ''];
    const reference = random.happens(0.3) ? '' : `FT24${at}`;
    return {
      cells: [`${on}/05/2024`, text, debit, credit, written(balance), reference],
      code: kind === 'code' ? payee.code : undefined,
      amount: isIn ? amount : amount % 1_000,
      isIn,
    };
  });
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
}

const statement = (some: readonly Movement[]) => [
  ['NGÂN HÀNG MẪU - SAO KÊ'],
  [`Tài khoản: ${ACCOUNT}`],
  HEADER,
  ...some.map(({ cells }) => cells),
];

/** Every byte that lies in the files of a folder, packed ones unpacked. */
function everything(folder: string): string {
  return readdirSync(folder)
    .filter((name) => !/^sao-ke/.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      if (!name.endsWith('.xlsx')) return bytes.toString('utf8');
      return Object.values(unzipSync(bytes))
        .map((part) => Buffer.from(part).toString('utf8'))
        .join('\n');
    })
    .join('\n');
}

test('three thousand lines: looked at, kept, overlapped and kept again', async () => {
  const all = movements(20240518, 3_000);
  const credits = all.filter(({ isIn }) => isIn);
  const coded = credits.filter(({ code }) => code !== undefined);
  const sum = (some: readonly { amount: number }[]) => some.reduce((total, { amount }) => total + amount, 0);
  writeFileSync(program.path('sao-ke.csv'), csv(statement(all)));
  const before = readFileSync(program.path('so.xlsx'));
  const looked = await json('so.xlsx', program.path('sao-ke.csv'));
  expect(looked.statement).toEqual({
    account: ACCOUNT,
    rows: all.length,
    credits: credits.length,
    creditTotal: sum(credits),
  });
  expect(looked.balance).toBe('agrees');
  // What the bank cut off may have been the code's end: then it is proposed or nobody's, never somebody else's.
  expect(looked.matched.length).toBeGreaterThan(coded.length * 0.9);
  const truth = new Map(all.map(({ code }, at) => [at + 4, code]));
  for (const { row, allocations } of looked.matched) expect(allocations[0]?.code).toBe(truth.get(row));
  expect(sum(looked.matched) + sum(looked.proposed) + looked.unmatched.total).toBe(sum(credits));
  expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
  const files = readdirSync(program.folder).sort();

  // The first half of the month, then all of it, then all of it again.
  writeFileSync(program.path('sao-ke-dau.csv'), csv(statement(all.slice(0, 1_400))));
  const first = await json('so.xlsx', program.path('sao-ke-dau.csv'), '--ghi');
  const rest = await json('so.xlsx', program.path('sao-ke.csv'), '--ghi');
  expect(rest.alreadyImported).toBe(first.matched.length);
  expect(first.matched.length + rest.matched.length).toBe(looked.matched.length);
  const kept = readFileSync(program.path('so.xlsx'));
  const again = await json('so.xlsx', program.path('sao-ke.csv'), '--ghi');
  expect([again.matched.length, again.alreadyImported]).toEqual([0, looked.matched.length]);
  expect(readFileSync(program.path('so.xlsx')).equals(kept)).toBe(true);
  expect(readdirSync(program.folder).sort()).toEqual([...files, 'sao-ke-dau.csv'].sort());

  const { out } = await program.run('kiem-tra', 'so.xlsx', '--json', '--ngay', DAY);
  expect((JSON.parse(out) as { totals: { paid: number } }).totals.paid).toBe(sum(looked.matched));

  const bytes = everything(program.folder);
  expect(bytes).not.toContain(MARK);
  for (const { code, isIn, cells } of all) {
    const [, , debit, credit, balance] = cells;
    for (const figure of [balance, code === undefined && isIn ? credit : '', isIn ? '' : debit]) {
      const digits = figure?.replaceAll(',', '') ?? '';
      if (digits.length > 6) expect(bytes.includes(digits)).toBe(false);
    }
  }
});

test('the same statement as a workbook and as text of another encoding reads the same', async () => {
  await program.run('tao', '--mau', '-o', 'khac.xlsx', '--ngay', '2024-05-02');
  const some = movements(7, 60);
  const rows = statement(some);
  writeFileSync(program.path('sao-ke-utf8.csv'), `\ufeff${csv(rows)}`);
  writeFileSync(
    program.path('sao-ke-utf16.txt'),
    Buffer.from(`\ufeff${rows.map((row) => row.join('\t')).join('\n')}`, 'utf16le'),
  );
  const sheets = [
    { name: 'Bìa', rows: [['Kính gửi quý khách']] },
    { name: 'Sao kê', rows: rows.map((row) => [...row]) },
  ];
  writeFileSync(program.path('sao-ke-so.xlsx'), await writeXlsx({ sheets }));
  const [a, b, c] = await Promise.all(
    ['sao-ke-utf8.csv', 'sao-ke-utf16.txt', 'sao-ke-so.xlsx'].map((name) =>
      json('khac.xlsx', program.path(name)),
    ),
  );
  expect(a?.matched.length).toBeGreaterThan(10);
  expect(b).toEqual(a);
  expect(c).toEqual(a);
});

test('where nothing is certain it is not said how to keep it, and a balance that was read in part is told so', async () => {
  const rows = [
    'Ngày;Nội dung;Ghi có;Số dư;Số bút toán',
    '16/05/2024;ung ho;450.000;450.000;FT1',
    '17/05/2024;ung ho;một trăm;450.000;FT2',
    '18/05/2024;ung ho;200.000;650.000;FT3',
  ];
  writeFileSync(program.path('it.csv'), rows.join('\n'));
  const { out } = await run('so.xlsx', program.path('it.csv'), '--tai-khoan', '8502215035268');
  expect(out).toContain('Số dư khớp ở những dòng đọc được.');
  expect(out).toContain('Chưa ghi gì: không có khoản nào chắc chắn.');
  expect(out).not.toContain('--ghi');
});

test('for people it says what is what, and how to keep it', async () => {
  await program.run('tao', '--mau', '-o', 'nguoi.xlsx', '--ngay', '2024-05-02');
  writeFileSync(program.path('sao-ke-nguoi.csv'), csv(statement(movements(3, 12))));
  const { code, out, err } = await run('nguoi.xlsx', program.path('sao-ke-nguoi.csv'));
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(
    /^Sao kê tài khoản 8502215035268: 12 dòng, \d+ khoản tiền vào, [\d.]+ đồng\.\nSố dư khớp/,
  );
  expect(out).toMatch(/^ {2}dòng \d+: (300|450)\.000 đồng → [A-Z0-9-]+ (300|450)\.000 \(Mã chuyển khoản\)$/m);
  expect(out).toMatch(/Chưa rõ của ai: \d+ khoản/);
  expect(out).not.toContain(MARK);
  expect(out).toMatch(/Chưa ghi gì\. Để ghi các khoản chắc chắn, chạy lại với --ghi\./);
  const kept = await run('nguoi.xlsx', program.path('sao-ke-nguoi.csv'), '--ghi');
  expect(kept.out).toMatch(/Đã ghi \d+ khoản, [\d.]+ đồng, vào «Sao kê» và «Sổ thu»\./);
  expect(kept.out).toContain(`Đã ghi vào «${program.path('nguoi.xlsx')}»`);
});

test.each<[string, () => string[], RegExp]>([
  ['no statement', () => [], /Thiếu tệp sao kê|thiếu/i],
  ['a statement that is not there', () => [program.path('khong-co.csv')], /Không thấy tệp sao kê/],
  ['an empty one', () => [file('sao-ke-rong.csv', '')], /trống/],
  ['one without headers', () => [file('sao-ke-x.csv', 'a,b\n1,2')], /Không nhận ra tiêu đề cột/],
  [
    'an account of nobody',
    () => [file('sao-ke-y.csv', csv([HEADER])), '--tai-khoan', '999'],
    /«999» không phải tài khoản/,
  ],
  [
    'an account that is not told',
    () => [file('sao-ke-z.csv', csv([HEADER]))],
    /Chưa rõ sao kê của tài khoản nào/,
  ],
  ['an old Excel file', () => [file('sao-ke-c.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))], /\.xls/],
  ['a folder', () => [program.folder], /Không phải tệp/],
  [
    'bytes of an encoding that is not certain',
    () => [file('sao-ke-1258.csv', Buffer.from([0x4e, 0xf0, 0xec, 0x6f, 0x0a]))],
    /--bang-ma/,
  ],
  ['an encoding that there is not', () => [file('sao-ke-m.csv', 'a'), '--bang-ma', 'tcvn3'], /«tcvn3»/],
])('%s: one sentence, exit 1, nothing written', async (_, args, sentence) => {
  const before = readFileSync(program.path('so.xlsx'));
  const { code, out, err } = await program.run(
    'doi-chieu',
    'so.xlsx',
    ...(args().length > 0 ? ['--sao-ke', ...args()] : []),
    '--ghi',
    '--ngay',
    DAY,
  );
  expect([code, out]).toEqual([1, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(sentence);
  expect(readFileSync(program.path('so.xlsx')).equals(before)).toBe(true);
});

function file(name: string, content: string | Buffer): string {
  writeFileSync(program.path(name), content);
  return program.path(name);
}
