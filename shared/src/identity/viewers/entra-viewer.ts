import type { SignedInViewer } from '../../access/viewer.ts';
import { listClaim, scopesIn, textClaim } from '../claim.ts';
import type { IssuerOf } from '../issuer.ts';
import { grantsFor, type RoleRow } from '../role-row.ts';
import { refuseToken } from '../token-codes.ts';
import type { Claims } from '../verify-token.ts';

/**
 * A person or a program of the organisation whose tenant it is. A program has to have been given a role for this graph,
 * since a tenant gives a token without one to any program that asks; a person's token carries scopes.
 */
export function entraViewer(
  claims: Claims,
  issuer: IssuerOf<'ENTRA'>,
  rows: readonly RoleRow[],
): SignedInViewer {
  if (claims['tid'] !== issuer.tenant) refuseToken('TOKEN_CLAIMS_WRONG');
  const isMachine = claims['idtyp'] === 'app';
  const appRoles = listClaim(claims, 'roles');
  const mayCome = isMachine ? appRoles.length > 0 : textClaim(claims, 'scp') !== null;
  const subject = textClaim(claims, isMachine ? 'oid' : issuer.personClaim);
  if (!mayCome || subject === null) return refuseToken('TOKEN_CLAIMS_WRONG');
  return {
    kind: isMachine ? 'MACHINE' : 'PERSON',
    issuer: issuer.name,
    subject,
    organisationNumber: issuer.organisationNumber,
    supplierNumber: null,
    grants: grantsFor(rows, isMachine ? { appRoles } : { groups: listClaim(claims, 'groups') }),
    scopes: scopesIn(claims, 'scp'),
  };
}
