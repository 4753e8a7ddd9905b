import { addDays, type Day } from '@samspill/shared/day';
import { endAgreement } from './end-agreement.ts';
import type { Actor } from './find-actor.ts';
import { insertRows } from './insert-rows.ts';
import type { PlannedSuccession } from './planned-successions.ts';
import { readState } from './read-state.ts';
import type { Write } from './write.ts';

/** An agreement that comes into force on a day, and those whose place it takes. */
export interface PlaceTaking {
  readonly successorId: string;
  readonly firstDay: Day;
  readonly plans: readonly PlannedSuccession[];
  readonly actor: Actor;
}

/** Ends those whose place is taken on the day before; one that has ended or ends before that is only followed. */
export async function takePlaces(
  write: Write,
  { successorId, firstDay, plans, actor }: PlaceTaking,
): Promise<void> {
  const endedOn = addDays(firstDay, -1);
  for (const { predecessorId, reason, reasonText } of plans) {
    const { ending, lastInForce } = await readState(write, predecessorId);
    if (ending === null && lastInForce !== null && lastInForce > endedOn)
      await endAgreement(write, {
        agreementId: predecessorId,
        kind: 'SUCCEEDED',
        endedOn,
        reason,
        reasonText,
        actor,
      });
  }
  await insertRows(
    write.query,
    'agreement_succession',
    plans.map(({ predecessorId }) => ({ predecessor_id: predecessorId, successor_id: successorId })),
  );
}
