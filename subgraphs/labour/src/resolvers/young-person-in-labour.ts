import { gated } from '@samspill/shared/access/gated';
import { readIdentityNumber } from '@samspill/shared/people/read-identity-number';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { YoungPersonRow } from '../data/people/young-person.ts';
import type { QueryYoungPersonInLabourArgs } from '../generated/graph.ts';

type Asked = readonly [unknown, QueryYoungPersonInLabourArgs, Context, GraphQLResolveInfo];

/** The person of a national identity number, where the viewer has to do with them; the number comes from a variable alone. */
export const youngPersonInLabour = gated(
  async (...[, { nationalIdentityNumber }, { people }, info]: Asked): Promise<YoungPersonRow | null> => {
    const number = readIdentityNumber(nationalIdentityNumber, { argument: 'nationalIdentityNumber', info });
    return people.ofNumber(number);
  },
);
