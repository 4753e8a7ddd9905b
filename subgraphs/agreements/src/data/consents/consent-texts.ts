import type { Db } from '../db.ts';
import type { ConsentTextRow } from './consent-text.ts';
import { dayOf } from '@samspill/shared/day';

/** Every version of every text in a language, or of one text: the newest of each first. */
export async function consentTexts(
  db: Db,
  { id, language }: { readonly id: string | null; readonly language: ConsentTextRow['language'] },
): Promise<readonly ConsentTextRow[]> {
  const texts = await db.consentText.findMany({
    where: { language, ...(id !== null && { id }) },
    orderBy: [{ id: 'asc' }, { version: 'desc' }],
  });
  return texts.map((text) => ({
    ...text,
    language,
    categories: text.categories as ConsentTextRow['categories'],
    purposes: text.purposes as ConsentTextRow['purposes'],
    validFrom: dayOf(text.validFrom),
  }));
}
