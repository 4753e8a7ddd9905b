import type { ValidationRule } from 'graphql';
import { createLimitRule, type Limits } from './create-limit-rule.ts';
import { requireRootType } from './require-root-type.ts';

/** What a document has to keep to beside the rules of GraphQL. */
export function validationRules(limits: Limits): readonly ValidationRule[] {
  return [createLimitRule(limits), requireRootType];
}
