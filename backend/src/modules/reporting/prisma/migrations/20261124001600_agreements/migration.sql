-- CreateTable
CREATE TABLE "reporting"."fact_agreement_signed" (
    "id" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "seller_kind" TEXT NOT NULL,
    "commune_code" TEXT NOT NULL,
    "vsic" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "fact_agreement_signed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fact_agreement_signed_seller_id_day_idx" ON "reporting"."fact_agreement_signed"("seller_id", "day");
