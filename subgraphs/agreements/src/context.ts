import type { Day } from '@samspill/shared/day';
import { createLists, type Lists } from './data/lists.ts';
import { createLoaders, type Loaders } from './data/loaders.ts';
import type { Db } from './data/db.ts';

/** What a resolver can reach: the day it is, and the data by key and by list. One for each request. */
export interface Context {
  readonly today: Day;
  readonly load: Loaders;
  readonly list: Lists;
}

/** Makes the context of one request. */
export function createContext(db: Db, today: Day): Context {
  return { today, load: createLoaders(db), list: createLists(db) };
}
