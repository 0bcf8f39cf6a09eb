import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../../src/local/xlsx/atomic-write.ts';
import { XlsxFileError } from '../../../src/local/xlsx/bad-files.ts';
import { temporaryFolder } from './support.ts';

const root = temporaryFolder();
let count = 0;
function folder(): string {
  count += 1;
  const path = join(root, `${count}`);
  mkdirSync(path);
  return path;
}
const bytes = new TextEncoder().encode('mới');

function failure(path: string): XlsxFileError {
  try {
    writeAtomically(path, bytes);
  } catch (error) {
    if (error instanceof XlsxFileError) return error;
    throw error;
  }
  throw new Error('it was written');
}

test('a new file appears, alone', () => {
  const place = folder();
  writeAtomically(join(place, 'Sổ.xlsx'), bytes);
  expect(readdirSync(place)).toEqual(['Sổ.xlsx']);
  expect(readFileSync(join(place, 'Sổ.xlsx'), 'utf8')).toBe('mới');
  expect(statSync(join(place, 'Sổ.xlsx')).mode & 0o777).toBe(0o666 & ~process.umask());
});

test('an old file is replaced and keeps its mode', () => {
  const path = join(folder(), 'a.xlsx');
  writeFileSync(path, 'cũ');
  chmodSync(path, 0o640);
  writeAtomically(path, bytes);
  expect(readFileSync(path, 'utf8')).toBe('mới');
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test('a link stays a link, and what it leads to is replaced', () => {
  const place = folder();
  const other = folder();
  writeFileSync(join(other, 'thật.xlsx'), 'cũ');
  symlinkSync(join(other, 'thật.xlsx'), join(place, 'lối tắt.xlsx'));
  symlinkSync('chưa có.xlsx', join(other, 'lối mới.xlsx'));
  writeAtomically(join(place, 'lối tắt.xlsx'), bytes);
  writeAtomically(join(other, 'lối mới.xlsx'), bytes);
  expect(lstatSync(join(place, 'lối tắt.xlsx')).isSymbolicLink()).toBe(true);
  expect(lstatSync(join(other, 'lối mới.xlsx')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(other, 'thật.xlsx'), 'utf8')).toBe('mới');
  expect(readFileSync(join(other, 'chưa có.xlsx'), 'utf8')).toBe('mới');
  expect(readdirSync(place)).toEqual(['lối tắt.xlsx']);
});

test('a failure leaves the old file and no temporary one', () => {
  const place = folder();
  const path = join(place, 'a.xlsx');
  mkdirSync(path);
  expect(failure(path).reason).toBe('is-folder');
  expect(failure(join(place, 'không có', 'a.xlsx')).reason).toBe('not-writable');
  const readOnly = join(place, 'b.xlsx');
  writeFileSync(readOnly, 'cũ');
  chmodSync(readOnly, 0o444);
  expect(failure(readOnly).reason).toBe('not-writable');
  expect(readFileSync(readOnly, 'utf8')).toBe('cũ');
  expect(readdirSync(place)).toEqual(['a.xlsx', 'b.xlsx']);
});

const root0 = process.getuid?.() === 0;
(root0 ? test.skip : test)('a folder that is read-only is told', () => {
  const place = folder();
  chmodSync(place, 0o555);
  expect(failure(join(place, 'a.xlsx')).reason).toBe('not-writable');
  chmodSync(place, 0o755);
});

test.each(['~$Sổ.xlsx', '.~lock.Sổ.xlsx#'])(
  'a file whose lock file %s stands beside it is in use',
  (lock) => {
    const place = folder();
    const path = join(place, 'Sổ.xlsx');
    writeFileSync(join(place, lock), '');
    writeAtomically(path, bytes);
    const error = failure(path);
    expect(error.reason).toBe('in-use');
    expect(error.message).toContain(lock);
  },
);

test('what a killed run left behind goes with the next write; a fresh one and files of others stay', () => {
  const place = folder();
  const old = new Date(Date.now() - 2 * 3_600_000);
  const names = ['.a.xlsx.0123456789ab.tmp', '.a.xlsx.ba9876543210.tmp', '.a.xlsx.của tôi.tmp', 'b.tmp'];
  for (const name of names) writeFileSync(join(place, name), 'dở dang');
  for (const name of names.filter((_, at) => at !== 1)) utimesSync(join(place, name), old, old);
  writeAtomically(join(place, 'a.xlsx'), bytes);
  expect(readdirSync(place).sort()).toEqual([...names.slice(1), 'a.xlsx'].sort());
});
