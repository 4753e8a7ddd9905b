import type { ApolloServerPlugin } from '@apollo/server';
import { fail } from '@samspill/shared/errors';
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { readPersonalFields, type PersonalFields } from '../plan/personal-fields.ts';
import type { RequestContext } from '../request-context.ts';

/**
 * What asks for personal data comes by POST alone, and its answer is kept by nobody on its way, whoever asks. Whether an
 * operation does is found out once for each document; a graph without such data is served as if this were not there.
 */
export function guardPersonal(): ApolloServerPlugin<RequestContext> {
  const graphs = new WeakMap<GraphQLSchema, PersonalFields>();
  const known = new WeakMap<OperationDefinitionNode, boolean>();
  const asks = (personal: PersonalFields, operation: OperationDefinitionNode, document: DocumentNode) => {
    const before = known.get(operation);
    if (before !== undefined) return before;
    const found = personal.isAskedBy(operation, fragmentsOf(document));
    known.set(operation, found);
    return found;
  };
  return {
    serverWillStart: () =>
      Promise.resolve({
        schemaDidLoadOrUpdate: ({ apiSchema: schema, coreSupergraphSdl: sdl }) => {
          const personal = sdl === undefined ? undefined : readPersonalFields({ sdl, schema });
          if (personal?.isEmpty === false) graphs.set(schema, personal);
        },
      }),
    requestDidStart: ({ schema }) => {
      const personal = graphs.get(schema);
      return Promise.resolve(
        personal && {
          didResolveOperation: ({ document, operation, request, response: { http } }) => {
            if (!operation || !asks(personal, operation, document)) return Promise.resolve();
            http.headers.set('cache-control', 'no-store');
            if (request.http?.method !== 'GET') return Promise.resolve();
            http.status = 405;
            http.headers.set('allow', 'POST');
            return fail(
              'BAD_REQUEST',
              'Personal data is asked for by POST alone: an address is kept in too many places.',
            );
          },
        },
      );
    },
  };
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}
