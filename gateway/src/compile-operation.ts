import { executeSync, Kind, type FieldNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { RefusalOf } from './authorize/create-refusals.ts';
import type { MergedData } from './execute/merged-data.ts';
import { compileProgram, type Program } from './execute/program.ts';
import { canonicalOperation, type CanonicalOperation } from './plan/canonical-operation.ts';
import { isIncluded, type ConditionValues } from './plan/condition-variant.ts';
import type { Supergraph } from './plan/load-supergraph.ts';
import type { Plan } from './plan/plan.ts';
import type { PreparedOperation } from './plan/prepare-operation.ts';
import { compileResponse } from './respond/compile-response.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What a client's operation has become: what to fetch, and how its answer is written. */
export interface CompiledOperation {
  readonly canonical: CanonicalOperation;
  readonly plan: Plan;
  readonly program: Program;
  readonly render: (data: MergedData, variables: Variables) => RenderedAnswer;
}

export interface RenderedAnswer {
  readonly text: string;
  readonly errors: readonly GraphQLError[];
}

export interface CompileOptions {
  readonly supergraph: Supergraph;
  readonly planner: { readonly plan: (operation: CanonicalOperation) => Promise<Plan> };
}

const NOTHING_TO_FETCH: Plan = { root: null };

/** What decides what of an operation is asked. */
export interface Asking {
  readonly values: ConditionValues;
  readonly refusalOf: RefusalOf;
}

/** Compiles an operation for one set of values of its conditions and of refusals. Fails as the planner does. */
export async function compileOperation(
  prepared: PreparedOperation,
  { values, refusalOf }: Asking,
  { supergraph, planner }: CompileOptions,
): Promise<CompiledOperation> {
  const { schema, supergraphSchema } = supergraph;
  const client = {
    schema,
    operation: prepared.operation,
    fragments: prepared.fragments,
    isIncluded: (selection: Parameters<typeof isIncluded>[0]) => isIncluded(selection, values),
    refusalOf,
  };
  const canonical = canonicalOperation(client);
  const plan = canonical.document === '' ? NOTHING_TO_FETCH : await planner.plan(canonical);
  const program = compileProgram(plan, supergraphSchema, supergraph.personal);
  const response = compileResponse({ ...client, names: canonical.names });
  return {
    canonical,
    plan,
    program,
    render: (data, variables) =>
      response.render(data, {
        blame: program.blame,
        introspect: (field) => introspect(field, { prepared, schema, variables }),
      }),
  };
}

interface Introspecting {
  readonly prepared: PreparedOperation;
  readonly schema: GraphQLSchema;
  readonly variables: Variables;
}

/** What the schema says of itself; nothing of it is fetched. */
function introspect(field: FieldNode, { prepared, schema, variables }: Introspecting): unknown {
  const operation = {
    ...prepared.operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  } as const;
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...prepared.fragments.values()] } as const;
  const { data } = executeSync({ schema, document, variableValues: variables });
  return data?.[field.alias?.value ?? field.name.value] ?? null;
}
