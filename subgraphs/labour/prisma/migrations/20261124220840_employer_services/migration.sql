-- Codes and numbers of units are ordered by their characters, whatever the database's own collation is: COLLATE "C".
-- CreateTable
CREATE TABLE "employer_service_area" (
    "code" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "name_no" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "employer_service_area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "employer_service" (
    "code" TEXT COLLATE "C" NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "name_no" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "objective_codes" TEXT[],
    "economic_area_codes" TEXT[],

    CONSTRAINT "employer_service_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "employer_service_measure" (
    "code" TEXT COLLATE "C" NOT NULL,
    "service_code" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "name_no" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "crosses_sectors" BOOLEAN NOT NULL,

    CONSTRAINT "employer_service_measure_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "employer_service_target" (
    "service_code" TEXT COLLATE "C" NOT NULL,
    "indicator" TEXT COLLATE "C" NOT NULL,
    "change" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "baseline" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "employer_service_target_pkey" PRIMARY KEY ("service_code","indicator")
);

-- CreateTable
CREATE TABLE "strategic_objective" (
    "code" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "name_no" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "strategic_objective_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "priority_economic_area" (
    "code" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "name_no" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "sn2007_codes" TEXT[],
    "sn2025_codes" TEXT[],

    CONSTRAINT "priority_economic_area_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "employer_service_team" (
    "code" TEXT COLLATE "C" NOT NULL,
    "scope" TEXT COLLATE "C" NOT NULL,
    "name_no" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "employer_service_team_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "employer_service_team_member" (
    "team_code" TEXT COLLATE "C" NOT NULL,
    "unit_number" TEXT COLLATE "C" NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "employer_service_team_member_pkey" PRIMARY KEY ("team_code","unit_number")
);

-- CreateTable
CREATE TABLE "industry" (
    "code" TEXT COLLATE "C" NOT NULL,
    "level" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "parent_code" TEXT COLLATE "C",

    CONSTRAINT "industry_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "iw_centre" (
    "unit_number" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "iw_centre_pkey" PRIMARY KEY ("unit_number")
);

-- CreateTable
CREATE TABLE "iw_centre_county" (
    "unit_number" TEXT COLLATE "C" NOT NULL,
    "county_code" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "iw_centre_county_pkey" PRIMARY KEY ("unit_number","county_code")
);

-- CreateIndex
CREATE INDEX "employer_service_area_code_idx" ON "employer_service"("area_code");

-- CreateIndex
CREATE INDEX "employer_service_measure_service_code_idx" ON "employer_service_measure"("service_code");

-- CreateIndex
CREATE INDEX "iw_centre_county_county_code_idx" ON "iw_centre_county"("county_code");

-- AddForeignKey
ALTER TABLE "employer_service" ADD CONSTRAINT "employer_service_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "employer_service_area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_service_measure" ADD CONSTRAINT "employer_service_measure_service_code_fkey" FOREIGN KEY ("service_code") REFERENCES "employer_service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_service_target" ADD CONSTRAINT "employer_service_target_service_code_fkey" FOREIGN KEY ("service_code") REFERENCES "employer_service"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_service_team_member" ADD CONSTRAINT "employer_service_team_member_team_code_fkey" FOREIGN KEY ("team_code") REFERENCES "employer_service_team"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_service_team_member" ADD CONSTRAINT "employer_service_team_member_unit_number_fkey" FOREIGN KEY ("unit_number") REFERENCES "nav_county_unit"("unit_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iw_centre_county" ADD CONSTRAINT "iw_centre_county_unit_number_fkey" FOREIGN KEY ("unit_number") REFERENCES "iw_centre"("unit_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A centre does not end before it begins.
ALTER TABLE "iw_centre" ADD CONSTRAINT "iw_centre_days" CHECK ("valid_to" IS NULL OR "valid_from" <= "valid_to");
