const { readFileSync, writeFileSync } = require('node:fs');
const { ContainerRegistrationKeys, Modules } = require('@medusajs/framework/utils');
const flows = require('@medusajs/medusa/core-flows');

const BATCH = 50;

/**
 * Fills the plain Medusa with the goods of `PLAIN_GOODS` (JSON: [{slug, title, description, variants: [{title, sku, price, stock, weight}]}])
 * through its own workflows, and writes what a shopper needs to know to `PLAIN_KEYS`.
 */
module.exports.default = async function fill({ container }) {
  const goods = JSON.parse(readFileSync(process.env.PLAIN_GOODS, 'utf8'));
  const run = async (workflow, input) => (await workflow(container).run({ input })).result;
  const link = container.resolve(ContainerRegistrationKeys.LINK);

  const [channel] = await run(flows.createSalesChannelsWorkflow, { salesChannelsData: [{ name: 'Shop' }] });
  const [region] = await run(flows.createRegionsWorkflow, {
    regions: [
      {
        name: 'Việt Nam',
        currency_code: 'vnd',
        countries: ['vn'],
        payment_providers: ['pp_system_default'],
        automatic_taxes: false,
      },
    ],
  });
  const [location] = await run(flows.createStockLocationsWorkflow, {
    locations: [{ name: 'Shelf', address: { address_1: '1', country_code: 'vn' } }],
  });
  await run(flows.linkSalesChannelsToStockLocationWorkflow, { id: location.id, add: [channel.id] });
  const [key] = await run(flows.createApiKeysWorkflow, {
    api_keys: [{ title: 'Shop', type: 'publishable', created_by: '' }],
  });
  await run(flows.linkSalesChannelsToApiKeyWorkflow, { id: key.id, add: [channel.id] });

  const shippingOptionId = await openDelivery(container, run, link, location.id, region.id);
  const profileId = await shippingProfileId(container, run);

  for (let at = 0; at < goods.length; at += BATCH) {
    await run(flows.createProductsWorkflow, {
      products: goods.slice(at, at + BATCH).map((product) => ({
        title: product.title,
        handle: product.slug,
        description: product.description,
        status: 'published',
        shipping_profile_id: profileId,
        sales_channels: [{ id: channel.id }],
        options: [{ title: 'Quy cách', values: product.variants.map((variant) => variant.title) }],
        variants: product.variants.map((variant) => ({
          title: variant.title,
          sku: variant.sku,
          weight: variant.weight,
          manage_inventory: true,
          options: { 'Quy cách': variant.title },
          prices: [{ currency_code: 'vnd', amount: variant.price }],
        })),
      })),
    });
  }
  await stockShelves(container, run, location.id, goods);
  const promoCode = 'GIAM5';
  await run(flows.createPromotionsWorkflow, {
    promotionsData: [
      {
        code: promoCode,
        type: 'standard',
        status: 'active',
        application_method: { type: 'percentage', target_type: 'order', value: 5, currency_code: 'vnd' },
      },
    ],
  });

  writeFileSync(
    process.env.PLAIN_KEYS,
    JSON.stringify({ publishableKey: key.token, regionId: region.id, shippingOptionId, promoCode }),
  );
};

async function shippingProfileId(container, run) {
  const [existing] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: 'default' }, { take: 1 });
  if (existing) return existing.id;
  const [made] = await run(flows.createShippingProfilesWorkflow, {
    data: [{ name: 'Default', type: 'default' }],
  });
  return made.id;
}

async function openDelivery(container, run, link, locationId, regionId) {
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' },
  });
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: 'Delivery',
    type: 'shipping',
    service_zones: [{ name: 'Việt Nam', geo_zones: [{ type: 'country', country_code: 'vn' }] }],
  });
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  });
  const [option] = await run(flows.createShippingOptionsWorkflow, [
    {
      name: 'Giao hàng',
      price_type: 'flat',
      provider_id: 'manual_manual',
      service_zone_id: set.service_zones[0].id,
      shipping_profile_id: await shippingProfileId(container, run),
      type: { label: 'Giao hàng', description: 'Giao tận nơi', code: 'standard' },
      prices: [
        { currency_code: 'vnd', amount: 30000 },
        { region_id: regionId, amount: 30000 },
      ],
      rules: [
        { attribute: 'enabled_in_store', value: 'true', operator: 'eq' },
        { attribute: 'is_return', value: 'false', operator: 'eq' },
      ],
    },
  ]);
  return option.id;
}

async function stockShelves(container, run, locationId, goods) {
  const stockOf = new Map(goods.flatMap((product) => product.variants).map((v) => [v.sku, v.stock]));
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: items } = await query.graph({ entity: 'inventory_item', fields: ['id', 'sku'] });
  await run(flows.createInventoryLevelsWorkflow, {
    inventory_levels: items.map((item) => ({
      inventory_item_id: item.id,
      location_id: locationId,
      stocked_quantity: stockOf.get(item.sku) ?? 0,
    })),
  });
}
