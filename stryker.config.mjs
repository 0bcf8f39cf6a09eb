/** Mutation testing of the rules and the actions, started by scripts/mutate.mjs: see docs/mutation.md. */
const inBooks = (names) => names.split(' ').map((name) => `test/actions/${name}.test.ts`);
const PARTS = {
  // Rules of what is written into books (receipts, gifts, payments, seals) are told by tests of whole workbooks.
  domain: {
    tests: [
      'test/domain',
      ...inBooks('closing confirmations doubts gifts handover payment-codes receipts reconcile remind seals'),
      ...inBooks('submissions use use-documents'),
    ],
    milliseconds: 60,
    cases: 5,
  },
  actions: { tests: ['test/actions'], milliseconds: 1_000, cases: 3 },
};

const { MUTATE_PART: part = 'domain', MUTATE_FILES, MUTATE_TESTS, MUTATE_TIMES = '1' } = process.env;
const { tests, milliseconds, cases } = PARTS[part];
process.env.MUTATE_CASES ??= String(cases);

export default {
  mutate: MUTATE_FILES?.split(',') ?? [`src/${part}/**/*.ts`],
  plugins: ['./test/mutation/runner.mjs'],
  testRunner: 'bundled',
  bundled: {
    tests: MUTATE_TESTS?.split(',') ?? tests,
    // They open a browser.
    // What every action says, reports and writes, as a whole.
    first: ['test/actions/told.test.ts'],
    leftOut: ['test/actions/qr-image.test.ts', 'test/actions/letter-qr.test.ts'],
    milliseconds: milliseconds * Number(MUTATE_TIMES),
    freshFiles: 3 * Number(MUTATE_TIMES),
  },
  coverageAnalysis: 'perTest',
  // TypeScript 7 has no classic interface, with which Stryker would rewrite tsconfig.json: esbuild needs none.
  tsconfigFile: 'none',
  ignorePatterns: ['bench', 'docs', 'build', 'test/e2e', 'test/page', 'test/sidebar', 'coverage', 'mau'],
  concurrency: Number(process.env.MUTATE_WORKERS ?? 1),
  incremental: true,
  incrementalFile: process.env.MUTATE_REPORT ?? `reports/mutation/${part}.json`,
  reporters: ['clear-text', 'progress-append-only', 'html'],
  htmlReporter: { fileName: `reports/mutation/${part}.html` },
  clearTextReporter: { logTests: false, allowColor: false, reportMutants: false },
  allowConsoleColors: false,
  warnings: { unknownOptions: false },
  timeoutMS: 8_000,
  timeoutFactor: 0.05,
  dryRunTimeoutMinutes: 20,
};
