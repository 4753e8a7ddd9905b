import type { SignedInViewer } from '../../access/viewer.ts';
import { isOrganisationNumber } from '../../reference/organisation-number.ts';
import { scopesIn } from '../claim.ts';
import type { IssuerOf } from '../issuer.ts';
import { grantsFor, type RoleRow } from '../role-row.ts';
import { refuseToken } from '../token-codes.ts';
import type { Claims } from '../verify-token.ts';

/** An organisation, by itself or through its supplier; never a person, whatever else the token says. */
export function maskinportenViewer(
  claims: Claims,
  issuer: IssuerOf<'MASKINPORTEN'>,
  rows: readonly RoleRow[],
): SignedInViewer {
  const organisation = organisationIn(claims['consumer']);
  const supplier = claims['supplier'] === undefined ? null : organisationIn(claims['supplier']);
  const scopes = scopesIn(claims);
  if (!scopes.some((scope) => issuer.scopes.includes(scope))) refuseToken('TOKEN_CLAIMS_WRONG');
  return {
    kind: 'ORGANISATION',
    issuer: issuer.name,
    subject: supplier === null ? organisation : `${organisation}/${supplier}`,
    organisationNumber: organisation,
    supplierNumber: supplier,
    grants: grantsFor(rows, { scopes, organisation }),
    scopes,
  };
}

/** An organisation as ISO 6523 names it, `0192` being the Norwegian register. */
function organisationIn(claim: unknown): string {
  const id = typeof claim === 'object' && claim !== null && 'ID' in claim ? claim.ID : undefined;
  const number = typeof id === 'string' ? /^0192:(\d{9})$/.exec(id)?.[1] : undefined;
  return number !== undefined && isOrganisationNumber(number) ? number : refuseToken('TOKEN_CLAIMS_WRONG');
}
