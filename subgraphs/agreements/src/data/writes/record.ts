import type { AgreementRecordKind } from '../../generated/graph.ts';
import type { Actor } from './find-actor.ts';
import type { Write } from './write.ts';

/** The source of what is written here: neither a document nor the generator. */
export const RECORD = 'the record of the parties';

/** What is recorded of a step. */
export interface NewRecord {
  readonly agreementId: string;
  readonly kind: AgreementRecordKind;
  readonly actor: Actor;
  /** Name of the party that it was done for; the actor's own when left out. */
  readonly party?: string;
  readonly reason?: string | null;
}

/** Adds to the record of an agreement, by organisation and role, and keeps loads of reference data from it from now on. */
export async function record({ query, viewer }: Write, entry: NewRecord): Promise<void> {
  const { agreementId, kind, actor, party = actor.party.nameAtSigning, reason = null } = entry;
  await query('UPDATE agreement SET written_at = clock_timestamp() WHERE id = $1', [agreementId]);
  await query(
    `INSERT INTO agreement_record
       (agreement_id, position, kind, recorded_at, version, organisation_number, role, party, reason)
     SELECT $1::text, (SELECT coalesce(max(position), 0) + 1 FROM agreement_record WHERE agreement_id = $1),
            $2::text::agreement_record_kind, clock_timestamp(),
            (SELECT max(version) FROM agreement_version WHERE agreement_id = $1), $3::text, $4::text, $5::text, $6::text`,
    [agreementId, kind, viewer.organisationNumber, actor.role, party, reason],
  );
}

/** Adds to the public events of an agreement: what happened on which day. */
export async function addEvent(
  { query }: Write,
  { agreementId, kind, date }: { readonly agreementId: string; readonly kind: string; readonly date: string },
): Promise<void> {
  await query(
    `INSERT INTO agreement_event (agreement_id, position, kind, date, source)
     SELECT $1::text, (SELECT coalesce(max(position), 0) + 1 FROM agreement_event WHERE agreement_id = $1),
            $2::text::agreement_event_kind, $3::date, $4::text`,
    [agreementId, kind, date, RECORD],
  );
}
