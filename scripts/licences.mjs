/**
 * What is installed and under which licence, from package-lock.json: the table of the dependencies that we chose, and a
 * count of all. Fails on a licence that is not allowed, and on a dependency of which nobody said what it is for.
 *
 *   npm run licences                  prints it
 *   npm run licences -- --write       writes it into docs/dependencies.md
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { READ_BY_HAND, SHIPPED, TOOLS } from './dependencies.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENT = join(ROOT, 'docs/dependencies.md');
const BEGIN = '<!-- npm run licences -- --write -->';

/** Licences that ask for no more than to be named. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
]);

/**
 * @param {{ manifest: object, lock: object, manifestOf: (path: string) => object | undefined }} of package.json,
 * package-lock.json and the package.json of an installed package by its folder
 */
export function audit({ manifest, lock, manifestOf }) {
  const packages = Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => {
      const name = path.replace(/^.*node_modules\//, '');
      return { path, name, version: entry.version, licence: licenceOf(name, path, entry, lock, manifestOf) };
    });
  const chosen = { ...manifest.dependencies, ...manifest.devDependencies };
  const reasons = { ...SHIPPED, ...TOOLS };
  const names = Object.keys(chosen);
  const everything = reached(lock, names);
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return {
    dependencies: [...names].sort().map((name) => {
      const { version, licence } = packages.find(({ path }) => path === `node_modules/${name}`) ?? {};
      const brings =
        everything.size -
        reached(
          lock,
          names.filter((one) => one !== name),
        ).size;
      return { name, version, licence, isShipped: name in SHIPPED, why: reasons[name], brings };
    }),
    counts: [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
    total: packages.length,
    faults: [
      ...packages
        .filter(({ name, licence }) => !isAllowed(licence) && READ_BY_HAND[name]?.licence !== licence)
        .map(({ name, version, licence }) => `${name} ${version}: the licence ${licence} is not in the list`),
      ...Object.keys(chosen)
        .filter((name) => !(name in reasons))
        .map((name) => `${name}: scripts/dependencies.mjs does not say what it is for`),
      ...Object.keys(reasons)
        .filter((name) => !(name in chosen))
        .map((name) => `${name}: scripts/dependencies.mjs tells of it, and package.json has it no more`),
    ],
  };
}

function licenceOf(name, path, entry, lock, manifestOf) {
  if (READ_BY_HAND[name]) return READ_BY_HAND[name].licence;
  const said = entry.license ?? manifestOf(path)?.license;
  if (typeof said === 'string') return said;
  // The builds of one tool for other systems are not installed here; they stand under the tool's own licence.
  const parent = Object.values(lock.packages).find((one) => name in (one.optionalDependencies ?? {}));
  return entry.optional ? (parent?.license ?? 'unknown') : 'unknown';
}

/** The folders of all packages that these need, each found as Node finds it. */
function reached({ packages }, names) {
  const found = new Set();
  const folderOf = (from, name) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const folder = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
      if (packages[folder]) return folder;
      if (at === '') return undefined;
    }
  };
  const visit = (from, name) => {
    const folder = folderOf(from, name);
    if (folder === undefined || found.has(folder)) return;
    found.add(folder);
    const { dependencies, optionalDependencies, peerDependencies } = packages[folder];
    const needed = { ...dependencies, ...optionalDependencies, ...peerDependencies };
    for (const each of Object.keys(needed)) visit(folder, each);
  };
  for (const name of names) visit('', name);
  return found;
}

/** Of several that one may choose from, one is enough. */
function isAllowed(licence) {
  return licence
    .replace(/^\(|\)$/g, '')
    .split(/ OR |\//)
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one)));
}

/** The two tables of docs/dependencies.md. */
export function tables({ dependencies, counts, total }) {
  const lines = (isShipped) =>
    dependencies
      .filter((one) => one.isShipped === isShipped)
      .map(({ name, version, licence, why, brings }) => [name, version, licence, `${brings}`, why]);
  return [
    '## In what people get',
    table([['package', 'version', 'licence', 'brings', 'for'], ...lines(true)]),
    '## Tools',
    table([['package', 'version', 'licence', 'brings', 'for'], ...lines(false)]),
    `## All ${total} packages of the lock, by licence`,
    table([['licence', 'packages'], ...counts.map(([licence, count]) => [licence, `${count}`])]),
    'Read by hand:',
    table([
      ['package', 'licence', 'why it is all right'],
      ...Object.entries(READ_BY_HAND).map(([name, { licence, why }]) => [name, licence, why]),
    ]),
  ].join('\n\n');
}

function table([head, ...rows]) {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells) =>
    `| ${cells.map((cell, column) => `${cell ?? ''}`.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** What is written down, its introduction kept. */
export function documentWith(text, report) {
  return `${text.slice(0, text.indexOf(BEGIN))}${BEGIN}\n\n${tables(report)}\n`;
}

export function auditHere() {
  const json = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
  return audit({
    manifest: json('package.json'),
    lock: json('package-lock.json'),
    manifestOf: (path) =>
      existsSync(join(ROOT, path, 'package.json')) ? json(join(path, 'package.json')) : undefined,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const report = auditHere();
  if (process.argv.includes('--write')) {
    writeFileSync(DOCUMENT, documentWith(readFileSync(DOCUMENT, 'utf8'), report));
  }
  process.stdout.write(`${tables(report)}\n`);
  for (const fault of report.faults) process.stderr.write(`${fault}\n`);
  if (report.faults.length > 0) process.exitCode = 1;
}
