-- CreateTable
CREATE TABLE "reporting"."report" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "change_note" TEXT,
    "drafted_by" TEXT NOT NULL,
    "drafted_by_name" TEXT NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "content" TEXT,
    "sha256" TEXT,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id"),
    -- Whatever the program does: nobody approves the own report, and what is frozen is whole.
    CONSTRAINT "report_four_eyes" CHECK ("decided_by" IS NULL OR "decided_by" <> "drafted_by"),
    CONSTRAINT "report_frozen_whole" CHECK (("state" = 'frozen') = ("content" IS NOT NULL AND "sha256" IS NOT NULL AND "decided_by" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "reporting"."report_comment" (
    "id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting"."rollup_frozen" (
    "report_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
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

    CONSTRAINT "rollup_frozen_pkey" PRIMARY KEY ("report_id","day","seller_id","seller_kind","commune_code","vsic","channel","payment_method","buyer_province","buyer_in_area")
);

-- CreateTable
CREATE TABLE "reporting"."closed_month" (
    "first_day" DATE NOT NULL,
    "report_id" TEXT NOT NULL,

    CONSTRAINT "closed_month_pkey" PRIMARY KEY ("first_day")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_kind_period_version_key" ON "reporting"."report"("kind", "period", "version");

-- CreateIndex
CREATE INDEX "report_comment_report_id_idx" ON "reporting"."report_comment"("report_id");

-- AddForeignKey
ALTER TABLE "reporting"."report_comment" ADD CONSTRAINT "report_comment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reporting"."report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting"."rollup_frozen" ADD CONSTRAINT "rollup_frozen_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reporting"."report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting"."closed_month" ADD CONSTRAINT "closed_month_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reporting"."report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The rollup from one of three sources: 'published' is what readers see, a closed month as its last report froze it and an open
-- one as it stands; 'live' is what the facts say now; anything else is the report whose frozen rows are meant.
CREATE FUNCTION "reporting"."rollup"(first_day DATE, before DATE, source TEXT) RETURNS TABLE (
  day DATE, seller_id TEXT, seller_kind TEXT, commune_code TEXT, vsic TEXT, channel TEXT, payment_method TEXT,
  buyer_province TEXT, buyer_in_area BOOLEAN, orders INTEGER, order_value BIGINT, delivered_amount BIGINT,
  returned_amount BIGINT, vat_net BIGINT, output_net BIGINT, unmeasured_net BIGINT
)
LANGUAGE sql STABLE AS $$
  SELECT live.day, live.seller_id, live.seller_kind, live.commune_code, live.vsic, live.channel,
    live.payment_method, live.buyer_province, live.buyer_in_area, live.orders, live.order_value,
    live.delivered_amount, live.returned_amount, live.vat_net, live.output_net, live.unmeasured_net
  FROM reporting.rollup_seller_day AS live
  WHERE live.day >= $1 AND live.day < $2
    AND ($3 = 'live' OR $3 = 'published' AND NOT EXISTS (
      SELECT 1 FROM reporting.closed_month AS closed WHERE closed.first_day = date_trunc('month', live.day::timestamp)::date))
  UNION ALL
  SELECT frozen.day, frozen.seller_id, frozen.seller_kind, frozen.commune_code, frozen.vsic, frozen.channel,
    frozen.payment_method, frozen.buyer_province, frozen.buyer_in_area, frozen.orders, frozen.order_value,
    frozen.delivered_amount, frozen.returned_amount, frozen.vat_net, frozen.output_net, frozen.unmeasured_net
  FROM reporting.closed_month AS closed
  JOIN reporting.rollup_frozen AS frozen ON frozen.report_id = closed.report_id
  WHERE $3 = 'published' AND frozen.day >= $1 AND frozen.day < $2
  UNION ALL
  SELECT frozen.day, frozen.seller_id, frozen.seller_kind, frozen.commune_code, frozen.vsic, frozen.channel,
    frozen.payment_method, frozen.buyer_province, frozen.buyer_in_area, frozen.orders, frozen.order_value,
    frozen.delivered_amount, frozen.returned_amount, frozen.vat_net, frozen.output_net, frozen.unmeasured_net
  FROM reporting.rollup_frozen AS frozen
  WHERE frozen.report_id = $3 AND frozen.day >= $1 AND frozen.day < $2
$$;

-- What is frozen stays.
CREATE FUNCTION "reporting"."refuse_change"() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A frozen report is never changed.';
END
$$;
CREATE TRIGGER "report_frozen_stays" BEFORE UPDATE OR DELETE ON "reporting"."report"
  FOR EACH ROW WHEN (OLD.state = 'frozen') EXECUTE FUNCTION "reporting"."refuse_change"();
CREATE TRIGGER "rollup_frozen_stays" BEFORE UPDATE OR DELETE ON "reporting"."rollup_frozen"
  FOR EACH ROW EXECUTE FUNCTION "reporting"."refuse_change"();
