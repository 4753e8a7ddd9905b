-- CreateEnum
CREATE TYPE "data_category" AS ENUM ('FOLLOW_UP_CASE', 'SCHOOL_HISTORY', 'OFFERS', 'APEL_CASE', 'GUIDANCE', 'REGISTRATION', 'EFFORT_GROUP', 'MEASURES', 'OFFICE_AND_YOUTH_TEAM', 'MENTOR');

-- AlterTable
ALTER TABLE "county" ADD COLUMN "organisation_number" TEXT;

-- CreateTable
CREATE TABLE "agreement_data_category" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "category" "data_category" NOT NULL,

    CONSTRAINT "agreement_data_category_pkey" PRIMARY KEY ("agreement_id","version","category")
);

-- CreateIndex
CREATE UNIQUE INDEX "county_organisation_number_key" ON "county"("organisation_number");

-- AddForeignKey
ALTER TABLE "agreement_data_category" ADD CONSTRAINT "agreement_data_category_agreement_id_version_fkey" FOREIGN KEY ("agreement_id", "version") REFERENCES "agreement_version"("agreement_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A county is known by its authority too, so that what agreements carry can be told of an organisation.
ALTER TABLE "county"
    ADD CONSTRAINT "county_organisation" CHECK ("organisation_number" ~ '^\d{9}$');

-- A load of reference data passes over what the parties have changed through the graph since.
CREATE TRIGGER "load_passes_over_agreement_id" BEFORE INSERT OR UPDATE ON "agreement_data_category" FOR EACH ROW
    WHEN (current_setting('samspill.reference_load', true) = 'on')
    EXECUTE FUNCTION pass_over_written_agreement('agreement_id');
