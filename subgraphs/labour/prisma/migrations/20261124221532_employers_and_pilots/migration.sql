-- Codes, numbers and ids are ordered by their characters, whatever the database's own collation is: COLLATE "C".
-- CreateTable
CREATE TABLE "employer" (
    "organisation_number" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "industry_code" TEXT COLLATE "C" NOT NULL,
    "priority_economic_area_code" TEXT COLLATE "C",
    "county_code" TEXT COLLATE "C" NOT NULL,
    "municipality_code" TEXT COLLATE "C" NOT NULL,
    "county_unit_number" TEXT COLLATE "C",
    "office_number" TEXT COLLATE "C",
    "employees" INTEGER NOT NULL,

    CONSTRAINT "employer_pkey" PRIMARY KEY ("organisation_number")
);

-- CreateTable
CREATE TABLE "restructuring_case" (
    "id" TEXT COLLATE "C" NOT NULL,
    "organisation_number" TEXT COLLATE "C" NOT NULL,
    "county_code" TEXT COLLATE "C" NOT NULL,
    "municipality_code" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "announced_on" DATE NOT NULL,
    "employees_affected" INTEGER NOT NULL,

    CONSTRAINT "restructuring_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restructuring_step" (
    "case_id" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "done_on" DATE,

    CONSTRAINT "restructuring_step_pkey" PRIMARY KEY ("case_id","place")
);

-- CreateTable
CREATE TABLE "restructuring_measure" (
    "case_id" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "measure_code" TEXT COLLATE "C" NOT NULL,
    "provided_by" TEXT COLLATE "C" NOT NULL,
    "county_funded" BOOLEAN NOT NULL,

    CONSTRAINT "restructuring_measure_pkey" PRIMARY KEY ("case_id","place")
);

-- CreateTable
CREATE TABLE "iw_cooperation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "organisation_number" TEXT COLLATE "C" NOT NULL,
    "centre_number" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "contact_role" TEXT COLLATE "C" NOT NULL,
    "participants" TEXT[],
    "collaborators" TEXT[],
    "started_on" DATE NOT NULL,
    "plan_agreed_on" DATE,

    CONSTRAINT "iw_cooperation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "iw_theme" (
    "cooperation_id" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "iw_theme_pkey" PRIMARY KEY ("cooperation_id","place")
);

-- CreateTable
CREATE TABLE "iw_activity" (
    "cooperation_id" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "agreed_on" DATE NOT NULL,

    CONSTRAINT "iw_activity_pkey" PRIMARY KEY ("cooperation_id","place")
);

-- CreateTable
CREATE TABLE "iw_subsidy" (
    "cooperation_id" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "amount_nok" INTEGER NOT NULL,
    "granted_on" DATE NOT NULL,

    CONSTRAINT "iw_subsidy_pkey" PRIMARY KEY ("cooperation_id","place")
);

-- CreateTable
CREATE TABLE "enterprise_sick_leave" (
    "organisation_number" TEXT COLLATE "C" NOT NULL,
    "quarter" DATE NOT NULL,
    "employees" INTEGER NOT NULL,
    "on_leave" INTEGER NOT NULL,
    "on_partial_leave" INTEGER NOT NULL,
    "agreed_days" INTEGER NOT NULL,
    "lost_days" INTEGER NOT NULL,
    "lost_on_partial_leave" INTEGER NOT NULL,

    CONSTRAINT "enterprise_sick_leave_pkey" PRIMARY KEY ("organisation_number","quarter")
);

-- CreateTable
CREATE TABLE "county_sick_leave" (
    "county_code" TEXT COLLATE "C" NOT NULL,
    "quarter" DATE NOT NULL,
    "measure" TEXT COLLATE "C" NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "county_sick_leave_pkey" PRIMARY KEY ("county_code","measure","quarter")
);

-- CreateTable
CREATE TABLE "office_capacity" (
    "unit_number" TEXT COLLATE "C" NOT NULL,
    "has_youth_team" BOOLEAN NOT NULL,
    "team_has_specialist" BOOLEAN NOT NULL,
    "employment_specialists" INTEGER NOT NULL,
    "ips_specialists" INTEGER NOT NULL,
    "clients" INTEGER NOT NULL,
    "market_advisors" INTEGER NOT NULL,

    CONSTRAINT "office_capacity_pkey" PRIMARY KEY ("unit_number")
);

-- CreateTable
CREATE TABLE "placed_and_trained" (
    "county_code" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "persons" INTEGER NOT NULL,
    "hidden_because" TEXT COLLATE "C",

    CONSTRAINT "placed_and_trained_pkey" PRIMARY KEY ("county_code","year")
);

-- CreateTable
CREATE TABLE "measure_ending" (
    "county_code" TEXT COLLATE "C" NOT NULL,
    "ends_on" DATE NOT NULL,
    "measure_code" TEXT COLLATE "C" NOT NULL,
    "participants" INTEGER NOT NULL,
    "hidden_because" TEXT COLLATE "C",

    CONSTRAINT "measure_ending_pkey" PRIMARY KEY ("county_code","ends_on","measure_code")
);

-- CreateTable
CREATE TABLE "pilot" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "duration_years" INTEGER,
    "hybrid_role" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "pilot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pilot_site" (
    "pilot_id" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "office_number" TEXT COLLATE "C",

    CONSTRAINT "pilot_site_pkey" PRIMARY KEY ("pilot_id","place")
);

-- CreateTable
CREATE TABLE "pilot_participants" (
    "pilot_id" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "pilot_participants_pkey" PRIMARY KEY ("pilot_id","place")
);

-- CreateTable
CREATE TABLE "pilot_outcome" (
    "pilot_id" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "count" INTEGER,
    "at_months" INTEGER,
    "derived" BOOLEAN NOT NULL,
    "not_known_because" TEXT,

    CONSTRAINT "pilot_outcome_pkey" PRIMARY KEY ("pilot_id","place")
);

-- CreateTable
CREATE TABLE "pilot_barrier" (
    "pilot_id" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "barrier" TEXT NOT NULL,

    CONSTRAINT "pilot_barrier_pkey" PRIMARY KEY ("pilot_id","place")
);

-- CreateTable
CREATE TABLE "document_figure" (
    "id" TEXT COLLATE "C" NOT NULL,
    "document" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "indicator" TEXT COLLATE "C" NOT NULL,
    "value" DOUBLE PRECISION,
    "minimum" DOUBLE PRECISION,
    "maximum" DOUBLE PRECISION,
    "qualifier" TEXT,
    "unit" TEXT NOT NULL,
    "reference" TEXT,
    "meaning" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "document_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supported_employment_practice" (
    "place" INTEGER NOT NULL,
    "practice" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "supported_employment_practice_pkey" PRIMARY KEY ("place")
);

-- CreateTable
CREATE TABLE "backing_measure" (
    "measure_code" TEXT COLLATE "C" NOT NULL,
    "place" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "backing_measure_pkey" PRIMARY KEY ("measure_code")
);

-- CreateIndex
CREATE INDEX "restructuring_case_county_code_announced_on_id_idx" ON "restructuring_case"("county_code", "announced_on" DESC, "id");

-- CreateIndex
CREATE INDEX "restructuring_case_organisation_number_announced_on_idx" ON "restructuring_case"("organisation_number", "announced_on");

-- CreateIndex
CREATE UNIQUE INDEX "iw_cooperation_organisation_number_key" ON "iw_cooperation"("organisation_number");

-- CreateIndex
CREATE INDEX "document_figure_document_idx" ON "document_figure"("document");

-- CreateIndex
CREATE INDEX "nav_office_county_code_idx" ON "nav_office"("county_code");

-- AddForeignKey
ALTER TABLE "employer" ADD CONSTRAINT "employer_industry_code_fkey" FOREIGN KEY ("industry_code") REFERENCES "industry"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer" ADD CONSTRAINT "employer_priority_economic_area_code_fkey" FOREIGN KEY ("priority_economic_area_code") REFERENCES "priority_economic_area"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restructuring_case" ADD CONSTRAINT "restructuring_case_organisation_number_fkey" FOREIGN KEY ("organisation_number") REFERENCES "employer"("organisation_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restructuring_step" ADD CONSTRAINT "restructuring_step_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "restructuring_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restructuring_measure" ADD CONSTRAINT "restructuring_measure_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "restructuring_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iw_cooperation" ADD CONSTRAINT "iw_cooperation_organisation_number_fkey" FOREIGN KEY ("organisation_number") REFERENCES "employer"("organisation_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iw_cooperation" ADD CONSTRAINT "iw_cooperation_centre_number_fkey" FOREIGN KEY ("centre_number") REFERENCES "iw_centre"("unit_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iw_theme" ADD CONSTRAINT "iw_theme_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "iw_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iw_activity" ADD CONSTRAINT "iw_activity_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "iw_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iw_subsidy" ADD CONSTRAINT "iw_subsidy_cooperation_id_fkey" FOREIGN KEY ("cooperation_id") REFERENCES "iw_cooperation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise_sick_leave" ADD CONSTRAINT "enterprise_sick_leave_organisation_number_fkey" FOREIGN KEY ("organisation_number") REFERENCES "employer"("organisation_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_capacity" ADD CONSTRAINT "office_capacity_unit_number_fkey" FOREIGN KEY ("unit_number") REFERENCES "nav_office"("unit_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_ending" ADD CONSTRAINT "measure_ending_measure_code_fkey" FOREIGN KEY ("measure_code") REFERENCES "measure_type"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_site" ADD CONSTRAINT "pilot_site_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_site" ADD CONSTRAINT "pilot_site_office_number_fkey" FOREIGN KEY ("office_number") REFERENCES "nav_office"("unit_number") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_participants" ADD CONSTRAINT "pilot_participants_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_outcome" ADD CONSTRAINT "pilot_outcome_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_barrier" ADD CONSTRAINT "pilot_barrier_pilot_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "backing_measure" ADD CONSTRAINT "backing_measure_measure_code_fkey" FOREIGN KEY ("measure_code") REFERENCES "measure_type"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Persons and sums of money are counted from 0, leave is a part of what it is taken from, and a share lies between 0 and 100.
ALTER TABLE "employer" ADD CONSTRAINT "employer_employees_range" CHECK ("employees" >= 0);
ALTER TABLE "enterprise_sick_leave"
    ADD CONSTRAINT "enterprise_sick_leave_persons_range"
        CHECK ("on_partial_leave" BETWEEN 0 AND "on_leave" AND "on_leave" <= "employees"),
    ADD CONSTRAINT "enterprise_sick_leave_days_range"
        CHECK ("lost_on_partial_leave" BETWEEN 0 AND "lost_days" AND "lost_days" <= "agreed_days");
ALTER TABLE "iw_subsidy" ADD CONSTRAINT "iw_subsidy_amount_range" CHECK ("amount_nok" > 0);
ALTER TABLE "office_capacity"
    ADD CONSTRAINT "office_capacity_specialists_range"
        CHECK ("ips_specialists" BETWEEN 0 AND "employment_specialists" AND "clients" >= 0 AND "market_advisors" >= 0);
ALTER TABLE "measure_ending" ADD CONSTRAINT "measure_ending_participants_range" CHECK ("participants" >= 0);
ALTER TABLE "placed_and_trained" ADD CONSTRAINT "placed_and_trained_persons_range" CHECK ("persons" >= 0);
ALTER TABLE "county_sick_leave"
    ADD CONSTRAINT "county_sick_leave_quarter" CHECK (extract(day FROM "quarter") = 1 AND extract(month FROM "quarter") IN (1, 4, 7, 10)),
    ADD CONSTRAINT "county_sick_leave_share_range" CHECK ("share" BETWEEN 0 AND 100);
ALTER TABLE "pilot_outcome"
    ADD CONSTRAINT "pilot_outcome_known" CHECK (("count" IS NULL) <> ("not_known_because" IS NULL)),
    ADD CONSTRAINT "pilot_outcome_count_range" CHECK ("count" >= 0);
