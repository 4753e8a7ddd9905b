import { gated } from '@samspill/shared/access/gated';
import { DATA_CATEGORIES, type DataCategory } from '@samspill/shared/decisions/data-category';
import type { Decider } from '../data/decisions/create-decider.ts';

/** A young person as the gateway names one to this subgraph, with the relations that a decision requires. */
export interface RelatedPerson {
  readonly id: string;
  readonly educationRelation?: string | null | undefined;
  readonly labourRelation?: string | null | undefined;
}

interface Decides {
  readonly decide: Decider;
}

/** The field of the decision on a category: it rests on the relation that the viewer's side has signed. */
export function decisionField(category: DataCategory) {
  const isOfLabour = DATA_CATEGORIES[category].owner === 'labour';
  return gated(
    (
      { id, educationRelation = null, labourRelation = null }: RelatedPerson,
      _args: unknown,
      context: Decides,
    ) =>
      context.decide.sign({
        person: id,
        category,
        relation: isOfLabour ? educationRelation : labourRelation,
      }),
  );
}
