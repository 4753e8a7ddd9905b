-- The search compares names by their trigrams, without case, accents and marks between words.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- A name as the search sees it: words of a-z and 0-9 with one space between. Å and aa become a, ø and oe become o, æ
-- becomes ae, whatever collations the database has. No % and no _ is left in it, so that it is safe in a pattern.
CREATE FUNCTION fold_name("name" TEXT) RETURNS TEXT LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(regexp_replace(replace(replace(replace(replace(
        lower(translate("name",
            'ÅåÁáÀàÂâÄäÃãÉéÈèÊêËëÍíÌìÎîÏïØøÓóÒòÔôÖöÕõÚúÙùÛûÜüÝýČčÇçĐđÐðŊŋÑñŠšŦŧŽž',
            'aaaaaaaaaaaaeeeeeeeeiiiiiiiioooooooooooouuuuuuuuyyccccddddnnnnssttzz') COLLATE "C"),
        'Æ', 'ae'), 'æ', 'ae'), 'aa', 'a'), 'oe', 'o'),
        '[^a-z0-9]+', ' ', 'g'));

-- AlterTable
ALTER TABLE "school" ADD COLUMN "folded_name" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold_name("name")) STORED;

-- CreateTable
CREATE TABLE "follow_up_status" (
    "code" TEXT COLLATE "C" NOT NULL,
    "category" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_no" TEXT NOT NULL,
    "crosses_sectors" BOOLEAN NOT NULL,

    CONSTRAINT "follow_up_status_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "report_figure" (
    "report" TEXT COLLATE "C" NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "starts_on" DATE NOT NULL,
    "dimension" TEXT COLLATE "C" NOT NULL,
    "member" TEXT COLLATE "C" NOT NULL,
    "value" INTEGER,
    "absence" TEXT COLLATE "C",
    "synthetic" BOOLEAN NOT NULL,
    "break_in_series" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT,

    CONSTRAINT "report_figure_pkey" PRIMARY KEY ("report","area_code","starts_on","dimension","member")
);

-- CreateTable
CREATE TABLE "career_centre" (
    "id" TEXT COLLATE "C" NOT NULL,
    "county_code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold_name("name")) STORED,
    "services" TEXT[] NOT NULL,
    "serves_ages_from" INTEGER,

    CONSTRAINT "career_centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "career_course" (
    "centre_id" TEXT COLLATE "C" NOT NULL,
    "starts_on" DATE NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "places" INTEGER NOT NULL,
    "filled_by_nav" INTEGER,

    CONSTRAINT "career_course_pkey" PRIMARY KEY ("centre_id","starts_on","name")
);

-- CreateTable
CREATE TABLE "basic_skills_offer" (
    "county_code" TEXT COLLATE "C" NOT NULL,
    "provider" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "starts_on" DATE NOT NULL,
    "places" INTEGER,

    CONSTRAINT "basic_skills_offer_pkey" PRIMARY KEY ("county_code","starts_on","provider","name")
);

-- CreateTable
CREATE TABLE "education_programme" (
    "code" TEXT COLLATE "C" NOT NULL,
    "area_code" TEXT COLLATE "C",
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "track" TEXT COLLATE "C" NOT NULL,
    "nus_code" TEXT COLLATE "C",

    CONSTRAINT "education_programme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "modular_training" (
    "county_code" TEXT COLLATE "C" NOT NULL,
    "programme_code" TEXT COLLATE "C" NOT NULL,
    "starts_on" DATE NOT NULL,
    "places" INTEGER,

    CONSTRAINT "modular_training_pkey" PRIMARY KEY ("county_code","starts_on","programme_code")
);

-- CreateTable
CREATE TABLE "employer" (
    "organisation_number" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold_name("name")) STORED,
    "is_training_establishment" BOOLEAN NOT NULL,
    "contracts" INTEGER,
    "contracts_hidden" TEXT COLLATE "C",
    "open_places" INTEGER,
    "programme_codes" TEXT[] NOT NULL,

    CONSTRAINT "employer_pkey" PRIMARY KEY ("organisation_number")
);

-- CreateTable
CREATE TABLE "nav_office_name" (
    "unit_number" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "folded_name" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (fold_name("name")) STORED,

    CONSTRAINT "nav_office_name_pkey" PRIMARY KEY ("unit_number")
);

-- CreateIndex
CREATE INDEX "career_centre_county_code_id_idx" ON "career_centre"("county_code", "id");

-- CreateIndex
CREATE INDEX "career_centre_folded_name_idx" ON "career_centre" USING GIN ("folded_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "modular_training_programme_code_idx" ON "modular_training"("programme_code");

-- CreateIndex
CREATE INDEX "employer_folded_name_idx" ON "employer" USING GIN ("folded_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "nav_office_name_folded_name_idx" ON "nav_office_name" USING GIN ("folded_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "school_folded_name_idx" ON "school" USING GIN ("folded_name" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "career_course" ADD CONSTRAINT "career_course_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "career_centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "modular_training" ADD CONSTRAINT "modular_training_programme_code_fkey" FOREIGN KEY ("programme_code") REFERENCES "education_programme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A cell has a value or the reason why it has none, and is not less than nothing.
ALTER TABLE "report_figure"
    ADD CONSTRAINT "report_figure_value_or_absence" CHECK (("value" IS NULL) = ("absence" IS NOT NULL)),
    ADD CONSTRAINT "report_figure_absence" CHECK ("absence" IN ('BELOW_THRESHOLD', 'COMPLEMENTARY', 'NOT_REPORTED')),
    ADD CONSTRAINT "report_figure_value_range" CHECK ("value" >= 0);
ALTER TABLE "employer"
    ADD CONSTRAINT "employer_contracts_or_hidden" CHECK (NOT ("contracts" IS NOT NULL AND "contracts_hidden" IS NOT NULL)),
    ADD CONSTRAINT "employer_training_establishment" CHECK ("is_training_establishment" = ("contracts" IS NOT NULL OR "contracts_hidden" IS NOT NULL));

-- Nobody fills more places than there are.
ALTER TABLE "career_course"
    ADD CONSTRAINT "career_course_places" CHECK ("places" >= 0 AND "filled_by_nav" BETWEEN 0 AND "places");
