import { createHash } from 'node:crypto';

/** A row of the log as it is stored: numbers that may be large are texts, and the time has its microseconds. */
export interface StoredEntry {
  readonly id: string;
  readonly at: string;
  readonly viewer_issuer: string;
  readonly viewer_subject: string;
  readonly viewer_organisation: string | null;
  readonly viewer_supplier: string | null;
  readonly viewer_kind: string;
  readonly way: string | null;
  readonly subject: string | null;
  readonly category: string | null;
  readonly direction: string | null;
  readonly purpose: string | null;
  readonly outcome: string;
  readonly reasons: readonly string[];
  readonly basis: string | null;
  readonly agreement_id: string | null;
  readonly agreement_version: number | null;
  readonly decision_id: string | null;
  readonly consent_id: string | null;
  readonly operation_hash: string | null;
  readonly request_id: string | null;
}

/** The columns of a row in the order in which they are hashed; a column that is ever added stands at the end. */
const COLUMNS = [
  'id',
  'at',
  'viewer_issuer',
  'viewer_subject',
  'viewer_organisation',
  'viewer_supplier',
  'viewer_kind',
  'way',
  'subject',
  'category',
  'direction',
  'purpose',
  'outcome',
  'reasons',
  'basis',
  'agreement_id',
  'agreement_version',
  'decision_id',
  'consent_id',
  'operation_hash',
  'request_id',
] as const satisfies readonly (keyof StoredEntry)[];

/** How a query reads a time so that nothing of it is lost. */
export const AT = `to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** What a query of the table `disclosure d` selects to get stored entries. */
export const STORED_ENTRY = COLUMNS.map((name) => {
  if (name === 'id') return 'd.id::text AS id';
  return name === 'at' ? `${AT} AS at` : `d.${name}`;
}).join(', ');

/** The hash of a row: SHA-256 over the JSON array of its columns in their order, in hexadecimal. */
export function entryHash(entry: StoredEntry): string {
  return sha256(JSON.stringify(COLUMNS.map((name) => entry[name])));
}

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
