import type { LinkDefinition } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { createProductsWorkflow, createRemoteLinkStep } from '@medusajs/medusa/core-flows';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import { SELLER_MODULE } from '../../modules/seller';
import { createListingsStep } from './steps/create-listings';
import { stockShelvesStep } from './steps/stock-shelves';
import type { NewGoods } from './types';

interface CreateGoodsInput {
  sales_channel_id: string;
  shipping_profile_id: string;
  goods: NewGoods[];
}

/**
 * Native products with what the market knows of them besides: listing, certificates, stall and shelf. Shoppers see nothing of a product
 * that lacks one of these, so that a half-made one is never shown.
 */
export const createGoodsWorkflow = createWorkflow('create-goods', (input: CreateGoodsInput) => {
  const made = createProductsWorkflow.runAsStep({
    input: transform(input, (given) => ({ products: given.goods.map((goods) => toProduct(goods, given)) })),
  });
  const products = transform({ made, input }, ({ made, input }) => {
    const idOf = new Map(made.map(({ id, handle }) => [handle, id]));
    return input.goods.map(({ slug }) => ({ slug, id: idOf.get(slug) ?? '' }));
  });
  const listings = createListingsStep(transform(input, ({ goods }) => goods.map(({ listing }) => listing)));
  stockShelvesStep(transform(input, ({ goods }) => shelvesOf(goods)));
  createRemoteLinkStep(
    transform({ input, products, listings }, ({ input, products, listings }) =>
      input.goods.flatMap(({ seller_id }, index): LinkDefinition[] => {
        const product = { product_id: products[index]?.id ?? '' };
        return [
          { [Modules.PRODUCT]: product, [LISTING_MODULE]: { listing_id: listings[index] ?? '' } },
          { [Modules.PRODUCT]: product, [SELLER_MODULE]: { seller_id } },
        ];
      }),
    ),
  );
  return new WorkflowResponse(products);
});

const option = messages.product.variant_option;

function toProduct(goods: NewGoods, ground: CreateGoodsInput) {
  return {
    title: goods.title,
    subtitle: goods.listing.subtitle,
    description: goods.description,
    handle: goods.slug,
    external_id: goods.external_id,
    status: 'published' as const,
    thumbnail: `/photos/${goods.listing.photo_keys[0] ?? ''}/640.jpg`,
    shipping_profile_id: ground.shipping_profile_id,
    sales_channels: [{ id: ground.sales_channel_id }],
    category_ids: [goods.category_id],
    options: [{ title: option, values: goods.variants.map(({ title }) => title) }],
    variants: goods.variants.map(({ title, sku, weight, price, content }) => ({
      title,
      sku,
      manage_inventory: true,
      ...(weight === null ? {} : { weight }),
      options: { [option]: title },
      prices: [{ amount: price, currency_code: 'vnd' }],
      metadata: { net_amount: content.amount, net_unit: content.unit },
    })),
  };
}

function shelvesOf(goods: NewGoods[]) {
  return goods.flatMap(({ variants, location_id }) =>
    variants.map(({ sku, stock }) => ({ sku, location_id, stocked_quantity: stock })),
  );
}
