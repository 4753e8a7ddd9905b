import type { Db } from '../db.ts';
import type { ConsentText } from './consent-text.ts';
import { dayOf } from '@samspill/shared/day';

/** Every version of every text in a language, or of one text: the newest of each first. */
export async function consentTexts(
  db: Db,
  { id, language }: { readonly id: string | null; readonly language: ConsentText['language'] },
): Promise<readonly ConsentText[]> {
  const texts = await db.consentText.findMany({
    where: { language, ...(id !== null && { id }) },
    orderBy: [{ id: 'asc' }, { version: 'desc' }],
  });
  return texts.map((text) => ({
    ...text,
    language,
    categories: text.categories as ConsentText['categories'],
    purposes: text.purposes as ConsentText['purposes'],
    validFrom: dayOf(text.validFrom),
  }));
}
