-- CreateTable
CREATE TABLE "registration" (
    "person_id" TEXT NOT NULL,
    "unit_number" TEXT NOT NULL,
    "county_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "registered_on" DATE NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "effort_group_decision" (
    "person_id" TEXT NOT NULL,
    "effort_group" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,

    CONSTRAINT "effort_group_decision_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "measure_participation" (
    "person_id" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "measure_code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "measure_participation_pkey" PRIMARY KEY ("person_id","place")
);

-- CreateTable
CREATE TABLE "office_and_youth_team" (
    "person_id" TEXT NOT NULL,
    "unit_number" TEXT NOT NULL,
    "youth_team" TEXT,
    "since" DATE NOT NULL,

    CONSTRAINT "office_and_youth_team_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "mentor_assignment" (
    "person_id" TEXT NOT NULL,
    "organisation_number" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "mentor_assignment_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "registration_unit_number_registered_on_person_id_idx" ON "registration"("unit_number", "registered_on", "person_id");

-- CreateIndex
CREATE INDEX "mentor_assignment_organisation_number_idx" ON "mentor_assignment"("organisation_number");

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "young_person"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_unit_number_fkey" FOREIGN KEY ("unit_number") REFERENCES "nav_office"("unit_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "effort_group_decision" ADD CONSTRAINT "effort_group_decision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "young_person"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_participation" ADD CONSTRAINT "measure_participation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "young_person"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_participation" ADD CONSTRAINT "measure_participation_measure_code_fkey" FOREIGN KEY ("measure_code") REFERENCES "measure_type"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_and_youth_team" ADD CONSTRAINT "office_and_youth_team_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "young_person"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_and_youth_team" ADD CONSTRAINT "office_and_youth_team_unit_number_fkey" FOREIGN KEY ("unit_number") REFERENCES "nav_office"("unit_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignment" ADD CONSTRAINT "mentor_assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "young_person"("person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mentor_assignment" ADD CONSTRAINT "mentor_assignment_organisation_number_fkey" FOREIGN KEY ("organisation_number") REFERENCES "employer"("organisation_number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A last day is not before the first, and participations are counted from 1.
ALTER TABLE "registration" ADD CONSTRAINT "registration_days" CHECK ("ended_on" >= "registered_on");
ALTER TABLE "measure_participation"
    ADD CONSTRAINT "measure_participation_days" CHECK ("ends_on" >= "starts_on"),
    ADD CONSTRAINT "measure_participation_place" CHECK ("place" >= 1);
ALTER TABLE "mentor_assignment" ADD CONSTRAINT "mentor_assignment_days" CHECK ("ends_on" >= "starts_on");

-- Each category is shown for the persons whom the program has found to be permitted, and never for those whom nobody may know
-- of. What the program has told is asked for once in a statement, not for each row.
ALTER TABLE "registration" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "registration" FORCE ROW LEVEL SECURITY;
ALTER TABLE "effort_group_decision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "effort_group_decision" FORCE ROW LEVEL SECURITY;
ALTER TABLE "measure_participation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "measure_participation" FORCE ROW LEVEL SECURITY;
ALTER TABLE "office_and_youth_team" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "office_and_youth_team" FORCE ROW LEVEL SECURITY;
ALTER TABLE "mentor_assignment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mentor_assignment" FORCE ROW LEVEL SECURITY;
REVOKE ALL ON "registration", "effort_group_decision", "measure_participation", "office_and_youth_team", "mentor_assignment"
    FROM samspill_labour;
GRANT SELECT ON "registration", "effort_group_decision", "measure_participation", "office_and_youth_team", "mentor_assignment"
    TO samspill_labour;

-- A registration tells too who has to do with whom: those of the viewer's units are shown.
CREATE POLICY "read" ON "registration" FOR SELECT TO samspill_labour
    USING (
        (
            "person_id" = ANY ((SELECT samspill_permitted('REGISTRATION'))::text[])
            OR "unit_number" = ANY ((SELECT samspill_units())::text[])
            OR '*' = ANY ((SELECT samspill_units())::text[])
        )
        AND EXISTS (SELECT 1 FROM "young_person" y WHERE y."person_id" = "registration"."person_id")
    );
CREATE POLICY "read" ON "effort_group_decision" FOR SELECT TO samspill_labour
    USING (
        "person_id" = ANY ((SELECT samspill_permitted('EFFORT_GROUP'))::text[])
        AND EXISTS (SELECT 1 FROM "young_person" y WHERE y."person_id" = "effort_group_decision"."person_id")
    );
CREATE POLICY "read" ON "measure_participation" FOR SELECT TO samspill_labour
    USING (
        "person_id" = ANY ((SELECT samspill_permitted('MEASURES'))::text[])
        AND EXISTS (SELECT 1 FROM "young_person" y WHERE y."person_id" = "measure_participation"."person_id")
    );
CREATE POLICY "read" ON "office_and_youth_team" FOR SELECT TO samspill_labour
    USING (
        "person_id" = ANY ((SELECT samspill_permitted('OFFICE_AND_YOUTH_TEAM'))::text[])
        AND EXISTS (SELECT 1 FROM "young_person" y WHERE y."person_id" = "office_and_youth_team"."person_id")
    );
CREATE POLICY "read" ON "mentor_assignment" FOR SELECT TO samspill_labour
    USING (
        "person_id" = ANY ((SELECT samspill_permitted('MENTOR'))::text[])
        AND EXISTS (SELECT 1 FROM "young_person" y WHERE y."person_id" = "mentor_assignment"."person_id")
    );

-- Who loads says so in the transaction, and owns the tables.
CREATE POLICY "load" ON "registration" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
CREATE POLICY "load" ON "effort_group_decision" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
CREATE POLICY "load" ON "measure_participation" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
CREATE POLICY "load" ON "office_and_youth_team" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
CREATE POLICY "load" ON "mentor_assignment" TO CURRENT_USER
    USING (current_setting('samspill.load', true) = 'on')
    WITH CHECK (current_setting('samspill.load', true) = 'on');
