-- Trade of whole months, as fine as it can be drilled into, from $1 (date, first of a month) to before $2 (date, first of a month): a text
-- for each month, a line for each stall and cell, since reading many thousand values one by one takes longer than finding them.
-- Commune, industry, kind of stall, payment, channel; stall, orders, their value, goods net of returns. Not for any screen as it is: see
-- `drill/hide-cells.ts`.
SELECT
  to_char(trade.month, 'YYYY-MM') AS month,
  string_agg(concat_ws('/', cell, seller_id, orders, order_value, delivered_amount - returned_amount), E'\n') AS lines
FROM reporting.cells($1::date, $2::date, 'published') AS trade
WHERE dimension = 'steps'
GROUP BY trade.month
ORDER BY trade.month
