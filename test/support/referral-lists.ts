import type { Viewer } from '@samspill/shared/access/viewer';
import { expect } from 'vitest';
import type { WatchedAgreements } from './agreement-facts.ts';
import { REFERRAL_DAY, REFERRAL_FIELDS, TEAM } from './referral-desk.ts';

/** A referral as the lists give it, as far as tests look at it. */
export interface ListedReferral {
  readonly id: string;
  readonly personId: string;
  readonly state: string;
  readonly sentOn: string;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
}

/** A page of one of the lists. */
export interface ReferralPageAnswer {
  readonly nodes: readonly ListedReferral[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** What the log says of a reading of referrals. */
export interface LoggedReading {
  readonly way: string;
  readonly outcome: string;
  readonly reasons: readonly string[];
  readonly subject: string | null;
  readonly viewer_subject: string;
}

export type ReferralList = 'incomingReferrals' | 'sentReferrals';
type Asked = Readonly<Record<string, unknown>>;
interface Options {
  readonly viewer?: Viewer;
  readonly today?: string;
}

const LIST = `($state: ReferralState, $overdue: Boolean, $first: Int, $after: String) {
  list: FIELD(state: $state, overdueOnly: $overdue, first: $first, after: $after) {
    totalCount nodes { ...Whole } pageInfo { hasNextPage endCursor }
  }
} ${REFERRAL_FIELDS}`;

const BELOW = `query ($of: [_Any!]!) {
  _entities(representations: $of) { ... on YoungPerson { id referrals { ...Whole } } }
} ${REFERRAL_FIELDS}`;

/** The ids of referrals, in their order. */
export const idsOf = (referrals: readonly ListedReferral[]): readonly string[] =>
  referrals.map(({ id }) => id);

/** Reads referrals as clients and the gateway do, and the log of it as its owner does. */
export function createReferralLists(graph: WatchedAgreements) {
  const ask = (field: ReferralList, variables: Asked, options: Options) =>
    graph.ask(`query ${LIST.replace('FIELD', field)}`, { variables, today: REFERRAL_DAY, ...options });
  const page = async (field: ReferralList, variables: Asked = {}, options: Options = {}) => {
    const { data, errors } = await ask(field, variables, { viewer: TEAM, ...options });
    expect(errors).toEqual([]);
    return data?.['list'] as ReferralPageAnswer;
  };
  const below = (persons: readonly string[], viewer: Viewer) =>
    graph.ask(BELOW, {
      variables: { of: persons.map((id) => ({ __typename: 'YoungPerson', id })) },
      viewer,
    });
  const asOwner = <Row>(sql: string) =>
    graph.database.transaction(async (query) => {
      await query('SET LOCAL ROLE NONE');
      await query(`SELECT set_config('samspill.audit', 'on', true), set_config('samspill.load', 'on', true)`);
      return query<Row>(sql);
    });
  const logged = () =>
    asOwner<LoggedReading>(`SELECT way, outcome, reasons, subject, viewer_subject FROM disclosure
      WHERE category = 'REFERRAL' ORDER BY id`);
  return {
    ask,
    page,
    /** All pages of a list, one after the other. */
    all: async (field: ReferralList, variables: Asked = {}, options: Options = {}) => {
      const found: ListedReferral[] = [];
      let after: string | null = null;
      do {
        const one: ReferralPageAnswer = await page(field, { first: 7, after, ...variables }, options);
        found.push(...one.nodes);
        after = one.pageInfo.hasNextPage ? one.pageInfo.endCursor : null;
      } while (after !== null);
      return found;
    },
    /** What is below persons, as the gateway asks for it. */
    below,
    /** The ids of the referrals below one person. */
    idsBelow: async (person: string, viewer: Viewer) => {
      const { data, errors } = await below([person], viewer);
      expect(errors).toEqual([]);
      const [entity] = data?.['_entities'] as { readonly referrals: readonly ListedReferral[] }[];
      return idsOf(entity?.referrals ?? []);
    },
    /** A statement of the owner of the tables, beyond the walls. */
    asOwner,
    /** What some work adds to the log. */
    loggedBy: async (work: () => Promise<unknown>): Promise<readonly LoggedReading[]> => {
      const before = (await logged()).length;
      await work();
      return (await logged()).slice(before);
    },
  };
}

export type ReferralLists = ReturnType<typeof createReferralLists>;
