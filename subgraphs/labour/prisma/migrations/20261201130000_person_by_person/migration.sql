-- Whether a person is there for anybody is looked up person by person. Asked by EXISTS, as it was, the planner reads
-- all persons once where it expects many rows, and that is most of what a page costs in a large country.
ALTER POLICY "read" ON "registration" USING (
    (
        "person_id" = ANY ((SELECT samspill_permitted('REGISTRATION'))::text[])
        OR "unit_number" = ANY ((SELECT samspill_units())::text[])
        OR '*' = ANY ((SELECT samspill_units())::text[])
    )
    AND (SELECT true FROM "young_person" y WHERE y."person_id" = "registration"."person_id")
);
ALTER POLICY "read" ON "effort_group_decision" USING (
    "person_id" = ANY ((SELECT samspill_permitted('EFFORT_GROUP'))::text[])
    AND (SELECT true FROM "young_person" y WHERE y."person_id" = "effort_group_decision"."person_id")
);
ALTER POLICY "read" ON "measure_participation" USING (
    "person_id" = ANY ((SELECT samspill_permitted('MEASURES'))::text[])
    AND (SELECT true FROM "young_person" y WHERE y."person_id" = "measure_participation"."person_id")
);
ALTER POLICY "read" ON "office_and_youth_team" USING (
    "person_id" = ANY ((SELECT samspill_permitted('OFFICE_AND_YOUTH_TEAM'))::text[])
    AND (SELECT true FROM "young_person" y WHERE y."person_id" = "office_and_youth_team"."person_id")
);
ALTER POLICY "read" ON "mentor_assignment" USING (
    "person_id" = ANY ((SELECT samspill_permitted('MENTOR'))::text[])
    AND (SELECT true FROM "young_person" y WHERE y."person_id" = "mentor_assignment"."person_id")
);
