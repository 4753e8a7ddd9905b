/** Every code with which a step is refused. The list is closed; `docs/agreement-rules.md` holds the same table and a test keeps them equal. */
export const REFUSALS = {
  NOT_SIGNED_IN: 'Nobody has signed in.',
  PERSON_NEEDED: 'A program, an organisation as such or a citizen cannot do this: it takes a person at work.',
  ROLE_NOT_ALLOWED: 'The viewer has no role that may do this.',
  OTHER_COUNTY: "The viewer's role is for another county than those of the agreement.",
  OTHER_UNIT: "The viewer's role is for another NAV unit than those that are party.",
  NOT_A_PARTY: 'The organisation for which the viewer acts is not party to the agreement.',
  UNKNOWN_AGREEMENT: 'There is no such agreement.',
  WRONG_KIND: 'This cannot be done with an agreement of that kind.',
  STALE_VERSION: 'Another has made a newer version since the caller read the agreement.',
  KEY_INVALID: 'The key is empty or too long.',
  KEY_REUSED: 'The caller has used the key for another step.',
  TEXT_INVALID: 'A text is empty, too long, or has a broken or hidden character.',
  PERSONAL_DATA: 'A text seems to hold a national identity number.',
  LIST_INVALID: 'A list is empty, too long or names the same twice.',
  COUNTY_INVALID:
    'A county is not named by a code of two digits, does not exist on the first day, or is not one of the agreement above.',
  PARTY_INVALID: 'A party is named by the wrong number, or on a side that such an agreement does not have.',
  PARTIES_FIXED: 'Who is party cannot change once all have approved the agreement.',
  BODY_INVALID: 'A body is at the national level, or of an agreement that sets up none.',
  PERIOD_INVALID: 'The days do not follow each other, or are after 2199.',
  PERIOD_PASSED: 'The last day of the version has passed.',
  OUTSIDE_PARENT: 'The areas, categories of data or days are not within those of the county agreement above.',
  SUB_AGREEMENT_OUTSIDE:
    'A sub-agreement would lie outside the areas, categories of data or days of the version.',
  NOTHING_CHANGED: 'The change leaves everything as it is.',
  INCOMPLETE: 'Something that the agreement must have is missing.',
  ALREADY_APPROVED: 'The party has approved this version.',
  NOT_APPROVED: 'There is no approval of this version to take back, or none to extend.',
  APPROVED_BY_ALL: 'All have approved the version: no approval can be taken back.',
  ON_BEHALF_NOT_ALLOWED:
    'The party is on the other side, or the own one: only another on its side may act on its behalf.',
  REASON_REQUIRED: 'A reason is missing, or is one that does not fit.',
  OVERLAP: 'Another county agreement is in force in one of the counties on one of the days.',
  ENDED: 'The agreement has been ended or given up.',
  EXPIRED: 'The last day of the agreement has passed.',
  NOT_IN_FORCE: 'The agreement is not in force.',
  ALREADY_VALID: 'The agreement is or was valid: it can be terminated, not given up.',
  PLACE_TAKEN: 'The agreement has taken the place of others, which would be left without one.',
  PREDECESSOR_INVALID:
    'An agreement whose place is to be taken lacks a party in the new one, or was given up.',
  UNKNOWN_REPORT: 'The agreement owes no such report.',
  ALREADY_SUBMITTED: 'The report has been submitted.',
  PERIOD_NOT_BEGUN: 'The period of the report has not begun.',
  UNKNOWN_BODY: 'The agreement has set up no such body.',
  ALREADY_RECORDED: 'The body has a meeting on that day.',
  DAY_TO_COME: 'The day of the meeting has not come.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A step that was not done, as a value. */
export interface AgreementRefusedRow {
  readonly __typename: 'AgreementRefused';
  readonly code: RefusalCode;
  readonly message: string;
  readonly field: string | null;
}

/** A refusal on its way out of a transaction, which leaves nothing behind. */
export class Refusal extends Error {
  readonly row: AgreementRefusedRow;

  constructor(code: RefusalCode, message: string, field: string | null) {
    super(message);
    this.name = 'Refusal';
    this.row = { __typename: 'AgreementRefused', code, message, field };
  }
}

/** The only way a step says no: a code of the closed list, a sentence with what would help, the field of the input. */
export function refuse(code: RefusalCode, message: string, field: string | null = null): never {
  throw new Refusal(code, message, field);
}
