-- A page of lines delivered, then returned, from $1 (date) to before $2 (date), after the line $3 $4 (kind, id), at most $5 of them.
-- $6 text: a secret of this file. Orders and stalls get codes by it, so that rows can be grouped in the file and with no other.
SELECT
  kind,
  id,
  to_char(day, 'YYYY-MM-DD') AS day,
  left(encode(sha256(convert_to($6 || order_id, 'UTF8')), 'hex'), 16) AS order_code,
  left(encode(sha256(convert_to($6 || seller_id, 'UTF8')), 'hex'), 12) AS seller_code,
  seller_kind,
  commune_code,
  vsic,
  channel,
  payment_method,
  buyer_province,
  buyer_in_area,
  quantity::float8 AS quantity,
  amount::float8 AS amount,
  vat::float8 AS vat,
  output::float8 AS output
FROM (
  (SELECT 'delivered' AS kind, id, day, order_id, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province,
    buyer_in_area, quantity, amount, vat, output
  FROM reporting.fact_line_delivered
  WHERE day >= $1::date AND day < $2::date AND $3 = 'delivered' AND id > $4
  ORDER BY id LIMIT $5)
  UNION ALL
  (SELECT 'returned', id, day, order_id, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province,
    buyer_in_area, quantity, amount, vat, output
  FROM reporting.fact_line_returned
  WHERE day >= $1::date AND day < $2::date AND ($3 = 'delivered' OR id > $4)
  ORDER BY id LIMIT $5)
) AS lines
ORDER BY kind, id
LIMIT $5
