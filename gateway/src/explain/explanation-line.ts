import { fail, SamspillError } from '@samspill/shared/errors';
import type { ExplanationLine } from '@samspill/shared/explanation';
import { isRecord } from '@samspill/shared/http/graphql-request';
import { explainDocument } from './explain-document.ts';

/** What the program was told to explain, as words. */
export interface AskedExplanation {
  readonly supergraphSdl: string;
  readonly document?: string | undefined;
  readonly operation?: string | undefined;
  /** In JSON. */
  readonly variables: string;
}

/** The explanation of an operation, or why it is refused, as one line of JSON for the program that asked for it. */
export function explanationLine(asked: AskedExplanation): string {
  return JSON.stringify(explained(asked));
}

function explained({
  supergraphSdl,
  document = '',
  operation,
  variables,
}: AskedExplanation): ExplanationLine {
  try {
    const given = parsedVariables(variables);
    return {
      explanation: explainDocument({ supergraphSdl, document, operationName: operation, variables: given }),
    };
  } catch (fault) {
    if (!(fault instanceof SamspillError)) throw fault;
    return { refusal: { code: fault.code, message: fault.message } };
  }
}

function parsedVariables(text: string): Readonly<Record<string, unknown>> {
  try {
    const variables: unknown = JSON.parse(text);
    if (isRecord(variables)) return variables;
  } catch {
    // What is no JSON is no object either.
  }
  return fail('USAGE', 'The variables are not a JSON object.');
}
