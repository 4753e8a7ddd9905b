import type { Day } from '@samspill/shared/day';
import type { AgreementFacts } from '@samspill/shared/decisions/judge-facts';
import { agreementTerms, type AgreementTerm } from './agreement-terms.ts';
import type { Db } from './db.ts';

/**
 * What counts of the agreements of these counties on a day, for decisions: those in force, each by the approved version
 * that is in force, county agreements first. One statement, however many counties.
 */
export async function agreementFactsOf(
  db: Db,
  countyCodes: readonly string[],
  day: Day,
): Promise<readonly AgreementFacts[]> {
  return (await agreementTerms(db, countyCodes, { first: day, last: day })).map(factsOf);
}

/** What counts of an agreement on a day of a term. */
export function factsOf({ id, version, counties, areas, categories }: AgreementTerm): AgreementFacts {
  return { id, version, inForce: true, counties, areas, categories };
}
