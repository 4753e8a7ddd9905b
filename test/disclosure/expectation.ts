import type { Purpose } from '@samspill/shared/decisions/purpose';
import type { Side } from '@samspill/shared/decisions/statement';
import type { LoggedCategory } from '@samspill/shared/disclosure/disclosure-entry';
import type { Grounds } from './oracle.ts';

/** A refusal at a place of an answer. */
export class ExpectedRefusal {
  /** The code, where the oracle knows it. */
  readonly code: string | null;
  /** Refusals of one name are the same to the byte, so that they do not tell whether there is such a person. */
  readonly sameAs: string | null;

  constructor(code: string | null, sameAs: string | null) {
    this.code = code;
    this.sameAs = sameAs;
  }
}

/** A row that the log of a subgraph has to have, once. */
export interface ExpectedRow {
  readonly owner: Side;
  /** Who asked, as the issuer calls them. */
  readonly viewer: string;
  /** Null where the program itself cannot know who it was. */
  readonly personId: string | null;
  readonly category: LoggedCategory;
  readonly way: 'OWN' | 'OTHER' | 'CITIZEN';
  readonly outcome: 'PERMIT' | 'REFUSE';
  readonly purpose: Purpose | null;
  readonly grounds: Grounds | null;
}

/** What an inquiry has to be answered, and what has to be in the logs then. */
export interface Expectation {
  readonly data: unknown;
  readonly errorCodes: ReadonlySet<string>;
  readonly rows: readonly ExpectedRow[];
  /** How many questions of one person's one category in one way were asked. */
  readonly cases: number;
}
