import type { Role } from '@samspill/shared/access/role';
import type { SignedInViewer } from '@samspill/shared/access/viewer';
import type { Query } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';

/** A step that is being done: all that it does goes through the query of its one transaction. */
export interface Write {
  readonly query: Query;
  readonly viewer: SignedInViewer;
  /** The roles of which the viewer needs one. */
  readonly roles: readonly Role[];
  readonly today: Day;
}

/** A step that was done. */
export interface AgreementChangedRow {
  readonly __typename: 'AgreementChanged';
  readonly agreementId: string;
  readonly newestVersion: number;
}
