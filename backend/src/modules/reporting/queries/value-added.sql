-- M5 and M6 by industry from $1 (date) to before $2 (date): output, the ratio of value added that is nearest to the industry
-- (longest VSIC prefix), and their product in whole đồng.
-- $3 text[]: ids of the ratios in force. $4 text: source of the rollup, see `reporting.cells`.
SELECT
  made.vsic,
  made.gmv_net,
  made.output,
  ratio.id AS ratio_id,
  round(made.output * ratio.value)::bigint AS value_added
FROM (
  SELECT cell AS vsic, sum(delivered_amount - returned_amount)::bigint AS gmv_net, sum(output_net)::bigint AS output
  FROM reporting.cells($1::date, $2::date, $4)
  WHERE dimension = 'vsic'
  GROUP BY cell
) AS made
LEFT JOIN LATERAL (
  SELECT parameter.id, parameter.value
  FROM reporting.parameter
  WHERE parameter.id = ANY ($3) AND starts_with(made.vsic, parameter.subject)
  ORDER BY length(parameter.subject) DESC
  LIMIT 1
) AS ratio ON true
ORDER BY made.vsic
