/**
 * What `npm test` leaves to `npm run test:all`, so that it takes ten minutes: journeys through the whole program by one
 * command each, pictures, what kills programs and waits for disks and mail servers, and the search through orders of calls. Any of
 * them runs when it is named, as in `npx jest test/e2e/chot`.
 */
const LONG = [
  'test/bundle/release',
  'test/e2e/(?!command-line|libreoffice|page\\.)',
  'test/interleaving/interleaving',
  'test/local/page/(mailing|two-files)',
  'test/local/xlsx/(killed|open-file)',
];
const isNamed = process.argv.slice(2).some((argument) => argument.startsWith('test/'));
const leftOut = isNamed || process.env.TESTS === 'all' ? [] : LONG;

/** Tests run the TypeScript sources through esbuild; types are checked apart, by tsc (npm run typecheck). */
export default {
  globalSetup: '<rootDir>/test/support/built.mjs',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.(ts|mjs|js)$': '<rootDir>/test/support/esbuild-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@ironcalc|@noble|zod)/)'],
  testPathIgnorePatterns: ['/node_modules/', ...leftOut.map((path) => `<rootDir>/${path}`)],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/', '<rootDir>/.stryker-tmp/'],
  // No test is one of speed: only one that hangs is stopped.
  testTimeout: 600_000,
  maxWorkers: '100%',
};
