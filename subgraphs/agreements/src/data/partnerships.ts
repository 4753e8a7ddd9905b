import type { Day } from '@samspill/shared/day';
import type { PartnershipIntensity, PartnershipSegment } from '../generated/graph.ts';
import { readAgreements, type KeyedAgreement } from './agreements.ts';
import { sql, type Db } from './db.ts';

/** What a partnership agreement has beyond others, and whose affair it is. */
export interface PartnershipFacts {
  readonly agreementId: string;
  readonly organisationNumber: string;
  readonly segment: PartnershipSegment;
  readonly intensity: PartnershipIntensity | null;
  readonly countyCodes: readonly string[];
  readonly unitNumbers: readonly string[];
}

/** Where an employer is. */
export interface PlacedEmployer {
  readonly organisationNumber: string;
  readonly countyCode: string;
  /** The units of NAV that have signed with it. */
  readonly unitNumbers: readonly string[];
}

/** The facts of each partnership agreement. */
export function partnershipFacts(
  db: Db,
  agreementIds: readonly string[],
): Promise<readonly PartnershipFacts[]> {
  return db.$queryRaw`
    SELECT p.agreement_id AS "agreementId", p.organisation_number AS "organisationNumber", p.segment::text AS segment,
           p.intensity::text AS intensity,
           ARRAY(SELECT c.county_code FROM agreement_county c WHERE c.agreement_id = p.agreement_id) AS "countyCodes",
           ARRAY(SELECT DISTINCT s.unit_number FROM agreement_party s
                 WHERE s.agreement_id = p.agreement_id AND s.unit_number IS NOT NULL) AS "unitNumbers"
    FROM unnest(${[...agreementIds]}::text[]) AS k(id)
    CROSS JOIN LATERAL (SELECT * FROM partnership one WHERE one.agreement_id = k.id OFFSET 0) AS p`;
}

/** Where each employer is, whether it has a partnership agreement or not. */
export function employerPlaces(
  db: Db,
  organisationNumbers: readonly string[],
): Promise<readonly PlacedEmployer[]> {
  return db.$queryRaw`
    SELECT e.organisation_number AS "organisationNumber", e.county_code AS "countyCode",
           ARRAY(SELECT DISTINCT s.unit_number FROM partnership p
                 JOIN agreement_party s USING (agreement_id)
                 WHERE p.organisation_number = e.organisation_number AND s.unit_number IS NOT NULL) AS "unitNumbers"
    FROM employer_place e
    WHERE e.organisation_number = ANY(${[...organisationNumbers]}::text[])`;
}

/** The newest partnership agreement of each employer whose first day has come by a day, else its newest. */
export function partnershipsOfEmployers(
  db: Db,
  organisationNumbers: readonly string[],
  day: Day,
): Promise<readonly KeyedAgreement[]> {
  return readAgreements(
    db,
    sql`SELECT DISTINCT ON (p.organisation_number) p.organisation_number, p.agreement_id, 0
        FROM partnership p
        JOIN agreement_version v USING (agreement_id)
        WHERE p.organisation_number = ANY(${[...organisationNumbers]}::text[])
        ORDER BY p.organisation_number, v.valid_from <= ${day}::date DESC NULLS LAST, v.valid_from DESC NULLS LAST,
                 p.agreement_id`,
  );
}

/** The codes of the services that each partnership agreement includes. */
export function servicesOfPartnerships(
  db: Db,
  agreementIds: readonly string[],
): Promise<readonly { readonly agreementId: string; readonly serviceCode: string }[]> {
  return db.$queryRaw`
    SELECT s.agreement_id AS "agreementId", s.service_code AS "serviceCode"
    FROM unnest(${[...agreementIds]}::text[]) AS k(id)
    CROSS JOIN LATERAL (SELECT * FROM partnership_service one WHERE one.agreement_id = k.id OFFSET 0) AS s
    ORDER BY s.service_code`;
}
