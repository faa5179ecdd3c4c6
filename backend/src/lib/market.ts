import type { Market } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

/** What the province pack says of the market, as it was loaded. */
export async function readMarket(container: MedusaContainer): Promise<Market> {
  const { data: stores } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: 'store', fields: ['metadata'] });
  const market = stores[0]?.metadata?.market;
  if (!market) throw new Error('No province pack was loaded into this market.');
  return market as Market;
}
