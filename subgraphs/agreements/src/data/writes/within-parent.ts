import type { AgreementState } from './agreement-state.ts';
import type { Content } from './check-content.ts';
import { refuse } from './refusal.ts';

type Extent = Pick<Content, 'areas' | 'dataCategories' | 'validFrom' | 'validTo'>;

/** Refuses areas, categories of data and days that are not within those of the county agreement above, as far as they are known. */
export function requireWithin(
  parent: AgreementState,
  { areas, dataCategories, validFrom, validTo }: Extent,
): void {
  const above = parent.approved ?? parent.newest;
  const outside = areas.filter((area) => !above.areas.includes(area));
  if (outside.length > 0)
    refuse('OUTSIDE_PARENT', `The county agreement does not cover ${outside.join(', ')}.`, 'areas');
  const unselected = dataCategories.filter((category) => !above.dataCategories.includes(category));
  if (unselected.length > 0)
    refuse(
      'OUTSIDE_PARENT',
      `The county agreement does not select ${unselected.join(', ')}.`,
      'dataCategories',
    );
  if (validFrom !== null && above.validFrom !== null && validFrom < above.validFrom)
    refuse('OUTSIDE_PARENT', `The county agreement is not valid before ${above.validFrom}.`, 'validFrom');
  if (validTo !== null && above.validTo !== null && validTo > above.validTo)
    refuse('OUTSIDE_PARENT', `The county agreement is valid to ${above.validTo} only.`, 'validTo');
}

/** Refuses the approval of a sub-agreement that the county agreement above does not hold in full. */
export function requireHeldByParent(parent: AgreementState, extent: Extent): void {
  if (parent.approved === null || parent.ending !== null)
    refuse('OUTSIDE_PARENT', 'The county agreement above has not been approved by all, or has ended.', 'id');
  requireWithin(parent, extent);
  if (extent.validTo === null && parent.approved.validTo !== null)
    refuse(
      'OUTSIDE_PARENT',
      `Agree on a last day: the county agreement is valid to ${parent.approved.validTo}.`,
      'id',
    );
}
