import { defineConfig } from 'vitest/config';

const MINUTES = 60_000;

/** A suite on a running market; one file after another, since all of them share it. */
const suite = (name: string, market: 'shared' | 'own', minutes = 2) => ({
  test: {
    name,
    include: [`${name}/**/*.test.ts`],
    globalSetup: market === 'shared' ? ['harness/shared-market.ts'] : [],
    fileParallelism: false,
    testTimeout: minutes * MINUTES,
    hookTimeout: 6 * MINUTES,
  },
});

export default defineConfig({
  test: {
    projects: [
      suite('contracts', 'shared'),
      suite('races', 'shared'),
      suite('e2e', 'shared', 4),
      suite('crash', 'own', 6),
      suite('launcher', 'own', 6),
      suite('load', 'own', 20),
    ],
  },
});
