/** Every code with which a step of a consent is refused. The list is closed; `docs/consents.md` holds the same table and a test keeps them equal. */
export const CONSENT_REFUSALS = {
  NOT_SIGNED_IN: 'Nobody has signed in.',
  CITIZEN_NEEDED: 'Only the person whom a consent is about gives, narrows or withdraws it.',
  UNKNOWN_PERSON: 'The graph knows nobody whose consent it could be.',
  UNDER_AGE: 'The person is under 16: a guardian has to consent, through Altinn.',
  GUARDIAN_REFUSED: 'The person is 16 or older and has to consent themself.',
  UNKNOWN_TEXT: 'There is no such text of a consent, or it is not valid yet.',
  OLD_TEXT: 'The text has a newer version.',
  OUTSIDE_TEXT: 'The text is not about one of the categories or purposes.',
  LIST_INVALID: 'A list is empty or names the same twice.',
  END_INVALID: 'The last day has passed, or is more than a year away.',
  KEY_INVALID: 'The key is empty or too long.',
  KEY_REUSED: 'The person has used the key for another step.',
  UNKNOWN_CONSENT: 'The person has given no such consent.',
  NOT_NARROWER: 'What is to remain is not less than what is consented to.',
  WITHDRAWN: 'The consent has been withdrawn.',
  EXPIRED: 'The consent has expired.',
  RECEIVER_NEEDED: 'A consent of Altinn is recorded by who acts for an organisation.',
  RECEIVER_REFUSED:
    'The consent was given to another organisation, or to one that is on neither side or not on the one that receives the data.',
  RESOURCE_UNKNOWN: 'The token is not about exactly one resource that the graph takes consents for.',
  ALTINN_OFF: 'This graph takes no consents of Altinn.',
  TOKEN_ALGORITHM_REFUSED: 'The token is signed in a way that its issuer does not use here.',
  TOKEN_AUDIENCE_WRONG: 'The token is meant for another service.',
  TOKEN_CLAIMS_WRONG: 'The token does not say one consent in the form of Altinn.',
  TOKEN_EXPIRED: 'The token has expired.',
  TOKEN_ISSUER_UNKNOWN: 'The token is from another issuer than that of Altinn.',
  TOKEN_KEYS_UNAVAILABLE: 'The keys of the issuer cannot be read now.',
  TOKEN_KEY_UNKNOWN: 'The token is signed with a key that its issuer does not publish.',
  TOKEN_MALFORMED: 'The text is no token that can be read.',
  TOKEN_NOT_YET_VALID: 'The token or its consent is not valid yet.',
  TOKEN_PERSON_REFUSED: 'The token names a national identity number that is not synthetic.',
  TOKEN_SIGNATURE_WRONG: 'The signature of the token does not fit what it says.',
  TOKEN_TOO_LONG: 'The token is longer than the graph accepts.',
} as const;

export type ConsentRefusalCode = keyof typeof CONSENT_REFUSALS;

/** A step that was not done, as a value. Its sentence names nobody. */
export interface ConsentRefusedRow {
  readonly __typename: 'ConsentRefused';
  readonly code: ConsentRefusalCode;
  readonly message: string;
  readonly field: string | null;
}

/** A refusal on its way out of a transaction, which leaves nothing behind. */
export class ConsentRefusal extends Error {
  readonly row: ConsentRefusedRow;

  constructor(code: ConsentRefusalCode, remedy: string, field: string | null) {
    const message = `${CONSENT_REFUSALS[code]} ${remedy}`;
    super(message);
    this.name = 'ConsentRefusal';
    this.row = { __typename: 'ConsentRefused', code, message, field };
  }
}

/** The only way such a step says no: a code of the closed list with its meaning, what would help, the field of the input. */
export function refuseConsent(code: ConsentRefusalCode, remedy: string, field: string | null = null): never {
  throw new ConsentRefusal(code, remedy, field);
}
