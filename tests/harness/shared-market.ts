import { readFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { type MarketAddress, openMarket } from './market';
import { StripeStandIn } from './stripe/stand-in';

declare module 'vitest' {
  interface ProvidedContext {
    market: MarketAddress;
  }
}

/**
 * One market for all files of a suite; tests get its address with `inject('market')`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { close, ...address } = await runningMarket();
  project.provide('market', address);
  return close;
}

/**
 * A new market, with a stand-in for Stripe beside it; or, to work on a test with one that runs already, that of `RUNNING_MARKET`, a
 * JSON file of its `MarketAddress`, which goes on running.
 */
export async function runningMarket(): Promise<MarketAddress & { close(): Promise<void> }> {
  const file = process.env.RUNNING_MARKET;
  if (file) {
    const address = JSON.parse(await readFile(file, 'utf8')) as MarketAddress;
    return { ...address, close: async () => undefined };
  }
  const stripe = await StripeStandIn.start();
  const { launcher, ...market } = await openMarket({ env: stripe.env });
  stripe.webhooks.url = `${market.backend}/hooks/stripe`;
  return {
    ...market,
    async close() {
      await market.close();
      await stripe.close();
    },
  };
}
