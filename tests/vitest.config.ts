import { defineConfig } from 'vitest/config';

const MINUTES = 60_000;

/** A suite on a running market; one file after another, since all of them share it. */
const suite = (name: string, globalSetup: string[] = [], minutes = 2, include = `${name}/**/*.test.ts`) => ({
  test: {
    name,
    include: [include],
    globalSetup,
    fileParallelism: false,
    testTimeout: minutes * MINUTES,
    hookTimeout: 6 * MINUTES,
  },
});

const ONE_MARKET = ['harness/shared-market.ts'];

export default defineConfig({
  test: {
    // Of all global set-ups together: a plain Medusa may need its 20 seconds of grace, then PostgreSQL its own.
    teardownTimeout: 2 * MINUTES,
    projects: [
      suite('contracts', ONE_MARKET),
      suite('races', [...ONE_MARKET, 'races/second-backend.ts']),
      suite('e2e', ONE_MARKET, 4),
      suite('crash', [], 6),
      suite('launcher', [], 6),
      suite('load', ['load/two-shops.ts'], 10, 'load/*.test.ts'),
      // Starts what it needs by itself.
      suite('load-alone', [], 10, 'load/*/*.test.ts'),
    ],
  },
});
