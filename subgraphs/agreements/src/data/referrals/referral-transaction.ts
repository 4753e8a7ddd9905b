import type { Database, Query } from '@samspill/shared/database/database';
import { setFacts } from '@samspill/shared/personal/personal-facts';
import type { PersonalRequest } from '@samspill/shared/personal/personal-transaction';
import { referralReach } from './referral-reach.ts';

/** Who reads or changes referrals, and who hears the statements that it takes. */
export type ReferralRequest = Omit<PersonalRequest, 'roles'>;

/** Does work in a transaction in which the database shows the referrals of the ends that the viewer works at, or the citizen's own. */
export function inReferralTransaction<Result>(
  database: Database,
  { viewer, onStatement }: Pick<ReferralRequest, 'viewer'> & Partial<ReferralRequest>,
  work: (query: Query) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (query) => {
    const heard: Query = (sql, parameters) => {
      onStatement?.(sql);
      return query(sql, parameters);
    };
    const subject = viewer.kind === 'CITIZEN' ? viewer.subject : null;
    await setFacts(heard, { ...referralReach(viewer), subject, permitted: {} });
    return work(heard);
  });
}
