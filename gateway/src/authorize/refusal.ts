import type { ErrorCode } from '@samspill/shared/errors';
import type { Requirement } from './requirement.ts';

/** Why a viewer may not have a field: what the error at its path says. */
export interface Refusal {
  readonly code: Extract<ErrorCode, 'UNAUTHENTICATED' | 'FORBIDDEN'>;
  readonly message: string;
}

const UNAUTHENTICATED: Refusal = {
  code: 'UNAUTHENTICATED',
  message: 'This is not for the anonymous viewer: sign in.',
};

const FORBIDDEN: Readonly<Record<Requirement['kind'], string>> = {
  authenticated: 'This is for those who have signed in.',
  requiresScopes: 'The token is not meant for this: ask its issuer for one with a scope that opens it.',
  policy: 'This is for others than who has signed in: sign in as one of them, or leave it out.',
};

/** Refuses a viewer who does not meet a requirement. It does not say what is asked: that is for the owners of the schema. */
export function refusalFor({ kind }: Requirement, hasSignedIn: boolean): Refusal {
  return hasSignedIn ? { code: 'FORBIDDEN', message: FORBIDDEN[kind] } : UNAUTHENTICATED;
}
