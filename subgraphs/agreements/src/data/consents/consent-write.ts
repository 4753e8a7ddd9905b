import type { AltinnReader } from '@samspill/shared/consents/altinn-reader';
import type { Database, Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';

/** What the steps of consents are taken with. */
export interface ConsentDoors {
  readonly database: Database;
  /** Null where the settings name no issuer of Altinn's tokens. */
  readonly altinn: AltinnReader | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The person whom a consent is about, as far as its rules ask. */
export interface ConsentPerson {
  readonly personId: string;
  readonly bornOn: Day;
}

/** A step that is being done: all that it does goes through the query of its one transaction, in which no other consent of the person changes. */
export interface ConsentWrite {
  readonly query: Query;
  readonly person: ConsentPerson;
  /** The day it is in Norway. */
  readonly today: Day;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A step that was done, by the id of the consent: who may read more of it reads it as all that is personal. */
export interface ConsentChangedRow {
  readonly __typename: 'ConsentChanged';
  readonly consentId: string;
}
