-- CreateEnum
CREATE TYPE "referral_side" AS ENUM ('COUNTY', 'NAV');

-- CreateEnum
CREATE TYPE "referral_state" AS ENUM ('SENT', 'RECEIVED', 'ACCEPTED', 'DECLINED', 'COMPLETED');

-- CreateEnum
CREATE TYPE "referral_decline_reason" AS ENUM ('NO_CAPACITY', 'OUTSIDE_TARGET_GROUP', 'ALREADY_FOLLOWED_UP', 'WRONG_PLACE', 'NOT_WANTED', 'OTHER');

-- CreateTable
CREATE TABLE "referral" (
    "id" TEXT COLLATE "C" NOT NULL,
    "person_id" TEXT NOT NULL,
    "from_side" "referral_side" NOT NULL,
    "county_code" TEXT COLLATE "C" NOT NULL,
    "unit_number" TEXT COLLATE "C" NOT NULL,
    "routine_id" TEXT COLLATE "C" NOT NULL,
    "response_days" INTEGER,
    "purpose" TEXT NOT NULL,
    "sent_on" DATE NOT NULL,
    "due_on" DATE,
    "invented" BOOLEAN NOT NULL,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_step" (
    "referral_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "referral_state" NOT NULL,
    "taken_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    "side" "referral_side" NOT NULL,
    "organisation_number" TEXT,
    "viewer_issuer" TEXT,
    "viewer_subject" TEXT,
    "reason" "referral_decline_reason",
    "reason_text" TEXT,

    CONSTRAINT "referral_step_pkey" PRIMARY KEY ("referral_id","position")
);

-- CreateIndex
CREATE INDEX "referral_person_id_idx" ON "referral"("person_id");

-- CreateIndex
CREATE INDEX "referral_county_code_from_side_sent_on_id_idx" ON "referral"("county_code", "from_side", "sent_on" DESC, "id");

-- CreateIndex
CREATE INDEX "referral_unit_number_from_side_sent_on_id_idx" ON "referral"("unit_number", "from_side", "sent_on" DESC, "id");

-- CreateIndex
CREATE INDEX "referral_routine_id_idx" ON "referral"("routine_id");

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_routine_id_fkey" FOREIGN KEY ("routine_id") REFERENCES "interaction_routine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_step" ADD CONSTRAINT "referral_step_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Rows that make no sense are refused, whoever writes them.
ALTER TABLE "referral"
    ADD CONSTRAINT "referral_county" CHECK ("county_code" ~ '^\d{2}$'),
    ADD CONSTRAINT "referral_unit" CHECK ("unit_number" ~ '^\d{4}$'),
    ADD CONSTRAINT "referral_days" CHECK ("response_days" >= 0),
    ADD CONSTRAINT "referral_is_due_by_the_routine" CHECK ("due_on" IS NOT DISTINCT FROM "sent_on" + "response_days");
ALTER TABLE "referral_step"
    ADD CONSTRAINT "referral_step_reason" CHECK (("kind" = 'DECLINED') = ("reason" IS NOT NULL)),
    ADD CONSTRAINT "referral_step_other_has_text" CHECK (coalesce("reason" = 'OTHER', false) = ("reason_text" IS NOT NULL)),
    ADD CONSTRAINT "referral_step_text" CHECK (btrim("reason_text") <> '');

-- A step follows on the one before it as the states do, and is taken by the side whose step it is. Two at once have the
-- same position, of which there is one.
CREATE FUNCTION "require_referral_step_that_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last referral_step;
    sender referral_side;
BEGIN
    SELECT * INTO last FROM referral_step WHERE referral_id = NEW.referral_id ORDER BY position DESC LIMIT 1;
    SELECT from_side INTO sender FROM referral WHERE id = NEW.referral_id;
    IF NEW.position <> coalesce(last.position, 0) + 1
        OR (NEW.side = sender) <> (NEW.kind = 'SENT')
        OR (coalesce(last.kind::text, 'NOTHING'), NEW.kind::text) NOT IN
            (('NOTHING', 'SENT'), ('SENT', 'RECEIVED'), ('RECEIVED', 'ACCEPTED'), ('RECEIVED', 'DECLINED'), ('ACCEPTED', 'COMPLETED'))
    THEN
        RAISE EXCEPTION 'the step does not follow' USING ERRCODE = 'check_violation', CONSTRAINT = 'referral_step_follows';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "referral_step_follows" BEFORE INSERT ON "referral_step"
    FOR EACH ROW EXECUTE FUNCTION "require_referral_step_that_follows"();

-- What was done is neither changed nor taken away, but where what was invented is replaced.
CREATE FUNCTION "refuse_other_referral"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'referrals are only added to' USING ERRCODE = 'check_violation', CONSTRAINT = 'referrals_are_only_added_to';
END $$;
CREATE TRIGGER "referrals_are_only_added_to" BEFORE UPDATE OR DELETE ON "referral" FOR EACH ROW
    WHEN (current_setting('samspill.load', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION "refuse_other_referral"();
CREATE TRIGGER "referral_steps_are_only_added_to" BEFORE UPDATE OR DELETE ON "referral_step" FOR EACH ROW
    WHEN (current_setting('samspill.load', true) IS DISTINCT FROM 'on') EXECUTE FUNCTION "refuse_other_referral"();

REVOKE ALL ON "referral", "referral_step" FROM samspill_agreements;
GRANT SELECT, INSERT, UPDATE ("id") ON "referral" TO samspill_agreements;
GRANT SELECT, INSERT ON "referral_step" TO samspill_agreements;

-- A referral is seen at either end, and by the person; it is sent from the end that the viewer works at. It may be locked by
-- whoever sees it and changed by nobody.
ALTER TABLE "referral" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "referral" FORCE ROW LEVEL SECURITY;
CREATE POLICY "load" ON "referral" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
CREATE POLICY "seen_at_either_end" ON "referral" FOR SELECT TO samspill_agreements USING (
    EXISTS (SELECT FROM "young_person" y WHERE y."person_id" = "referral"."person_id")
    AND (ARRAY["county_code", '*'] && (SELECT samspill_counties())
        OR ARRAY["unit_number", '*'] && (SELECT samspill_units())
        OR "person_id" = (SELECT y."person_id" FROM "young_person" y
                          WHERE y."pseudonym" = nullif(current_setting('samspill.subject', true), ''))));
CREATE POLICY "sent_from_the_own_end" ON "referral" FOR INSERT TO samspill_agreements WITH CHECK (
    EXISTS (SELECT FROM "young_person" y WHERE y."person_id" = "referral"."person_id")
    AND CASE "from_side"
        WHEN 'COUNTY' THEN ARRAY["county_code", '*'] && (SELECT samspill_counties())
        ELSE ARRAY["unit_number", '*'] && (SELECT samspill_units())
        END);
CREATE POLICY "locked" ON "referral" FOR UPDATE TO samspill_agreements USING (true) WITH CHECK (false);

-- The steps of a referral are seen with it, and taken by those at the end whose step it is.
ALTER TABLE "referral_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "referral_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY "load" ON "referral_step" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
CREATE POLICY "seen_with_the_referral" ON "referral_step" FOR SELECT TO samspill_agreements USING (
    EXISTS (SELECT FROM "referral" r WHERE r."id" = "referral_id"));
CREATE POLICY "taken_at_the_own_end" ON "referral_step" FOR INSERT TO samspill_agreements WITH CHECK (
    EXISTS (SELECT FROM "referral" r WHERE r."id" = "referral_id" AND CASE "side"
        WHEN 'COUNTY' THEN ARRAY[r."county_code", '*'] && (SELECT samspill_counties())
        ELSE ARRAY[r."unit_number", '*'] && (SELECT samspill_units())
        END));
