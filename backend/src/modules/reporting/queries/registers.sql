-- What the registers say of $1 (date), and invoices of orders first delivered from $2 (date) to before $3 (date).
-- What is listed is known as of now only, certificates by their days.
WITH listed AS (
  SELECT listing.id, seller.id AS seller_id, seller.kind
  FROM reporting.register_listing AS listing
  JOIN reporting.register_seller AS seller ON seller.id = listing.seller_id
  WHERE listing.live AND seller.joined_on <= $1::date
),
-- An organisation needs an invoice for every sale; others once they use e-invoices.
sold AS (
  SELECT seller.kind IN ('cooperative', 'enterprise') OR coalesce(seller.invoices_from <= sales.day, false) AS needs,
    sum(sales.orders) AS orders, sum(sales.invoiced) AS invoiced, sum(sales.tested) AS tested
  FROM reporting.rollup_invoice_day AS sales
  JOIN reporting.register_seller AS seller ON seller.id = sales.seller_id
  WHERE sales.day >= $2::date AND sales.day < $3::date
  GROUP BY needs
)
SELECT
  coalesce((SELECT orders FROM sold WHERE needs), 0)::bigint AS orders_needing_invoice,
  coalesce((SELECT invoiced FROM sold WHERE needs), 0)::bigint AS orders_invoiced,
  coalesce((SELECT tested FROM sold WHERE needs), 0)::bigint AS orders_with_test_invoice,
  coalesce((SELECT orders FROM sold WHERE NOT needs), 0)::bigint AS orders_without_duty,
  (SELECT count(*) FROM reporting.register_seller WHERE state = 'active' AND joined_on <= $1::date) AS sellers,
  (SELECT count(*) FROM reporting.register_seller WHERE state = 'active' AND kind = 'cooperative' AND joined_on <= $1::date)
    AS cooperatives,
  (SELECT count(*) FROM reporting.register_seller AS seller WHERE state = 'active' AND joined_on <= $1::date AND EXISTS (
    SELECT 1 FROM reporting.fact_agreement_signed AS signed WHERE signed.seller_id = seller.id AND signed.day <= $1::date))
    AS sellers_with_agreement,
  (SELECT count(DISTINCT seller_id) FROM listed WHERE kind = 'cooperative') AS cooperatives_listing,
  (SELECT count(*) FROM listed) AS listings,
  (SELECT count(*) FROM reporting.fact_seller_approved WHERE day >= $2::date AND day < $3::date) AS sellers_approved,
  (SELECT count(*) FROM reporting.fact_listing WHERE day >= $2::date AND day < $3::date) AS listings_entered,
  (SELECT count(DISTINCT certificate.listing_id)
   FROM reporting.register_certificate AS certificate
   JOIN listed ON listed.id = certificate.listing_id
   WHERE certificate.kind = 'ocop' AND $1::date BETWEEN certificate.issued_on AND certificate.expires_on) AS ocop_listed
