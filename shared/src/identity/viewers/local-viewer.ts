import type { SignedInViewer } from '../../access/viewer.ts';
import { listClaim, scopesIn, textClaim } from '../claim.ts';
import type { IssuerOf } from '../issuer.ts';
import { grantsFor, type RoleRow } from '../role-row.ts';
import { refuseToken } from '../token-codes.ts';
import type { Claims } from '../verify-token.ts';

const KINDS = ['PERSON', 'MACHINE', 'ORGANISATION', 'CITIZEN'] as const;

/** One of the cast of the embedded start: the token says all but the roles, which follow from the table here too. */
export function localViewer(
  claims: Claims,
  issuer: IssuerOf<'LOCAL'>,
  rows: readonly RoleRow[],
): SignedInViewer {
  const kind = KINDS.find((one) => one === claims['kind']);
  const subject = textClaim(claims, 'sub');
  if (kind === undefined || subject === null) return refuseToken('TOKEN_CLAIMS_WRONG');
  return {
    kind,
    issuer: issuer.name,
    subject,
    organisationNumber: textClaim(claims, 'organisation'),
    supplierNumber: null,
    grants: grantsFor(rows, { groups: listClaim(claims, 'groups') }),
    scopes: scopesIn(claims),
  };
}
