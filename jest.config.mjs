/** Tests run the TypeScript sources through esbuild; types are checked apart, by tsc (npm run typecheck). */
export default {
  globalSetup: '<rootDir>/test/support/built.mjs',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.(ts|mjs|js)$': '<rootDir>/test/support/esbuild-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@ironcalc|@noble|zod)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/', '<rootDir>/.stryker-tmp/'],
  // No test is one of speed: only one that hangs is stopped.
  testTimeout: 180_000,
  maxWorkers: '100%',
};
