-- Each product that a stall put up, once, on the day it was entered; also one that is hidden or gone by now.
INSERT INTO reporting.fact_listing (id, seller_id, seller_kind, commune_code, vsic, day)
SELECT DISTINCT ON (product.id) product.id, seller.id, seller.kind, seller.commune_code, coalesce(listing.vsic, seller.vsic),
  (product.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
FROM product
JOIN product_product_seller_seller AS of_seller ON of_seller.product_id = product.id
JOIN seller ON seller.id = of_seller.seller_id
LEFT JOIN product_product_listing_listing AS of_listing ON of_listing.product_id = product.id
LEFT JOIN listing ON listing.id = of_listing.listing_id
WHERE NOT EXISTS (SELECT 1 FROM reporting.fact_listing AS known WHERE known.id = product.id)
ORDER BY product.id, of_seller.created_at, of_listing.created_at
ON CONFLICT DO NOTHING
