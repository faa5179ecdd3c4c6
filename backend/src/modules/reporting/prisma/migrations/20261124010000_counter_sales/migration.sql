-- As before of what was ordered on the web. What a stall sold over its counter is no electronic commerce: it stands in no table and
-- under no step, only beside them by how it was paid, for the share that was paid without cash. Nothing was sold so until now.
CREATE OR REPLACE FUNCTION "reporting"."cells_of"(
  seller_id TEXT, seller_kind TEXT, commune_code TEXT, vsic TEXT, channel TEXT, payment_method TEXT, buyer_province TEXT,
  buyer_in_area BOOLEAN
) RETURNS TABLE (dimension TEXT, cell TEXT, of_seller TEXT)
LANGUAGE sql IMMUTABLE AS $$
  SELECT shown.dimension, shown.cell, shown.of_seller
  FROM (VALUES
    ('commune', $3, $1),
    ('industry', left($4, 2), $1),
    ('vsic', $4, ''),
    ('seller_kind', $2, $1),
    ('payment', $6, $1),
    ('buyer', CASE WHEN $8 THEN 'area' ELSE $7 END, $1),
    ('steps', $3 || '/' || left($4, 2) || '/' || $2 || '/' || $6 || '/' || $5, $1),
    ('counter', $6, $1)
  ) AS shown (dimension, cell, of_seller)
  WHERE ($5 = 'counter') = (shown.dimension = 'counter')
$$;
