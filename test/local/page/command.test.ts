/** `chungsuc mo` as people run it: a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readXlsxFile } from '../../../src/local/xlsx/read.ts';
import { builtProgram, type Program } from '../../e2e/program.ts';
import { ask, until } from './support.ts';

let program: Program;
beforeAll(() => {
  program = builtProgram();
});
afterAll(() => program.remove());

interface Running {
  readonly child: ChildProcess;
  out: string;
  err: string;
  code: number | null | undefined;
  readonly address: () => URL;
}

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts the command and waits for its first line, or its end. */
async function start(...args: string[]): Promise<Running> {
  const child = spawn(process.execPath, [program.entry, 'mo', '--khong-mo', ...args], {
    cwd: program.folder,
  });
  running.push(child);
  const state: Running = {
    child,
    out: '',
    err: '',
    code: undefined,
    address: () => new URL(state.out.split('\n')[0] ?? ''),
  };
  child.stdout.on('data', (text: Buffer) => {
    state.out += text;
  });
  child.stderr.on('data', (text: Buffer) => {
    state.err += text;
  });
  child.on('close', (code) => {
    state.code = code;
  });
  await until(() => state.out.includes('Ctrl+C') || state.code !== undefined, 50_000);
  return state;
}

const book = async ({ address }: Running) => {
  const { port, pathname } = address();
  return JSON.parse((await ask(Number(port), `${pathname}api/book`)).text);
};

test('without a file: the sample commune, made once and then kept; the first line is the address', async () => {
  const first = await start('--cong', '0');
  expect(first.out.split('\n')[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22,}\/$/);
  expect(first.out).toContain('Sổ mẫu của một xã');
  const answer = await book(first);
  expect(answer).toMatchObject({ fileName: 'chung-suc-mau.xlsx', remarks: [] });
  // There is something to see: the summary, and the dashboard beside it.
  expect(answer.start).toMatchObject([
    { kind: 'goTo', cell: 'A9' },
    { kind: 'sidebar', page: 'sidebar-dashboard' },
  ]);
  const path = join(program.folder, 'mau', 'chung-suc-mau.xlsx');
  const made = readFileSync(path);

  const before = Date.now();
  first.child.kill('SIGTERM');
  await until(() => first.code !== undefined);
  expect(first.code).toBe(0);
  expect(Date.now() - before).toBeLessThan(2_000);
  expect(first.err).toContain('Mọi thay đổi đã được lưu');

  const second = await start('--cong', '0');
  expect(second.out).toContain('Sổ mẫu đã có, mở lại');
  expect(readFileSync(path).equals(made)).toBe(true);
});

test('a name that is not there: a new workbook, with the set-up form open', async () => {
  const path = join(program.folder, 'moi.xlsx');
  const state = await start('moi.xlsx', '--cong', '0');
  expect(state.out).toContain('đã tạo sổ mới');
  expect((await readXlsxFile(path)).resource.sheets).toHaveLength(1);
  expect((await book(state)).start).toEqual([
    { kind: 'sidebar', page: 'sidebar-set-up', title: 'Thiết lập' },
  ]);
  state.child.kill('SIGINT');
  await until(() => state.code !== undefined);
  expect(state.code).toBe(0);
});

test('a taken port: the next one, said in a sentence', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as { port: number };
  const state = await start('moi.xlsx', '--cong', String(port));
  expect(Number(state.address().port)).toBeGreaterThan(port);
  // The two outputs come each in its own time.
  await until(() => state.err.includes('\n'));
  expect(state.err).toContain(`Cổng ${port} đang có chương trình khác dùng`);
  taken.close();
});

test.each([
  ['a port that is none', ['moi.xlsx', '--cong', '99999'], /Cổng «99999» không đúng/],
  ['a port that is a word', ['moi.xlsx', '--cong', 'abc'], /Cổng «abc» không đúng/],
  ['another kind of file', ['so.ods'], /phải có đuôi \.xlsx/],
  ['a folder that is not there', ['khong-co/so.xlsx'], /Không ghi được tệp/],
  ['a day that is none', ['moi.xlsx', '--ngay', '31/2/2024'], /Ngày «31\/2\/2024» không đúng/],
  ['two files', ['a.xlsx', 'b.xlsx'], /Thừa tham số/],
  ['a damaged file', ['hong.xlsx'], /hong\.xlsx/],
])('%s: one sentence, exit 1, nothing made', async (_name, args, sentence) => {
  writeFileSync(join(program.folder, 'hong.xlsx'), 'PK\u0003\u0004 hỏng');
  const state = await start(...args);
  expect([state.code, state.out]).toEqual([1, '']);
  expect(state.err).toMatch(sentence);
  expect(state.err.trim().split('\n')).toHaveLength(1);
  expect(existsSync(join(program.folder, 'so.ods'))).toBe(false);
});
