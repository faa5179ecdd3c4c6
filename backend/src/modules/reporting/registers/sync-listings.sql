-- Products as they are now; one is live while it is published and its stall sells.
WITH source AS (
  SELECT product.id, of_seller.seller_id, product.status = 'published' AND seller.state = 'active' AS live,
    (product.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS listed_on
  FROM product
  JOIN product_product_seller_seller AS of_seller
    ON of_seller.product_id = product.id AND of_seller.deleted_at IS NULL
  JOIN seller ON seller.id = of_seller.seller_id AND seller.deleted_at IS NULL
  WHERE product.deleted_at IS NULL
),
gone AS (
  DELETE FROM reporting.register_listing AS known WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.id = known.id)
)
INSERT INTO reporting.register_listing AS known (id, seller_id, live, listed_on)
SELECT id, seller_id, live, listed_on FROM source
ON CONFLICT (id) DO UPDATE
SET seller_id = excluded.seller_id, live = excluded.live, listed_on = excluded.listed_on
WHERE (known.seller_id, known.live, known.listed_on)
  IS DISTINCT FROM (excluded.seller_id, excluded.live, excluded.listed_on)
