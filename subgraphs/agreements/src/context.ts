import { findMyself } from '@samspill/shared/personal/find-myself';
import { createDisclosureReader, type DisclosureReader } from '@samspill/shared/personal/own-disclosures';
import { requirePersonalRequest } from '@samspill/shared/personal/require-personal-request';
import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import {
  createConsentReader,
  type ConsentReader,
  type ConsentReaderDoors,
} from './data/consents/consent-reader.ts';
import type { ConsentDoors } from './data/consents/consent-write.ts';
import { createConsentWrites, type ConsentWrites } from './data/consents/consent-writes.ts';
import { createDecider, type Decider, type DeciderDoors } from './data/decisions/create-decider.ts';
import { createLists, type Lists } from './data/lists.ts';
import { createLoaders, type Loaders } from './data/loaders.ts';
import type { Db } from './data/db.ts';
import { createReferralReader, type ReferralReader } from './data/referrals/referral-reader.ts';
import { renewable } from './data/renewable.ts';
import { createReferralWrites, type ReferralWrites } from './data/writes/referral-writes.ts';
import { createWrites, type Writes } from './data/writes/writes.ts';

/** What a resolver can reach: the day it is, who asks, the data by key and by list, and the steps that change it. One for each request. */
export interface Context extends RequestFacts {
  readonly load: Loaders;
  readonly list: Lists;
  readonly write: Writes & ReferralWrites;
  /** Referrals, of which each reading is logged. */
  readonly referrals: ReferralReader;
  readonly decide: Decider;
  readonly disclosures: DisclosureReader;
  readonly myself: () => Promise<string | null>;
  readonly consents: ConsentWrites & { readonly of: ConsentReader };
}

/** What a context is made of beside the request. */
export interface ContextDoors extends ConsentDoors, ConsentReaderDoors, DeciderDoors {
  readonly db: Db;
}

/** Makes the context of one request; what it has read it reads anew after each change. */
export function createContext(doors: ContextDoors, facts: RequestFacts): Context {
  const { db, database, trust, onStatement } = doors;
  const loaders = renewable(() => createLoaders(db));
  return {
    ...facts,
    load: loaders.current,
    list: createLists(db),
    write: {
      ...createWrites(database, facts, loaders.forget),
      ...createReferralWrites(database, facts, trust),
    },
    referrals: createReferralReader(database, () => ({
      ...requirePersonalRequest(facts, trust),
      onStatement,
    })),
    decide: createDecider(facts, doors),
    disclosures: createDisclosureReader(facts, doors),
    myself: () => findMyself(facts, doors),
    consents: { ...createConsentWrites(doors, facts), of: createConsentReader(facts, doors) },
  };
}
