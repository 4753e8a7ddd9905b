import type { Role } from '@samspill/shared/access/role';

const OWNERS = ['COUNTY_AGREEMENT_OWNER', 'NAV_AGREEMENT_OWNER'] as const satisfies readonly Role[];
const BOTH = [
  ...OWNERS,
  'COUNTY_AGREEMENT_COORDINATOR',
  'NAV_AGREEMENT_COORDINATOR',
] as const satisfies readonly Role[];

/** Who may do a step: one of the roles, given for a party of the agreement; and whether a program of the party may. */
export interface WriteRule {
  readonly roles: readonly Role[];
  readonly machines: boolean;
}

/** Role × mutation. The list is closed; `docs/agreement-rules.md` holds the same table and a test keeps them equal. */
export const WRITE_RULES = {
  draftCountyAgreement: { roles: BOTH, machines: false },
  reviseAgreement: { roles: BOTH, machines: false },
  approveAgreement: { roles: OWNERS, machines: false },
  withdrawApproval: { roles: OWNERS, machines: false },
  extendAgreement: { roles: OWNERS, machines: false },
  terminateAgreement: { roles: OWNERS, machines: false },
  succeedAgreement: { roles: OWNERS, machines: false },
  submitReport: { roles: BOTH, machines: true },
  cancelAgreement: { roles: OWNERS, machines: false },
  draftSubAgreement: { roles: BOTH, machines: false },
  recordMeeting: { roles: BOTH, machines: true },
} as const satisfies Readonly<Record<string, WriteRule>>;

export type WriteName = keyof typeof WRITE_RULES;
