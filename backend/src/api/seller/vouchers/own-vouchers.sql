-- The vouchers of a stall with what became of them, newest first. Of one of them, or all when it is null.
SELECT
  promotion.id,
  promotion.code,
  promotion.status,
  promotion."limit",
  method.type AS method,
  method.target_type AS target,
  method.value::float8 AS value,
  campaign.starts_at,
  campaign.ends_at,
  CASE WHEN budget.type = 'use_by_attribute' THEN budget."limit"::float8 END AS per_buyer,
  CASE WHEN budget.type = 'spend' THEN budget."limit"::float8 END AS budget,
  (SELECT max(value.value::float8)
   FROM promotion_promotion_rule AS of_rule
   JOIN promotion_rule AS rule ON rule.id = of_rule.promotion_rule_id AND rule.attribute = 'original_item_total' AND rule.deleted_at IS NULL
   JOIN promotion_rule_value AS value ON value.promotion_rule_id = rule.id AND value.deleted_at IS NULL
   WHERE of_rule.promotion_id = promotion.id) AS minimum,
  (SELECT coalesce(jsonb_agg(product.title ORDER BY product.title), '[]')
   FROM application_method_target_rules AS of_rule
   JOIN promotion_rule AS rule ON rule.id = of_rule.promotion_rule_id AND rule.deleted_at IS NULL
   JOIN promotion_rule_value AS value ON value.promotion_rule_id = rule.id AND value.deleted_at IS NULL
   JOIN product ON product.id = value.value
   WHERE of_rule.application_method_id = method.id) AS products,
  uses.count::int AS used,
  uses.given::float8 AS given
FROM promotion_promotion_seller_seller AS of_stall
JOIN promotion ON promotion.id = of_stall.promotion_id AND promotion.deleted_at IS NULL
JOIN promotion_application_method AS method ON method.promotion_id = promotion.id AND method.deleted_at IS NULL
LEFT JOIN promotion_campaign AS campaign ON campaign.id = promotion.campaign_id AND campaign.deleted_at IS NULL
LEFT JOIN promotion_campaign_budget AS budget ON budget.campaign_id = campaign.id AND budget.deleted_at IS NULL
CROSS JOIN LATERAL (
  SELECT count(DISTINCT used.checkout_id) AS count, coalesce(sum(used.amount), 0) AS given
  FROM voucher_use AS used
  WHERE used.promotion_id = promotion.id AND used.released_at IS NULL AND used.deleted_at IS NULL
) AS uses
WHERE of_stall.seller_id = :seller
  AND of_stall.deleted_at IS NULL
  AND (cast(:id AS text) IS NULL OR promotion.id = :id)
ORDER BY promotion.created_at DESC, promotion.id DESC
