-- What the county knows of a young person: a table for each category of data, and one for what a case has many of. The
-- program sees the rows of persons whom the gate has permitted in the transaction, and of what is open in the counties of
-- the viewer, which is how a viewer has to do with somebody; never those of who is protected. The settings are read
-- once for a statement, since they stand in subqueries of their own.

-- Oppfølgingssak: the case of the county's follow-up service.
CREATE TABLE "follow_up_case" (
    "person_id" TEXT NOT NULL,
    "county_code" TEXT NOT NULL,
    "status_code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,

    CONSTRAINT "follow_up_case_pkey" PRIMARY KEY ("person_id"),
    CONSTRAINT "follow_up_case_days" CHECK ("closed_on" >= "opened_on")
);
-- The open cases of a county, those that have been open for longest first.
CREATE INDEX "follow_up_case_county_code_closed_on_opened_on_person_id_idx" ON "follow_up_case"("county_code", "closed_on", "opened_on", "person_id");

ALTER TABLE "follow_up_case" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "follow_up_case" FORCE ROW LEVEL SECURITY;
REVOKE ALL ON "follow_up_case" FROM samspill_education;
GRANT SELECT ON "follow_up_case" TO samspill_education;
CREATE POLICY "load" ON "follow_up_case" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
CREATE POLICY "read" ON "follow_up_case" FOR SELECT TO samspill_education
    USING (
        (
            "person_id" = ANY ((SELECT samspill_permitted('FOLLOW_UP_CASE'))::text[])
            OR (
                "closed_on" IS NULL
                AND (
                    "county_code" = ANY ((SELECT samspill_counties())::text[])
                    OR '*' = ANY ((SELECT samspill_counties())::text[])
                )
            )
        )
        AND EXISTS (SELECT FROM "young_person" y WHERE y."person_id" = "follow_up_case"."person_id")
    );

-- Kontaktforsøk: when the service tried to reach the young person, and how.
CREATE TABLE "follow_up_contact" (
    "person_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "contacted_on" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "is_reached" BOOLEAN NOT NULL,

    CONSTRAINT "follow_up_contact_pkey" PRIMARY KEY ("person_id", "place")
);

ALTER TABLE "follow_up_contact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "follow_up_contact" FORCE ROW LEVEL SECURITY;
REVOKE ALL ON "follow_up_contact" FROM samspill_education;
GRANT SELECT ON "follow_up_contact" TO samspill_education;
CREATE POLICY "load" ON "follow_up_contact" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
-- It is seen where its case is: row-level security holds in the subquery too.
CREATE POLICY "read" ON "follow_up_contact" FOR SELECT TO samspill_education
    USING (EXISTS (SELECT FROM "follow_up_case" c WHERE c."person_id" = "follow_up_contact"."person_id"));

-- Skolehistorikk: one row for each school year in upper secondary.
CREATE TABLE "school_year" (
    "person_id" TEXT NOT NULL,
    "school_year_start" INTEGER NOT NULL,
    "organisation_number" TEXT NOT NULL,
    "programme_code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "school_year_pkey" PRIMARY KEY ("person_id", "school_year_start")
);

ALTER TABLE "school_year" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "school_year" FORCE ROW LEVEL SECURITY;
REVOKE ALL ON "school_year" FROM samspill_education;
GRANT SELECT ON "school_year" TO samspill_education;
CREATE POLICY "load" ON "school_year" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
CREATE POLICY "read" ON "school_year" FOR SELECT TO samspill_education
    USING (
        "person_id" = ANY ((SELECT samspill_permitted('SCHOOL_HISTORY'))::text[])
        AND EXISTS (SELECT FROM "young_person" y WHERE y."person_id" = "school_year"."person_id")
    );

-- Tilbud: what the county has offered, and what was answered.
CREATE TABLE "education_offer" (
    "person_id" TEXT NOT NULL,
    "offered_on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "answer" TEXT,
    "answered_on" DATE,

    CONSTRAINT "education_offer_pkey" PRIMARY KEY ("person_id", "offered_on", "kind"),
    CONSTRAINT "education_offer_answer" CHECK (("answer" IS NULL) = ("answered_on" IS NULL))
);

ALTER TABLE "education_offer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "education_offer" FORCE ROW LEVEL SECURITY;
REVOKE ALL ON "education_offer" FROM samspill_education;
GRANT SELECT ON "education_offer" TO samspill_education;
CREATE POLICY "load" ON "education_offer" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
CREATE POLICY "read" ON "education_offer" FOR SELECT TO samspill_education
    USING (
        "person_id" = ANY ((SELECT samspill_permitted('OFFERS'))::text[])
        AND EXISTS (SELECT FROM "young_person" y WHERE y."person_id" = "education_offer"."person_id")
    );

-- Realkompetansesak: an assessment of what the person has learnt outside education.
CREATE TABLE "apel_case" (
    "person_id" TEXT NOT NULL,
    "county_code" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "track" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "decided_on" DATE,

    CONSTRAINT "apel_case_pkey" PRIMARY KEY ("person_id"),
    CONSTRAINT "apel_case_days" CHECK ("decided_on" >= "opened_on")
);

ALTER TABLE "apel_case" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "apel_case" FORCE ROW LEVEL SECURITY;
REVOKE ALL ON "apel_case" FROM samspill_education;
GRANT SELECT ON "apel_case" TO samspill_education;
CREATE POLICY "load" ON "apel_case" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
CREATE POLICY "read" ON "apel_case" FOR SELECT TO samspill_education
    USING (
        (
            "person_id" = ANY ((SELECT samspill_permitted('APEL_CASE'))::text[])
            OR (
                "decided_on" IS NULL
                AND (
                    "county_code" = ANY ((SELECT samspill_counties())::text[])
                    OR '*' = ANY ((SELECT samspill_counties())::text[])
                )
            )
        )
        AND EXISTS (SELECT FROM "young_person" y WHERE y."person_id" = "apel_case"."person_id")
    );

-- Karriereveiledning: guidance by a career centre, with its days and themes.
CREATE TABLE "guidance" (
    "person_id" TEXT NOT NULL,
    "county_code" TEXT NOT NULL,
    "centre_id" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "held_on" DATE[] NOT NULL,
    "themes" TEXT[] NOT NULL,

    CONSTRAINT "guidance_pkey" PRIMARY KEY ("person_id"),
    CONSTRAINT "guidance_days" CHECK ("closed_on" >= "opened_on")
);

ALTER TABLE "guidance" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "guidance" FORCE ROW LEVEL SECURITY;
REVOKE ALL ON "guidance" FROM samspill_education;
GRANT SELECT ON "guidance" TO samspill_education;
CREATE POLICY "load" ON "guidance" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
CREATE POLICY "read" ON "guidance" FOR SELECT TO samspill_education
    USING (
        (
            "person_id" = ANY ((SELECT samspill_permitted('GUIDANCE'))::text[])
            OR (
                "closed_on" IS NULL
                AND (
                    "county_code" = ANY ((SELECT samspill_counties())::text[])
                    OR '*' = ANY ((SELECT samspill_counties())::text[])
                )
            )
        )
        AND EXISTS (SELECT FROM "young_person" y WHERE y."person_id" = "guidance"."person_id")
    );
