import { gated } from '@samspill/shared/access/gated';
import type { NamedPerson } from '@samspill/shared/personal/personal-fields';
import { requireVariable } from '@samspill/shared/personal/require-variable';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { QueryYoungPersonInEducationArgs } from '../generated/graph.ts';

type Asked = readonly [unknown, QueryYoungPersonInEducationArgs, Context, GraphQLResolveInfo];

/** A young person by a national identity number that comes as a variable; it is found under its pseudonym and kept nowhere. */
export const youngPersonInEducation = gated(
  async (...[, { nationalIdentityNumber }, { people }, info]: Asked): Promise<NamedPerson | null> => {
    requireVariable(info, 'nationalIdentityNumber');
    return people.byNumber(nationalIdentityNumber);
  },
);
