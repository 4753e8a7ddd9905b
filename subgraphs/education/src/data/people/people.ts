import { byArguments } from '@samspill/shared/batch';
import type { Database } from '@samspill/shared/database/database';
import type { PersonalGate } from '@samspill/shared/personal/create-personal-gate';
import { findByNumber } from '@samspill/shared/personal/find-by-number';
import type { NamedPerson } from '@samspill/shared/personal/personal-fields';
import { caseList, type CaseListArguments, type FollowUpCaseConnectionRow } from './case-list.ts';
import { personalOwner } from './personal-owner.ts';

/** What the young people of a request are found from. */
export interface PeopleSource {
  readonly database: Database;
  readonly gate: PersonalGate;
  /** Empty where no citizen signs in. */
  readonly pseudonymKey: string;
}

/** The ways to young people that do not begin with an id; each writes to the log before it gives anything. */
export function createPeople({ database, gate, pseudonymKey }: PeopleSource) {
  const readPage = async (page: CaseListArguments): Promise<FollowUpCaseConnectionRow> => {
    const read = await caseList(database, gate.request(), page);
    for (const one of read.nodes) gate.keep(one.personId, 'FOLLOW_UP_CASE', one);
    return read;
  };
  return {
    /** The open cases of a follow-up counsellor; the same page is read and logged once for a request. */
    openCases: byArguments(readPage),
    /** Null for who is unknown, protected or none of the viewer's. */
    byNumber: (number: string): Promise<NamedPerson | null> =>
      findByNumber(number, { database, request: gate.request(), owner: personalOwner, pseudonymKey }),
  };
}

export type People = ReturnType<typeof createPeople>;
