import type { Database } from '@samspill/shared/database/database';
import type { PersonalGate } from '@samspill/shared/personal/create-personal-gate';
import { registrationsOfViewer, type RegistrationPageArguments } from './case-list.ts';
import { personOfNumber } from './person-of-number.ts';

/** What people are found through. */
interface PeopleDoors {
  readonly database: Database;
  readonly gate: PersonalGate;
  readonly pseudonymKey: string;
}

/** The ways to people that an operation can begin with; UNAUTHENTICATED for the anonymous viewer. */
export function createPeople({ database, gate, pseudonymKey }: PeopleDoors) {
  return {
    registrations: async (page: RegistrationPageArguments) =>
      registrationsOfViewer(database, gate.request(), page),
    ofNumber: async (number: string) => personOfNumber(database, gate.request(), { number, pseudonymKey }),
  };
}

export type People = ReturnType<typeof createPeople>;
