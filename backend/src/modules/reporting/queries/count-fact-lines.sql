-- Lines delivered and returned from $1 (date) to before $2 (date).
SELECT
  (SELECT count(*) FROM reporting.fact_line_delivered WHERE day >= $1::date AND day < $2::date)
  + (SELECT count(*) FROM reporting.fact_line_returned WHERE day >= $1::date AND day < $2::date) AS total
