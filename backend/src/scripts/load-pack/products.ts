import type { Pack, Product } from '@cho-phien/seed';
import type { LinkDefinition, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { createProductsWorkflow } from '@medusajs/medusa/core-flows';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { SELLER_MODULE } from '../../modules/seller';
import type { Ground } from './ground';
import type { LoadedSeller } from './sellers';

interface Loaded {
  ground: Ground;
  categories: Map<string, string>;
  sellers: Map<string, LoadedSeller>;
}

const BATCH = 60;

/** Products through Medusa's own workflow, then their listing, seller and stock in bulk. */
export async function loadProducts(container: MedusaContainer, pack: Pack, loaded: Loaded): Promise<void> {
  for (let start = 0; start < pack.products.length; start += BATCH) {
    const batch = pack.products.slice(start, start + BATCH);
    const { result } = await createProductsWorkflow(container).run({
      input: { products: batch.map((product) => toInput(product, loaded)) },
    });
    const idOf = new Map(result.map((product) => [product.handle, product.id]));
    await linkListings(container, batch, idOf, loaded.sellers);
  }
  await stockShelves(container, pack, loaded.sellers);
}

function toInput(product: Product, { ground, categories }: Loaded) {
  const option = messages.product.variant_option;
  return {
    title: product.title,
    subtitle: product.subtitle,
    description: product.description,
    handle: product.slug,
    status: 'published' as const,
    thumbnail: `/photos/${product.photo}/640.jpg`,
    shipping_profile_id: ground.shippingProfileId,
    sales_channels: [{ id: ground.salesChannelId }],
    category_ids: [categories.get(product.categorySlug) ?? ''],
    options: [{ title: option, values: product.variants.map((variant) => variant.title) }],
    variants: product.variants.map((variant) => ({
      title: variant.title,
      sku: variant.sku,
      manage_inventory: true,
      weight: variant.weightGrams,
      options: { [option]: variant.title },
      prices: [{ amount: variant.price, currency_code: 'vnd' }],
      metadata: { net_amount: variant.netContent.amount, net_unit: variant.netContent.unit },
    })),
  };
}

async function linkListings(
  container: MedusaContainer,
  products: Product[],
  idOf: Map<string, string>,
  sellers: Map<string, LoadedSeller>,
): Promise<void> {
  const service: ListingModuleService = container.resolve(LISTING_MODULE);
  const listings = await service.createListings(
    products.map((product) => ({
      subtitle: product.subtitle,
      photo_keys: [product.photo],
      origin_commune_code: product.originCommuneCode,
      harvest_months: product.harvestMonths as unknown as Record<string, unknown>,
      unit: product.unit,
      vat_class: product.vatClass,
      vsic: product.vsic,
      storage: product.storage,
      shelf_life_days: product.shelfLifeDays,
      weight_tolerance: product.weightTolerance ?? null,
      popularity: product.popularity,
    })),
  );
  const certificates = products.flatMap((product, index) =>
    product.certificates.map((certificate) => ({
      listing_id: listings[index]?.id ?? '',
      kind: certificate.kind,
      stars: certificate.stars ?? null,
      number: certificate.number,
      issuer: certificate.issuer,
      issued_on: certificate.issuedOn,
      expires_on: certificate.expiresOn,
    })),
  );
  if (certificates.length > 0) await service.createCertificates(certificates);
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    products.flatMap((product, index): LinkDefinition[] => {
      const productId = idOf.get(product.slug) ?? '';
      return [
        {
          [Modules.PRODUCT]: { product_id: productId },
          [LISTING_MODULE]: { listing_id: listings[index]?.id ?? '' },
        },
        {
          [Modules.PRODUCT]: { product_id: productId },
          [SELLER_MODULE]: { seller_id: sellers.get(product.sellerSlug)?.id ?? '' },
        },
      ];
    }),
  );
}

async function stockShelves(
  container: MedusaContainer,
  pack: Pack,
  sellers: Map<string, LoadedSeller>,
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY);
  const items = await inventory.listInventoryItems({}, { select: ['id', 'sku'], take: null });
  const itemOf = new Map(items.map((item) => [item.sku, item.id]));
  await inventory.createInventoryLevels(
    pack.products.flatMap((product) =>
      product.variants.map((variant) => ({
        inventory_item_id: itemOf.get(variant.sku) ?? '',
        location_id: sellers.get(product.sellerSlug)?.locationId ?? '',
        stocked_quantity: variant.stock,
      })),
    ),
  );
}
