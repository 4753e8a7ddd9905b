import { gated } from '@samspill/shared/access/gated';
import { requireVariable } from '@samspill/shared/personal/require-variable';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { YoungPersonRow } from '../data/people/young-person.ts';
import type { QueryYoungPersonInLabourArgs } from '../generated/graph.ts';

type Asked = readonly [unknown, QueryYoungPersonInLabourArgs, Context, GraphQLResolveInfo];

/** A young person by a national identity number that comes as a variable; it is found under its pseudonym and kept nowhere. */
export const youngPersonInLabour = gated(
  async (...[, { nationalIdentityNumber }, { people }, info]: Asked): Promise<YoungPersonRow | null> => {
    requireVariable(info, 'nationalIdentityNumber');
    return people.byNumber(nationalIdentityNumber);
  },
);
