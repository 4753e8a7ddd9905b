import type { Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';
import type { DataCategory } from '@samspill/shared/decisions/data-category';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import { refuseConsent } from './consent-refusal.ts';

/** The languages in which there are texts. */
export type ConsentLanguage = 'nb' | 'en';

/** A text to which someone consents, in one language; it never changes, another version takes its place. */
export interface ConsentTextRow {
  readonly id: string;
  readonly version: number;
  readonly language: ConsentLanguage;
  readonly text: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal. */
  readonly textHash: string;
  readonly categories: readonly DataCategory[];
  readonly purposes: readonly Purpose[];
  readonly validFrom: Day;
}

/** The columns of a text by the names of its row. */
export const TEXT_COLUMNS = `id, version, language, text, text_hash AS "textHash", categories, purposes, valid_from AS "validFrom"`;

/** The version of a text that is valid on a day; null when there is none. */
export async function textOn(
  query: Query,
  { id, language }: Pick<ConsentTextRow, 'id' | 'language'>,
  day: Day,
): Promise<ConsentTextRow | null> {
  const [text] = await query<ConsentTextRow>(
    `SELECT ${TEXT_COLUMNS} FROM consent_text WHERE id = $1 AND language = $2 AND valid_from <= $3::date
     ORDER BY version DESC LIMIT 1`,
    [id, language, day],
  );
  return text ?? null;
}

/** The text that the person has read, which must be the one that is valid today. */
export async function requireText(
  query: Query,
  said: Pick<ConsentTextRow, 'id' | 'version' | 'language'>,
  today: Day,
): Promise<ConsentTextRow> {
  const valid = await textOn(query, said, today);
  if (valid === null || said.version < 1 || said.version > valid.version)
    return refuseConsent('UNKNOWN_TEXT', '`consentTexts` gives those that there are.', 'textId');
  if (said.version < valid.version)
    return refuseConsent('OLD_TEXT', `Read version ${valid.version}, and consent to that.`, 'textVersion');
  return valid;
}
