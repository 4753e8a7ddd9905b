import type { NarrowConsentInput } from '../../generated/graph.ts';
import { refuseConsent } from './consent-refusal.ts';
import { addConsentEvent, requireHolding } from './consent-state.ts';
import type { ConsentWrite } from './consent-write.ts';
import { requirePart } from './require-part.ts';

/** Lets a consent be about less than before, whoever gave it; what is left out stays. To be about more takes another consent. */
export async function narrowConsent(write: ConsentWrite, input: NarrowConsentInput): Promise<string> {
  const held = await requireHolding(write, input.id);
  const outside = 'NOT_NARROWER';
  const categories = requirePart(input.categories ?? held.categories, held.categories, {
    field: 'categories',
    outside,
  });
  const purposes = requirePart(input.purposes ?? held.purposes, held.purposes, {
    field: 'purposes',
    outside,
  });
  if (categories.length === held.categories.length && purposes.length === held.purposes.length)
    refuseConsent('NOT_NARROWER', 'Leave out a category or a purpose, or withdraw all of it.');
  await addConsentEvent(write, {
    id: held.id,
    position: held.position + 1,
    kind: 'NARROWED',
    categories,
    purposes,
  });
  return held.id;
}
