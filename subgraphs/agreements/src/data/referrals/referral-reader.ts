import type { Database, Query } from '@samspill/shared/database/database';
import { fail } from '@samspill/shared/errors';
import DataLoader from 'dataloader';
import { logReferralReading } from './log-referral-reading.ts';
import { referralCount, referralPage, type ReferralConditions, type ReferralPage } from './referral-page.ts';
import { reachesAny, referralReach, type ReferralReach } from './referral-reach.ts';
import { readReferrals, type ReferralRow } from './referral-row.ts';
import { inReferralTransaction, type ReferralRequest } from './referral-transaction.ts';

/**
 * Referrals as a request reads them: UNAUTHENTICATED for the anonymous viewer. Each reading is written to the log in its
 * own transaction, and nothing is given before that.
 */
export interface ReferralReader {
  /** Fails for who has no lists: FORBIDDEN for who follows nobody up. */
  readonly requireLists: () => void;
  /** A page with one more than it holds where more follow. */
  readonly page: (page: ReferralPage) => Promise<readonly ReferralRow[]>;
  /** How many a list holds; a number tells of nobody and is not logged. */
  readonly count: (conditions: ReferralConditions) => Promise<number>;
  /** Those of a person that the viewer may see, newest first; none of one who is not known. */
  readonly ofPerson: (person: string) => Promise<readonly ReferralRow[]>;
  /** One by its id; null for one that the viewer may not see, as for one that is not there. */
  readonly byId: (id: string) => Promise<ReferralRow | null>;
}

/** Reads referrals for the length of a request. */
export function createReferralReader(database: Database, request: () => ReferralRequest): ReferralReader {
  const read = async <Result>(work: (query: Query, asker: ReferralRequest) => Promise<Result>) => {
    const asker = request();
    return inReferralTransaction(database, asker, (query) => work(query, asker));
  };
  const ofPersons = new DataLoader<string, readonly ReferralRow[]>((asked) =>
    read(async (query, asker) => {
      const seen = await readReferrals(query, OF_PERSONS, [asked]);
      await logReferralReading(query, asker, { asked, seen });
      return asked.map((person) => seen.filter(({ personId }) => personId === person));
    }),
  );
  return {
    requireLists: () => {
      requireReach(request());
    },
    page: (page) =>
      read(async (query, asker) => {
        const rows = await referralPage(query, requireReach(asker), page);
        const seen = rows.slice(0, page.size);
        await logReferralReading(query, asker, { asked: personsOf(seen), seen });
        return rows;
      }),
    count: (conditions) => read((query, asker) => referralCount(query, requireReach(asker), conditions)),
    ofPerson: (person) => ofPersons.load(person),
    byId: (id) =>
      read(async (query, asker) => {
        const seen = await readReferrals(query, 'WHERE r.id = $1', [id]);
        await logReferralReading(query, asker, { asked: personsOf(seen), seen });
        return seen[0] ?? null;
      }),
  };
}

const OF_PERSONS = 'WHERE r.person_id = ANY($1::text[]) ORDER BY r.sent_on DESC, r.id';

const personsOf = (rows: readonly ReferralRow[]) => rows.map(({ personId }) => personId);

function requireReach({ viewer }: ReferralRequest): ReferralReach {
  const reach = referralReach(viewer);
  return reachesAny(reach)
    ? reach
    : fail('FORBIDDEN', 'Referrals are listed for follow-up counsellors and youth teams: ask one of them.');
}
