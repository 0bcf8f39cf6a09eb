/** The command line: what it answers, what it refuses in one sentence. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { oleWith, zipBomb } from './odd-files.ts';
import { builtProgram, describeWith, havePython, type Program, runPython, TODAY } from './program.ts';

const COMMANDS = ['tao', 'kiem-tra', 'tong-hop', 'xem-thu'];
const DAY = ['--ngay', TODAY];

let program: Program;

beforeAll(async () => {
  program = builtProgram();
  await program.run('tao', '-o', 'so.xlsx', '--ngay', '2024-05-02');
});
afterAll(() => program?.remove());

describe('what cannot be used is refused in one Vietnamese sentence, and nothing is written', () => {
  const so = () => readFileSync(program.path('so.xlsx'));
  const put = (name: string, bytes: Buffer | string) => writeFileSync(program.path(name), bytes);

  test.each([
    ['no arguments', []],
    ['an unknown command', ['xoa-het']],
    ['an option that does not exist', ['tong-hop', 'so.xlsx', '--nhanh']],
    ['an option that does not exist, before the command', ['--nhanh', 'tong-hop', 'so.xlsx']],
    ['kiem-tra without a file', ['kiem-tra']],
    ['tong-hop without a file', ['tong-hop']],
    ['two files', ['kiem-tra', 'so.xlsx', 'so.xlsx']],
    ['an option without its value', ['tong-hop', 'so.xlsx', '-o']],
    ['a day written another way', ['kiem-tra', 'so.xlsx', '--ngay', '24.5.2024']],
    ['a day that no month has, day first', ['kiem-tra', 'so.xlsx', '--ngay', '31/2/2024']],
    ['an output that is no .xlsx', ['tong-hop', 'so.xlsx', '-o', 'ra.txt', ...DAY]],
    ['a new workbook that is no .xlsx', ['tao', '-o', 'moi.xls', ...DAY]],
    ['a day that does not exist', ['tong-hop', 'so.xlsx', '--ngay', '2024-02-30']],
    ['an empty day', ['tong-hop', 'so.xlsx', '--ngay', '']],
    ['a bad day for a new workbook', ['tao', '-o', 'moi.xlsx', '--ngay', 'mai']],
    ['a new workbook over one that is there', ['tao', '-o', 'so.xlsx', ...DAY]],
    ['an output in a folder that is missing', ['tong-hop', 'so.xlsx', '-o', 'khong-co/ra.xlsx', ...DAY]],
    ['an output that is a folder', ['tong-hop', 'so.xlsx', '-o', '.', ...DAY]],
  ])('%s', async (_, args) => {
    await refused(args);
  });

  test.each(['kiem-tra', 'gop', 'chot'])('%s without a file says where its use stands', async (command) => {
    const { err } = await program.run(command);
    expect(err).toContain(`npx chungsuc ${command} --help`);
  });

  describe.each(['kiem-tra', 'tong-hop'])('%s', (command) => {
    test.each<[string, string, () => void]>([
      ['a file that is not there', 'khong-co.xlsx', () => {}],
      ['a folder', 'thu-muc.xlsx', () => mkdirSync(program.path('thu-muc.xlsx'), { recursive: true })],
      ['0 bytes', 'rong.xlsx', () => put('rong.xlsx', '')],
      ['a text file renamed', 'van-ban.xlsx', () => put('van-ban.xlsx', 'Họ và tên;Tiền\nA;450.000\n')],
      ['a web page renamed', 'web.xlsx', () => put('web.xlsx', '<!DOCTYPE html><table></table>')],
      [
        'a file with a password',
        'mat-khau.xlsx',
        () => put('mat-khau.xlsx', oleWith('EncryptionInfo', 'EncryptedPackage')),
      ],
      ['a workbook of Excel 97', 'cu.xlsx', () => put('cu.xlsx', oleWith('Workbook'))],
      ['the first half of a workbook', 'nua.xlsx', () => put('nua.xlsx', so().subarray(0, so().length / 2))],
      ['a workbook with a damaged middle', 'hong.xlsx', () => put('hong.xlsx', damaged(so()))],
      ['a single byte', 'mot.xlsx', () => put('mot.xlsx', 'P')],
    ])('%s', async (_, file, make) => {
      make();
      await refused([command, file, ...DAY], file);
    });

    test.each(['the truth', 'a small size'] as const)(
      'a zip bomb that tells %s of itself, in less than ten seconds',
      async (tells) => {
        put('bom.xlsx', zipBomb(tells));
        const { ms } = await refused([command, 'bom.xlsx', ...DAY], 'bom.xlsx');
        expect(ms).toBeLessThan(10_000);
        rmSync(program.path('bom.xlsx'));
      },
    );
  });

  test('tong-hop where the workbook is open in LibreOffice', async () => {
    copyFileSync(program.path('so.xlsx'), program.path('mo.xlsx'));
    put('.~lock.mo.xlsx#', ',nguoi,may,24.05.2024 08:00,file:///x;');
    await refused(['tong-hop', 'mo.xlsx', ...DAY], 'mo.xlsx');
    await refused(['tong-hop', 'so.xlsx', '-o', 'mo.xlsx', ...DAY], 'mo.xlsx');
  });

  test('tong-hop where the workbook is read-only', async () => {
    copyFileSync(program.path('so.xlsx'), program.path('chi-doc.xlsx'));
    chmodSync(program.path('chi-doc.xlsx'), 0o444);
    await refused(['tong-hop', 'chi-doc.xlsx', ...DAY], 'chi-doc.xlsx');
  });

  test('an output that cannot be written, when there is nothing new to write', async () => {
    copyFileSync(program.path('so.xlsx'), program.path('roi.xlsx'));
    await program.report('tong-hop', 'roi.xlsx');
    await refused(['tong-hop', 'roi.xlsx', '-o', 'khong-co/ra.xlsx', ...DAY]);
    await refused(['tong-hop', 'roi.xlsx', '-o', '.', ...DAY]);
    await refused(['tong-hop', 'roi.xlsx', '-o', 'mo.xlsx', ...DAY]);
  });
});

describeWith({ 'python3-openpyxl': havePython })('a workbook of another program', () => {
  test.each(['kiem-tra', 'tong-hop', 'cap-nhat'])('%s refuses one of another template', async (command) => {
    await runPython('template.py', program.path('so.xlsx'), program.folder);
    for (const file of ['khac.xlsx', 'khong-don-vi.xlsx', 'khong-cau-hinh.xlsx']) {
      await refused([command, file, ...DAY]);
    }
  });
});

describe('kiem-tra', () => {
  test('exits 0 without errors and leaves the bytes alone', async () => {
    const before = listing();
    const { code, out, err } = await program.run('kiem-tra', 'so.xlsx', ...DAY);
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toBe('');
    expect(listing()).toEqual(before);
  });

  test('exits 2 with errors and leaves the bytes alone', async () => {
    await program.run('tao', '--mau', '-o', 'mau.xlsx', ...DAY);
    const before = listing();
    const { code, err } = await program.run('kiem-tra', 'mau.xlsx', ...DAY);
    expect([code, err]).toEqual([2, '']);
    expect(listing()).toEqual(before);
  });

  test('calls for one read and no write', async () => {
    const { calls } = await program.report('kiem-tra', 'so.xlsx');
    expect(calls).toEqual({ 'spreadsheets.get': 1, 'spreadsheets.batchUpdate': 0 });
  });
});

describe('--json', () => {
  test.each([
    ['tao', ['tao', '-o', 'json.xlsx']],
    ['kiem-tra', ['kiem-tra', 'so.xlsx']],
    ['tong-hop', ['tong-hop', 'so.xlsx', '-o', 'json-ra.xlsx']],
  ])('%s prints one object and nothing else', async (_, args) => {
    const { code, out, err } = await program.run(...args, '--json', ...DAY);
    expect([code, err]).toEqual([0, '']);
    expect(out.trim().startsWith('{')).toBe(true);
    expect(typeof JSON.parse(out)).toBe('object');
    expect(out.split('\n')).toHaveLength(2);
  });

  test('a refusal prints no JSON', async () => {
    await refused(['tong-hop', 'khong-co.xlsx', '--json', ...DAY]);
  });
});

describe('--help', () => {
  test.each([
    ['the program', ['--help']],
    ['the program, in short', ['-h']],
    ...COMMANDS.map((command): [string, string[]] => [command, [command, '--help']]),
    ['a command with a file that is not there', ['tong-hop', 'khong-co.xlsx', '--help']],
  ])('of %s speaks Vietnamese and exits 0', async (_, args) => {
    const before = listing();
    const { code, out, err } = await program.run(...args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Cách dùng:[\s\S]*Tùy chọn:/);
    expect(out).not.toMatch(/usage|options|commands|arguments|display|output the|default:/i);
    expect(listing()).toEqual(before);
  });
});

describe('tong-hop -o', () => {
  test('leaves the workbook that it reads alone', async () => {
    const before = digest('so.xlsx');
    const { code } = await program.run('tong-hop', 'so.xlsx', '-o', 'ra.xlsx', ...DAY);
    expect(code).toBe(0);
    expect(digest('so.xlsx')).toBe(before);
    const again = await program.report('tong-hop', 'ra.xlsx');
    expect(again.run.changed).toBe(false);
  });

  test('of an unchanged workbook is the same workbook', async () => {
    await program.run('tong-hop', 'so.xlsx', '-o', 'mot.ra.xlsx', ...DAY);
    await program.run('tong-hop', 'mot.ra.xlsx', '-o', 'hai.ra.xlsx', ...DAY);
    expect(digest('hai.ra.xlsx')).toBe(digest('mot.ra.xlsx'));
  });
});

describe('a file that is there already', () => {
  test('is kept under a name of its own when an output would replace it', async () => {
    writeFileSync(program.path('cu.xlsx'), 'một tệp khác');
    const { code, err } = await program.run('tong-hop', 'so.xlsx', '-o', 'cu.xlsx', ...DAY);
    expect([code, readFileSync(program.path('cu (bản cũ 1).xlsx'), 'utf8')]).toEqual([0, 'một tệp khác']);
    expect(err).toContain('cu (bản cũ 1).xlsx');
    const again = await program.run('tong-hop', 'so.xlsx', '-o', 'cu.xlsx', ...DAY);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(existsSync(program.path('cu (bản cũ 2).xlsx'))).toBe(false);
  });

  test('the sample that somebody typed into is kept, an untouched one is not doubled', async () => {
    await program.run('xem-thu');
    const untouched = await program.run('xem-thu');
    expect([untouched.code, untouched.err]).toEqual([0, '']);
    writeFileSync(program.path(join('mau', 'chung-suc-mau.xlsx')), 'đã sửa');
    const { code, err } = await program.run('xem-thu');
    expect([code, err]).toEqual([0, expect.stringContaining('chung-suc-mau (bản cũ 1).xlsx')]);
    expect(readFileSync(program.path(join('mau', 'chung-suc-mau (bản cũ 1).xlsx')), 'utf8')).toBe('đã sửa');
  });
});

describe('cap-nhat', () => {
  test('of a workbook that has everything changes nothing', async () => {
    const before = digest('so.xlsx');
    expect(await program.run('cap-nhat', 'so.xlsx', ...DAY)).toMatchObject({ code: 0, err: '' });
    expect(digest('so.xlsx')).toBe(before);
  });

  test('--sua lays the tabs out anew and keeps the figures', async () => {
    await program.run('tao', '--mau', '-o', 'sua.xlsx', ...DAY);
    const before = await program.report('kiem-tra', 'sua.xlsx');
    const { code, out } = await program.run('cap-nhat', 'sua.xlsx', '--sua', '--json', ...DAY);
    expect([code, JSON.parse(out)]).toMatchObject([0, { created: [], skipped: [] }]);
    const after = await program.report('kiem-tra', 'sua.xlsx');
    expect([after.units, after.problems]).toEqual([before.units, before.problems]);
  });
});

/** Runs what has to be refused; the sentence names the file where there is one. */
async function refused(args: readonly string[], file?: string): Promise<{ ms: number }> {
  const before = listing();
  const { code, out, err, ms } = await program.run(...args);
  expect([args, code, out]).toEqual([args, 1, '']);
  expect(err).toMatch(/^[^\n]+\n$/);
  // Vietnamese letters, and no trace of a program speaking to a programmer.
  expect(err).toMatch(/[ăâđêôơưạảấầẩậắằếềểệịọốồổộớờởợụủứừửữựỳỹ]/i);
  expect(err).not.toMatch(/Error|Exception|undefined|E[A-Z]{4,}|\.mjs|\bat \S+:\d+/);
  if (file !== undefined) expect(err).toContain(file);
  expect(listing()).toEqual(before);
  return { ms };
}

/** Every file of the folder and below with its content. */
function listing(): string[] {
  return readdirSync(program.folder, { recursive: true })
    .map(String)
    .sort()
    .map((name) => (statSync(program.path(name)).isDirectory() ? name : `${name} ${digest(name)}`));
}

function digest(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(program.folder, name)))
    .digest('hex');
}

function damaged(bytes: Buffer): Buffer {
  const third = Math.floor(bytes.length / 3);
  return Buffer.from(bytes).fill(0x5a, third, 2 * third);
}
