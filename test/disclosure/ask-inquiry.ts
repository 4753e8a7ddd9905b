import type { DataOwner } from '@samspill/shared/decisions/data-category';
import type { Inquiry } from './inquiry.ts';
import type { OpenGraph } from './open-graph.ts';
import { readLogged, type LoggedRow } from './read-logged.ts';
import { useDecisions } from './use-decisions.ts';
import type { World } from './world.ts';
import { writeDocument } from './write-document.ts';

/** What the graph has answered, and what it has written to the logs of the owners meanwhile. */
export interface Answered {
  /** In the order in which they were asked. */
  readonly answers: readonly { readonly data: unknown; readonly errorCodes: readonly string[] }[];
  readonly rows: readonly (LoggedRow & { readonly owner: DataOwner })[];
}

/** Whoever can be asked inquiries at one time; the world is that which was written before. */
export type Answerer = (inquiries: readonly Inquiry[], world: World) => Promise<Answered>;

/** Asks the graph itself: the gateway, or a subgraph past it; what is in the logs afterwards is what came of it. */
export function createAnswerer(graph: OpenGraph): Answerer {
  const last = { education: 0, labour: 0 };
  const readRows = async (owner: DataOwner) => {
    const rows = await readLogged(graph.subgraphs[owner].database, last[owner]);
    last[owner] = rows.at(-1)?.id ?? last[owner];
    return rows.map((row) => ({ ...row, owner }));
  };
  const ask = async (inquiry: Inquiry) => {
    const { asker, root, purpose } = inquiry;
    graph.signIn(asker);
    const document = writeDocument(inquiry);
    const question = { asker, purpose, document, variables: {} };
    const answer =
      root.kind === 'ENTITIES'
        ? await graph.subgraphs[root.owner].ask({
            ...question,
            variables: { representations: await useDecisions(graph, inquiry, root) },
          })
        : await graph.gateway.ask({
            ...question,
            variables: root.kind === 'NUMBER' ? { number: root.number } : {},
          });
    const codes = (answer.errors ?? []).map(({ extensions }) => (extensions as { code?: string }).code ?? '');
    // What is not of objects without a prototype compares as what it is.
    const data = JSON.parse(JSON.stringify(answer.data ?? null)) as unknown;
    return { data, errorCodes: codes };
  };
  return async (inquiries) => {
    const answers = await Promise.all(inquiries.map(ask));
    return { answers, rows: [...(await readRows('education')), ...(await readRows('labour'))] };
  };
}
