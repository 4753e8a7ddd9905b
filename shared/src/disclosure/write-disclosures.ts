import type { Query } from '../database/database.ts';
import type { DisclosureEntry } from './disclosure-entry.ts';

/** The columns that the program writes, by the names of the table; all else the database fills in. */
const COLUMNS = {
  viewer_issuer: 'text',
  viewer_subject: 'text',
  viewer_organisation: 'text',
  viewer_supplier: 'text',
  viewer_kind: 'text',
  way: 'text',
  category: 'text',
  direction: 'text',
  purpose: 'text',
  outcome: 'text',
  reasons: 'text[]',
  basis: 'text',
  agreement_id: 'text',
  agreement_version: 'integer',
  decision_id: 'text',
  consent_id: 'text',
  operation_hash: 'text',
  request_id: 'text',
} as const;

const NAMES = Object.keys(COLUMNS);
const TYPED = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`);

/** Citizens who see their own are named as the log names its subjects, so that they too are forgotten with the key. */
const VIEWER = `CASE WHEN e.way = 'CITIZEN' AND e.outcome = 'PERMIT' THEN coalesce(s.subject, e.viewer_subject)
  ELSE e.viewer_subject END`;

const INSERT = `
  INSERT INTO disclosure (${NAMES.join(', ')}, subject)
  SELECT ${NAMES.map((name) => (name === 'viewer_subject' ? VIEWER : `e.${name}`)).join(', ')}, s.subject
  FROM jsonb_to_recordset($1::jsonb) AS e (person_id text, ${TYPED.join(', ')})
  LEFT JOIN disclosure_subjects($2::text[]) AS s ON s.person_id = e.person_id`;

/**
 * Writes what was asked for to the log, one row for each entry, in one statement however many there are. Call it in
 * the transaction of the read and give nothing before that has ended: where it throws, nothing may be given. A person
 * who is not known is written as one without a name in the log, by the same statement.
 */
export async function writeDisclosures(query: Query, entries: readonly DisclosureEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const persons = [...new Set(entries.map(({ personId }) => personId))];
  await query(INSERT, [JSON.stringify(entries.map(columnsOf)), persons]);
}

function columnsOf(entry: DisclosureEntry): Readonly<Record<keyof typeof COLUMNS | 'person_id', unknown>> {
  const { viewer } = entry;
  return {
    person_id: entry.personId,
    viewer_issuer: viewer.issuer,
    viewer_subject: viewer.subject,
    viewer_organisation: viewer.organisationNumber,
    viewer_supplier: viewer.supplierNumber,
    viewer_kind: viewer.kind,
    way: entry.way,
    category: entry.category,
    direction: entry.direction,
    purpose: entry.purpose,
    outcome: entry.outcome,
    reasons: entry.reasons,
    basis: entry.basis,
    agreement_id: entry.agreementId,
    agreement_version: entry.agreementVersion,
    decision_id: entry.decisionId,
    consent_id: entry.consentId,
    operation_hash: entry.operationHash,
    request_id: entry.requestId,
  };
}
