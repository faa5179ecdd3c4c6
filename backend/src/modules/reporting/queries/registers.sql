-- What the registers say of $1 (date), and invoices of orders delivered from $2 (date) to before $3 (date).
-- What is listed is known as of now only, certificates by their days.
WITH listed AS (
  SELECT listing.id, seller.id AS seller_id, seller.kind
  FROM reporting.register_listing AS listing
  JOIN reporting.register_seller AS seller ON seller.id = listing.seller_id
  WHERE listing.live AND seller.joined_on <= $1::date
),
-- An organisation needs an invoice for every sale; others once they use e-invoices.
sold AS (
  SELECT
    delivered.order_id,
    seller.kind IN ('cooperative', 'enterprise') OR coalesce(seller.invoices_from <= min(delivered.day), false) AS needs,
    coalesce(bool_or(NOT invoice.test), false) AS invoiced,
    coalesce(bool_or(invoice.test), false) AS tested
  FROM reporting.fact_line_delivered AS delivered
  JOIN reporting.register_seller AS seller ON seller.id = delivered.seller_id
  LEFT JOIN reporting.fact_invoice AS invoice ON invoice.order_id = delivered.order_id
  WHERE delivered.day >= $2::date AND delivered.day < $3::date
  GROUP BY delivered.order_id, seller.id
)
SELECT
  (SELECT count(*) FROM sold WHERE needs) AS orders_needing_invoice,
  (SELECT count(*) FROM sold WHERE needs AND invoiced) AS orders_invoiced,
  (SELECT count(*) FROM sold WHERE needs AND tested AND NOT invoiced) AS orders_with_test_invoice,
  (SELECT count(*) FROM sold WHERE NOT needs) AS orders_without_duty,
  (SELECT count(*) FROM reporting.register_seller WHERE state = 'active' AND joined_on <= $1::date) AS sellers,
  (SELECT count(*) FROM reporting.register_seller WHERE state = 'active' AND kind = 'cooperative' AND joined_on <= $1::date)
    AS cooperatives,
  (SELECT count(DISTINCT seller_id) FROM listed WHERE kind = 'cooperative') AS cooperatives_listing,
  (SELECT count(*) FROM listed) AS listings,
  (SELECT count(DISTINCT certificate.listing_id)
   FROM reporting.register_certificate AS certificate
   JOIN listed ON listed.id = certificate.listing_id
   WHERE certificate.kind = 'ocop' AND $1::date BETWEEN certificate.issued_on AND certificate.expires_on) AS ocop_listed
