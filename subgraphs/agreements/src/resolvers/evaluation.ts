import type { EvaluationResolvers } from '../generated/resolvers.ts';

/** An evaluation of an agreement, with what it found. */
export const Evaluation = {
  __resolveReference: ({ id }, { load }) => load.evaluation.load(id),
  findings: ({ id }, _args, { load }) => load.findings.load(id),
} satisfies EvaluationResolvers;
