import type { TestProject } from 'vitest/node';
import { startSecondBackend } from '../harness/second-backend';

declare module 'vitest' {
  interface ProvidedContext {
    /** The market's own backend and another on the same database. */
    backends: [string, string];
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { market } = project.getProvidedContext();
  const second = await startSecondBackend(market);
  project.provide('backends', [market.backend, second.url]);
  return second.stop;
}
