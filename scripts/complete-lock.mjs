/**
 * Adds to package-lock.json the optional packages of other platforms that the registry at hand does not serve: npm
 * leaves them out when it writes the lock, and `npm ci` then refuses the lock. Run after each `npm install`.
 *
 *   node scripts/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = {
  android: 'android',
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
};
const PROCESSORS = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'loong64',
  'ppc64',
  'riscv64',
  's390x',
  'mips64el',
  'wasm32',
];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let added = 0;
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const at = `node_modules/${name}`;
    // A range is no version to lock: those packages are in the lock already, or npm would have failed.
    if (path === '' || lock.packages[at] || lock.packages[`${path}/${at}`] || !/^\d/.test(version)) continue;
    lock.packages[at] = platformEntry(name, version, entry.dev);
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} added\n`);

/** What npm itself would have written, read off the package's name. */
function platformEntry(name, version, dev) {
  const words = name.split(/[-/]/);
  const system = words.map((word) => SYSTEMS[word]).find(Boolean);
  const processor = PROCESSORS.find((cpu) => words.includes(cpu));
  const libc = words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {};
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(dev ? { dev: true } : {}),
    ...libc,
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}
