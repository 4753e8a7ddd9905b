import { hasRole, type SignedInViewer } from '@samspill/shared/access/viewer';
import { ROLES, type Role } from '@samspill/shared/access/role';

type MeetsPolicy = (viewer: SignedInViewer) => boolean;

const ofKind =
  (kind: SignedInViewer['kind']): MeetsPolicy =>
  (viewer) =>
    viewer.kind === kind;

/** The places that a role is given for do not count here: whether they fit, the owner of the data decides. */
const inRole =
  (role: Role): MeetsPolicy =>
  (viewer) =>
    viewer.kind !== 'CITIZEN' && hasRole(viewer, [role]);

/** Every policy that `@policy` can name, with who meets it. The list is closed; `docs/access-classes.md` has it too and a test keeps them equal. */
export const POLICIES: ReadonlyMap<string, MeetsPolicy> = new Map([
  ['citizen', ofKind('CITIZEN')],
  ['employee', ofKind('PERSON')],
  ['machine', ofKind('MACHINE')],
  ['organisation', ofKind('ORGANISATION')],
  ...(Object.keys(ROLES) as Role[]).map((role) => [`role:${role}`, inRole(role)] as const),
]);
