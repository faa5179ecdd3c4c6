-- Stalls as they are now.
WITH source AS (
  SELECT id, kind, commune_code, vsic, state, joined_on::date AS joined_on FROM seller WHERE deleted_at IS NULL
),
gone AS (
  DELETE FROM reporting.register_seller AS known WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.id = known.id)
)
INSERT INTO reporting.register_seller AS known (id, kind, commune_code, vsic, state, joined_on)
SELECT id, kind, commune_code, vsic, state, joined_on FROM source
ON CONFLICT (id) DO UPDATE
SET kind = excluded.kind, commune_code = excluded.commune_code, vsic = excluded.vsic, state = excluded.state,
    joined_on = excluded.joined_on
WHERE (known.kind, known.commune_code, known.vsic, known.state, known.joined_on)
  IS DISTINCT FROM (excluded.kind, excluded.commune_code, excluded.vsic, excluded.state, excluded.joined_on)
