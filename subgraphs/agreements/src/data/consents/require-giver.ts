import type { AltinnConsent } from '@samspill/shared/consents/altinn-reader';
import { AGE_OF_CONSENT, birthdayAt, hasAge } from '@samspill/shared/consents/consent-ages';
import { todayInOslo } from '@samspill/shared/day';
import { refuseConsent } from './consent-refusal.ts';
import type { ConsentWrite } from './consent-write.ts';
import { startOfDay } from './start-of-day.ts';

/**
 * Sees to it that the one has consented who can: a guardian for who is too young, and nobody for who is not. Gives when the
 * consent ends, in milliseconds since 1970: a guardian's at the latest when the person can consent alone.
 */
export async function requireGiver(
  { query, person, now }: ConsentWrite,
  { guardian, consentedAt, validTo }: Pick<AltinnConsent, 'guardian' | 'consentedAt' | 'validTo'>,
): Promise<number> {
  const { bornOn } = person;
  const canAlone = hasAge(bornOn, AGE_OF_CONSENT, todayInOslo(new Date(consentedAt)));
  if (canAlone && guardian === null) return validTo;
  if (canAlone) return refuseConsent('GUARDIAN_REFUSED', 'Ask the person for a consent.', 'token');
  if (guardian === null)
    return refuseConsent('UNDER_AGE', 'Ask one who has parental responsibility for a consent.', 'token');
  const ends = Math.min(validTo, await startOfDay(query, birthdayAt(bornOn, AGE_OF_CONSENT)));
  return ends > now ? ends : refuseConsent('GUARDIAN_REFUSED', 'Ask the person for a consent.', 'token');
}
