import { PURPOSES, type Purpose } from '@samspill/shared/decisions/purpose';
import { categoriesOf, otherOwner } from './category-fields.ts';
import { decisionFieldOf, decisionsFor, type Signed, type SignedQuestion } from './decisions-for.ts';
import { forge } from './forge.ts';
import type { DecisionUse, Inquiry, Root } from './inquiry.ts';
import type { OpenGraph } from './open-graph.ts';
import { THE_TIME } from './world.ts';

type Entities = Extract<Root, { kind: 'ENTITIES' }>;
type Representation = Readonly<Record<string, string>>;

/** Longer than a decision lives with all that clocks may differ. */
const DEAD_MS = 12_000;

/** The persons of a query at a subgraph itself, each with the decisions that are to come with them. */
export async function useDecisions(
  graph: OpenGraph,
  { asker, other, purpose }: Inquiry,
  { owner, persons }: Entities,
): Promise<readonly Representation[]> {
  const named = ({ id }: Entities['persons'][number]) => ({ __typename: 'YoungPerson', id });
  if (asker.viewer === null) return persons.map(named);
  const genuine: SignedQuestion = { asker, purpose, owner };
  const questions: Readonly<Partial<Record<DecisionUse, SignedQuestion>>> = {
    OTHER_VIEWER: { ...genuine, asker: other },
    OTHER_SIGN_IN: { ...genuine, asker: { ...asker, token: `${asker.token} again` } },
    OTHER_PURPOSE: { ...genuine, purpose: nextPurpose(purpose) },
    OTHER_OWNER: { ...genuine, owner: otherOwner(owner) },
  };
  const representations = new Map<Entities['persons'][number], Representation>();
  for (const use of new Set(persons.map((one) => one.use))) {
    const used = persons.filter((one) => one.use === use);
    // Without a decision nobody has to be asked for one.
    const subjects = use === 'NONE' ? [] : [...new Set(used.map((one) => subjectOf(one, persons)))];
    graph.clock.now = use === 'EXPIRED' ? THE_TIME - DEAD_MS : THE_TIME;
    const signed = await decisionsFor(graph, questions[use] ?? genuine, subjects);
    graph.clock.now = THE_TIME;
    for (const one of used) {
      const found = signed.get(subjectOf(one, persons));
      representations.set(one, { ...named(one), ...(found && decisionsOf(found, { use, owner })) });
    }
  }
  return persons.map((one) => representations.get(one) ?? named(one));
}

/** Whom the decisions are about: another person, where they are to be another person's. */
function subjectOf({ id, use }: Entities['persons'][number], persons: Entities['persons']): string {
  return use === 'OTHER_PERSON' ? (persons.find((next) => next.id !== id)?.id ?? 'person-other') : id;
}

function decisionsOf(
  { relation, decisions }: Signed,
  { use, owner }: { readonly use: DecisionUse; readonly owner: Entities['owner'] },
): Representation {
  const categories = categoriesOf(owner);
  const given = [...decisions.values()];
  const entries = categories.map((category, at) => {
    const own = decisions.get(category) ?? '';
    const other = given[(at + 1) % given.length] ?? '';
    const forged = use === 'FORGED' ? forge(own) : own;
    const text = use === 'OTHER_CATEGORY' || use === 'OTHER_OWNER' ? other : forged;
    return [decisionFieldOf(category), use === 'RELATION' ? (relation ?? 'no relation') : text] as const;
  });
  return Object.fromEntries(entries);
}

function nextPurpose(purpose: Purpose | null): Purpose {
  const all = Object.keys(PURPOSES) as Purpose[];
  return all[(purpose === null ? 0 : all.indexOf(purpose) + 1) % all.length] ?? 'APEL';
}
