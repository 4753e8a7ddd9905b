import type { Database } from '@samspill/shared/database/database';
import { pseudonymOf } from '@samspill/shared/people/pseudonym-of';
import { holdsRelation } from '@samspill/shared/personal/holds-relation';
import { logRulings } from '@samspill/shared/personal/log-rulings';
import { inPersonalTransaction, type PersonalRequest } from '@samspill/shared/personal/personal-transaction';
import { ownGrounds } from '@samspill/shared/personal/ruling';
import { openRegistration } from './relations-of.ts';
import type { YoungPersonRow } from './young-person.ts';

interface FoundPerson {
  readonly person_id: string;
  readonly county_code: string | null;
  readonly unit_number: string | null;
}

const READ = `
  SELECT y.person_id, r.county_code, r.unit_number
  FROM young_person y LEFT JOIN registration r ON r.person_id = y.person_id AND r.ended_on IS NULL
  WHERE y.pseudonym = $1`;

/**
 * The person of a synthetic number, for who has to do with them and for themselves. Null for who is not known, who is
 * protected and who is another's, after the same statements and a row in the log.
 */
export function personOfNumber(
  database: Database,
  request: PersonalRequest,
  { number, pseudonymKey }: { readonly number: string; readonly pseudonymKey: string },
): Promise<YoungPersonRow | null> {
  const subject = pseudonymOf(number, pseudonymKey);
  return inPersonalTransaction(database, { ...request, subject }, async (query) => {
    const [found] = await query<FoundPerson>(READ, [subject]);
    const person = found === undefined ? null : knownPerson(found, request, subject);
    const ruling = {
      question: { person: found?.person_id ?? '', category: 'REGISTRATION' as const },
      reasons: person === null ? (['RELATION_MISSING'] as const) : [],
      grounds: ownGrounds(request.viewer.kind === 'CITIZEN' ? 'CITIZEN' : 'OWN'),
    };
    await logRulings(query, request, [ruling]);
    return person;
  });
}

function knownPerson(
  { person_id: id, county_code, unit_number }: FoundPerson,
  { viewer, roles }: PersonalRequest,
  subject: string,
): YoungPersonRow | null {
  if (viewer.kind === 'CITIZEN') return viewer.subject === subject ? { id } : null;
  if (county_code === null || unit_number === null) return null;
  const relation = openRegistration({ person_id: id, county_code, unit_number });
  return holdsRelation(viewer, relation, roles) ? { id, relation } : null;
}
