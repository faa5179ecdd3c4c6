-- What the registers say of $1 (date). What is listed is known as of now only, certificates by their days.
WITH listed AS (
  SELECT listing.id, seller.id AS seller_id, seller.kind
  FROM reporting.register_listing AS listing
  JOIN reporting.register_seller AS seller ON seller.id = listing.seller_id
  WHERE listing.live AND seller.joined_on <= $1::date
)
SELECT
  (SELECT count(*) FROM reporting.register_seller WHERE state = 'active' AND joined_on <= $1::date) AS sellers,
  (SELECT count(*) FROM reporting.register_seller WHERE state = 'active' AND kind = 'cooperative' AND joined_on <= $1::date)
    AS cooperatives,
  (SELECT count(DISTINCT seller_id) FROM listed WHERE kind = 'cooperative') AS cooperatives_listing,
  (SELECT count(*) FROM listed) AS listings,
  (SELECT count(DISTINCT certificate.listing_id)
   FROM reporting.register_certificate AS certificate
   JOIN listed ON listed.id = certificate.listing_id
   WHERE certificate.kind = 'ocop' AND $1::date BETWEEN certificate.issued_on AND certificate.expires_on) AS ocop_listed
