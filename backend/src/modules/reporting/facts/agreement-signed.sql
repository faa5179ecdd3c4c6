-- Each agreement that a stall signed electronically with the market, once, on its day in Việt Nam, whatever version it was of.
INSERT INTO reporting.fact_agreement_signed (id, seller_id, version, seller_kind, commune_code, vsic, day)
SELECT agreement.id, seller.id, agreement.version, seller.kind, seller.commune_code, seller.vsic,
  (agreement.signed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
FROM agreement
JOIN seller ON seller.id = agreement.seller_id
WHERE agreement.deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM reporting.fact_agreement_signed AS known WHERE known.id = agreement.id)
ON CONFLICT DO NOTHING
