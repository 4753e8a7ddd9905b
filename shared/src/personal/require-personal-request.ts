import type { Trust } from '../decisions/open-trust.ts';
import { fail } from '../errors.ts';
import type { RequestFacts } from '../subgraph/request-facts.ts';
import type { PersonalRequest } from './personal-transaction.ts';

/** A request that may ask for something personal: its viewer has signed in, and the subgraph has a key of its own. */
export function requirePersonalRequest(
  { viewer, signIn = null, purpose = null, ...request }: RequestFacts,
  trust: Trust | undefined,
): Omit<PersonalRequest, 'roles' | 'onStatement'> {
  if (viewer === null || signIn === null) {
    return fail('UNAUTHENTICATED', 'This is personal data: sign in with a role that may see it.');
  }
  if (trust === undefined) {
    return fail(
      'PERSONAL_DATA_OFF',
      'Nothing personal is given here, since this part of the graph has no key to sign with.',
    );
  }
  const { requestId = null, operationHash = null } = request;
  return { viewer, signIn, purpose, trust, requestId, operationHash };
}
