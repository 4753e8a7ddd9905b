-- A list of what concerns a county or a unit is made of the index alone.
DROP INDEX "agreement_county_county_code_idx";
DROP INDEX "agreement_party_unit_number_idx";
CREATE INDEX "agreement_county_county_code_agreement_id_idx" ON "agreement_county"("county_code", "agreement_id");
CREATE INDEX "agreement_party_unit_number_agreement_id_idx" ON "agreement_party"("unit_number", "agreement_id");

-- What each kind of agreement must have, looked up by the agreement: an EXISTS would be turned into a hash of the whole table.
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
            AND (SELECT true FROM agreement_county c WHERE c.agreement_id = v.agreement_id LIMIT 1) IS NOT NULL
        ELSE parties.roles @> ARRAY['NAV_COUNTY_UNIT', 'COUNTY_EDUCATION_ADMINISTRATION']::party_role[]
            AND (SELECT true FROM agreement_county c WHERE c.agreement_id = v.agreement_id LIMIT 1) IS NOT NULL
            AND (SELECT true FROM agreement_area r WHERE r.agreement_id = v.agreement_id AND r.version = v.version LIMIT 1) IS NOT NULL
        END AS complete
) AS needs;
