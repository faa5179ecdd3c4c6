-- CreateTable
CREATE TABLE "reporting"."rollup_month" (
    "source" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "seller_id" TEXT NOT NULL,
    "seller_kind" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "vsic" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "payment_method" TEXT NOT NULL,
    "buyer_province" TEXT NOT NULL,
    "buyer_in_area" BOOLEAN NOT NULL,
    "orders" INTEGER NOT NULL,
    "order_value" BIGINT NOT NULL,
    "delivered_amount" BIGINT NOT NULL,
    "returned_amount" BIGINT NOT NULL,
    "vat_net" BIGINT NOT NULL,
    "output_net" BIGINT NOT NULL,
    "unmeasured_net" BIGINT NOT NULL,

    CONSTRAINT "rollup_month_pkey" PRIMARY KEY ("month","seller_id","source","seller_kind","commune_code","vsic","channel","payment_method","buyer_province","buyer_in_area")
);

-- CreateTable
CREATE TABLE "reporting"."rollup_invoice_day" (
    "day" DATE NOT NULL,
    "seller_id" TEXT NOT NULL,
    "orders" INTEGER NOT NULL,
    "invoiced" INTEGER NOT NULL,
    "tested" INTEGER NOT NULL,

    CONSTRAINT "rollup_invoice_day_pkey" PRIMARY KEY ("day","seller_id")
);

-- CreateTable
CREATE TABLE "reporting"."history_read" (
    "id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "history_read_pkey" PRIMARY KEY ("id")
);

-- The days of one stall are rewritten at every delivery.
-- CreateIndex
CREATE INDEX "fact_line_delivered_seller_id_day_idx" ON "reporting"."fact_line_delivered"("seller_id", "day");

-- CreateIndex
CREATE INDEX "fact_line_returned_seller_id_day_idx" ON "reporting"."fact_line_returned"("seller_id", "day");

-- DropIndex
DROP INDEX "reporting"."fact_line_delivered_day_idx";

-- DropIndex
DROP INDEX "reporting"."fact_line_returned_day_idx";

-- DropIndex
DROP INDEX "reporting"."fact_payment_day_idx";

CREATE FUNCTION "reporting"."month_of"(any_day DATE) RETURNS DATE LANGUAGE sql IMMUTABLE AS $$
  SELECT date_trunc('month', $1::timestamp)::date
$$;

-- What readers ask, over whole months where the period is made of such, else over days; sources as in `reporting.rollup`.
CREATE FUNCTION "reporting"."trade"(first_day DATE, before DATE, source TEXT) RETURNS TABLE (
  month DATE, seller_id TEXT, seller_kind TEXT, commune_code TEXT, vsic TEXT, channel TEXT, payment_method TEXT,
  buyer_province TEXT, buyer_in_area BOOLEAN, orders INTEGER, order_value BIGINT, delivered_amount BIGINT,
  returned_amount BIGINT, vat_net BIGINT, output_net BIGINT, unmeasured_net BIGINT
)
LANGUAGE sql STABLE AS $$
  SELECT kept.month, kept.seller_id, kept.seller_kind, kept.commune_code, kept.vsic, kept.channel, kept.payment_method,
    kept.buyer_province, kept.buyer_in_area, kept.orders, kept.order_value, kept.delivered_amount, kept.returned_amount,
    kept.vat_net, kept.output_net, kept.unmeasured_net
  FROM reporting.rollup_month AS kept
  LEFT JOIN reporting.closed_month AS closed ON closed.first_day = kept.month
  WHERE extract(day FROM $1) = 1 AND extract(day FROM $2) = 1 AND kept.month >= $1 AND kept.month < $2
    AND kept.source = CASE $3 WHEN 'published' THEN coalesce(closed.report_id, 'live') ELSE $3 END
  UNION ALL
  SELECT reporting.month_of(days.day), days.seller_id, days.seller_kind, days.commune_code, days.vsic, days.channel,
    days.payment_method, days.buyer_province, days.buyer_in_area, days.orders, days.order_value, days.delivered_amount,
    days.returned_amount, days.vat_net, days.output_net, days.unmeasured_net
  FROM reporting.rollup($1, $2, $3) AS days
  WHERE NOT (extract(day FROM $1) = 1 AND extract(day FROM $2) = 1)
$$;

-- What is frozen stays.
CREATE TRIGGER "rollup_month_frozen_stays" BEFORE UPDATE OR DELETE ON "reporting"."rollup_month"
  FOR EACH ROW WHEN (OLD.source <> 'live') EXECUTE FUNCTION "reporting"."refuse_change"();

INSERT INTO "reporting"."rollup_month"
SELECT source, reporting.month_of(day), seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province,
  buyer_in_area, sum(orders), sum(order_value), sum(delivered_amount), sum(returned_amount), sum(vat_net), sum(output_net),
  sum(unmeasured_net)
FROM (
  SELECT 'live' AS source, day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province,
    buyer_in_area, orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net
  FROM "reporting"."rollup_seller_day"
  UNION ALL
  SELECT report.id, day, seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province,
    buyer_in_area, orders, order_value, delivered_amount, returned_amount, vat_net, output_net, unmeasured_net
  FROM "reporting"."rollup_frozen" AS rows
  JOIN "reporting"."report" AS report ON report.id = rows.report_id AND report.kind <> 'weekly'
) AS known
GROUP BY source, reporting.month_of(day), seller_id, seller_kind, commune_code, vsic, channel, payment_method, buyer_province,
  buyer_in_area;
