-- What stood by months now stands by weeks too: `span` says which, `first_day` is the first day of the month, or of what of an ISO week
-- lies in one month.
ALTER TABLE "reporting"."rollup_month" RENAME TO "rollup_span";
ALTER TABLE "reporting"."rollup_span" RENAME COLUMN "month" TO "first_day";
ALTER TABLE "reporting"."rollup_span" ADD COLUMN "span" TEXT NOT NULL DEFAULT 'month';
ALTER TABLE "reporting"."rollup_span" ALTER COLUMN "span" DROP DEFAULT;
ALTER TABLE "reporting"."rollup_span" DROP CONSTRAINT "rollup_month_pkey";
ALTER TABLE "reporting"."rollup_span" ADD CONSTRAINT "rollup_span_pkey" PRIMARY KEY ("span","first_day","seller_id","source","seller_kind",
  "commune_code","vsic","channel","payment_method","buyer_province","buyer_in_area");
ALTER TRIGGER "rollup_month_frozen_stays" ON "reporting"."rollup_span" RENAME TO "rollup_span_frozen_stays";

ALTER TABLE "reporting"."rollup_month_cell" RENAME TO "rollup_span_cell";
ALTER TABLE "reporting"."rollup_span_cell" RENAME COLUMN "month" TO "first_day";
ALTER TABLE "reporting"."rollup_span_cell" ADD COLUMN "span" TEXT NOT NULL DEFAULT 'month';
ALTER TABLE "reporting"."rollup_span_cell" ALTER COLUMN "span" DROP DEFAULT;
ALTER TABLE "reporting"."rollup_span_cell" DROP CONSTRAINT "rollup_month_cell_pkey";
ALTER TABLE "reporting"."rollup_span_cell" ADD CONSTRAINT "rollup_span_cell_pkey" PRIMARY KEY ("span","first_day","source","dimension",
  "seller_id","cell");
ALTER TRIGGER "rollup_month_cell_frozen_stays" ON "reporting"."rollup_span_cell" RENAME TO "rollup_span_cell_frozen_stays";

-- What stands ready for a period: its months, its weeks, or only its days.
CREATE FUNCTION "reporting"."span_of"(first_day DATE, before DATE) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN extract(day FROM $1) = 1 AND extract(day FROM $2) = 1 THEN 'month'
    WHEN extract(isodow FROM $1) = 1 AND extract(isodow FROM $2) = 1 THEN 'week'
    ELSE 'day'
  END
$$;

-- The first day of the month that a day is in, or of what of its week lies in that month.
CREATE FUNCTION "reporting"."span_start"(span TEXT, any_day DATE) RETURNS DATE LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE $1
    WHEN 'month' THEN date_trunc('month', $2::timestamp)::date
    ELSE greatest(date_trunc('week', $2::timestamp), date_trunc('month', $2::timestamp))::date
  END
$$;

DROP FUNCTION "reporting"."trade"(DATE, DATE, TEXT);
DROP FUNCTION "reporting"."cells"(DATE, DATE, TEXT);
DROP FUNCTION "reporting"."cells_of"(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, BOOLEAN);

-- As before; industries by all their digits stand under their stall like everything else, so that what one stall sells changes no other's rows.
CREATE FUNCTION "reporting"."cells_of"(
  seller_kind TEXT, commune_code TEXT, vsic TEXT, channel TEXT, payment_method TEXT, buyer_province TEXT, buyer_in_area BOOLEAN
) RETURNS TABLE (dimension TEXT, cell TEXT)
LANGUAGE sql IMMUTABLE AS $$
  SELECT shown.dimension, shown.cell
  FROM (VALUES
    ('commune', $2),
    ('industry', left($3, 2)),
    ('vsic', $3),
    ('seller_kind', $1),
    ('payment', $5),
    ('buyer', CASE WHEN $7 THEN 'area' ELSE $6 END),
    ('steps', $2 || '/' || left($3, 2) || '/' || $1 || '/' || $5 || '/' || $4),
    ('counter', $5)
  ) AS shown (dimension, cell)
  WHERE ($4 = 'counter') = (shown.dimension = 'counter')
$$;

-- Rows of `rollup_span` from a day to before another; sources as in `reporting.rollup`. Each source by itself: one condition over all
-- of them lets the planner expect a handful and sort them on disk.
CREATE FUNCTION "reporting"."spans"(span TEXT, first_day DATE, before DATE, source TEXT) RETURNS SETOF "reporting"."rollup_span"
LANGUAGE sql STABLE AS $$
  SELECT live.* FROM reporting.rollup_span AS live
  WHERE live.span = $1 AND live.source = 'live' AND live.first_day >= $2 AND live.first_day < $3 AND $4 IN ('live', 'published')
    AND ($4 = 'live' OR reporting.month_of(live.first_day) NOT IN (SELECT closed.first_day FROM reporting.closed_month AS closed))
  UNION ALL
  SELECT kept.* FROM reporting.closed_month AS closed
  JOIN reporting.rollup_span AS kept ON kept.source = closed.report_id
  WHERE $4 = 'published' AND kept.span = $1 AND kept.first_day >= $2 AND kept.first_day < $3
    AND reporting.month_of(kept.first_day) = closed.first_day
  UNION ALL
  SELECT kept.* FROM reporting.rollup_span AS kept
  WHERE kept.span = $1 AND kept.source = $4 AND kept.first_day >= $2 AND kept.first_day < $3 AND $4 NOT IN ('live', 'published')
$$;

-- The same of `rollup_span_cell`.
CREATE FUNCTION "reporting"."span_cells"(span TEXT, first_day DATE, before DATE, source TEXT) RETURNS SETOF "reporting"."rollup_span_cell"
LANGUAGE sql STABLE AS $$
  SELECT live.* FROM reporting.rollup_span_cell AS live
  WHERE live.span = $1 AND live.source = 'live' AND live.first_day >= $2 AND live.first_day < $3 AND $4 IN ('live', 'published')
    AND ($4 = 'live' OR reporting.month_of(live.first_day) NOT IN (SELECT closed.first_day FROM reporting.closed_month AS closed))
  UNION ALL
  SELECT kept.* FROM reporting.closed_month AS closed
  JOIN reporting.rollup_span_cell AS kept ON kept.source = closed.report_id
  WHERE $4 = 'published' AND kept.span = $1 AND kept.first_day >= $2 AND kept.first_day < $3
    AND reporting.month_of(kept.first_day) = closed.first_day
  UNION ALL
  SELECT kept.* FROM reporting.rollup_span_cell AS kept
  WHERE kept.span = $1 AND kept.source = $4 AND kept.first_day >= $2 AND kept.first_day < $3 AND $4 NOT IN ('live', 'published')
$$;

-- What readers ask: over months or weeks where the period is made of such, else over days.
CREATE FUNCTION "reporting"."trade"(first_day DATE, before DATE, source TEXT) RETURNS TABLE (
  month DATE, seller_id TEXT, seller_kind TEXT, commune_code TEXT, vsic TEXT, channel TEXT, payment_method TEXT,
  buyer_province TEXT, buyer_in_area BOOLEAN, orders INTEGER, order_value BIGINT, delivered_amount BIGINT,
  returned_amount BIGINT, vat_net BIGINT, output_net BIGINT, unmeasured_net BIGINT
)
LANGUAGE sql STABLE AS $$
  SELECT reporting.month_of(kept.first_day), kept.seller_id, kept.seller_kind, kept.commune_code, kept.vsic, kept.channel,
    kept.payment_method, kept.buyer_province, kept.buyer_in_area, kept.orders, kept.order_value, kept.delivered_amount,
    kept.returned_amount, kept.vat_net, kept.output_net, kept.unmeasured_net
  FROM reporting.spans(reporting.span_of($1, $2), $1, $2, $3) AS kept
  UNION ALL
  SELECT reporting.month_of(days.day), days.seller_id, days.seller_kind, days.commune_code, days.vsic, days.channel,
    days.payment_method, days.buyer_province, days.buyer_in_area, days.orders, days.order_value, days.delivered_amount,
    days.returned_amount, days.vat_net, days.output_net, days.unmeasured_net
  FROM reporting.rollup($1, $2, $3) AS days
  WHERE reporting.span_of($1, $2) = 'day'
$$;

-- `reporting.trade` by the cells of each table, one table beside the other; sums of different ones are never added.
CREATE FUNCTION "reporting"."cells"(first_day DATE, before DATE, source TEXT) RETURNS TABLE (
  month DATE, seller_id TEXT, dimension TEXT, cell TEXT, orders INTEGER, order_value BIGINT, delivered_amount BIGINT,
  returned_amount BIGINT, vat_net BIGINT, output_net BIGINT, unmeasured_net BIGINT
)
LANGUAGE sql STABLE AS $$
  SELECT reporting.month_of(kept.first_day), kept.seller_id, kept.dimension, kept.cell, kept.orders, kept.order_value,
    kept.delivered_amount, kept.returned_amount, kept.vat_net, kept.output_net, kept.unmeasured_net
  FROM reporting.span_cells(reporting.span_of($1, $2), $1, $2, $3) AS kept
  UNION ALL
  SELECT days.month, days.seller_id, cells.dimension, cells.cell, days.orders, days.order_value, days.delivered_amount,
    days.returned_amount, days.vat_net, days.output_net, days.unmeasured_net
  FROM (
    SELECT reporting.month_of(day) AS month, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province,
      buyer_in_area, sum(orders)::int AS orders, sum(order_value)::bigint AS order_value,
      sum(delivered_amount)::bigint AS delivered_amount, sum(returned_amount)::bigint AS returned_amount,
      sum(vat_net)::bigint AS vat_net, sum(output_net)::bigint AS output_net, sum(unmeasured_net)::bigint AS unmeasured_net
    FROM reporting.rollup($1, $2, $3)
    WHERE reporting.span_of($1, $2) = 'day'
    GROUP BY month, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area
  ) AS days
  CROSS JOIN LATERAL reporting.cells_of(days.seller_kind, days.commune_code, days.vsic, days.channel, days.payment_method,
    days.buyer_province, days.buyer_in_area) AS cells
$$;

-- Weeks of what is there: buyers by the name their province has in the months.
INSERT INTO "reporting"."rollup_span" (source, span, first_day, seller_id, seller_kind, commune_code, vsic, channel, payment_method,
  buyer_province, buyer_in_area, orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net)
SELECT known.source, 'week', reporting.span_start('week', known.day), known.seller_id, seller_kind, commune_code, vsic, channel,
  payment_method, CASE WHEN named.province IS NULL THEN '*' ELSE buyer_province END, buyer_in_area, sum(orders), sum(order_value),
  sum(delivered_amount), sum(returned_amount), sum(vat_net), sum(output_net), sum(unmeasured_net)
FROM (
  SELECT 'live' AS source, day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area, orders,
    order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net
  FROM "reporting"."rollup_seller_day"
  UNION ALL
  SELECT report_id, day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province, buyer_in_area, orders,
    order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net
  FROM "reporting"."rollup_frozen"
) AS known
LEFT JOIN (
  SELECT DISTINCT buyer_province AS province FROM "reporting"."rollup_span" WHERE buyer_province <> '*'
) AS named ON named.province = known.buyer_province
GROUP BY 1, 3, 4, 5, 6, 7, 8, 9, 10, 11;

DELETE FROM "reporting"."rollup_span_cell" WHERE source = 'live' AND dimension = 'vsic';

INSERT INTO "reporting"."rollup_span_cell" (source, span, first_day, seller_id, dimension, cell, orders, order_value, delivered_amount,
  returned_amount, vat_net, output_net, unmeasured_net)
SELECT source, span, first_day, seller_id, cells.dimension, cells.cell, sum(orders), sum(order_value), sum(delivered_amount),
  sum(returned_amount), sum(vat_net), sum(output_net), sum(unmeasured_net)
FROM "reporting"."rollup_span" AS kept
CROSS JOIN LATERAL reporting.cells_of(kept.seller_kind, kept.commune_code, kept.vsic, kept.channel, kept.payment_method,
  kept.buyer_province, kept.buyer_in_area) AS cells
WHERE kept.span = 'week' OR kept.source = 'live' AND cells.dimension = 'vsic'
GROUP BY source, span, first_day, seller_id, cells.dimension, cells.cell;

-- Parcels of a day and what of them has its invoice.
-- DropIndex
DROP INDEX "reporting"."fact_parcel_day_idx";

-- CreateIndex
CREATE INDEX "fact_parcel_seller_id_day_idx" ON "reporting"."fact_parcel"("seller_id", "day");

-- What is derived has changed: the next sweep reads all of history again.
DELETE FROM "reporting"."fact_invoice";
DELETE FROM "reporting"."history_read";

-- AlterTable
ALTER TABLE "reporting"."fact_invoice" ADD COLUMN "parcel_id" TEXT NOT NULL;

-- CreateIndex
CREATE INDEX "fact_invoice_parcel_id_idx" ON "reporting"."fact_invoice"("parcel_id");

-- CreateTable
CREATE TABLE "reporting"."rollup_parcel_day" (
    "day" DATE NOT NULL,
    "seller_id" TEXT NOT NULL,
    "parcels" INTEGER NOT NULL,
    "issued" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rollup_parcel_day_pkey" PRIMARY KEY ("day","seller_id")
);
