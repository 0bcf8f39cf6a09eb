/**
 * Builds what runs: `dist/`, exactly the files that go to Google; in `build/`, the same as one file to paste into the script
 * editor, and the command line and the page that run them on one's own machine.
 *
 *   node build.mjs [--readable] [--dist <folder>] [--build <folder>]
 *
 * The same source gives the same bytes. `npm run push` sends dist/ to the script project whose id stands in .clasp.json
 * (the id is in that project's address, script.google.com/…/projects/<id>/edit).
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { READ_BY_HAND } from './scripts/dependencies.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const LARGEST = 704 * 1024;
/** Packages that bring others inside their own file. */
const CARRIED = { docx: ['docx/node_modules/nanoid', 'fflate'] };

const { values: options } = parseArgs({
  options: {
    readable: { type: 'boolean', default: false },
    dist: { type: 'string', default: join(ROOT, 'dist') },
    build: { type: 'string', default: join(ROOT, 'build') },
  },
});

/**
 * Google's V8 parses ES2019 scripts. The size of a script weighs on every click, for Google loads it anew each time, so
 * names are shortened; `--readable` leaves them, for reading Google's execution log with.
 */
const FOR_GOOGLE = {
  absWorkingDir: ROOT,
  entryPoints: ['src/addon.ts'],
  bundle: true,
  write: false,
  target: 'es2019',
  charset: 'utf8',
  minifyWhitespace: !options.readable,
  minifySyntax: true,
  minifyIdentifiers: !options.readable,
  metafile: true,
  logLevel: 'error',
};

const pasted = await buildForGoogle(resolve(options.dist));
await buildCommandLine(resolve(options.build));
await buildPage(join(resolve(options.build), 'page'));
writeFileSync(join(resolve(options.build), 'dan-vao-apps-script.js'), pasted);

async function buildForGoogle(folder) {
  const { exports, inputs } = await describe();
  const doors = exports.map(
    (name) => `function ${name}() { return ChungSuc.${name}.apply(this, arguments); }`,
  );
  const { outputFiles } = await build({
    ...FOR_GOOGLE,
    format: 'iife',
    globalName: 'ChungSuc',
    legalComments: 'none',
    footer: { js: `${doors.join('\n')}\n${licences(inputs)}` },
  });
  const code = outputFiles[0].contents;
  if (code.byteLength > LARGEST && !options.readable) {
    throw new Error(`Code.js is ${code.byteLength} bytes, more than ${LARGEST}`);
  }

  const pages = await sidebarPages();
  const files = {
    'Code.js': code,
    'appsscript.json': readFileSync(join(ROOT, 'appsscript.json')),
    ...Object.fromEntries(Object.entries(pages).map(([name, html]) => [`${name}.html`, html])),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  // clasp sends whatever lies in the folder, so nothing else may stay there.
  for (const name of readdirSync(folder)) {
    if (!Object.hasOwn(files, name)) rmSync(join(folder, name), { recursive: true });
  }
  return `var SIDEBAR_PAGES = ${JSON.stringify(pages)};\n${new TextDecoder().decode(code)}`;
}

/** Each sidebar as one HTML file that asks for nothing else: `sidebar-<its folder>`. */
async function sidebarPages() {
  const folder = join(ROOT, 'src/sidebar');
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'main.tsx')));
  const pages = await Promise.all(names.map(async (name) => [`sidebar-${name}`, await sidebarPage(name)]));
  return Object.fromEntries(pages);
}

async function sidebarPage(name) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`src/sidebar/${name}/main.tsx`],
    bundle: true,
    write: false,
    outdir: 'sidebar',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: !options.readable,
    // Parts of other works that a package took into its own file say so there.
    legalComments: 'external',
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  const [script, style, taken] = ['.js', '.css', '.js.LEGAL.txt'].map(
    (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '',
  );
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Chung sức NTM</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main id="app"></main>',
    `<script>${script}</script>`,
    `<!--\n${licences(Object.keys(metafile.inputs))}\n${taken}\n-->`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The exports of the entry and the files in the bundle; esbuild tells the exports of ES modules only. */
async function describe() {
  const { metafile } = await build({ ...FOR_GOOGLE, format: 'esm' });
  const [{ exports, inputs }] = Object.values(metafile.outputs);
  return { exports: exports.sort(), inputs: Object.keys(inputs) };
}

/** The bytes of what the page begins with, by the package that they come from; ours under `src`. */
function sizesOf(outputs) {
  const [, { inputs }] = Object.entries(outputs).find(([name]) => name.endsWith('/page.js'));
  const sizes = {};
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const name = path.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? 'src';
    sizes[name] = (sizes[name] ?? 0) + bytesInOutput;
  }
  return Object.fromEntries(Object.entries(sizes).sort(([, a], [, b]) => b - a));
}

/** The licences of what was bundled, which ask to go with every copy; packages under one text share it. */
function licences(inputs) {
  const found = inputs.flatMap((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []);
  const packages = new Set(found.flatMap((name) => [name, ...(CARRIED[name] ?? [])]));
  const owners = new Map();
  for (const name of [...packages].sort()) {
    const { owner, terms } = licence(name);
    owners.set(terms, [...(owners.get(terms) ?? []), owner]);
  }
  return [...owners].map(([terms, names]) => `/*\n${names.join('\n')}\n\n${terms}\n*/`).join('\n');
}

function licence(name) {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license = READ_BY_HAND[name]?.licence } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((name) => join(folder, name)).find(existsSync);
  // Some parts of the grid name their licence and bring no text; its text stands with the others of that licence.
  if (file === undefined) return { owner: `${name} ${version} (${license})`, terms: '' };
  const paragraphs = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n\s*\r?\n/);
  const held = paragraphs.findIndex((text) => text.startsWith('Copyright'));
  // Whoever took a work over stands on a line of their own.
  const copyright = (paragraphs[held] ?? '').replace(/\s*\n\s*/g, '; ');
  const terms = paragraphs
    .slice(held + 1)
    .map((text) => text.replace(/\s+/g, ' ').replace(/[“”]/g, '"').trim());
  return {
    owner: `${name.replace(/.*node_modules\//, '')} ${version} (${license}): ${copyright}`,
    terms: terms.join('\n\n'),
  };
}

/**
 * The command line, and beside it the thread that it starts for a run that waits for mails and for the disk, what sends dist/ to
 * Google, and parts that only some commands load.
 */
async function buildCommandLine(folder) {
  const isPart = (name) => name.startsWith('part-') && name.endsWith('.mjs');
  const old = existsSync(folder) ? readdirSync(folder).filter(isPart) : [];
  for (const name of old) rmSync(join(folder, name));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      chungsuc: 'src/local/chungsuc.ts',
      'realm-worker': 'src/local/realm/worker.ts',
      'engine-worker': 'src/local/sheets/engine-worker.ts',
      push: 'src/local/push.ts',
    },
    bundle: true,
    splitting: true,
    outdir: folder,
    chunkNames: 'part-[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    banner: { js: '#!/usr/bin/env node' },
    define: { VERSION: JSON.stringify(version) },
    logLevel: 'error',
  });
  chmodSync(join(folder, 'chungsuc.mjs'), 0o755);
}

/** The local page. What the grid's library loads only now and then (hyphenation, fonts' tables) comes in files of its own. */
async function buildPage(folder) {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { page: 'src/page/main.ts' },
    bundle: true,
    splitting: true,
    outdir: folder,
    chunkNames: 'parts/[name]-[hash]',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    minify: !options.readable,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    logLevel: 'error',
  });
  copyFileSync(join(ROOT, 'src/page/index.html'), join(folder, 'index.html'));
  writeFileSync(join(folder, 'licences.txt'), licences(Object.keys(metafile.inputs)));
  writeFileSync(`${folder}-sizes.json`, JSON.stringify(sizesOf(metafile.outputs), null, 2));
}
