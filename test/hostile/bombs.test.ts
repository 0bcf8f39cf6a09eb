/** Each file in a process of its own that may take one gibibyte and ten seconds of the processor. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../local/xlsx/support.ts';
import { BOMBS, HEAVY } from './bombs.ts';
import { expectModest, expectRefused, limited } from './limited.ts';
import { isLong } from './trial.ts';

jest.setTimeout(200_000);
const folder = temporaryFolder();

/** The others are tried by `npm run fuzz`. */
const IN_TESTS = new Set([
  'tags that never end',
  'a text of 120 million signs',
  'cells under another name',
  'a merge of the whole sheet, protected',
  'more columns than there are',
  'a long formula shared by many',
  'entries over one another',
]);
const tried = Object.entries(BOMBS).filter(([name]) => isLong || IN_TESTS.has(name));

test.each(tried)('%s', async (_name, made) => {
  const bytes = made();
  const path = join(folder, 'bomb.xlsx');
  writeFileSync(path, bytes);
  expectRefused(await limited('xlsx: bombs', ['kiem-tra', path], folder));
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

(isLong ? describe : describe.skip)('what is read all the same', () => {
  test.each(Object.entries(HEAVY))('%s', async (_name, made) => {
    const path = join(folder, 'heavy.xlsx');
    writeFileSync(path, made());
    // It is no workbook of the campaign, which is what is said of it.
    expectRefused(await limited('xlsx: heavy', ['kiem-tra', path], folder));
    expectRefused(await limited('xlsx: heavy', ['gop', path, '-o', 'huyen.xlsx'], folder).then(asRefusal));
  });
});

/** The district names each file that does not count in its workbook, and goes on. */
function asRefusal(run: Awaited<ReturnType<typeof limited>>) {
  expectModest(run);
  return { ...run, code: 1, out: '', err: 'Đã gộp' };
}

test.each(
  Object.entries(BOMBS).filter(
    ([name]) => isLong || name === 'two corners' || name === 'gigabytes of nothing',
  ),
)('as a bank statement: %s', async (_name, made) => {
  writeFileSync(join(folder, 'sao-ke.xlsx'), made());
  const args = ['doi-chieu', join(folder, 'so.xlsx'), '--sao-ke', join(folder, 'sao-ke.xlsx')];
  expectRefused(await limited('statement: bombs', args, folder));
});
