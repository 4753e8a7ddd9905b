import { DATA_CATEGORIES, type DataCategory } from '@samspill/shared/decisions/data-category';
import { PURPOSES, type Purpose } from '@samspill/shared/decisions/purpose';
import type { Random } from '@samspill/shared/synthetic/random';
import { drawAtLeastOne } from './draw-some.ts';
import { COUNTIES, NAV_ORGANISATION, THE_TIME, type Consent } from './world.ts';

const CATEGORIES = Object.keys(DATA_CATEGORIES) as DataCategory[];
const WHAT_FOR = Object.keys(PURPOSES) as Purpose[];
const RECEIVERS = [...Object.values(COUNTIES).map(({ organisation }) => organisation), NAV_ORGANISATION];

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

/** The consents of a person: none, or some that were given, narrowed, withdrawn, have expired, or do so within moments. */
export function drawConsents(random: Random, personId: string): readonly Consent[] {
  return Array.from({ length: random.pick([0, 1, 2, 3]) }, (_, at) =>
    drawConsent(random, `consent-${at}-${personId}`),
  );
}

function drawConsent(random: Random, id: string): Consent {
  const given = {
    kind: 'GIVEN' as const,
    categories: drawAtLeastOne(random, CATEGORIES, random.pick([0.4, 1, 1])),
    purposes: drawAtLeastOne(random, WHAT_FOR, random.pick([0.4, 1, 1])),
  };
  const narrowed = {
    kind: 'NARROWED' as const,
    categories: drawAtLeastOne(random, given.categories),
    purposes: drawAtLeastOne(random, given.purposes),
  };
  const withdrawn = { kind: 'WITHDRAWN' as const, categories: [], purposes: [] };
  // Seconds from now are enough to be too early or too late.
  const givenAt = random.chance(0.9) ? THE_TIME - random.int(1, YEAR) : THE_TIME + random.int(1, 5) * 1_000;
  const expiresAt = THE_TIME + (random.chance(0.85) ? random.int(20_000, YEAR) : -random.int(0, HOUR));
  return {
    id,
    receiver: random.chance(0.8) ? null : random.pick(RECEIVERS),
    givenAt,
    expiresAt: Math.max(expiresAt, givenAt + 1),
    events: [given, ...(random.chance(0.2) ? [narrowed] : []), ...(random.chance(0.2) ? [withdrawn] : [])],
  };
}
