import { randomUUID } from 'node:crypto';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules, ProductWorkflowEvents } from '@medusajs/framework/utils';
import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import {
  createProductVariantsWorkflow,
  emitEventStep,
  updateProductOptionValuesOnProductStep,
} from '@medusajs/medusa/core-flows';
import type { VariantAnswers } from '../../contract';
import { invalidInput } from '../../lib/errors';
import { goodsOfProduct } from '../../lib/goods/goods-of-product';
import { type GoodsVariant, readGoods, unsaidBy } from '../../lib/goods/read-goods';
import { readGoodsGround, readHome } from '../../lib/goods/read-ground';
import { messages } from '../../messages';
import { foreignParts } from './make-goods';
import { stockShelvesStep } from './steps/stock-shelves';

/** Seconds to wait for somebody who adds another size of the same goods. */
const PATIENCE = 30;

interface Asked {
  sellerId: string;
  productId: string;
  size: VariantAnswers;
}

/**
 * Puts another size of goods on the shelf, by the rules of the form.
 * @throws MarketError 400 with everything that is wrong by the fields of a size, 404 for a product of another stall
 */
export async function addSize(container: MedusaContainer, asked: Asked): Promise<void> {
  await container
    .resolve(Modules.LOCKING)
    .execute(`goods-sizes:${asked.productId}`, () => add(container, asked), { timeout: PATIENCE });
}

async function add(container: MedusaContainer, { sellerId, productId, size }: Asked): Promise<void> {
  const [product, ground, home] = await Promise.all([
    goodsOfProduct(container, sellerId, productId),
    readGoodsGround(container, sellerId),
    readHome(container, sellerId),
  ]);
  const sizes = product.answers.variants ?? [];
  const wanted = { ...product.answers, variants: [...sizes, size] };
  const read = readGoods(wanted, { ...ground, unsaid: unsaidBy(product.answers) });
  const added = read.goods?.variants.at(-1);
  if (!added) throw invalidInput(read.problems.map((one) => ofSize(one, sizes.length)));
  const foreign = await foreignParts(container, sellerId, { photos: [], variants: [added] });
  if (foreign.length > 0) throw invalidInput(foreign.map((one) => ofSize(one, 0)));
  await addSizeWorkflow(container).run({
    input: {
      product_id: productId,
      option_id: await readOption(container, productId),
      location_id: home.location_id,
      size: { ...added, sku: added.sku ?? `SP-${randomUUID().slice(0, 8).toUpperCase()}` },
    },
  });
}

/** `variants.3.price` is the `price` of the size that is added. */
function ofSize<Problem extends { field: string }>(problem: Problem, at: number): Problem {
  return { ...problem, field: problem.field.replace(`variants.${at}.`, '') };
}

/** Goods have one option, which tells their sizes apart. */
async function readOption(container: MedusaContainer, productId: string): Promise<string> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'product',
    fields: ['options.id'],
    filters: { id: productId },
  });
  const [option] = (data[0]?.options ?? []) as unknown as { id: string }[];
  if (!option) throw new Error(`The product ${productId} has no sizes.`);
  return option.id;
}

interface AddSizeInput {
  product_id: string;
  option_id: string;
  location_id: string;
  size: GoodsVariant & { sku: string };
}

const addSizeWorkflow = createWorkflow('add-size', (input: AddSizeInput) => {
  updateProductOptionValuesOnProductStep(
    transform(input, ({ product_id, option_id, size }) => [
      { product_id, product_option_id: option_id, add: [{ value: size.title }] },
    ]),
  );
  createProductVariantsWorkflow.runAsStep({
    input: transform(input, ({ product_id, size }) => ({ product_variants: [toVariant(product_id, size)] })),
  });
  stockShelvesStep(
    transform(input, ({ size, location_id }) => [
      { sku: size.sku, location_id, stocked_quantity: size.stock },
    ]),
  );
  emitEventStep({ eventName: ProductWorkflowEvents.UPDATED, data: { id: input.product_id } });
  return new WorkflowResponse(input.product_id);
});

function toVariant(product_id: string, { title, sku, price, content }: AddSizeInput['size']) {
  return {
    product_id,
    title,
    sku,
    manage_inventory: true,
    // What the packing weighs nobody has said.
    ...(content.unit === 'piece' ? {} : { weight: Math.round(content.amount) }),
    options: { [messages.product.variant_option]: title },
    prices: [{ amount: price, currency_code: 'vnd' }],
    metadata: { net_amount: content.amount, net_unit: content.unit },
  };
}
