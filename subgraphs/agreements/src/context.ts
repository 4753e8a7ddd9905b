import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import { createLists, type Lists } from './data/lists.ts';
import { createLoaders, type Loaders } from './data/loaders.ts';
import type { Db } from './data/db.ts';

/** What a resolver can reach: the day it is, who asks, and the data by key and by list. One for each request. */
export interface Context extends RequestFacts {
  readonly load: Loaders;
  readonly list: Lists;
}

/** Makes the context of one request. */
export function createContext(db: Db, facts: RequestFacts): Context {
  return { ...facts, load: createLoaders(db), list: createLists(db) };
}
