/** The guide says what stands on the screen, to the letter: a word that the program changes must change in the guide too. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { MENU_ITEMS } from '../../src/text/vi-google.ts';
import { boldOf, documents, ROOT, textOf } from './markdown.ts';

const GUIDE = documents().filter((path) => path.startsWith('docs/huong-dan/'));

/** What stands on the screens of others: Google's, the browser's. */
const OTHERS = new Set(['Chia sẻ', 'Người xem']);

/** Of npm and of the build. */
const OTHERS_OPTIONS = new Set(['--help', '--readable']);

test('one page for each reader', () => {
  expect(GUIDE.map((path) => path.replace('docs/huong-dan/', '')).sort()).toEqual([
    'README.md',
    'can-bo-don-vi.md',
    'chu-tich.md',
    'huyen.md',
    'ke-toan.md',
    'truong-xom.md',
  ]);
});

test('every item of the menu is in the table of the front page', () => {
  const front = textOf('docs/huong-dan/README.md');
  const rows = front.split('\n').filter((line) => line.startsWith('|'));
  const named = rows.map((row) => row.split('|')[1] ?? '').join('\n');
  expect(
    Object.values(MENU_ITEMS).filter((item) => !new RegExp(`(\\*\\*|\\[)${item}(\\*\\*|\\])`).test(named)),
  ).toEqual([]);
});

describe('words in bold are words of the program', () => {
  const spoken = programWords();

  test.each(GUIDE)('%s', (path) => {
    const unknown = boldOf(textOf(path)).filter((words) => !OTHERS.has(words) && !isSpoken(words));
    expect([...new Set(unknown)]).toEqual([]);
  });

  test('a word that the program does not know is noticed', () => {
    expect(['Tổng hợp', 'Ghi … dòng', 'Điều chỉnh lần 1'].filter(isSpoken)).toHaveLength(3);
    expect(['Tổng hợp nhanh', 'Ghi … hàng', 'ổng hợp', 'Điều chỉnh lượt 1'].filter(isSpoken)).toEqual([]);
  });

  /** As a whole, or, where it holds a number, both sides of the number: «Ghi … người» is put together of two texts. */
  function isSpoken(words: string): boolean {
    const open = words.replace(/\d+/g, '…');
    if (stands(words) || stands(open)) return true;
    const [before, after, ...more] = open.split('…');
    return more.length === 0 && after !== undefined && stands(`${before}…`) && stands(`…${after}`);
  }

  /** Whole words of one sentence of the program; `…` stands for what a sentence leaves open. */
  function stands(words: string): boolean {
    return spoken.some((sentence) => {
      const at = sentence.indexOf(words);
      if (at < 0) return false;
      const isLetter = (sign: string) => /[\p{L}\p{M}\p{N}]/u.test(sign);
      return !isLetter(sentence.charAt(at - 1)) && !isLetter(sentence.charAt(at + words.length));
    });
  }
});

/** Every text of src/text, where all words that people see stand; `…` where a value is put in. */
function programWords(): string[] {
  const folder = join(ROOT, 'src/text');
  return readdirSync(folder).flatMap((name) => {
    const { code } = transformSync(readFileSync(join(folder, name), 'utf8'), {
      loader: 'ts',
      charset: 'utf8',
    });
    const found: string[] = [];
    simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
      Literal: ({ value }) => {
        if (typeof value === 'string') found.push(value);
      },
      TemplateLiteral: ({ quasis }) => {
        found.push(quasis.map(({ value }) => value.cooked ?? '').join('…'));
      },
    });
    return found;
  });
}

test('what the glossary calls an identifier is one in the sources', () => {
  const cells = textOf('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => line.split('|').slice(2));
  const named = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
  const sources = sourcesWithin('src').join('\n');
  expect(named.length).toBeGreaterThan(80);
  expect(
    named.filter((name) => /^[A-Za-z]+$/.test(name) && !new RegExp(`\\b${name}\\b`).test(sources)),
  ).toEqual([]);
});

function sourcesWithin(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesWithin(path);
    return /\.tsx?$/.test(entry.name) ? readFileSync(join(ROOT, path), 'utf8') : [];
  });
}

describe('commands of the documents are commands of the program', () => {
  const declared = sourcesWithin('src/local').join('\n');
  const written = ['README.md', 'docs/cai-dat.md', ...GUIDE].filter((path) => existsSync(join(ROOT, path)));
  const named = (pattern: RegExp) =>
    new Set(written.flatMap((path) => [...textOf(path).matchAll(pattern)].map(([, name = '']) => name)));

  test('their names', () => {
    const commands = named(/npx chungsuc ([a-z-]+)/g);
    expect(commands.size).toBeGreaterThan(10);
    expect([...commands].filter((name) => !new RegExp(`\\(\\s*'${name}['\\s]`).test(declared))).toEqual([]);
  });

  test('their options', () => {
    const options = named(/(?<=[\s`])(--[a-z][a-z-]+)/g);
    expect(options.size).toBeGreaterThan(10);
    expect(
      [...options].filter((name) => !OTHERS_OPTIONS.has(name) && !declared.includes(`'${name}`)),
    ).toEqual([]);
  });
});
