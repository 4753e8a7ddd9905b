-- CreateEnum
CREATE TYPE "agreement_record_kind" AS ENUM ('DRAFTED', 'REVISED', 'APPROVED', 'APPROVAL_WITHDRAWN', 'EXTENDED', 'TERMINATED', 'SUCCEEDED', 'CANCELLED', 'REPORT_SUBMITTED', 'MEETING_RECORDED');

-- AlterTable
ALTER TABLE "agreement" ADD COLUMN "written_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "agreement_version" ADD COLUMN "drafted_on" DATE;

-- AlterTable
ALTER TABLE "report" ADD COLUMN "submitted_by" TEXT;

-- CreateTable
CREATE TABLE "planned_succession" (
    "successor_id" TEXT COLLATE "C" NOT NULL,
    "predecessor_id" TEXT COLLATE "C" NOT NULL,
    "reason" "agreement_ending_reason" NOT NULL,
    "reason_text" TEXT,

    CONSTRAINT "planned_succession_pkey" PRIMARY KEY ("successor_id","predecessor_id")
);

-- CreateTable
CREATE TABLE "agreement_record" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "agreement_record_kind" NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "version" INTEGER NOT NULL,
    "organisation_number" TEXT,
    "role" TEXT NOT NULL,
    "party" TEXT,
    "reason" TEXT,

    CONSTRAINT "agreement_record_pkey" PRIMARY KEY ("agreement_id","position")
);

-- CreateTable
CREATE TABLE "write_key" (
    "caller" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "input" TEXT NOT NULL,
    "agreement_id" TEXT COLLATE "C",
    "used_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "write_key_pkey" PRIMARY KEY ("caller","key")
);

-- CreateIndex
CREATE INDEX "planned_succession_predecessor_id_idx" ON "planned_succession"("predecessor_id");

-- AddForeignKey
ALTER TABLE "planned_succession" ADD CONSTRAINT "planned_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_succession" ADD CONSTRAINT "planned_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_record" ADD CONSTRAINT "agreement_record_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rows that make no sense are refused, whoever writes them.
ALTER TABLE "planned_succession"
    ADD CONSTRAINT "planned_succession_of_another" CHECK ("predecessor_id" <> "successor_id"),
    ADD CONSTRAINT "planned_succession_other_has_text" CHECK ("reason" <> 'OTHER' OR "reason_text" IS NOT NULL),
    ADD CONSTRAINT "planned_succession_text" CHECK (btrim("reason_text") <> '');
ALTER TABLE "report"
    ADD CONSTRAINT "report_submitted_by_somebody_on_a_day" CHECK ("submitted_by" IS NULL OR "submitted_on" IS NOT NULL);
ALTER TABLE "agreement_record"
    ADD CONSTRAINT "agreement_record_position" CHECK ("position" >= 1);

-- What has been recorded is neither changed nor taken away.
CREATE FUNCTION "refuse_other_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the record is only added to' USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_record_is_only_added_to';
END $$;
CREATE TRIGGER "agreement_record_is_only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "agreement_record"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_other_record"();

-- A load of reference data passes over every agreement that its parties have changed through the graph since: what they
-- did is newer than the file. Who loads says so by the setting, for its own transaction alone.
CREATE FUNCTION "pass_over_written_agreement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM agreement WHERE id = to_jsonb(NEW) ->> TG_ARGV[0] AND written_at IS NOT NULL) THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END $$;

DO $$
DECLARE
    fact record;
BEGIN
    FOR fact IN
        SELECT * FROM (VALUES ('agreement', 'id'), ('agreement_version', 'agreement_id'), ('agreement_party', 'agreement_id'),
            ('agreement_area', 'agreement_id'), ('agreement_county', 'agreement_id'), ('agreement_ending', 'agreement_id'),
            ('agreement_event', 'agreement_id'), ('agreement_succession', 'predecessor_id'),
            ('agreement_succession', 'successor_id'), ('report', 'agreement_id')) AS f(of_table, of_column)
    LOOP
        EXECUTE format($trigger$CREATE TRIGGER %I BEFORE INSERT OR UPDATE ON %I FOR EACH ROW
            WHEN (current_setting('samspill.reference_load', true) = 'on')
            EXECUTE FUNCTION pass_over_written_agreement(%L)$trigger$,
            'load_passes_over_' || fact.of_column, fact.of_table, fact.of_column);
    END LOOP;
END $$;
