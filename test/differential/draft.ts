import type { Random } from '@samspill/shared/synthetic/random';
import type { GraphQLCompositeType, GraphQLSchema } from 'graphql';
import type { KnownValues } from './known-values.ts';
import type { ResponseScope } from './response-scope.ts';

/** A variable of an operation that is being drawn. */
export interface DraftVariable {
  readonly name: string;
  /** Where it may stand: variables are used again only where the same is asked for. */
  readonly place: string;
  readonly type: string;
  /** Its default as it is written. */
  readonly defaultText: string | undefined;
}

/** A named fragment, with what it adds to an operation wherever it is spread. */
export interface DraftFragment {
  readonly name: string;
  readonly type: GraphQLCompositeType;
  readonly text: string;
  readonly scope: ResponseScope;
  readonly size: DraftSize;
  readonly depth: DraftDepth;
}

/** How many fields, and how many fragments of both kinds, stand within each other. */
export interface DraftDepth {
  readonly fields: number;
  readonly fragments: number;
}

/** How much has been drawn, with every fragment counted where it is spread. */
export interface DraftSize {
  readonly selections: number;
  readonly aliases: number;
  /** About how many values an answer has. */
  readonly values: number;
}

/** An operation that is being drawn. */
export interface Draft {
  readonly random: Random;
  readonly schema: GraphQLSchema;
  readonly known: KnownValues;
  readonly most: DraftSize & { readonly depth: DraftDepth };
  size: DraftSize;
  /** The deepest that something has been drawn. */
  reached: DraftDepth;
  readonly variables: DraftVariable[];
  readonly given: Record<string, unknown>;
  readonly fragments: DraftFragment[];
  /** For names that are not there yet. */
  count: number;
}

/** A draft of nothing yet; most are small, as clients' are, and some are large. */
export function createDraft(random: Random, schema: GraphQLSchema, known: KnownValues): Draft {
  const selections = random.chance(0.7) ? random.int(3, 30) : random.int(20, 150);
  const values = random.chance(0.95) ? 700 : 4_000;
  return {
    random,
    schema,
    known,
    most: { selections, aliases: 50, values, depth: { fields: random.int(3, 12), fragments: 20 } },
    size: { selections: 0, aliases: 0, values: 0 },
    reached: { fields: 0, fragments: 0 },
    variables: [],
    given: {},
    fragments: [],
    count: 0,
  };
}

/** Whether there is room for more of that size, where each of it stands that many times. */
export function hasRoom({ size, most }: Draft, more: DraftSize, times: number): boolean {
  return (
    size.selections + more.selections <= most.selections &&
    size.aliases + more.aliases <= most.aliases &&
    size.values + more.values * times <= most.values
  );
}

/** Counts what has been added. */
export function grow(draft: Draft, more: DraftSize, times: number): void {
  draft.size = {
    selections: draft.size.selections + more.selections,
    aliases: draft.size.aliases + more.aliases,
    values: draft.size.values + more.values * times,
  };
}

/** Notes how deep something is drawn. */
export function reach(draft: Draft, { fields, fragments }: DraftDepth): void {
  const { reached } = draft;
  draft.reached = {
    fields: Math.max(reached.fields, fields),
    fragments: Math.max(reached.fragments, fragments),
  };
}
