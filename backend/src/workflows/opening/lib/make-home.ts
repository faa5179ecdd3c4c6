import type { LinkDefinition, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { SELLER_MODULE } from '../../../modules/seller';

interface Housed {
  /** Of the seller. */
  id: string;
  name: string;
  street: string;
  commune_code: string;
  province_code: string;
}

const FIND_LOCATION = `SELECT id FROM stock_location WHERE metadata->>'seller_id' = :seller AND deleted_at IS NULL`;

/** Where a stall keeps its goods and where from it delivers: a native stock location with its fulfilment set, in the one sales channel. */
export async function makeHome(container: MedusaContainer, seller: Housed): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: channels } = await query.graph({ entity: 'sales_channel', fields: ['id'] });
  const [channel] = channels;
  if (!channel) throw new Error('The market has no sales channel.');
  const stock_location_id = await findOrMakeLocation(container, seller);
  const fulfillment_set_id = await findOrMakeSet(container, seller);
  const links: LinkDefinition[] = [
    { [SELLER_MODULE]: { seller_id: seller.id }, [Modules.STOCK_LOCATION]: { stock_location_id } },
    {
      [Modules.SALES_CHANNEL]: { sales_channel_id: channel.id },
      [Modules.STOCK_LOCATION]: { stock_location_id },
    },
    { [Modules.STOCK_LOCATION]: { stock_location_id }, [Modules.FULFILLMENT]: { fulfillment_set_id } },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' },
    },
  ];
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  for (const one of links) {
    if ((await link.list(one)).length === 0) await link.create(one);
  }
}

async function findOrMakeLocation(container: MedusaContainer, seller: Housed): Promise<string> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { id: string }[] }>(FIND_LOCATION, { seller: seller.id });
  const [found] = rows;
  if (found) return found.id;
  const made = await container.resolve(Modules.STOCK_LOCATION).createStockLocations({
    name: seller.name,
    address: {
      address_1: seller.street,
      country_code: 'vn',
      city: seller.commune_code,
      province: seller.province_code,
    },
    metadata: { seller_id: seller.id },
  });
  return made.id;
}

/** The set's name must be one of a kind in the whole market, and stalls may share theirs: so it is the seller's id. */
async function findOrMakeSet(container: MedusaContainer, { id: name }: Housed): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [found] = await fulfillment.listFulfillmentSets({ name }, { take: 1 });
  return (found ?? (await fulfillment.createFulfillmentSets({ name, type: 'shipping' }))).id;
}
