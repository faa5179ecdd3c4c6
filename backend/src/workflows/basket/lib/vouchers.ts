import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Dong } from '../../../contract';

/** A promotion of Medusa's, with the stall that gives it and what limits it. */
export interface Voucher {
  promotion_id: string;
  code: string;
  automatic: boolean;
  kind: 'standard' | 'buyget';
  status: 'draft' | 'active' | 'inactive';
  limit: number | null;
  used: number;
  method: 'fixed' | 'percentage';
  target: 'order' | 'items' | 'shipping_methods';
  allocation: 'each' | 'across' | 'once' | null;
  value: number;
  currency_code: string | null;
  starts_at: Date | null;
  ends_at: Date | null;
  budget: { type: 'spend' | 'usage' | 'use_by_attribute'; limit: number | null; used: number } | null;
  /** The stall that gives it; null for the market's own. */
  seller: { id: string; name: string } | null;
  /** What the goods must cost at least; null when there is no such rule. */
  minimum: Dong | null;
  /** Another one as soon as anything changes by which Medusa works out what it gives. */
  stamp: string;
}

/** How rules of Medusa's name the worth of the goods. */
export const GOODS_TOTALS = [
  'item_total',
  'item_subtotal',
  'subtotal',
  'total',
  'original_item_total',
  'original_item_subtotal',
];

const VOUCHERS = `
SELECT promotion.id AS promotion_id, promotion.code, promotion.is_automatic AS automatic, promotion.type AS kind,
  promotion.status, promotion."limit", promotion.used,
  method.type AS method, method.target_type AS target, method.allocation, method.value::float8 AS value,
  method.currency_code, campaign.starts_at, campaign.ends_at,
  CASE WHEN budget.id IS NOT NULL THEN jsonb_build_object(
    'type', budget.type, 'limit', budget."limit"::float8, 'used', budget.used::float8) END AS budget,
  CASE WHEN stall.id IS NOT NULL THEN jsonb_build_object('id', stall.id, 'name', stall.name) END AS seller,
  (SELECT max(value.value::float8)
   FROM promotion_promotion_rule AS of_rule
   JOIN promotion_rule AS rule ON rule.id = of_rule.promotion_rule_id AND rule.deleted_at IS NULL
   JOIN promotion_rule_value AS value ON value.promotion_rule_id = rule.id AND value.deleted_at IS NULL
   WHERE of_rule.promotion_id = promotion.id AND rule.operator IN ('gte', 'gt')
     AND rule.attribute = ANY(:totals) AND value.value ~ '^[0-9]{1,12}([.][0-9]{1,6}){0,1}$') AS minimum,
  md5(concat_ws('|', (to_jsonb(promotion) - 'used' - 'updated_at')::text, method::text, campaign::text, budget::text,
    (SELECT string_agg(concat(of_rule.kind, rule::text, (
       SELECT string_agg(one::text, ',' ORDER BY one.id) FROM promotion_rule_value AS one
       WHERE one.promotion_rule_id = rule.id)), ';' ORDER BY of_rule.kind, rule.id)
     FROM (
       SELECT 'order' AS kind, promotion_rule_id FROM promotion_promotion_rule WHERE promotion_id = promotion.id
       UNION ALL SELECT 'target', promotion_rule_id FROM application_method_target_rules
         WHERE application_method_id = method.id
       UNION ALL SELECT 'buy', promotion_rule_id FROM application_method_buy_rules
         WHERE application_method_id = method.id
     ) AS of_rule
     JOIN promotion_rule AS rule ON rule.id = of_rule.promotion_rule_id))) AS stamp
FROM promotion
JOIN promotion_application_method AS method
  ON method.promotion_id = promotion.id AND method.deleted_at IS NULL
LEFT JOIN promotion_campaign AS campaign ON campaign.id = promotion.campaign_id AND campaign.deleted_at IS NULL
LEFT JOIN promotion_campaign_budget AS budget
  ON budget.campaign_id = campaign.id AND budget.deleted_at IS NULL
LEFT JOIN promotion_promotion_seller_seller AS of_stall
  ON of_stall.promotion_id = promotion.id AND of_stall.deleted_at IS NULL
LEFT JOIN seller AS stall ON stall.id = of_stall.seller_id AND stall.deleted_at IS NULL
WHERE promotion.deleted_at IS NULL AND (
  (promotion.code = ANY(:codes) AND promotion.status <> 'draft')
  OR (promotion.is_automatic AND promotion.status = 'active'))
ORDER BY promotion.created_at, promotion.id`;

/** The vouchers with these codes, and those that apply without a code. Drafts are nobody's to know of. */
export async function readVouchers(container: MedusaContainer, codes: string[]): Promise<Voucher[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database
    .raw<{ rows: Voucher[] }>(VOUCHERS, { codes, totals: GOODS_TOTALS })
    .options({ name: 'vouchers' });
  return rows;
}

/** The code as the promotion module spells it, however it was typed; null when there is none. */
export async function findVoucherCode(container: MedusaContainer, typed: string): Promise<string | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { code: string }[] }>(
    `SELECT code FROM promotion
     WHERE upper(code) = upper(:typed) AND status <> 'draft' AND NOT is_automatic AND deleted_at IS NULL
     ORDER BY code = :typed DESC LIMIT 1`,
    { typed },
  );
  return rows[0]?.code ?? null;
}
