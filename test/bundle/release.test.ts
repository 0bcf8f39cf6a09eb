/** `npm run release`: the same commit gives the same bytes, wherever, whenever and by whomever it is made. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsxFile } from '../../src/local/xlsx/read.ts';

const ROOT = resolve(__dirname, '../..');
/** A moment that is another day in Vietnam than in Greenwich and in California. */
const COMMITTED = Date.UTC(2026, 10, 29, 20, 30, 8) / 1000;
const SOURCES = [
  'src',
  'scripts',
  'build.mjs',
  'package.json',
  'tsconfig.json',
  'appsscript.json',
  'LICENSE',
];

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'chungsuc-release-'));
let here: string;
let elsewhere: string;

beforeAll(() => {
  here = released(ROOT, 'here', { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' });
  const copy = join(folder, 'Thư mục khác');
  mkdirSync(join(copy, 'build'), { recursive: true });
  for (const name of SOURCES) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
  elsewhere = released(copy, 'elsewhere', { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the same bytes in another folder, time zone and language', () => {
  const bytes = (from: string) =>
    Object.fromEntries(readdirSync(from).map((name) => [name, sha256(readFileSync(join(from, name)))]));
  expect(Object.keys(bytes(here))).toHaveLength(3);
  expect(bytes(elsewhere)).toEqual(bytes(here));
});

test('the sums are those of the files', () => {
  const lines = readFileSync(join(here, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  const names = readdirSync(here).filter((name) => name !== 'SHA256SUMS');
  expect(lines).toEqual(names.map((name) => `${sha256(readFileSync(join(here, name)))}  ${name}`));
});

test('the zip holds what goes to Google, sorted, with the time of the commit', () => {
  const zip = readFileSync(join(here, named('-google.zip')));
  const files = unzipSync(zip);
  const dist = readdirSync(join(ROOT, 'dist')).map((name) => `dist/${name}`);
  expect(Object.keys(files)).toEqual([...dist, 'LICENSE', 'dan-vao-apps-script.js'].sort());
  for (const name of dist) {
    expect([name, sha256(files[name] ?? new Uint8Array())]).toEqual([
      name,
      sha256(readFileSync(join(ROOT, name))),
    ]);
  }
  // Two seconds are the least that a zip tells apart.
  expect([zip.readUInt16LE(12), zip.readUInt16LE(10)]).toEqual([
    ((2026 - 1980) << 9) | (11 << 5) | 29,
    (20 << 11) | (30 << 5) | 4,
  ]);
});

test('the workbook is a new one: every unit has its tab, and nobody stands in it', async () => {
  const path = join(here, named('-so-trong.xlsx'));
  const { resource } = await readXlsxFile(path);
  const titles = (resource.sheets ?? []).map(({ properties }) => properties.title);
  expect(titles).toEqual(
    expect.arrayContaining(['Hướng dẫn', 'Cấu hình', 'Đơn vị', 'MN', 'X11', 'Tổng hợp']),
  );
  const parts = unzipSync(readFileSync(path));
  const text = Object.entries(parts).flatMap(([name, part]) =>
    name.endsWith('.xml') ? [strFromU8(part)] : [],
  );
  // Accounts and names of the sample plan: another commune's money must not go there.
  const somebodys = ['8502215035268', '8502215036905', 'Nguyễn Thị Thu', 'Ma Văn Đông', 'Ma Đình Trường'];
  expect(somebodys.filter((words) => text.some((xml) => xml.includes(words)))).toEqual([]);
  // Who made it, and where, is nobody's business.
  expect(text.filter((xml) => xml.includes(folder) || xml.includes(ROOT))).toEqual([]);
});

function named(ending: string): string {
  return readdirSync(here).find((name) => name.endsWith(ending)) ?? '';
}

function released(root: string, name: string, env: Record<string, string>): string {
  const out = join(folder, name);
  execFileSync(process.execPath, ['scripts/release.mjs', '--out', out], {
    cwd: root,
    env: { ...process.env, ...env, SOURCE_DATE_EPOCH: `${COMMITTED}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return out;
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
