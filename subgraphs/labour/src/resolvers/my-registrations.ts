import { gated } from '@samspill/shared/access/gated';
import { hasRole } from '@samspill/shared/access/viewer';
import { isDay } from '@samspill/shared/day';
import { fail } from '@samspill/shared/errors';
import { decodeCursor, pageSize } from '@samspill/shared/page';
import type { Context } from '../context.ts';
import type { RegistrationConnectionRow } from '../data/people/registration.ts';
import type { QueryMyRegistrationsArgs } from '../generated/graph.ts';

const REGISTRATIONS = { usual: 50, most: 200 };

/** The open registrations at the units of a youth team; whoever is of none is refused, and what is given has been logged. */
export const myRegistrations = gated(
  async (
    _root: unknown,
    { first, after }: QueryMyRegistrationsArgs,
    context: Context,
  ): Promise<RegistrationConnectionRow> => {
    requireYouthTeam(context);
    const size = pageSize(first, REGISTRATIONS);
    return context.people.openRegistrations({ size, after: cursorOf(after ?? null) });
  },
);

function requireYouthTeam({ gate }: Context): void {
  const { viewer } = gate.request();
  if (viewer.kind !== 'CITIZEN' && hasRole(viewer, ['NAV_YOUTH_TEAM'])) return;
  fail(
    'FORBIDDEN',
    "These are the registrations at a youth team's office: they are shown to those who have that role.",
  );
}

/** The first day and the person of the registration after which the page begins. */
function cursorOf(after: string | null): readonly string[] | null {
  const key = decodeCursor(after, 2);
  if (key === null || isDay(key[0] ?? '')) return key;
  return fail(
    'INVALID_CURSOR',
    'The cursor in `after` was not given out by this list; leave it out to begin at the start.',
  );
}
