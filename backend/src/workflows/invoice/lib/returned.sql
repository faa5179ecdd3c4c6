-- What came back of an order, line by line, over all closed returns. What came back damaged counts among what was received.
SELECT item.item_id AS line_id, sum(greatest(coalesce(item.received_quantity, 0), coalesce(item.damaged_quantity, 0)))::text AS quantity
FROM "return" AS returned
JOIN return_item AS item ON item.return_id = returned.id AND item.deleted_at IS NULL
WHERE returned.order_id = :order
  AND returned.status = 'received'
  AND returned.received_at IS NOT NULL
  AND returned.canceled_at IS NULL
  AND returned.deleted_at IS NULL
GROUP BY item.item_id
HAVING sum(greatest(coalesce(item.received_quantity, 0), coalesce(item.damaged_quantity, 0))) > 0
