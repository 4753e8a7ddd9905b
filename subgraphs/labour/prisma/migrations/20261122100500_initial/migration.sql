-- Codes and numbers of units are ordered by their characters, whatever the database's own collation is: COLLATE "C".
-- CreateEnum
CREATE TYPE "nav_office_state" AS ENUM ('LIKELY_ACTIVE', 'LIKELY_CLOSED');

-- CreateTable
CREATE TABLE "nav_county_unit" (
    "unit_number" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "nav_county_unit_pkey" PRIMARY KEY ("unit_number")
);

-- CreateTable
CREATE TABLE "nav_county_unit_county" (
    "unit_number" TEXT COLLATE "C" NOT NULL,
    "county_code" TEXT COLLATE "C" NOT NULL,
    "valid_from" DATE NOT NULL,
    "note" TEXT,

    CONSTRAINT "nav_county_unit_county_pkey" PRIMARY KEY ("unit_number","county_code")
);

-- CreateTable
CREATE TABLE "nav_office" (
    "unit_number" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "state" "nav_office_state" NOT NULL,
    "county_unit_number" TEXT COLLATE "C" NOT NULL,
    "county_code" TEXT COLLATE "C" NOT NULL,
    "municipality_code" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "nav_office_pkey" PRIMARY KEY ("unit_number")
);

-- CreateTable
CREATE TABLE "measure_type" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name_no" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "system" TEXT COLLATE "C" NOT NULL,
    "arena_code" TEXT COLLATE "C",
    "duration_rule" TEXT,
    "needs_decision_maker" BOOLEAN,
    "scheduled_follow_up" TEXT COLLATE "C",

    CONSTRAINT "measure_type_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "unemployment" (
    "county_code" TEXT COLLATE "C" NOT NULL,
    "month" DATE NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "persons" INTEGER NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "unemployment_pkey" PRIMARY KEY ("county_code","status","month")
);

-- CreateTable
CREATE TABLE "reduced_work_capacity" (
    "county_code" TEXT COLLATE "C" NOT NULL,
    "month" DATE NOT NULL,
    "age_group" TEXT COLLATE "C" NOT NULL,
    "persons" INTEGER NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "reduced_work_capacity_pkey" PRIMARY KEY ("county_code","age_group","month")
);

-- CreateTable
CREATE TABLE "reference_load" (
    "file" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "loaded_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "reference_load_pkey" PRIMARY KEY ("file")
);

-- CreateIndex
CREATE INDEX "nav_county_unit_county_county_code_idx" ON "nav_county_unit_county"("county_code");

-- CreateIndex
CREATE INDEX "nav_office_county_unit_number_idx" ON "nav_office"("county_unit_number");

-- CreateIndex
CREATE INDEX "nav_office_municipality_code_idx" ON "nav_office"("municipality_code");

-- AddForeignKey
ALTER TABLE "nav_county_unit_county" ADD CONSTRAINT "nav_county_unit_county_unit_number_fkey" FOREIGN KEY ("unit_number") REFERENCES "nav_county_unit"("unit_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nav_office" ADD CONSTRAINT "nav_office_county_unit_number_fkey" FOREIGN KEY ("county_unit_number") REFERENCES "nav_county_unit"("unit_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A month is written as its first day, persons are counted from 0, and a share lies between 0 and 100.
ALTER TABLE "unemployment"
    ADD CONSTRAINT "unemployment_month" CHECK (extract(day FROM "month") = 1),
    ADD CONSTRAINT "unemployment_persons_range" CHECK ("persons" >= 0),
    ADD CONSTRAINT "unemployment_share_range" CHECK ("share" BETWEEN 0 AND 100);
ALTER TABLE "reduced_work_capacity"
    ADD CONSTRAINT "reduced_work_capacity_month" CHECK (extract(day FROM "month") = 1),
    ADD CONSTRAINT "reduced_work_capacity_persons_range" CHECK ("persons" >= 0),
    ADD CONSTRAINT "reduced_work_capacity_share_range" CHECK ("share" BETWEEN 0 AND 100);
