import type { Day } from '@samspill/shared/day';
import type { EndingFacts, VersionFacts } from '../data/agreement-life.ts';
import type { AgreementStatus } from '../generated/graph.ts';

/** All that a status is worked out from: every version, oldest first, and how the agreement was ended. */
export interface AgreementFacts {
  readonly versions: readonly [VersionFacts, ...VersionFacts[]];
  readonly ending: EndingFacts | null;
}

/**
 * The version that counts on a day: the newest that all parties have approved by then and whose first day has come;
 * before there is one, the newest approved by then; before that, the newest that had been drafted by then. So an approved
 * version counts until all have approved the next. Before the agreement was drafted it is the first.
 */
export function versionOn({ versions }: AgreementFacts, day: Day): VersionFacts {
  const newestFirst = versions.filter((version) => draftedBy(version, day)).toReversed();
  return (
    newestFirst.find((version) => approvedBy(version, day) && hasBegun(version, day)) ??
    newestFirst.find((version) => approvedBy(version, day)) ??
    newestFirst[0] ??
    versions[0]
  );
}

/**
 * The one status of an agreement on a day; null before it was drafted. The first that holds:
 * 1. after the last day before its ending: TERMINATED, SUCCEEDED or CANCELLED, or EXPIRED where it had expired before
 *    it was ended (ended on its very last day, the ending says more); what is approved later brings nothing back;
 * 2. DRAFT or AWAITING_APPROVAL, while no version is approved by all parties;
 * 3. READY, until the first day;
 * 4. EXPIRED, after the last day;
 * 5. IN_FORCE.
 */
export function statusOn(facts: AgreementFacts, day: Day): AgreementStatus | null {
  const { ending, versions } = facts;
  if (!versions.some((version) => draftedBy(version, day))) return null;
  if (ending === null || day <= ending.endedOn) return standingOn(facts, day);
  return standingOn(facts, ending.endedOn) === 'EXPIRED' ? 'EXPIRED' : ending.kind;
}

/** The status as if the agreement had never been ended. */
function standingOn(facts: AgreementFacts, day: Day): AgreementStatus {
  const version = versionOn(facts, day);
  if (!approvedBy(version, day)) return version.complete ? 'AWAITING_APPROVAL' : 'DRAFT';
  if (!hasBegun(version, day)) return 'READY';
  return version.validTo !== null && version.validTo < day ? 'EXPIRED' : 'IN_FORCE';
}

/** Whether a version had all that it must have and all parties had approved it by a day. */
export function approvedBy({ complete, approvedOn }: VersionFacts, day: Day): boolean {
  return complete && approvedOn !== null && approvedOn <= day;
}

/** Whether there was a version by a day. One whose draft nobody dated is known from its approval; without one it has always been there. */
function draftedBy({ draftedOn, approvedOn }: VersionFacts, day: Day): boolean {
  const known = draftedOn ?? approvedOn;
  return known === null || known <= day;
}

function hasBegun({ validFrom }: VersionFacts, day: Day): boolean {
  return validFrom !== null && validFrom <= day;
}
