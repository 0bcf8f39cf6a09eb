import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIDEBAR_TITLES } from '../../src/text/vi-google.ts';

/** The real clasp, with an empty home: it needs neither an account nor the network to say what it would send. */
function claspStatus(): { filesToPush: string[]; untrackedFiles: string[] } {
  const env = { ...process.env, HOME: mkdtempSync(join(tmpdir(), 'chungsuc-home-')) };
  const out = execFileSync('node_modules/.bin/clasp', ['show-file-status', '--json'], {
    env,
    encoding: 'utf8',
  });
  return JSON.parse(out);
}

test('clasp would send exactly what was built', () => {
  const { filesToPush, untrackedFiles } = claspStatus();
  const pages = Object.keys(SIDEBAR_TITLES).map((name) => `dist/sidebar-${name}.html`);
  expect(filesToPush.sort()).toEqual(['dist/Code.js', 'dist/appsscript.json', ...pages.sort()]);
  expect(filesToPush).toEqual(
    readdirSync('dist')
      .map((name) => `dist/${name}`)
      .sort(),
  );
  expect(untrackedFiles.filter((path) => path.startsWith('dist/'))).toEqual([]);
});

test('the script id is for whoever installs it to fill in', () => {
  expect(JSON.parse(readFileSync('.clasp.json', 'utf8'))).toEqual({
    scriptId: 'THAY-BANG-ID-DU-AN-APPS-SCRIPT-CUA-BAN',
    rootDir: 'dist',
  });
});
