import { gated } from '@samspill/shared/access/gated';
import { isDay } from '@samspill/shared/day';
import { fail } from '@samspill/shared/errors';
import { decodeCursor, pageOf, pageSize } from '@samspill/shared/page';
import type { Context } from '../context.ts';
import type { RegistrationConnectionRow } from '../data/people/registration.ts';
import type { QueryMyRegistrationsArgs } from '../generated/graph.ts';

const REGISTRATIONS = { usual: 20, most: 100 };

/** A page of the open registrations at the viewer's units, the longest registered first. */
export const registrationPage = gated(
  async (
    _root: unknown,
    { first, after }: QueryMyRegistrationsArgs,
    { people }: Context,
  ): Promise<RegistrationConnectionRow> => {
    const size = pageSize(first, REGISTRATIONS);
    const cursor = decodeCursor(after, 2);
    if (cursor !== null && !isDay(cursor[0] ?? '')) {
      fail(
        'INVALID_CURSOR',
        'The cursor in `after` was not given out by this list; leave it out to begin anew.',
      );
    }
    const { rows, totalCount } = await people.registrations({ size, after: cursor });
    return { ...pageOf(rows, size, ({ registeredOn, person }) => [registeredOn, person.id]), totalCount };
  },
);
