import { todayInOslo } from '@samspill/shared/day';
import { bindViewer } from '@samspill/shared/decisions/bound-viewer';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import DataLoader from 'dataloader';
import { agreements } from '../../subgraphs/agreements/src/subgraph.ts';
import type { FollowUpCaseConnectionRow } from '../../subgraphs/education/src/data/people/case-list.ts';
import { education } from '../../subgraphs/education/src/subgraph.ts';
import type { MeasuresRow } from '../../subgraphs/labour/src/data/people/measures.ts';
import { labour } from '../../subgraphs/labour/src/subgraph.ts';
import { cast } from '../support/cast.ts';
import { giveConsents } from '../support/give-consents.ts';
import { openSupergraph } from '../support/open-supergraph.ts';
import { testTrust } from '../support/test-trust.ts';
import type { Pair } from './measure-in-turns.ts';
import { openPlainReads, type PlainReads } from './open-plain-reads.ts';
import { switchFields } from './switch-fields.ts';

/** How long the lists are. */
export const SIZE = 60;

const DOCUMENT = `{ myFollowUpCases(first: ${SIZE}) { totalCount nodes { openedOn closedOn reason person { id
  measuresForCounty { __typename ... on Measures { participations { startsOn endsOn status } } } } } } }`;
const QUESTION = {
  as: 'follow-up-counsellor',
  headers: { 'samspill-purpose': 'FOLLOW_UP_OF_YOUNG_PEOPLE' },
} as const;

/** The list of the own sector, and that with the other sector's measures, each with and without decision and log. */
export interface Lists {
  readonly own: Pair;
  readonly crossing: Pair;
  readonly close: () => Promise<void>;
}

/** Opens the graph, in which all have consented, and the same rows unguarded. */
export async function openLists(scale: number): Promise<Lists> {
  const graph = await openSupergraph(undefined, scale);
  const everyone = youngPeopleAt(scale).map(({ id }) => id);
  await giveConsents(graph.subgraphs.agreements.database, everyone, todayInOslo());
  const reads = await openPlainReads(scale);
  let isPlain = false;
  switchToPlain(reads, () => isPlain);
  const asking = await graph.issuer.signedIn(QUESTION);
  const ask = async (plainly: boolean): Promise<string> => {
    isPlain = plainly;
    const { text, errors, requests } = await graph.ask(DOCUMENT, asking);
    if (errors.length > 0) throw new Error(text);
    if (Object.values(requests).join() !== '1,1,1') throw new Error('There are not three fetches.');
    return text;
  };
  const trust = await testTrust('education');
  const data = education.openData(graph.subgraphs.education.database, { trust });
  const viewer = cast('follow-up-counsellor');
  const signIn = bindViewer(viewer, 'a token');
  return {
    own: {
      guarded: async () => {
        const facts = { today: todayInOslo(), viewer, signIn, purpose: null };
        const context = data.createContext({ ...facts, requestId: 'bench', operationHash: 'bench' });
        return told(await context.people.openCases({ status: null, size: SIZE, after: null }));
      },
      plain: async () => told(await reads.cases(SIZE)),
    },
    crossing: { guarded: () => ask(false), plain: () => ask(true) },
    close: async () => {
      await Promise.all([data.close(), reads.close()]);
      await graph.close();
    },
  };
}

/** The same fields, plans and fetches: nobody's relation is signed, nothing decided, verified or logged. */
function switchToPlain(reads: PlainReads, isPlain: () => boolean): void {
  const loaders = new WeakMap<object, DataLoader<string, MeasuresRow | null>>();
  const measuresOf = ({ id }: { readonly id: string }, context: object) => {
    const known = loaders.get(context) ?? createLoader(reads);
    loaders.set(context, known);
    return known.load(id);
  };
  const unsigned = () => 'unsigned';
  switchFields(
    education.schema,
    { 'Query.myFollowUpCases': () => reads.cases(SIZE), 'YoungPerson.educationRelation': unsigned },
    isPlain,
  );
  switchFields(agreements.schema, { 'YoungPerson.measuresDecision': unsigned }, isPlain);
  switchFields(
    labour.schema,
    { 'YoungPerson.measuresForCounty': (person, context) => measuresOf(person as { id: string }, context) },
    isPlain,
  );
}

function createLoader({ measures }: PlainReads) {
  return new DataLoader<string, MeasuresRow | null>(async (persons) => {
    const found = await measures(persons);
    return persons.map((person) => found.get(person) ?? null);
  });
}

function told({ nodes, totalCount }: FollowUpCaseConnectionRow): string {
  return JSON.stringify([
    totalCount,
    nodes.map(({ personId, openedOn, reason }) => [personId, openedOn, reason]),
  ]);
}
