-- CreateEnum
CREATE TYPE "agreement_kind" AS ENUM ('NATIONAL', 'COUNTY', 'SUB');

-- CreateEnum
CREATE TYPE "party_role" AS ENUM ('STATE', 'LOCAL_GOVERNMENT_ASSOCIATION', 'NAV_COUNTY_UNIT', 'COUNTY_EDUCATION_ADMINISTRATION');

-- CreateEnum
CREATE TYPE "cooperation_area" AS ENUM ('CAREER_GUIDANCE', 'APEL', 'BASIC_SKILLS', 'UPPER_SECONDARY_AND_VET', 'YOUTH_FOLLOW_UP');

-- CreateEnum
CREATE TYPE "agreement_ending_kind" AS ENUM ('TERMINATED', 'SUCCEEDED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "agreement_ending_reason" AS ENUM ('COUNTY_REFORM', 'NEW_AGREEMENT', 'NOT_FULFILLED', 'CHANGED_MANDATE', 'LACK_OF_FUNDS', 'OTHER');

-- CreateEnum
CREATE TYPE "agreement_event_kind" AS ENUM ('SIGNED', 'RENEWED', 'RENEGOTIATED', 'EXTENDED', 'REPLACED', 'TERMINATED');

-- CreateEnum
CREATE TYPE "body_level" AS ENUM ('NATIONAL', 'STRATEGIC', 'ADMINISTRATIVE', 'OPERATIVE');

-- CreateEnum
CREATE TYPE "report_period_kind" AS ENUM ('MONTH', 'QUARTER', 'SCHOOL_YEAR', 'YEAR', 'REPORTING_POINT');

-- CreateTable
CREATE TABLE "agreement" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" "agreement_kind" NOT NULL,
    "parent_id" TEXT COLLATE "C",
    "synthetic" BOOLEAN NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("agreement_id","version")
);

-- CreateTable
CREATE TABLE "agreement_party" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "party_role" NOT NULL,
    "unit_number" TEXT COLLATE "C",
    "organisation_number" TEXT COLLATE "C",
    "name_at_signing" TEXT NOT NULL,
    "approved_on" DATE,
    "approved_on_behalf_because" TEXT,

    CONSTRAINT "agreement_party_pkey" PRIMARY KEY ("agreement_id","version","position")
);

-- CreateTable
CREATE TABLE "agreement_area" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "area" "cooperation_area" NOT NULL,

    CONSTRAINT "agreement_area_pkey" PRIMARY KEY ("agreement_id","version","area")
);

-- CreateTable
CREATE TABLE "agreement_county" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "county_code" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "agreement_county_pkey" PRIMARY KEY ("agreement_id","county_code")
);

-- CreateTable
CREATE TABLE "agreement_ending" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "kind" "agreement_ending_kind" NOT NULL,
    "ended_on" DATE NOT NULL,
    "reason" "agreement_ending_reason" NOT NULL,
    "reason_text" TEXT,

    CONSTRAINT "agreement_ending_pkey" PRIMARY KEY ("agreement_id")
);

-- CreateTable
CREATE TABLE "agreement_succession" (
    "predecessor_id" TEXT COLLATE "C" NOT NULL,
    "successor_id" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "agreement_succession_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "agreement_event" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "agreement_event_kind" NOT NULL,
    "date" DATE NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "agreement_event_pkey" PRIMARY KEY ("agreement_id","position")
);

-- CreateTable
CREATE TABLE "cooperation_body" (
    "id" TEXT COLLATE "C" NOT NULL,
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "level" "body_level" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "cooperation_body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_meeting" (
    "body_id" TEXT COLLATE "C" NOT NULL,
    "held_on" DATE NOT NULL,

    CONSTRAINT "body_meeting_pkey" PRIMARY KEY ("body_id","held_on")
);

-- CreateTable
CREATE TABLE "body_task" (
    "body_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "given_on" DATE NOT NULL,
    "due_on" DATE,
    "done_on" DATE,

    CONSTRAINT "body_task_pkey" PRIMARY KEY ("body_id","position")
);

-- CreateTable
CREATE TABLE "report" (
    "id" TEXT COLLATE "C" NOT NULL,
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "period_kind" "report_period_kind" NOT NULL,
    "period_label" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "submitted_on" DATE,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county_agreement_in_force" (
    "county_code" TEXT COLLATE "C" NOT NULL,
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "in_force_from" DATE NOT NULL,
    "in_force_to" DATE,

    CONSTRAINT "county_agreement_in_force_pkey" PRIMARY KEY ("agreement_id","version","county_code")
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
CREATE INDEX "agreement_parent_id_idx" ON "agreement"("parent_id");

-- CreateIndex
CREATE INDEX "agreement_party_unit_number_idx" ON "agreement_party"("unit_number");

-- CreateIndex
CREATE INDEX "agreement_party_organisation_number_idx" ON "agreement_party"("organisation_number");

-- CreateIndex
CREATE INDEX "agreement_county_county_code_idx" ON "agreement_county"("county_code");

-- CreateIndex
CREATE INDEX "agreement_succession_successor_id_idx" ON "agreement_succession"("successor_id");

-- CreateIndex
CREATE INDEX "cooperation_body_agreement_id_idx" ON "cooperation_body"("agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_agreement_id_period_start_period_kind_key" ON "report"("agreement_id", "period_start", "period_kind");

-- CreateIndex
CREATE INDEX "county_agreement_in_force_county_code_in_force_from_idx" ON "county_agreement_in_force"("county_code", "in_force_from");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agreement_id_version_fkey" FOREIGN KEY ("agreement_id", "version") REFERENCES "agreement_version"("agreement_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_area" ADD CONSTRAINT "agreement_area_agreement_id_version_fkey" FOREIGN KEY ("agreement_id", "version") REFERENCES "agreement_version"("agreement_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_county" ADD CONSTRAINT "agreement_county_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_ending" ADD CONSTRAINT "agreement_ending_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_succession" ADD CONSTRAINT "agreement_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_succession" ADD CONSTRAINT "agreement_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_event" ADD CONSTRAINT "agreement_event_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cooperation_body" ADD CONSTRAINT "cooperation_body_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_meeting" ADD CONSTRAINT "body_meeting_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "cooperation_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_task" ADD CONSTRAINT "body_task_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "cooperation_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "county_agreement_in_force" ADD CONSTRAINT "county_agreement_in_force_agreement_id_version_fkey" FOREIGN KEY ("agreement_id", "version") REFERENCES "agreement_version"("agreement_id", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows that make no sense are refused, whoever writes them.
ALTER TABLE "agreement"
    ADD CONSTRAINT "agreement_parent" CHECK (("kind" = 'SUB') = ("parent_id" IS NOT NULL)),
    ADD CONSTRAINT "agreement_not_its_own_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "agreement_version"
    ADD CONSTRAINT "agreement_version_counts_from_one" CHECK ("version" >= 1),
    ADD CONSTRAINT "agreement_version_title" CHECK (btrim("title") <> ''),
    ADD CONSTRAINT "agreement_version_days" CHECK ("valid_from" <= "valid_to");
ALTER TABLE "agreement_party"
    ADD CONSTRAINT "agreement_party_position" CHECK ("position" >= 1),
    ADD CONSTRAINT "agreement_party_name" CHECK (btrim("name_at_signing") <> ''),
    ADD CONSTRAINT "agreement_party_unit" CHECK ("unit_number" IS NULL OR ("role" = 'NAV_COUNTY_UNIT' AND "unit_number" ~ '^\d{4}$')),
    ADD CONSTRAINT "agreement_party_organisation" CHECK ("organisation_number" IS NULL OR ("role" = 'COUNTY_EDUCATION_ADMINISTRATION' AND "organisation_number" ~ '^\d{9}$')),
    ADD CONSTRAINT "agreement_party_approved_on_behalf" CHECK ("approved_on_behalf_because" IS NULL OR "approved_on" IS NOT NULL);
ALTER TABLE "agreement_county"
    ADD CONSTRAINT "agreement_county_code" CHECK ("county_code" ~ '^\d{2}$');
ALTER TABLE "agreement_ending"
    ADD CONSTRAINT "agreement_ending_other_has_text" CHECK ("reason" <> 'OTHER' OR "reason_text" IS NOT NULL),
    ADD CONSTRAINT "agreement_ending_text" CHECK (btrim("reason_text") <> '');
ALTER TABLE "agreement_succession"
    ADD CONSTRAINT "agreement_succession_of_another" CHECK ("predecessor_id" <> "successor_id");
ALTER TABLE "body_task"
    ADD CONSTRAINT "body_task_days" CHECK ("given_on" <= "due_on" AND "given_on" <= "done_on");
ALTER TABLE "report"
    ADD CONSTRAINT "report_days" CHECK ("period_start" <= "period_end" AND "period_end" < "due_on" AND "period_start" <= "submitted_on");

-- A county agreement does not turn into a sub-agreement, nor the reverse.
CREATE FUNCTION "refuse_other_agreement_kind"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an agreement keeps its kind' USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_keeps_its_kind';
END $$;
CREATE TRIGGER "agreement_keeps_its_kind" BEFORE UPDATE ON "agreement"
    FOR EACH ROW WHEN (OLD."kind" <> NEW."kind") EXECUTE FUNCTION "refuse_other_agreement_kind"();

-- How far each version has come: `complete` when it has all that its kind of agreement must have, `approved_on` the day
-- of the last approval when it is complete and every party has approved it.
CREATE VIEW "agreement_version_standing" AS
SELECT v.agreement_id, v.version, v.title, v.valid_from, v.valid_to, needs.complete,
       CASE WHEN needs.complete AND parties.approved THEN parties.approved_on END AS approved_on
FROM agreement_version v
JOIN agreement a ON a.id = v.agreement_id
CROSS JOIN LATERAL (
    SELECT coalesce(bool_and(p.approved_on IS NOT NULL), false) AS approved,
           max(p.approved_on) AS approved_on,
           coalesce(array_agg(p.role), '{}') AS roles
    FROM agreement_party p
    WHERE p.agreement_id = v.agreement_id AND p.version = v.version
) AS parties
CROSS JOIN LATERAL (
    SELECT v.valid_from IS NOT NULL AND CASE a.kind
        WHEN 'NATIONAL' THEN parties.roles @> ARRAY['STATE', 'LOCAL_GOVERNMENT_ASSOCIATION']::party_role[]
        ELSE parties.roles @> ARRAY['NAV_COUNTY_UNIT', 'COUNTY_EDUCATION_ADMINISTRATION']::party_role[]
            AND EXISTS (SELECT FROM agreement_county c WHERE c.agreement_id = v.agreement_id)
            AND EXISTS (SELECT FROM agreement_area r WHERE r.agreement_id = v.agreement_id AND r.version = v.version)
        END AS complete
) AS needs;

-- The days on which each version is in force, as known on a day, from the approvals that had been given by then: from its
-- first valid day or its last approval, whichever is later, to its last valid day, the ending of the agreement, or the
-- day before a later version takes over.
CREATE FUNCTION "agreement_in_force_known_on"("day" date)
RETURNS TABLE ("agreement_id" text, "version" integer, "in_force_from" date, "in_force_to" date) LANGUAGE sql STABLE AS $$
SELECT s.agreement_id, s.version, span.in_force_from, span.in_force_to
FROM agreement_version_standing s
LEFT JOIN agreement_ending e ON e.agreement_id = s.agreement_id
CROSS JOIN LATERAL (
    SELECT min(greatest(later.valid_from, later.approved_on)) AS takes_over
    FROM agreement_version_standing later
    WHERE later.agreement_id = s.agreement_id AND later.version > s.version AND later.approved_on <= "day"
) AS next
CROSS JOIN LATERAL (
    SELECT greatest(s.valid_from, s.approved_on) AS in_force_from,
           least(s.valid_to, e.ended_on, next.takes_over - 1) AS in_force_to
) AS span
WHERE s.approved_on <= "day" AND (span.in_force_to IS NULL OR span.in_force_from <= span.in_force_to)
$$;

-- The same from all approvals that have been given: what is in force on a day does not change by what is approved later.
CREATE VIEW "agreement_in_force" AS
SELECT agreement_id, version, in_force_from, in_force_to FROM agreement_in_force_known_on('infinity');

-- One county agreement per county and day.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "county_agreement_in_force"
    ADD CONSTRAINT "county_agreement_in_force_one_a_day"
    EXCLUDE USING gist ("county_code" WITH =, daterange("in_force_from", "in_force_to", '[]') WITH &&)
    DEFERRABLE INITIALLY IMMEDIATE;

-- Every change of a fact writes the days in force of its agreement anew, in the same transaction. The lock makes two
-- parties that approve at the same time do so one after the other, so that the later one sees both approvals.
CREATE FUNCTION "write_county_agreement_in_force"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM agreement WHERE id IN (SELECT agreement_id FROM changed) ORDER BY id FOR NO KEY UPDATE;
    IF NOT FOUND THEN RETURN NULL; END IF;
    DELETE FROM county_agreement_in_force WHERE agreement_id IN (SELECT agreement_id FROM changed);
    INSERT INTO county_agreement_in_force (county_code, agreement_id, version, in_force_from, in_force_to)
    SELECT c.county_code, f.agreement_id, f.version, f.in_force_from, f.in_force_to
    FROM agreement_in_force f
    JOIN agreement a ON a.id = f.agreement_id AND a.kind = 'COUNTY'
    JOIN agreement_county c ON c.agreement_id = f.agreement_id
    WHERE f.agreement_id IN (SELECT agreement_id FROM changed);
    RETURN NULL;
END $$;

DO $$
DECLARE
    fact text;
BEGIN
    FOREACH fact IN ARRAY ARRAY['agreement_version', 'agreement_party', 'agreement_area', 'agreement_county', 'agreement_ending'] LOOP
        EXECUTE format('CREATE TRIGGER in_force_after_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION write_county_agreement_in_force()', fact);
        EXECUTE format('CREATE TRIGGER in_force_after_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION write_county_agreement_in_force()', fact);
        EXECUTE format('CREATE TRIGGER in_force_after_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION write_county_agreement_in_force()', fact);
    END LOOP;
END $$;
