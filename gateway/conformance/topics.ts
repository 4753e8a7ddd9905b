import { aliases } from './cases/aliases.ts';
import { aliasesOfKeys } from './cases/aliases-of-keys.ts';
import { authorization } from './cases/authorization.ts';
import { authorizationOfInterfaces } from './cases/authorization-of-interfaces.ts';
import { authorizationOfInterfaceObjects } from './cases/authorization-of-interface-objects.ts';
import { emptyPlans } from './cases/empty-plans.ts';
import { interfaceObjects } from './cases/interface-objects.ts';
import { keys } from './cases/keys.ts';
import { lostRequirements } from './cases/lost-requirements.ts';
import { requiresWithArguments } from './cases/requires-with-arguments.ts';
import { sharedEntities } from './cases/shared-entities.ts';
import { sharedTypes } from './cases/shared-types.ts';
import { unresolvableKeys } from './cases/unresolvable-keys.ts';
import { movedAndHidden } from './cases/moved-and-hidden.ts';
import { provides } from './cases/provides.ts';
import { requires } from './cases/requires.ts';
import { conditions } from './cases/conditions.ts';
import { mutations } from './cases/mutations.ts';
import { valuesIn } from './cases/values-in.ts';
import { valuesOut } from './cases/values-out.ts';
import { abstractTypes } from './cases/abstract-types.ts';
import { fragments } from './cases/fragments.ts';
import { introspection } from './cases/introspection.ts';
import { lostSubgraphs } from './cases/lost-subgraphs.ts';
import { nullBubbling } from './cases/null-bubbling.ts';
import { subgraphErrors } from './cases/subgraph-errors.ts';
import { contextCases } from './cases/contexts.ts';
import { federation1 } from './cases/federation-1.ts';
import { circles } from './cases/circles.ts';
import { lies } from './cases/lies.ts';
import type { Topic } from './conformance-case.ts';

/** Every case of the suite. */
export const TOPICS: readonly Topic[] = [
  keys,
  unresolvableKeys,
  requiresWithArguments,
  lostRequirements,
  aliasesOfKeys,
  aliases,
  emptyPlans,
  interfaceObjects,
  circles,
  sharedTypes,
  movedAndHidden,
  provides,
  requires,
  conditions,
  mutations,
  valuesIn,
  valuesOut,
  abstractTypes,
  fragments,
  introspection,
  lostSubgraphs,
  nullBubbling,
  subgraphErrors,
  contextCases,
  federation1,
  lies,
  sharedEntities,
  authorization,
  authorizationOfInterfaces,
  authorizationOfInterfaceObjects,
];
