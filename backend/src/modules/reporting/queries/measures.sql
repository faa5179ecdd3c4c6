-- Sums that the indicators of domain/05 are made of, from $1 (date) to before $2 (date), by the seller's place.
-- $3 text[]: payment methods that are no cash. $4 text: source of the rollup, see `reporting.trade`. $5 text: the area's province.
WITH by_seller AS (
  SELECT
    seller_id,
    commune_code,
    sum(delivered_amount) AS delivered,
    sum(returned_amount) AS returned,
    sum(vat_net) AS vat,
    sum(output_net) AS output,
    sum(unmeasured_net) AS unmeasured,
    sum(delivered_amount - returned_amount) FILTER (WHERE buyer_in_area) AS gmv_of_area_buyers,
    sum(orders) AS orders,
    sum(order_value) AS order_value,
    sum(orders) FILTER (WHERE payment_method = ANY ($3)) AS cashless_orders,
    sum(order_value) FILTER (WHERE payment_method = ANY ($3)) AS cashless_value,
    sum(orders) FILTER (WHERE buyer_province NOT IN ('', $5)) AS orders_to_elsewhere
  FROM reporting.trade($1::date, $2::date, $4)
  GROUP BY seller_id, commune_code
)
SELECT
  coalesce(sum(delivered), 0)::bigint AS delivered,
  coalesce(sum(returned), 0)::bigint AS returned,
  coalesce(sum(vat), 0)::bigint AS vat,
  coalesce(sum(output), 0)::bigint AS output,
  coalesce(sum(unmeasured), 0)::bigint AS unmeasured,
  coalesce(sum(gmv_of_area_buyers), 0)::bigint AS gmv_of_area_buyers,
  coalesce(sum(orders), 0)::bigint AS orders,
  coalesce(sum(order_value), 0)::bigint AS order_value,
  coalesce(sum(cashless_orders), 0)::bigint AS cashless_orders,
  coalesce(sum(cashless_value), 0)::bigint AS cashless_value,
  coalesce(sum(orders_to_elsewhere), 0)::bigint AS orders_to_elsewhere,
  count(DISTINCT seller_id) FILTER (WHERE orders > 0) AS active_sellers,
  count(DISTINCT commune_code) FILTER (WHERE orders > 0) AS active_communes
FROM by_seller
