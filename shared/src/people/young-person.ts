import type { Day } from '../day.ts';

/** An invented young person, the same in every subgraph; nobody real has the number or the days. */
export interface SyntheticYoungPerson {
  /** Opaque: it follows from the place in the list, never from the number. */
  readonly id: string;
  /** Eleven digits with 80 added to the month. It is kept in no table: what is kept is its pseudonym. */
  readonly nationalIdentityNumber: string;
  readonly bornOn: Day;
  /** By the county division of 2024. */
  readonly countyCode: string;
  readonly municipalityCode: string;
  /** Lives at a protected address or is shielded (skjermet): to the graph there is no such person. */
  readonly isProtected: boolean;
  /** Has a case with the county's follow-up service, open or closed. */
  readonly isFollowedUp: boolean;
  /** Is or was registered with NAV. */
  readonly isRegistered: boolean;
}
