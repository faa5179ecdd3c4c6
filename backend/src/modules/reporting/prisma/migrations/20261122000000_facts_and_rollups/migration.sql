-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "reporting";

-- CreateTable
CREATE TABLE "reporting"."fact_line_delivered" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    "product_id" TEXT,
    "seller_id" TEXT NOT NULL,
    "seller_kind" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "vsic" TEXT NOT NULL,
    "vat_class" TEXT,
    "channel" TEXT NOT NULL,
    "payment_method" TEXT NOT NULL,
    "buyer_province" TEXT NOT NULL,
    "buyer_commune" TEXT NOT NULL,
    "quantity" DECIMAL(18,3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "fact_line_delivered_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting"."fact_line_returned" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "line_id" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "seller_kind" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "vsic" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "payment_method" TEXT NOT NULL,
    "buyer_province" TEXT NOT NULL,
    "quantity" DECIMAL(18,3) NOT NULL,
    "amount" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "fact_line_returned_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting"."fact_payment" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "fact_payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting"."rollup_seller_day" (
    "day" DATE NOT NULL,
    "seller_id" TEXT NOT NULL,
    "seller_kind" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "payment_method" TEXT NOT NULL,
    "buyer_province" TEXT NOT NULL,
    "orders" INTEGER NOT NULL,
    "order_value" BIGINT NOT NULL,
    "delivered_amount" BIGINT NOT NULL,
    "returned_amount" BIGINT NOT NULL,

    CONSTRAINT "rollup_seller_day_pkey" PRIMARY KEY ("day","seller_id","seller_kind","commune_code","channel","payment_method","buyer_province")
);

-- CreateTable
CREATE TABLE "reporting"."target" (
    "indicator" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "value" DECIMAL(24,6) NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "document" TEXT,
    "released_on" DATE,
    "placeholder" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("indicator","year","basis")
);

-- CreateTable
CREATE TABLE "reporting"."parameter" (
    "key" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "label" TEXT NOT NULL,
    "value" DECIMAL(24,6) NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "document" TEXT,
    "released_on" DATE,
    "placeholder" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "parameter_pkey" PRIMARY KEY ("key","basis","valid_from")
);

-- CreateIndex
CREATE INDEX "fact_line_delivered_day_idx" ON "reporting"."fact_line_delivered"("day");

-- CreateIndex
CREATE INDEX "fact_line_delivered_order_id_idx" ON "reporting"."fact_line_delivered"("order_id");

-- CreateIndex
CREATE INDEX "fact_line_delivered_line_id_idx" ON "reporting"."fact_line_delivered"("line_id");

-- CreateIndex
CREATE INDEX "fact_line_returned_day_idx" ON "reporting"."fact_line_returned"("day");

-- CreateIndex
CREATE INDEX "fact_line_returned_order_id_idx" ON "reporting"."fact_line_returned"("order_id");

-- CreateIndex
CREATE INDEX "fact_payment_day_idx" ON "reporting"."fact_payment"("day");


