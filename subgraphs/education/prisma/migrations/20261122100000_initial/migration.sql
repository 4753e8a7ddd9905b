-- Codes and numbers of units are ordered by their characters, whatever the database's own collation is: COLLATE "C".
-- CreateEnum
CREATE TYPE "county_change_kind" AS ENUM ('MERGE', 'SPLIT', 'BOUNDARY_MOVE');

-- CreateTable
CREATE TABLE "county" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "official_name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "population" INTEGER,
    "population_year" INTEGER,

    CONSTRAINT "county_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "county_change" (
    "changed_on" DATE NOT NULL,
    "from_code" TEXT COLLATE "C" NOT NULL,
    "to_code" TEXT COLLATE "C" NOT NULL,
    "kind" "county_change_kind" NOT NULL,
    "municipality_count" INTEGER NOT NULL,

    CONSTRAINT "county_change_pkey" PRIMARY KEY ("changed_on","from_code","to_code")
);

-- CreateTable
CREATE TABLE "county_administration" (
    "organisation_number" TEXT COLLATE "C" NOT NULL,
    "county_code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "county_administration_pkey" PRIMARY KEY ("organisation_number")
);

-- CreateTable
CREATE TABLE "municipality" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "official_name" TEXT NOT NULL,
    "county_code" TEXT COLLATE "C" NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "admin_centre" TEXT,
    "population" INTEGER,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "municipality_change" (
    "changed_on" DATE NOT NULL,
    "from_code" TEXT COLLATE "C" NOT NULL,
    "from_name" TEXT NOT NULL,
    "to_code" TEXT COLLATE "C" NOT NULL,
    "to_name" TEXT NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "municipality_change_pkey" PRIMARY KEY ("changed_on","from_code","to_code")
);

-- CreateTable
CREATE TABLE "school" (
    "organisation_number" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "sort_name" TEXT COLLATE "C" NOT NULL
        GENERATED ALWAYS AS (lower(translate("name", 'ÆØÅæøå', '{|}{|}') COLLATE "C")) STORED,
    "county_code" TEXT COLLATE "C" NOT NULL,
    "municipality_code" TEXT COLLATE "C",
    "municipality_source" TEXT COLLATE "C",

    CONSTRAINT "school_pkey" PRIMARY KEY ("organisation_number")
);

-- CreateTable
CREATE TABLE "school_drop_out" (
    "organisation_number" TEXT COLLATE "C" NOT NULL,
    "school_year_start" INTEGER NOT NULL,
    "share" DOUBLE PRECISION,
    "suppressed" BOOLEAN NOT NULL,

    CONSTRAINT "school_drop_out_pkey" PRIMARY KEY ("organisation_number","school_year_start")
);

-- CreateTable
CREATE TABLE "county_drop_out" (
    "county_code" TEXT COLLATE "C" NOT NULL,
    "school_year_start" INTEGER NOT NULL,
    "share" DOUBLE PRECISION,
    "suppressed" BOOLEAN NOT NULL,

    CONSTRAINT "county_drop_out_pkey" PRIMARY KEY ("county_code","school_year_start")
);

-- CreateTable
CREATE TABLE "completion" (
    "county_code" TEXT COLLATE "C" NOT NULL,
    "cohort_start_year" INTEGER NOT NULL,
    "programme_group" TEXT COLLATE "C" NOT NULL,
    "measure" TEXT COLLATE "C" NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,
    "to_be_verified" BOOLEAN NOT NULL,

    CONSTRAINT "completion_pkey" PRIMARY KEY ("county_code","cohort_start_year","programme_group","measure")
);

-- CreateTable
CREATE TABLE "outside_education_and_work" (
    "county_code" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "age_group" TEXT COLLATE "C" NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "outside_education_and_work_pkey" PRIMARY KEY ("county_code","year","age_group")
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
CREATE INDEX "county_change_from_code_idx" ON "county_change"("from_code");

-- CreateIndex
CREATE INDEX "county_change_to_code_idx" ON "county_change"("to_code");

-- CreateIndex
CREATE UNIQUE INDEX "county_administration_county_code_key" ON "county_administration"("county_code");

-- CreateIndex
CREATE INDEX "municipality_county_code_valid_from_idx" ON "municipality"("county_code", "valid_from");

-- CreateIndex
CREATE INDEX "municipality_change_from_code_idx" ON "municipality_change"("from_code");

-- CreateIndex
CREATE INDEX "municipality_change_to_code_idx" ON "municipality_change"("to_code");

-- CreateIndex
CREATE INDEX "school_county_code_sort_name_organisation_number_idx" ON "school"("county_code", "sort_name", "organisation_number");

-- CreateIndex
CREATE INDEX "school_municipality_code_idx" ON "school"("municipality_code");

-- AddForeignKey
ALTER TABLE "county_change" ADD CONSTRAINT "county_change_from_code_fkey" FOREIGN KEY ("from_code") REFERENCES "county"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_change" ADD CONSTRAINT "county_change_to_code_fkey" FOREIGN KEY ("to_code") REFERENCES "county"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_administration" ADD CONSTRAINT "county_administration_county_code_fkey" FOREIGN KEY ("county_code") REFERENCES "county"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipality" ADD CONSTRAINT "municipality_county_code_fkey" FOREIGN KEY ("county_code") REFERENCES "county"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_county_code_fkey" FOREIGN KEY ("county_code") REFERENCES "county"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_municipality_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "municipality"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_drop_out" ADD CONSTRAINT "school_drop_out_organisation_number_fkey" FOREIGN KEY ("organisation_number") REFERENCES "school"("organisation_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A share is hidden exactly when it is not there, and lies between 0 and 100.
ALTER TABLE "school_drop_out"
    ADD CONSTRAINT "school_drop_out_share_or_suppressed" CHECK (("share" IS NULL) = "suppressed"),
    ADD CONSTRAINT "school_drop_out_share_range" CHECK ("share" BETWEEN 0 AND 100);
ALTER TABLE "county_drop_out"
    ADD CONSTRAINT "county_drop_out_share_or_suppressed" CHECK (("share" IS NULL) = "suppressed"),
    ADD CONSTRAINT "county_drop_out_share_range" CHECK ("share" BETWEEN 0 AND 100);
ALTER TABLE "completion"
    ADD CONSTRAINT "completion_share_range" CHECK ("share" BETWEEN 0 AND 100);
ALTER TABLE "outside_education_and_work"
    ADD CONSTRAINT "outside_education_and_work_share_range" CHECK ("share" BETWEEN 0 AND 100);

-- A code does not end before it begins, and a school's municipality is known in some way or not at all.
ALTER TABLE "county"
    ADD CONSTRAINT "county_days" CHECK ("valid_from" <= "valid_to");
ALTER TABLE "municipality"
    ADD CONSTRAINT "municipality_days" CHECK ("valid_from" <= "valid_to");
ALTER TABLE "school"
    ADD CONSTRAINT "school_municipality_source" CHECK (("municipality_code" IS NULL) = ("municipality_source" IS NULL));
