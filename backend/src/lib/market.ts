import type { Market, Pilot } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

/** What the province pack says of the market, as it was loaded. */
export async function readMarket(container: MedusaContainer): Promise<Market> {
  const market = (await metadata(container))?.market;
  if (!market) throw new Error('No province pack was loaded into this market.');
  return market as Market;
}

/** The models that the province follows, as they were loaded; none in a market that was filled before there were any. */
export async function readPilots(container: MedusaContainer): Promise<Pilot[]> {
  return ((await metadata(container))?.pilots ?? []) as Pilot[];
}

async function metadata(container: MedusaContainer): Promise<Record<string, unknown> | null | undefined> {
  const { data: stores } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: 'store', fields: ['metadata'] });
  return stores[0]?.metadata;
}
