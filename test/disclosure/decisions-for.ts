import type { DataCategory, DataOwner } from '@samspill/shared/decisions/data-category';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import { CATEGORY_FIELDS, categoriesOf } from './category-fields.ts';
import type { Asker } from './inquiry.ts';
import type { OpenGraph } from './open-graph.ts';

/** What was signed of a person for a viewer: the relation, and the decision on each category, by its field. */
export interface Signed {
  readonly relation: string | null;
  readonly decisions: ReadonlyMap<DataCategory, string>;
}

/** Who wants what was signed, what for, and of whose data. */
export interface SignedQuestion {
  readonly asker: Asker;
  readonly purpose: Purpose | null;
  readonly owner: DataOwner;
}

type Entities = { readonly _entities: readonly Readonly<Record<string, string | null>>[] };

/** The field of the decision on a category. */
export function decisionFieldOf(category: DataCategory): string {
  return `${CATEGORY_FIELDS[category].field}Decision`;
}

/** Has the relations and then the decisions of persons signed, as a gateway would, for a viewer who has signed in. */
export async function decisionsFor(
  { subgraphs }: OpenGraph,
  { asker, purpose, owner }: SignedQuestion,
  persons: readonly string[],
): Promise<ReadonlyMap<string, Signed>> {
  if (persons.length === 0) return new Map();
  const side = owner === 'labour' ? 'education' : 'labour';
  const relationField = `${side}Relation`;
  const named = persons.map((id) => ({ __typename: 'YoungPerson', id }));
  const ask = async (
    subgraph: keyof typeof subgraphs,
    fields: readonly string[],
    representations: unknown,
  ) => {
    const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on YoungPerson { ${fields.join(' ')} } } }`;
    const { data } = await subgraphs[subgraph].ask({
      asker,
      purpose,
      document,
      variables: { representations },
    });
    return (data as Entities)._entities;
  };
  const relations = await ask(side, [relationField], named);
  const related = named.map((one, at) => ({
    ...one,
    [relationField]: relations[at]?.[relationField] ?? null,
  }));
  const categories = categoriesOf(owner);
  const decided = await ask('agreements', categories.map(decisionFieldOf), related);
  return new Map(
    persons.map((id, at) => [
      id,
      {
        relation: relations[at]?.[relationField] ?? null,
        decisions: new Map(
          categories.flatMap((category) => {
            const decision = decided[at]?.[decisionFieldOf(category)];
            return typeof decision === 'string' ? [[category, decision] as const] : [];
          }),
        ),
      },
    ]),
  );
}
