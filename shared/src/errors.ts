import { GraphQLError } from 'graphql';

/**
 * Every code that a person or a client can meet, with what it means. The list is closed:
 * `docs/errors.md` holds the same table and a test keeps the two equal.
 */
export const ERROR_CODES = {
  ANSWER_TOO_LARGE: 'The answer would be longer than a program can hold; ask for less at once.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request, or not one that may come in this way.',
  BAD_USER_INPUT: 'A variable or argument has a value that the graph cannot use.',
  BODY_TOO_LARGE: 'The request body is larger than the gateway accepts.',
  CHAIN_BROKEN: 'The log of disclosures is not as it was sealed.',
  COMPOSITION_FAILED: 'The schemas of the subgraphs do not make one graph.',
  DATABASE_IN_USE: 'Another program has the embedded database open.',
  DATABASE_UNREACHABLE: 'The database is missing or does not answer.',
  DISCLOSURE_LOG_UNAVAILABLE:
    'It cannot be written down who saw something personal, so nothing of it is given.',
  DOCUMENT_NOT_TRUSTED:
    'The gateway answers none but the documents of its list, and this is not one of them.',
  FORBIDDEN: 'The viewer who has signed in may not see or do this.',
  GENERATED_STALE: 'Something generated does not agree with what it is made from.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document asks for something the graph does not have.',
  GRAPH_UNREACHABLE: 'No graph answers where it was looked for.',
  INTERNAL_SERVER_ERROR: 'A fault of ours; the message holds a reference to the log and nothing else.',
  INTROSPECTION_DISABLED: 'The schema cannot be asked for here.',
  INVALID_CURSOR: 'A cursor that this list did not give out.',
  MIGRATION_FAILED: 'The database could not be brought to the shape that the program needs.',
  NO_PLAN: 'The composed schema has a field that no order of fetches can give here; no fault of the client.',
  OPERATION_RESOLUTION_FAILURE: 'The document has no operation of that name, or several and no name.',
  OPERATION_TOO_DEEP: 'The operation is nested deeper than the gateway accepts.',
  OPERATION_TOO_EXPENSIVE: 'The operation may cost more than the gateway accepts.',
  PAGE_TOO_LARGE: 'More entries were asked for than one page holds.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'The gateway keeps no documents for its clients; send the whole document.',
  PERSONAL_DATA_OFF: 'The subgraph has no key to sign with, so that it gives nothing personal.',
  PLAN_TOO_EXPENSIVE: 'The operation takes longer to plan than the gateway accepts.',
  PORT_TAKEN: 'Another program listens on that port.',
  PROGRAM_ENDED: 'One of the four programs ended before it was told to.',
  REFERENCE_TABLE_DAMAGED: 'A table of reference data has a row that cannot be loaded.',
  SETTINGS_INVALID: 'One or more settings have a value that the program cannot use.',
  SUBGRAPH_UNAVAILABLE: 'A subgraph did not give the answer it was asked for; its fields are null.',
  SUPERGRAPH_INVALID: 'The composed schema that the gateway was given cannot be loaded.',
  TOKEN_ALGORITHM_REFUSED: 'The token is signed in a way that its issuer does not use here.',
  TOKEN_AUDIENCE_WRONG: 'The token is meant for another service.',
  TOKEN_CLAIMS_WRONG: 'The token does not say who acts, in the way that its issuer is known to say it.',
  TOKEN_EXPIRED: 'The token has expired.',
  TOKEN_ISSUER_UNKNOWN: 'The token is from an issuer that the graph does not know.',
  TOKEN_KEYS_UNAVAILABLE: 'The keys of the token issuer cannot be read; no fault of the client.',
  TOKEN_KEY_UNKNOWN: 'The token is signed with a key that its issuer does not publish.',
  TOKEN_LEVEL_TOO_LOW: 'The citizen did not sign in at the highest level.',
  TOKEN_MALFORMED: 'The authorization header holds no token that can be read.',
  TOKEN_NOT_YET_VALID: 'The token is not valid yet.',
  TOKEN_PERSON_REFUSED: 'The token names a national identity number that is not synthetic.',
  TOKEN_SIGNATURE_WRONG: 'The signature of the token does not fit what it says.',
  TOKEN_TOO_LONG: 'The token is longer than the graph accepts.',
  TOO_MANY_ALIASES: 'The operation has more aliases than the gateway accepts.',
  TOO_MANY_SELECTIONS:
    'The operation selects more fields and fragments than the gateway accepts or can plan.',
  TOO_MANY_TOKENS: 'The document is longer than the gateway accepts.',
  UNAUTHENTICATED: 'This is not for the anonymous viewer: sign in.',
  USAGE: 'A command was called with words it does not know.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A refusal in our own words: a code of the closed list and one sentence for people, with no personal data in it. */
export class SamspillError extends GraphQLError {
  readonly code: ErrorCode;

  /** The cause is for the log alone: it leaves no program. */
  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, { extensions: { code } });
    this.name = 'SamspillError';
    this.code = code;
    if (cause !== undefined) Object.defineProperty(this, 'cause', { value: cause });
  }
}

/** The only way our code says no; the fault that made it say so is for the log, where an operator has to know. */
export function fail(code: ErrorCode, message: string, cause?: unknown): never {
  throw new SamspillError(code, message, cause);
}
