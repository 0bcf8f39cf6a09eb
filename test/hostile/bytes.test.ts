/** A workbook's bytes, turned, cut and mixed: read and written again, or refused with a sentence. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { XlsxFileError } from '../../src/local/xlsx/bad-files.ts';
import { readXlsxFile } from '../../src/local/xlsx/read.ts';
import { xlsxBytes } from '../../src/local/xlsx/write.ts';
import { readWorkbook } from '../../src/tables/read-workbook.ts';
import { sampleWorkbook } from '../local/xlsx/sample.ts';
import { temporaryFolder } from '../local/xlsx/support.ts';
import { EVIL_TEXTS, evilText } from './evil.ts';
import { holds } from './trial.ts';

const folder = temporaryFolder();
const path = join(folder, 'so.xlsx');
let whole: Uint8Array;
let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  whole = (await xlsxBytes(sampleWorkbook())).bytes;
  parts = unzipSync(whole);
});

/** Reads it as every command does; what could be read can be written, and read again. */
async function survives(bytes: Uint8Array): Promise<void> {
  writeFileSync(path, bytes);
  let read: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    read = await readXlsxFile(path);
  } catch (error) {
    expect(error).toBeInstanceOf(XlsxFileError);
    expect((error as Error).message).toContain('«so.xlsx»');
    return;
  }
  expect(({} as { hacked?: unknown }).hacked).toBeUndefined();
  const again = await xlsxBytes(read.resource, { original: read.original }).catch((error: unknown) => {
    // A tab whose name no program takes, say.
    expect((error as Error).name).toBe('UsageError');
  });
  if (again === undefined) return;
  writeFileSync(path, again.bytes);
  const titles = (book: typeof read) => book.resource.sheets?.map(({ properties }) => properties.title);
  expect(titles(await readXlsxFile(path))).toEqual(titles(read));
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (share: number, length: number) => Math.floor(share * length);

test('bytes that are other than they were', () =>
  holds(
    'xlsx: bytes',
    fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 6 }),
    (changes) => {
      const bytes = whole.slice();
      for (const [share, byte] of changes) bytes[at(share, bytes.length)] = byte;
      return survives(bytes);
    },
    40,
  ));

test('a file that is cut, or goes on', () =>
  holds(
    'xlsx: cut',
    fc.tuple(place, fc.uint8Array({ maxLength: 300 })),
    ([share, more]) => survives(Buffer.concat([whole.subarray(0, at(share, whole.length)), more])),
    30,
  ));

/** One change to the text of a part, as somebody with an editor makes it. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), share: place, text: evilText }),
  fc.record({
    kind: fc.constant('number' as const),
    share: place,
    text: fc.constantFrom(
      '-1',
      '0',
      '1048577',
      '4294967296',
      '1e308',
      'NaN',
      'A1:XFD1048576',
      '',
      '99999999999999999999',
    ),
  }),
  fc.record({ kind: fc.constant('drop' as const), share: place, text: fc.constant('') }),
  fc.record({ kind: fc.constant('twice' as const), share: place, text: fc.constant('') }),
);
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function edited(xml: string, { kind, share, text }: Edit): string {
  const pattern = {
    value: />[^<]+</g,
    number: /="[^"]*"/g,
    drop: /<[^/!?][^>]*\/>/g,
    twice: /<[^/!?][^>]*\/>/g,
  }[kind];
  const found = [...xml.matchAll(pattern)];
  const one = found[at(share, found.length)];
  if (one === undefined) return xml;
  const made = { value: `>${escaped(text)}<`, number: `="${text}"`, drop: '', twice: one[0].repeat(2) }[kind];
  return xml.slice(0, one.index) + made + xml.slice(one.index + one[0].length);
}

test('parts that say something else', () =>
  holds(
    'xlsx: parts',
    fc.array(fc.tuple(place, edit), { minLength: 1, maxLength: 4 }),
    (edits) => {
      const changed = { ...parts };
      const names = Object.keys(parts);
      for (const [share, one] of edits) {
        const name = names[at(share, names.length)] ?? '';
        changed[name] = strToU8(edited(Buffer.from(changed[name] ?? []).toString('utf8'), one));
      }
      return survives(zipSync(changed, { level: 1 }));
    },
    40,
  ));

test('parts that are missing, changed places, or bear other names', () =>
  holds(
    'xlsx: package',
    fc.tuple(
      place,
      place,
      fc.constantFrom('missing', 'swapped', 'renamed'),
      fc.constantFrom(
        '../../x.xml',
        '__Proto__',
        'constructor',
        'xl/../../x',
        'C:\\x',
        'a\0b',
        '/xl/workbook.xml',
        ...EVIL_TEXTS.slice(0, 4),
      ),
    ),
    ([one, other, kind, name]) => {
      const names = Object.keys(parts);
      const [first = '', second = ''] = [names[at(one, names.length)], names[at(other, names.length)]];
      const entries = Object.entries(parts).flatMap(([key, content]): [string, Uint8Array][] => {
        if (key !== first) return [[key === second && kind === 'swapped' ? first : key, content]];
        if (kind === 'missing') return [];
        return [[kind === 'renamed' ? name : second, content]];
      });
      const zip = Buffer.from(zipSync(Object.fromEntries(entries), { level: 1 })).toString('latin1');
      // The library that makes the zip cannot take this name itself.
      return survives(Buffer.from(zip.replaceAll('__Proto__', '__proto__'), 'latin1'));
    },
    40,
  ));

test('the same bytes as a statement or a list, read in a page', () =>
  holds(
    'xlsx: tables',
    fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 6 }),
    async (changes) => {
      const bytes = whole.slice();
      for (const [share, byte] of changes) bytes[at(share, bytes.length)] = byte;
      const tabs = await readWorkbook(bytes, 1_000).catch((error: unknown) => error);
      expect(tabs instanceof Error || Array.isArray(tabs)).toBe(true);
    },
    30,
  ));
