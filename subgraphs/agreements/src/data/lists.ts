import type { Day } from '@samspill/shared/day';
import type { CooperationArea } from '../generated/graph.ts';
import {
  agreementCount,
  agreementPage,
  type AgreementConditions,
  type AgreementPageArguments,
} from './agreement-page.ts';
import type { KeyedAgreement } from './agreements.ts';
import { countiesLackingArea } from './coverage.ts';
import type { Db } from './db.ts';

/** The lists that an operation can begin with. */
export function createLists(db: Db) {
  return {
    agreementPage: (page: AgreementPageArguments): Promise<readonly KeyedAgreement[]> =>
      agreementPage(db, page),
    agreementCount: (conditions: AgreementConditions): Promise<number> => agreementCount(db, conditions),
    countiesLackingArea: (area: CooperationArea, day: Day): Promise<readonly { readonly code: string }[]> =>
      countiesLackingArea(db, area, day),
  };
}

export type Lists = ReturnType<typeof createLists>;
