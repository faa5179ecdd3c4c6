-- Stalls as they are now.
WITH source AS (
  SELECT seller.id, seller.kind, seller.commune_code, seller.vsic, seller.state, seller.joined_on::date AS joined_on,
    registration.valid_from::date AS invoices_from
  FROM seller
  LEFT JOIN invoice_registration AS registration
    ON registration.seller_id = seller.id AND registration.deleted_at IS NULL
  WHERE seller.deleted_at IS NULL
),
gone AS (
  DELETE FROM reporting.register_seller AS known WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.id = known.id)
)
INSERT INTO reporting.register_seller AS known (id, kind, commune_code, vsic, state, joined_on, invoices_from)
SELECT id, kind, commune_code, vsic, state, joined_on, invoices_from FROM source
ON CONFLICT (id) DO UPDATE
SET kind = excluded.kind, commune_code = excluded.commune_code, vsic = excluded.vsic, state = excluded.state,
    joined_on = excluded.joined_on, invoices_from = excluded.invoices_from
WHERE (known.kind, known.commune_code, known.vsic, known.state, known.joined_on, known.invoices_from)
  IS DISTINCT FROM (excluded.kind, excluded.commune_code, excluded.vsic, excluded.state, excluded.joined_on,
    excluded.invoices_from)
