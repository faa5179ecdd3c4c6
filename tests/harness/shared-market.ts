import type { TestProject } from 'vitest/node';
import { type MarketAddress, openMarket } from './market';

declare module 'vitest' {
  interface ProvidedContext {
    market: MarketAddress;
  }
}

/** One market for all files of a suite; tests get its address with `inject('market')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { launcher, close, ...address } = await openMarket();
  project.provide('market', address);
  return close;
}
