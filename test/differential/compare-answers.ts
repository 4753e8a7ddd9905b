import type { GraphQLFormattedError } from 'graphql';
import type { Answer } from './question.ts';

/**
 * What differs between two answers, in words; none when they are the same. The data must be the same text. Errors must be
 * the same set of path, subgraph, code and reason, and of message too where the code is one that a subgraph says on purpose.
 * Below a position that an error has made null, GraphQL leaves open which of several errors are told: there some must be
 * told by both. What GraphQL itself says against a value belongs to no subgraph in the expected answer: its path counts.
 */
export function compareAnswers(expected: Answer, given: Answer): readonly string[] {
  const data = expected.data === undefined ? undefined : (JSON.parse(expected.data) as unknown);
  const nobodys = new Set(
    expected.errors.filter(({ extensions }) => extensions?.['subgraph'] === undefined).map(pathOf),
  );
  const describe = (error: GraphQLFormattedError) =>
    nobodys.has(pathOf(error)) ? `GraphQL's own at ${pathOf(error)}` : described(error, data);
  const wanted = expected.errors.map(describe);
  const told = given.errors.map(describe);
  return [
    ...(expected.data === given.data ? [] : ['The data differs.']),
    ...without(wanted, told).map((one) => `The gateway does not tell: ${one}`),
    ...without(told, wanted).map((one) => `The gateway tells: ${one}`),
  ];
}

function pathOf({ path }: GraphQLFormattedError): string {
  return path?.join('.') ?? 'the whole operation';
}

function described({ path = [], message, extensions = {} }: GraphQLFormattedError, data: unknown): string {
  const { code, subgraph, reason } = extensions;
  const shown = shownPart(path, data);
  if (shown.length < path.length) return `${BELOW} ${shown.join('.')}`;
  const said = code === 'SUBGRAPH_UNAVAILABLE' || code === 'INTERNAL_SERVER_ERROR' ? '' : `: ${message}`;
  return `${path.join('.')} of ${String(subgraph)}, ${String(code)} ${String(reason)}${said}`;
}

const BELOW = 'something below';

/** The part of a path that the data has: it ends at the position that is null. */
function shownPart(path: readonly (string | number)[], data: unknown): readonly (string | number)[] {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (typeof value !== 'object' || value === null) return path.slice(0, depth);
    value = (value as Record<string | number, unknown>)[step];
  }
  return path;
}

/** Entries of one list that the other does not have as often; what lies below a null counts once. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const number = left.get(one) ?? 0;
    if (number > 0 && !one.startsWith(BELOW)) left.set(one, number - 1);
    return number === 0;
  });
}
