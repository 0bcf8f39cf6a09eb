import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsxFile } from '../../../src/local/xlsx/read.ts';
import { writeXlsxFile, xlsxBytes } from '../../../src/local/xlsx/write.ts';
import { sampleWorkbook } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a workbook with everything comes back the same', async () => {
  const path = join(folder, 'a.xlsx');
  const sample = sampleWorkbook();
  expect(await writeXlsxFile(path, sample)).toEqual({ lost: [] });
  const { resource, lost } = await readXlsxFile(path);
  expect(resource).toEqual(sample);
  expect(lost).toEqual([]);
});

test('a workbook written over its own file comes back the same, and in the same bytes', async () => {
  const first = await xlsxBytes(sampleWorkbook());
  const again = await xlsxBytes(sampleWorkbook());
  expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  const path = join(folder, 'b.xlsx');
  await writeXlsxFile(path, sampleWorkbook(), { original: first.bytes });
  const second = await readXlsxFile(path);
  expect(second.resource).toEqual(sampleWorkbook());
  const third = await xlsxBytes(second.resource, { original: second.original });
  expect(Buffer.compare(third.bytes, second.original)).toBe(0);
  expect(third.lost).toEqual([]);
});
