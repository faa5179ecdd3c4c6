import { defineConfig } from 'vitest/config';

/** Unit tests: rules alone, no database. */
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], exclude: ['src/**/*.integration.test.ts'] },
});
