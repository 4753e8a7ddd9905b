-- Whether a person is there for anybody is looked up person by person. Asked by EXISTS, as it was, the planner reads
-- all persons once where it expects many rows, and that is most of what a page costs in a large country.
ALTER POLICY "read" ON "follow_up_case" USING (
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
    AND (SELECT true FROM "young_person" y WHERE y."person_id" = "follow_up_case"."person_id")
);
ALTER POLICY "read" ON "follow_up_contact" USING (
    (SELECT true FROM "follow_up_case" c WHERE c."person_id" = "follow_up_contact"."person_id")
);
ALTER POLICY "read" ON "school_year" USING (
    "person_id" = ANY ((SELECT samspill_permitted('SCHOOL_HISTORY'))::text[])
    AND (SELECT true FROM "young_person" y WHERE y."person_id" = "school_year"."person_id")
);
ALTER POLICY "read" ON "education_offer" USING (
    "person_id" = ANY ((SELECT samspill_permitted('OFFERS'))::text[])
    AND (SELECT true FROM "young_person" y WHERE y."person_id" = "education_offer"."person_id")
);
ALTER POLICY "read" ON "apel_case" USING (
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
    AND (SELECT true FROM "young_person" y WHERE y."person_id" = "apel_case"."person_id")
);
ALTER POLICY "read" ON "guidance" USING (
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
    AND (SELECT true FROM "young_person" y WHERE y."person_id" = "guidance"."person_id")
);
