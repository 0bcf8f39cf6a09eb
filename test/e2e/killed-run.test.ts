/** The command line, killed: that a crash spoils nothing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtProgram, type Program, TODAY } from './program.ts';

const DAY = ['--ngay', TODAY];

let program: Program;

beforeAll(() => {
  program = builtProgram();
});
afterAll(() => program?.remove());

describe('a run that is killed', () => {
  const BOOK = 'sap.xlsx';
  const MOMENTS = 6;
  let old: string;
  let usual: number;

  beforeAll(async () => {
    await program.run('tao', '--mau', '-o', 'truoc.xlsx', ...DAY);
    old = digest('truoc.xlsx');
    copyFileSync(program.path('truoc.xlsx'), program.path(BOOK));
    usual = (await program.run('tong-hop', BOOK, ...DAY)).ms;
  });

  const fresh = () => copyFileSync(program.path('truoc.xlsx'), program.path(BOOK));

  test.each(Array.from({ length: MOMENTS }, (_, place) => place + 1))(
    'at moment %i of its time leaves the old workbook or the new one',
    async (moment) => {
      fresh();
      const child = start(BOOK);
      await Promise.race([
        new Promise((later) => setTimeout(later, (usual * moment) / MOMENTS)),
        ended(child),
      ]);
      child.kill('SIGKILL');
      await ended(child);
      await oldOrNew(BOOK, old);
    },
  );

  test('while it writes leaves the old workbook or the new one, and the next run goes on as usual', async () => {
    for (let attempt = 0; attempt < 3; attempt++) {
      fresh();
      const child = start(BOOK);
      const unfinished = () => readdirSync(program.folder).some((name) => name.startsWith(`.${BOOK}`));
      while (child.exitCode === null && !unfinished()) await new Promise(setImmediate);
      child.kill('SIGKILL');
      await ended(child);
      await oldOrNew(BOOK, old);
    }
    const { code } = await program.run('tong-hop', BOOK, ...DAY);
    expect(code).toBe(0);
  });
});

function digest(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(program.folder, name)))
    .digest('hex');
}

function start(book: string): ChildProcess {
  return spawn(process.execPath, [program.entry, 'tong-hop', book, ...DAY], {
    cwd: program.folder,
    stdio: 'ignore',
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((settle) => child.once('close', () => settle()));
}

/** Either not a byte has changed, or the whole new workbook is there, which a second run finds complete. */
async function oldOrNew(book: string, old: string): Promise<void> {
  if (digest(book) === old) return;
  const { run } = await program.report('tong-hop', book);
  expect(run.changed).toBe(false);
}
