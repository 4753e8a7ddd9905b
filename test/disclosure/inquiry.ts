import type { Viewer } from '@samspill/shared/access/viewer';
import type { DataCategory, DataOwner } from '@samspill/shared/decisions/data-category';
import type { Purpose } from '@samspill/shared/decisions/purpose';

/** Who asks, and the sign-in by which; null is the anonymous viewer. */
export interface Asker {
  readonly viewer: Viewer;
  readonly token: string;
}

/** By the field of the own sector and of the person, or by that of the other sector. */
export type AskedWay = 'OWN' | 'OTHER';

/** A category that is asked for of each person, in one of the ways in which a document can do it. */
export interface Ask {
  readonly category: DataCategory;
  readonly way: AskedWay;
  readonly form: 'PLAIN' | 'ALIAS' | 'TWICE' | 'INLINE_FRAGMENT' | 'NAMED_FRAGMENT';
  /** Asked of the person whom the value names in turn; of categories that do, alone. */
  readonly below: readonly Ask[];
}

/** What the subgraph agreements itself keeps of a person, by its name in the log. */
export type RecordKind = 'CONSENT' | 'REFERRAL';

/** What it keeps is asked for too, of each person that the query comes to first. */
export interface RecordAsk {
  readonly record: RecordKind;
  readonly form: Ask['form'];
}

/** What comes with a person who is asked for at a subgraph itself in the place of the decision that belongs there. */
export type DecisionUse =
  | 'GENUINE'
  | 'NONE'
  | 'FORGED'
  | 'RELATION'
  | 'EXPIRED'
  | 'OTHER_PERSON'
  | 'OTHER_VIEWER'
  | 'OTHER_SIGN_IN'
  | 'OTHER_CATEGORY'
  | 'OTHER_PURPOSE'
  | 'OTHER_OWNER';

/** Where a query begins: a list, a number or oneself at the gateway, or persons by id at a subgraph itself, past the gateway. */
export type Root =
  | {
      readonly kind: 'LIST';
      readonly owner: DataOwner;
      readonly first: number;
      /** How many the same list is asked for again, in the same query; null for not at all. */
      readonly again: number | null;
    }
  | { readonly kind: 'NUMBER'; readonly owner: DataOwner; readonly number: string }
  | { readonly kind: 'MYSELF' }
  | { readonly kind: 'AGREEMENTS'; readonly persons: readonly { readonly id: string }[] }
  | {
      readonly kind: 'ENTITIES';
      readonly owner: DataOwner;
      readonly persons: readonly { readonly id: string; readonly use: DecisionUse }[];
    };

/** One query by one viewer for one purpose. */
export interface Inquiry {
  readonly asker: Asker;
  /** Another viewer: whose decisions the asker tries, or who asks beside. */
  readonly other: Asker;
  readonly purpose: Purpose | null;
  readonly root: Root;
  /** Whether the other asks the same of the gateway at the same time. */
  readonly isBeside: boolean;
  readonly asks: readonly Ask[];
  readonly records: readonly RecordAsk[];
}
