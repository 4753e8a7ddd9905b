import { addDays, type Day } from '@samspill/shared/day';
import type { Random } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';

/** Something that happened to an invented consent, with what it was about from then on. */
export interface InventedEvent {
  readonly kind: 'GIVEN' | 'NARROWED' | 'WITHDRAWN';
  readonly on: Day;
  readonly by: 'SELF' | 'GUARDIAN';
  readonly categories: readonly string[];
  readonly purposes: readonly string[];
}

/** What was consented to, and when. */
interface Given {
  readonly givenOn: Day;
  readonly categories: readonly string[];
  readonly purposes: readonly string[];
}

const NARROWED = 0.15;
const WITHDRAWN = 0.12;

/** All that has happened to a consent until the day of which the data tell: a few are narrowed, a few withdrawn, by the person. */
export function eventsOf(
  { givenOn, categories, purposes }: Given,
  { by, random }: { readonly by: 'SELF' | 'GUARDIAN'; readonly random: Random },
): readonly [InventedEvent, ...InventedEvent[]] {
  const given: InventedEvent = { kind: 'GIVEN', on: givenOn, by, categories, purposes };
  const later = addDays(givenOn, random.int(1, 60));
  if (later > STATE_DAY) return [given];
  const change = { on: later, by: 'SELF' } as const;
  if (random.chance(WITHDRAWN))
    return [given, { ...change, kind: 'WITHDRAWN', categories: [], purposes: [] }];
  if (!random.chance(NARROWED) || categories.length + purposes.length === 2) return [given];
  const kept = (words: readonly string[]) => (words.length > 1 ? words.slice(0, -1) : words);
  return [given, { ...change, kind: 'NARROWED', categories: kept(categories), purposes: kept(purposes) }];
}
