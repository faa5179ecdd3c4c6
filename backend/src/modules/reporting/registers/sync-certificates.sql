-- Proofs of products as they are now.
WITH source AS (
  SELECT certificate.id, of_listing.product_id AS listing_id, certificate.kind, certificate.stars,
    certificate.issued_on::date AS issued_on, certificate.expires_on::date AS expires_on
  FROM certificate
  JOIN product_product_listing_listing AS of_listing
    ON of_listing.listing_id = certificate.listing_id AND of_listing.deleted_at IS NULL
  WHERE certificate.deleted_at IS NULL
),
gone AS (
  DELETE FROM reporting.register_certificate AS known WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.id = known.id)
)
INSERT INTO reporting.register_certificate AS known (id, listing_id, kind, stars, issued_on, expires_on)
SELECT id, listing_id, kind, stars, issued_on, expires_on FROM source
ON CONFLICT (id) DO UPDATE
SET listing_id = excluded.listing_id, kind = excluded.kind, stars = excluded.stars, issued_on = excluded.issued_on,
    expires_on = excluded.expires_on
WHERE (known.listing_id, known.kind, known.stars, known.issued_on, known.expires_on)
  IS DISTINCT FROM (excluded.listing_id, excluded.kind, excluded.stars, excluded.issued_on, excluded.expires_on)
