import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import type { GraphQLSchema } from 'graphql';
import { createDraft, type Draft } from './draft.ts';
import { drawSelections } from './draw-selections.ts';
import type { KnownValues } from './known-values.ts';
import type { Question } from './question.ts';
import { ResponseScope } from './response-scope.ts';
import { VIEWERS } from './viewers.ts';

/** What questions are drawn from. */
export interface QuestionSource {
  readonly schema: GraphQLSchema;
  readonly known: KnownValues;
  /** The subgraphs of which one is down; none when all are to be up. */
  readonly canFail: readonly string[];
}

/** Draws a valid query from a seed and a number: the same for the same two, whatever was drawn before. Mutations are not drawn, since they change what others read. */
export function drawQuestion(source: QuestionSource, seed: number, number: number): Question {
  const random = createRandom(`operation ${seed} ${number}`);
  const draft = createDraft(random, source.schema, source.known);
  const query = source.schema.getQueryType();
  if (!query) throw new Error('The graph has no queries.');
  const place = { type: query, scopes: [new ResponseScope()], depth: { fields: 0, fragments: 0 }, times: 1 };
  const selections = drawSelections(draft, place);
  const { text, operationName } = writeDocument(draft, selections);
  return {
    document: text,
    operationName,
    variables: draft.given,
    viewer: drawViewer(random),
    beside: random.chance(0.1) ? [drawViewer(random), drawViewer(random)] : [],
    failing: source.canFail.length > 0 ? random.pick(source.canFail) : null,
  };
}

function drawViewer(random: Random): string {
  return random.chance(0.4) ? 'anonymous' : random.pick([...VIEWERS.keys()]);
}

function writeDocument(draft: Draft, selections: string) {
  const { random, variables, fragments } = draft;
  const declared = variables.map(
    ({ name, type, defaultText }) =>
      `$${name}: ${type}${defaultText === undefined ? '' : ` = ${defaultText}`}`,
  );
  const isNamed = declared.length > 0 || random.chance(0.5);
  const isOneOfTwo = isNamed && random.chance(0.1);
  const list = declared.length > 0 ? `(${declared.join(', ')})` : '';
  const name = isOneOfTwo || random.chance(0.5) ? 'Asked' : '';
  const operation = isNamed ? `query ${name}${list} ${selections}` : selections;
  const parts = [operation, ...fragments.map(({ text }) => text)];
  if (random.chance(0.3)) parts.reverse();
  if (isOneOfTwo) parts.push('query Other { __typename }');
  return { text: parts.join('\n'), operationName: isOneOfTwo ? 'Asked' : undefined };
}
