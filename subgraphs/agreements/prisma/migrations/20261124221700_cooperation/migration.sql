-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('DAY', 'MONTH', 'YEAR', 'BY_YEAR', 'WORKED_OUT');

-- CreateEnum
CREATE TYPE "barrier_kind" AS ENUM ('MANDATE', 'REGULATIONS', 'BUDGETS', 'SECTOR_CULTURE', 'CAPACITY');

-- CreateEnum
CREATE TYPE "project_destination" AS ENUM ('EDUCATION', 'WORK', 'STILL_TAKING_PART', 'OTHER');

-- CreateEnum
CREATE TYPE "finding_kind" AS ENUM ('RESULT', 'VARIATION', 'RECOMMENDATION', 'BARRIER');

-- CreateEnum
CREATE TYPE "routine_situation" AS ENUM ('PUPIL_STOPS_DURING_YEAR', 'YOUNG_PERSON_WITHOUT_CONTACT', 'COMBINED_MEASURE', 'ADULT_WITHOUT_UPPER_SECONDARY');

-- CreateEnum
CREATE TYPE "routine_unit_kind" AS ENUM ('NAV_OFFICE', 'SCHOOL', 'FOLLOW_UP_SERVICE');

-- CreateEnum
CREATE TYPE "partnership_segment" AS ENUM ('SELF_SERVICE', 'EXTENDED', 'STRATEGIC');

-- AlterTable
ALTER TABLE "agreement_event" ADD COLUMN     "date_precision" "date_precision" NOT NULL DEFAULT 'DAY';

-- The rows that are there get their text from the file, which is loaded next.
ALTER TABLE "body_task" ADD COLUMN     "text" TEXT NOT NULL DEFAULT '';
ALTER TABLE "body_task" ALTER COLUMN "text" DROP DEFAULT;

-- AlterTable
ALTER TABLE "cooperation_body" ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'synthetic';
ALTER TABLE "cooperation_body" ALTER COLUMN "source" DROP DEFAULT;

-- CreateTable
CREATE TABLE "body_member" (
    "body_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "party_role" NOT NULL,
    "unit_number" TEXT COLLATE "C",
    "organisation_number" TEXT COLLATE "C",
    "name" TEXT NOT NULL,

    CONSTRAINT "body_member_pkey" PRIMARY KEY ("body_id","position")
);

-- CreateTable
CREATE TABLE "meeting_subject" (
    "body_id" TEXT COLLATE "C" NOT NULL,
    "held_on" DATE NOT NULL,
    "position" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "meeting_subject_pkey" PRIMARY KEY ("body_id","held_on","position")
);

-- CreateTable
CREATE TABLE "action_goal" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "indicator" TEXT,

    CONSTRAINT "action_goal_pkey" PRIMARY KEY ("agreement_id","position")
);

-- CreateTable
CREATE TABLE "action_activity" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "goal" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "responsible_role" "party_role",
    "responsible_name" TEXT,
    "unit_number" TEXT COLLATE "C",
    "organisation_number" TEXT COLLATE "C",
    "started_on" DATE,
    "due_on" DATE,
    "done_on" DATE,
    "dropped_on" DATE,

    CONSTRAINT "action_activity_pkey" PRIMARY KEY ("agreement_id","goal","position")
);

-- CreateTable
CREATE TABLE "agreement_barrier" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "barrier_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "since" INTEGER,

    CONSTRAINT "agreement_barrier_pkey" PRIMARY KEY ("agreement_id","position")
);

-- CreateTable
CREATE TABLE "programme" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "from_year" INTEGER,
    "to_year" INTEGER,
    "owner" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "joint_project" (
    "id" TEXT COLLATE "C" NOT NULL,
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "programme_code" TEXT COLLATE "C",
    "places" INTEGER,

    CONSTRAINT "joint_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_partner" (
    "project_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "party_role" NOT NULL,
    "unit_number" TEXT COLLATE "C",
    "organisation_number" TEXT COLLATE "C",
    "name" TEXT NOT NULL,

    CONSTRAINT "project_partner_pkey" PRIMARY KEY ("project_id","position")
);

-- CreateTable
CREATE TABLE "project_figure" (
    "project_id" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "destination" "project_destination" NOT NULL,
    "persons" INTEGER NOT NULL,

    CONSTRAINT "project_figure_pkey" PRIMARY KEY ("project_id","year","destination")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "evaluator" TEXT,
    "commissioned_by" TEXT,
    "source" TEXT NOT NULL,
    "synthetic" BOOLEAN NOT NULL,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_finding" (
    "evaluation_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "finding_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "open" BOOLEAN,

    CONSTRAINT "evaluation_finding_pkey" PRIMARY KEY ("evaluation_id","position")
);

-- CreateTable
CREATE TABLE "interaction_routine" (
    "id" TEXT COLLATE "C" NOT NULL,
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "situation" "routine_situation" NOT NULL,
    "response_days" INTEGER,
    "revised_on" DATE,

    CONSTRAINT "interaction_routine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "routine_step" (
    "routine_id" TEXT COLLATE "C" NOT NULL,
    "step" INTEGER NOT NULL,
    "actor" "party_role" NOT NULL,
    "action" TEXT NOT NULL,
    "within_days" INTEGER,

    CONSTRAINT "routine_step_pkey" PRIMARY KEY ("routine_id","step")
);

-- CreateTable
CREATE TABLE "routine_unit" (
    "routine_id" TEXT COLLATE "C" NOT NULL,
    "kind" "routine_unit_kind" NOT NULL,
    "unit_key" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "routine_unit_pkey" PRIMARY KEY ("routine_id","kind","unit_key")
);

-- CreateTable
CREATE TABLE "steering_signal" (
    "id" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "sender" TEXT,
    "receiver" TEXT,
    "specificity" INTEGER,
    "text" TEXT NOT NULL,
    "area" "cooperation_area",
    "source" TEXT NOT NULL,
    "synthetic" BOOLEAN NOT NULL,

    CONSTRAINT "steering_signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signal_answer" (
    "signal_id" TEXT COLLATE "C" NOT NULL,
    "county_code" TEXT COLLATE "C" NOT NULL,
    "agreement_id" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "signal_answer_pkey" PRIMARY KEY ("signal_id","county_code","agreement_id")
);

-- CreateTable
CREATE TABLE "agreement_target" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "change" DECIMAL(6,2),
    "unit" TEXT NOT NULL,
    "baseline" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "agreement_target_pkey" PRIMARY KEY ("agreement_id","position")
);

-- CreateTable
CREATE TABLE "agreement_result" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "change" DECIMAL(6,2),
    "unit" TEXT NOT NULL,
    "baseline" TEXT,
    "measured_on" DATE,
    "measured_on_precision" "date_precision",
    "note" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "agreement_result_pkey" PRIMARY KEY ("agreement_id","position")
);

-- CreateTable
CREATE TABLE "agreement_centre" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "unit_number" TEXT COLLATE "C" NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "agreement_centre_pkey" PRIMARY KEY ("agreement_id","unit_number")
);

-- CreateTable
CREATE TABLE "partnership" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "organisation_number" TEXT COLLATE "C" NOT NULL,
    "segment" "partnership_segment" NOT NULL,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("agreement_id")
);

-- CreateTable
CREATE TABLE "employer_place" (
    "organisation_number" TEXT COLLATE "C" NOT NULL,
    "county_code" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "employer_place_pkey" PRIMARY KEY ("organisation_number")
);

-- CreateTable
CREATE TABLE "partnership_service" (
    "agreement_id" TEXT COLLATE "C" NOT NULL,
    "service_code" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "partnership_service_pkey" PRIMARY KEY ("agreement_id","service_code")
);

-- CreateTable
CREATE TABLE "career_centre_anchor" (
    "career_centre_id" TEXT COLLATE "C" NOT NULL,
    "agreement_id" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "career_centre_anchor_pkey" PRIMARY KEY ("career_centre_id","agreement_id")
);

-- CreateIndex
CREATE INDEX "joint_project_agreement_id_idx" ON "joint_project"("agreement_id");

-- CreateIndex
CREATE INDEX "evaluation_agreement_id_year_idx" ON "evaluation"("agreement_id", "year");

-- CreateIndex
CREATE INDEX "interaction_routine_agreement_id_idx" ON "interaction_routine"("agreement_id");

-- CreateIndex
CREATE INDEX "routine_unit_kind_unit_key_idx" ON "routine_unit"("kind", "unit_key");

-- CreateIndex
CREATE INDEX "steering_signal_year_idx" ON "steering_signal"("year");

-- CreateIndex
CREATE INDEX "signal_answer_agreement_id_idx" ON "signal_answer"("agreement_id");

-- CreateIndex
CREATE INDEX "partnership_organisation_number_idx" ON "partnership"("organisation_number");

-- CreateIndex
CREATE INDEX "career_centre_anchor_agreement_id_idx" ON "career_centre_anchor"("agreement_id");

-- CreateIndex
CREATE INDEX "agreement_kind_idx" ON "agreement"("kind");

-- AddForeignKey
ALTER TABLE "body_member" ADD CONSTRAINT "body_member_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "cooperation_body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_subject" ADD CONSTRAINT "meeting_subject_body_id_held_on_fkey" FOREIGN KEY ("body_id", "held_on") REFERENCES "body_meeting"("body_id", "held_on") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_goal" ADD CONSTRAINT "action_goal_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_activity" ADD CONSTRAINT "action_activity_agreement_id_goal_fkey" FOREIGN KEY ("agreement_id", "goal") REFERENCES "action_goal"("agreement_id", "position") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_barrier" ADD CONSTRAINT "agreement_barrier_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_project" ADD CONSTRAINT "joint_project_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_project" ADD CONSTRAINT "joint_project_programme_code_fkey" FOREIGN KEY ("programme_code") REFERENCES "programme"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_partner" ADD CONSTRAINT "project_partner_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "joint_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_figure" ADD CONSTRAINT "project_figure_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "joint_project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_finding" ADD CONSTRAINT "evaluation_finding_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interaction_routine" ADD CONSTRAINT "interaction_routine_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routine_step" ADD CONSTRAINT "routine_step_routine_id_fkey" FOREIGN KEY ("routine_id") REFERENCES "interaction_routine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routine_unit" ADD CONSTRAINT "routine_unit_routine_id_fkey" FOREIGN KEY ("routine_id") REFERENCES "interaction_routine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal_answer" ADD CONSTRAINT "signal_answer_signal_id_fkey" FOREIGN KEY ("signal_id") REFERENCES "steering_signal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal_answer" ADD CONSTRAINT "signal_answer_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_target" ADD CONSTRAINT "agreement_target_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_result" ADD CONSTRAINT "agreement_result_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_centre" ADD CONSTRAINT "agreement_centre_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_service" ADD CONSTRAINT "partnership_service_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "partnership"("agreement_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "career_centre_anchor" ADD CONSTRAINT "career_centre_anchor_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rows that make no sense are refused, whoever writes them.
ALTER TABLE "body_member"
    ADD CONSTRAINT "body_member_name" CHECK (btrim("name") <> ''),
    ADD CONSTRAINT "body_member_unit" CHECK ("unit_number" IS NULL OR ("role" IN ('NAV_COUNTY_UNIT', 'NAV_OFFICE') AND "unit_number" ~ '^\d{4}$')),
    ADD CONSTRAINT "body_member_organisation" CHECK ("organisation_number" IS NULL OR ("role" = 'COUNTY_EDUCATION_ADMINISTRATION' AND "organisation_number" ~ '^\d{9}$'));
ALTER TABLE "meeting_subject"
    ADD CONSTRAINT "meeting_subject_text" CHECK (btrim("subject") <> '');
ALTER TABLE "action_goal"
    ADD CONSTRAINT "action_goal_text" CHECK (btrim("text") <> '' AND btrim("indicator") <> '');
ALTER TABLE "action_activity"
    ADD CONSTRAINT "action_activity_text" CHECK (btrim("text") <> ''),
    ADD CONSTRAINT "action_activity_responsible" CHECK (("responsible_role" IS NULL) = ("responsible_name" IS NULL)),
    ADD CONSTRAINT "action_activity_days" CHECK ("started_on" <= "done_on" AND "started_on" <= "dropped_on"),
    ADD CONSTRAINT "action_activity_ends_once" CHECK ("done_on" IS NULL OR "dropped_on" IS NULL);
ALTER TABLE "programme"
    ADD CONSTRAINT "programme_years" CHECK ("from_year" <= "to_year");
ALTER TABLE "joint_project"
    ADD CONSTRAINT "joint_project_places" CHECK ("places" >= 0);
ALTER TABLE "project_figure"
    ADD CONSTRAINT "project_figure_persons" CHECK ("persons" >= 0);
ALTER TABLE "interaction_routine"
    ADD CONSTRAINT "interaction_routine_days" CHECK ("response_days" >= 0);
ALTER TABLE "routine_step"
    ADD CONSTRAINT "routine_step_counts_from_one" CHECK ("step" >= 1),
    ADD CONSTRAINT "routine_step_days" CHECK ("within_days" >= 0);
ALTER TABLE "routine_unit"
    ADD CONSTRAINT "routine_unit_key" CHECK ("unit_key" ~ CASE "kind" WHEN 'NAV_OFFICE' THEN '^\d{4}$' WHEN 'SCHOOL' THEN '^\d{9}$' ELSE '^ot-\d{2}$' END);
ALTER TABLE "steering_signal"
    ADD CONSTRAINT "steering_signal_specificity" CHECK ("specificity" >= 1);
ALTER TABLE "signal_answer"
    ADD CONSTRAINT "signal_answer_county" CHECK ("county_code" ~ '^\d{2}$');
ALTER TABLE "agreement_result"
    ADD CONSTRAINT "agreement_result_measured" CHECK (("measured_on" IS NULL) = ("measured_on_precision" IS NULL));
ALTER TABLE "agreement_centre"
    ADD CONSTRAINT "agreement_centre_days" CHECK ("valid_from" <= "valid_to");
ALTER TABLE "employer_place"
    ADD CONSTRAINT "employer_place_organisation" CHECK ("organisation_number" ~ '^\d{9}$'),
    ADD CONSTRAINT "employer_place_county" CHECK ("county_code" ~ '^\d{2}$');
ALTER TABLE "partnership"
    ADD CONSTRAINT "partnership_organisation" CHECK ("organisation_number" ~ '^\d{9}$');

-- Employers and NAV offices sign too, and an employer has an organisation number as a county authority has.
ALTER TABLE "agreement_party"
    DROP CONSTRAINT "agreement_party_unit",
    DROP CONSTRAINT "agreement_party_organisation",
    ADD CONSTRAINT "agreement_party_unit" CHECK ("unit_number" IS NULL OR ("role" IN ('NAV_COUNTY_UNIT', 'NAV_OFFICE') AND "unit_number" ~ '^\d{4}$')),
    ADD CONSTRAINT "agreement_party_organisation" CHECK ("organisation_number" IS NULL OR ("role" IN ('COUNTY_EDUCATION_ADMINISTRATION', 'EMPLOYER') AND "organisation_number" ~ '^\d{9}$'));

-- What each kind of agreement must have: the tripartite one its three sides, a partnership the employer, NAV and a county.
CREATE OR REPLACE VIEW "agreement_version_standing" AS
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
        WHEN 'INCLUSIVE_WORKING_LIFE' THEN parties.roles @> ARRAY['STATE', 'EMPLOYERS_ORGANISATION', 'EMPLOYEES_ORGANISATION']::party_role[]
        WHEN 'EMPLOYER_PARTNERSHIP' THEN parties.roles @> ARRAY['EMPLOYER', 'NAV_COUNTY_UNIT']::party_role[]
            AND EXISTS (SELECT FROM agreement_county c WHERE c.agreement_id = v.agreement_id)
        ELSE parties.roles @> ARRAY['NAV_COUNTY_UNIT', 'COUNTY_EDUCATION_ADMINISTRATION']::party_role[]
            AND EXISTS (SELECT FROM agreement_county c WHERE c.agreement_id = v.agreement_id)
            AND EXISTS (SELECT FROM agreement_area r WHERE r.agreement_id = v.agreement_id AND r.version = v.version)
        END AS complete
) AS needs;

-- As before, and quick where no county agreement is among the changed, as when thousands of partnerships are loaded.
CREATE OR REPLACE FUNCTION "write_county_agreement_in_force"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM agreement WHERE kind = 'COUNTY' AND id IN (SELECT agreement_id FROM changed) ORDER BY id FOR NO KEY UPDATE;
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
