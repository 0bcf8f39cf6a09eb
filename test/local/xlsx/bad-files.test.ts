import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { XlsxFileError } from '../../../src/local/xlsx/bad-files.ts';
import { readXlsxFile } from '../../../src/local/xlsx/read.ts';
import { xlsxBytes } from '../../../src/local/xlsx/write.ts';
import { sampleWorkbook } from './sample.ts';
import { handmade, partsOf, temporaryFolder } from './support.ts';

const folder = temporaryFolder();
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function failure(name: string, bytes?: Uint8Array): Promise<XlsxFileError> {
  const path = join(folder, name);
  if (bytes !== undefined) writeFileSync(path, bytes);
  const error: unknown = await readXlsxFile(path).then(
    () => new Error('it was read'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof XlsxFileError)) throw error;
  expect(error.message).toContain(`«${name}»`);
  return error;
}

const ole = (word: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...Buffer.from(word, 'utf16le'),
  ]);

/** A zip whose one deflated part announces another size than it has. */
function lyingZip(announced: number, content: Uint8Array): Uint8Array {
  const zip = Buffer.from(zipSync({ '[Content_Types].xml': content, '_rels/.rels': bytesOf('<a/>') }));
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  zip.writeUInt32LE(announced, central + 24);
  return zip;
}

test.each([
  ['khong-co.xlsx', undefined, 'missing', 'Không tìm thấy'],
  ['rong.xlsx', new Uint8Array(), 'empty', '0 byte'],
  ['a.xlsx', bytesOf('%PDF-1.7 …'), 'not-xlsx', 'PDF'],
  ['b.xlsx', bytesOf('STT;Họ và tên\n1;Thu'), 'not-xlsx', 'CSV'],
  ['c.xlsx', bytesOf('\uFEFF<!DOCTYPE html><table></table>'), 'not-xlsx', 'HTML'],
  ['d.xlsx', ole('Workbook'), 'not-xlsx', '.xls'],
  ['e.xlsx', ole('EncryptedPackage'), 'encrypted', 'mật khẩu'],
  [
    'f.xlsx',
    zipSync({
      mimetype: bytesOf('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': bytesOf('<a/>'),
    }),
    'not-xlsx',
    '.ods',
  ],
  ['g.xlsx', zipSync({ 'a.txt': bytesOf('a') }), 'not-xlsx', 'nén'],
  [
    'h.xlsx',
    zipSync({ '[Content_Types].xml': bytesOf('<Types/>'), '_rels/.rels': bytesOf('<Relationships/>') }),
    'not-xlsx',
    '.xlsx',
  ],
  ['i.xlsx', Uint8Array.from([1, 2, 0, 3]), 'not-xlsx', 'Lưu thành'],
] as const)('%s is refused with a sentence that says what to do', async (name, bytes, reason, words) => {
  const error = await failure(name, bytes);
  expect(error.reason).toBe(reason);
  expect(error.message).toContain(words);
});

test('a folder is refused', async () => {
  mkdirSync(join(folder, 'thu-muc.xlsx'));
  expect((await failure('thu-muc.xlsx')).reason).toBe('is-folder');
  symlinkSync(join(folder, 'thu-muc.xlsx'), join(folder, 'loi-tat.xlsx'));
  expect((await failure('loi-tat.xlsx')).reason).toBe('is-folder');
});

test('a cut or altered file is damaged', async () => {
  const { bytes } = await xlsxBytes(sampleWorkbook());
  for (const length of [10, 1000, bytes.length - 1, bytes.length - 30]) {
    expect((await failure(`cut-${length}.xlsx`, bytes.slice(0, length))).reason).toBe('damaged');
  }
  const altered = bytes.slice();
  const middle = Math.floor(bytes.length / 2);
  altered[middle] = (altered[middle] ?? 0) ^ 0xff;
  expect((await failure('altered.xlsx', altered)).reason).toBe('damaged');
  expect((await failure('lying-small.xlsx', lyingZip(10, new Uint8Array(100_000)))).reason).toBe('damaged');
});

test('a part that is missing, and entities, are damage', async () => {
  const entities = handmade(
    {
      T: '<sheetData/>',
    },
    { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><sst>&c;</sst>' },
  );
  expect((await failure('entities.xlsx', entities)).reason).toBe('damaged');
  const workbook = partsOf(entities)['xl/workbook.xml'] ?? '';
  const missing = handmade({ T: '<sheetData/>' }, { 'xl/workbook.xml': workbook.replace('rId1', 'rId99') });
  expect((await failure('missing-part.xlsx', missing)).reason).toBe('damaged');
});

describe('files that would fill the memory are refused at once', () => {
  const within = async (name: string, bytes: Uint8Array) => {
    const start = performance.now();
    const before = process.memoryUsage().rss;
    const error = await failure(name, bytes);
    expect(error.reason).toBe('too-large');
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(1_500_000_000);
  };

  test('gigabytes in many parts', async () => {
    const packed = deflateRawSync(new Uint8Array(60_000_000));
    expect(packed.length).toBeLessThan(100_000);
    const parts = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`xl/media/${i}.bin`, new Uint8Array(60_000_000)]),
    );
    await within(
      'bomb.xlsx',
      zipSync(
        { '[Content_Types].xml': bytesOf('<a/>'), '_rels/.rels': bytesOf('<a/>'), ...parts },
        { level: 1 },
      ),
    );
  });

  test('a huge announced size', async () => {
    await within('announced.xlsx', lyingZip(4_000_000_000, new Uint8Array(1_000)));
  });

  test('millions of cells', async () => {
    const rows = `<row>${'<c><v>1</v></c>'.repeat(2_000)}</row>`.repeat(1_000);
    await within('cells.xlsx', handmade({ T: `<sheetData>${rows}</sheetData>` }));
  });

  test('two cells at opposite corners', async () => {
    await within(
      'corners.xlsx',
      handmade({
        T: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      }),
    );
  });
});
