import { byArguments } from '@samspill/shared/batch';
import type { Database } from '@samspill/shared/database/database';
import type { PersonalGate } from '@samspill/shared/personal/create-personal-gate';
import { findByNumber } from '@samspill/shared/personal/find-by-number';
import { caseList, type CaseListArguments } from './case-list.ts';
import { personalOwner } from './personal-owner.ts';
import type { RegistrationConnectionRow } from './registration.ts';
import type { YoungPersonRow } from './young-person.ts';

/** What the young people of a request are found from. */
export interface PeopleSource {
  readonly database: Database;
  readonly gate: PersonalGate;
  /** Empty where no citizen signs in. */
  readonly pseudonymKey: string;
}

/** The ways to young people that do not begin with an id; each writes to the log before it gives anything. */
export function createPeople({ database, gate, pseudonymKey }: PeopleSource) {
  const readPage = async (page: CaseListArguments): Promise<RegistrationConnectionRow> => {
    const read = await caseList(database, gate.request(), page);
    for (const one of read.nodes) gate.keep(one.person.id, 'REGISTRATION', one);
    return read;
  };
  return {
    /** The open registrations at the units of a youth team; the same page is read and logged once for a request. */
    openRegistrations: byArguments(readPage),
    /** Null for who is unknown, protected or none of the viewer's. */
    byNumber: (number: string): Promise<YoungPersonRow | null> =>
      findByNumber(number, { database, request: gate.request(), owner: personalOwner, pseudonymKey }),
  };
}

export type People = ReturnType<typeof createPeople>;
