import { defineConfig } from 'vitest/config';

/** Unit tests: rules alone, no database. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['src/**/*.integration.test.ts'],
    // Properties are tried on hundreds of drawn markets, also where the machine does other things.
    testTimeout: 60_000,
  },
});
