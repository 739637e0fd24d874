const { readFileSync } = require('node:fs');

const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));

/** What all projects share: swc for our code, packages as they come. */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, exclude: [], swcrc: false }] },
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/bench/'],
};

/** Tests without a database; the others get one PostgreSQL server for the whole run. */
const PURE = ['domain', 'architecture', 'federation/gateway'];

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: 2,
  // Each test file leaves some forty megabytes in its worker, which is begun anew in time.
  workerIdleMemoryLimit: '1500MB',
  // A machine that is busy with other things takes many times as long; nothing waits for it that does not hang.
  testTimeout: 180_000,
  projects: [
    { ...shared, displayName: 'pure', testMatch: PURE.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`) },
    {
      ...shared,
      displayName: 'database',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...PURE.map((folder) => `<rootDir>/test/${folder}/`)],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
