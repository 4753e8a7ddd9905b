import { addDays, type Day } from '@samspill/shared/day';
import type { AgreementEndingKind, AgreementEndingReason } from '../../generated/graph.ts';
import type { Actor } from './find-actor.ts';
import { insertRows } from './insert-rows.ts';
import { lockSubAgreements } from './lock-agreements.ts';
import { readState } from './read-state.ts';
import { addEvent, record } from './record.ts';
import type { Write } from './write.ts';

/** How an agreement ends, and who brings it about. */
export interface NewEnding {
  readonly agreementId: string;
  readonly kind: AgreementEndingKind;
  readonly endedOn: Day;
  readonly reason: AgreementEndingReason;
  readonly reasonText: string | null;
  readonly actor: Actor;
}

const WITH_THE_ONE_ABOVE = 'Fylkesavtalen som delavtalen hører under, tok slutt.';

/** Ends an agreement with all that stands under it; what it would have owed after its end is owed no more. */
export async function endAgreement(write: Write, ending: NewEnding): Promise<void> {
  await writeEnding(write, ending);
  for (const id of await lockSubAgreements(write.query, [ending.agreementId])) {
    const { ending: ended, standing, lastInForce } = await readState(write, id);
    const goesOn = lastInForce !== null && lastInForce > ending.endedOn;
    if (ended !== null || (standing !== 'UNAPPROVED' && !goesOn)) continue;
    const own =
      standing === 'UNAPPROVED'
        ? ({ kind: 'CANCELLED', endedOn: addDays(write.today, -1) } as const)
        : ({
            kind: ending.kind === 'CANCELLED' ? 'CANCELLED' : 'TERMINATED',
            endedOn: ending.endedOn,
          } as const);
    await writeEnding(write, { ...ending, ...own, agreementId: id, reasonText: WITH_THE_ONE_ABOVE });
  }
}

async function writeEnding(write: Write, ending: NewEnding): Promise<void> {
  const { agreementId, kind, endedOn, reason, reasonText, actor } = ending;
  await insertRows(write.query, 'agreement_ending', [
    { agreement_id: agreementId, kind, ended_on: endedOn, reason, reason_text: reasonText },
  ]);
  await write.query(
    'DELETE FROM report WHERE agreement_id = $1 AND period_start > $2::date AND submitted_on IS NULL',
    [agreementId, endedOn],
  );
  if (kind === 'TERMINATED') await addEvent(write, { agreementId, kind: 'TERMINATED', date: endedOn });
  if (kind === 'SUCCEEDED')
    await addEvent(write, { agreementId, kind: 'REPLACED', date: addDays(endedOn, 1) });
  await record(write, {
    agreementId,
    kind,
    actor,
    reason: reasonText === null ? reason : `${reason}: ${reasonText}`,
  });
}
