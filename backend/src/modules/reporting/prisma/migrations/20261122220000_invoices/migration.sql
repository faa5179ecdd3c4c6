-- AlterTable
ALTER TABLE "reporting"."register_seller" ADD COLUMN "invoices_from" DATE;

-- CreateTable
CREATE TABLE "reporting"."fact_invoice" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "test" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "fact_invoice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fact_invoice_order_id_idx" ON "reporting"."fact_invoice"("order_id");
