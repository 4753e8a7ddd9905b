import { SamspillError, type ErrorCode } from '@samspill/shared/errors';
import type { ValidationRule } from 'graphql';
import { measureDocument, type Measure } from './measure-document.ts';

export interface Limits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxSelections: number;
}

/** Planning takes longer with each condition on a fragment within another; nobody writes more than two to a field. */
const FRAGMENTS_PER_FIELD = 2;

/** A rule of validation that refuses a document of which an operation asks for more than the limits, with the value found. */
export function createLimitRule(limits: Limits): ValidationRule {
  return (context) => ({
    Document: {
      enter: (document) => {
        for (const { code, message } of excessesOf(measureDocument(document), limits)) {
          context.reportError(new SamspillError(code, message));
        }
      },
    },
  });
}

interface Excess {
  readonly code: ErrorCode;
  readonly message: string;
}

function excessesOf(measure: Measure, { maxDepth, maxAliases, maxSelections }: Limits): readonly Excess[] {
  const { depth, fragmentDepth, aliases, selections } = measure;
  const maxFragmentDepth = maxDepth * FRAGMENTS_PER_FIELD;
  const found: Excess[] = [];
  const check = (code: ErrorCode, [value, limit]: readonly [number, number], says: string) => {
    if (value > limit) found.push({ code, message: `The operation ${says}; the limit is ${limit}.` });
  };
  check('OPERATION_TOO_DEEP', [depth, maxDepth], `is ${depth} fields deep`);
  check('OPERATION_TOO_DEEP', [fragmentDepth, maxFragmentDepth], `is ${fragmentDepth} fragments deep`);
  check('TOO_MANY_ALIASES', [aliases, maxAliases], `has ${counted(aliases)} aliases`);
  check(
    'TOO_MANY_SELECTIONS',
    [selections, maxSelections],
    `selects ${counted(selections)} fields and fragments`,
  );
  return found;
}

/** Fragments that spread each other twice reach numbers that nobody reads. */
function counted(value: number): string {
  return value > 1_000_000 ? 'more than a million' : String(value);
}
