-- Whether a person is there for anybody is looked up person by person. Asked by EXISTS, as it was, the planner reads
-- all persons once where it expects many rows, and that is most of what a page costs in a large country.

-- A person has one collation wherever one is named, so that what names a person is found by the index of the persons.
DO $$
DECLARE
    personal text;
BEGIN
    FOREACH personal IN ARRAY ARRAY['consent', 'consent_event', 'consent_key'] LOOP
        EXECUTE format('DROP POLICY "permitted" ON %I', personal);
        EXECUTE format('ALTER TABLE %I ALTER COLUMN "person_id" TYPE TEXT COLLATE "default"', personal);
        EXECUTE format($policy$CREATE POLICY "permitted" ON %1$I TO "samspill_agreements"
            USING ("person_id" = ANY ((SELECT samspill_permitted('CONSENT'))::text[])
                AND (SELECT true FROM "young_person" y WHERE y."person_id" = %1$I."person_id"))
            WITH CHECK ("person_id" = ANY ((SELECT samspill_permitted('CONSENT'))::text[])
                AND (SELECT true FROM "young_person" y WHERE y."person_id" = %1$I."person_id"))$policy$, personal);
    END LOOP;
END $$;

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
