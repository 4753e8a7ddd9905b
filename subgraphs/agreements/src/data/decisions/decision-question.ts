import type { DataCategory } from '@samspill/shared/decisions/data-category';
import type { Purpose } from '@samspill/shared/decisions/purpose';

/** Whether a category of data about a person may be seen; the relation is what the viewer's side has signed, null where it has not. */
export interface DecisionQuestion {
  readonly person: string;
  readonly category: DataCategory;
  readonly purpose: Purpose | null;
  readonly relation: string | null;
}
