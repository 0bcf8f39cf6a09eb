import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import * as addon from '../../src/addon.ts';
import { packagesOf } from '../rooms.ts';
import { freshBuild } from './build.ts';
import { boundNames, freeNames } from './free-names.ts';

const code = readFileSync('dist/Code.js', 'utf8');
const program = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
const doors = Object.keys(addon).sort();

/** What ES2019 gives to every script. */
const LANGUAGE = [
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'Infinity',
  'Int32Array',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'SyntaxError',
  'TypeError',
  'Uint32Array',
  'Uint8Array',
  'WeakMap',
  'WeakSet',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'globalThis',
  'isNaN',
  'parseFloat',
  'parseInt',
  'undefined',
];

/** What Apps Script gives, as far as the add-on asks for it. */
const APPS_SCRIPT = [
  'HtmlService',
  'LockService',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'console',
  'Utilities',
];

/** The sidebars' pages, which only the one file that is pasted into the script editor has; asked for by `typeof`. */
const PASTED = 'SIDEBAR_PAGES';

test('it is at most 704 KB', () => {
  expect(statSync('dist/Code.js').size).toBeLessThanOrEqual(704 * 1024);
});

test('it uses nothing but the language and the services of Apps Script', () => {
  const known = new Set([...LANGUAGE, ...APPS_SCRIPT, PASTED]);
  expect([...freeNames(program)].filter((name) => !known.has(name))).toEqual([]);
});

test('it makes no code from strings and loads nothing', () => {
  const found: string[] = [];
  simple(program, {
    Identifier: ({ name }) => {
      if (name === 'eval' || name === 'Function' || name === 'require') found.push(name);
    },
    ImportExpression: () => void found.push('import()'),
  });
  expect(found).toEqual([]);
});

test('its top level is one library and one function for each door', () => {
  const parts = program.body.map((node) => {
    if (node.type === 'FunctionDeclaration') return node.id.name;
    if (node.type === 'VariableDeclaration') return node.declarations.flatMap((it) => boundNames(it.id));
    return node.type === 'ExpressionStatement' ? node.directive : node.type;
  });
  expect(parts).toEqual(['use strict', ['ChungSuc'], ...doors]);
});

test('it runs where there is nothing but the language, and calls no service while it loads', () => {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  new Script(code).runInContext(context);
  const types = new Script(`[${doors.map((door) => `typeof ${door}`)}].join()`).runInContext(context);
  expect(types).toBe(doors.map(() => 'function').join());
});

test('Vietnamese words stand in it as they are read', () => {
  expect(code).toContain('Tạo / cập nhật các trang');
});

test('what was bundled comes with its licence', () => {
  const bundled = packagesOf('src', ['addon.ts', 'actions', 'domain', 'google', 'text', 'workbook']);
  expect(bundled.length).toBeGreaterThan(0);
  for (const name of bundled) {
    expect(code).toMatch(new RegExp(`^${name} [0-9.]+ \\(MIT\\): Copyright \\(c\\) \\S`, 'm'));
  }
  expect(code.match(/Permission is hereby granted/g)).toHaveLength(1);
});

describe('the same source', () => {
  const [one, other] = [freshBuild(), freshBuild()];

  test('builds the same bytes', () => {
    for (const file of readdirSync(one.dist)) {
      expect(readFileSync(join(other.dist, file)).equals(readFileSync(join(one.dist, file)))).toBe(true);
    }
  });

  test('is what dist/ was built from', () => {
    expect(readdirSync('dist').sort()).toEqual(readdirSync(one.dist).sort());
    for (const file of readdirSync('dist')) {
      expect(readFileSync(join('dist', file)).equals(readFileSync(join(one.dist, file)))).toBe(true);
    }
  });

  test('builds a larger file with the same doors when names are to be readable', () => {
    const readable = readFileSync(join(freshBuild('--readable').dist, 'Code.js'), 'utf8');
    expect(readable.length).toBeGreaterThan(code.length);
    for (const door of doors) expect(readable).toContain(`function ${door}()`);
  });
});
