import type { FetchStep } from './fetch-step.ts';
import type { ContextWords } from './step-context.ts';

/** One part of a request: root fields, or a list of entities that is asked for by one or more steps. */
export interface RequestPart {
  /** Any of its steps: they ask the same. */
  readonly step: FetchStep;
  /** Under which name its answer comes; undefined for root fields, which come under their own. */
  readonly answerName: string | undefined;
  /** The variable that takes its representations, as it stands in the body; undefined for root fields. */
  readonly variableText: string | undefined;
  /** Variables that it alone has, whose values depend on the place, each with how it stands in the body; null for none. */
  readonly contexts: ContextWords['variables'] | null;
}

/** A request with what its body holds whatever the variables are. */
export interface RequestText {
  readonly parts: readonly RequestPart[];
  /** The body up to the values of the variables. */
  readonly opening: string;
  /** The variables of the operation that the request uses, each with how it stands in the body. */
  readonly variables: readonly (readonly [name: string, asJson: string])[];
}

/** Writes the request that asks a subgraph for several parts at once, each named by one of its steps. */
export function requestText(steps: readonly FetchStep[]): RequestText {
  const written = steps.map((step, index) => write(step, index, steps.length === 1));
  const definitions = new Map(steps.flatMap(({ variables }) => [...variables]));
  const all = [
    ...written.flatMap(({ variable }) => (variable === undefined ? [] : [`$${variable}:[_Any!]!`])),
    ...definitions.values(),
    ...written.flatMap(({ context }) => context?.definitions ?? []),
  ];
  const kind = steps[0]?.node.operationKind ?? 'query';
  const selection = written.map(({ text }) => text).join(' ');
  const query = `${kind}${all.length > 0 ? `(${all.join(',')})` : ''}{${selection}}`;
  return {
    parts: written.map(({ step, answerName, variable, context }) => ({
      step,
      answerName,
      variableText: variable && JSON.stringify(variable),
      contexts: context && context.variables,
    })),
    opening: `{"query":${JSON.stringify(query)},"variables":{`,
    variables: [...definitions.keys()].map((name) => [name, JSON.stringify(name)]),
  };
}

interface WrittenPart {
  readonly step: FetchStep;
  readonly text: string;
  readonly variable: string | undefined;
  readonly answerName: string | undefined;
  readonly context: ContextWords | null;
}

/** A part that travels alone is asked in the usual words; several get a number each. */
function write(step: FetchStep, number: number, isAlone: boolean): WrittenPart {
  const { representation } = step;
  if (!representation) {
    const text = step.selection.slice(1, -1);
    return { step, text, variable: undefined, answerName: undefined, context: null };
  }
  const context = step.context && step.context.wordsFor(number);
  const selection = context ? context.selection : step.selection;
  const variable = isAlone ? 'representations' : `r${number}`;
  const answerName = isAlone ? '_entities' : `e${number}`;
  const alias = isAlone ? '' : `${answerName}:`;
  const text = `${alias}_entities(representations:$${variable})${selection}`;
  return { step, text, variable, answerName, context };
}
