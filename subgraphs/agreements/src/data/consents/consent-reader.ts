import DataLoader from 'dataloader';
import { fail } from '@samspill/shared/errors';
import type { Trust } from '@samspill/shared/decisions/open-trust';
import { inPersonalTransaction, type PersonalRequest } from '@samspill/shared/personal/personal-transaction';
import { logRulings } from '@samspill/shared/personal/log-rulings';
import { ownGrounds } from '@samspill/shared/personal/ruling';
import { requirePersonalRequest } from '@samspill/shared/personal/require-personal-request';
import { selfOf } from '@samspill/shared/personal/self-of';
import { setPermitted } from '@samspill/shared/personal/personal-facts';
import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import type { ConsentDoors } from './consent-write.ts';
import { ownConsents, type ConsentRow } from './own-consents.ts';

/** What consents are read with; without `trust` nothing personal is given. */
export interface ConsentReaderDoors extends Pick<ConsentDoors, 'database' | 'now'> {
  readonly trust: Trust | undefined;
  readonly onStatement: (sql: string) => void;
}

/** Gives the consents of a person to that person, and to anybody else FORBIDDEN in the same words, whoever it is about. */
export type ConsentReader = (personId: string) => Promise<readonly ConsentRow[]>;

type Answer = readonly ConsentRow[] | null;

/** Makes the reader of one request: whatever is asked at one time is read by one statement, and logged by one before it is given. */
export function createConsentReader(facts: RequestFacts, doors: ConsentReaderDoors): ConsentReader {
  const { trust, onStatement } = doors;
  const request = () => ({ ...requirePersonalRequest(facts, trust), roles: [], onStatement });
  const loader = new DataLoader<string, Answer>((persons) => readConsents(persons, request(), doors));
  return async (personId) => {
    request();
    const answer = await loader.load(personId);
    return answer ?? fail('FORBIDDEN', 'Consents are shown to the person alone: sign in as the person.');
  };
}

function readConsents(
  persons: readonly string[],
  request: PersonalRequest,
  { database, now }: ConsentReaderDoors,
): Promise<readonly Answer[]> {
  const { viewer } = request;
  return inPersonalTransaction(database, request, async (query) => {
    const self = await selfOf(query, viewer);
    const own = persons.filter((person) => person === self);
    await setPermitted(query, { CONSENT: own });
    const consents = await ownConsents(query, own, now());
    const rulings = persons.map((person) => ({
      question: { person, category: 'CONSENT' as const },
      reasons: own.includes(person) ? [] : (['RELATION_MISSING'] as const),
      grounds: ownGrounds(viewer.kind === 'CITIZEN' ? 'CITIZEN' : 'OWN'),
    }));
    await logRulings(query, request, rulings);
    return persons.map((person) => (own.includes(person) ? consents : null));
  });
}
