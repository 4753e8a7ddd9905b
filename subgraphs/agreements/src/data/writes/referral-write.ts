import type { SignedInViewer } from '@samspill/shared/access/viewer';
import type { Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';

/** A step of a referral that is being done: all of it goes through the query of its one transaction. */
export interface ReferralWrite {
  readonly query: Query;
  readonly viewer: SignedInViewer;
  readonly today: Day;
}

/** A step of a referral that was done. */
export interface ReferralChangedRow {
  readonly __typename: 'ReferralChanged';
  readonly referralId: string;
}
