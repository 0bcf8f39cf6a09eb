/** The test files and all they import as one script, which can be run again and again: each time with fresh modules. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';

/** What a test can import of the code that is changed. */
const SOURCES = ['src/domain', 'src/actions', 'src/workbook', 'src/text'];

/**
 * `load` calls `declared(file, run)` for each file; what a file imports is loaded by the first that runs. Under the name
 * '' all sources can be loaded before any test file.
 * `distances` gives the files that import a source, each with how many imports lie between.
 */
export async function bundleOf(files, require) {
  const required = (file) => `require(${JSON.stringify(`./${file}`)})`;
  const sources = SOURCES.flatMap(filesBelow).map((file) => `${required(file)};`);
  const entry = [
    `declared('', () => { ${sources.join(' ')} });`,
    ...files.map((file) => `declared(${JSON.stringify(file)}, () => ${required(file)});`),
  ];
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry.join('\n'), resolveDir: process.cwd() },
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [SHORT_CHECK, OWN_ADDRESS],
  });
  const script = new vm.Script(`(function (require, declared) {${outputFiles[0].text}\n})`, {
    filename: 'bundled-tests.cjs',
  });
  return {
    load: (declared) => script.runInThisContext()(require, declared),
    distances: (source) => {
      const from = importersOf(metafile.inputs, source);
      return new Map(files.filter((file) => from.has(file)).map((file) => [file, from.get(file)]));
    },
  };
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}

/** Every file from which a source is reached, with the number of imports between. */
function importersOf(inputs, source) {
  const importers = new Map();
  for (const [file, { imports }] of Object.entries(inputs)) {
    for (const { path } of imports) importers.set(path, [...(importers.get(path) ?? []), file]);
  }
  const found = new Map([[source, 0]]);
  for (const [file, distance] of found) {
    for (const importer of importers.get(file) ?? []) {
      if (!found.has(importer)) found.set(importer, distance + 1);
    }
  }
  return found;
}

/** In place of fast-check, a shorter one. */
const SHORT_CHECK = {
  name: 'short-check',
  setup({ onResolve }) {
    onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
      importer.endsWith('short-check.mjs')
        ? { path: 'fast-check', external: true }
        : { path: join(process.cwd(), 'test/mutation/short-check.mjs') },
    );
  },
};

/** In one script `import.meta.url` would be the script's: each file keeps its own. */
const OWN_ADDRESS = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\](src|test|scripts)[/\\].*\.(ts|mjs)$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta')) return undefined;
      return {
        contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
        loader: basename(path).endsWith('.ts') ? 'ts' : 'js',
        resolveDir: dirname(path),
      };
    });
  },
};
