import type { DataCategory } from '../decisions/data-category.ts';
import type { AccessRefused } from './access-refused.ts';
import type { PersonalValue } from './personal-owner.ts';

/** What is asked of one person: by the own sector or the person, or by the other sector with a decision. */
export type PersonalQuestion =
  | { readonly way: 'OWN'; readonly person: string; readonly category: DataCategory }
  | {
      readonly way: 'OTHER';
      readonly person: string;
      readonly category: DataCategory;
      /** Signed by the subgraph agreements. */
      readonly decision: string;
    };

/** What is answered: the value, null where it may be seen and nothing is known, or why it may not. */
export type PersonalAnswer = PersonalValue | AccessRefused | null;
