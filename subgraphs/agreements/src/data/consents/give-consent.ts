import { AGE_OF_CONSENT, hasAge } from '@samspill/shared/consents/consent-ages';
import { addDays, type Day } from '@samspill/shared/day';
import type { GiveConsentInput } from '../../generated/graph.ts';
import { refuseConsent } from './consent-refusal.ts';
import { requireText } from './consent-text.ts';
import type { ConsentWrite } from './consent-write.ts';
import { insertConsent } from './insert-consent.ts';
import { requirePart } from './require-part.ts';
import { startOfDay } from './start-of-day.ts';

/** The longest that a consent given here holds: who forgets it is asked again. */
export const LONGEST_DAYS = 365;

/** Consents on the person's own behalf to the text that is valid today, to all that it is about or to some of it. */
export async function giveConsent(write: ConsentWrite, input: GiveConsentInput): Promise<string> {
  const { query, person, today, now } = write;
  if (!hasAge(person.bornOn, AGE_OF_CONSENT, today))
    refuseConsent('UNDER_AGE', 'Let one who has parental responsibility consent in Altinn.');
  const { textId: id, textVersion: version, language } = input;
  const said = { id, version, language: language === 'EN' ? 'en' : 'nb' } as const;
  const text = await requireText(query, said, today);
  const outside = 'OUTSIDE_TEXT';
  const categories = requirePart(input.categories ?? text.categories, text.categories, {
    field: 'categories',
    outside,
  });
  const purposes = requirePart(input.purposes ?? text.purposes, text.purposes, {
    field: 'purposes',
    outside,
  });
  const lastDay = requireLastDay(input.lastDay ?? addDays(today, LONGEST_DAYS), today);
  const expiresAt = await startOfDay(query, addDays(lastDay, 1));
  return insertConsent(write, {
    text,
    categories,
    purposes,
    givenAt: now,
    expiresAt,
    guardian: null,
    altinn: null,
  });
}

function requireLastDay(lastDay: Day, today: Day): Day {
  if (lastDay < today || lastDay > addDays(today, LONGEST_DAYS))
    refuseConsent('END_INVALID', `Choose a day from ${today} to ${addDays(today, LONGEST_DAYS)}.`, 'lastDay');
  return lastDay;
}
