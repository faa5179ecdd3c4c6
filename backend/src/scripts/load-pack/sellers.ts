import type { Pack, Seller } from '@cho-phien/seed';
import type { LinkDefinition, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { geoZonesOf } from '../../lib/delivery/geo-zones';
import { messages } from '../../messages';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import type { Ground } from './ground';

export interface LoadedSeller {
  id: string;
  locationId: string;
  /** Shipping option id by kind. */
  shipping: Partial<Record<DeliveryKind, string>>;
}

type DeliveryKind = 'province' | 'country' | 'pickup';

/** @returns what products and past orders need of each seller, by slug */
export async function loadSellers(
  container: MedusaContainer,
  pack: Pack,
  ground: Ground,
): Promise<Map<string, LoadedSeller>> {
  const service: SellerModuleService = container.resolve(SELLER_MODULE);
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const photoOf = new Map(pack.products.map((product) => [product.sellerSlug, product.photo]));
  const made = await service.createSellers(
    pack.sellers.map((seller) => toRow(seller, pack, photoOf.get(seller.slug))),
  );
  const idOf = new Map(made.map((seller) => [seller.slug, seller.id]));
  const locations = await makeLocations(container, pack);
  const shipping = await makeShipping(container, pack, ground);

  const loaded = new Map<string, LoadedSeller>();
  const links: LinkDefinition[] = [];
  for (const { slug } of pack.sellers) {
    const [id, locationId, delivery] = [idOf.get(slug), locations.get(slug), shipping.get(slug)];
    if (!id || !locationId || !delivery) throw new Error(`Seller ${slug} was not made whole.`);
    loaded.set(slug, { id, locationId, shipping: delivery.options });
    links.push(
      { [SELLER_MODULE]: { seller_id: id }, [Modules.STOCK_LOCATION]: { stock_location_id: locationId } },
      {
        [Modules.SALES_CHANNEL]: { sales_channel_id: ground.salesChannelId },
        [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
      },
      {
        [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
        [Modules.FULFILLMENT]: { fulfillment_set_id: delivery.setId },
      },
      {
        [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
        [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' },
      },
      ...Object.values(delivery.options).map((optionId) => ({
        [SELLER_MODULE]: { seller_id: id },
        [Modules.FULFILLMENT]: { shipping_option_id: optionId },
      })),
    );
  }
  await link.create(links);
  return loaded;
}

function toRow(seller: Seller, pack: Pack, photoKey: string | undefined) {
  return {
    slug: seller.slug,
    name: seller.name,
    legal_name: seller.legalName,
    kind: seller.kind,
    tax_code: seller.taxCode,
    representative: seller.representative,
    phone: seller.phone,
    email: seller.email,
    commune_code: seller.communeCode,
    province_code: pack.market.provinceCode,
    street: seller.street,
    lat: seller.lat,
    lon: seller.lon,
    bank_bin: seller.bank.bin,
    bank_account: seller.bank.account,
    bank_holder: seller.bank.holder,
    settlement_mode: seller.settlementMode,
    vat_method: seller.vatMethod,
    vsic: seller.vsic,
    margin_rate: seller.marginRate,
    story: seller.story,
    photo_key: photoKey ?? 'khong-co-anh',
    joined_on: seller.joinedOn,
    state: 'active' as const,
    demo: seller.demo,
  };
}

async function makeLocations(container: MedusaContainer, pack: Pack): Promise<Map<string, string>> {
  const locations = await container.resolve(Modules.STOCK_LOCATION).createStockLocations(
    pack.sellers.map((seller) => ({
      name: seller.name,
      address: {
        address_1: seller.street,
        country_code: 'vn',
        city: seller.communeCode,
        province: pack.market.provinceCode,
      },
      metadata: { seller_slug: seller.slug },
    })),
  );
  return new Map(locations.map((location) => [String(location.metadata?.seller_slug), location.id]));
}

/** One fulfilment set for each seller; in it for each way of delivery a zone and an option, with native price sets. */
async function makeShipping(container: MedusaContainer, pack: Pack, ground: Ground) {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const sets = await fulfillment.createFulfillmentSets(
    pack.sellers.map((seller) => ({
      name: seller.slug,
      type: 'shipping',
      service_zones: deliveryKinds(seller).map(({ kind }) => ({
        name: zoneName(seller.slug, kind),
        geo_zones: geoZonesOf(
          kind === 'province' ? { kind, province: pack.market.provinceCode } : { kind: 'country' },
        ),
      })),
    })),
  );
  const setOf = new Map(sets.map((set) => [set.name, set]));
  const zoneOf = new Map(sets.flatMap((set) => set.service_zones.map((zone) => [zone.name, zone.id])));
  const wanted = pack.sellers.flatMap((seller) =>
    deliveryKinds(seller).map(({ kind, fee }) => ({
      slug: seller.slug,
      kind,
      fee,
      days: seller.delivery.days,
    })),
  );
  const options = await fulfillment.createShippingOptions(
    wanted.map(({ slug, kind, days: [days_min, days_max] }) => ({
      name: messages.delivery[kind],
      service_zone_id: zoneOf.get(zoneName(slug, kind)) ?? '',
      shipping_profile_id: ground.shippingProfileId,
      provider_id: 'manual_manual',
      price_type: 'flat' as const,
      type: { label: messages.delivery[kind], description: messages.delivery[kind], code: kind },
      data: { id: `manual-fulfillment`, kind, days_min, days_max },
      rules: [{ attribute: 'enabled_in_store', operator: 'eq' as const, value: 'true' }],
    })),
  );
  const prices = await container
    .resolve(Modules.PRICING)
    .createPriceSets(
      wanted.map(({ fee }) => ({ prices: [{ amount: fee, currency_code: 'vnd', rules: {} }] })),
    );
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    options.map((option, index) => ({
      [Modules.FULFILLMENT]: { shipping_option_id: option.id },
      [Modules.PRICING]: { price_set_id: prices[index]?.id ?? '' },
    })),
  );
  const made = new Map<string, { setId: string; options: Partial<Record<DeliveryKind, string>> }>();
  wanted.forEach(({ slug, kind }, index) => {
    const entry = made.get(slug) ?? { setId: setOf.get(slug)?.id ?? '', options: {} };
    entry.options[kind] = options[index]?.id;
    made.set(slug, entry);
  });
  return made;
}

/** Names of zones are the fulfilment module's alone, and each is one of a kind. */
function zoneName(slug: string, kind: DeliveryKind): string {
  return `${slug}/${kind}`;
}

function deliveryKinds({ delivery }: Seller): { kind: DeliveryKind; fee: number }[] {
  return [
    { kind: 'province', fee: delivery.province },
    ...(delivery.country === null ? [] : [{ kind: 'country' as const, fee: delivery.country }]),
    ...(delivery.pickup ? [{ kind: 'pickup' as const, fee: 0 }] : []),
  ];
}
