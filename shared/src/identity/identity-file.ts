import { z } from 'zod';
import { ROLES, type Sector } from '../access/role.ts';
import { issuerSchema, type Issuer } from './issuer.ts';
import { roleRowSchema, type RoleRow } from './role-row.ts';

/** Which rows of the role table each kind of issuer can give roles by. */
const SELECTORS: Readonly<Record<Issuer['kind'], readonly (keyof RoleRow)[]>> = {
  ENTRA: ['group', 'appRole'],
  MASKINPORTEN: ['scope'],
  IDPORTEN: [],
  TOKENX: [],
  LOCAL: ['group'],
};

const shape = z.strictObject({
  issuers: z.array(issuerSchema, { error: 'a list of issuers' }),
  roles: z.array(roleRowSchema, { error: 'a list of roles' }),
});

/** Whom the graph believes, and the roles that follow from what they say. */
export type IdentityFile = z.infer<typeof shape>;

/** Where something in the file is wrong, and what is expected there; never what stands there. */
export interface IdentityFault {
  readonly place: string;
  readonly expected: string;
}

/** Reads the text of an identity file, or says all that is wrong in it. */
export function parseIdentityFile(
  text: string,
): { readonly file: IdentityFile } | { readonly faults: readonly IdentityFault[] } {
  const read = shape.safeParse(parsed(text), { error: () => 'something else' });
  if (!read.success) return { faults: read.error.issues.map(faultOf) };
  const faults = [...twinFaults(read.data), ...roleFaults(read.data), ...sideFaults(read.data)];
  return faults.length > 0 ? { faults } : { file: read.data };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf(issue: z.core.$ZodIssue): IdentityFault {
  const place = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return { place, expected: `no ${issue.keys.join(', ')}` };
  return { place, expected: place === '' ? 'a JSON object with issuers and roles' : issue.message };
}

function twinFaults({ issuers }: IdentityFile): IdentityFault[] {
  return (['name', 'issuer'] as const).flatMap((key) =>
    issuers.flatMap((one, at) =>
      issuers.findIndex((other) => other[key] === one[key]) < at
        ? [{ place: `issuers.${at}.${key}`, expected: 'one that no other issuer has' }]
        : [],
    ),
  );
}

function roleFaults({ issuers, roles }: IdentityFile): IdentityFault[] {
  return roles.flatMap((row, at) => {
    const issuer = issuers.find(({ name }) => name === row.issuer);
    if (!issuer) return [{ place: `roles.${at}.issuer`, expected: 'the name of one of the issuers' }];
    const selectors = SELECTORS[issuer.kind];
    if (selectors.some((selector) => row[selector] !== undefined)) return [];
    const expected = selectors.length > 0 ? `a ${selectors.join(' or ')}` : 'no role for a citizen';
    return [{ place: `roles.${at}`, expected: `${expected}, since the issuer is ${issuer.kind}` }];
  });
}

/** An organisation is on one side: with roles of NAV and of a county it could sign an agreement with itself. */
function sideFaults({ issuers, roles }: IdentityFile): IdentityFault[] {
  const sides = new Map<string, Sector>();
  return roles.flatMap(({ issuer, organisation = '', role }, at) => {
    const isLocal = issuers.some(({ name, kind }) => name === issuer && kind === 'LOCAL');
    const { sector } = ROLES[role];
    if (isLocal || sector === 'NATIONAL') return [];
    const side = sides.get(`${issuer} ${organisation}`) ?? sector;
    sides.set(`${issuer} ${organisation}`, side);
    if (side === sector) return [];
    return [
      { place: `roles.${at}.role`, expected: `one of the same side (${side}) as the organisation's others` },
    ];
  });
}
