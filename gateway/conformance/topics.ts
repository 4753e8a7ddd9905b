import { aliases } from './cases/aliases.ts';
import { aliasesOfKeys } from './cases/aliases-of-keys.ts';
import { emptyPlans } from './cases/empty-plans.ts';
import { interfaceObjects } from './cases/interface-objects.ts';
import { keys } from './cases/keys.ts';
import { lostRequirements } from './cases/lost-requirements.ts';
import { requiresWithArguments } from './cases/requires-with-arguments.ts';
import { sharedTypes } from './cases/shared-types.ts';
import { unresolvableKeys } from './cases/unresolvable-keys.ts';
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
  sharedTypes,
];
