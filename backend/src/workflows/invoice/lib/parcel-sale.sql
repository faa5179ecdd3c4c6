-- All that an invoice of one delivered parcel says: a row for each thing in it. Amounts in whole đồng, VAT included.
SELECT
  line.id AS line_id,
  coalesce(line.product_title, line.title) AS title,
  line.variant_title,
  line.variant_sku AS sku,
  coalesce(listing.unit, '') AS unit,
  coalesce(listing.vat_class, '10') AS vat_class,
  item.quantity::text AS quantity,
  ordered.quantity::text AS ordered_quantity,
  coalesce(ordered.unit_price, line.unit_price)::text AS unit_price,
  coalesce(discount.amount, 0)::text AS discount,
  coalesce(earlier.quantity, 0)::text AS quantity_in_earlier_parcels
FROM fulfillment_item AS item
JOIN order_fulfillment AS of_order ON of_order.fulfillment_id = item.fulfillment_id AND of_order.deleted_at IS NULL
JOIN "order" AS placed ON placed.id = of_order.order_id
JOIN fulfillment AS parcel ON parcel.id = item.fulfillment_id
JOIN order_line_item AS line ON line.id = item.line_item_id
JOIN order_item AS ordered
  ON ordered.order_id = placed.id AND ordered.item_id = line.id AND ordered.version = placed.version
LEFT JOIN product_product_listing_listing AS of_listing
  ON of_listing.product_id = line.product_id AND of_listing.deleted_at IS NULL
LEFT JOIN listing ON listing.id = of_listing.listing_id
LEFT JOIN LATERAL (
  SELECT sum(adjustment.amount) AS amount
  FROM order_line_item_adjustment AS adjustment
  WHERE adjustment.item_id = line.id
    AND adjustment.deleted_at IS NULL
    AND adjustment.version = (
      SELECT max(latest.version) FROM order_line_item_adjustment AS latest
      WHERE latest.item_id = line.id AND latest.deleted_at IS NULL)
) AS discount ON true
LEFT JOIN LATERAL (
  SELECT sum(former_item.quantity) AS quantity
  FROM order_fulfillment AS of_former
  JOIN fulfillment AS former ON former.id = of_former.fulfillment_id
  JOIN fulfillment_item AS former_item ON former_item.fulfillment_id = former.id AND former_item.deleted_at IS NULL
  WHERE of_former.order_id = placed.id
    AND of_former.deleted_at IS NULL
    AND former.canceled_at IS NULL
    AND former.deleted_at IS NULL
    AND former_item.line_item_id = line.id
    AND (former.created_at, former.id) < (parcel.created_at, parcel.id)
) AS earlier ON true
WHERE item.fulfillment_id = :parcel AND item.deleted_at IS NULL
ORDER BY line.created_at, line.id
