import type { ObserveFetch } from './execute/observed-fetch.ts';
import type { Plan } from './plan/plan.ts';

/** Told what is done to answer one request. A request with an observer is answered alone, so that all of it is its own. */
export interface RequestObserver {
  /** By which plan it is answered, with the client's name of each variable of the plan. */
  readonly planned: (plan: Plan, clientNames: ReadonlyMap<string, string>) => void;
  readonly fetched: ObserveFetch;
}
