-- Each stall that was let in, once, on the day of its first approval; one that came in without a decision on the day it joined.
-- What became of it later takes nothing back.
INSERT INTO reporting.fact_seller_approved (id, seller_kind, commune_code, vsic, day)
SELECT seller.id, seller.kind, seller.commune_code, seller.vsic,
  coalesce((min(approval.created_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, seller.joined_on::date)
FROM seller
LEFT JOIN seller_state_change AS approval
  ON approval.seller_id = seller.id AND approval.from_state = 'pending' AND approval.to_state = 'active'
WHERE NOT EXISTS (SELECT 1 FROM reporting.fact_seller_approved AS known WHERE known.id = seller.id)
GROUP BY seller.id
HAVING count(approval.id) > 0 OR seller.state <> 'pending'
ON CONFLICT DO NOTHING
