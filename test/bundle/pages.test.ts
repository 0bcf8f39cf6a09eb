import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { parse } from 'acorn';
import { SIDEBAR_TITLES } from '../../src/text/vi-google.ts';

const pageNames = Object.keys(SIDEBAR_TITLES).map((name) => `sidebar-${name}`);
const page = (name: string) => readFileSync(`dist/${name}.html`, 'utf8');

describe.each(pageNames)('%s', (name) => {
  test('is one page with one script, which parses', () => {
    const scripts = [...page(name).matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
      ([, script = '']) => script,
    );
    expect(scripts).toHaveLength(1);
    expect(() => parse(scripts[0] ?? '', { ecmaVersion: 2022, sourceType: 'script' })).not.toThrow();
    expect(page(name)).toMatch(/^<!doctype html>\n<html lang="vi">\n/);
  });

  test('asks for no other file', () => {
    const head = page(name)
      .replace(/<script>[\s\S]*<\/script>/, '')
      .replace(/<!--[\s\S]*-->/, '');
    expect(head).not.toMatch(/\bsrc=|\bhref=|@import|url\(/);
  });

  test('comes with the licences of what it was made with', () => {
    expect(page(name)).toMatch(/^preact [0-9.]+ \(MIT\): /m);
  });
});

describe('the one file to paste into the script editor', () => {
  const pasted = readFileSync('build/dan-vao-apps-script.js', 'utf8');

  test('parses as a script of ES2019', () => {
    expect(() => parse(pasted, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  test('is the pages of dist/, and the script of dist/', () => {
    const [first = '', ...rest] = pasted.split('\n');
    const pages = JSON.parse(first.replace(/^var SIDEBAR_PAGES = /, '').replace(/;$/, ''));
    expect(pages).toEqual(Object.fromEntries(pageNames.map((name) => [name, page(name)])));
    expect(rest.join('\n')).toBe(readFileSync('dist/Code.js', 'utf8'));
  });

  test('opens its pages without a file of their own', () => {
    const opened: { html: string; title: string }[] = [];
    const output = (html: string) => ({ setTitle: (title: string) => ({ html, title }) });
    const context = createContext({
      HtmlService: { createHtmlOutput: output },
      SpreadsheetApp: {
        getUi: () => ({
          showSidebar: (shown: { html: string; title: string }) => opened.push({ ...shown }),
        }),
      },
    });
    new Script(`${pasted}\nmenuProblems(); menuDashboard();`).runInContext(context);
    expect(opened).toEqual([
      { html: page('sidebar-problems'), title: 'Xem và sửa lỗi' },
      { html: page('sidebar-dashboard'), title: 'Bảng điều hành' },
    ]);
  });
});
