import type { DataCategory } from '../decisions/data-category.ts';
import type { LegalBasisTable } from '../decisions/legal-basis.ts';
import type { Side } from '../decisions/statement.ts';
import { EDUCATION_BASES } from '../decisions/education-bases.ts';
import { LABOUR_BASES } from '../decisions/labour-bases.ts';
import type { StoredEntry } from './stored-entry.ts';

/** A record as NAV's sporingslogg takes it: what was given out about a person, to whom, on what basis. */
export interface SporingsloggRecord {
  /** The id that was named, or the keyed hash: no national identity number is in this product. */
  readonly person: string;
  /** The organisation number of the one who got the data. */
  readonly mottaker: string;
  /** NAV's code for the subject matter, of three letters. */
  readonly tema: string;
  /** At most 100 characters. */
  readonly behandlingsGrunnlag: string;
  /** Norwegian time, ISO 8601 without a zone. */
  readonly uthentingsTidspunkt: string;
  /** Base64 of JSON: what kind of data, by which decision. The data itself is in no log. */
  readonly leverteData: string;
  /** Only the consent's id is known, which is in leverteData. */
  readonly samtykkeToken: null;
  /** JSON: the hash of the document and the id of the request. */
  readonly dataForespoersel: string;
  readonly leverandoer: string | null;
}

/** A row as it is exported: its time in Norway beside it. */
export interface ExportedEntry extends StoredEntry {
  readonly norwegian_time: string;
}

const TEMAS: Readonly<Partial<Record<DataCategory, string>>> = { MEASURES: 'TIL', MENTOR: 'TIL' };

/** What is followed up; the county's data has no code of NAV's and is given to those who follow up there. */
const FOLLOW_UP = 'OPP';

const BASES: Readonly<Partial<Record<Side, LegalBasisTable>>> = {
  education: EDUCATION_BASES,
  labour: LABOUR_BASES,
};
const BASIS_CHARACTERS = 100;

/** Writes a row as a record; `personId` stands for the person where it is known whose rows are exported. */
export function sporingsloggRecord(
  entry: ExportedEntry,
  { owner, personId }: { readonly owner: Side; readonly personId?: string | undefined },
): SporingsloggRecord {
  const { category, direction, purpose } = entry;
  const given = {
    category,
    direction,
    purpose,
    basis: entry.basis,
    agreement: entry.agreement_id,
    agreementVersion: entry.agreement_version,
    decision: entry.decision_id,
    consent: entry.consent_id,
  };
  return {
    person: personId ?? entry.subject ?? '',
    mottaker: entry.viewer_organisation ?? '',
    tema: TEMAS[category as DataCategory] ?? FOLLOW_UP,
    behandlingsGrunnlag: basisText(owner, entry.basis ?? ''),
    uthentingsTidspunkt: entry.norwegian_time,
    leverteData: Buffer.from(JSON.stringify(given)).toString('base64'),
    samtykkeToken: null,
    dataForespoersel: JSON.stringify({ operationHash: entry.operation_hash, requestId: entry.request_id }),
    leverandoer: entry.viewer_supplier,
  };
}

/** The paragraph by its short Norwegian names, since the format has room for little; a basis that is gone by its id. */
function basisText(owner: Side, id: string): string {
  const basis = BASES[owner]?.bases.find((one) => one.id === id);
  if (basis === undefined) return id;
  const paragraph = basis.paragraph
    .replaceAll(/[^,(]*\(([^)]*)\)/g, (_all, name: string) => ` ${name}`)
    .trim();
  return `${id}: ${paragraph}, ${basis.article}`.slice(0, BASIS_CHARACTERS);
}
