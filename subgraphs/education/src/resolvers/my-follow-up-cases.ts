import { gated } from '@samspill/shared/access/gated';
import { hasRole } from '@samspill/shared/access/viewer';
import { isDay } from '@samspill/shared/day';
import { fail } from '@samspill/shared/errors';
import { decodeCursor, pageSize } from '@samspill/shared/page';
import type { Context } from '../context.ts';
import type { FollowUpCaseConnectionRow } from '../data/people/case-list.ts';
import type { QueryMyFollowUpCasesArgs } from '../generated/graph.ts';

const CASES = { usual: 50, most: 200 };

/** The open cases of a follow-up counsellor; whoever is none is refused, and what is given has been logged. */
export const myFollowUpCases = gated(
  async (
    _root: unknown,
    { status, first, after }: QueryMyFollowUpCasesArgs,
    context: Context,
  ): Promise<FollowUpCaseConnectionRow> => {
    requireCounsellor(context);
    const size = pageSize(first, CASES);
    return context.people.openCases({
      status: await knownStatus(status ?? null, context),
      size,
      after: cursorOf(after ?? null),
    });
  },
);

function requireCounsellor({ gate }: Context): void {
  const { viewer } = gate.request();
  if (viewer.kind !== 'CITIZEN' && hasRole(viewer, ['FOLLOW_UP_COUNSELLOR'])) return;
  fail(
    'FORBIDDEN',
    'These are the cases of a follow-up counsellor: they are shown to those who have that role.',
  );
}

async function knownStatus(status: string | null, { list }: Context): Promise<string | null> {
  if (status === null || (await list.followUpStatuses()).some(({ code }) => code === status)) return status;
  return fail('BAD_USER_INPUT', '`status` is none of the codes of `followUpStatuses`: give one of them.');
}

/** The opening day and the person of the case after which the page begins. */
function cursorOf(after: string | null): readonly string[] | null {
  const key = decodeCursor(after, 2);
  if (key === null || isDay(key[0] ?? '')) return key;
  return fail(
    'INVALID_CURSOR',
    'The cursor in `after` was not given out by this list; leave it out to begin at the start.',
  );
}
