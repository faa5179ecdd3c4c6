import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { TakedownSource } from '../../contract';
import { now } from '../../lib/clock';
import { conflict, invalidInput, notFound } from '../../lib/errors';
import { dueAt } from '../../lib/goods/takedown-clock';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';

/** So many shoppers may wait to be heard about one product: more tell an officer nothing new. */
const REPORTS_AT_ONCE = 10;

interface Requested {
  product_slug: string;
  source: TakedownSource;
  requester: string;
  document: string | null;
  claim: string;
  received_at: Date;
}

/** Enters that goods should go off the market. @returns its id @throws MarketError 400 `product_unknown` */
export async function requestTakedown(container: MedusaContainer, asked: Requested): Promise<string> {
  const product = await findProduct(container, asked.product_slug);
  if (!product) {
    const message = messages.takedown.product_unknown;
    throw invalidInput([{ field: 'product_slug', code: 'product_unknown', message }]);
  }
  return enter(container, asked, product);
}

/**
 * Enters what a shopper says of goods.
 * @throws MarketError 404 for goods that shoppers do not see, 409 where many have said something already
 */
export async function reportListing(
  container: MedusaContainer,
  { slug, claim, contact }: { slug: string; claim: string; contact: string },
): Promise<void> {
  const product = await findProduct(container, slug);
  if (product?.status !== 'published') {
    throw notFound('product_not_found', messages.catalogue.product_not_found);
  }
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [, waiting] = await listings.listAndCountTakedowns(
    { product_id: product.id, source: 'shopper', state: 'pending' },
    { select: ['id'], take: 1 },
  );
  if (waiting >= REPORTS_AT_ONCE) throw conflict('too_many_reports', messages.takedown.too_many_reports);
  const asked = { product_slug: slug, source: 'shopper', requester: contact, document: null, claim } as const;
  await enter(container, { ...asked, received_at: now() }, product);
}

async function enter(
  container: MedusaContainer,
  { product_slug: _, ...asked }: Requested,
  product: { id: string; seller_id: string },
): Promise<string> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const { id } = await listings.createTakedowns({
    ...asked,
    product_id: product.id,
    seller_id: product.seller_id,
    due_at: dueAt(asked.received_at),
  });
  return id;
}

async function findProduct(container: MedusaContainer, slug: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'product',
    fields: ['id', 'status', 'seller.id'],
    filters: { handle: slug },
  });
  const [product] = data as unknown as { id: string; status: string; seller?: { id: string } }[];
  return product?.seller && { id: product.id, status: product.status, seller_id: product.seller.id };
}
