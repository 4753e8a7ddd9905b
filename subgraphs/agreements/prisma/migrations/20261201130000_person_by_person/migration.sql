-- Whether a person is there for anybody is looked up person by person. Asked by EXISTS, as it was, the planner reads
-- all persons once where it expects many rows, and that is most of what a page costs in a large country.
-- The collation is that of the index of the persons: without it none of an index is used.
ALTER POLICY "permitted" ON "consent"
    USING (
        "person_id" = ANY ((SELECT samspill_permitted('CONSENT'))::text[])
        AND (SELECT true FROM "young_person" y WHERE y."person_id" = "consent"."person_id" COLLATE "default")
    )
    WITH CHECK (
        "person_id" = ANY ((SELECT samspill_permitted('CONSENT'))::text[])
        AND (SELECT true FROM "young_person" y WHERE y."person_id" = "consent"."person_id" COLLATE "default")
    );
ALTER POLICY "permitted" ON "consent_event"
    USING (
        "person_id" = ANY ((SELECT samspill_permitted('CONSENT'))::text[])
        AND (SELECT true FROM "young_person" y WHERE y."person_id" = "consent_event"."person_id" COLLATE "default")
    )
    WITH CHECK (
        "person_id" = ANY ((SELECT samspill_permitted('CONSENT'))::text[])
        AND (SELECT true FROM "young_person" y WHERE y."person_id" = "consent_event"."person_id" COLLATE "default")
    );
ALTER POLICY "permitted" ON "consent_key"
    USING (
        "person_id" = ANY ((SELECT samspill_permitted('CONSENT'))::text[])
        AND (SELECT true FROM "young_person" y WHERE y."person_id" = "consent_key"."person_id" COLLATE "default")
    )
    WITH CHECK (
        "person_id" = ANY ((SELECT samspill_permitted('CONSENT'))::text[])
        AND (SELECT true FROM "young_person" y WHERE y."person_id" = "consent_key"."person_id" COLLATE "default")
    );
ALTER POLICY "seen_at_either_end" ON "referral" USING (
    (SELECT true FROM "young_person" y WHERE y."person_id" = "referral"."person_id")
    AND (
        ARRAY["county_code", '*'] && (SELECT samspill_counties())
        OR ARRAY["unit_number", '*'] && (SELECT samspill_units())
        OR "person_id" = (
            SELECT y."person_id" FROM "young_person" y
            WHERE y."pseudonym" = nullif(current_setting('samspill.subject', true), '')
        )
    )
);
ALTER POLICY "sent_from_the_own_end" ON "referral" WITH CHECK (
    (SELECT true FROM "young_person" y WHERE y."person_id" = "referral"."person_id")
    AND CASE "from_side"
        WHEN 'COUNTY' THEN ARRAY["county_code", '*'] && (SELECT samspill_counties())
        ELSE ARRAY["unit_number", '*'] && (SELECT samspill_units())
    END
);
ALTER POLICY "seen_with_the_referral" ON "referral_step" USING (
    (SELECT true FROM "referral" r WHERE r."id" = "referral_step"."referral_id")
);
ALTER POLICY "taken_at_the_own_end" ON "referral_step" WITH CHECK (
    (
        SELECT CASE "referral_step"."side"
            WHEN 'COUNTY' THEN ARRAY[r."county_code", '*'] && (SELECT samspill_counties())
            ELSE ARRAY[r."unit_number", '*'] && (SELECT samspill_units())
        END
        FROM "referral" r WHERE r."id" = "referral_step"."referral_id"
    )
);
