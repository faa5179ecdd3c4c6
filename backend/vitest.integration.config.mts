import { defineConfig } from 'vitest/config';

/** Modules, workflows and doors on a real PostgreSQL, one file after another. */
export default defineConfig({
  test: {
    include: ['src/**/*.integration.test.ts'],
    globals: true,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    globalSetup: ['testing/postgres.mts', 'testing/environment.mts'],
    setupFiles: ['testing/typescript.mts'],
  },
});
