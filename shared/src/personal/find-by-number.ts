import type { Database } from '../database/database.ts';
import type { DataCategory } from '../decisions/data-category.ts';
import { fail } from '../errors.ts';
import { isSyntheticIdentityNumber } from '../identity/viewers/synthetic-identity-number.ts';
import { pseudonymOf } from '../people/pseudonym-of.ts';
import { logRulings } from './log-rulings.ts';
import type { NamedPerson } from './personal-fields.ts';
import { personOf } from './person-of.ts';
import type { PersonalOwner } from './personal-owner.ts';
import { inPersonalTransaction, type PersonalRequest } from './personal-transaction.ts';
import { ruleOnOwn } from './rule-on-own.ts';

/** Who looks for somebody by number, and in what. */
export interface NumberSearch {
  readonly database: Database;
  readonly request: PersonalRequest;
  readonly owner: PersonalOwner;
  readonly pseudonymKey: string;
}

/** Asked for where no number is known by its pseudonym: no person has it for an id. */
const NOBODY = '';

/**
 * Finds a person by national identity number, for who has an open case with them and for themselves. Whoever is unknown,
 * protected or none of the viewer's is null, after the same statements and one row in the log: of the first category in
 * which the viewer has to do with the person, or of the owner's first where there is none.
 */
export async function findByNumber(
  number: string,
  { database, request, owner, pseudonymKey }: NumberSearch,
): Promise<NamedPerson | null> {
  if (!isSyntheticIdentityNumber(number)) {
    fail(
      'BAD_USER_INPUT',
      'The national identity number is not a synthetic one: give eleven digits with 80 added to the month.',
    );
  }
  const subject = pseudonymOf(number, pseudonymKey);
  return inPersonalTransaction(database, { ...request, subject }, async (query) => {
    const person = (await personOf(query, subject)) ?? NOBODY;
    const categories = Object.keys(owner.ownRoles) as DataCategory[];
    const questions = categories.map((category) => ({ way: 'OWN' as const, person, category }));
    const rulings = await ruleOnOwn(questions, request.viewer, { query, owner });
    const permitted = rulings.find(({ reasons }) => reasons.length === 0);
    await logRulings(
      query,
      request,
      [permitted ?? rulings[0]].flatMap((ruling) => ruling ?? []),
    );
    return permitted === undefined ? null : { id: person };
  });
}
