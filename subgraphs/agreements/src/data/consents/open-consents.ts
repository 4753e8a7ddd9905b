import type { Database, Query } from '@samspill/shared/database/database';
import { setFacts, setPermitted } from '@samspill/shared/personal/personal-facts';
import { refuseConsent } from './consent-refusal.ts';
import type { ConsentPerson } from './consent-write.ts';

const PERSON = `SELECT person_id AS "personId", born_on AS "bornOn" FROM young_person WHERE pseudonym = $1`;

/**
 * Does work with the consents of the person of a pseudonym, and of nobody else, whole or not at all. Two at one time wait for
 * each other, since what was read first decides what may follow. Who is protected is as unknown as who is not there.
 */
export function withConsentsOf<Result>(
  database: Database,
  pseudonym: string,
  work: (query: Query, person: ConsentPerson) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (query) => {
    await setFacts(query, { counties: [], units: [], subject: pseudonym, permitted: {} });
    const [person] = await query<ConsentPerson>(PERSON, [pseudonym]);
    if (person === undefined)
      return refuseConsent('UNKNOWN_PERSON', 'Ask the service that follows the person up.');
    await setPermitted(query, { CONSENT: [person.personId] });
    await query(`SELECT pg_advisory_xact_lock(hashtextextended('samspill.consent ' || $1, 0))`, [
      person.personId,
    ]);
    return work(query, person);
  });
}
