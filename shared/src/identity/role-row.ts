import { z } from 'zod';
import type { Grant } from '../access/viewer.ts';
import { ROLES, type Role } from '../access/role.ts';
import { organisationNumber } from './issuer.ts';

const text = (expected: string) => z.string({ error: expected }).min(1, { error: expected }).optional();
const ROLE_NAMES = Object.keys(ROLES) as [Role, ...Role[]];
const COUNTIES = 'a list of county codes of two digits, or "ALL"';
const COUNTY = 'a county code of two digits';
const UNIT = 'a unit number of four digits';
const UNITS = 'a list of unit numbers of four digits';

/** One row of the role table: what an issuer says of someone, and the role that it gives, with its places. */
export const roleRowSchema = z
  .strictObject({
    issuer: z.string({ error: 'the name of an issuer' }),
    group: text('a group of the issuer'),
    appRole: text('an app role of the issuer'),
    scope: text('a scope of the issuer'),
    /** With a scope: whose it is, since a scope alone is given to many. */
    organisation: organisationNumber.optional(),
    role: z.enum(ROLE_NAMES, { error: `one of ${ROLE_NAMES.join(', ')}` }),
    counties: z.union(
      [z.literal('ALL'), z.array(z.string({ error: COUNTY }).regex(/^\d{2}$/, { error: COUNTY }))],
      { error: COUNTIES },
    ),
    units: z.array(z.string({ error: UNIT }).regex(/^\d{4}$/, { error: UNIT }), { error: UNITS }).default([]),
  })
  .refine(({ group, appRole, scope }) => [group, appRole, scope].filter(Boolean).length === 1, {
    error: 'exactly one of group, appRole and scope',
  })
  .refine(({ scope, organisation }) => (scope === undefined) === (organisation === undefined), {
    error: 'an organisation beside a scope, and beside nothing else',
  });

export type RoleRow = z.infer<typeof roleRowSchema>;

/** What a verified token says that a role can follow from. */
export interface Credentials {
  readonly groups?: readonly string[];
  readonly appRoles?: readonly string[];
  readonly scopes?: readonly string[];
  readonly organisation?: string;
}

/** The roles that rows of one issuer give for what its token says. */
export function grantsFor(rows: readonly RoleRow[], said: Credentials): readonly Grant[] {
  return rows
    .filter((row) => fits(row, said))
    .map(({ role, counties, units }) => ({ role, counties, units }));
}

function fits({ group, appRole, scope, organisation }: RoleRow, said: Credentials): boolean {
  if (group !== undefined) return said.groups?.includes(group) ?? false;
  if (appRole !== undefined) return said.appRoles?.includes(appRole) ?? false;
  return scope !== undefined && organisation === said.organisation && (said.scopes?.includes(scope) ?? false);
}
