import { addDays, type Day } from '@samspill/shared/day';
import type { PartyState } from './agreement-state.ts';
import { endAgreement } from './end-agreement.ts';
import type { Actor } from './find-actor.ts';
import { insertRows } from './insert-rows.ts';
import type { PlannedSuccession } from './planned-successions.ts';
import { readState } from './read-state.ts';
import { requireHeir } from './require-heir.ts';
import type { Write } from './write.ts';

/** An agreement that comes into force on a day, and those whose place it takes. */
export interface PlaceTaking {
  readonly successorId: string;
  readonly firstDay: Day;
  readonly plans: readonly PlannedSuccession[];
  readonly actor: Actor;
  /** Those who have approved the one that comes into force. */
  readonly parties: readonly PartyState[];
}

/**
 * Ends those whose place is taken on the day before; one that has ended or ends before that is only followed. Whoever was
 * named in the draft, those who have approved it now have to be heirs of each that it ends.
 */
export async function takePlaces(
  write: Write,
  { successorId, firstDay, plans, actor, parties }: PlaceTaking,
): Promise<void> {
  const endedOn = addDays(firstDay, -1);
  for (const { predecessorId, reason, reasonText } of plans) {
    const predecessor = await readState(write, predecessorId);
    const { ending, lastInForce } = predecessor;
    if (ending === null && lastInForce !== null && lastInForce > endedOn) {
      requireHeir(predecessor, { parties }, 'id');
      await endAgreement(write, {
        agreementId: predecessorId,
        kind: 'SUCCEEDED',
        endedOn,
        reason,
        reasonText,
        actor,
      });
    }
  }
  await insertRows(
    write.query,
    'agreement_succession',
    plans.map(({ predecessorId }) => ({ predecessor_id: predecessorId, successor_id: successorId })),
  );
}
