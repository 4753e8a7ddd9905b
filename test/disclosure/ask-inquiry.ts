import { SIDES, type Side } from '@samspill/shared/decisions/statement';
import type { Inquiry, Root } from './inquiry.ts';
import type { OpenGraph } from './open-graph.ts';
import type { SubgraphQuestion } from './open-subgraphs.ts';
import { readLogged, type LoggedRow } from './read-logged.ts';
import { useDecisions } from './use-decisions.ts';
import type { World } from './world.ts';
import { writeDocument } from './write-document.ts';

/** What the graph has answered, and what it has written to the logs meanwhile. */
export interface Answered {
  /** In the order in which they were asked. */
  readonly answers: readonly { readonly data: unknown; readonly errorCodes: readonly string[] }[];
  readonly rows: readonly (LoggedRow & { readonly owner: Side })[];
}

/** Whoever can be asked inquiries at one time; the world is that which was written before. */
export type Answerer = (inquiries: readonly Inquiry[], world: World) => Promise<Answered>;

/** Asks the graph itself: the gateway, or a subgraph past it; what is in the logs afterwards is what came of it. */
export function createAnswerer(graph: OpenGraph): Answerer {
  const last = { education: 0, labour: 0, agreements: 0 };
  const readRows = async (owner: Side) => {
    const rows = await readLogged(graph.subgraphs[owner].database, last[owner]);
    last[owner] = rows.at(-1)?.id ?? last[owner];
    return rows.map((row) => ({ ...row, owner }));
  };
  const ask = async (inquiry: Inquiry) => {
    const { asker, root, purpose } = inquiry;
    graph.signIn(asker);
    const document = writeDocument(inquiry);
    const question = { asker, purpose, document, variables: {} };
    const answer = await answerTo(root, question, inquiry);
    const codes = (answer.errors ?? []).map(({ extensions }) => (extensions as { code?: string }).code ?? '');
    // What is not of objects without a prototype compares as what it is.
    const data = JSON.parse(JSON.stringify(answer.data ?? null)) as unknown;
    return { data, errorCodes: codes };
  };
  const answerTo = async (root: Root, question: SubgraphQuestion, inquiry: Inquiry) => {
    if (root.kind === 'ENTITIES') {
      const representations = await useDecisions(graph, inquiry, root);
      return graph.subgraphs[root.owner].ask({ ...question, variables: { representations } });
    }
    if (root.kind === 'AGREEMENTS') {
      const representations = root.persons.map(({ id }) => ({ __typename: 'YoungPerson', id }));
      return graph.subgraphs.agreements.ask({ ...question, variables: { representations } });
    }
    const variables = root.kind === 'NUMBER' ? { number: root.number } : {};
    return graph.gateway.ask({ ...question, variables });
  };
  return async (inquiries) => {
    const answers = await Promise.all(inquiries.map(ask));
    const rows = await Promise.all(SIDES.map(readRows));
    return { answers, rows: rows.flat() };
  };
}
