import type { Pack, Product } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { createGoodsWorkflow } from '../../workflows/listing/create-goods';
import type { NewGoods } from '../../workflows/listing/types';
import type { Ground } from './ground';
import type { LoadedSeller } from './sellers';

interface Loaded {
  ground: Ground;
  categories: Map<string, string>;
  sellers: Map<string, LoadedSeller>;
}

const BATCH = 60;

/** The goods of a pack, by the workflow that makes those of a stall too. */
export async function loadProducts(container: MedusaContainer, pack: Pack, loaded: Loaded): Promise<void> {
  const { salesChannelId: sales_channel_id, shippingProfileId: shipping_profile_id } = loaded.ground;
  for (let start = 0; start < pack.products.length; start += BATCH) {
    const goods = pack.products.slice(start, start + BATCH).map((product) => toGoods(product, loaded));
    await createGoodsWorkflow(container).run({ input: { sales_channel_id, shipping_profile_id, goods } });
  }
}

function toGoods(product: Product, { categories, sellers }: Loaded): NewGoods {
  const seller = sellers.get(product.sellerSlug);
  return {
    seller_id: seller?.id ?? '',
    location_id: seller?.locationId ?? '',
    slug: product.slug,
    title: product.title,
    description: product.description,
    category_id: categories.get(product.categorySlug) ?? '',
    variants: product.variants.map(({ title, sku, weightGrams, price, stock, netContent }) => ({
      title,
      sku,
      weight: weightGrams,
      price,
      stock,
      content: netContent,
    })),
    listing: {
      subtitle: product.subtitle,
      photo_keys: [product.photo],
      origin_commune_code: product.originCommuneCode,
      harvest_months: product.harvestMonths,
      unit: product.unit,
      vat_class: product.vatClass,
      vsic: product.vsic,
      storage: product.storage,
      shelf_life_days: product.shelfLifeDays,
      weight_tolerance: product.weightTolerance ?? null,
      popularity: product.popularity,
      certificates: product.certificates.map((certificate) => ({
        kind: certificate.kind,
        stars: certificate.stars ?? null,
        number: certificate.number,
        issuer: certificate.issuer,
        issued_on: certificate.issuedOn,
        expires_on: certificate.expiresOn,
      })),
    },
  };
}
