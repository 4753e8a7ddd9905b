import { gated } from '@samspill/shared/access/gated';
import type { YoungPersonResolvers } from '../generated/resolvers.ts';

/** A young person as others name it: by id, known or not. */
export const YoungPerson = {
  __resolveReference: ({ id }) => ({ id }),
  consents: gated(({ id }, _args, { consents }) => consents.of(id)),
} satisfies YoungPersonResolvers;
