-- M1 of one seller from $1 (date) to before $2 (date), as the province sees it. $3 text: the seller.
SELECT coalesce(sum(delivered_amount - returned_amount), 0)::bigint AS gmv_net
FROM reporting.trade($1::date, $2::date, 'published')
WHERE seller_id = $3 AND channel <> 'counter'
