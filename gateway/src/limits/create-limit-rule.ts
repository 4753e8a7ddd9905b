import { SamspillError, type ErrorCode } from '@samspill/shared/errors';
import type { ValidationContext, ValidationRule } from 'graphql';
import { measureDocument, type Measure } from './measure-document.ts';

export interface Limits {
  readonly maxDepth: number;
  readonly maxAliases: number;
}

/** A rule of validation that refuses a document of which an operation asks for more than the limits, with the value found. */
export function createLimitRule({ maxDepth, maxAliases }: Limits): ValidationRule {
  return (context) => ({
    Document: {
      enter: (document) => {
        const { depth, aliases } = measureDocument(document);
        const refuse = refuseOn(context);
        if (depth > maxDepth) {
          refuse('OPERATION_TOO_DEEP', `The operation is ${depth} fields deep; the limit is ${maxDepth}.`);
        }
        if (aliases > maxAliases) {
          refuse(
            'TOO_MANY_ALIASES',
            `The operation has ${counted(aliases)} aliases; the limit is ${maxAliases}.`,
          );
        }
      },
    },
  });
}

function refuseOn(context: ValidationContext): (code: ErrorCode, message: string) => void {
  return (code, message) => {
    context.reportError(new SamspillError(code, message));
  };
}

/** Fragments that spread each other twice reach numbers that nobody reads. */
function counted(value: Measure['aliases']): string {
  return value > 1_000_000 ? 'more than a million' : String(value);
}
