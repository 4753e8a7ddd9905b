import type { FetchStep } from './fetch-step.ts';

/** The steps of one request, with what its body holds whatever the variables are. */
export interface RequestText {
  readonly steps: readonly FetchStep[];
  /** Under which name the answer of each step comes; undefined for root fields, which come under their own. */
  readonly answerNames: readonly (string | undefined)[];
  /** The body up to the values of the variables. */
  readonly opening: string;
  /** The variable that takes the representations of each step, as it stands in the body; undefined for root fields. */
  readonly representationNames: readonly (string | undefined)[];
  /** The other variables that the request uses, each with how it stands in the body. */
  readonly variables: readonly (readonly [name: string, asJson: string])[];
}

/** Writes the request that asks a subgraph for several steps at once. */
export function requestText(steps: readonly FetchStep[]): RequestText {
  const parts = steps.map((step, index) => partOf(step, steps.length === 1 ? undefined : index));
  const definitions = new Map(steps.flatMap(({ variables }) => [...variables]));
  const all = [
    ...parts.flatMap(({ variable }) => (variable === undefined ? [] : [`$${variable}:[_Any!]!`])),
    ...definitions.values(),
  ];
  const [first] = steps;
  const query = `${first?.node.operationKind ?? 'query'}${all.length > 0 ? `(${all.join(',')})` : ''}{${parts
    .map(({ text }) => text)
    .join(' ')}}`;
  return {
    steps,
    answerNames: parts.map(({ answerName }) => answerName),
    opening: `{"query":${JSON.stringify(query)},"variables":{`,
    representationNames: parts.map(({ variable }) => variable && JSON.stringify(variable)),
    variables: [...definitions.keys()].map((name) => [name, JSON.stringify(name)]),
  };
}

interface Part {
  readonly text: string;
  readonly variable: string | undefined;
  readonly answerName: string | undefined;
}

/** A step that travels alone is asked in the usual words; several get a number each. */
function partOf({ selection, representation }: FetchStep, number: number | undefined): Part {
  if (!representation) return { text: selection.slice(1, -1), variable: undefined, answerName: undefined };
  const variable = number === undefined ? 'representations' : `r${number}`;
  const answerName = number === undefined ? '_entities' : `e${number}`;
  const alias = number === undefined ? '' : `${answerName}:`;
  return { text: `${alias}_entities(representations:$${variable})${selection}`, variable, answerName };
}
