-- Variants on sale of which fewer than so many pieces are left that nobody has ordered yet, the scarcest first.
SELECT variant.id AS variant_id, product.title || ' – ' || variant.title AS title, level.stocked_quantity::float8 AS stocked
FROM product_product_seller_seller AS of_seller
JOIN product ON product.id = of_seller.product_id AND product.deleted_at IS NULL AND product.status = 'published'
JOIN product_variant AS variant ON variant.product_id = product.id AND variant.deleted_at IS NULL
JOIN product_variant_inventory_item AS of_item ON of_item.variant_id = variant.id AND of_item.deleted_at IS NULL
JOIN inventory_level AS level ON level.inventory_item_id = of_item.inventory_item_id AND level.deleted_at IS NULL
WHERE of_seller.seller_id = :seller
  AND of_seller.deleted_at IS NULL
  AND level.stocked_quantity - level.reserved_quantity < :few
ORDER BY level.stocked_quantity - level.reserved_quantity, variant.id
LIMIT 10
