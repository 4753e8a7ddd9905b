import type { Database } from '@samspill/shared/database/database';
import { createPersonalGate, type PersonalGate } from '@samspill/shared/personal/create-personal-gate';
import { createDisclosureReader, type DisclosureReader } from '@samspill/shared/personal/own-disclosures';
import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import type { DataDoors } from '@samspill/shared/subgraph/subgraph';
import { createLists, type Lists } from './data/lists.ts';
import { createLoaders, type Loaders } from './data/loaders.ts';
import { createPeople, type People } from './data/people/people.ts';
import { personalOwner } from './data/people/personal-owner.ts';
import type { Db } from './data/db.ts';

/** What a resolver can reach: the day it is, who asks, the data by key and by list, and what is personal through its gate. One for each request. */
export interface Context extends RequestFacts {
  readonly load: Loaders;
  readonly list: Lists;
  readonly gate: PersonalGate;
  readonly people: People;
  readonly disclosures: DisclosureReader;
}

/** What the context of each request is made from. */
export interface ContextSource extends DataDoors {
  readonly db: Db;
  readonly database: Database;
}

/** Makes the context of one request. */
export function createContext(facts: RequestFacts, source: ContextSource): Context {
  const { db, database, trust, onStatement, pseudonymKey = '' } = source;
  const gate = createPersonalGate(facts, {
    database,
    owner: personalOwner,
    trust,
    ...(onStatement && { onStatement }),
  });
  const people = createPeople({ database, gate, pseudonymKey });
  const disclosures = createDisclosureReader(facts, { database, trust, ...(onStatement && { onStatement }) });
  return { ...facts, load: createLoaders(db), list: createLists(db), gate, people, disclosures };
}
