import type { SignedInViewer, Viewer } from '@samspill/shared/access/viewer';
import { hasRole } from '@samspill/shared/access/viewer';
import { refuse } from './refusal.ts';
import { WRITE_RULES, type WriteName, type WriteRule } from './write-roles.ts';

/** The viewer, who may do such a step somewhere; whether with this agreement is asked when it has been read. */
export function requireActor(viewer: Viewer, name: WriteName): SignedInViewer {
  const { roles, machines }: WriteRule = WRITE_RULES[name];
  const oneOf = roles.join(' or ');
  if (viewer === null) refuse('NOT_SIGNED_IN', `Sign in with the role ${oneOf} to do this.`);
  if (viewer.kind !== 'PERSON' && !(machines && viewer.kind === 'MACHINE')) {
    const also = machines ? ', or a program of the party,' : '';
    refuse('PERSON_NEEDED', `A person at work${also} with the role ${oneOf} has to do this.`);
  }
  if (!hasRole(viewer, roles)) {
    refuse(
      'ROLE_NOT_ALLOWED',
      `This takes the role ${oneOf}, which the viewer does not have; ask one who has it.`,
    );
  }
  return viewer;
}
