import { addDays, daysBetween, type Day } from '@samspill/shared/day';
import type { VersionFacts } from '../data/agreement-life.ts';
import { approvedBy, statusOn, versionOn, type AgreementFacts } from './agreement-status.ts';

/** Later than any day: the last day of what has no end. */
const NEVER: Day = '~';

interface Span {
  readonly first: Day;
  /** `NEVER` for one without an end. */
  readonly last: Day;
}

/**
 * The last day in force as known on a day, null for none: approvals of later days are not known yet, versions that
 * follow each other without a break count as one, and an ending cuts them short. It is the end of the time in force
 * that holds the day or begins next after it; where all of it is past, its last day; for an agreement that is not
 * approved, the last day that was agreed.
 */
export function lastDayOn(facts: AgreementFacts, day: Day): Day | null {
  const last = lastOf(facts, day);
  return last === NEVER ? null : last;
}

/** Days from a day to the last day in force as known on it; null when not in force on it or without an end. */
export function daysLeftOn(facts: AgreementFacts, day: Day): number | null {
  if (statusOn(facts, day) !== 'IN_FORCE') return null;
  const last = lastDayOn(facts, day);
  return last === null ? null : daysBetween(day, last);
}

function lastOf(facts: AgreementFacts, day: Day): Day {
  const spans = spansKnownOn(facts, day);
  const breaks = spans.filter(({ last }) => last >= day && !spans.some(({ first }) => follows(first, last)));
  if (breaks.length > 0) return earliest(breaks.map(({ last }) => last));
  if (spans.length > 0) return spans.reduce((latest, { last }) => (last > latest ? last : latest), '');
  return earliest([versionOn(facts, day).validTo, facts.ending?.endedOn]);
}

/** The days in force of each version, as known on a day. */
function spansKnownOn({ versions, ending }: AgreementFacts, day: Day): readonly Span[] {
  const approved = versions.filter((version) => approvedBy(version, day));
  const firstDays = approved.map(firstDay);
  return approved
    .map((version, place) => {
      const takesOver = earliest(firstDays.slice(place + 1));
      const before = takesOver === NEVER ? null : addDays(takesOver, -1);
      return { first: firstDay(version), last: earliest([version.validTo, before, ending?.endedOn]) };
    })
    .filter(({ first, last }) => first <= last);
}

/** The first valid day or that of the last approval, whichever is later. */
function firstDay({ validFrom, approvedOn }: VersionFacts): Day {
  return [validFrom ?? '', approvedOn ?? ''].reduce((a, b) => (a > b ? a : b));
}

function follows(first: Day, last: Day): boolean {
  return last !== NEVER && first === addDays(last, 1);
}

function earliest(days: readonly (Day | null | undefined)[]): Day {
  return days.reduce<Day>((soonest, day) => (day && day < soonest ? day : soonest), NEVER);
}
