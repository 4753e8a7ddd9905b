import { ALTINN_RESOURCES, type AltinnResource } from '@samspill/shared/consents/altinn-resources';
import { AGE_OF_CONSENT, AGE_OF_MAJORITY, birthdayAt, hasAge } from '@samspill/shared/consents/consent-ages';
import { addDays, type Day } from '@samspill/shared/day';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { eventsOf, type InventedEvent } from './consent-events.ts';
import { opaqueId } from './opaque-id.ts';

/** An invented consent, with all that has happened to it. */
export interface InventedConsent {
  readonly id: string;
  readonly personId: string;
  readonly textId: string;
  readonly textVersion: number;
  readonly givenOn: Day;
  readonly expiresOn: Day;
  readonly guardian: 'PARENT' | 'APPOINTED_GUARDIAN' | null;
  readonly minor: boolean;
  /** Altinn's id of it, where it was given there; then it was given to NAV alone. */
  readonly altinnReference: string | null;
  readonly events: readonly [InventedEvent, ...InventedEvent[]];
}

/** How many of those who are followed up have consented to something. */
const SHARE = 1 / 3;
/** How long ago the first consents were given that are invented, and how long a consent holds, in days. */
const OLDEST = 500;
const [SHORTEST, LONGEST] = [90, 365];
/** The text that came in a second version, the day of it, and what the first was about. */
const REVISED = { textId: 'nav-to-county-follow-up', on: '2026-03-01', before: ['MEASURES'] } as const;
/** What is given to NAV, which guardians consent to in Altinn. */
const TO_NAV = ALTINN_RESOURCES['samspill-fylke-skole-og-tilbud'];

/** The consent of a young person; null for who has none, as all who are not followed up. */
export function consentOf({
  id: personId,
  bornOn,
  isFollowedUp,
}: SyntheticYoungPerson): InventedConsent | null {
  const random = createRandom(`consent ${personId}`);
  if (!isFollowedUp || !random.chance(SHARE)) return null;
  const givenOn = addDays(STATE_DAY, -random.int(0, OLDEST));
  const guardian = guardianOn(givenOn, bornOn, random);
  const resource: AltinnResource = guardian === null ? random.pick(Object.values(ALTINN_RESOURCES)) : TO_NAV;
  const isFirst = resource.textId === REVISED.textId && givenOn < REVISED.on;
  const ends = addDays(givenOn, random.int(SHORTEST, LONGEST));
  const lastOfChild = addDays(birthdayAt(bornOn, AGE_OF_CONSENT), -1);
  const isAltinn = guardian !== null || (resource === TO_NAV && random.chance(0.5));
  return {
    id: opaqueId(`consent ${personId}`),
    personId,
    textId: resource.textId,
    textVersion: resource.textId === REVISED.textId && !isFirst ? 2 : 1,
    givenOn,
    expiresOn: guardian !== null && lastOfChild < ends ? lastOfChild : ends,
    guardian,
    minor: !hasAge(bornOn, AGE_OF_MAJORITY, givenOn),
    altinnReference: isAltinn ? opaqueId(`altinn consent ${personId}`) : null,
    events: eventsOf(
      { givenOn, categories: isFirst ? REVISED.before : resource.categories, purposes: resource.purposes },
      { by: guardian === null ? 'SELF' : 'GUARDIAN', random },
    ),
  };
}

function guardianOn(day: Day, bornOn: Day, random: Random): InventedConsent['guardian'] {
  if (hasAge(bornOn, AGE_OF_CONSENT, day)) return null;
  return random.chance(0.9) ? 'PARENT' : 'APPOINTED_GUARDIAN';
}
