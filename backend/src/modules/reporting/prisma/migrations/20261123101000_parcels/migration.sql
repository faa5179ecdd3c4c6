-- CreateTable
CREATE TABLE "reporting"."fact_parcel" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "seller_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "fact_parcel_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fact_parcel_day_idx" ON "reporting"."fact_parcel"("day");

-- What is derived has changed: the next sweep reads all of history again.
DELETE FROM "reporting"."history_read";
