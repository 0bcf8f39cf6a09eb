/** Each file in a process of its own that may take one gibibyte, and ten seconds of a processor that does nothing else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleCampaign } from '../../src/local/new-campaign.ts';
import { xlsxBytes } from '../../src/local/xlsx/write.ts';
import { temporaryFolder } from '../local/xlsx/support.ts';
import { BOMBS, FORMULAS, HEAVY, TEXTS } from './bombs.ts';
import { expectModest, expectRefused, limited } from './limited.ts';
import { isLong } from './trial.ts';

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
    ([name]) => isLong || ['two corners', 'gigabytes of nothing', 'a size that is too small'].includes(name),
  ),
)('as a bank statement: %s', async (_name, made) => {
  writeFileSync(join(folder, 'sao-ke.xlsx'), made());
  const args = ['doi-chieu', join(folder, 'so.xlsx'), '--sao-ke', join(folder, 'sao-ke.xlsx')];
  expectRefused(await limited('statement: bombs', args, folder));
});

describe('long texts', () => {
  const book = join(folder, 'so-mau.xlsx');
  beforeAll(async () => writeFileSync(book, await campaignWith([])));
  const few = new Set(['a million lines of one sign', 'a quote that never ends']);
  const cases = Object.entries(TEXTS).filter(([name]) => isLong || few.has(name));

  test.each(cases)('%s', async (_name, made) => {
    const text = join(folder, 'dai.csv');
    writeFileSync(text, made());
    const statement = ['doi-chieu', book, '--sao-ke', text, '--tai-khoan', '1'];
    expectModest(await limited('statement: texts', statement, folder));
    const list = ['gop', book, '--danh-sach', text, '-o', join(folder, 'huyen.xlsx')];
    expectModest(await limited('list of communes: texts', list, folder));
  });
});

describe('formulas of a unit that nobody can calculate', () => {
  const few = new Set(['all the numbers there are', 'brackets in brackets']);
  const cases = Object.entries(FORMULAS).filter(([name]) => isLong || few.has(name));

  test.each(cases)('%s: the workbook is laid out anew, and keeps what was typed', async (_name, formulas) => {
    const path = join(folder, 'cong-thuc.xlsx');
    writeFileSync(path, await campaignWith(formulas));
    const run = await limited('workbook: formulas', ['cap-nhat', path], folder);
    expectModest(run);
    expect(run).toMatchObject({ code: 0, out: expect.stringMatching(/^(Đã ghi|Các trang đã đầy đủ)/m) });
  });
});

/** The made-up commune, with these formulas in the list of a school. */
async function campaignWith(formulas: readonly string[][]): Promise<Uint8Array> {
  const { session } = sampleCampaign(() => Date.parse('2024-05-24T08:00:00+07:00'), {});
  const { sheets, id } = session;
  const school = sheets
    .get(id, { fields: 'sheets.properties' })
    .sheets?.find(({ properties }) => properties.title === 'MN');
  const sheetId = school?.properties.sheetId ?? -1;
  const rows = formulas.map((line) => ({
    values: line.map((formulaValue) => ({ userEnteredValue: { formulaValue } })),
  }));
  sheets.batchUpdate(
    {
      requests: [
        { appendDimension: { sheetId, dimension: 'ROWS', length: 30_000 } },
        { appendDimension: { sheetId, dimension: 'COLUMNS', length: 30 } },
        {
          updateCells: {
            start: { sheetId, rowIndex: 199, columnIndex: 0 },
            rows,
            fields: 'userEnteredValue',
          },
        },
      ],
    },
    id,
  );
  return (await xlsxBytes(sheets.snapshot())).bytes;
}
