import type { FetchStep } from './fetch-step.ts';

/** One part of a request: root fields, or a list of entities that is asked for by one or more steps. */
export interface RequestPart {
  /** Any of its steps: they ask the same. */
  readonly step: FetchStep;
  /** Under which name its answer comes; undefined for root fields, which come under their own. */
  readonly answerName: string | undefined;
  /** The variable that takes its representations, as it stands in the body; undefined for root fields. */
  readonly variableText: string | undefined;
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
  const written = steps.map((step, index) => write(step, steps.length === 1 ? undefined : index));
  const definitions = new Map(steps.flatMap(({ variables }) => [...variables]));
  const all = [
    ...written.flatMap(({ variable }) => (variable === undefined ? [] : [`$${variable}:[_Any!]!`])),
    ...definitions.values(),
  ];
  const kind = steps[0]?.node.operationKind ?? 'query';
  const selection = written.map(({ text }) => text).join(' ');
  const query = `${kind}${all.length > 0 ? `(${all.join(',')})` : ''}{${selection}}`;
  return {
    parts: written.map(({ step, answerName, variable }) => ({
      step,
      answerName,
      variableText: variable && JSON.stringify(variable),
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
}

/** A part that travels alone is asked in the usual words; several get a number each. */
function write(step: FetchStep, number: number | undefined): WrittenPart {
  const { selection, representation } = step;
  if (!representation)
    return { step, text: selection.slice(1, -1), variable: undefined, answerName: undefined };
  const variable = number === undefined ? 'representations' : `r${number}`;
  const answerName = number === undefined ? '_entities' : `e${number}`;
  const alias = number === undefined ? '' : `${answerName}:`;
  return { step, text: `${alias}_entities(representations:$${variable})${selection}`, variable, answerName };
}
