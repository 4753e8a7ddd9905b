import type { Day } from '@samspill/shared/day';
import type { DataCategory } from '@samspill/shared/decisions/data-category';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import { consentOf } from '../../subgraphs/agreements/src/synthetic/consent-of.ts';

/** What somebody may have consented to. */
export interface ConsentedTo {
  readonly category: DataCategory;
  readonly purpose: Purpose;
}

/** Whether the consent that was invented of a person holds for something on a day, told from what was invented alone. */
export function holdsConsent(
  person: SyntheticYoungPerson,
  { category, purpose }: ConsentedTo,
  day: Day,
): boolean {
  const consent = consentOf(person);
  const last = consent?.events.at(-1);
  if (consent === null || last === undefined || last.kind === 'WITHDRAWN') return false;
  const holds = consent.givenOn <= day && day < consent.expiresOn;
  return holds && last.categories.includes(category) && last.purposes.includes(purpose);
}
