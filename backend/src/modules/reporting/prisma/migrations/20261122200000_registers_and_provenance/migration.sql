-- Facts are derived: they come back, with what they lacked, when the sweeper next looks.
TRUNCATE "reporting"."fact_line_delivered", "reporting"."fact_line_returned", "reporting"."fact_payment", "reporting"."rollup_seller_day";

-- AlterTable
ALTER TABLE "reporting"."fact_line_delivered"
    ADD COLUMN "buyer_in_area" BOOLEAN NOT NULL,
    ADD COLUMN "vat" BIGINT NOT NULL,
    ADD COLUMN "output" BIGINT;

-- AlterTable
ALTER TABLE "reporting"."fact_line_returned"
    ADD COLUMN "buyer_in_area" BOOLEAN NOT NULL,
    ADD COLUMN "vat" BIGINT NOT NULL,
    ADD COLUMN "output" BIGINT;

-- AlterTable
ALTER TABLE "reporting"."rollup_seller_day"
    DROP CONSTRAINT "rollup_seller_day_pkey",
    ADD COLUMN "vsic" TEXT NOT NULL,
    ADD COLUMN "buyer_in_area" BOOLEAN NOT NULL,
    ADD COLUMN "vat_net" BIGINT NOT NULL,
    ADD COLUMN "output_net" BIGINT NOT NULL,
    ADD COLUMN "unmeasured_net" BIGINT NOT NULL,
    ADD CONSTRAINT "rollup_seller_day_pkey" PRIMARY KEY ("day","seller_id","seller_kind","commune_code","vsic","channel","payment_method","buyer_province","buyer_in_area");

-- CreateTable
CREATE TABLE "reporting"."register_seller" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "vsic" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "joined_on" DATE NOT NULL,

    CONSTRAINT "register_seller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting"."register_listing" (
    "id" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "live" BOOLEAN NOT NULL,
    "listed_on" DATE NOT NULL,

    CONSTRAINT "register_listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting"."register_certificate" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stars" INTEGER,
    "issued_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,

    CONSTRAINT "register_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "register_listing_seller_id_idx" ON "reporting"."register_listing"("seller_id");

-- CreateIndex
CREATE INDEX "register_certificate_listing_id_idx" ON "reporting"."register_certificate"("listing_id");

-- Goals and parameters become one table with who entered and who approved a number. The old rows came from the pack.
ALTER TABLE "reporting"."parameter" RENAME TO "former_parameter";
ALTER TABLE "reporting"."former_parameter" RENAME CONSTRAINT "parameter_pkey" TO "former_parameter_pkey";

-- CreateTable
CREATE TABLE "reporting"."parameter" (
    "id" TEXT NOT NULL,
    "slot" TEXT,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "price_basis" TEXT NOT NULL,
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
    "state" TEXT NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_by_name" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,

    CONSTRAINT "parameter_pkey" PRIMARY KEY ("id"),
    -- Four eyes, whatever the program does. A pack is loaded by the operator, before there is anybody else.
    CONSTRAINT "parameter_four_eyes" CHECK ("decided_by" IS NULL OR "decided_by" <> "entered_by" OR "entered_by" = 'pack')
);

-- CreateIndex
CREATE UNIQUE INDEX "parameter_slot_key" ON "reporting"."parameter"("slot");

-- CreateIndex
CREATE INDEX "parameter_key_state_idx" ON "reporting"."parameter"("key", "state");

INSERT INTO "reporting"."parameter"
    ("id", "slot", "kind", "key", "subject", "basis", "price_basis", "valid_from", "valid_to", "label", "value", "unit", "source",
     "document", "released_on", "placeholder", "note", "state", "entered_by", "entered_by_name", "entered_at",
     "decided_by", "decided_by_name", "decided_at")
SELECT 'former-' || row_number() OVER (ORDER BY "key", "basis", "valid_from"),
    concat_ws('|', "key", '', "basis", "valid_from"),
    CASE WHEN "basis" = 'rule' THEN 'rule' ELSE 'figure' END,
    "key", '', "basis", 'none', "valid_from", "valid_to", "label", "value", "unit", "source",
    "document", "released_on", "placeholder", "note", 'approved', 'pack', 'Gói dữ liệu', now(), 'pack', 'Gói dữ liệu', now()
FROM "reporting"."former_parameter";

INSERT INTO "reporting"."parameter"
    ("id", "slot", "kind", "key", "subject", "basis", "price_basis", "valid_from", "valid_to", "label", "value", "unit", "source",
     "document", "released_on", "placeholder", "note", "state", "entered_by", "entered_by_name", "entered_at",
     "decided_by", "decided_by_name", "decided_at")
SELECT 'goal-' || row_number() OVER (ORDER BY "indicator", "basis", "year"),
    concat_ws('|', "indicator", '', "basis", make_date("year", 1, 1)),
    'goal', "indicator", '', "basis", 'none', make_date("year", 1, 1), make_date("year", 12, 31), "label", "value", "unit", "source",
    "document", "released_on", "placeholder", "note", 'approved', 'pack', 'Gói dữ liệu', now(), 'pack', 'Gói dữ liệu', now()
FROM "reporting"."target";

-- DropTable
DROP TABLE "reporting"."former_parameter";

-- DropTable
DROP TABLE "reporting"."target";

-- The part of a price that is VAT, by the class of the goods, for sellers who deduct.
INSERT INTO "reporting"."parameter"
    ("id", "slot", "kind", "key", "subject", "basis", "price_basis", "valid_from", "valid_to", "label", "value", "unit", "source",
     "document", "released_on", "placeholder", "note", "state", "entered_by", "entered_by_name", "entered_at",
     "decided_by", "decided_by_name", "decided_at")
SELECT id, concat_ws('|', 'vat-rate', class, 'law', from_day), 'rule', 'vat-rate', class, 'law', 'none', from_day, to_day,
    'Thuế suất GTGT, nhóm hàng ' || class || '%', value, 'percent', source, document, NULL, false, note, 'approved',
    'pack', 'Gói dữ liệu', now(), 'pack', 'Gói dữ liệu', now()
FROM (VALUES
    ('vat-5', '5', DATE '2020-01-01', NULL::date, 5, 'Luật Thuế GTGT', 'Luật 48/2024/QH15, Điều 9', ''),
    ('vat-8', '8', DATE '2025-07-01', DATE '2026-12-31', 8, 'Giảm 2 điểm thuế suất 10%', 'Nghị quyết 204/2025/QH15, Nghị định 174/2025/NĐ-CP', 'Hết hiệu lực sau ngày 31-12-2026 nếu không gia hạn'),
    ('vat-8-2027', '8', DATE '2027-01-01', NULL, 10, 'Luật Thuế GTGT', 'Luật 48/2024/QH15, Điều 9', 'Trở lại 10% khi hết thời gian giảm thuế'),
    ('vat-10', '10', DATE '2020-01-01', NULL, 10, 'Luật Thuế GTGT', 'Luật 48/2024/QH15, Điều 9', '')
) AS rate (id, class, from_day, to_day, value, source, document, note);
