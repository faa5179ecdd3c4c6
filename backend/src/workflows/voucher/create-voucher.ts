import type { CreatePromotionDTO, LinkDefinition, MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { createPromotionsStep, createRemoteLinkStep } from '@medusajs/medusa/core-flows';
import type { NewSellerVoucher } from '../../contract';
import { localDate, now } from '../../lib/clock';
import { invalidInput } from '../../lib/errors';
import { messages } from '../../messages';
import { SELLER_MODULE } from '../../modules/seller';

interface Input {
  seller_id: string;
  promotion: CreatePromotionDTO;
}

/** A native promotion and the stall that gives it: without the stall it would be the market's. */
const createVoucherWorkflow = createWorkflow('create-voucher', (input: Input) => {
  const wanted = transform({ input }, ({ input }) => [input.promotion]);
  const promotions = createPromotionsStep(wanted);
  const links = transform({ input, promotions }, ({ input, promotions }): LinkDefinition[] =>
    promotions.map(({ id }) => ({
      [Modules.PROMOTION]: { promotion_id: id },
      [SELLER_MODULE]: { seller_id: input.seller_id },
    })),
  );
  createRemoteLinkStep(links);
  return new WorkflowResponse(promotions);
});

/**
 * Makes a stall's own voucher; answers its id.
 * @throws MarketError for a code that is taken, days that are past, goods of another stall
 */
export async function createVoucher(
  container: MedusaContainer,
  sellerId: string,
  wanted: NewSellerVoucher,
): Promise<string> {
  const { field } = messages.voucher;
  if (wanted.ends_on < localDate(now()))
    throw invalidInput([{ field: 'ends_on', code: 'dates', message: field.dates }]);
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const taken = await database.raw<{ rows: unknown[] }>(
    'SELECT 1 FROM promotion WHERE upper(code) = :code AND deleted_at IS NULL',
    { code: wanted.code },
  );
  if (taken.rows.length > 0) throw codeTaken();
  await demandOwnGoods(container, sellerId, wanted.product_ids ?? []);
  try {
    const { result } = await createVoucherWorkflow(container).run({
      input: { seller_id: sellerId, promotion: promotionOf(wanted) },
    });
    const [made] = result;
    if (!made) throw new Error(`Voucher ${wanted.code} was not made.`);
    return made.id;
  } catch (error) {
    if (/promotion with code/i.test(error instanceof Error ? error.message : '')) throw codeTaken();
    throw error;
  }
}

function codeTaken() {
  return invalidInput([{ field: 'code', code: 'code_taken', message: messages.voucher.field.code_taken }]);
}

async function demandOwnGoods(container: MedusaContainer, sellerId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `SELECT 1 FROM product_product_seller_seller
     WHERE seller_id = :seller AND product_id = ANY(:ids) AND deleted_at IS NULL`,
    { seller: sellerId, ids },
  );
  if (rows.length === new Set(ids).size) return;
  const { products } = messages.voucher.field;
  throw invalidInput([{ field: 'product_ids', code: 'products', message: products }]);
}

function promotionOf(wanted: NewSellerVoucher): CreatePromotionDTO {
  const { code, minimum, limit, starts_on, ends_on } = wanted;
  return {
    code,
    type: 'standard',
    status: 'active',
    is_automatic: false,
    limit: limit ?? null,
    application_method: methodOf(wanted),
    // Before vouchers: `item_total` is without what this very voucher takes off.
    rules: minimum ? [{ attribute: 'original_item_total', operator: 'gte', values: [String(minimum)] }] : [],
    campaign: {
      name: code,
      campaign_identifier: code,
      starts_at: startOf(starts_on),
      // The last day is one of its days.
      ends_at: new Date(startOf(ends_on).getTime() + DAY),
      ...budgetOf(wanted),
    },
  };
}

function methodOf({
  kind,
  value = 0,
  product_ids = [],
}: NewSellerVoucher): CreatePromotionDTO['application_method'] {
  const currency_code = 'vnd';
  if (kind === 'free_delivery') {
    return {
      type: 'percentage',
      target_type: 'shipping_methods',
      allocation: 'across',
      value: 100,
      currency_code,
    };
  }
  if (product_ids.length === 0) return { type: kind, target_type: 'order', value, currency_code };
  return {
    type: kind,
    target_type: 'items',
    allocation: 'across',
    value,
    currency_code,
    target_rules: [{ attribute: 'items.product.id', operator: 'in', values: product_ids }],
  };
}

function budgetOf({ per_buyer, budget }: NewSellerVoucher) {
  if (per_buyer) {
    return {
      budget: { type: 'use_by_attribute' as const, attribute: 'customer_id', limit: per_buyer },
    };
  }
  return budget ? { budget: { type: 'spend' as const, limit: budget, currency_code: 'vnd' } } : {};
}

const DAY = 24 * 60 * 60 * 1000;

/** Midnight in Asia/Ho_Chi_Minh, which knows no summer time. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}
