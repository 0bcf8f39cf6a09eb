import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/**
 * The rooms of src/ and what each may reach (docs/decisions.md): other rooms when it runs, other rooms for types alone
 * (`import type` leaves nothing in the code), and packages. What is not named is forbidden.
 */
interface Room {
  readonly runs: readonly string[];
  readonly types: readonly string[];
  readonly packages: readonly string[];
  /** Packages of which nothing but types is used. */
  readonly typePackages?: readonly string[];
}

const FOR_SHEETS = ['zod/mini', '@noble/hashes', 'fastest-levenshtein'];
const FOR_PAPERS = ['read-vietnamese-number', 'uqr'];
const FOR_PAGES = ['preact', 'papaparse'];
const FOR_TABLES = ['papaparse', 'hucre'];
const FOR_WORD = ['docx', 'fflate'];
const FOR_LOCAL = ['node:', 'zod/mini', '@ironcalc/wasm', 'commander', 'fflate', 'hucre', 'nodemailer'];
const FOR_GRID = ['@univerjs/', 'papaparse', 'react', 'react-dom', 'rxjs'];

export const ROOMS: Readonly<Record<string, Room>> = {
  domain: { runs: ['domain'], types: ['domain'], packages: [] },
  // How a day is written is known to the domain, whose own facts name days.
  text: { runs: ['text', 'domain/dates.ts'], types: ['text', 'domain'], packages: [] },
  workbook: { runs: ['workbook', 'domain', 'text'], types: [], packages: FOR_SHEETS },
  actions: {
    runs: ['actions', 'workbook', 'domain', 'text'],
    types: [],
    packages: [...FOR_SHEETS, ...FOR_PAPERS],
  },
  google: { runs: ['google', 'text'], types: ['actions', 'workbook', 'domain'], packages: [] },
  // Files and pasted text as tables of texts, in a browser and on a laptop alike.
  tables: { runs: ['tables'], types: ['domain'], packages: FOR_TABLES },
  // Described documents as Word's files, in a browser and on a laptop alike.
  word: { runs: ['word', 'text'], types: ['actions'], packages: FOR_WORD },
  // A sidebar knows the script by the types of its doors, and nothing of the workbook runs in it. It writes amounts out as
  // papers do.
  sidebar: {
    runs: ['sidebar', 'text', 'domain', 'tables', 'word', 'actions/amount-words.ts'],
    types: ['addon.ts', 'actions', 'workbook'],
    packages: FOR_PAGES,
  },
  // The masks of reads, what a commune's file says, how two files are one and how a tab is held are the workbook's; the door
  // hands them on.
  'addon.ts': {
    runs: [
      'actions',
      'google',
      'text',
      'workbook/snapshot-fields.ts',
      'workbook/own-file.ts',
      'workbook/holds.ts',
      'workbook/commune-file.ts',
    ],
    types: ['workbook', 'domain'],
    packages: [],
  },
  // What a page is sent has the grid's types; the grid itself runs in the page alone.
  // Whether a workbook's books are in a file that is not at hand is asked before the bundle is.
  local: {
    runs: ['local', 'text', 'tables', 'word', 'workbook/own-file.ts'],
    types: ['workbook', 'actions'],
    packages: FOR_LOCAL,
    typePackages: ['@univerjs/core'],
  },
  // The page guards the very cells that the program guards, shows a cell as the program does, and prints for its sidebar.
  page: {
    runs: [
      'page',
      'text',
      'local/page/locks.ts',
      'local/page/univer-cell.ts',
      'sidebar/shared/print-frame.ts',
    ],
    types: ['local', 'workbook'],
    packages: FOR_GRID,
  },
};

/** Every import under `src` that no arrow allows, as `file: import`. */
export function violations(src: string, rooms = ROOMS): string[] {
  return sources(src).flatMap((file) => {
    const name = file.split('/')[0] ?? '';
    const room = rooms[name];
    if (room === undefined) return [`${file}: no such room as ${name}`];
    return importsOf(readFileSync(join(src, file), 'utf8'))
      .filter(({ type, from }) => !allowed(room, type, from, file))
      .map(({ type, from }) => `${file}: import ${type ? 'type ' : ''}${from}`);
  });
}

/** The packages that the given rooms put into what runs. */
export function packagesOf(src: string, rooms: readonly string[]): string[] {
  const files = sources(src).filter((file) => rooms.includes(file.split('/')[0] ?? ''));
  const imports = files.flatMap((file) => importsOf(readFileSync(join(src, file), 'utf8')));
  const names = imports
    .filter(({ type, from }) => !type && !from.startsWith('.'))
    .map(({ from }) => from.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? from);
  return [...new Set(names)].sort();
}

function sources(src: string): string[] {
  const entries = readdirSync(src, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[mc]?[jt]sx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** `import type { … } from` and `export type { … } from` leave nothing in the code; `import { type A } from` does. */
function importsOf(code: string): { type: boolean; from: string }[] {
  const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?[\s}]from\s*)?['"]([^'"]+)['"]/gm;
  const call = /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g;
  return [
    ...[...code.matchAll(statement)].map(([, type, from = '']) => ({ type: type !== undefined, from })),
    ...[...code.matchAll(call)].map(([, from = '']) => ({ type: false, from })),
  ];
}

function allowed(room: Room, type: boolean, from: string, file: string): boolean {
  if (!from.startsWith('.')) {
    const packages = type ? [...room.packages, ...(room.typePackages ?? [])] : room.packages;
    return packages.some((name) => covers(name, from));
  }
  const target = posix.normalize(posix.join(dirname(file), from));
  const reachable = type ? [...room.runs, ...room.types] : room.runs;
  return reachable.some((name) => covers(name, target));
}

function covers(name: string, path: string): boolean {
  return path === name || path.startsWith(/[:/]$/.test(name) ? name : `${name}/`);
}
