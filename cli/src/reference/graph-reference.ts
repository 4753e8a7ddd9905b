import type { AccessClass } from '@samspill/shared/access/access-classes';
import type { SubgraphName } from '../subgraphs.ts';

/** Where a type is told: on the page of the subgraph that knows most of it, or of those that all share. */
export type Page = SubgraphName | 'shared';

export interface ArgumentReference {
  readonly name: string;
  /** As the schema writes it, with the standard value: `Int! = 1`. */
  readonly type: string;
  readonly description: string;
}

export interface FieldReference extends ArgumentReference {
  readonly args: readonly ArgumentReference[];
  /** Null for the fields of inputs, which are written and not read. */
  readonly accessClass: AccessClass | null;
  readonly from: readonly SubgraphName[];
}

export interface ValueReference {
  readonly name: string;
  readonly description: string;
}

/** A type of the whole graph as the reference tells it; what a kind of type does not have is empty. */
export interface TypeReference {
  readonly name: string;
  readonly kind: 'type' | 'interface' | 'union' | 'enum' | 'input' | 'scalar';
  readonly description: string;
  readonly page: Page;
  /** The subgraphs that say more of it than its key, the one that knows most first. */
  readonly owners: readonly SubgraphName[];
  readonly keys: readonly string[];
  readonly accessClass: AccessClass | null;
  readonly interfaces: readonly string[];
  readonly members: readonly string[];
  readonly fields: readonly FieldReference[];
  readonly values: readonly ValueReference[];
}

/** The whole graph: its types by name, and the directives of ours. */
export interface GraphReference {
  readonly types: readonly TypeReference[];
  readonly directives: readonly {
    readonly name: string;
    readonly description: string;
    readonly args: readonly ArgumentReference[];
  }[];
}
