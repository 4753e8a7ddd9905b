import type { Viewer } from '@samspill/shared/access/viewer';
import { POLICIES } from './policies.ts';

/** What one use of a standard directive asks: to have signed in, or all scopes or policies of one of some sets. */
export type Requirement =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'requiresScopes' | 'policy'; readonly anyOf: readonly (readonly string[])[] };

/** Whether a viewer meets a requirement. The anonymous viewer meets none. */
export function isMet(requirement: Requirement, viewer: Viewer): boolean {
  if (viewer === null) return false;
  switch (requirement.kind) {
    case 'authenticated':
      return true;
    case 'requiresScopes':
      return requirement.anyOf.some((all) => all.every((scope) => viewer.scopes.includes(scope)));
    case 'policy':
      return requirement.anyOf.some((all) => all.every((name) => POLICIES.get(name)?.(viewer) === true));
  }
}
