-- What frozen reports hide: versions before $3 (int) of the report of kind $1 (text) and period $2 (text), and the monthly reports of
-- periods $4 (text[]) that were approved until $5 (timestamptz). Reports that were frozen before this was kept hide nothing here.
SELECT kind, period, coalesce(content::jsonb #> '{figures,withheld}', '[]') AS withheld
FROM reporting.report
WHERE state = 'frozen'
  AND ((kind = $1 AND period = $2 AND version < $3::int)
    OR (kind = 'monthly' AND period = ANY ($4::text[]) AND decided_at <= $5::timestamptz))
ORDER BY kind, period, version
