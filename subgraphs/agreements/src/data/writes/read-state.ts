import type { AgreementState, PartyState, Standing, VersionState } from './agreement-state.ts';
import { refuse } from './refusal.ts';
import type { Write } from './write.ts';

type AgreementRecord = Pick<
  AgreementState,
  'id' | 'kind' | 'parentId' | 'synthetic' | 'counties' | 'ending' | 'standing' | 'lastInForce'
>;
type VersionRecord = Omit<VersionState, 'parties'>;
type PartyRecord = PartyState & { readonly version: number };

/** An agreement as it stands today, after it has been locked. */
export async function readState({ query, today }: Write, id: string): Promise<AgreementState> {
  const [agreement] = await query<AgreementRecord & { readonly standing: Standing }>(AGREEMENT, [id, today]);
  const versions = await query<VersionRecord>(VERSIONS, [id]);
  const parties = await query<PartyRecord>(PARTIES, [id]);
  const filled = versions.map((version): VersionState => ({
    ...version,
    parties: parties.filter((party) => party.version === version.version),
  }));
  const [newest] = filled;
  if (agreement === undefined || newest === undefined)
    return refuse('UNKNOWN_AGREEMENT', 'There is no agreement of this id.', 'id');
  return { ...agreement, newest, approved: filled.find(({ approvedOn }) => approvedOn !== null) ?? null };
}

const AGREEMENT = `
  SELECT a.id, a.kind::text AS kind, a.parent_id AS "parentId", a.synthetic,
         ARRAY(SELECT c.county_code FROM agreement_county c WHERE c.agreement_id = a.id ORDER BY 1) AS counties,
         (SELECT e.kind::text FROM agreement_ending e WHERE e.agreement_id = a.id) AS ending,
         max(coalesce(f.in_force_to, 'infinity')) FILTER (WHERE f.agreement_id IS NOT NULL)::text AS "lastInForce",
         CASE WHEN NOT EXISTS (SELECT FROM agreement_version_standing s
                               WHERE s.agreement_id = a.id AND s.approved_on IS NOT NULL) THEN 'UNAPPROVED'
              WHEN bool_or(f.in_force_from <= $2::date) THEN 'IN_FORCE'
              WHEN count(f.agreement_id) > 0 THEN 'READY'
              ELSE 'OVER' END AS standing
  FROM agreement a
  LEFT JOIN agreement_in_force f
    ON f.agreement_id = a.id AND coalesce(f.in_force_to, 'infinity') >= $2::date
  WHERE a.id = $1
  GROUP BY a.id`;

const VERSIONS = `
  SELECT s.version, s.title, s.valid_from AS "validFrom", s.valid_to AS "validTo", s.complete,
         s.approved_on AS "approvedOn",
         ARRAY(SELECT r.area::text FROM agreement_area r
               WHERE r.agreement_id = s.agreement_id AND r.version = s.version ORDER BY r.area) AS areas,
         ARRAY(SELECT d.category::text FROM agreement_data_category d
               WHERE d.agreement_id = s.agreement_id AND d.version = s.version
               ORDER BY d.category) AS "dataCategories"
  FROM agreement_version_standing s
  WHERE s.agreement_id = $1
  ORDER BY s.version DESC`;

const PARTIES = `
  SELECT version, position, role::text AS role, unit_number AS "unitNumber",
         organisation_number AS "organisationNumber", name_at_signing AS "nameAtSigning",
         approved_on AS "approvedOn", approved_on_behalf_because AS "onBehalfBecause"
  FROM agreement_party
  WHERE agreement_id = $1
  ORDER BY position`;
