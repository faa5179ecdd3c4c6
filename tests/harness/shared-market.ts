import { readFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { type MarketAddress, openMarket } from './market';

declare module 'vitest' {
  interface ProvidedContext {
    market: MarketAddress;
  }
}

/**
 * One market for all files of a suite; tests get its address with `inject('market')`. To work on a test with a market that
 * runs already, give `RUNNING_MARKET`, a JSON file of its `MarketAddress`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.RUNNING_MARKET) {
    project.provide(
      'market',
      JSON.parse(await readFile(process.env.RUNNING_MARKET, 'utf8')) as MarketAddress,
    );
    return async () => undefined;
  }
  const { launcher, close, ...address } = await openMarket();
  project.provide('market', address);
  return close;
}
