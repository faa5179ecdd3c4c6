-- $1 date: first day, $2 date: the day after the last. $3 text: only this seller, or null for all.
WITH touched AS (
  SELECT DISTINCT order_id
  FROM reporting.fact_line_delivered
  WHERE day >= $1::date AND day < $2::date AND ($3::text IS NULL OR seller_id = $3)
),
-- An order counts once, on the day on which its first goods reached the buyer.
delivered_order AS (
  SELECT DISTINCT ON (fact.order_id) fact.*
  FROM reporting.fact_line_delivered AS fact
  JOIN touched USING (order_id)
  ORDER BY fact.order_id, fact.at, fact.id
),
closing AS (
  SELECT delivered_order.*, (date_trunc('month', day) + interval '1 month')::date AS closes_on
  FROM delivered_order
  WHERE day >= $1::date AND day < $2::date
),
-- It does not count when all that was delivered was back before the month closed.
counted AS (
  SELECT closing.*, sent.amount AS order_value
  FROM closing
  CROSS JOIN LATERAL (
    SELECT sum(fact.quantity) AS quantity, sum(fact.amount) AS amount
    FROM reporting.fact_line_delivered AS fact
    WHERE fact.order_id = closing.order_id AND fact.day < closing.closes_on
  ) AS sent
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(fact.quantity), 0) AS quantity
    FROM reporting.fact_line_returned AS fact
    WHERE fact.order_id = closing.order_id AND fact.day < closing.closes_on
  ) AS back
  WHERE back.quantity < sent.quantity
),
measured AS (
  SELECT day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
    1 AS orders, order_value, 0 AS delivered, 0 AS returned, 0 AS vat, 0 AS output, 0 AS unmeasured
  FROM counted
  UNION ALL
  SELECT day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
    0, 0, amount, 0, vat, coalesce(output, 0), CASE WHEN output IS NULL THEN amount ELSE 0 END
  FROM reporting.fact_line_delivered
  WHERE day >= $1::date AND day < $2::date AND ($3::text IS NULL OR seller_id = $3)
  UNION ALL
  SELECT day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
    0, 0, 0, amount, -vat, -coalesce(output, 0), CASE WHEN output IS NULL THEN -amount ELSE 0 END
  FROM reporting.fact_line_returned
  WHERE day >= $1::date AND day < $2::date AND ($3::text IS NULL OR seller_id = $3)
)
INSERT INTO reporting.rollup_seller_day
  (day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
   orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net)
SELECT day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area,
  sum(orders), sum(order_value), sum(delivered), sum(returned), sum(vat), sum(output), sum(unmeasured)
FROM measured
GROUP BY day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area
-- A week is read from its days: those of one day lie together.
ORDER BY day
