import type { Pack } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from '@medusajs/medusa/core-flows';

/** What every seller and product of the market hangs on. */
export interface Ground {
  salesChannelId: string;
  shippingProfileId: string;
  regionId: string;
}

/**
 * Store, region, currency, the one sales channel (a second one makes every product list slow), the one shipping profile
 * and the storefront's key.
 */
export async function loadGround(container: MedusaContainer, pack: Pack): Promise<Ground> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: stores } = await query.graph({ entity: 'store', fields: ['id'] });
  const { data: channels } = await query.graph({ entity: 'sales_channel', fields: ['id'] });
  const [store] = stores;
  const [channel] = channels;
  if (!store || !channel) throw new Error('The database has no store: run the migration first.');

  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: pack.market.name,
        supported_currencies: [{ currency_code: 'vnd', is_default: true, is_tax_inclusive: true }],
        default_sales_channel_id: channel.id,
        metadata: { market: pack.market, pilots: pack.pilots },
      },
    },
  });
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: 'Việt Nam',
          currency_code: 'vnd',
          countries: ['vn'],
          automatic_taxes: false,
          is_tax_inclusive: true,
          payment_providers: ['pp_vietqr_vietqr', 'pp_cod_cod', 'pp_card_stripe'],
        },
      ],
    },
  });
  await createTaxRegionsWorkflow(container).run({
    input: [{ country_code: 'vn', provider_id: 'tp_system' }],
  });
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: 'Storefront', type: 'publishable', created_by: '' }] },
  });
  const [region] = regions;
  const [key] = keys;
  if (!region || !key) throw new Error('Region and key were not made.');
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channel.id] } });
  const profile = await shippingProfile(container);
  return { salesChannelId: channel.id, shippingProfileId: profile.id, regionId: region.id };
}

async function shippingProfile(container: MedusaContainer): Promise<{ id: string }> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const [found] = await fulfillment.listShippingProfiles({ type: 'default' });
  return found ?? (await fulfillment.createShippingProfiles({ name: 'Mặc định', type: 'default' }));
}
