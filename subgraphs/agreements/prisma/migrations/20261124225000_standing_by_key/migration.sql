-- As before, and by the key of each version: `OFFSET 0` keeps the server from reading the whole tables of counties and
-- areas into memory to ask of a few agreements whether they have any.
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
            AND EXISTS (SELECT FROM agreement_county c WHERE c.agreement_id = v.agreement_id OFFSET 0)
        ELSE parties.roles @> ARRAY['NAV_COUNTY_UNIT', 'COUNTY_EDUCATION_ADMINISTRATION']::party_role[]
            AND EXISTS (SELECT FROM agreement_county c WHERE c.agreement_id = v.agreement_id OFFSET 0)
            AND EXISTS (SELECT FROM agreement_area r WHERE r.agreement_id = v.agreement_id AND r.version = v.version OFFSET 0)
        END AS complete
) AS needs;
