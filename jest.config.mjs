import { availableParallelism } from 'node:os';

const common = {
  setupFiles: ['<rootDir>/test/support/property-runs.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** What runs the built program as its users do, and a second time on PostgreSQL. */
const onBothDatabases = [
  'access',
  'access-table',
  'cli',
  'forecasting',
  'home',
  'metrics',
  'numbers',
  'openapi',
  'readme',
  'recording',
  'service',
  'start',
];

/** Tests in tiers by file name: `.spec` pure, `.int.spec` real database, `.e2e.spec` real HTTP and processes. */
export default {
  projects: [
    {
      ...common,
      displayName: 'all',
      testMatch: ['src', 'console/src', 'test'].map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
      globalSetup: '<rootDir>/test/support/start-shared-regions.ts',
      globalTeardown: '<rootDir>/test/support/stop-shared-regions.ts',
    },
    {
      ...common,
      displayName: 'on PostgreSQL',
      testMatch: onBothDatabases.map((name) => `<rootDir>/test/e2e/${name}.e2e.spec.ts`),
      testEnvironment: '<rootDir>/test/support/postgres-environment.mjs',
      globalSetup: '<rootDir>/test/support/start-shared-postgres.ts',
      globalTeardown: '<rootDir>/test/support/stop-shared-postgres.ts',
    },
  ],
  testTimeout: 60_000,
  // Tests over HTTP and in browsers wait more than they compute: two at a time keep two cores busy, and three starve each other.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // `npm run coverage`. V8 counts what runs in Jest's own process: what worker threads and child processes (the built service,
  // the command line) run from `dist` is not seen, so the true figures are higher. The floor is a few points below what was measured
  // without `../shared/data`.
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.spec.ts'],
  coverageReporters: ['text-summary', 'lcov'],
  coverageThreshold: { global: { statements: 82, branches: 85, functions: 84, lines: 82 } },
};
