import { randomUUID } from 'node:crypto';
import type { CooperationBodyInput } from '../../generated/graph.ts';
import type { Content } from './check-content.ts';
import { insertRows } from './insert-rows.ts';
import { RECORD } from './record.ts';
import { writeVersion } from './write-version.ts';
import type { Write } from './write.ts';

/** A draft that has been checked. */
export interface NewAgreement {
  readonly kind: 'COUNTY' | 'SUB';
  readonly parentId: string | null;
  readonly counties: readonly string[];
  readonly content: Content;
  readonly bodies: readonly CooperationBodyInput[];
}

/**
 * Writes a draft and gives its id. What is drafted is invented, as all agreements here are, unless the database has been
 * set to hold real ones (`ALTER DATABASE … SET samspill.real_agreements = 'on'`).
 */
export async function createAgreement(write: Write, draft: NewAgreement): Promise<string> {
  const { query } = write;
  const id = randomUUID();
  await query(
    `INSERT INTO agreement (id, kind, parent_id, synthetic)
     VALUES ($1, $2::text::agreement_kind, $3, current_setting('samspill.real_agreements', true) IS DISTINCT FROM 'on')`,
    [id, draft.kind, draft.parentId],
  );
  await insertRows(
    query,
    'agreement_county',
    draft.counties.map((code) => ({ agreement_id: id, county_code: code })),
  );
  await writeVersion(write, { agreementId: id, version: 1, ...draft.content });
  await setUpBodies(write, id, { bodies: draft.bodies, parties: draft.content.parties });
  return id;
}

/** Bodies, and the parties that meet in them. */
export interface NewBodies {
  readonly bodies: readonly CooperationBodyInput[];
  readonly parties: Content['parties'];
}

/** Sets up bodies of an agreement, in which its parties meet. */
export async function setUpBodies(
  { query }: Write,
  agreementId: string,
  { bodies, parties }: NewBodies,
): Promise<void> {
  const rows = bodies.map(({ level, name }) => ({
    id: randomUUID(),
    agreement_id: agreementId,
    level,
    name,
    source: RECORD,
  }));
  await insertRows(query, 'cooperation_body', rows);
  await insertRows(
    query,
    'body_member',
    rows.flatMap(({ id }) =>
      parties.map(({ position, role, unitNumber, organisationNumber, nameAtSigning }) => ({
        body_id: id,
        position,
        role,
        unit_number: unitNumber,
        organisation_number: organisationNumber,
        name: nameAtSigning,
      })),
    ),
  );
}
