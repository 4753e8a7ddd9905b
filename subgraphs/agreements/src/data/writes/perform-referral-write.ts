import type { Database } from '@samspill/shared/database/database';
import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import { inReferralTransaction } from '../referrals/referral-transaction.ts';
import { refusedReferral, type ReferralRefusedRow } from './referral-refusal.ts';
import type { ReferralChangedRow, ReferralWrite } from './referral-write.ts';
import { requireReferrer } from './require-referrer.ts';
import type { KeyedStep } from '../keyed-step.ts';
import { keepOutcome, takeKey } from './write-key.ts';

export type ReferralOutcomeRow = ReferralChangedRow | ReferralRefusedRow;

/** Does a step in its transaction and gives the id of the referral. */
export type ReferralWork = (write: ReferralWrite) => Promise<string>;

/** A step of a referral with what does it; what takes longer is found out before there is a transaction. */
export interface ReferralStepPlan extends KeyedStep {
  readonly prepare: () => ReferralWork | Promise<ReferralWork>;
}

/**
 * Does a step whole or not at all, under the facts of the viewer: the database shows and takes no more than the viewer's
 * places allow. A step that is refused leaves not even its key.
 */
export async function performReferralWrite(
  database: Database,
  facts: RequestFacts,
  step: ReferralStepPlan,
): Promise<ReferralOutcomeRow> {
  try {
    const viewer = requireReferrer(facts.viewer);
    const work = await step.prepare();
    return await inReferralTransaction(database, { viewer }, async (query) => {
      const before = await takeKey(query, viewer, step);
      const referralId = before ?? (await work({ query, viewer, today: facts.today }));
      if (before === null) await keepOutcome(query, viewer, { key: step.input.key, outcomeId: referralId });
      return { __typename: 'ReferralChanged', referralId };
    });
  } catch (fault) {
    const refused = refusedReferral(fault);
    if (refused === null) throw fault;
    return refused;
  }
}
