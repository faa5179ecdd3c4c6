-- CreateTable
CREATE TABLE "reporting"."fact_seller_approved" (
    "id" TEXT NOT NULL,
    "seller_kind" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "vsic" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "fact_seller_approved_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting"."fact_listing" (
    "id" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "seller_kind" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "vsic" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "fact_listing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fact_listing_day_idx" ON "reporting"."fact_listing"("day");
